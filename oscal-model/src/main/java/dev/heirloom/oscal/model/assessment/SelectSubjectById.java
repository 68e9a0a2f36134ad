package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
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
 * A thing that an assessment includes or excludes.
 *
 * <p>OSCAL reference name: {@code select-subject-by-id}, of the shared assessment model.
 *
 * @param subjectUuid the subject UUID
 * @param type the kind of the thing
 * @param props the properties
 * @param links the links
 * @param remarks the remarks
 */
@WithBuilder
public record SelectSubjectById(
    @JsonProperty(value = "subject-uuid", required = true)
        @XmlAttribute(name = "subject-uuid", required = true)
        Uuid subjectUuid,
    @JsonProperty(value = "type", required = true)
        @XmlAttribute(name = "type", required = true)
        @Restricted(Datatype.TOKEN)
        String type,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public SelectSubjectById {
    Check.present("subject-uuid", subjectUuid);
    Check.token("type", type);
    props = Check.list("props", props);
    links = Check.list("links", links);
    remarks = Check.optional(remarks);
  }
}
