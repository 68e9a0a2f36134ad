package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * The tools and platforms that assessors work with.
 *
 * <p>OSCAL reference name: {@code assessment-assets}, of the shared assessment model.
 *
 * @param components each component
 * @param assessmentPlatforms each platform; at least one
 */
@WithBuilder
public record AssessmentAssets(
    @JsonProperty("components") @XmlElement(name = "component") List<SystemComponent> components,
    @JsonProperty(value = "assessment-platforms", required = true)
        @XmlElement(name = "assessment-platform", required = true)
        List<AssessmentPlatform> assessmentPlatforms) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public AssessmentAssets {
    components = Check.list("components", components);
    assessmentPlatforms = Check.nonEmpty("assessment-platforms", assessmentPlatforms);
  }
}
