package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;

/**
 * When a task is to happen: on one day, within a range, or again and again.
 *
 * <p>OSCAL reference name: {@code timing}, of the shared assessment model.
 *
 * @param onDate the date
 * @param withinDateRange the range of dates
 * @param atFrequency the frequency
 */
@WithBuilder
public record Timing(
    @JsonProperty("on-date") @XmlElement(name = "on-date") Optional<OnDate> onDate,
    @JsonProperty("within-date-range") @XmlElement(name = "within-date-range")
        Optional<WithinDateRange> withinDateRange,
    @JsonProperty("at-frequency") @XmlElement(name = "at-frequency")
        Optional<AtFrequency> atFrequency) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Timing {
    onDate = Check.optional(onDate);
    withinDateRange = Check.optional(withinDateRange);
    atFrequency = Check.optional(atFrequency);
  }
}
