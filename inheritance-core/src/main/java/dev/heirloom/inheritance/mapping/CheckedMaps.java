package dev.heirloom.inheritance.mapping;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.mapping.MappingCheck.LeftOut;
import dev.heirloom.inheritance.mapping.MappingCheck.RelationCount;
import dev.heirloom.inheritance.mapping.MappingCheck.Side;
import dev.heirloom.inheritance.mapping.MappingCheck.UnknownId;
import dev.heirloom.inheritance.mapping.MappingCheck.Whereabouts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The maps of a mapping, looked at for what a {@link MappingCheck} tells. */
final class CheckedMaps {

  private final MappingReading reading;
  private final List<One> maps = new ArrayList<>();

  /** One of those that are equal in everything, in the order of the collection. */
  private final List<One> distinct;

  /**
   * A map, and the ids of its two sides in one spelling each.
   *
   * @param isInPlace whether all its ids are on the sides where they stand
   */
  private record One(
      ReadMap map,
      MappingDirection direction,
      Set<String> sources,
      Set<String> targets,
      boolean isInPlace) {

    Ids ids() {
      return new Ids(sources, targets);
    }

    boolean agrees(MapRelation other) {
      return map.relation().agrees(other);
    }

    boolean isLike(One other) {
      return map.relation() == other.map.relation() && direction == other.direction;
    }
  }

  /** The ids of the two sides of a map. */
  private record Ids(Set<String> sources, Set<String> targets) {

    Ids reversed() {
      return new Ids(targets, sources);
    }
  }

  CheckedMaps(MappingReading reading) {
    this.reading = reading;
    for (ReadMapping mapping : reading.mappings()) {
      for (ReadMap map : mapping.maps()) {
        maps.add(
            new One(
                map,
                mapping.direction(),
                ids(map.sources(), reading.target()),
                ids(map.targets(), reading.source()),
                isInPlace(map.sources()) && isInPlace(map.targets())));
      }
    }
    distinct = maps.stream().distinct().toList();
  }

  private static Set<String> ids(List<MappedItem> items, Baseline other) {
    return items.stream()
        .map(
            item ->
                item.place()
                    .or(() -> found(item, other))
                    .map(CheckedMaps::id)
                    .orElse(item.id().strip()))
        .collect(Collectors.toSet());
  }

  private static boolean isInPlace(List<MappedItem> items) {
    return items.stream().allMatch(item -> item.place().isPresent());
  }

  /** Returns the place that an id names, of whatever type, in a baseline. */
  private static Optional<BaselinePlace> found(MappedItem item, Baseline baseline) {
    String id = item.id().strip();
    return baseline
        .index()
        .find(id.startsWith("#") ? id.substring(1) : id)
        .filter(place -> place.kind() != BaselinePlace.Kind.UNKNOWN);
  }

  private static String id(BaselinePlace place) {
    return place.isWholeControl() ? place.control().value() : place.id();
  }

  MappingCheck check(boolean isDirectionTold, int mostComparisons) {
    MapPairs pairs = pairs(mostComparisons);
    return new MappingCheck(
        reading,
        isDirectionTold,
        leftOut(reading.source(), ReadMap::sources),
        leftOut(reading.target(), ReadMap::targets),
        pairs.contradictions(),
        pairs.reversals(),
        pairs.isCutShort(),
        unknownIds(),
        relations());
  }

  private List<LeftOut> leftOut(Baseline side, Function<ReadMap, List<MappedItem>> items) {
    BitSet reached = new BitSet();
    for (One one : maps) {
      if (one.map.relation().carriesResponsibilities() && one.map.joins()) {
        reached.or(points(items.apply(one.map)));
      }
    }
    List<Point> points = side.index().points();
    Map<BaselineControl, List<String>> left = new LinkedHashMap<>();
    for (int i = reached.nextClearBit(0); i < points.size(); i = reached.nextClearBit(i + 1)) {
      left.computeIfAbsent(
              side.control(points.get(i).control()).orElseThrow(), control -> new ArrayList<>())
          .add(points.get(i).id());
    }
    ImmutableList.Builder<LeftOut> result = ImmutableList.builder();
    left.forEach(
        (control, ids) ->
            result.add(new LeftOut(control.id(), ids, ids.size() == control.points().size())));
    return result.build();
  }

  private static BitSet points(List<MappedItem> items) {
    BitSet points = new BitSet();
    for (MappedItem item : items) {
      item.place().ifPresent(place -> points.set(place.firstPoint(), place.endPoint()));
    }
    return points;
  }

  private MapPairs pairs(int mostComparisons) {
    MapPairs pairs = new MapPairs(mostComparisons);
    Map<Ids, List<One>> before = new HashMap<>();
    for (One one : distinct) {
      Ids ids = one.ids();
      for (One same : before.getOrDefault(ids, List.of())) {
        if (!same.agrees(one.map.relation())) {
          pairs.contradict(same.map, one.map);
        } else if (same.direction != one.direction) {
          pairs.reverse(same.map, one.map);
        }
      }
      if (!one.sources.equals(one.targets)) {
        for (One swapped : before.getOrDefault(ids.reversed(), List.of())) {
          boolean isSameIds = one.isInPlace && swapped.isInPlace;
          if (swapped.agrees(one.map.relation().reversed())) {
            pairs.reverse(swapped.map, one.map);
          } else if (!isSameIds) {
            pairs.contradict(swapped.map, one.map);
          }
        }
      }
      List<One> known = before.computeIfAbsent(ids, all -> new ArrayList<>());
      // One of each relation and direction says what others like it say.
      if (known.stream().noneMatch(one::isLike)) {
        known.add(one);
      }
    }
    unrelated(pairs);
    NestedMaps.contradictions(maps.stream().map(One::map).toList(), pairs);
    return pairs;
  }

  /** What is said to have no relationship, and to be related within larger maps. */
  private void unrelated(MapPairs pairs) {
    OverlappingMaps<String> related = new OverlappingMaps<>();
    for (int i = 0; i < distinct.size(); i++) {
      if (distinct.get(i).map.relation().carriesResponsibilities()) {
        related.add(i, distinct.get(i).sources, distinct.get(i).targets);
      }
    }
    for (One one : distinct) {
      if (!one.map.relation().carriesResponsibilities()) {
        for (int i : related.with(one.sources, one.targets)) {
          One other = distinct.get(i);
          if (!pairs.compares()) {
            return;
          }
          if (!other.ids().equals(one.ids())) {
            pairs.contradict(one.map, other.map);
          }
        }
      }
    }
  }

  private List<UnknownId> unknownIds() {
    Map<String, UnknownId> unknown = new LinkedHashMap<>();
    for (One one : maps) {
      add(unknown, one.map, one.map.sources(), Side.SOURCE);
      add(unknown, one.map, one.map.targets(), Side.TARGET);
    }
    return ImmutableList.copyOf(unknown.values());
  }

  private void add(Map<String, UnknownId> unknown, ReadMap map, List<MappedItem> items, Side side) {
    for (MappedItem item : items) {
      if (item.place().isEmpty()) {
        unknown.putIfAbsent(
            side + item.id(),
            new UnknownId(item.id(), side, whereabouts(item, side), map.map().uuid()));
      }
    }
  }

  private Whereabouts whereabouts(MappedItem item, Side side) {
    boolean isSource = side == Side.SOURCE;
    Baseline own = isSource ? reading.source() : reading.target();
    Optional<BaselinePlace> here = found(item, own);
    if (here.isPresent()) {
      return own.control(here.get().control()).orElseThrow().withdrawn()
          ? Whereabouts.WITHDRAWN
          : Whereabouts.OF_OTHER_TYPE;
    }
    return found(item, isSource ? reading.target() : reading.source()).isPresent()
        ? Whereabouts.ON_OTHER_SIDE
        : Whereabouts.ON_NO_SIDE;
  }

  private List<RelationCount> relations() {
    Map<MapRelation, List<ReadMap>> byRelation = new EnumMap<>(MapRelation.class);
    for (One one : maps) {
      byRelation.computeIfAbsent(one.map.relation(), r -> new ArrayList<>()).add(one.map);
    }
    ImmutableList.Builder<RelationCount> counts = ImmutableList.builder();
    byRelation.forEach((relation, of) -> counts.add(count(relation, of)));
    return counts.build();
  }

  private static RelationCount count(MapRelation relation, List<ReadMap> maps) {
    BitSet sources = new BitSet();
    BitSet targets = new BitSet();
    BitSet whole = new BitSet();
    for (ReadMap map : maps) {
      if (relation.carriesResponsibilities() && map.joins()) {
        sources.or(points(map.sources()));
        targets.or(points(map.targets()));
        if (map.isWhole()) {
          map.targets().stream()
              .filter(item -> !item.isPart())
              .forEach(item -> whole.or(points(List.of(item))));
        }
      }
    }
    return new RelationCount(
        relation, maps.size(), sources.cardinality(), targets.cardinality(), whole.cardinality());
  }
}
