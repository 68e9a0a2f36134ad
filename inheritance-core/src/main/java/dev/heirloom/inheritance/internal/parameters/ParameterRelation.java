package dev.heirloom.inheritance.internal.parameters;

/**
 * How a provider's parameter value compares with what the baseline asks for (SEMANTICS section 6).
 */
public enum ParameterRelation {
  /** It is the same, but for case, spacing, number words and units. */
  EQUAL,
  /** It asks for more. */
  STRICTER,
  /** It asks for less. */
  WEAKER,
  /** It cannot be said without judgement. */
  UNDECIDED
}
