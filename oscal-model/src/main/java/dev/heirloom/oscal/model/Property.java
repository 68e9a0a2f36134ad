package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;

/**
 * A named value that qualifies the object it stands in; its namespace says who defined the name.
 *
 * <p>Two properties mean the same when their names and their namespaces are equal; where no
 * namespace is given, OSCAL's own applies.
 *
 * <p>OSCAL reference name: {@code property}, of the shared metadata model.
 *
 * @param name the property name
 * @param uuid the property UUID
 * @param ns the property namespace; {@code http://csrc.nist.gov/ns/oscal} where absent
 * @param value the property value
 * @param oscalClass the property class
 * @param group the property group; since OSCAL 1.1
 * @param remarks the remarks
 */
@WithBuilder
public record Property(
    @JsonProperty(value = "name", required = true)
        @XmlAttribute(name = "name", required = true)
        @Restricted(Datatype.TOKEN)
        String name,
    @JsonProperty("uuid") @XmlAttribute(name = "uuid") Optional<Uuid> uuid,
    @JsonProperty("ns") @XmlAttribute(name = "ns") @Restricted(Datatype.URI) Optional<String> ns,
    @JsonProperty(value = "value", required = true)
        @XmlAttribute(name = "value", required = true)
        @Restricted(Datatype.STRING)
        String value,
    @JsonProperty("class") @XmlAttribute(name = "class") @Restricted(Datatype.TOKEN)
        Optional<String> oscalClass,
    @JsonProperty("group") @XmlAttribute(name = "group") @Restricted(Datatype.TOKEN)
        Optional<String> group,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Property {
    Check.token("name", name);
    uuid = Check.optional(uuid);
    ns = Check.optional(ns);
    Check.uri("ns", ns);
    Check.string("value", value);
    oscalClass = Check.optional(oscalClass);
    Check.token("class", oscalClass);
    group = Check.optional(group);
    Check.token("group", group);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
