package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.Spot;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.ImplementationState;
import java.util.Optional;

/**
 * What a component implements itself.
 *
 * @param standIn whether the component stands in for another system
 */
public record CompiledImplementation(
    Implementation source, Spot spot, Optional<ImplementationState> state, boolean standIn) {

  /** Returns whether it is about a point. */
  public boolean reaches(int point) {
    return spot.kind() != Spot.Kind.UNKNOWN && spot.covers(point);
  }
}
