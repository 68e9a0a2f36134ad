package dev.heirloom.oscal.io;

/**
 * Thrown when a file in one of the library's own formats (a report as JSON, authorization records, a
 * policy) cannot be read.
 */
public final class DataFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Place place;
  private final String remedy;

  /**
   * Makes the exception.
   *
   * @param place where the problem is
   * @param problem one sentence that says what is wrong
   * @param remedy one sentence that says what to do
   */
  public DataFileException(Place place, String problem, String remedy) {
    super(place + ": " + problem + " " + remedy);
    this.place = place;
    this.remedy = remedy;
  }

  /** Returns where the problem is. */
  public Place place() {
    return place;
  }

  /** Returns one sentence that says what to do. */
  public String remedy() {
    return remedy;
  }
}
