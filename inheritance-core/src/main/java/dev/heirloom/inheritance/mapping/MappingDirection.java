package dev.heirloom.inheritance.mapping;

/** The way in which a mapping is read between two baselines (SEMANTICS section 12). */
public enum MappingDirection {
  /** Its sources are controls of the source baseline. */
  AS_WRITTEN,
  /** Its sources are controls of the target baseline; what contains and what is contained swap. */
  REVERSED
}
