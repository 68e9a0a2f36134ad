package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * One value of a rating, such as a likelihood or an impact, in a named scheme.
 *
 * <p>OSCAL reference name: {@code facet}, of the shared assessment model.
 *
 * @param name the facet name
 * @param system the naming system
 * @param value the facet value
 * @param props the properties
 * @param links the links
 * @param remarks the remarks
 */
@WithBuilder
public record Facet(
    @JsonProperty(value = "name", required = true)
        @XmlAttribute(name = "name", required = true)
        @Restricted(Datatype.TOKEN)
        String name,
    @JsonProperty(value = "system", required = true)
        @XmlAttribute(name = "system", required = true)
        @Restricted(Datatype.URI)
        String system,
    @JsonProperty(value = "value", required = true)
        @XmlAttribute(name = "value", required = true)
        @Restricted(Datatype.STRING)
        String value,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Facet {
    Check.token("name", name);
    Check.uri("system", system);
    Check.string("value", value);
    props = Check.list("props", props);
    links = Check.list("links", links);
    remarks = Check.optional(remarks);
  }
}
