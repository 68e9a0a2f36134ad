package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.ResponsibleRole;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.SetParameter;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * How the system implements one control.
 *
 * <p>OSCAL reference name: {@code implemented-requirement}, of the system security plan model.
 *
 * @param uuid the control requirement UUID
 * @param controlId the control identifier reference
 * @param props the properties
 * @param links the links
 * @param setParameters each set parameter value
 * @param responsibleRoles each responsible role
 * @param statements each specific control statement
 * @param byComponents each component control implementation
 * @param remarks the remarks
 */
@WithBuilder
public record ImplementedRequirement(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "control-id", required = true)
        @XmlAttribute(name = "control-id", required = true)
        ControlId controlId,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("set-parameters") @XmlElement(name = "set-parameter")
        List<SetParameter> setParameters,
    @JsonProperty("responsible-roles") @XmlElement(name = "responsible-role")
        List<ResponsibleRole> responsibleRoles,
    @JsonProperty("statements") @XmlElement(name = "statement") List<Statement> statements,
    @JsonProperty("by-components") @XmlElement(name = "by-component")
        List<ByComponent> byComponents,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ImplementedRequirement {
    Check.present("uuid", uuid);
    Check.present("control-id", controlId);
    props = Check.list("props", props);
    links = Check.list("links", links);
    setParameters = Check.list("set-parameters", setParameters);
    responsibleRoles = Check.list("responsible-roles", responsibleRoles);
    statements = Check.list("statements", statements);
    byComponents = Check.list("by-components", byComponents);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
