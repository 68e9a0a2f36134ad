package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;

/**
 * A reference to an observation that led to what it stands in.
 *
 * <p>OSCAL reference name: {@code related-observation}, of the shared assessment model.
 *
 * @param observationUuid the observation UUID
 * @param remarks the remarks; since OSCAL 1.2
 */
@WithBuilder
public record RelatedObservation(
    @JsonProperty(value = "observation-uuid", required = true)
        @XmlAttribute(name = "observation-uuid", required = true)
        Uuid observationUuid,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public RelatedObservation {
    Check.present("observation-uuid", observationUuid);
    remarks = Check.optional(remarks);
  }
}
