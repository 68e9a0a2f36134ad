package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * What a component offers to systems that leverage this one, and what it expects of them.
 *
 * <p>It is the one part of a provider's system security plan that speaks to customers.
 *
 * <p>OSCAL reference name: {@code export}, of the system security plan model.
 *
 * @param description the control implementation export description
 * @param props the properties
 * @param links the links
 * @param provided each provided control implementation
 * @param responsibilities each control implementation responsibility
 * @param remarks the remarks
 */
@WithBuilder
public record Export(
    @JsonProperty("description") @XmlElement(name = "description")
        Optional<MarkupMultiline> description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("provided") @XmlElement(name = "provided") List<Provided> provided,
    @JsonProperty("responsibilities") @XmlElement(name = "responsibility")
        List<Responsibility> responsibilities,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Export {
    description = Check.optional(description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    provided = Check.list("provided", provided);
    responsibilities = Check.list("responsibilities", responsibilities);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
