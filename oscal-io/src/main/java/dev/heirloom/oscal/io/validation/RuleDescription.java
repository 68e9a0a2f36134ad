package dev.heirloom.oscal.io.validation;

import java.util.Optional;

/**
 * One rule as a report lists it, whether it holds or not.
 *
 * @param id the id of the rule; where its author gave none, the kind of rule and the line that it
 *     stands in, such as {@code allowed-values-line-12}
 * @param level how much it matters that it does not hold
 * @param title what the rule is called; the id if its author gave no name
 * @param description what it asks for, as plain text
 * @param help the address of a page that explains it
 */
public record RuleDescription(
    String id, RuleLevel level, String title, Optional<String> description, Optional<String> help) {

  /** Returns id and title. */
  @Override
  public String toString() {
    return title.equals(id) ? id : id + " (" + title + ")";
  }
}
