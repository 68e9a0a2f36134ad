package dev.heirloom.inheritance.ato;

/** How a step stands on a day. */
public enum StepState {
  /** It is done. */
  DONE,
  /** It can be done now. */
  OPEN,
  /** It waits for another step, or for somebody else. */
  BLOCKED,
  /** This path does without it. */
  NOT_NEEDED;

  /** Returns whether it is still ahead: open or blocked. */
  public boolean isAhead() {
    return this == OPEN || this == BLOCKED;
  }
}
