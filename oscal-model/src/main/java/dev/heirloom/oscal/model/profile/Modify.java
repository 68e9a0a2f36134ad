package dev.heirloom.oscal.model.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * The changes that a profile makes to the parameters and controls it selected.
 *
 * <p>OSCAL reference name: {@code modify}, of the profile model.
 *
 * @param setParameters each parameter setting
 * @param alters each alteration
 */
@WithBuilder
public record Modify(
    @JsonProperty("set-parameters") @XmlElement(name = "set-parameter")
        List<SetParameter> setParameters,
    @JsonProperty("alters") @XmlElement(name = "alter") List<Alter> alters) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Modify {
    setParameters = Check.list("set-parameters", setParameters);
    alters = Check.list("alters", alters);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
