package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * Something a document refers to: linked, cited, or embedded.
 *
 * <p>OSCAL reference name: {@code resource}, of the shared metadata model.
 *
 * @param uuid the resource UUID
 * @param title the resource title
 * @param description the resource description
 * @param props the properties
 * @param documentIds each document identifier
 * @param citation the citation
 * @param rlinks each resource link
 * @param base64 the base64
 * @param remarks the remarks
 */
@WithBuilder
public record Resource(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("title") @XmlElement(name = "title") Optional<MarkupLine> title,
    @JsonProperty("description") @XmlElement(name = "description")
        Optional<MarkupMultiline> description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("document-ids") @XmlElement(name = "document-id") List<DocumentId> documentIds,
    @JsonProperty("citation") @XmlElement(name = "citation") Optional<Citation> citation,
    @JsonProperty("rlinks") @XmlElement(name = "rlink") List<ResourceLink> rlinks,
    @JsonProperty("base64") @XmlElement(name = "base64") Optional<EmbeddedResource> base64,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Resource {
    Check.present("uuid", uuid);
    title = Check.optional(title);
    description = Check.optional(description);
    props = Check.list("props", props);
    documentIds = Check.list("document-ids", documentIds);
    citation = Check.optional(citation);
    rlinks = Check.list("rlinks", rlinks);
    base64 = Check.optional(base64);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
