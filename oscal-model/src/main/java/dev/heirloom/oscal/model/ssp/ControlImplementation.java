package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.implementation.SetParameter;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * How the system implements its baseline's controls.
 *
 * <p>OSCAL reference name: {@code control-implementation}, of the system security plan model.
 *
 * @param description the control implementation description
 * @param setParameters each set parameter value
 * @param implementedRequirements each control-based requirement; at least one
 */
@WithBuilder
public record ControlImplementation(
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("set-parameters") @XmlElement(name = "set-parameter")
        List<SetParameter> setParameters,
    @JsonProperty(value = "implemented-requirements", required = true)
        @XmlElement(name = "implemented-requirement", required = true)
        List<ImplementedRequirement> implementedRequirements) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ControlImplementation {
    Check.present("description", description);
    setParameters = Check.list("set-parameters", setParameters);
    implementedRequirements = Check.nonEmpty("implemented-requirements", implementedRequirements);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
