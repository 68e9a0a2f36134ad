package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;

/**
 * The interval at which a task is to happen again.
 *
 * <p>OSCAL reference name: {@code at-frequency}, of the shared assessment model.
 *
 * @param period how many units lie between two times; at least 1
 * @param unit the time unit; one of {@code seconds}, {@code minutes}, {@code hours}, {@code days},
 *     {@code months}, {@code years}
 * @param remarks the remarks; since OSCAL 1.2
 */
@WithBuilder
public record AtFrequency(
    @JsonProperty(value = "period", required = true) @XmlAttribute(name = "period", required = true)
        Long period,
    @JsonProperty(value = "unit", required = true)
        @XmlAttribute(name = "unit", required = true)
        @Restricted(
            value = Datatype.STRING,
            to = {"seconds", "minutes", "hours", "days", "months", "years"})
        String unit,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public AtFrequency {
    Check.positive("period", period);
    Check.oneOf("unit", unit, "seconds", "minutes", "hours", "days", "months", "years");
    remarks = Check.optional(remarks);
  }
}
