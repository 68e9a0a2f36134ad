package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A person, tool or platform that something comes from.
 *
 * <p>OSCAL reference name: {@code origin-actor}, of the shared assessment model.
 *
 * @param type the actor type; one of {@code tool}, {@code assessment-platform}, {@code party}
 * @param actorUuid the actor UUID
 * @param roleId the role
 * @param props the properties
 * @param links the links
 */
@WithBuilder
public record OriginActor(
    @JsonProperty(value = "type", required = true)
        @XmlAttribute(name = "type", required = true)
        @Restricted(
            value = Datatype.TOKEN,
            to = {"tool", "assessment-platform", "party"})
        String type,
    @JsonProperty(value = "actor-uuid", required = true)
        @XmlAttribute(name = "actor-uuid", required = true)
        Uuid actorUuid,
    @JsonProperty("role-id") @XmlAttribute(name = "role-id") @Restricted(Datatype.TOKEN)
        Optional<String> roleId,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public OriginActor {
    Check.oneOf("type", type, "tool", "assessment-platform", "party");
    Check.present("actor-uuid", actorUuid);
    roleId = Check.optional(roleId);
    Check.token("role-id", roleId);
    props = Check.list("props", props);
    links = Check.list("links", links);
  }
}
