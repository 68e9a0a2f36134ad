package dev.heirloom.inheritance.baseline;

/**
 * That a baseline has no control to determine, so that there is nothing to report on (SEMANTICS section 5): a
 * report on it would say that nothing is left to do.
 */
public final class EmptyBaselineException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String baseline;

  EmptyBaselineException(String baseline, String reason) {
    super(
        "The baseline \""
            + baseline
            + "\" has no control to determine."
            + reason
            + " Name a catalog with controls, or a profile that selects some by the ids that the"
            + " catalog gives them.");
    this.baseline = baseline;
  }

  /** Returns the title of the baseline. */
  public String baseline() {
    return baseline;
  }
}
