package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/** Who implements a point or a control (SEMANTICS section 1). */
public enum Status {
  /** The customer system implements it itself (NIST: system-specific; FedRAMP CRM: No). */
  MUST_IMPLEMENT("to implement", "own"),
  /** A leveraged system provides a part of it (NIST: hybrid; FedRAMP CRM: Partial). */
  PARTIALLY_INHERITED("partially inherited", "part"),
  /** A leveraged system provides all of it (NIST: common; FedRAMP CRM: Yes). */
  FULLY_INHERITED("fully inherited", "full"),
  /** The customer system tailored it out. */
  NOT_APPLICABLE("not applicable", "n/a");

  private final String words;
  private final String shortWord;

  Status(String words, String shortWord) {
    this.words = words;
    this.shortWord = shortWord;
  }

  /** Returns how every text for people spells it. */
  public String words() {
    return words;
  }

  /**
   * Returns the word of every table where there is no room for the words: {@code own} and so on.
   */
  public String shortWord() {
    return shortWord;
  }

  /**
   * Returns whether this says that more is inherited than the other does.
   *
   * @return false where either is {@link #NOT_APPLICABLE}, which is neither better nor worse
   */
  public boolean isBetterThan(Status other) {
    return this != NOT_APPLICABLE && other != NOT_APPLICABLE && compareTo(other) > 0;
  }

  /**
   * Returns the status of a control, or of any group of points, from those of its points (SEMANTICS
   * section 7).
   *
   * @return {@link #NOT_APPLICABLE} if no point is applicable
   */
  public static Status rollUp(Iterable<Status> points) {
    Status all = NOT_APPLICABLE;
    for (Status status : points) {
      if (status == NOT_APPLICABLE || status == all) {
        continue;
      }
      if (all != NOT_APPLICABLE) {
        return PARTIALLY_INHERITED;
      }
      all = status;
    }
    return all;
  }

  /**
   * Returns the statuses that are determinations of inheritance, without {@link #NOT_APPLICABLE}.
   */
  public static Set<Status> applicable() {
    return ImmutableSet.of(MUST_IMPLEMENT, PARTIALLY_INHERITED, FULLY_INHERITED);
  }
}
