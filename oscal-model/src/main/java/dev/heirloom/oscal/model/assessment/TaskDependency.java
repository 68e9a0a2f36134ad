package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;

/**
 * A reference to a task that has to come first.
 *
 * <p>OSCAL reference name: {@code dependency}, of the shared assessment model.
 *
 * @param taskUuid the task that comes first
 * @param remarks the remarks
 */
@WithBuilder
public record TaskDependency(
    @JsonProperty(value = "task-uuid", required = true)
        @XmlAttribute(name = "task-uuid", required = true)
        Uuid taskUuid,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public TaskDependency {
    Check.present("task-uuid", taskUuid);
    remarks = Check.optional(remarks);
  }
}
