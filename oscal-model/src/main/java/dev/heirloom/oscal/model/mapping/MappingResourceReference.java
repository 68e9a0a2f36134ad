package dev.heirloom.oscal.model.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A reference to the catalog or profile on one side of a mapping.
 *
 * <p>OSCAL reference name: {@code mapping-resource-reference}, of the mapping collection model.
 *
 * @param ns the resource type namespace; {@code http://csrc.nist.gov/ns/oscal} where absent
 * @param type the resource type
 * @param href the catalog or profile reference
 * @param props the properties
 * @param links the links
 * @param remarks the remarks
 */
@WithBuilder
public record MappingResourceReference(
    @JsonProperty("ns") @XmlAttribute(name = "ns") @Restricted(Datatype.URI) Optional<String> ns,
    @JsonProperty(value = "type", required = true)
        @XmlAttribute(name = "type", required = true)
        @Restricted(Datatype.TOKEN)
        String type,
    @JsonProperty(value = "href", required = true)
        @XmlAttribute(name = "href", required = true)
        @Restricted(Datatype.URI_REFERENCE)
        String href,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public MappingResourceReference {
    ns = Check.optional(ns);
    Check.uri("ns", ns);
    Check.token("type", type);
    Check.uriReference("href", href);
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
