package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.limit.LimitOption;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.DeterminationLimitException;

/**
 * How many entries a document has at the points of a baseline's controls, as {@link
 * Policy#mostEntries()} counts them: each is told at each point that it reaches, so these decide
 * how large a report gets.
 */
public final class EntryCount {

  /** How often the limit of one control all controls together may have. */
  private static final int CONTROLS = 20;

  /** A report repeats the text at each point; so much of it takes the room of another entry. */
  private static final int TEXT_OF_ONE = 10_000;

  private static final LimitOption OPTION = new LimitOption("Policy", "mostEntries");

  private final String title;
  private final String fullest;
  private final long there;
  private final long all;

  /**
   * Makes the number of a document.
   *
   * @param title what messages call the document
   * @param fullest the control with the most entries at its points
   * @param there how many it has
   * @param all how many all controls have
   */
  public EntryCount(String title, String fullest, long there, long all) {
    this.title = title;
    this.fullest = fullest;
    this.there = there;
    this.all = all;
  }

  /** Returns for how many entries one with this text counts at a point. */
  public static long weight(String text) {
    return 1L + text.length() / TEXT_OF_ONE;
  }

  /** Returns whether a policy allows fewer entries at one control, or at all of them. */
  public static boolean isTooMuch(long there, long all, Policy policy) {
    return there > policy.mostEntries() || all > (long) CONTROLS * policy.mostEntries();
  }

  /**
   * Refuses a document with more entries than a policy allows.
   *
   * @throws DeterminationLimitException if it has more
   */
  public void check(Policy policy) {
    check(policy.mostEntries(), there, fullest, "the points of one control");
    check(
        (long) CONTROLS * policy.mostEntries(), all, "all controls", "the points of all controls");
  }

  private void check(long limit, long met, String place, String where) {
    if (met > limit) {
      throw new DeterminationLimitException(
          title,
          place,
          met,
          "entries at "
              + where
              + ", those of a whole control at each of its points and long texts more than once",
          limit,
          "Join entries that say the same, or write them at the statements that they are about",
          OPTION);
    }
  }
}
