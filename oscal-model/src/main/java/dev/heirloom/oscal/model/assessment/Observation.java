package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * Something that assessors saw, with how, when and on what they saw it.
 *
 * <p>OSCAL names the methods {@code EXAMINE}, {@code INTERVIEW}, {@code TEST} and {@code UNKNOWN};
 * others occur.
 *
 * <p>OSCAL reference name: {@code observation}, of the shared assessment model.
 *
 * @param uuid the observation UUID
 * @param title the title
 * @param description the description
 * @param props the properties
 * @param links the links
 * @param methods each method; at least one
 * @param types each type
 * @param origins each origin
 * @param subjects each subject
 * @param relevantEvidence each piece of evidence
 * @param collected when it was seen
 * @param expires when it is out of date
 * @param remarks the remarks
 */
@WithBuilder
public record Observation(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("title") @XmlElement(name = "title") Optional<MarkupLine> title,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty(value = "methods", required = true)
        @XmlElement(name = "method", required = true)
        @Restricted(Datatype.STRING)
        List<String> methods,
    @JsonProperty("types") @XmlElement(name = "type") @Restricted(Datatype.TOKEN)
        List<String> types,
    @JsonProperty("origins") @XmlElement(name = "origin") List<Origin> origins,
    @JsonProperty("subjects") @XmlElement(name = "subject") List<SubjectReference> subjects,
    @JsonProperty("relevant-evidence") @XmlElement(name = "relevant-evidence")
        List<RelevantEvidence> relevantEvidence,
    @JsonProperty(value = "collected", required = true)
        @XmlElement(name = "collected", required = true)
        OscalDateTime collected,
    @JsonProperty("expires") @XmlElement(name = "expires") Optional<OscalDateTime> expires,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Observation {
    Check.present("uuid", uuid);
    title = Check.optional(title);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    methods = Check.nonEmpty("methods", methods);
    Check.string("methods", methods);
    types = Check.list("types", types);
    Check.token("types", types);
    origins = Check.list("origins", origins);
    subjects = Check.list("subjects", subjects);
    relevantEvidence = Check.list("relevant-evidence", relevantEvidence);
    Check.present("collected", collected);
    expires = Check.optional(expires);
    remarks = Check.optional(remarks);
  }
}
