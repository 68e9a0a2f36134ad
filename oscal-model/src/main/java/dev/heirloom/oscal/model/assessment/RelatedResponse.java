package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A reference to a response that an entry of a risk log is about.
 *
 * <p>OSCAL reference name: {@code related-response}, of the shared assessment model.
 *
 * @param responseUuid the response UUID
 * @param props the properties
 * @param links the links
 * @param relatedTasks each related task
 * @param remarks the remarks
 */
@WithBuilder
public record RelatedResponse(
    @JsonProperty(value = "response-uuid", required = true)
        @XmlAttribute(name = "response-uuid", required = true)
        Uuid responseUuid,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("related-tasks") @XmlElement(name = "related-task")
        List<RelatedTask> relatedTasks,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public RelatedResponse {
    Check.present("response-uuid", responseUuid);
    props = Check.list("props", props);
    links = Check.list("links", links);
    relatedTasks = Check.list("related-tasks", relatedTasks);
    remarks = Check.optional(remarks);
  }
}
