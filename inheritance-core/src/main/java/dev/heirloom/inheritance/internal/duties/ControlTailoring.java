package dev.heirloom.inheritance.internal.duties;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.internal.chain.CompiledCustomer;
import dev.heirloom.inheritance.internal.chain.CompiledTailoring;
import dev.heirloom.inheritance.internal.claims.CompiledImplementation;
import dev.heirloom.inheritance.internal.claims.CompiledRequirement;
import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the customer system, or its caller, tailors out of one control, and why (SEMANTICS section
 * 4, NOT_APPLICABLE).
 */
final class ControlTailoring {

  static final ControlTailoring NONE = new ControlTailoring(ImmutableList.of());

  private final List<CompiledTailoring> tailorings;

  private ControlTailoring(List<CompiledTailoring> tailorings) {
    this.tailorings = tailorings;
  }

  /**
   * Returns what is tailored out of a control; reports what is called not applicable without saying
   * why.
   */
  static ControlTailoring of(
      CompiledCustomer customer, ControlId control, ControlEntries entries, List<Finding> found) {
    List<CompiledTailoring> byCaller = customer.tailored(control);
    if (!entries.saysNotApplicable()) {
      return byCaller.isEmpty() ? NONE : new ControlTailoring(byCaller);
    }
    List<CompiledTailoring> tailorings = new ArrayList<>(byCaller);
    for (CompiledRequirement requirement : entries.requirements()) {
      BaselinePlace place = requirement.place();
      if (CompiledCustomer.isTailorable(place)
          && weakestAt(place, entries) == ImplementationState.NOT_APPLICABLE) {
        if (isExplained(place, entries)) {
          String why = requirement.isNotApplicable() ? requirement.original().remarks() : "";
          tailorings.add(
              new CompiledTailoring(
                  place, customer.remark(why, requirement.original().evidence())));
          contradictions(requirement, entries).ifPresent(found::add);
        } else {
          found.add(
              Findings.at(
                  FindingCode.TAILORING_WITHOUT_REMARKS,
                  place,
                  requirement.original().evidence(),
                  place.id()));
        }
      }
    }
    return new ControlTailoring(ImmutableList.copyOf(tailorings));
  }

  private static ImplementationState weakestAt(BaselinePlace place, ControlEntries entries) {
    List<String> words = new ArrayList<>();
    for (CompiledRequirement requirement : entries.requirements()) {
      if (requirement.place().isSamePlaceAs(place)
          && CompiledCustomer.isTailorable(requirement.place())) {
        words.addAll(requirement.original().states());
      }
    }
    return new States(words, List.of(), List.of()).state().orElse(ImplementationState.IMPLEMENTED);
  }

  private static boolean isExplained(BaselinePlace place, ControlEntries entries) {
    for (CompiledRequirement requirement : entries.requirements()) {
      if (requirement.place().isSamePlaceAs(place)
          && CompiledCustomer.isTailorable(requirement.place())
          && !requirement.original().remarks().isBlank()
          && requirement.isNotApplicable()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns what else the document calls a place that it tailors out, or what is in it; what it
   * says of a component that stands in for another system is about that system.
   */
  private static Optional<Finding> contradictions(
      CompiledRequirement tailored, ControlEntries entries) {
    Set<String> words = new TreeSet<>();
    for (CompiledRequirement requirement : entries.requirements()) {
      if (isWithin(requirement.place(), tailored.place())) {
        words.addAll(requirement.original().states());
      }
    }
    for (CompiledImplementation implementation : entries.implementations()) {
      // What a provider does there is no word of the customer's own.
      if (!implementation.standIn() && isWithin(implementation.place(), tailored.place())) {
        words.addAll(implementation.original().states().byComponent());
      }
    }
    words.removeIf(word -> ImplementationState.parse(word).isEmpty());
    return words.stream().allMatch(ControlTailoring::isNotApplicable)
        ? Optional.empty()
        : Optional.of(
            Findings.at(
                FindingCode.STATE_CONTRADICTORY,
                tailored.place(),
                tailored.original().evidence(),
                tailored.place().id(),
                "your document",
                String.join(", ", words),
                ImplementationState.NOT_APPLICABLE.toString()));
  }

  private static boolean isWithin(BaselinePlace place, BaselinePlace tailored) {
    return tailored.isWholeControl()
        || (place.kind() == BaselinePlace.Kind.POINT || place.kind() == BaselinePlace.Kind.DEEPER)
            && place.firstPoint() == tailored.firstPoint()
            && place.endPoint() == tailored.endPoint();
  }

  private static boolean isNotApplicable(String word) {
    return ImplementationState.parse(word)
        .filter(ImplementationState.NOT_APPLICABLE::equals)
        .isPresent();
  }

  boolean isTailoredOut(int point) {
    for (CompiledTailoring tailoring : tailorings) {
      if (tailoring.place().covers(point)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns why a point is tailored out, in an order that the caller's and the document's do not
   * change.
   */
  List<Remark> remarks(int point) {
    return tailorings.stream()
        .filter(t -> t.place().covers(point) && !t.remark().text().isBlank())
        .map(CompiledTailoring::remark)
        .distinct()
        .sorted(Comparator.comparing(Remark::evidence).thenComparing(Remark::text))
        .toList();
  }
}
