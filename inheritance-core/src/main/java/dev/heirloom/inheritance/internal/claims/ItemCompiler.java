package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the provided items of a document: says of each what the document alone makes of it, by
 * its state, its extent and its component (SEMANTICS section 5, rows implemented and operational).
 */
final class ItemCompiler {

  /** What an item's state counts as that is not understood. */
  private static final String AS_PART = "so it counts as partial at most";

  private final String title;
  private final ComponentStandings standings;
  private int count;

  /** Compiles for a document with these components. */
  ItemCompiler(String title, ComponentStandings standings) {
    this.title = title;
    this.standings = standings;
  }

  /** Returns how many items there are so far: each has its own number among them. */
  int count() {
    return count;
  }

  CompiledItem compile(PlacedClaim<ProvidedItem> at) {
    ProvidedItem item = at.original();
    BaselinePlace place = at.place();
    Optional<ImplementationState> state = item.states().state();
    List<Finding> against = new ArrayList<>(1);
    if (state.isEmpty()) {
      against.add(
          Findings.at(FindingCode.STATE_NOT_STATED, place, item.evidence(), place.id(), title));
    } else {
      if (state.get() == ImplementationState.NOT_UNDERSTOOD) {
        against.add(
            Findings.stateNotUnderstood(
                place, item.evidence(), title, item.states().notUnderstood(), AS_PART));
      }
      FindingCode code = codeOf(state.get());
      if (code != null) {
        against.add(Findings.at(code, place, item.evidence(), place.id(), title));
      }
      if (item.states().isContradictory()) {
        against.add(
            Findings.at(
                FindingCode.STATE_CONTRADICTORY,
                place,
                item.evidence(),
                place.id(),
                title,
                String.join(", ", new TreeSet<>(item.states().decidingWords())),
                state.get().toString()));
      }
    }
    if (item.extent() == Extent.UNSTATED) {
      against.add(
          Findings.at(
              FindingCode.INHERITANCE_NOT_STATED, place, item.evidence(), place.id(), title));
    }
    Optional<Component> component =
        Optional.ofNullable(standings.components().get(item.component()));
    OperationalEffect operation = standings.operation(item.component());
    against.addAll(operation.findings());
    if (component.isEmpty()) {
      against.add(
          Findings.at(
              FindingCode.UNKNOWN_COMPONENT,
              place,
              item.evidence(),
              place.id(),
              title,
              item.component().value()));
    }
    if (component.filter(Component::outsideBoundary).isPresent()) {
      against.add(
          Findings.at(
              FindingCode.OUTSIDE_AUTHORIZATION_SCOPE,
              place,
              item.evidence(),
              place.id(),
              title,
              "its component \""
                  + component.get().title()
                  + "\" is outside the authorization boundary"));
    }
    return new CompiledItem(
        count++, item, place, component, operation, ImmutableList.copyOf(against));
  }

  /** Returns what there is to report of a state; null if there is nothing, or more to say. */
  static @Nullable FindingCode codeOf(ImplementationState state) {
    return switch (state) {
      case PLANNED -> FindingCode.NOT_IMPLEMENTED;
      case PARTIAL -> FindingCode.PARTLY_IMPLEMENTED;
      case ALTERNATIVE -> FindingCode.ALTERNATIVE_IMPLEMENTATION;
      case NOT_APPLICABLE -> FindingCode.NOT_APPLICABLE_AT_PROVIDER;
      case NOT_UNDERSTOOD, IMPLEMENTED -> null;
    };
  }
}
