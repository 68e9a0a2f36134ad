package dev.heirloom.inheritance.baseline;

import dev.heirloom.oscal.model.ControlId;

/**
 * That a baseline has two controls of one id, so that what is said of the one would count for the
 * other.
 */
public final class RepeatedControlException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private static final String REMEDY =
      "Resolve its profile with merging, or leave one of them out.";

  private final String problem;

  RepeatedControlException(String baseline, ControlId control) {
    this("The baseline \"" + baseline + "\" has control " + control + " twice.");
  }

  private RepeatedControlException(String problem) {
    super(problem + " " + REMEDY);
    this.problem = problem;
  }

  /** Returns one sentence that says what is wrong. */
  public String problem() {
    return problem;
  }

  /** Returns one sentence that says what to do. */
  public String remedy() {
    return REMEDY;
  }
}
