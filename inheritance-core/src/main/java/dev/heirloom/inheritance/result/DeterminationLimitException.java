package dev.heirloom.inheritance.result;

import java.util.Locale;

/**
 * Thrown when a document says so much of so many points that a determination would exhaust the
 * memory, and nobody could read it; nothing is ever left out.
 */
public final class DeterminationLimitException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String document;
  private final int limit;

  /**
   * Makes the exception.
   *
   * @param document the title or name of the document
   * @param place where in it
   * @param limit how many there may be
   * @param what of what, in words that follow the number
   * @param remedy what to do, in a sentence
   */
  public DeterminationLimitException(
      String document, String place, int limit, String what, String remedy) {
    super(
        String.format(
            Locale.ROOT,
            "%s, %s: there are more than %,d %s, and no more can be followed. %s",
            document,
            place,
            limit,
            what,
            remedy));
    this.document = document;
    this.limit = limit;
  }

  /** Returns the title or name of the document. */
  public String document() {
    return document;
  }

  /** Returns how many there may be. */
  public int limit() {
    return limit;
  }
}
