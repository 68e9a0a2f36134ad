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
 * The degree to which a control or a part of it is implemented.
 *
 * <p>OSCAL names {@code implemented}, {@code partial}, {@code planned}, {@code alternative} and
 * {@code not-applicable}; other states occur in documents and are kept as they are.
 *
 * <p>OSCAL reference name: {@code implementation-status}, of the shared implementation model.
 *
 * @param state the implementation state
 * @param remarks the remarks
 */
@WithBuilder
public record ImplementationStatus(
    @JsonProperty(value = "state", required = true)
        @XmlAttribute(name = "state", required = true)
        @Restricted(Datatype.TOKEN)
        String state,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ImplementationStatus {
    Check.token("state", state);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
