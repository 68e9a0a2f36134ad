package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.Optional;

/**
 * An identifier of a document that stays the same over its revisions, in a named scheme.
 *
 * <p>OSCAL reference name: {@code document-id}, of the shared metadata model.
 *
 * @param scheme the document identification scheme
 * @param identifier the value
 */
@WithBuilder
public record DocumentId(
    @JsonProperty("scheme") @XmlAttribute(name = "scheme") @Restricted(Datatype.URI)
        Optional<String> scheme,
    @JsonProperty(value = "identifier", required = true) @XmlValue @Restricted(Datatype.STRING)
        String identifier) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public DocumentId {
    scheme = Check.optional(scheme);
    Check.uri("scheme", scheme);
    Check.string("identifier", identifier);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
