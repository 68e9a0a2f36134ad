package dev.heirloom.oscal.model.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * A structure of groups that a profile lays out for the controls it selected.
 *
 * <p>OSCAL reference name: {@code custom}, of the profile model.
 *
 * @param groups each control group
 * @param insertControls each insert controls
 */
@WithBuilder
public record Custom(
    @JsonProperty("groups") @XmlElement(name = "group") List<Group> groups,
    @JsonProperty("insert-controls") @XmlElement(name = "insert-controls")
        List<InsertControls> insertControls) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Custom {
    groups = Check.list("groups", groups);
    insertControls = Check.list("insert-controls", insertControls);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
