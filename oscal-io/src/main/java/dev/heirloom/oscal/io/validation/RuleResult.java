package dev.heirloom.oscal.io.validation;

import dev.heirloom.oscal.io.FilePlace;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that checking a rule has to tell: it does not hold at a place, or could not be judged.
 *
 * @param rule the id of the rule
 * @param kind whether the rule does not hold or could not be judged
 * @param level how much it matters; of a rule that could not be judged {@link RuleLevel#WARNING}
 * @param place the place in the file that was handed in, with line, column and JSON Pointer or
 *     XPath; of a rule that could not be judged the place in the document that it was asked about
 * @param message what does not hold, or why it could not be judged, as one or more sentences
 * @param help the address of a page that explains the rule
 */
public record RuleResult(
    String rule,
    Kind kind,
    RuleLevel level,
    FilePlace place,
    String message,
    Optional<String> help) {

  /** What a result can be. */
  public enum Kind {
    /** The rule does not hold. */
    DOES_NOT_HOLD,
    /** The rule could not be judged, so nothing is known of whether it holds. */
    NOT_JUDGED
  }

  /** Returns whether the document is refused because of it. */
  public boolean isError() {
    return kind == Kind.DOES_NOT_HOLD && level.isError();
  }

  /** Returns place, level, rule and message in one line. */
  @Override
  public String toString() {
    return place
        + ": "
        + (kind == Kind.NOT_JUDGED ? "not judged" : level.name().toLowerCase(Locale.ROOT))
        + " "
        + rule
        + ": "
        + message;
  }
}
