package dev.heirloom.oscal.model.implementation;

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
 * Where in its life cycle a component of a system is.
 *
 * <p>OSCAL reference name: {@code status}, of the shared implementation model.
 *
 * @param state the state; one of {@code under-development}, {@code operational}, {@code
 *     disposition}, {@code other}
 * @param remarks the remarks
 */
@WithBuilder
public record ComponentStatus(
    @JsonProperty(value = "state", required = true)
        @XmlAttribute(name = "state", required = true)
        @Restricted(
            value = Datatype.TOKEN,
            to = {"under-development", "operational", "disposition", "other"})
        String state,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ComponentStatus {
    Check.oneOf("state", state, "under-development", "operational", "disposition", "other");
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
