package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.heirloom.oscal.model.internal.Check;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A moment in time with its time zone.
 *
 * <p>It prints, and compares for equality, as its document spelled it.
 *
 * @param value the text, as OSCAL's {@code date-time-with-timezone} data type has it
 */
public record OscalDateTime(@JsonValue String value) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the text is not of that form, or no such day exists
   */
  @JsonCreator
  public OscalDateTime {
    Check.is(Datatype.DATE_TIME_WITH_TIMEZONE, "timestamp", value);
  }

  /** Returns the moment written as OSCAL writes it. */
  public static OscalDateTime of(OffsetDateTime moment) {
    return new OscalDateTime(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
  }

  /** Returns the moment as one of Java's own types. */
  public OffsetDateTime toOffsetDateTime() {
    return OffsetDateTime.parse(value);
  }

  /** Returns the text as the document spelled it. */
  @Override
  public String toString() {
    return value;
  }
}
