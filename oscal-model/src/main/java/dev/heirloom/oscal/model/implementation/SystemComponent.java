package dev.heirloom.oscal.model.implementation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.ResponsibleRole;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A component of a system: one of its own, or one that stands in for another system.
 *
 * <p>OSCAL 1.0 and later; {@code this-system} is the type of the component that is the system as a
 * whole.
 *
 * <p>OSCAL reference name: {@code system-component}, of the shared implementation model.
 *
 * @param uuid the component identifier
 * @param type the component type
 * @param title the component title
 * @param description the component description
 * @param purpose the purpose
 * @param props the properties
 * @param links the links
 * @param status the status
 * @param responsibleRoles each responsible role
 * @param protocols each service protocol information
 * @param remarks the remarks
 */
@WithBuilder
public record SystemComponent(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "type", required = true)
        @XmlAttribute(name = "type", required = true)
        @Restricted(Datatype.STRING)
        String type,
    @JsonProperty(value = "title", required = true) @XmlElement(name = "title", required = true)
        MarkupLine title,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("purpose") @XmlElement(name = "purpose") Optional<MarkupLine> purpose,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty(value = "status", required = true) @XmlElement(name = "status", required = true)
        ComponentStatus status,
    @JsonProperty("responsible-roles") @XmlElement(name = "responsible-role")
        List<ResponsibleRole> responsibleRoles,
    @JsonProperty("protocols") @XmlElement(name = "protocol") List<Protocol> protocols,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public SystemComponent {
    Check.present("uuid", uuid);
    Check.string("type", type);
    Check.present("title", title);
    Check.present("description", description);
    purpose = Check.optional(purpose);
    props = Check.list("props", props);
    links = Check.list("links", links);
    Check.present("status", status);
    responsibleRoles = Check.list("responsible-roles", responsibleRoles);
    protocols = Check.list("protocols", protocols);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
