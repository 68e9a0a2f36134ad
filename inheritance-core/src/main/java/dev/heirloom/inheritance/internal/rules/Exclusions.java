package dev.heirloom.inheritance.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.common.internal.WholeContent;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.claims.AssessedPlaces;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.internal.claims.UnmatchedIds;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the conditions of authorizations and acceptances exclude of a provider (section 5). */
public final class Exclusions {

  private final CompiledProvider provider;
  private final List<Condition> conditions;
  private final List<Set<BaselinePlace>> places;
  private final List<Finding> findings;

  Exclusions(
      CompiledProvider provider,
      Baseline baseline,
      Collection<Authorization> records,
      Collection<Acceptance> accepted) {
    this.provider = provider;
    TreeSet<Condition> excluding = new TreeSet<>(WholeContent.ORDER);
    TreeSet<Finding> unmatched = new TreeSet<>(WholeContent.ORDER);
    records.forEach(r -> add(r.conditions(), r.evidence(), baseline, excluding, unmatched));
    accepted.forEach(a -> add(a.conditions(), a.evidence(), baseline, excluding, unmatched));
    this.conditions = ImmutableList.copyOf(excluding);
    this.places = conditions.stream().map(c -> places(c, baseline)).toList();
    this.findings = ImmutableList.copyOf(unmatched);
  }

  private void add(
      List<Condition> conditions,
      Evidence evidence,
      Baseline baseline,
      Collection<Condition> excluding,
      Collection<Finding> unmatched) {
    UnmatchedIds ids = new UnmatchedIds(baseline);
    for (Condition condition : conditions) {
      if (condition.excludes()) {
        excluding.add(condition);
        condition.controls().forEach(id -> ids.add(id, AssessedPlaces.named(baseline, id)));
        unmatched.addAll(dangling(condition, evidence));
      }
    }
    unmatched.addAll(ids.findings(evidence, "a condition for " + provider.title()));
  }

  private List<Finding> dangling(Condition condition, Evidence evidence) {
    List<Finding> dangling = new ArrayList<>(0);
    Set<Uuid> components =
        provider.claims().claims().components().stream()
            .map(Component::uuid)
            .collect(ImmutableSet.toImmutableSet());
    for (Uuid component : condition.components()) {
      if (!components.contains(component)) {
        dangling.add(dangling(evidence, component, "component that it excludes"));
      }
    }
    Set<Uuid> items =
        provider.claims().claims().provided().stream()
            .map(ProvidedItem::uuid)
            .collect(ImmutableSet.toImmutableSet());
    for (Uuid item : condition.items()) {
      if (!items.contains(item)) {
        dangling.add(dangling(evidence, item, "provided item that it excludes"));
      }
    }
    return dangling;
  }

  private Finding dangling(Evidence evidence, Uuid uuid, String as) {
    return Findings.document(
        FindingCode.DANGLING_REFERENCE,
        evidence,
        "a condition for " + provider.title(),
        uuid.value(),
        as,
        provider.title() + " has none of that uuid");
  }

  private static Set<BaselinePlace> places(Condition condition, Baseline baseline) {
    return condition.controls().stream()
        .flatMap(id -> AssessedPlaces.named(baseline, id).stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns the condition that excludes an item at a point; empty if none does. */
  Optional<Condition> of(CompiledItem item, int point) {
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      if (condition.touchesEverything()
          || condition.items().contains(item.original().uuid())
          || condition.components().contains(item.original().component())
          || covers(places.get(i), item.place().control(), point)) {
        return Optional.of(condition);
      }
    }
    return Optional.empty();
  }

  private static boolean covers(Set<BaselinePlace> places, ControlId control, int point) {
    return places.stream().anyMatch(s -> s.control().equals(control) && s.covers(point));
  }

  boolean isEmpty() {
    return conditions.isEmpty();
  }

  /** Returns whether all that the provider does at a point is excluded. */
  boolean exclude(ControlId control, int point) {
    return conditions.stream().anyMatch(Condition::touchesEverything)
        || places.stream().anyMatch(some -> covers(some, control, point));
  }

  boolean isAs(Exclusions other) {
    return conditions.equals(other.conditions)
        && places.equals(other.places)
        && findings.equals(other.findings);
  }

  /** Returns what there is to report of what they name and is not there. */
  public List<Finding> findings() {
    return findings;
  }
}
