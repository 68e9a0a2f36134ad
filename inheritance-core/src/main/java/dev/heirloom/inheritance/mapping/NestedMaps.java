package dev.heirloom.inheritance.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.mapping.MappingCheck.MapPair;
import dev.heirloom.oscal.model.ControlId;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Maps of which one is about parts of what the other is about, and whose relations cannot both hold
 * (SEMANTICS section 12): where a whole equals something, its part is not unrelated to it.
 */
final class NestedMaps {

  /** A map with what it is about. */
  private record Nested(ReadMap map, Extents sources, Extents targets) {

    MapRelation relation() {
      return map.relation();
    }
  }

  /** What one side of a map is about: whole points, and parts of points. */
  private record Extents(BitSet points, Map<String, Integer> parts) {

    static Extents of(List<MappedItem> items) {
      BitSet points = new BitSet();
      Map<String, Integer> parts = new LinkedHashMap<>();
      for (MappedItem item : items) {
        BaselinePlace place = item.place().orElseThrow();
        if (item.isPart()) {
          parts.put(place.id(), place.firstPoint());
        } else {
          points.set(place.firstPoint(), place.endPoint());
        }
      }
      return new Extents(points, parts);
    }

    boolean contains(Extents other) {
      BitSet beyond = (BitSet) other.points.clone();
      beyond.andNot(points);
      return beyond.isEmpty()
          && other.parts.entrySet().stream()
              .allMatch(part -> parts.containsKey(part.getKey()) || points.get(part.getValue()));
    }
  }

  private NestedMaps() {}

  /** Returns the pairs, each in the order of the collection. */
  static List<MapPair> contradictions(List<ReadMap> maps) {
    Map<Object, Nested> distinct = new LinkedHashMap<>();
    for (ReadMap map : maps) {
      if (isKnown(map.sources()) && isKnown(map.targets())) {
        Nested one = new Nested(map, Extents.of(map.sources()), Extents.of(map.targets()));
        distinct.putIfAbsent(List.of(map.relation(), one.sources, one.targets), one);
      }
    }
    SetMultimap<ControlId, Nested> bySource = LinkedHashMultimap.create();
    ImmutableList.Builder<MapPair> pairs = ImmutableList.builder();
    for (Nested one : distinct.values()) {
      List<ControlId> controls = controls(one.map.sources());
      Set<Nested> near = new LinkedHashSet<>();
      controls.forEach(control -> near.addAll(bySource.get(control)));
      for (Nested before : near) {
        if (excludes(before, one) || excludes(one, before)) {
          pairs.add(new MapPair(before.map, one.map));
        }
      }
      controls.forEach(control -> bySource.put(control, one));
    }
    return pairs.build();
  }

  private static boolean isKnown(List<MappedItem> items) {
    return !items.isEmpty() && items.stream().allMatch(item -> item.place().isPresent());
  }

  private static List<ControlId> controls(List<MappedItem> items) {
    return items.stream().map(item -> item.place().orElseThrow().control()).distinct().toList();
  }

  /** Returns whether one map, of something larger, leaves no room for what another says. */
  private static boolean excludes(Nested one, Nested other) {
    boolean fromPart = one.sources.contains(other.sources);
    boolean toPart = one.targets.contains(other.targets);
    boolean fromWhole = other.sources.contains(one.sources);
    boolean toWhole = other.targets.contains(one.targets);
    if (fromPart && fromWhole && toPart && toWhole) {
      return !one.relation().agrees(other.relation());
    }
    MapRelation said = other.relation();
    boolean isUnrelated = said == MapRelation.NO_RELATIONSHIP;
    return switch (one.relation()) {
      case NO_RELATIONSHIP -> fromPart && toPart && said.carriesItems();
      case EQUAL_TO, EQUIVALENT_TO ->
          fromPart && toWhole && (isUnrelated || said.isWhole())
              || fromWhole && toPart && (isUnrelated || said.reversed().isWhole());
      case SUBSET_OF -> fromPart && toWhole && (isUnrelated || said.isWhole());
      case SUPERSET_OF -> fromWhole && toPart && (isUnrelated || said.reversed().isWhole());
      case INTERSECTS_WITH, NOT_UNDERSTOOD -> false;
    };
  }
}
