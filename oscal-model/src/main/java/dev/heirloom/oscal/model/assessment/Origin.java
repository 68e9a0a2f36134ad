package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * Who or what an observation, risk or finding comes from, and in the course of which tasks.
 *
 * <p>OSCAL reference name: {@code origin}, of the shared assessment model.
 *
 * @param actors each actor; at least one
 * @param relatedTasks each related task
 */
@WithBuilder
public record Origin(
    @JsonProperty(value = "actors", required = true) @XmlElement(name = "actor", required = true)
        List<OriginActor> actors,
    @JsonProperty("related-tasks") @XmlElement(name = "related-task")
        List<RelatedTask> relatedTasks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Origin {
    actors = Check.nonEmpty("actors", actors);
    relatedTasks = Check.list("related-tasks", relatedTasks);
  }
}
