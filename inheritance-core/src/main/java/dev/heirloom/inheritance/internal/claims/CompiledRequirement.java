package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.StatedRequirement;
import java.util.Optional;

/** An implemented requirement, or a statement of it: what the document addresses. */
public record CompiledRequirement(
    StatedRequirement original, BaselinePlace place, Optional<ImplementationState> state) {

  /** Returns whether it speaks of a point. */
  public boolean reaches(int point) {
    return place.kind() != BaselinePlace.Kind.UNKNOWN && place.covers(point);
  }

  /**
   * Returns whether it is all inherited by its origination, and so says nothing of the system's own
   * doing.
   */
  public boolean isInherited() {
    return original.origins().size() == 1
        && WordSpelling.plain(original.origins().get(0)).equals("inherited");
  }

  /** Returns whether it says that it is not applicable. */
  public boolean isNotApplicable() {
    return original.isNotApplicable();
  }
}
