package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.Optional;

/**
 * A telephone number, with its kind.
 *
 * <p>OSCAL reference name: {@code telephone-number}, of the shared metadata model.
 *
 * @param type the type flag
 * @param number the value
 */
@WithBuilder
public record TelephoneNumber(
    @JsonProperty("type") @XmlAttribute(name = "type") @Restricted(Datatype.STRING)
        Optional<String> type,
    @JsonProperty(value = "number", required = true) @XmlValue @Restricted(Datatype.STRING)
        String number) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public TelephoneNumber {
    type = Check.optional(type);
    Check.string("type", type);
    Check.string("number", number);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
