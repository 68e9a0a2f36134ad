package dev.heirloom.oscal.model.assessmentplan;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.assessment.AssessmentPart;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * The conditions under which an assessment is done, such as its rules of engagement.
 *
 * <p>OSCAL reference name: {@code terms-and-conditions}, of the assessment plan model.
 *
 * @param parts the parts
 */
@WithBuilder
public record TermsAndConditions(
    @JsonProperty("parts") @XmlElement(name = "part") List<AssessmentPart> parts) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public TermsAndConditions {
    parts = Check.list("parts", parts);
  }
}
