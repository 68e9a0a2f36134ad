package dev.heirloom.oscal.model.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import java.util.Optional;

/**
 * How controls that are selected more than once are combined.
 *
 * <p>OSCAL reference name: {@code combine}, of the profile model.
 *
 * @param method the combination method; one of {@code use-first}, {@code merge}, {@code keep}
 */
@WithBuilder
public record Combine(
    @JsonProperty("method")
        @XmlAttribute(name = "method")
        @Restricted(
            value = Datatype.STRING,
            to = {"use-first", "merge", "keep"})
        Optional<String> method) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Combine {
    method = Check.optional(method);
    Check.oneOf("method", method, "use-first", "merge", "keep");
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
