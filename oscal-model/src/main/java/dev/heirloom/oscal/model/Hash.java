package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;

/**
 * A digest of a linked resource, by which a reader can tell whether it got the intended bytes.
 *
 * <p>OSCAL reference name: {@code hash}, of the shared metadata model.
 *
 * @param algorithm the hash algorithm
 * @param value the value
 */
@WithBuilder
public record Hash(
    @JsonProperty(value = "algorithm", required = true)
        @XmlAttribute(name = "algorithm", required = true)
        @Restricted(Datatype.STRING)
        String algorithm,
    @JsonProperty(value = "value", required = true) @XmlValue @Restricted(Datatype.STRING)
        String value) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Hash {
    Check.string("algorithm", algorithm);
    Check.string("value", value);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
