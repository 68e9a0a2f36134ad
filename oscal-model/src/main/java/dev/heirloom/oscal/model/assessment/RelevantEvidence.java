package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * Something that shows an observation to be true, described or linked.
 *
 * <p>OSCAL reference name: {@code relevant-evidence}, of the shared assessment model.
 *
 * @param href the relevant evidence reference
 * @param description the description
 * @param props the properties
 * @param links the links
 * @param remarks the remarks
 */
@WithBuilder
public record RelevantEvidence(
    @JsonProperty("href") @XmlAttribute(name = "href") @Restricted(Datatype.URI_REFERENCE)
        Optional<String> href,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public RelevantEvidence {
    href = Check.optional(href);
    Check.uriReference("href", href);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    remarks = Check.optional(remarks);
  }
}
