package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;

/**
 * Who wrote an entry of a log, and in which role.
 *
 * <p>OSCAL reference name: {@code logged-by}, of the shared assessment model.
 *
 * @param partyUuid the party
 * @param roleId the role
 * @param remarks the remarks; since OSCAL 1.2
 */
@WithBuilder
public record LoggedBy(
    @JsonProperty(value = "party-uuid", required = true)
        @XmlAttribute(name = "party-uuid", required = true)
        Uuid partyUuid,
    @JsonProperty("role-id") @XmlAttribute(name = "role-id") @Restricted(Datatype.TOKEN)
        Optional<String> roleId,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public LoggedBy {
    Check.present("party-uuid", partyUuid);
    roleId = Check.optional(roleId);
    Check.token("role-id", roleId);
    remarks = Check.optional(remarks);
  }
}
