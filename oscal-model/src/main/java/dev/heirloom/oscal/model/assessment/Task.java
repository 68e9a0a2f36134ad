package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.ResponsibleRole;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * An event in time: a milestone, or a set of activities to be carried out.
 *
 * <p>OSCAL names the types {@code milestone} and {@code action}; others occur.
 *
 * <p>OSCAL reference name: {@code task}, of the shared assessment model.
 *
 * @param uuid the task UUID
 * @param type the task type
 * @param title the title
 * @param description the description
 * @param props the properties
 * @param links the links
 * @param timing the timing
 * @param dependencies each task dependency
 * @param tasks each task
 * @param associatedActivities each associated activity
 * @param subjects each subject
 * @param responsibleRoles each responsible role
 * @param remarks the remarks
 */
@WithBuilder
public record Task(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "type", required = true)
        @XmlAttribute(name = "type", required = true)
        @Restricted(Datatype.TOKEN)
        String type,
    @JsonProperty(value = "title", required = true) @XmlElement(name = "title", required = true)
        MarkupLine title,
    @JsonProperty("description") @XmlElement(name = "description")
        Optional<MarkupMultiline> description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("timing") @XmlElement(name = "timing") Optional<Timing> timing,
    @JsonProperty("dependencies") @XmlElement(name = "dependency")
        List<TaskDependency> dependencies,
    @JsonProperty("tasks") @XmlElement(name = "task") List<Task> tasks,
    @JsonProperty("associated-activities") @XmlElement(name = "associated-activity")
        List<AssociatedActivity> associatedActivities,
    @JsonProperty("subjects") @XmlElement(name = "subject") List<AssessmentSubject> subjects,
    @JsonProperty("responsible-roles") @XmlElement(name = "responsible-role")
        List<ResponsibleRole> responsibleRoles,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Task {
    Check.present("uuid", uuid);
    Check.token("type", type);
    Check.present("title", title);
    description = Check.optional(description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    timing = Check.optional(timing);
    dependencies = Check.list("dependencies", dependencies);
    tasks = Check.list("tasks", tasks);
    associatedActivities = Check.list("associated-activities", associatedActivities);
    subjects = Check.list("subjects", subjects);
    responsibleRoles = Check.list("responsible-roles", responsibleRoles);
    remarks = Check.optional(remarks);
  }
}
