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
 * A catalog or profile that a profile selects controls from, and which ones.
 *
 * <p>OSCAL reference name: {@code import}, of the profile model.
 *
 * @param href the catalog or profile reference
 * @param includeAll the include all
 * @param includeControls each select control
 * @param excludeControls each select control
 */
@WithBuilder
public record Import(
    @JsonProperty(value = "href", required = true)
        @XmlAttribute(name = "href", required = true)
        @Restricted(Datatype.URI_REFERENCE)
        String href,
    @JsonProperty("include-all") @XmlElement(name = "include-all") Optional<IncludeAll> includeAll,
    @JsonProperty("include-controls") @XmlElement(name = "include-controls")
        List<SelectControls> includeControls,
    @JsonProperty("exclude-controls") @XmlElement(name = "exclude-controls")
        List<SelectControls> excludeControls) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Import {
    Check.uriReference("href", href);
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
