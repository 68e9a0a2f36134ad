package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.ResponsibleRole;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.ImplementationStatus;
import dev.heirloom.oscal.model.implementation.SetParameter;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * How one component of the system implements a control or a statement of it.
 *
 * <p>OSCAL reference name: {@code by-component}, of the system security plan model.
 *
 * @param componentUuid the component UUID reference
 * @param uuid the by-component UUID
 * @param description the control implementation description
 * @param props the properties
 * @param links the links
 * @param setParameters each set parameter value
 * @param implementationStatus the implementation status
 * @param export the export
 * @param inherited each inherited control implementation
 * @param satisfied each satisfied control implementation responsibility
 * @param responsibleRoles each responsible role
 * @param remarks the remarks
 */
@WithBuilder
public record ByComponent(
    @JsonProperty(value = "component-uuid", required = true)
        @XmlAttribute(name = "component-uuid", required = true)
        Uuid componentUuid,
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("set-parameters") @XmlElement(name = "set-parameter")
        List<SetParameter> setParameters,
    @JsonProperty("implementation-status") @XmlElement(name = "implementation-status")
        Optional<ImplementationStatus> implementationStatus,
    @JsonProperty("export") @XmlElement(name = "export") Optional<Export> export,
    @JsonProperty("inherited") @XmlElement(name = "inherited") List<Inherited> inherited,
    @JsonProperty("satisfied") @XmlElement(name = "satisfied") List<Satisfied> satisfied,
    @JsonProperty("responsible-roles") @XmlElement(name = "responsible-role")
        List<ResponsibleRole> responsibleRoles,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ByComponent {
    Check.present("component-uuid", componentUuid);
    Check.present("uuid", uuid);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    setParameters = Check.list("set-parameters", setParameters);
    implementationStatus = Check.optional(implementationStatus);
    export = Check.optional(export);
    inherited = Check.list("inherited", inherited);
    satisfied = Check.list("satisfied", satisfied);
    responsibleRoles = Check.list("responsible-roles", responsibleRoles);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
