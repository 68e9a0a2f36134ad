package dev.heirloom.inheritance.baseline;

/**
 * Which of two quantities of a parameter asks for more: known per parameter or not at all
 * (SEMANTICS section 6).
 */
public enum Stricter {
  /** The smaller quantity is stricter: the days until an idle account is disabled. */
  SMALLER,
  /** The larger quantity is stricter: the years that audit records are kept. */
  LARGER
}
