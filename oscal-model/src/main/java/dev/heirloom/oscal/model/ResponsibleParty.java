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
 * The parties that play a role for the object it stands in.
 *
 * <p>OSCAL reference name: {@code responsible-party}, of the shared metadata model.
 *
 * @param roleId the responsible role
 * @param partyUuids each party UUID reference; at least one
 * @param props the properties
 * @param links the links
 * @param remarks the remarks
 */
@WithBuilder
public record ResponsibleParty(
    @JsonProperty(value = "role-id", required = true)
        @XmlAttribute(name = "role-id", required = true)
        @Restricted(Datatype.TOKEN)
        String roleId,
    @JsonProperty(value = "party-uuids", required = true)
        @XmlElement(name = "party-uuid", required = true)
        List<Uuid> partyUuids,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ResponsibleParty {
    Check.token("role-id", roleId);
    partyUuids = Check.nonEmpty("party-uuids", partyUuids);
    props = Check.list("props", props);
    links = Check.list("links", links);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
