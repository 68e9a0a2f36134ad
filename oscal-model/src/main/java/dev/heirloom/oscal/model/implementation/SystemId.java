package dev.heirloom.oscal.model.implementation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.Optional;

/**
 * An identifier of a system in a named scheme, such as a FedRAMP package id.
 *
 * <p>OSCAL reference name: {@code system-id}, of the shared implementation model.
 *
 * @param identifierType the identification system type
 * @param id the value
 */
@WithBuilder
public record SystemId(
    @JsonProperty("identifier-type")
        @XmlAttribute(name = "identifier-type")
        @Restricted(Datatype.URI)
        Optional<String> identifierType,
    @JsonProperty(value = "id", required = true) @XmlValue @Restricted(Datatype.STRING) String id) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public SystemId {
    identifierType = Check.optional(identifierType);
    Check.uri("identifier-type", identifierType);
    Check.string("id", id);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
