package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * An entry in a document's history of revisions.
 *
 * <p>OSCAL reference name: {@code revision}, of the shared metadata model.
 *
 * @param title the document title
 * @param published the publication timestamp
 * @param lastModified the last modified timestamp
 * @param version the document version
 * @param oscalVersion the OSCAL Version
 * @param props the properties
 * @param links the links
 * @param remarks the remarks
 */
@WithBuilder
public record Revision(
    @JsonProperty("title") @XmlElement(name = "title") Optional<MarkupLine> title,
    @JsonProperty("published") @XmlElement(name = "published") Optional<OscalDateTime> published,
    @JsonProperty("last-modified") @XmlElement(name = "last-modified")
        Optional<OscalDateTime> lastModified,
    @JsonProperty(value = "version", required = true)
        @XmlElement(name = "version", required = true)
        @Restricted(Datatype.STRING)
        String version,
    @JsonProperty("oscal-version") @XmlElement(name = "oscal-version") @Restricted(Datatype.STRING)
        Optional<String> oscalVersion,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Revision {
    title = Check.optional(title);
    published = Check.optional(published);
    lastModified = Check.optional(lastModified);
    Check.string("version", version);
    oscalVersion = Check.optional(oscalVersion);
    Check.string("oscal-version", oscalVersion);
    props = Check.list("props", props);
    links = Check.list("links", links);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
