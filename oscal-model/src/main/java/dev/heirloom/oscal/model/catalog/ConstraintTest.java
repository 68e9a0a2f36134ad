package dev.heirloom.oscal.model.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;

/**
 * A machine-testable expression that a parameter's value must meet.
 *
 * <p>OSCAL reference name: {@code test}, of the shared control model.
 *
 * @param expression the constraint test
 * @param remarks the remarks
 */
@WithBuilder
public record ConstraintTest(
    @JsonProperty(value = "expression", required = true)
        @XmlElement(name = "expression", required = true)
        @Restricted(Datatype.STRING)
        String expression,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ConstraintTest {
    Check.string("expression", expression);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
