package dev.heirloom.oscal.model.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * The selected controls that are placed into a custom structure, and in which order.
 *
 * <p>OSCAL reference name: {@code insert-controls}, of the profile model.
 *
 * @param order the order; one of {@code keep}, {@code ascending}, {@code descending}
 * @param includeAll the include all
 * @param includeControls each select control
 * @param excludeControls each select control
 */
@WithBuilder
public record InsertControls(
    @JsonProperty("order")
        @XmlAttribute(name = "order")
        @Restricted(
            value = Datatype.TOKEN,
            to = {"keep", "ascending", "descending"})
        Optional<String> order,
    @JsonProperty("include-all") @XmlElement(name = "include-all") Optional<IncludeAll> includeAll,
    @JsonProperty("include-controls") @XmlElement(name = "include-controls")
        List<SelectControls> includeControls,
    @JsonProperty("exclude-controls") @XmlElement(name = "exclude-controls")
        List<SelectControls> excludeControls) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public InsertControls {
    order = Check.optional(order);
    Check.oneOf("order", order, "keep", "ascending", "descending");
    includeAll = Check.optional(includeAll);
    includeControls = Check.list("include-controls", includeControls);
    excludeControls = Check.list("exclude-controls", excludeControls);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
