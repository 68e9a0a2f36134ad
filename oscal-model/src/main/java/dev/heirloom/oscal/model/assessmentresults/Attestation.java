package dev.heirloom.oscal.model.assessmentresults;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.ResponsibleParty;
import dev.heirloom.oscal.model.assessment.AssessmentPart;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * A statement that assessors sign, such as their recommendation to authorize.
 *
 * <p>OSCAL reference name: {@code attestation}, of the assessment results model.
 *
 * @param responsibleParties each responsible party
 * @param parts the parts; at least one
 */
@WithBuilder
public record Attestation(
    @JsonProperty("responsible-parties") @XmlElement(name = "responsible-party")
        List<ResponsibleParty> responsibleParties,
    @JsonProperty(value = "parts", required = true) @XmlElement(name = "part", required = true)
        List<AssessmentPart> parts) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Attestation {
    responsibleParties = Check.list("responsible-parties", responsibleParties);
    parts = Check.nonEmpty("parts", parts);
  }
}
