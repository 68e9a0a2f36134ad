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

  /**
   * Who stands below the provider at a point.
   *
   * @param names the names of those whose items are relied on
   * @param unnamed whether there are others, whose names the document does not tell
   */
  record Below(List<String> names, boolean unnamed) {}

  LowerProviders(Offering offering) {
    this.inherited = offering.claims().inherited();
    for (Component component : offering.claims().components()) {
      components.put(component.uuid(), component);
    }
    for (LeveragedAuthorization authorization : offering.claims().leveragedAuthorizations()) {
      authorizations.put(authorization.uuid(), authorization.title());
    }
  }

  /** Returns who stands below at a point, in the order of the entries. */
  Below at(Optional<PointResult> point) {
    List<Below> each =
        point.stream()
            .flatMap(result -> result.provided().stream())
            .flatMap(use -> below(use.item()))
            .toList();
    return new Below(
        each.stream().flatMap(below -> below.names().stream()).distinct().toList(),
        each.stream().anyMatch(Below::unnamed));
  }

  private Stream<Below> below(ProvidedItem item) {
    return inherited.stream()
        .filter(entry -> entry.place().equals(item.place()))
        .map(entry -> names(entry, item))
        .map(names -> new Below(names, names.isEmpty()));
  }

  private List<String> names(InheritedEntry entry, ProvidedItem item) {
    if (!entry.systems().isEmpty()) {
      return List.of(entry.systems().get(0));
    }
    return Optional.ofNullable(components.get(entry.component()))
        .map(component -> names(component, item))
        .orElse(List.of());
  }

  /** A component that stands in for a leveraged system is called by that system's title. */
  private List<String> names(Component component, ProvidedItem item) {
    if (!component.leveragedAuthorizations().isEmpty()) {
      return component.leveragedAuthorizations().stream()
          .map(uuid -> authorizations.getOrDefault(uuid, component.title()))
          .filter(name -> !name.isBlank())
          .toList();
    }
    return component.uuid().equals(item.component()) || component.title().isBlank()
        ? List.of()
        : List.of(component.title());
  }
}
