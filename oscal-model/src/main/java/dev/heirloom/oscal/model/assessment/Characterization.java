package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * How one source rates a risk.
 *
 * <p>OSCAL reference name: {@code characterization}, of the shared assessment model.
 *
 * @param props the properties
 * @param links the links
 * @param origin the origin
 * @param facets each facet; at least one
 */
@WithBuilder
public record Characterization(
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty(value = "origin", required = true) @XmlElement(name = "origin", required = true)
        Origin origin,
    @JsonProperty(value = "facets", required = true) @XmlElement(name = "facet", required = true)
        List<Facet> facets) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Characterization {
    props = Check.list("props", props);
    links = Check.list("links", links);
    Check.present("origin", origin);
    facets = Check.nonEmpty("facets", facets);
  }
}
