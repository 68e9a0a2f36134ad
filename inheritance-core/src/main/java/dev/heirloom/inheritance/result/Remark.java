package dev.heirloom.inheritance.result;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.SystemId;

/**
 * The words that decide a point beside items and responsibilities: why a provider refuses to offer
 * it, or why the customer system tailored it out (SEMANTICS section 4, refused and NOT_APPLICABLE).
 *
 * @param kind what the words do
 * @param system the system whose document says them, or for whom the caller does
 * @param text the words, as plain text; may be empty for a refusal
 * @param evidence where they stand
 */
public record Remark(Kind kind, SystemId system, String text, Evidence evidence) {

  /** What a remark does. */
  public enum Kind {
    /** A provider says that it cannot be inherited. */
    REFUSED,
    /** The customer system says that it is not applicable. */
    TAILORED_OUT
  }

  /** Returns who says what in one line. */
  @Override
  public String toString() {
    return system
        + ": "
        + Explanation.words(kind)
        + (text.isBlank() ? "" : ", \"" + text.strip() + "\"");
  }
}
