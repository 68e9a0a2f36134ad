package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.Spot;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import java.util.Optional;

/** A satisfied entry; one at an unknown statement reaches no point of its own. */
public record CompiledSatisfiedEntry(
    SatisfiedEntry source, Spot spot, Optional<ImplementationState> state) {

  /** Returns whether it answers at a point. */
  public boolean reaches(int point) {
    return spot.kind() != Spot.Kind.UNKNOWN && spot.covers(point);
  }
}
