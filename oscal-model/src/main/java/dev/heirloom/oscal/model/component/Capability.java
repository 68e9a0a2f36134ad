package dev.heirloom.oscal.model.component;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A set of components that together provide something that no one of them does.
 *
 * <p>OSCAL reference name: {@code capability}, of the component definition model.
 *
 * @param uuid the capability identifier
 * @param name the capability name
 * @param description the capability description
 * @param props the properties
 * @param links the links
 * @param incorporatesComponents each incorporates component
 * @param controlImplementations each control implementation set
 * @param remarks the remarks
 */
@WithBuilder
public record Capability(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "name", required = true)
        @XmlAttribute(name = "name", required = true)
        @Restricted(Datatype.STRING)
        String name,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("incorporates-components") @XmlElement(name = "incorporates-component")
        List<IncorporatesComponent> incorporatesComponents,
    @JsonProperty("control-implementations") @XmlElement(name = "control-implementation")
        List<ControlImplementation> controlImplementations,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Capability {
    Check.present("uuid", uuid);
    Check.string("name", name);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    incorporatesComponents = Check.list("incorporates-components", incorporatesComponents);
    controlImplementations = Check.list("control-implementations", controlImplementations);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
