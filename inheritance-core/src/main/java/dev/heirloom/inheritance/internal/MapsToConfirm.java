package dev.heirloom.inheritance.internal;

import static dev.heirloom.inheritance.common.internal.ShortLists.withOnce;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.rules.CarriedPoint;
import dev.heirloom.inheritance.internal.rules.OfferedItem;
import dev.heirloom.inheritance.internal.rules.PointRules;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Fulfilment;
import java.util.List;
import java.util.Optional;

/**
 * The maps that the customer confirms where nothing else makes a point whole (SEMANTICS section
 * 12).
 */
final class MapsToConfirm {

  private MapsToConfirm() {}

  /**
   * Adds the maps to confirm of a point that is fully inherited by nothing but what their authors
   * call whole: published collections call too much a superset.
   */
  static List<Duty> with(
      List<Duty> confirm, List<OfferedItem> provided, List<CarriedControl> carried, int index) {
    List<Duty> all = confirm;
    for (OfferedItem item : provided) {
      if (item.result().through().isEmpty() && PointRules.isComplete(item, provided)) {
        if (mapsBefore(item).isEmpty()) {
          return confirm;
        }
        all = withMaps(all, mapsBefore(item), item.provider());
      }
    }
    for (CarriedControl from : carried) {
      CarriedPoint offered = from.offered(index);
      for (MapCitation map : offered.completedBy()) {
        List<String> before = mapsBefore(map, offered.items());
        if (map.relation().isPresumedWhole()) {
          all = withMaps(all, ImmutableList.of(map.map().value()), from.provider());
        } else if (before.isEmpty()) {
          return confirm;
        }
        all = withMaps(all, before, from.provider());
      }
    }
    return all;
  }

  /** Returns the maps by which an item was carried in an earlier document. */
  private static List<String> mapsBefore(OfferedItem item) {
    return item.result().item().mapsToConfirm();
  }

  /** Returns those by which alone one of the sources of a map is whole. */
  private static List<String> mapsBefore(MapCitation map, List<OfferedItem> items) {
    ListMultimap<String, OfferedItem> bySource = ArrayListMultimap.create();
    boolean carriedBefore = false;
    for (OfferedItem item : items) {
      carriedBefore |= !mapsBefore(item).isEmpty();
    }
    if (!carriedBefore) {
      return ImmutableList.of();
    }
    for (OfferedItem item : items) {
      for (MapCitation through : item.result().through()) {
        if (through.map().equals(map.map())
            && item.result().item().extent() == Extent.WHOLE
            && item.isUsable()) {
          through.sources().forEach(source -> bySource.put(source, item));
        }
      }
    }
    return Multimaps.asMap(bySource).values().stream()
        .filter(there -> there.stream().noneMatch(item -> mapsBefore(item).isEmpty()))
        .flatMap(List::stream)
        .flatMap(item -> mapsBefore(item).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Duty> withMaps(
      List<Duty> confirm, List<String> maps, CompiledProvider provider) {
    List<Duty> all = confirm;
    for (String map : maps) {
      all =
          withOnce(
              all, new Duty(Duty.Kind.CONFIRM, map, Optional.of(provider.id()), Fulfilment.OPEN));
    }
    return all;
  }
}
