package dev.heirloom.oscal.model.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * The choices that a parameter's value is selected from, and how many may be.
 *
 * <p>OSCAL reference name: {@code parameter-selection}, of the shared control model.
 *
 * @param howMany the parameter cardinality; one of {@code one}, {@code one-or-more}
 * @param choice each choice
 */
@WithBuilder
public record ParameterSelection(
    @JsonProperty("how-many")
        @XmlAttribute(name = "how-many")
        @Restricted(
            value = Datatype.TOKEN,
            to = {"one", "one-or-more"})
        Optional<String> howMany,
    @JsonProperty("choice") @XmlElement(name = "choice") List<MarkupLine> choice) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ParameterSelection {
    howMany = Check.optional(howMany);
    Check.oneOf("how-many", howMany, "one", "one-or-more");
    choice = Check.list("choice", choice);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
