package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.ResponsibleParty;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A reference to the task that something is a consequence of.
 *
 * <p>OSCAL reference name: {@code related-task}, of the shared assessment model.
 *
 * @param taskUuid the task UUID
 * @param props the properties
 * @param links the links
 * @param responsibleParties each responsible party
 * @param subjects each subject
 * @param identifiedSubject the identified subject
 * @param remarks the remarks
 */
@WithBuilder
public record RelatedTask(
    @JsonProperty(value = "task-uuid", required = true)
        @XmlAttribute(name = "task-uuid", required = true)
        Uuid taskUuid,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("responsible-parties") @XmlElement(name = "responsible-party")
        List<ResponsibleParty> responsibleParties,
    @JsonProperty("subjects") @XmlElement(name = "subject") List<AssessmentSubject> subjects,
    @JsonProperty("identified-subject") @XmlElement(name = "identified-subject")
        Optional<IdentifiedSubject> identifiedSubject,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public RelatedTask {
    Check.present("task-uuid", taskUuid);
    props = Check.list("props", props);
    links = Check.list("links", links);
    responsibleParties = Check.list("responsible-parties", responsibleParties);
    subjects = Check.list("subjects", subjects);
    identifiedSubject = Check.optional(identifiedSubject);
    remarks = Check.optional(remarks);
  }
}
