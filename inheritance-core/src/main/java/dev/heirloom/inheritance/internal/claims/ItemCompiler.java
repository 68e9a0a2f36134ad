package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.ArrayList;
import java.util.BitSet;
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

  /**
   * Compiles an item.
   *
   * @param weaker what is said in weak states of the components of its control
   */
  CompiledItem compile(PlacedClaim<ProvidedItem> at, WeakStates weaker) {
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
    BitSet weakAt = weaker.of(at, title, against);
    overruled(place, item.evidence(), title, item.states()).ifPresent(against::add);
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
        count++, item, place, component, operation, weakAt, ImmutableList.copyOf(against));
  }

  /** Returns that what an entry stands in has a weaker state than the entry that counts. */
  static Optional<Finding> overruled(
      BaselinePlace place, Evidence evidence, String title, States states) {
    Optional<ImplementationState> state = states.state();
    List<String> farther =
        states.overruled().stream()
            .filter(
                word ->
                    ImplementationState.parse(word)
                        .filter(other -> other != ImplementationState.PARTIAL)
                        .filter(other -> state.isPresent() && other.compareTo(state.get()) < 0)
                        .isPresent())
            .distinct()
            .sorted()
            .toList();
    return farther.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Findings.at(
                FindingCode.STATE_OVERRULED,
                place,
                evidence,
                place.id(),
                title,
                state.orElseThrow().toString(),
                String.join(", ", farther)));
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
