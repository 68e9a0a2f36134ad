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
 * A postal address.
 *
 * <p>OSCAL reference name: {@code address}, of the shared metadata model.
 *
 * @param type the address type
 * @param addrLines each address line
 * @param city the city
 * @param state the state
 * @param postalCode the postal code
 * @param country the country code
 */
@WithBuilder
public record Address(
    @JsonProperty("type") @XmlAttribute(name = "type") @Restricted(Datatype.TOKEN)
        Optional<String> type,
    @JsonProperty("addr-lines") @XmlElement(name = "addr-line") @Restricted(Datatype.STRING)
        List<String> addrLines,
    @JsonProperty("city") @XmlElement(name = "city") @Restricted(Datatype.STRING)
        Optional<String> city,
    @JsonProperty("state") @XmlElement(name = "state") @Restricted(Datatype.STRING)
        Optional<String> state,
    @JsonProperty("postal-code") @XmlElement(name = "postal-code") @Restricted(Datatype.STRING)
        Optional<String> postalCode,
    @JsonProperty("country") @XmlElement(name = "country") @Restricted(Datatype.STRING)
        Optional<String> country) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Address {
    type = Check.optional(type);
    Check.token("type", type);
    addrLines = Check.list("addr-lines", addrLines);
    Check.string("addr-lines", addrLines);
    city = Check.optional(city);
    Check.string("city", city);
    state = Check.optional(state);
    Check.string("state", state);
    postalCode = Check.optional(postalCode);
    Check.string("postal-code", postalCode);
    country = Check.optional(country);
    Check.string("country", country);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
