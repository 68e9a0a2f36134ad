package dev.heirloom.oscal.io;

import dev.heirloom.inheritance.limit.LimitOption;

/** Says that a document exceeds a limit that protects the reader from hostile files. */
public final class OscalLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient FilePlace place;
  private final String problem;
  private final String remedy;
  private final transient LimitOption option;
  private final long limit;

  /**
   * Makes the exception of a limit.
   *
   * @param what what there is too much of, as a phrase that follows "has"
   * @param name what {@link ReadOptions} calls the limit, such as {@code maxNodes}
   * @param limit how much there may be
   */
  public OscalLimitException(FilePlace place, String what, String name, long limit) {
    this(place, what, new LimitOption("ReadOptions", name), limit);
  }

  private OscalLimitException(FilePlace place, String what, LimitOption option, long limit) {
    this(
        place,
        "The document has " + what + " than the limit of " + limit,
        "If it can be trusted, raise the limit with " + option,
        option,
        limit);
  }

  private OscalLimitException(
      FilePlace place, String problem, String remedy, LimitOption option, long limit) {
    super(place + ": " + problem + ". " + remedy + ".");
    this.place = place;
    this.problem = problem;
    this.remedy = remedy;
    this.option = option;
    this.limit = limit;
  }

  /** Returns where the limit was hit. */
  public FilePlace place() {
    return place;
  }

  /** Returns the limit as a problem of the document, which is refused for it. */
  public Problem asProblem() {
    return new Problem(Problem.Kind.REFUSED, place, problem, remedy);
  }

  /** Returns the option that raises the limit. */
  public LimitOption option() {
    return option;
  }

  /** Returns the limit. */
  public long limit() {
    return limit;
  }
}
