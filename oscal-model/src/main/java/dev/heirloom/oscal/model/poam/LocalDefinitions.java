package dev.heirloom.oscal.model.poam;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.assessment.AssessmentAssets;
import dev.heirloom.oscal.model.implementation.InventoryItem;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * The components, inventory and tools that a plan of action and milestones speaks of and no system
 * security plan defines.
 *
 * <p>OSCAL reference name: {@code local-definitions}, of the plan of action and milestones model.
 *
 * @param components each component
 * @param inventoryItems each inventory item
 * @param assessmentAssets the assessment assets
 * @param remarks the remarks
 */
@WithBuilder
public record LocalDefinitions(
    @JsonProperty("components") @XmlElement(name = "component") List<SystemComponent> components,
    @JsonProperty("inventory-items") @XmlElement(name = "inventory-item")
        List<InventoryItem> inventoryItems,
    @JsonProperty("assessment-assets") @XmlElement(name = "assessment-assets")
        Optional<AssessmentAssets> assessmentAssets,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public LocalDefinitions {
    components = Check.list("components", components);
    inventoryItems = Check.list("inventory-items", inventoryItems);
    assessmentAssets = Check.optional(assessmentAssets);
    remarks = Check.optional(remarks);
  }
}
