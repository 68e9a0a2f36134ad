package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.ImplementationState;
import java.util.Optional;

/**
 * What a component implements itself.
 *
 * @param standIn whether the component stands in for another system
 */
public record CompiledImplementation(
    Implementation original,
    BaselinePlace place,
    Optional<ImplementationState> state,
    boolean standIn) {

  /** Returns whether it is about a point. */
  public boolean reaches(int point) {
    return place.kind() != BaselinePlace.Kind.UNKNOWN && place.covers(point);
  }
}
