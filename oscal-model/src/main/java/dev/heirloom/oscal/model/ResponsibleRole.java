package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A role that is responsible for the object it stands in, with the parties that play it.
 *
 * <p>OSCAL reference name: {@code responsible-role}, of the shared metadata model.
 *
 * @param roleId the responsible role id
 * @param props the properties
 * @param links the links
 * @param partyUuids each party UUID reference
 * @param remarks the remarks
 */
@WithBuilder
public record ResponsibleRole(
    @JsonProperty(value = "role-id", required = true)
        @XmlAttribute(name = "role-id", required = true)
        @Restricted(Datatype.TOKEN)
        String roleId,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("party-uuids") @XmlElement(name = "party-uuid") List<Uuid> partyUuids,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ResponsibleRole {
    Check.token("role-id", roleId);
    props = Check.list("props", props);
    links = Check.list("links", links);
    partyUuids = Check.list("party-uuids", partyUuids);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
