package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * The information types of a categorization system that an information type falls under.
 *
 * <p>OSCAL reference name: {@code categorization}, of the system security plan model.
 *
 * @param system the information type identification system
 * @param informationTypeIds each information type systematized identifier
 */
@WithBuilder
public record Categorization(
    @JsonProperty(value = "system", required = true)
        @XmlAttribute(name = "system", required = true)
        @Restricted(Datatype.URI)
        String system,
    @JsonProperty("information-type-ids")
        @XmlElement(name = "information-type-id")
        @Restricted(Datatype.STRING)
        List<String> informationTypeIds) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Categorization {
    Check.uri("system", system);
    informationTypeIds = Check.list("information-type-ids", informationTypeIds);
    Check.string("information-type-ids", informationTypeIds);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
