package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * A record of what was done about a risk.
 *
 * <p>OSCAL reference name: {@code risk-log}, of the shared assessment model.
 *
 * @param entries each risk log entry; at least one
 */
@WithBuilder
public record RiskLog(
    @JsonProperty(value = "entries", required = true) @XmlElement(name = "entry", required = true)
        List<RiskLogEntry> entries) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public RiskLog {
    entries = Check.nonEmpty("entries", entries);
  }
}
