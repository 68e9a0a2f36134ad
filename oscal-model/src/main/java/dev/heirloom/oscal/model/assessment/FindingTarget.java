package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.implementation.ImplementationStatus;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * The statement or control objective that a finding decides on, and what it decides.
 *
 * <p>OSCAL reference name: {@code finding-target}, of the shared assessment model.
 *
 * @param type what the target is; one of {@code statement-id}, {@code objective-id}
 * @param targetId the id of the statement or of the objective
 * @param title the title
 * @param description the description
 * @param props the properties
 * @param links the links
 * @param status the status
 * @param implementationStatus the implementation status
 * @param remarks the remarks
 */
@WithBuilder
public record FindingTarget(
    @JsonProperty(value = "type", required = true)
        @XmlAttribute(name = "type", required = true)
        @Restricted(
            value = Datatype.STRING,
            to = {"statement-id", "objective-id"})
        String type,
    @JsonProperty(value = "target-id", required = true)
        @XmlAttribute(name = "target-id", required = true)
        @Restricted(Datatype.TOKEN)
        String targetId,
    @JsonProperty("title") @XmlElement(name = "title") Optional<MarkupLine> title,
    @JsonProperty("description") @XmlElement(name = "description")
        Optional<MarkupMultiline> description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty(value = "status", required = true) @XmlElement(name = "status", required = true)
        ObjectiveStatus status,
    @JsonProperty("implementation-status") @XmlElement(name = "implementation-status")
        Optional<ImplementationStatus> implementationStatus,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public FindingTarget {
    Check.oneOf("type", type, "statement-id", "objective-id");
    Check.token("target-id", targetId);
    title = Check.optional(title);
    description = Check.optional(description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    Check.present("status", status);
    implementationStatus = Check.optional(implementationStatus);
    remarks = Check.optional(remarks);
  }
}
