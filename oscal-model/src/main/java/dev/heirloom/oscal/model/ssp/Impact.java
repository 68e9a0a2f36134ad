package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * The impact, in one security objective, that the loss of an information type would have.
 *
 * <p>OSCAL reference name: {@code impact}, of the system security plan model.
 *
 * @param props the properties
 * @param links the links
 * @param base the base level
 * @param selected the selected level
 * @param adjustmentJustification the adjustment justification
 */
@WithBuilder
public record Impact(
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty(value = "base", required = true)
        @XmlElement(name = "base", required = true)
        @Restricted(Datatype.STRING)
        String base,
    @JsonProperty("selected") @XmlElement(name = "selected") @Restricted(Datatype.STRING)
        Optional<String> selected,
    @JsonProperty("adjustment-justification") @XmlElement(name = "adjustment-justification")
        Optional<MarkupMultiline> adjustmentJustification) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Impact {
    props = Check.list("props", props);
    links = Check.list("links", links);
    Check.string("base", base);
    selected = Check.optional(selected);
    Check.string("selected", selected);
    adjustmentJustification = Check.optional(adjustmentJustification);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
