package dev.heirloom.inheritance.baseline;

/**
 * That a baseline has no control to determine, so that there is nothing to report on (SEMANTICS
 * section 5): a report on it would say that nothing is left to do.
 */
public final class EmptyBaselineException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private static final String REMEDY =
      "Name a catalog with controls, or a profile that selects some by the ids that the catalog gives them.";

  private final String baseline;
  private final String problem;

  EmptyBaselineException(String baseline, String reason) {
    this(
        baseline,
        "The baseline \"" + baseline + "\" has no control to determine." + reason,
        REMEDY);
  }

  private EmptyBaselineException(String baseline, String problem, String remedy) {
    super(problem + " " + remedy);
    this.baseline = baseline;
    this.problem = problem;
  }

  /** Returns what is wrong, in sentences. */
  public String problem() {
    return problem;
  }

  /** Returns one sentence that says what to do. */
  public String remedy() {
    return REMEDY;
  }

  /** Returns the title of the baseline. */
  public String baseline() {
    return baseline;
  }
}
