package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * The flow of information within a system and across its boundary.
 *
 * <p>OSCAL reference name: {@code data-flow}, of the system security plan model.
 *
 * @param description the data flow description
 * @param props the properties
 * @param links the links
 * @param diagrams each diagram
 * @param remarks the remarks
 */
@WithBuilder
public record DataFlow(
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("diagrams") @XmlElement(name = "diagram") List<Diagram> diagrams,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public DataFlow {
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    diagrams = Check.list("diagrams", diagrams);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
