package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Spot;
import dev.heirloom.inheritance.offering.Addressed;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.result.Finding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a document for one control of a baseline, each with the points it reaches as a
 * range of positions. What only the document and the baseline decide is decided here, once.
 */
final class Entries {

  static final Entries NONE = new Entries(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** What an item's state counts as that is not understood. */
  static final String AS_PART = "so it counts as a part at most";

  /** What a state of the leveraging system's own, or of a satisfied entry, counts as that is not understood. */
  static final String AS_PLANNED = "so it counts as planned";

  final List<Item> items;
  final List<Owes> owes;
  final List<Inherits> inherits;
  final List<Satisfies> satisfies;
  final List<Says> says;
  final List<Does> does;

  /** Those of what it says that refuse to offer something. */
  final List<Says> refusals;

  /** Whether it says of anything that it is not applicable. */
  final boolean saysNotApplicable;

  /** What the document alone gives cause to report on the control. */
  final List<Finding> findings;

  Entries(
      List<Item> items,
      List<Owes> owes,
      List<Inherits> inherits,
      List<Satisfies> satisfies,
      List<Says> says,
      List<Does> does,
      List<Finding> findings) {
    this.items = items;
    this.owes = owes;
    this.inherits = inherits;
    this.satisfies = satisfies;
    this.says = says;
    this.does = does;
    this.refusals =
        says.stream().filter(say -> say.source().refusal().isPresent()).collect(ImmutableList.toImmutableList());
    this.saysNotApplicable = says.stream().anyMatch(Says::isNotApplicable);
    this.findings = findings;
  }

  /** A provided item. */
  static final class Item {
    final ProvidedItem source;
    final Spot spot;

    /** Where the item stands among all items of its document. */
    final int ordinal;

    /** The points it gives: none at one of FedRAMP's requirements or an unknown statement. */
    final int first;

    final int end;
    final Optional<ImplementationState> state;
    final @Nullable Component component;

    /** What the document alone says against it: its state, its component's place, its extent. */
    final List<Finding> findings;

    /** Whether the document alone makes it unusable: planned, not operational or outside the boundary. */
    final boolean unusable;

    /** Whether the document alone gives it a cap that passes upward: partial, or in words not understood. */
    final boolean partial;

    Item(
        int ordinal,
        ProvidedItem source,
        Spot spot,
        Optional<ImplementationState> state,
        @Nullable Component component,
        Operation operation,
        List<Finding> findings) {
      this.ordinal = ordinal;
      this.source = source;
      this.spot = spot;
      this.state = state;
      this.component = component;
      this.findings = findings;
      boolean nowhere =
          spot.kind() == Spot.Kind.FEDRAMP_REQUIREMENT || spot.kind() == Spot.Kind.UNKNOWN;
      this.first = spot.firstPoint();
      this.end = nowhere ? spot.firstPoint() : spot.endPoint();
      this.unusable =
          state.isPresent() && state.get() == ImplementationState.PLANNED
              || operation.unusable()
              || component != null && component.outsideBoundary();
      this.partial =
          operation.capped()
              || state
                  .filter(
                      s -> s == ImplementationState.PARTIAL || s == ImplementationState.NOT_UNDERSTOOD)
                  .isPresent();
    }

    boolean reaches(int point) {
      return first <= point && point < end;
    }

    boolean givesPoints() {
      return first < end;
    }

    String componentTitle() {
      return component == null ? "" : component.title();
    }

    boolean isWhole() {
      return source.extent() == Extent.WHOLE;
    }
  }

  /** A responsibility, with the items of its document that its reference means. */
  record Owes(Responsibility source, Spot spot, List<Item> bound) {}

  /** An inherited entry. */
  record Inherits(InheritedEntry source, Spot spot) {}

  /** A satisfied entry; one at an unknown statement reaches no point of its own. */
  record Satisfies(SatisfiedEntry source, Spot spot, Optional<ImplementationState> state) {
    boolean reaches(int point) {
      return spot.kind() != Spot.Kind.UNKNOWN && spot.covers(point);
    }
  }

  /** A requirement or statement that the document addresses. */
  record Says(Addressed source, Spot spot, Optional<ImplementationState> state) {
    boolean reaches(int point) {
      return spot.kind() != Spot.Kind.UNKNOWN && spot.covers(point);
    }

    /** Returns whether it is all inherited by its origination, and so says nothing of the system's own doing. */
    boolean isInherited() {
      return source.origins().size() == 1 && Words.plain(source.origins().get(0)).equals("inherited");
    }

    boolean isNotApplicable() {
      return source.isNotApplicable();
    }
  }

  /** What a component does itself. */
  record Does(Implementation source, Spot spot, Optional<ImplementationState> state, boolean standIn) {
    boolean reaches(int point) {
      return spot.kind() != Spot.Kind.UNKNOWN && spot.covers(point);
    }
  }
}
