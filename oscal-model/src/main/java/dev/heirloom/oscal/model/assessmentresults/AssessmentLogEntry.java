package dev.heirloom.oscal.model.assessmentresults;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessment.LoggedBy;
import dev.heirloom.oscal.model.assessment.RelatedTask;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * One thing done in the course of an assessment, with its time and who did it.
 *
 * <p>OSCAL reference name: {@code entry}, of the assessment results model.
 *
 * @param uuid the assessment log entry UUID
 * @param title the title
 * @param description the description
 * @param start when it began
 * @param end when it ended
 * @param props the properties
 * @param links the links
 * @param loggedBy each party that wrote it
 * @param relatedTasks each related task
 * @param remarks the remarks
 */
@WithBuilder
public record AssessmentLogEntry(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("title") @XmlElement(name = "title") Optional<MarkupLine> title,
    @JsonProperty("description") @XmlElement(name = "description")
        Optional<MarkupMultiline> description,
    @JsonProperty(value = "start", required = true) @XmlElement(name = "start", required = true)
        OscalDateTime start,
    @JsonProperty("end") @XmlElement(name = "end") Optional<OscalDateTime> end,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("logged-by") @XmlElement(name = "logged-by") List<LoggedBy> loggedBy,
    @JsonProperty("related-tasks") @XmlElement(name = "related-task")
        List<RelatedTask> relatedTasks,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public AssessmentLogEntry {
    Check.present("uuid", uuid);
    title = Check.optional(title);
    description = Check.optional(description);
    Check.present("start", start);
    end = Check.optional(end);
    props = Check.list("props", props);
    links = Check.list("links", links);
    loggedBy = Check.list("logged-by", loggedBy);
    relatedTasks = Check.list("related-tasks", relatedTasks);
    remarks = Check.optional(remarks);
  }
}
