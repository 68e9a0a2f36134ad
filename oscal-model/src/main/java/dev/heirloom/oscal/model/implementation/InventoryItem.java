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
 * A single thing in a system's inventory: a host, a device, a licence.
 *
 * <p>OSCAL reference name: {@code inventory-item}, of the shared implementation model.
 *
 * @param uuid the inventory item UUID
 * @param description the inventory item description
 * @param props the properties
 * @param links the links
 * @param responsibleParties each responsible party
 * @param implementedComponents each implemented component
 * @param remarks the remarks
 */
@WithBuilder
public record InventoryItem(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("responsible-parties") @XmlElement(name = "responsible-party")
        List<ResponsibleParty> responsibleParties,
    @JsonProperty("implemented-components") @XmlElement(name = "implemented-component")
        List<ImplementedComponent> implementedComponents,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public InventoryItem {
    Check.present("uuid", uuid);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    responsibleParties = Check.list("responsible-parties", responsibleParties);
    implementedComponents = Check.list("implemented-components", implementedComponents);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
