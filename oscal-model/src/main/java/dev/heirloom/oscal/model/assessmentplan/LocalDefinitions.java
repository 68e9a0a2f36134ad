package dev.heirloom.oscal.model.assessmentplan;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.assessment.Activity;
import dev.heirloom.oscal.model.assessment.LocalObjective;
import dev.heirloom.oscal.model.implementation.InventoryItem;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemUser;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * What an assessment plan speaks of and the system security plan does not define.
 *
 * <p>OSCAL reference name: {@code local-definitions}, of the assessment plan model.
 *
 * @param components each component
 * @param inventoryItems each inventory item
 * @param users each system user
 * @param objectivesAndMethods the objectives and methods of each control
 * @param activities each activity
 * @param remarks the remarks
 */
@WithBuilder
public record LocalDefinitions(
    @JsonProperty("components") @XmlElement(name = "component") List<SystemComponent> components,
    @JsonProperty("inventory-items") @XmlElement(name = "inventory-item")
        List<InventoryItem> inventoryItems,
    @JsonProperty("users") @XmlElement(name = "user") List<SystemUser> users,
    @JsonProperty("objectives-and-methods") @XmlElement(name = "objectives-and-methods")
        List<LocalObjective> objectivesAndMethods,
    @JsonProperty("activities") @XmlElement(name = "activity") List<Activity> activities,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public LocalDefinitions {
    components = Check.list("components", components);
    inventoryItems = Check.list("inventory-items", inventoryItems);
    users = Check.list("users", users);
    objectivesAndMethods = Check.list("objectives-and-methods", objectivesAndMethods);
    activities = Check.list("activities", activities);
    remarks = Check.optional(remarks);
  }
}
