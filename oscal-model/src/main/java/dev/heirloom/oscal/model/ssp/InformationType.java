package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A kind of information that a system holds, with the impact of losing it.
 *
 * <p>OSCAL reference name: {@code information-type}, of the system security plan model.
 *
 * @param uuid the information type UUID
 * @param title the title field
 * @param description the information type description
 * @param categorizations each information type categorization
 * @param props the properties
 * @param links the links
 * @param confidentialityImpact the confidentiality impact level
 * @param integrityImpact the integrity impact level
 * @param availabilityImpact the availability impact level
 */
@WithBuilder
public record InformationType(
    @JsonProperty("uuid") @XmlAttribute(name = "uuid") Optional<Uuid> uuid,
    @JsonProperty(value = "title", required = true) @XmlElement(name = "title", required = true)
        MarkupLine title,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("categorizations") @XmlElement(name = "categorization")
        List<Categorization> categorizations,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("confidentiality-impact") @XmlElement(name = "confidentiality-impact")
        Optional<Impact> confidentialityImpact,
    @JsonProperty("integrity-impact") @XmlElement(name = "integrity-impact")
        Optional<Impact> integrityImpact,
    @JsonProperty("availability-impact") @XmlElement(name = "availability-impact")
        Optional<Impact> availabilityImpact) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public InformationType {
    uuid = Check.optional(uuid);
    Check.present("title", title);
    Check.present("description", description);
    categorizations = Check.list("categorizations", categorizations);
    props = Check.list("props", props);
    links = Check.list("links", links);
    confidentialityImpact = Check.optional(confidentialityImpact);
    integrityImpact = Check.optional(integrityImpact);
    availabilityImpact = Check.optional(availabilityImpact);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
