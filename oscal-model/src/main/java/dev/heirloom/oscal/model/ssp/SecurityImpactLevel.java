package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;

/**
 * The impact levels of a system in the three security objectives of FIPS 199.
 *
 * <p>OSCAL reference name: {@code security-impact-level}, of the system security plan model.
 *
 * @param securityObjectiveConfidentiality the security objective: confidentiality
 * @param securityObjectiveIntegrity the security objective: integrity
 * @param securityObjectiveAvailability the security objective: availability
 */
@WithBuilder
public record SecurityImpactLevel(
    @JsonProperty(value = "security-objective-confidentiality", required = true)
        @XmlElement(name = "security-objective-confidentiality", required = true)
        @Restricted(Datatype.STRING)
        String securityObjectiveConfidentiality,
    @JsonProperty(value = "security-objective-integrity", required = true)
        @XmlElement(name = "security-objective-integrity", required = true)
        @Restricted(Datatype.STRING)
        String securityObjectiveIntegrity,
    @JsonProperty(value = "security-objective-availability", required = true)
        @XmlElement(name = "security-objective-availability", required = true)
        @Restricted(Datatype.STRING)
        String securityObjectiveAvailability) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public SecurityImpactLevel {
    Check.string("security-objective-confidentiality", securityObjectiveConfidentiality);
    Check.string("security-objective-integrity", securityObjectiveIntegrity);
    Check.string("security-objective-availability", securityObjectiveAvailability);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
