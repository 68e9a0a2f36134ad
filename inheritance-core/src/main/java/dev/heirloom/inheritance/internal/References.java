package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Spot;
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
final class References {

  private final CompiledClaims upper;
  private final Collection<CompiledSystem> lower;
  private final Set<CompiledSystem> below = new LinkedHashSet<>();
  /** For each component that stands in for others, the systems that it names: asked for each entry. */
  private final Map<Uuid, List<CompiledSystem>> named = new HashMap<>();

  private final boolean allLowerGiven;
  private final boolean allBelowGiven;

  References(CompiledClaims upper, Collection<CompiledSystem> lower) {
    this.upper = upper;
    this.lower = lower;
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
                .allMatch(s -> namesNoSystem(s.claims) || isAllGiven(s.claims, s.lower.keySet()));
  }

  private void addBelow(CompiledSystem system) {
    if (below.add(system)) {
      system.lower.keySet().forEach(this::addBelow);
    }
  }

  private static boolean namesNoSystem(CompiledClaims claims) {
    return claims.claims().leveragedAuthorizations().isEmpty()
        && claims.components().values().stream().noneMatch(Component::isStandIn);
  }

  private static boolean isAllGiven(CompiledClaims upper, Collection<CompiledSystem> lower) {
    if (lower.isEmpty()) {
      return false;
    }
    for (LeveragedAuthorization authorization : upper.claims().leveragedAuthorizations()) {
      if (lower.stream().noneMatch(s -> Leverage.isAbout(upper.claims(), authorization, s.claims))) {
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
  private static List<CompiledSystem> named(
      CompiledClaims upper, Component standIn, Collection<CompiledSystem> lower) {
    ImmutableList.Builder<CompiledSystem> named = ImmutableList.builder();
    for (CompiledSystem system : lower) {
      boolean byComponent =
          standIn.inheritedUuids().stream().anyMatch(system.claims.components()::containsKey);
      boolean byAuthorization =
          upper.claims().leveragedAuthorizations().stream()
              .filter(a -> standIn.leveragedAuthorizations().contains(a.uuid()))
              .anyMatch(a -> Leverage.isAbout(upper.claims(), a, system.claims));
      if (byComponent || byAuthorization) {
        named.add(system);
      }
    }
    return named.build();
  }

  /** Where an inherited entry may lead. */
  private record Target(List<Reliance.Lower> items, boolean allGiven) {}

  private Target target(Entries.Inherits entry, Uuid reference) {
    List<CompiledSystem> stoodInFor = named.get(entry.source().component());
    Collection<CompiledSystem> candidates = stoodInFor == null ? lower : stoodInFor;
    boolean allGiven = stoodInFor == null ? allLowerGiven : !stoodInFor.isEmpty();
    ImmutableList.Builder<Reliance.Lower> items = ImmutableList.builder();
    for (CompiledSystem system : candidates) {
      for (Entries.Item item : system.claims.of(entry.spot().control()).items) {
        if (item.source.uuid().equals(reference)) {
          items.add(new Reliance.Lower(system, item));
        }
      }
    }
    return new Target(items.build(), allGiven);
  }

  /** Returns the provided items that the inherited entries for a control name. */
  Set<Entries.Item> listed(ControlId control) {
    Set<Entries.Item> listed = new HashSet<>();
    for (Entries.Inherits entry : upper.of(control).inherits) {
      if (entry.source().provided().isPresent()) {
        for (Reliance.Lower lower : target(entry, entry.source().provided().get()).items()) {
          listed.add(lower.item());
        }
      }
    }
    return listed;
  }

  /** Finds what each of the system's items relies on. */
  Reliance[] reliance() {
    Reliance[] reliance = new Reliance[upper.itemCount()];
    for (Entries entries : upper.byControl().values()) {
      for (Entries.Item item : entries.items) {
        reliance[item.ordinal] = reliance(item, entries.inherits);
      }
    }
    return reliance;
  }

  private Reliance reliance(Entries.Item item, List<Entries.Inherits> inherits) {
    List<Reliance.Lower> items = new ArrayList<>();
    List<Entries.Inherits> missing = new ArrayList<>();
    for (Entries.Inherits entry : inherits) {
      Optional<Uuid> reference = entry.source().provided();
      if (reference.isPresent()
          && entry.spot().isSamePlaceAs(item.spot)
          && (entry.source().component().equals(item.source.component())
              || upper.isStandIn(entry.source().component()))) {
        Target target = target(entry, reference.get());
        items.addAll(target.items());
        if (target.items().isEmpty() && target.allGiven()) {
          missing.add(entry);
        }
      }
    }
    return items.isEmpty() && missing.isEmpty()
        ? Reliance.NONE
        : new Reliance(
            items.stream().distinct().collect(ImmutableList.toImmutableList()),
            ImmutableList.copyOf(missing));
  }

  /**
   * Returns what the references give cause to report, by control.
   *
   * @param others more systems in which a satisfied entry may answer
   */
  Map<ControlId, List<Finding>> findings(Collection<CompiledSystem> others) {
    Set<CompiledSystem> answerable = new LinkedHashSet<>(below);
    answerable.addAll(others);
    Map<ControlId, List<Finding>> findings = new HashMap<>();
    upper
        .byControl()
        .forEach(
            (control, entries) -> {
              List<Finding> found = new ArrayList<>(0);
              for (Entries.Inherits entry : entries.inherits) {
                Finding finding = finding(entry);
                if (finding != null) {
                  found.add(finding);
                }
              }
              for (Entries.Satisfies entry : entries.satisfies) {
                Finding finding = finding(control, entry, answerable);
                if (finding != null) {
                  found.add(finding);
                }
              }
              if (!found.isEmpty()) {
                findings.put(control, ImmutableList.copyOf(found));
              }
            });
    return findings;
  }

  private @Nullable Finding finding(Entries.Inherits entry) {
    Optional<Uuid> reference = entry.source().provided();
    if (reference.isEmpty()) {
      return null;
    }
    Target target = target(entry, reference.get());
    if (!target.items().isEmpty()) {
      return null;
    }
    String who = "inherited entry " + entry.source().uuid();
    return target.allGiven()
        ? dangling(entry.spot(), entry.source().source(), who, reference.get(), "provided item",
            "no system below provides it for " + entry.spot().control())
        : notGiven(entry.spot(), entry.source().source(), who, reference.get());
  }

  private @Nullable Finding finding(
      ControlId control, Entries.Satisfies entry, Set<CompiledSystem> answerable) {
    Optional<Uuid> reference = entry.source().responsibility();
    if (reference.isEmpty()) {
      return null;
    }
    String who = "satisfied entry " + entry.source().uuid();
    boolean provided = false;
    for (CompiledSystem system : answerable) {
      Entries entries = system.claims.of(control);
      for (Entries.Owes owes : entries.owes) {
        if (owes.source().uuid().equals(reference.get())) {
          return null;
        }
      }
      for (Entries.Item item : entries.items) {
        provided |= item.source.uuid().equals(reference.get());
      }
    }
    if (provided) {
      return dangling(entry.spot(), entry.source().source(), who, reference.get(), "responsibility",
          "that is a provided item, so it satisfies nothing");
    }
    return allBelowGiven
        ? dangling(entry.spot(), entry.source().source(), who, reference.get(), "responsibility",
            "no system below leaves it for " + control)
        : notGiven(entry.spot(), entry.source().source(), who, reference.get());
  }

  private static Finding dangling(
      Spot spot,
      dev.heirloom.inheritance.offering.Evidence evidence,
      String who,
      Uuid reference,
      String kind,
      String why) {
    return FindingAt.spot(
        FindingCode.DANGLING_REFERENCE, spot, evidence, who, reference.value(), kind, why);
  }

  private static Finding notGiven(
      Spot spot,
      dev.heirloom.inheritance.offering.Evidence evidence,
      String who,
      Uuid reference) {
    return FindingAt.spot(
        FindingCode.LOWER_DOCUMENT_NOT_GIVEN, spot, evidence, who, reference.value());
  }
}
