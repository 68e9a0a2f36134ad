package dev.heirloom.inheritance.mapping;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import java.util.Optional;

/**
 * A control or statement on one side of a map, found in the baseline of that side.
 *
 * @param id the id as the collection spells it
 * @param place the place that it names; empty if the baseline has none such
 */
public record MappedItem(String id, Optional<BaselinePlace> place) {

  /** Returns whether it names a part below a point, or an additional requirement of FedRAMP's. */
  public boolean isPart() {
    return place
        .filter(
            p ->
                p.kind() == BaselinePlace.Kind.DEEPER
                    || p.kind() == BaselinePlace.Kind.FEDRAMP_REQUIREMENT)
        .isPresent();
  }

  /** Returns the id, and whether the baseline has it. */
  @Override
  public String toString() {
    return place.isPresent() ? id : id + " (unknown)";
  }
}
