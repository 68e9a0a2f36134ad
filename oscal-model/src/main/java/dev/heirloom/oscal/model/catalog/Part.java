package dev.heirloom.oscal.model.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A named piece of a control's or group's text, which can hold further parts.
 *
 * <p>OSCAL reference name: {@code part}, of the shared control model.
 *
 * @param id the part identifier
 * @param name the part name
 * @param ns the part namespace; {@code http://csrc.nist.gov/ns/oscal} where absent
 * @param oscalClass the part class
 * @param title the part title
 * @param props the properties
 * @param prose the part text
 * @param parts the parts
 * @param links the links
 */
@WithBuilder
public record Part(
    @JsonProperty("id") @XmlAttribute(name = "id") @Restricted(Datatype.TOKEN) Optional<String> id,
    @JsonProperty(value = "name", required = true)
        @XmlAttribute(name = "name", required = true)
        @Restricted(Datatype.TOKEN)
        String name,
    @JsonProperty("ns") @XmlAttribute(name = "ns") @Restricted(Datatype.URI) Optional<String> ns,
    @JsonProperty("class") @XmlAttribute(name = "class") @Restricted(Datatype.TOKEN)
        Optional<String> oscalClass,
    @JsonProperty("title") @XmlElement(name = "title") Optional<MarkupLine> title,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("prose") @XmlAnyElement Optional<MarkupMultiline> prose,
    @JsonProperty("parts") @XmlElement(name = "part") List<Part> parts,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Part {
    id = Check.optional(id);
    Check.token("id", id);
    Check.token("name", name);
    ns = Check.optional(ns);
    Check.uri("ns", ns);
    oscalClass = Check.optional(oscalClass);
    Check.token("class", oscalClass);
    title = Check.optional(title);
    props = Check.list("props", props);
    prose = Check.optional(prose);
    parts = Check.list("parts", parts);
    links = Check.list("links", links);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
