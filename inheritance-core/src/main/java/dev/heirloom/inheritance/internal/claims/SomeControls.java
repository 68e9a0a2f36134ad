package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.offering.Place;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/**
 * Some controls of a baseline, told from the others by the ids that the entries of documents name.
 */
public final class SomeControls {

  private final Baseline baseline;
  private final BitSet positions;

  /** Whether a control is one of them, by the baseline's own spelling of its id. */
  private final Map<String, Boolean> byId;

  private SomeControls(Baseline baseline, BitSet positions) {
    this.baseline = baseline;
    this.positions = positions;
    ImmutableMap.Builder<String, Boolean> all = ImmutableMap.builder();
    for (int i = 0; i < baseline.controls().size(); i++) {
      all.put(baseline.controls().get(i).id().value(), positions.get(i));
    }
    this.byId = all.buildOrThrow();
  }

  /** Returns the controls at some positions of a baseline. */
  public static SomeControls of(Baseline baseline, BitSet positions) {
    return new SomeControls(baseline, (BitSet) positions.clone());
  }

  /** Returns the baseline. */
  Baseline baseline() {
    return baseline;
  }

  /** Returns their positions in the baseline, which nobody changes. */
  public BitSet positions() {
    return positions;
  }

  /** Returns whether a place is of one of them, in whatever spelling. */
  boolean contains(Place place) {
    Boolean known = byId.get(place.control());
    if (known != null) {
      return known;
    }
    Optional<BaselinePlace> found = baseline.index().find(place.control(), place.statement());
    return found.map(here -> byId.get(here.control().value())).orElse(false);
  }

  @Override
  public String toString() {
    return positions.cardinality() + " controls of " + baseline.name();
  }
}
