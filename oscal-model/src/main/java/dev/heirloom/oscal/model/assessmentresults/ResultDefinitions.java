package dev.heirloom.oscal.model.assessmentresults;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.assessment.AssessmentAssets;
import dev.heirloom.oscal.model.assessment.Task;
import dev.heirloom.oscal.model.implementation.InventoryItem;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemUser;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * What one result speaks of and neither the plan nor the system security plan defines.
 *
 * <p>OSCAL reference name: {@code local-definitions}, of the assessment results model.
 *
 * @param components each component
 * @param inventoryItems each inventory item
 * @param users each system user
 * @param assessmentAssets the assessment assets
 * @param tasks each task
 */
@WithBuilder
public record ResultDefinitions(
    @JsonProperty("components") @XmlElement(name = "component") List<SystemComponent> components,
    @JsonProperty("inventory-items") @XmlElement(name = "inventory-item")
        List<InventoryItem> inventoryItems,
    @JsonProperty("users") @XmlElement(name = "user") List<SystemUser> users,
    @JsonProperty("assessment-assets") @XmlElement(name = "assessment-assets")
        Optional<AssessmentAssets> assessmentAssets,
    @JsonProperty("tasks") @XmlElement(name = "assessment-task") List<Task> tasks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ResultDefinitions {
    components = Check.list("components", components);
    inventoryItems = Check.list("inventory-items", inventoryItems);
    users = Check.list("users", users);
    assessmentAssets = Check.optional(assessmentAssets);
    tasks = Check.list("tasks", tasks);
  }
}
