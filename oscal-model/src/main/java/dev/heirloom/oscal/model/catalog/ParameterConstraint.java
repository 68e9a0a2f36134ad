package dev.heirloom.oscal.model.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A rule that the value of a parameter must keep, in prose or as tests.
 *
 * <p>OSCAL reference name: {@code parameter-constraint}, of the shared control model.
 *
 * @param description the constraint description
 * @param tests each constraint test
 */
@WithBuilder
public record ParameterConstraint(
    @JsonProperty("description") @XmlElement(name = "description")
        Optional<MarkupMultiline> description,
    @JsonProperty("tests") @XmlElement(name = "test") List<ConstraintTest> tests) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ParameterConstraint {
    description = Check.optional(description);
    tests = Check.list("tests", tests);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
