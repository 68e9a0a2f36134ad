package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;

/**
 * The range of time within which a task is to happen.
 *
 * <p>OSCAL reference name: {@code within-date-range}, of the shared assessment model.
 *
 * @param start when the range begins
 * @param end when the range ends
 * @param remarks the remarks; since OSCAL 1.2
 */
@WithBuilder
public record WithinDateRange(
    @JsonProperty(value = "start", required = true) @XmlAttribute(name = "start", required = true)
        OscalDateTime start,
    @JsonProperty(value = "end", required = true) @XmlAttribute(name = "end", required = true)
        OscalDateTime end,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public WithinDateRange {
    Check.present("start", start);
    Check.present("end", end);
    remarks = Check.optional(remarks);
  }
}
