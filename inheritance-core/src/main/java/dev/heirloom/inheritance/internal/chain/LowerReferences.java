package dev.heirloom.inheritance.internal.chain;

import static dev.heirloom.inheritance.common.internal.ShortLists.with;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.claims.CompiledInheritedEntry;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.internal.claims.CompiledResponsibility;
import dev.heirloom.inheritance.internal.claims.CompiledSatisfiedEntry;
import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The references of a system's document to the systems below it, resolved by kind, in the document
 * they are about and within one control (SEMANTICS section 2).
 */
final class LowerReferences {

  private final CompiledClaims upper;
  private final Collection<CompiledProvider> lower;
  private final LowerEntries entries;
  private final Set<CompiledProvider> below = new LinkedHashSet<>();

  /**
   * For each component that stands in for others, the systems that it names: asked for each entry.
   */
  private final Map<Uuid, List<CompiledProvider>> named = new HashMap<>();

  private final boolean allLowerGiven;
  private final boolean allBelowGiven;

  LowerReferences(CompiledClaims upper, Collection<CompiledProvider> lower, LowerEntries entries) {
    this.upper = upper;
    this.lower = lower;
    this.entries = entries;
    lower.forEach(this::addBelow);
    for (Component component : upper.components().values()) {
      if (component.isStandIn()) {
        named.put(component.uuid(), named(upper, component, lower));
      }
    }
    this.allLowerGiven = isAllGiven(upper, lower);
    this.allBelowGiven =
        allLowerGiven
            && below.stream()
                .allMatch(
                    p -> namesNoSystem(p.claims()) || isAllGiven(p.claims(), p.lower().keySet()));
  }

  private void addBelow(CompiledProvider provider) {
    if (below.add(provider)) {
      provider.lower().keySet().forEach(this::addBelow);
    }
  }

  private static boolean namesNoSystem(CompiledClaims claims) {
    return claims.claims().leveragedAuthorizations().isEmpty()
        && claims.components().values().stream().noneMatch(Component::isStandIn);
  }

  private static boolean isAllGiven(CompiledClaims upper, Collection<CompiledProvider> lower) {
    if (lower.isEmpty()) {
      return false;
    }
    for (LeveragedAuthorization authorization : upper.claims().leveragedAuthorizations()) {
      if (lower.stream()
          .noneMatch(p -> Leverage.isAbout(upper.claims(), authorization, p.claims()))) {
        return false;
      }
    }
    for (Component component : upper.components().values()) {
      if (component.isStandIn() && named(upper, component, lower).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Returns the systems that a component stands in for, or for a component of them. */
  private static List<CompiledProvider> named(
      CompiledClaims upper, Component standIn, Collection<CompiledProvider> lower) {
    ImmutableList.Builder<CompiledProvider> named = ImmutableList.builder();
    for (CompiledProvider provider : lower) {
      boolean byComponent =
          standIn.inheritedUuids().stream().anyMatch(provider.claims().components()::containsKey);
      boolean byAuthorization =
          upper.claims().leveragedAuthorizations().stream()
              .filter(a -> standIn.leveragedAuthorizations().contains(a.uuid()))
              .anyMatch(a -> Leverage.isAbout(upper.claims(), a, provider.claims()));
      if (byComponent || byAuthorization) {
        named.add(provider);
      }
    }
    return named.build();
  }

  /** Where an inherited entry may lead. */
  private record ReferenceTarget(List<LowerItem> items, boolean allGiven) {}

  private ReferenceTarget target(CompiledInheritedEntry entry, Uuid reference) {
    List<CompiledProvider> stoodInFor = named.get(entry.original().component());
    Collection<CompiledProvider> candidates = stoodInFor == null ? lower : stoodInFor;
    boolean allGiven = stoodInFor == null ? allLowerGiven : !stoodInFor.isEmpty();
    ImmutableList.Builder<LowerItem> items = ImmutableList.builder();
    for (CompiledProvider provider : candidates) {
      for (CompiledItem item : entries.of(provider, entry.place().control()).items()) {
        if (item.original().uuid().equals(reference)) {
          items.add(new LowerItem(provider, item));
        }
      }
    }
    return new ReferenceTarget(items.build(), allGiven);
  }

  /**
   * Returns where an entry leads, by the item or by the system that it names; empty if it names
   * neither.
   */
  private Optional<ReferenceTarget> target(CompiledInheritedEntry entry) {
    return entry
        .original()
        .provided()
        .map(reference -> target(entry, reference))
        .or(
            () ->
                entry.original().systems().isEmpty()
                    ? Optional.empty()
                    : Optional.of(ofSystem(entry)));
  }

  /** All that a system provides where the entry stands; there may be nothing. */
  private ReferenceTarget ofSystem(CompiledInheritedEntry entry) {
    ImmutableList.Builder<LowerItem> items = ImmutableList.builder();
    boolean given = false;
    for (CompiledProvider provider : lower) {
      if (Leverage.isOf(entry.original(), provider.claims())) {
        given = true;
        for (CompiledItem item : provider.claims().of(entry.place().control()).items()) {
          if (item.place().firstPoint() < entry.place().endPoint()
              && entry.place().firstPoint() < item.place().endPoint()) {
            items.add(new LowerItem(provider, item));
          }
        }
      }
    }
    return new ReferenceTarget(items.build(), given);
  }

  /** Returns the provided items that the inherited entries for a control name. */
  Set<CompiledItem> listed(ControlId control) {
    Set<CompiledItem> listed = new HashSet<>();
    for (CompiledInheritedEntry entry : upper.of(control).inherited()) {
      if (entry.original().provided().isPresent()) {
        for (LowerItem lower : target(entry, entry.original().provided().get()).items()) {
          listed.add(lower.item());
        }
      }
    }
    return listed;
  }

  /** Returns whether an inherited entry names an item of a system below. */
  boolean isFound(CompiledInheritedEntry entry) {
    return entry
        .original()
        .provided()
        .filter(uuid -> !target(entry, uuid).items().isEmpty())
        .isPresent();
  }

  /** Returns the systems that a component stands in for; none if it stands in for no given one. */
  List<CompiledProvider> standsInFor(Uuid component) {
    return named.getOrDefault(component, List.of());
  }

  /** Returns what there is to report of what is leveraged and nobody has. */
  List<Finding> ofComponents() {
    return MissingLeverage.findings(upper, lower, named);
  }

  /** Finds what each of the system's items relies on. */
  List<Reliance> reliance() {
    Reliance[] reliance = new Reliance[upper.itemCount()];
    for (ControlEntries entries : upper.byControl().values()) {
      for (CompiledItem item : entries.items()) {
        reliance[item.ordinal()] = reliance(item, entries.inherited());
      }
    }
    return ImmutableList.copyOf(reliance);
  }

  private Reliance reliance(CompiledItem item, List<CompiledInheritedEntry> inherits) {
    List<LowerItem> items = new ArrayList<>();
    List<CompiledInheritedEntry> missing = new ArrayList<>();
    List<Finding> through = new ArrayList<>(0);
    for (CompiledInheritedEntry entry : inherits) {
      Uuid component = entry.original().component();
      boolean own = component.equals(item.original().component());
      if (!entry.place().isSamePlaceAs(item.place()) || !own && !upper.isStandIn(component)) {
        continue;
      }
      if (!own) {
        upper.standings().notOperational(component).ifPresent(through::add);
      }
      Optional<ReferenceTarget> found = target(entry);
      if (found.isPresent()) {
        ReferenceTarget target = found.get();
        items.addAll(target.items());
        if (target.items().isEmpty() && target.allGiven()) {
          missing.add(entry);
        }
      }
    }
    return items.isEmpty() && missing.isEmpty() && through.isEmpty()
        ? Reliance.NONE
        : new Reliance(
            items.stream().distinct().collect(ImmutableList.toImmutableList()),
            ImmutableList.copyOf(missing),
            through.stream().distinct().collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns what the references give cause to report, by control.
   *
   * @param others more offerings in whose responsibilities a satisfied entry may answer
   */
  Map<ControlId, List<Finding>> findings(List<CompiledOffering> others) {
    Map<ControlId, List<Finding>> findings = new HashMap<>();
    upper
        .byControl()
        .forEach(
            (control, own) -> {
              List<Finding> found = findingsOn(control, own, others);
              if (!found.isEmpty()) {
                findings.put(control, ImmutableList.copyOf(found));
              }
            });
    return findings;
  }

  /** Returns what the references in the entries for a control give cause to report. */
  List<Finding> findingsOn(ControlId control, ControlEntries own, List<CompiledOffering> others) {
    List<Finding> found = ImmutableList.of();
    for (CompiledInheritedEntry entry : own.inherited()) {
      Finding finding = finding(entry);
      if (finding != null) {
        found = with(found, finding);
      }
    }
    for (CompiledSatisfiedEntry entry : own.satisfied()) {
      Finding finding = finding(control, entry, others);
      if (finding != null) {
        found = with(found, finding);
      }
    }
    return found;
  }

  private @Nullable Finding finding(CompiledInheritedEntry entry) {
    Optional<ReferenceTarget> target = target(entry);
    if (target.isEmpty() || !target.get().items().isEmpty()) {
      return null;
    }
    String who = "inherited entry " + entry.original().uuid();
    Optional<Uuid> reference = entry.original().provided();
    if (reference.isEmpty()) {
      // Where the system is given and provides nothing, the chain is broken.
      return target.get().allGiven()
          ? null
          : Findings.at(
              FindingCode.LOWER_DOCUMENT_NOT_GIVEN,
              entry.place(),
              entry.original().evidence(),
              entry.place().id(),
              entry.original().named().orElse(""));
    }
    return target.get().allGiven()
        ? dangling(
            entry.place(),
            entry.original().evidence(),
            who,
            reference.get(),
            "provided item",
            "no system below provides it for " + entry.place().control())
        : notGiven(entry.place(), entry.original().evidence(), who, reference.get());
  }

  private @Nullable Finding finding(
      ControlId control, CompiledSatisfiedEntry entry, List<CompiledOffering> others) {
    Optional<Uuid> reference = entry.original().responsibility();
    if (reference.isEmpty()) {
      return null;
    }
    String who = "satisfied entry " + entry.original().uuid();
    boolean provided = false;
    List<ControlEntries> answerable = new ArrayList<>();
    below.forEach(provider -> answerable.add(entries.of(provider, control)));
    others.forEach(offering -> answerable.add(offering.claims().of(control)));
    for (ControlEntries lowerEntries : answerable) {
      for (CompiledResponsibility left : lowerEntries.responsibilities()) {
        if (left.original().uuid().equals(reference.get())) {
          return null;
        }
      }
      for (CompiledItem item : lowerEntries.items()) {
        provided |= item.original().uuid().equals(reference.get());
      }
    }
    if (provided) {
      return dangling(
          entry.place(),
          entry.original().evidence(),
          who,
          reference.get(),
          "responsibility",
          "that is a provided item, so it satisfies nothing");
    }
    return allBelowGiven
        ? dangling(
            entry.place(),
            entry.original().evidence(),
            who,
            reference.get(),
            "responsibility",
            "no system below leaves it for " + control)
        : notGiven(entry.place(), entry.original().evidence(), who, reference.get());
  }

  private static Finding dangling(
      BaselinePlace place, Evidence evidence, String who, Uuid reference, String kind, String why) {
    return Findings.at(
        FindingCode.DANGLING_REFERENCE, place, evidence, who, reference.value(), kind, why);
  }

  private static Finding notGiven(
      BaselinePlace place, Evidence evidence, String who, Uuid reference) {
    return Findings.at(
        FindingCode.LOWER_DOCUMENT_NOT_GIVEN, place, evidence, who, reference.value());
  }
}
