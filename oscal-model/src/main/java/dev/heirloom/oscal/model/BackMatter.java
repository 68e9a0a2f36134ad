package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * The resources that a document refers to by their UUIDs.
 *
 * <p>OSCAL reference name: {@code back-matter}, of the shared metadata model.
 *
 * @param resources each resource
 */
@WithBuilder
public record BackMatter(
    @JsonProperty("resources") @XmlElement(name = "resource") List<Resource> resources) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public BackMatter {
    resources = Check.list("resources", resources);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
