package dev.heirloom.oscal.model.implementation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.ResponsibleParty;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A component that an inventory item is an instance of.
 *
 * <p>OSCAL reference name: {@code implemented-component}, of the shared implementation model.
 *
 * @param componentUuid the component UUID reference
 * @param props the properties
 * @param links the links
 * @param responsibleParties each responsible party
 * @param remarks the remarks
 */
@WithBuilder
public record ImplementedComponent(
    @JsonProperty(value = "component-uuid", required = true)
        @XmlAttribute(name = "component-uuid", required = true)
        Uuid componentUuid,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("responsible-parties") @XmlElement(name = "responsible-party")
        List<ResponsibleParty> responsibleParties,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ImplementedComponent {
    Check.present("component-uuid", componentUuid);
    props = Check.list("props", props);
    links = Check.list("links", links);
    responsibleParties = Check.list("responsible-parties", responsibleParties);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
