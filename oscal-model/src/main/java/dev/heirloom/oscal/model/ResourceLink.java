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
 * A place where a copy of a resource can be had, with its media type and digests.
 *
 * <p>OSCAL reference name: {@code rlink}, of the shared metadata model.
 *
 * @param href the hypertext reference
 * @param mediaType the media type
 * @param hashes each hash
 */
@WithBuilder
public record ResourceLink(
    @JsonProperty(value = "href", required = true)
        @XmlAttribute(name = "href", required = true)
        @Restricted(Datatype.URI_REFERENCE)
        String href,
    @JsonProperty("media-type") @XmlAttribute(name = "media-type") @Restricted(Datatype.STRING)
        Optional<String> mediaType,
    @JsonProperty("hashes") @XmlElement(name = "hash") List<Hash> hashes) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ResourceLink {
    Check.uriReference("href", href);
    mediaType = Check.optional(mediaType);
    Check.string("media-type", mediaType);
    hashes = Check.list("hashes", hashes);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
