package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * The kinds of information that a system stores, processes or transmits.
 *
 * <p>OSCAL reference name: {@code system-information}, of the system security plan model.
 *
 * @param props the properties
 * @param links the links
 * @param informationTypes each information type; at least one
 */
@WithBuilder
public record SystemInformation(
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty(value = "information-types", required = true)
        @XmlElement(name = "information-type", required = true)
        List<InformationType> informationTypes) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public SystemInformation {
    props = Check.list("props", props);
    links = Check.list("links", links);
    informationTypes = Check.nonEmpty("information-types", informationTypes);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
