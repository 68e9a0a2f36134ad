package dev.heirloom.oscal.model.component;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;

/**
 * A component that a capability is made of.
 *
 * <p>OSCAL reference name: {@code incorporates-component}, of the component definition model.
 *
 * @param componentUuid the component reference
 * @param description the component description
 */
@WithBuilder
public record IncorporatesComponent(
    @JsonProperty(value = "component-uuid", required = true)
        @XmlAttribute(name = "component-uuid", required = true)
        Uuid componentUuid,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public IncorporatesComponent {
    Check.present("component-uuid", componentUuid);
    Check.present("description", description);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
