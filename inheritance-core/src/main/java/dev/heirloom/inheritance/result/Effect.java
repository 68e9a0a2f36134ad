package dev.heirloom.inheritance.result;

/** What a finding does to results (SEMANTICS section 5). */
public enum Effect {
  /** Nothing. */
  NONE,
  /** The item leaves what is offered, and caps its system at partial where it reached. */
  UNUSABLE,
  /** The item's system is at most partial where the item reaches. */
  CAP,
  /** The item counts as a part: it never makes a point fully inherited. */
  COUNTS_AS_PART,
  /** Nothing unless the policy says so. */
  BY_POLICY,
  /** A responsibility of a lower system becomes the leveraging system's. */
  ADDS_RESPONSIBILITY,
  /** The entry counts for nothing, or elsewhere. */
  ENTRY_IGNORED
}
