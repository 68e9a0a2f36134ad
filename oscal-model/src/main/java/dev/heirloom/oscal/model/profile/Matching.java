package dev.heirloom.oscal.model.profile;

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
 * A pattern that selects controls by their ids.
 *
 * <p>{@code *} stands for any run of characters and {@code ?} for any one; all others for
 * themselves.
 *
 * <p>OSCAL reference name: {@code matching}, of the shared control model.
 *
 * @param pattern the pattern
 * @param remarks the remarks; since OSCAL 1.2
 */
@WithBuilder
public record Matching(
    @JsonProperty("pattern") @XmlAttribute(name = "pattern") @Restricted(Datatype.STRING)
        Optional<String> pattern,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Matching {
    pattern = Check.optional(pattern);
    Check.string("pattern", pattern);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
