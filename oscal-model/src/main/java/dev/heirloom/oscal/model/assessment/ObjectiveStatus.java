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
 * Whether a statement or control objective was found to be satisfied.
 *
 * <p>OSCAL names the reasons {@code pass}, {@code fail} and {@code other}; others occur.
 *
 * <p>OSCAL reference name: {@code status}, of the shared assessment model.
 *
 * @param state the state; one of {@code satisfied}, {@code not-satisfied}
 * @param reason the reason
 * @param remarks the remarks
 */
@WithBuilder
public record ObjectiveStatus(
    @JsonProperty(value = "state", required = true)
        @XmlAttribute(name = "state", required = true)
        @Restricted(
            value = Datatype.TOKEN,
            to = {"satisfied", "not-satisfied"})
        String state,
    @JsonProperty("reason") @XmlAttribute(name = "reason") @Restricted(Datatype.TOKEN)
        Optional<String> reason,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ObjectiveStatus {
    Check.oneOf("state", state, "satisfied", "not-satisfied");
    reason = Check.optional(reason);
    Check.token("reason", reason);
    remarks = Check.optional(remarks);
  }
}
