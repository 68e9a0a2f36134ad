package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.Uuid;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the components of a document are said to do less than wholly in one control: what one of
 * them offers there is no more than that (SEMANTICS section 5).
 */
final class WeakStates {

  /** What is said of one component at one place, in one state: once, for many may say it. */
  private record Said(Object place, Optional<ImplementationState> state) {}

  private final Map<Uuid, Map<Said, PlacedClaim<Implementation>>> byComponent = new HashMap<>();

  /** What was found, made once for all items. */
  private final Map<List<Object>, Finding> found = new HashMap<>();

  WeakStates(List<PlacedClaim<Implementation>> implementations) {
    for (PlacedClaim<Implementation> at : implementations) {
      if (own(at.original()).filter(s -> s.compareTo(ImplementationState.PARTIAL) <= 0).isPresent()
          && at.place().kind() != BaselinePlace.Kind.UNKNOWN
          && at.place().kind() != BaselinePlace.Kind.FEDRAMP_REQUIREMENT) {
        byComponent
            .computeIfAbsent(at.original().component(), component -> new LinkedHashMap<>())
            .merge(
                new Said(at.placeKey(), own(at.original())),
                at,
                (one, other) -> one.evidence().compareTo(other.evidence()) <= 0 ? one : other);
      }
    }
  }

  /** The state that a by-component states itself, and not its requirement for it. */
  private static Optional<ImplementationState> own(Implementation implementation) {
    return new States(implementation.states().byComponent(), List.of(), List.of()).state();
  }

  /** Returns the points at which an item is weaker than it says; adds what there is to report. */
  BitSet of(PlacedClaim<ProvidedItem> item, String title, List<Finding> against) {
    BitSet points = new BitSet();
    Optional<ImplementationState> state = item.original().states().state();
    for (PlacedClaim<Implementation> weak :
        byComponent.getOrDefault(item.original().component(), Map.of()).values()) {
      ImplementationState there = own(weak.original()).orElseThrow();
      if (isWithin(weak.place(), item.place())
          && state.map(own -> there.compareTo(own) < 0).orElse(true)) {
        points.set(weak.place().firstPoint(), weak.place().endPoint());
        against.add(
            found.computeIfAbsent(
                List.of(weak.evidence(), weak.placeKey(), state),
                of -> finding(weak, title, state)));
      }
    }
    return points;
  }

  private static Finding finding(
      PlacedClaim<Implementation> weak, String title, Optional<ImplementationState> offered) {
    return Findings.at(
        FindingCode.STATE_WEAKER_ELSEWHERE,
        weak.place(),
        weak.evidence(),
        weak.place().id(),
        title,
        offered.map(ImplementationState::toString).orElse("stated in no word"),
        String.join(", ", weak.original().states().byComponent()));
  }

  private static boolean isWithin(BaselinePlace inner, BaselinePlace outer) {
    return outer.firstPoint() <= inner.firstPoint() && inner.endPoint() <= outer.endPoint();
  }
}
