package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.Optional;

/**
 * An identifier that a scheme outside the document gives to a threat.
 *
 * <p>OSCAL reference name: {@code threat-id}, of the shared assessment model.
 *
 * @param system the threat type identification system
 * @param href the threat information resource reference
 * @param id the identifier, a URI
 */
@WithBuilder
public record ThreatId(
    @JsonProperty(value = "system", required = true)
        @XmlAttribute(name = "system", required = true)
        @Restricted(Datatype.URI)
        String system,
    @JsonProperty("href") @XmlAttribute(name = "href") @Restricted(Datatype.URI_REFERENCE)
        Optional<String> href,
    @JsonProperty(value = "id", required = true) @XmlValue @Restricted(Datatype.URI) String id) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ThreatId {
    Check.uri("system", system);
    href = Check.optional(href);
    Check.uriReference("href", href);
    Check.uri("id", id);
  }
}
