package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.heirloom.oscal.model.internal.Check;
import java.time.LocalDate;

/**
 * A day, with or without a time zone.
 *
 * <p>It prints, and compares for equality, as its document spelled it.
 *
 * @param value the text, as OSCAL's {@code date} data type has it
 */
public record OscalDate(@JsonValue String value) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the text is not of that form, or no such day exists
   */
  @JsonCreator
  public OscalDate {
    Check.is(Datatype.DATE, "date", value);
  }

  /** Returns the day written as OSCAL writes it, without a time zone. */
  public static OscalDate of(LocalDate day) {
    return new OscalDate(day.toString());
  }

  /** Returns the day as one of Java's own types, without its time zone. */
  public LocalDate toLocalDate() {
    return LocalDate.parse(value.substring(0, 10));
  }

  /** Returns the text as the document spelled it. */
  @Override
  public String toString() {
    return value;
  }
}
