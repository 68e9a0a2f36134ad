package dev.heirloom.inheritance.result;

import dev.heirloom.inheritance.limit.LimitOption;
import java.util.Locale;

/**
 * Thrown when a document says so much of so many points that a determination would exhaust the
 * memory, and nobody could read it; nothing is ever left out.
 */
public final class DeterminationLimitException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String document;
  private final long met;
  private final long limit;
  private final transient LimitOption option;

  /**
   * Makes the exception.
   *
   * @param document the title or name of the document
   * @param place where in it
   * @param met how many there are
   * @param what of what, in words that follow the number
   * @param limit how many there may be
   * @param remedy what to do, as a clause that begins a sentence
   * @param option what raises the limit
   */
  public DeterminationLimitException(
      String document,
      String place,
      long met,
      String what,
      long limit,
      String remedy,
      LimitOption option) {
    super(
        String.format(
            Locale.ROOT,
            "%s, %s: there are %,d %s, more than the limit of %,d. %s; or, if it can be trusted,"
                + " raise the limit with %s; each takes time and memory.",
            document,
            place,
            met,
            what,
            limit,
            remedy,
            option));
    this.document = document;
    this.met = met;
    this.limit = limit;
    this.option = option;
  }

  /** Returns the title or name of the document. */
  public String document() {
    return document;
  }

  /** Returns how many there are. */
  public long met() {
    return met;
  }

  /** Returns how many there may be. */
  public long limit() {
    return limit;
  }

  /** Returns the option that raises the limit. */
  public LimitOption option() {
    return option;
  }
}
