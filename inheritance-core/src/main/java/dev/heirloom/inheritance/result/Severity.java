package dev.heirloom.inheritance.result;

/** How much a finding matters, from the least. */
public enum Severity {
  /** Good to know; nothing is wrong. */
  INFO,
  /** A doubt, or something that lowers a result. */
  WARNING,
  /** The documents contradict themselves or the rules forbid the use. */
  ERROR
}
