package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A set of tools that assessors use together.
 *
 * <p>OSCAL reference name: {@code assessment-platform}, of the shared assessment model.
 *
 * @param uuid the assessment platform UUID
 * @param title the title
 * @param props the properties
 * @param links the links
 * @param usesComponents each component used
 * @param remarks the remarks
 */
@WithBuilder
public record AssessmentPlatform(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("title") @XmlElement(name = "title") Optional<MarkupLine> title,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("uses-components") @XmlElement(name = "uses-component")
        List<UsesComponent> usesComponents,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public AssessmentPlatform {
    Check.present("uuid", uuid);
    title = Check.optional(title);
    props = Check.list("props", props);
    links = Check.list("links", links);
    usesComponents = Check.list("uses-components", usesComponents);
    remarks = Check.optional(remarks);
  }
}
