package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import java.util.Optional;

/** A satisfied entry; one at an unknown statement reaches no point of its own. */
public record CompiledSatisfiedEntry(
    SatisfiedEntry original, BaselinePlace place, Optional<ImplementationState> state) {

  /** Returns whether it answers at a point. */
  public boolean reaches(int point) {
    return place.kind() != BaselinePlace.Kind.UNKNOWN && place.covers(point);
  }
}
