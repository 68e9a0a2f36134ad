package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.heirloom.oscal.model.internal.Check;

/**
 * The identifier of a control in a catalog, such as {@code ac-2} or {@code ac-2.1}.
 *
 * <p>It keeps the spelling of its document: two ids are equal when their spellings are.
 *
 * @param value an OSCAL token: a letter or underscore, then letters, digits, {@code .}, {@code -}
 *     and {@code _}
 */
public record ControlId(@JsonValue String value) implements Comparable<ControlId> {

  /**
   * Checks the spelling.
   *
   * @throws IllegalArgumentException if the value is not an OSCAL token
   */
  @JsonCreator
  public ControlId {
    Check.token("control id", value);
  }

  /** Orders ids by their spelling. */
  @Override
  public int compareTo(ControlId other) {
    return value.compareTo(other.value);
  }

  /** Returns the spelling. */
  @Override
  public String toString() {
    return value;
  }
}
