package dev.heirloom.oscal.model.component;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.ResponsibleRole;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.Protocol;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A component that can be part of a system: software, a service, a policy, a process.
 *
 * <p>OSCAL reference name: {@code defined-component}, of the component definition model.
 *
 * @param uuid the component identifier
 * @param type the component type
 * @param title the component title
 * @param description the component description
 * @param purpose the purpose
 * @param props the properties
 * @param links the links
 * @param responsibleRoles each responsible role
 * @param protocols each service protocol information
 * @param controlImplementations each control implementation set
 * @param remarks the remarks
 */
@WithBuilder
public record DefinedComponent(
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
    @JsonProperty("responsible-roles") @XmlElement(name = "responsible-role")
        List<ResponsibleRole> responsibleRoles,
    @JsonProperty("protocols") @XmlElement(name = "protocol") List<Protocol> protocols,
    @JsonProperty("control-implementations") @XmlElement(name = "control-implementation")
        List<ControlImplementation> controlImplementations,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public DefinedComponent {
    Check.present("uuid", uuid);
    Check.string("type", type);
    Check.present("title", title);
    Check.present("description", description);
    purpose = Check.optional(purpose);
    props = Check.list("props", props);
    links = Check.list("links", links);
    responsibleRoles = Check.list("responsible-roles", responsibleRoles);
    protocols = Check.list("protocols", protocols);
    controlImplementations = Check.list("control-implementations", controlImplementations);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
