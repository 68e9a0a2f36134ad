package dev.heirloom.oscal.model.component;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.SetParameter;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * How a component or capability supports the controls of one catalog or profile.
 *
 * <p>OSCAL reference name: {@code control-implementation}, of the component definition model.
 *
 * @param uuid the control implementation set identifier
 * @param source the source resource reference
 * @param description the control implementation description
 * @param props the properties
 * @param links the links
 * @param setParameters each set parameter value
 * @param implementedRequirements each control implementation; at least one
 */
@WithBuilder
public record ControlImplementation(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "source", required = true)
        @XmlAttribute(name = "source", required = true)
        @Restricted(Datatype.URI_REFERENCE)
        String source,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("set-parameters") @XmlElement(name = "set-parameter")
        List<SetParameter> setParameters,
    @JsonProperty(value = "implemented-requirements", required = true)
        @XmlElement(name = "implemented-requirement", required = true)
        List<ImplementedRequirement> implementedRequirements) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ControlImplementation {
    Check.present("uuid", uuid);
    Check.uriReference("source", source);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    setParameters = Check.list("set-parameters", setParameters);
    implementedRequirements = Check.nonEmpty("implemented-requirements", implementedRequirements);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
