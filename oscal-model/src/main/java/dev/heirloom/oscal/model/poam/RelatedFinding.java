package dev.heirloom.oscal.model.poam;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;

/**
 * A reference to a finding that an item of a plan of action and milestones follows up.
 *
 * <p>OSCAL reference name: {@code related-finding}, of the plan of action and milestones model.
 *
 * @param findingUuid the finding UUID
 * @param remarks the remarks; since OSCAL 1.2
 */
@WithBuilder
public record RelatedFinding(
    @JsonProperty(value = "finding-uuid", required = true)
        @XmlAttribute(name = "finding-uuid", required = true)
        Uuid findingUuid,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public RelatedFinding {
    Check.present("finding-uuid", findingUuid);
    remarks = Check.optional(remarks);
  }
}
