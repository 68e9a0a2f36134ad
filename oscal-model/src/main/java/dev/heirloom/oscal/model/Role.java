package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A function that a party can be given.
 *
 * <p>OSCAL reference name: {@code role}, of the shared metadata model.
 *
 * @param id the role identifier
 * @param title the role title
 * @param shortName the role short name
 * @param description the role description
 * @param props the properties
 * @param links the links
 * @param remarks the remarks
 */
@WithBuilder
public record Role(
    @JsonProperty(value = "id", required = true)
        @XmlAttribute(name = "id", required = true)
        @Restricted(Datatype.TOKEN)
        String id,
    @JsonProperty(value = "title", required = true) @XmlElement(name = "title", required = true)
        MarkupLine title,
    @JsonProperty("short-name") @XmlElement(name = "short-name") @Restricted(Datatype.STRING)
        Optional<String> shortName,
    @JsonProperty("description") @XmlElement(name = "description")
        Optional<MarkupMultiline> description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Role {
    Check.token("id", id);
    Check.present("title", title);
    shortName = Check.optional(shortName);
    Check.string("short-name", shortName);
    description = Check.optional(description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
