package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * A bibliographic reference to a resource, with structured details where they are known.
 *
 * <p>OSCAL reference name: {@code citation}, of the shared metadata model.
 *
 * @param text the citation text
 * @param props the properties
 * @param links the links
 */
@WithBuilder
public record Citation(
    @JsonProperty(value = "text", required = true) @XmlElement(name = "text", required = true)
        MarkupLine text,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Citation {
    Check.present("text", text);
    props = Check.list("props", props);
    links = Check.list("links", links);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
