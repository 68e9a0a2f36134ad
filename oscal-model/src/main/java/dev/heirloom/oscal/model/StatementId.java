package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.heirloom.oscal.model.internal.Check;

/**
 * The identifier of a statement of a control, such as {@code ac-2_smt.a}: the id of a part that
 * states what is required.
 *
 * <p>It keeps the spelling of its document: two ids are equal when their spellings are.
 *
 * @param value an OSCAL token: a letter or underscore, then letters, digits, {@code .}, {@code -}
 *     and {@code _}
 */
public record StatementId(@JsonValue String value) implements Comparable<StatementId> {

  /**
   * Checks the spelling.
   *
   * @throws IllegalArgumentException if the value is not an OSCAL token
   */
  @JsonCreator
  public StatementId {
    Check.token("statement id", value);
  }

  /** Orders ids by their spelling. */
  @Override
  public int compareTo(StatementId other) {
    return value.compareTo(other.value);
  }

  /** Returns the spelling. */
  @Override
  public String toString() {
    return value;
  }
}
