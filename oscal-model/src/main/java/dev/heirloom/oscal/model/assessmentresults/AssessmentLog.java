package dev.heirloom.oscal.model.assessmentresults;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * A record of what was done in the course of an assessment.
 *
 * <p>OSCAL reference name: {@code assessment-log}, of the assessment results model.
 *
 * @param entries each assessment log entry; at least one
 */
@WithBuilder
public record AssessmentLog(
    @JsonProperty(value = "entries", required = true) @XmlElement(name = "entry", required = true)
        List<AssessmentLogEntry> entries) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public AssessmentLog {
    entries = Check.nonEmpty("entries", entries);
  }
}
