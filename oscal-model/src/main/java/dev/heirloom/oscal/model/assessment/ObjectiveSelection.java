package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import dev.heirloom.oscal.model.profile.IncludeAll;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A selection of the control objectives that are assessed: all, or those named, without those
 * excluded.
 *
 * <p>OSCAL reference name: {@code control-objective-selection}, of the shared assessment model.
 *
 * @param description the description
 * @param props the properties
 * @param links the links
 * @param includeAll whether all are included
 * @param includeObjectives each objective included
 * @param excludeObjectives each objective excluded
 * @param remarks the remarks
 */
@WithBuilder
public record ObjectiveSelection(
    @JsonProperty("description") @XmlElement(name = "description")
        Optional<MarkupMultiline> description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("include-all") @XmlElement(name = "include-all") Optional<IncludeAll> includeAll,
    @JsonProperty("include-objectives") @XmlElement(name = "include-objective")
        List<SelectObjectiveById> includeObjectives,
    @JsonProperty("exclude-objectives") @XmlElement(name = "exclude-objective")
        List<SelectObjectiveById> excludeObjectives,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ObjectiveSelection {
    description = Check.optional(description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    includeAll = Check.optional(includeAll);
    includeObjectives = Check.list("include-objectives", includeObjectives);
    excludeObjectives = Check.list("exclude-objectives", excludeObjectives);
    remarks = Check.optional(remarks);
  }
}
