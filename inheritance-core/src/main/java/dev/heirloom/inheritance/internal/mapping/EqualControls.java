package dev.heirloom.inheritance.internal.mapping;

import dev.heirloom.inheritance.baseline.BaselinePlace;

/**
 * A control of the source baseline and one of the target baseline that are equal point by point,
 * with no limit.
 */
record EqualControls(BaselinePlace source, BaselinePlace target) {

  /** Returns the place in the target control that a place in the source control is equal to. */
  BaselinePlace counterpart(BaselinePlace place) {
    int moved = target.firstPoint() - source.firstPoint();
    return new BaselinePlace(
        target.control(),
        place.kind(),
        place.id(),
        place.firstPoint() + moved,
        place.endPoint() + moved,
        place.point(),
        place.exact());
  }
}
