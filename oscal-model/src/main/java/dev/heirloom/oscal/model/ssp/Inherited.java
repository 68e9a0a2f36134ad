package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.ResponsibleRole;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * What a component says it inherits from a leveraged system.
 *
 * <p>OSCAL reference name: {@code inherited}, of the system security plan model.
 *
 * @param uuid the inherited UUID
 * @param providedUuid the provided UUID
 * @param description the inherited control implementation description
 * @param props the properties
 * @param links the links
 * @param responsibleRoles each responsible role
 */
@WithBuilder
public record Inherited(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("provided-uuid") @XmlAttribute(name = "provided-uuid")
        Optional<Uuid> providedUuid,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("responsible-roles") @XmlElement(name = "responsible-role")
        List<ResponsibleRole> responsibleRoles) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Inherited {
    Check.present("uuid", uuid);
    providedUuid = Check.optional(providedUuid);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    responsibleRoles = Check.list("responsible-roles", responsibleRoles);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
