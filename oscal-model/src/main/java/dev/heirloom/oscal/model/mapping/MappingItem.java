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
 * A control or statement on one side of a relationship.
 *
 * <p>OSCAL reference name: {@code mapping-item}, of the mapping collection model.
 *
 * @param type the subject type; one of {@code control}, {@code statement}
 * @param idRef the subject identifier reference
 * @param props the properties
 * @param links the links
 * @param remarks the remarks
 */
@WithBuilder
public record MappingItem(
    @JsonProperty(value = "type", required = true)
        @XmlAttribute(name = "type", required = true)
        @Restricted(
            value = Datatype.TOKEN,
            to = {"control", "statement"})
        String type,
    @JsonProperty(value = "id-ref", required = true)
        @XmlAttribute(name = "id-ref", required = true)
        @Restricted(Datatype.STRING)
        String idRef,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public MappingItem {
    Check.oneOf("type", type, "control", "statement");
    Check.string("id-ref", idRef);
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
