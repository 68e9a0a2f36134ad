package dev.heirloom.oscal.io;

/** Says that a document exceeds a limit that protects the reader from hostile files. */
public final class OscalLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient FilePlace place;
  private final String option;
  private final long limit;

  /**
   * Makes the exception of a limit.
   *
   * @param what what there is too much of, as a phrase that follows "has"
   */
  public OscalLimitException(FilePlace place, String what, String option, long limit) {
    super(
        place
            + ": The document has "
            + what
            + " than the limit of "
            + limit
            + ". If it can be trusted, raise the limit with ReadOptions."
            + option
            + ".");
    this.place = place;
    this.option = option;
    this.limit = limit;
  }

  /** Returns where the limit was hit. */
  public FilePlace place() {
    return place;
  }

  /** Returns the name of the option in {@link ReadOptions}. */
  public String option() {
    return option;
  }

  /** Returns the limit. */
  public long limit() {
    return limit;
  }
}
