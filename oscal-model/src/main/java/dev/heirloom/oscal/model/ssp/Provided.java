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
 * A capability that a component offers to leveraging systems.
 *
 * <p>OSCAL reference name: {@code provided}, of the system security plan model.
 *
 * @param uuid the provided UUID
 * @param description the provided control implementation description
 * @param props the properties
 * @param links the links
 * @param responsibleRoles each responsible role
 * @param remarks the remarks
 */
@WithBuilder
public record Provided(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("responsible-roles") @XmlElement(name = "responsible-role")
        List<ResponsibleRole> responsibleRoles,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Provided {
    Check.present("uuid", uuid);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    responsibleRoles = Check.list("responsible-roles", responsibleRoles);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
