package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;

/**
 * An identifier that a scheme outside the document gives to a party, such as an ORCID.
 *
 * <p>OSCAL reference name: {@code external-id}, of the shared metadata model.
 *
 * @param scheme the external identifier schema
 * @param id the value
 */
@WithBuilder
public record ExternalId(
    @JsonProperty(value = "scheme", required = true)
        @XmlAttribute(name = "scheme", required = true)
        @Restricted(Datatype.URI)
        String scheme,
    @JsonProperty(value = "id", required = true) @XmlValue @Restricted(Datatype.STRING) String id) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ExternalId {
    Check.uri("scheme", scheme);
    Check.string("id", id);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
