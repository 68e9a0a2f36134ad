package dev.heirloom.inheritance.offering;

/** How much of its place a provided item covers, by its document (SEMANTICS sections 4 and 9). */
public enum Extent {
  /** All of it: the customer has nothing to add unless a responsibility says so. */
  WHOLE,
  /** A part of it. */
  PART,
  /** Its document should say and does not: then it counts as a part. */
  UNSTATED
}
