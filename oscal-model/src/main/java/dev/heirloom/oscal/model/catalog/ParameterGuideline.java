package dev.heirloom.oscal.model.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAnyElement;

/**
 * Advice on choosing a parameter's value.
 *
 * <p>OSCAL reference name: {@code parameter-guideline}, of the shared control model.
 *
 * @param prose the guideline text
 */
@WithBuilder
public record ParameterGuideline(
    @JsonProperty(value = "prose", required = true) @XmlAnyElement MarkupMultiline prose) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ParameterGuideline {
    Check.present("prose", prose);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
