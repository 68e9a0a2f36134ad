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
 * A control objective that an assessment includes or excludes.
 *
 * <p>OSCAL reference name: {@code select-objective-by-id}, of the shared assessment model.
 *
 * @param objectiveId the objective
 * @param remarks the remarks; since OSCAL 1.2
 */
@WithBuilder
public record SelectObjectiveById(
    @JsonProperty(value = "objective-id", required = true)
        @XmlAttribute(name = "objective-id", required = true)
        @Restricted(Datatype.TOKEN)
        String objectiveId,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public SelectObjectiveById {
    Check.token("objective-id", objectiveId);
    remarks = Check.optional(remarks);
  }
}
