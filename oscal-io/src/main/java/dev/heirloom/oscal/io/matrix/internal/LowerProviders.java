package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.result.PointResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of the providers below an offering, by the items that rely on theirs. */
final class LowerProviders {

  private final List<InheritedEntry> inherited;
  private final Map<Object, Component> components = new HashMap<>();
  private final Map<Object, String> authorizations = new HashMap<>();

  LowerProviders(Offering offering) {
    this.inherited = offering.claims().inherited();
    for (Component component : offering.claims().components()) {
      components.put(component.uuid(), component);
    }
    for (LeveragedAuthorization authorization : offering.claims().leveragedAuthorizations()) {
      authorizations.put(authorization.uuid(), authorization.title());
    }
  }

  /** Returns the providers that the items at a point rely on, in the order of their entries. */
  List<String> names(Optional<PointResult> point) {
    return point.stream()
        .flatMap(result -> result.provided().stream())
        .flatMap(use -> names(use.item()))
        .distinct()
        .toList();
  }

  private Stream<String> names(ProvidedItem item) {
    return inherited.stream()
        .filter(entry -> entry.place().equals(item.place()))
        .flatMap(entry -> Optional.ofNullable(components.get(entry.component())).stream())
        .flatMap(this::names);
  }

  private Stream<String> names(Component standIn) {
    if (!standIn.leveragedAuthorizations().isEmpty()) {
      return standIn.leveragedAuthorizations().stream()
          .map(uuid -> authorizations.getOrDefault(uuid, standIn.title()));
    }
    return standIn.inheritedUuids().isEmpty() ? Stream.of() : Stream.of(standIn.title());
  }
}
