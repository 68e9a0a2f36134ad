package dev.heirloom.inheritance.offering;

import java.util.Optional;

/**
 * The place of an entry as its document spells it: a whole control, or a statement of it (SEMANTICS
 * section 1).
 *
 * @param control the control's id, in any spelling; it is matched to the baseline's own
 * @param statement the statement's id, in any spelling; empty for an entry on the requirement
 */
public record Place(String control, Optional<String> statement) implements Comparable<Place> {

  /** Returns the place of an entry on a whole control. */
  public static Place control(String control) {
    return new Place(control, Optional.empty());
  }

  /** Returns the place of an entry at a statement. */
  public static Place statement(String control, String statement) {
    return new Place(control, Optional.of(statement));
  }

  /** Orders by the spelling of control and statement. */
  @Override
  public int compareTo(Place other) {
    int order = control.compareTo(other.control);
    return order != 0 ? order : statement.orElse("").compareTo(other.statement.orElse(""));
  }

  /** Returns the most precise id. */
  @Override
  public String toString() {
    return statement.orElse(control);
  }
}
