package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A named piece of an assessment document's text, which can hold further parts.
 *
 * <p>OSCAL reference name: {@code assessment-part}, of the shared assessment model.
 *
 * @param uuid the part UUID
 * @param name the part name
 * @param ns the part namespace; {@code http://csrc.nist.gov/ns/oscal} where absent
 * @param oscalClass the part class
 * @param title the title
 * @param props the properties
 * @param prose the part text
 * @param parts the parts
 * @param links the links
 */
@WithBuilder
public record AssessmentPart(
    @JsonProperty("uuid") @XmlAttribute(name = "uuid") Optional<Uuid> uuid,
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
    @JsonProperty("parts") @XmlElement(name = "part") List<AssessmentPart> parts,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public AssessmentPart {
    uuid = Check.optional(uuid);
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
}
