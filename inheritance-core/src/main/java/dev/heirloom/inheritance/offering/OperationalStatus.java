package dev.heirloom.inheritance.offering;

import dev.heirloom.inheritance.common.internal.WordSpelling;
import java.util.Optional;

/**
 * The operational status of a system or a component (OSCAL {@code status}), declared from the
 * weakest to the strongest (SEMANTICS section 5, row operational).
 */
public enum OperationalStatus {
  /** It is not yet in operation. */
  UNDER_DEVELOPMENT,

  /** It is no longer in operation. */
  DISPOSITION,

  /** It is stated in a word that is not understood, which is never good news. */
  NOT_UNDERSTOOD,

  /** It is in operation and being changed at large. */
  UNDER_MAJOR_MODIFICATION,

  /** It is in some other state, which its remarks explain. */
  OTHER,

  /** It is in operation. */
  OPERATIONAL;

  /**
   * Reads a status, with or without capitals, blanks, underscores and hyphens.
   *
   * @return {@link #NOT_UNDERSTOOD} for any word that OSCAL does not know; empty for blank text,
   *     which states nothing
   */
  public static Optional<OperationalStatus> parse(String text) {
    if (!WordSpelling.isStated(text)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (WordSpelling.plain(text)) {
          case "operational" -> OPERATIONAL;
          case "undermajormodification" -> UNDER_MAJOR_MODIFICATION;
          case "underdevelopment" -> UNDER_DEVELOPMENT;
          case "disposition" -> DISPOSITION;
          case "other" -> OTHER;
          default -> NOT_UNDERSTOOD;
        });
  }

  /** Returns whether nothing can be inherited from what has it. */
  public boolean isUnusable() {
    return this == UNDER_DEVELOPMENT || this == DISPOSITION;
  }
}
