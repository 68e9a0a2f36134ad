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
 * A group of controls that a profile defines for its own structure.
 *
 * <p>OSCAL reference name: {@code group}, of the profile model.
 *
 * @param id the group identifier
 * @param oscalClass the group class
 * @param title the group title
 * @param params the parameters
 * @param props the properties
 * @param links the links
 * @param parts the parts
 * @param groups each control group
 * @param insertControls each insert controls
 */
@WithBuilder
public record Group(
    @JsonProperty("id") @XmlAttribute(name = "id") @Restricted(Datatype.TOKEN) Optional<String> id,
    @JsonProperty("class") @XmlAttribute(name = "class") @Restricted(Datatype.TOKEN)
        Optional<String> oscalClass,
    @JsonProperty(value = "title", required = true) @XmlElement(name = "title", required = true)
        MarkupLine title,
    @JsonProperty("params") @XmlElement(name = "param") List<Parameter> params,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("parts") @XmlElement(name = "part") List<Part> parts,
    @JsonProperty("groups") @XmlElement(name = "group") List<Group> groups,
    @JsonProperty("insert-controls") @XmlElement(name = "insert-controls")
        List<InsertControls> insertControls) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Group {
    id = Check.optional(id);
    Check.token("id", id);
    oscalClass = Check.optional(oscalClass);
    Check.token("class", oscalClass);
    Check.present("title", title);
    params = Check.list("params", params);
    props = Check.list("props", props);
    links = Check.list("links", links);
    parts = Check.list("parts", parts);
    groups = Check.list("groups", groups);
    insertControls = Check.list("insert-controls", insertControls);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
