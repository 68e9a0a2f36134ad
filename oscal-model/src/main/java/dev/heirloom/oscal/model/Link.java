package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;

/**
 * A reference from one object to a resource, inside the document or outside of it.
 *
 * <p>A {@code href} that begins with {@code #} names a back-matter resource or an object of the
 * same document.
 *
 * <p>OSCAL reference name: {@code link}, of the shared metadata model.
 *
 * @param href the hypertext reference
 * @param rel the link relation type
 * @param mediaType the media type
 * @param resourceFragment the resource fragment; since OSCAL 1.1
 * @param text the link text
 */
@WithBuilder
public record Link(
    @JsonProperty(value = "href", required = true)
        @XmlAttribute(name = "href", required = true)
        @Restricted(Datatype.URI_REFERENCE)
        String href,
    @JsonProperty("rel") @XmlAttribute(name = "rel") @Restricted(Datatype.TOKEN)
        Optional<String> rel,
    @JsonProperty("media-type") @XmlAttribute(name = "media-type") @Restricted(Datatype.STRING)
        Optional<String> mediaType,
    @JsonProperty("resource-fragment")
        @XmlAttribute(name = "resource-fragment")
        @Restricted(Datatype.STRING)
        Optional<String> resourceFragment,
    @JsonProperty("text") @XmlElement(name = "text") Optional<MarkupLine> text) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Link {
    Check.uriReference("href", href);
    rel = Check.optional(rel);
    Check.token("rel", rel);
    mediaType = Check.optional(mediaType);
    Check.string("media-type", mediaType);
    resourceFragment = Check.optional(resourceFragment);
    Check.string("resource-fragment", resourceFragment);
    text = Check.optional(text);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
