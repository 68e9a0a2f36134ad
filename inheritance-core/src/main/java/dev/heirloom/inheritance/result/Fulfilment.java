package dev.heirloom.inheritance.result;

/** Whether the customer system has acted on a duty (SEMANTICS sections 3 and 9). */
public enum Fulfilment {
  /** It says that it has done it, and an assessor was not satisfied: that counts as open. */
  DISPUTED,
  /** It has a plan, or has done a part. */
  PLANNED,
  /** It says that it has done it. */
  SATISFIED,
  /** It leaves it to its own customers. */
  PASSED_ON,
  /** It has not acted. */
  OPEN,
  /** It tailored the point out. */
  NOT_APPLICABLE
}
