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
 * A reference to a risk that belongs to what it stands in.
 *
 * <p>OSCAL reference name: {@code associated-risk}, of the shared assessment model.
 *
 * @param riskUuid the risk UUID
 * @param remarks the remarks; since OSCAL 1.2
 */
@WithBuilder
public record AssociatedRisk(
    @JsonProperty(value = "risk-uuid", required = true)
        @XmlAttribute(name = "risk-uuid", required = true)
        Uuid riskUuid,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public AssociatedRisk {
    Check.present("risk-uuid", riskUuid);
    remarks = Check.optional(remarks);
  }
}
