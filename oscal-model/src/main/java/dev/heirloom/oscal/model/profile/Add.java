package dev.heirloom.oscal.model.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.Part;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * Content that a profile adds to a control, and where.
 *
 * <p>OSCAL reference name: {@code add}, of the profile model.
 *
 * @param position the position; {@code ending} where absent; one of {@code before}, {@code after},
 *     {@code starting}, {@code ending}
 * @param byId the reference by id
 * @param title the title change
 * @param params the parameters
 * @param props the properties
 * @param links the links
 * @param parts the parts
 */
@WithBuilder
public record Add(
    @JsonProperty("position")
        @XmlAttribute(name = "position")
        @Restricted(
            value = Datatype.TOKEN,
            to = {"before", "after", "starting", "ending"})
        Optional<String> position,
    @JsonProperty("by-id") @XmlAttribute(name = "by-id") @Restricted(Datatype.TOKEN)
        Optional<String> byId,
    @JsonProperty("title") @XmlElement(name = "title") Optional<MarkupLine> title,
    @JsonProperty("params") @XmlElement(name = "param") List<Parameter> params,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("parts") @XmlElement(name = "part") List<Part> parts) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Add {
    position = Check.optional(position);
    Check.oneOf("position", position, "before", "after", "starting", "ending");
    byId = Check.optional(byId);
    Check.token("by-id", byId);
    title = Check.optional(title);
    params = Check.list("params", params);
    props = Check.list("props", props);
    links = Check.list("links", links);
    parts = Check.list("parts", parts);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
