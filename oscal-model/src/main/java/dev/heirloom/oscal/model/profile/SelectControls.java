package dev.heirloom.oscal.model.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A selection of controls by their ids or by patterns.
 *
 * <p>OSCAL reference name: {@code select-control-by-id}, of the shared control model.
 *
 * @param withChildControls the include contained controls with control; one of {@code yes}, {@code
 *     no}
 * @param withIds each match controls by identifier
 * @param matching each match controls by pattern
 */
@WithBuilder
public record SelectControls(
    @JsonProperty("with-child-controls")
        @XmlAttribute(name = "with-child-controls")
        @Restricted(
            value = Datatype.TOKEN,
            to = {"yes", "no"})
        Optional<String> withChildControls,
    @JsonProperty("with-ids") @XmlElement(name = "with-id") List<ControlId> withIds,
    @JsonProperty("matching") @XmlElement(name = "matching") List<Matching> matching) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public SelectControls {
    withChildControls = Check.optional(withChildControls);
    Check.oneOf("with-child-controls", withChildControls, "yes", "no");
    withIds = Check.list("with-ids", withIds);
    matching = Check.list("matching", matching);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
