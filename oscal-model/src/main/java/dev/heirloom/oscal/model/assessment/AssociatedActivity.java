package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.ResponsibleRole;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * An activity that is carried out as part of a task, and on what.
 *
 * <p>OSCAL reference name: {@code associated-activity}, of the shared assessment model.
 *
 * @param activityUuid the activity UUID
 * @param props the properties
 * @param links the links
 * @param responsibleRoles each responsible role
 * @param subjects each subject; at least one
 * @param remarks the remarks
 */
@WithBuilder
public record AssociatedActivity(
    @JsonProperty(value = "activity-uuid", required = true)
        @XmlAttribute(name = "activity-uuid", required = true)
        Uuid activityUuid,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("responsible-roles") @XmlElement(name = "responsible-role")
        List<ResponsibleRole> responsibleRoles,
    @JsonProperty(value = "subjects", required = true)
        @XmlElement(name = "subject", required = true)
        List<AssessmentSubject> subjects,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public AssociatedActivity {
    Check.present("activity-uuid", activityUuid);
    props = Check.list("props", props);
    links = Check.list("links", links);
    responsibleRoles = Check.list("responsible-roles", responsibleRoles);
    subjects = Check.nonEmpty("subjects", subjects);
    remarks = Check.optional(remarks);
  }
}
