package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.Optional;

/**
 * A resource that travels inside its document, encoded in Base64.
 *
 * <p>OSCAL reference name: {@code base64}, of the shared metadata model.
 *
 * @param filename the file name
 * @param mediaType the media type
 * @param value the value
 */
@WithBuilder
public record EmbeddedResource(
    @JsonProperty("filename") @XmlAttribute(name = "filename") @Restricted(Datatype.TOKEN)
        Optional<String> filename,
    @JsonProperty("media-type") @XmlAttribute(name = "media-type") @Restricted(Datatype.STRING)
        Optional<String> mediaType,
    @JsonProperty(value = "value", required = true) @XmlValue @Restricted(Datatype.BASE64)
        String value) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public EmbeddedResource {
    filename = Check.optional(filename);
    Check.token("filename", filename);
    mediaType = Check.optional(mediaType);
    Check.string("media-type", mediaType);
    Check.base64("value", value);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
