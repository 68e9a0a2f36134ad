package dev.heirloom.oscal.model.poam;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.assessment.OriginActor;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * Who or what brought up an item of a plan of action and milestones.
 *
 * <p>OSCAL reference name: {@code origin}, of the plan of action and milestones model.
 *
 * @param actors each actor; at least one
 */
@WithBuilder
public record PoamItemOrigin(
    @JsonProperty(value = "actors", required = true) @XmlElement(name = "actor", required = true)
        List<OriginActor> actors) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public PoamItemOrigin {
    actors = Check.nonEmpty("actors", actors);
  }
}
