package dev.heirloom.oscal.model.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;

/**
 * How the selected controls are combined and structured.
 *
 * <p>OSCAL reference name: {@code merge}, of the profile model.
 *
 * @param combine the combination rule
 * @param flat the flat without grouping
 * @param asIs the group as-is
 * @param custom the custom grouping
 */
@WithBuilder
public record Merge(
    @JsonProperty("combine") @XmlElement(name = "combine") Optional<Combine> combine,
    @JsonProperty("flat") @XmlElement(name = "flat") Optional<Flat> flat,
    @JsonProperty("as-is") @XmlElement(name = "as-is") Optional<Boolean> asIs,
    @JsonProperty("custom") @XmlElement(name = "custom") Optional<Custom> custom) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Merge {
    combine = Check.optional(combine);
    flat = Check.optional(flat);
    asIs = Check.optional(asIs);
    custom = Check.optional(custom);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
