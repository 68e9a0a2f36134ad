package dev.heirloom.oscal.model.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The share of the target that a mapping's source covers, in percent, and how it was found.
 *
 * <p>OSCAL reference name: {@code coverage}, of the mapping collection model.
 *
 * @param generationMethod the coverage generation method; {@code arbitrary} where absent
 * @param targetCoverage the value
 */
@WithBuilder
public record Coverage(
    @JsonProperty("generation-method")
        @XmlAttribute(name = "generation-method")
        @Restricted(Datatype.STRING)
        Optional<String> generationMethod,
    @JsonProperty(value = "target-coverage", required = true) @XmlValue BigDecimal targetCoverage) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Coverage {
    generationMethod = Check.optional(generationMethod);
    Check.string("generation-method", generationMethod);
    Check.present("target-coverage", targetCoverage);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
