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
 * The one moment at which a task is to happen.
 *
 * <p>OSCAL reference name: {@code on-date}, of the shared assessment model.
 *
 * @param date the moment
 * @param remarks the remarks; since OSCAL 1.2
 */
@WithBuilder
public record OnDate(
    @JsonProperty(value = "date", required = true) @XmlAttribute(name = "date", required = true)
        OscalDateTime date,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public OnDate {
    Check.present("date", date);
    remarks = Check.optional(remarks);
  }
}
