package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.ResponsibleRole;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * How the system implements one statement of a control.
 *
 * <p>OSCAL reference name: {@code statement}, of the system security plan model.
 *
 * @param statementId the control statement reference
 * @param uuid the control statement reference UUID
 * @param props the properties
 * @param links the links
 * @param responsibleRoles each responsible role
 * @param byComponents each component control implementation
 * @param remarks the remarks
 */
@WithBuilder
public record Statement(
    @JsonProperty(value = "statement-id", required = true)
        @XmlAttribute(name = "statement-id", required = true)
        StatementId statementId,
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("responsible-roles") @XmlElement(name = "responsible-role")
        List<ResponsibleRole> responsibleRoles,
    @JsonProperty("by-components") @XmlElement(name = "by-component")
        List<ByComponent> byComponents,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Statement {
    Check.present("statement-id", statementId);
    Check.present("uuid", uuid);
    props = Check.list("props", props);
    links = Check.list("links", links);
    responsibleRoles = Check.list("responsible-roles", responsibleRoles);
    byComponents = Check.list("by-components", byComponents);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
