package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import dev.heirloom.inheritance.internal.claims.CompiledImplementation;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.internal.claims.CompiledRequirement;
import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.inheritance.internal.mapping.CompiledMapping;
import dev.heirloom.inheritance.internal.mapping.PointMap;
import dev.heirloom.inheritance.internal.parameters.ParameterClaim;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.mapping.MapLimit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a carried provider exports to one system above it at a point that it is carried to: the maps
 * that bring something there, and what they bring.
 *
 * @param maps those that bring items, in the order of the collection
 * @param passages the items
 * @param responsibilities those that the provider leaves itself
 * @param said what its document says of the sources beside that
 */
public record CarriedPointExport(
    List<MapAtPoint> maps,
    List<Passage> passages,
    List<CarriedResponsibility> responsibilities,
    Said said) {

  /** Nothing. */
  static final CarriedPointExport NONE =
      new CarriedPointExport(
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          new Said(false, false, false, false, false, ImmutableList.of()));

  /**
   * A map that brings items to the point.
   *
   * @param isWhole whether it is a whole map of the point
   * @param citation the map as evidence names it, from all its sources, with what limits it here
   *     whoever offers what at them
   */
  public record MapAtPoint(PointMap map, boolean isWhole, MapCitation citation) {}

  /**
   * An item on its way to the point.
   *
   * @param starts the source points that it comes from, one for each map and point
   * @param ordinals for each of them, the how-manieth it is of the items that reach that point
   * @param maps the positions, among those of the point, of the maps by which it gets there
   * @param through the same maps as evidence names them, with what limits them whoever offers what
   * @param parameters what the provider says of the parameters that are asked for here
   */
  public record Passage(
      CompiledItem item,
      int[] starts,
      int[] ordinals,
      int[] maps,
      List<MapCitation> through,
      List<ParameterClaim> parameters) {}

  /**
   * A responsibility that is carried to the point.
   *
   * @param counted the responsibility with all the points of this control to which it is carried
   * @param maps the maps by which it gets to the point
   */
  public record CarriedResponsibility(CountedResponsibility counted, List<MapCitation> maps) {}

  /**
   * What the provider's document says of the source points from which maps lead to the point.
   *
   * @param withheld whether it provides something there that no map carries, be it blocked or not
   *     understood
   * @param refusals the words by which it refuses them
   */
  public record Said(
      boolean mapped,
      boolean addressed,
      boolean refused,
      boolean outOfScope,
      boolean withheld,
      List<CompiledRequirement> refusals) {}

  /** A responsibility that the provider leaves itself, at the source and here. */
  record Left(CountedResponsibility atSource, CountedResponsibility here) {}

  /** An item on its way, while the maps are gone through. */
  private static final class CarriedItem {
    final List<Integer> starts = new ArrayList<>(1);
    final List<Integer> ordinals = new ArrayList<>(1);
    final List<Integer> maps = new ArrayList<>(1);
    final List<MapCitation> through = new ArrayList<>(1);
    boolean comparable;
  }

  static CarriedPointExport of(
      CarriedProvider carried, CompiledExport atSource, List<Left> left, int control, int target) {
    CompiledMapping mapping = carried.mapping();
    List<PointMap> reaching = mapping.reaching(target);
    if (reaching.isEmpty()) {
      return NONE;
    }
    ImmutableList.Builder<MapAtPoint> maps = ImmutableList.builder();
    Map<CompiledItem, CarriedItem> ways = new LinkedHashMap<>();
    int count = 0;
    for (PointMap map : reaching) {
      if (map.carriesItems()) {
        List<MapLimit> limits = map.limitsAt(target);
        maps.add(
            new MapAtPoint(
                map, map.isWholeAt(target), map.cite(ids(mapping, map.sources()), limits)));
        addWays(map, count++, limits, mapping, atSource, ways);
      }
    }
    ImmutableList.Builder<Passage> passages = ImmutableList.builder();
    ways.forEach(
        (item, way) ->
            passages.add(
                new Passage(
                    item,
                    Ints.toArray(way.starts),
                    Ints.toArray(way.ordinals),
                    Ints.toArray(way.maps),
                    ImmutableList.copyOf(way.through),
                    carried.parameters().of(item, control, way.comparable))));
    ImmutableList.Builder<CarriedResponsibility> responsibilities = ImmutableList.builder();
    for (Left one : left) {
      if (one.here().countsAt(target)) {
        responsibilities.add(
            new CarriedResponsibility(one.here(), mapping.cite(one.atSource().points(), target)));
      }
    }
    return new CarriedPointExport(
        maps.build(),
        passages.build(),
        responsibilities.build(),
        said(carried, atSource, reaching));
  }

  private static List<String> ids(CompiledMapping mapping, int[] points) {
    ImmutableList.Builder<String> ids = ImmutableList.builderWithExpectedSize(points.length);
    for (int point : points) {
      ids.add(mapping.sourceId(point));
    }
    return ids.build();
  }

  private static void addWays(
      PointMap map,
      int number,
      List<MapLimit> limits,
      CompiledMapping mapping,
      CompiledExport atSource,
      Map<CompiledItem, CarriedItem> ways) {
    Map<CarriedItem, List<String>> from = new LinkedHashMap<>();
    for (int point : map.sources()) {
      int ordinal = 0;
      for (CompiledItem item : atSource.at(mapping.sourceControl(point)).items()) {
        if (item.reaches(point)) {
          CarriedItem way = ways.computeIfAbsent(item, i -> new CarriedItem());
          way.starts.add(point);
          way.ordinals.add(ordinal++);
          way.comparable |= map.relation().comparesParameters();
          from.computeIfAbsent(way, i -> new ArrayList<>(1)).add(mapping.sourceId(point));
        }
      }
    }
    from.forEach(
        (way, ids) -> {
          way.maps.add(number);
          way.through.add(map.cite(ids, limits));
        });
  }

  private static Said said(
      CarriedProvider carried, CompiledExport atSource, List<PointMap> reaching) {
    CompiledMapping mapping = carried.mapping();
    BitSet points = new BitSet();
    for (PointMap map : reaching) {
      for (int point : map.sources()) {
        points.set(point);
      }
    }
    boolean addressed = false;
    boolean refused = !points.isEmpty();
    boolean outside = !points.isEmpty();
    boolean withheld = false;
    Set<CompiledRequirement> refusals = new LinkedHashSet<>();
    for (int point = points.nextSetBit(0); point >= 0; point = points.nextSetBit(point + 1)) {
      int from = mapping.sourceControl(point);
      ControlEntries entries = carried.provider().claims().at(from);
      boolean refusedHere = false;
      for (CompiledItem item : atSource.at(from).items()) {
        withheld |= item.reaches(point);
      }
      for (CompiledRequirement requirement : entries.requirements()) {
        if (requirement.reaches(point)) {
          addressed = true;
          if (requirement.original().refusal().isPresent()) {
            refusedHere = true;
            refusals.add(requirement);
          }
        }
      }
      for (CompiledImplementation implementation : entries.implementations()) {
        addressed |= implementation.reaches(point);
      }
      refused &= refusedHere;
      outside &=
          carried
              .provider()
              .offering()
              .outOfScope()
              .contains(mapping.source().controls().get(from).id());
    }
    return new Said(true, addressed, refused, outside, withheld, ImmutableList.copyOf(refusals));
  }
}
