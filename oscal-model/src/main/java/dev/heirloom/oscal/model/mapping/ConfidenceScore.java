package dev.heirloom.oscal.model.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How sure the authors of a mapping are, as a category or as a percentage.
 *
 * <p>OSCAL reference name: {@code confidence-score}, of the mapping collection model.
 *
 * @param category the category
 * @param percentage the percentage
 */
@WithBuilder
public record ConfidenceScore(
    @JsonProperty("category") @XmlElement(name = "category") @Restricted(Datatype.STRING)
        Optional<String> category,
    @JsonProperty("percentage") @XmlElement(name = "percentage") Optional<BigDecimal> percentage) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ConfidenceScore {
    category = Check.optional(category);
    Check.string("category", category);
    percentage = Check.optional(percentage);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
