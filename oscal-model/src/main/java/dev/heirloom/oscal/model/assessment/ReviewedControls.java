package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * The controls and control objectives that an assessment covers.
 *
 * <p>OSCAL reference name: {@code reviewed-controls}, of the shared assessment model.
 *
 * @param description the description
 * @param props the properties
 * @param links the links
 * @param controlSelections each selection of controls; at least one
 * @param controlObjectiveSelections each selection of control objectives
 * @param remarks the remarks
 */
@WithBuilder
public record ReviewedControls(
    @JsonProperty("description") @XmlElement(name = "description")
        Optional<MarkupMultiline> description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty(value = "control-selections", required = true)
        @XmlElement(name = "control-selection", required = true)
        List<ControlSelection> controlSelections,
    @JsonProperty("control-objective-selections") @XmlElement(name = "control-objective-selection")
        List<ObjectiveSelection> controlObjectiveSelections,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ReviewedControls {
    description = Check.optional(description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    controlSelections = Check.nonEmpty("control-selections", controlSelections);
    controlObjectiveSelections =
        Check.list("control-objective-selections", controlObjectiveSelections);
    remarks = Check.optional(remarks);
  }
}
