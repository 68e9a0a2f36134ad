package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.implementation.InventoryItem;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemUser;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * What a system is made of: leveraged authorizations, users, components, inventory.
 *
 * <p>OSCAL reference name: {@code system-implementation}, of the system security plan model.
 *
 * @param props the properties
 * @param links the links
 * @param leveragedAuthorizations each leveraged authorization
 * @param users each system user
 * @param components each component; at least one
 * @param inventoryItems each inventory item
 * @param remarks the remarks
 */
@WithBuilder
public record SystemImplementation(
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("leveraged-authorizations") @XmlElement(name = "leveraged-authorization")
        List<LeveragedAuthorization> leveragedAuthorizations,
    @JsonProperty("users") @XmlElement(name = "user") List<SystemUser> users,
    @JsonProperty(value = "components", required = true)
        @XmlElement(name = "component", required = true)
        List<SystemComponent> components,
    @JsonProperty("inventory-items") @XmlElement(name = "inventory-item")
        List<InventoryItem> inventoryItems,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public SystemImplementation {
    props = Check.list("props", props);
    links = Check.list("links", links);
    leveragedAuthorizations = Check.list("leveraged-authorizations", leveragedAuthorizations);
    users = Check.list("users", users);
    components = Check.nonEmpty("components", components);
    inventoryItems = Check.list("inventory-items", inventoryItems);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
