package dev.heirloom.oscal.model.assessmentresults;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.assessment.Activity;
import dev.heirloom.oscal.model.assessment.LocalObjective;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * The objectives and activities that assessment results add to those of their plan.
 *
 * <p>OSCAL reference name: {@code local-definitions}, of the assessment results model.
 *
 * @param objectivesAndMethods the objectives and methods of each control
 * @param activities each activity
 * @param remarks the remarks
 */
@WithBuilder
public record LocalDefinitions(
    @JsonProperty("objectives-and-methods") @XmlElement(name = "objectives-and-methods")
        List<LocalObjective> objectivesAndMethods,
    @JsonProperty("activities") @XmlElement(name = "activity") List<Activity> activities,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public LocalDefinitions {
    objectivesAndMethods = Check.list("objectives-and-methods", objectivesAndMethods);
    activities = Check.list("activities", activities);
    remarks = Check.optional(remarks);
  }
}
