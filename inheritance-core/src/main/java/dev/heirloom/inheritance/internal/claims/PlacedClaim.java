package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.evidence.Evidence;
import java.util.List;

/** A claim with the place of the baseline that it is about, and where its document makes it. */
record PlacedClaim<T>(T original, BaselinePlace place, Evidence evidence) {

  /** Returns what two equal claims have in common of their places. */
  List<Object> placeKey() {
    return place.isWholeControl() && place.kind() == BaselinePlace.Kind.WHOLE
        ? List.of(BaselinePlace.Kind.WHOLE)
        : List.of(place.kind(), place.id());
  }
}
