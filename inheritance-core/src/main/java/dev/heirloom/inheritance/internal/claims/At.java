package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.Spot;
import dev.heirloom.inheritance.evidence.Evidence;
import java.util.List;

/** A claim with the place of the baseline that it is about, and where its document makes it. */
record At<T>(T source, Spot spot, Evidence evidence) {

  /** Returns what two equal claims have in common of their places. */
  List<Object> place() {
    return spot.isWholeControl() && spot.kind() == Spot.Kind.WHOLE
        ? List.of(Spot.Kind.WHOLE)
        : List.of(spot.kind(), spot.id());
  }
}
