package dev.heirloom.oscal.model.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * The changes that a profile makes to one control.
 *
 * <p>OSCAL reference name: {@code alter}, of the profile model.
 *
 * @param controlId the control identifier reference
 * @param removes each removal
 * @param adds each addition
 */
@WithBuilder
public record Alter(
    @JsonProperty(value = "control-id", required = true)
        @XmlAttribute(name = "control-id", required = true)
        ControlId controlId,
    @JsonProperty("removes") @XmlElement(name = "remove") List<Remove> removes,
    @JsonProperty("adds") @XmlElement(name = "add") List<Add> adds) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Alter {
    Check.present("control-id", controlId);
    removes = Check.list("removes", removes);
    adds = Check.list("adds", adds);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
