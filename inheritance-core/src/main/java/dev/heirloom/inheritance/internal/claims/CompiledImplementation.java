package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.result.Finding;
import java.util.Optional;

/**
 * What a component implements itself.
 *
 * @param standIn whether the component stands in for another system
 * @param doubt what there is to report where its component is not known or not in operation
 */
public record CompiledImplementation(
    Implementation original,
    BaselinePlace place,
    Optional<ImplementationState> state,
    boolean standIn,
    Optional<Finding> doubt) {

  /** Returns whether it is about a point. */
  public boolean reaches(int point) {
    return place.kind() != BaselinePlace.Kind.UNKNOWN && place.covers(point);
  }
}
