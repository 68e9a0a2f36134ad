package dev.heirloom.inheritance.mapping;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.oscal.model.ControlId;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** Adds the pairs, each in the order of the collection. */
  static void contradictions(List<ReadMap> maps, MapPairs pairs) {
    Map<Object, Nested> byContent = new LinkedHashMap<>();
    for (ReadMap map : maps) {
      if (isKnown(map.sources()) && isKnown(map.targets())) {
        Nested one = new Nested(map, Extents.of(map.sources()), Extents.of(map.targets()));
        byContent.putIfAbsent(List.of(map.relation(), one.sources, one.targets), one);
      }
    }
    List<Nested> distinct = List.copyOf(byContent.values());
    OverlappingMaps<ControlId> known = new OverlappingMaps<>();
    for (int i = 0; i < distinct.size(); i++) {
      Nested one = distinct.get(i);
      List<ControlId> sources = controls(one.map.sources());
      List<ControlId> targets = controls(one.map.targets());
      for (int other : known.with(sources, targets)) {
        Nested before = distinct.get(other);
        if (!pairs.compares()) {
          return;
        }
        if (excludes(before, one) || excludes(one, before)) {
          pairs.contradict(before.map, one.map);
        }
      }
      known.add(i, sources, targets);
    }
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
