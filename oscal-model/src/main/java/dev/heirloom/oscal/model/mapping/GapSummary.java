package dev.heirloom.oscal.model.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import dev.heirloom.oscal.model.profile.SelectControls;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * The controls of a resource that a mapping leaves without a counterpart.
 *
 * <p>OSCAL reference name: {@code gap-summary}, of the mapping collection model.
 *
 * @param uuid the gap summary UUID
 * @param unmappedControls each select control; at least one
 */
@WithBuilder
public record GapSummary(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "unmapped-controls", required = true)
        @XmlElement(name = "unmapped-controls", required = true)
        List<SelectControls> unmappedControls) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public GapSummary {
    Check.present("uuid", uuid);
    unmappedControls = Check.nonEmpty("unmapped-controls", unmappedControls);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
