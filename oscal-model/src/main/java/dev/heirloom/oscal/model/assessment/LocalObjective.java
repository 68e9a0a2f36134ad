package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.catalog.Part;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * Objectives and methods of assessing one control that a catalog does not have.
 *
 * <p>OSCAL reference name: {@code local-objective}, of the shared assessment model.
 *
 * @param controlId the control
 * @param description the description
 * @param props the properties
 * @param links the links
 * @param parts the objectives and methods, as parts; at least one
 * @param remarks the remarks
 */
@WithBuilder
public record LocalObjective(
    @JsonProperty(value = "control-id", required = true)
        @XmlAttribute(name = "control-id", required = true)
        ControlId controlId,
    @JsonProperty("description") @XmlElement(name = "description")
        Optional<MarkupMultiline> description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty(value = "parts", required = true) @XmlElement(name = "part", required = true)
        List<Part> parts,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public LocalObjective {
    Check.present("control-id", controlId);
    description = Check.optional(description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    parts = Check.nonEmpty("parts", parts);
    remarks = Check.optional(remarks);
  }
}
