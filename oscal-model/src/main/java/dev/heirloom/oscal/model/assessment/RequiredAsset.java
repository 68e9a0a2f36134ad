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
 * Something needed to carry out a response.
 *
 * <p>OSCAL reference name: {@code required-asset}, of the shared assessment model.
 *
 * @param uuid the asset UUID
 * @param subjects each subject
 * @param title the title
 * @param description the description
 * @param props the properties
 * @param links the links
 * @param remarks the remarks
 */
@WithBuilder
public record RequiredAsset(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("subjects") @XmlElement(name = "subject") List<SubjectReference> subjects,
    @JsonProperty("title") @XmlElement(name = "title") Optional<MarkupLine> title,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public RequiredAsset {
    Check.present("uuid", uuid);
    subjects = Check.list("subjects", subjects);
    title = Check.optional(title);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    remarks = Check.optional(remarks);
  }
}
