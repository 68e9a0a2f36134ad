package dev.heirloom.inheritance.internal.mapping;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.mapping.MapLimit;
import dev.heirloom.inheritance.mapping.MapRelation;
import dev.heirloom.inheritance.mapping.ReadMap;
import dev.heirloom.oscal.model.Uuid;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * A map, from points of the source baseline to points of the target baseline. An equal-to map that
 * holds point by point is one for each pair of points.
 */
public final class PointMap {

  private final ReadMap map;
  private final MapCitation citation;
  private final int[] sources;
  private final int[] targets;
  private final List<String> partSources;
  private final Map<Integer, String> partTargets;

  /**
   * Makes a map between points.
   *
   * @param citation the map as evidence names it, without sources, and with the limits that hold
   *     wherever it leads
   * @param partSources the ids below points that it maps from
   * @param partTargets the target points of which it reaches a part alone, with that part's id
   */
  PointMap(
      ReadMap map,
      MapCitation citation,
      BitSet sources,
      BitSet targets,
      List<String> partSources,
      Map<Integer, String> partTargets) {
    this.map = map;
    this.citation = citation;
    this.sources = sources.stream().toArray();
    this.targets = targets.stream().toArray();
    this.partSources = ImmutableList.copyOf(partSources);
    this.partTargets = Map.copyOf(partTargets);
  }

  /** Returns the positions of its source points, in order; there is at least one. */
  public int[] sources() {
    return sources;
  }

  /** Returns the positions of its target points, in order. */
  int[] targets() {
    return targets;
  }

  /** Returns the uuid of the map. */
  Uuid map() {
    return map.map().uuid();
  }

  /** Returns how the sources relate to the targets. */
  public MapRelation relation() {
    return map.relation();
  }

  /** Returns whether provided items follow it. */
  public boolean carriesItems() {
    return map.carriesItems();
  }

  /** Returns whether it is a whole map of a target point. */
  public boolean isWholeAt(int target) {
    return map.isWhole() && !partTargets.containsKey(target);
  }

  /** Returns whether it is the same to all the points that it reaches. */
  public boolean isUniform() {
    return partTargets.isEmpty();
  }

  /** Returns the map as evidence names it where it brings something from some of its sources. */
  public MapCitation cite(List<String> from, List<MapLimit> limits) {
    return new MapCitation(
        citation.document(),
        citation.collection(),
        citation.mapping(),
        citation.map(),
        citation.relation(),
        citation.direction(),
        from,
        limits,
        citation.remarks());
  }

  /** Returns what limits it at a target point, whoever offers what at its sources. */
  public List<MapLimit> limitsAt(int target) {
    String part = partTargets.get(target);
    if (part == null && partSources.isEmpty()) {
      return citation.limits();
    }
    ImmutableList.Builder<MapLimit> limits = ImmutableList.builder();
    limits.addAll(citation.limits());
    if (part != null) {
      limits.add(new MapLimit(MapLimit.Kind.PART_OF_TARGET, part));
    }
    if (!partSources.isEmpty()) {
      limits.add(new MapLimit(MapLimit.Kind.PART_OF_SOURCE, String.join(", ", partSources)));
    }
    return limits.build();
  }

  @Override
  public String toString() {
    return citation.toString();
  }
}
