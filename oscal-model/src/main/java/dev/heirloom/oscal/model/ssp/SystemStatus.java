package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;

/**
 * Where in its life cycle a system is.
 *
 * <p>OSCAL reference name: {@code status}, of the system security plan model.
 *
 * @param state the state; one of {@code operational}, {@code under-development}, {@code
 *     under-major-modification}, {@code disposition}, {@code other}
 * @param remarks the remarks
 */
@WithBuilder
public record SystemStatus(
    @JsonProperty(value = "state", required = true)
        @XmlAttribute(name = "state", required = true)
        @Restricted(
            value = Datatype.STRING,
            to = {
              "operational",
              "under-development",
              "under-major-modification",
              "disposition",
              "other"
            })
        String state,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public SystemStatus {
    Check.oneOf(
        "state",
        state,
        "operational",
        "under-development",
        "under-major-modification",
        "disposition",
        "other");
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
