package dev.heirloom.inheritance.mapping;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.mapping.ControlMap;
import java.util.List;

/**
 * A map, read between two baselines.
 *
 * @param map the map as the collection has it
 * @param relation how the sources relate to the targets, in the direction in which it is read
 * @param sources what it maps from, in the source baseline
 * @param targets what it maps to, in the target baseline
 * @param limits why it is never whole, wherever it leads; empty if it may be
 */
public record ReadMap(
    ControlMap map,
    MapRelation relation,
    List<MappedItem> sources,
    List<MappedItem> targets,
    List<MapLimit> limits) {

  /** Copies the lists. */
  public ReadMap {
    sources = ImmutableList.copyOf(sources);
    targets = ImmutableList.copyOf(targets);
    limits = ImmutableList.copyOf(limits);
  }

  /** Returns whether it may make a point fully inherited. */
  public boolean isWhole() {
    return limits.isEmpty();
  }

  /** Returns whether provided items follow it. */
  public boolean carriesItems() {
    return relation.carriesItems()
        && limits.stream().noneMatch(limit -> limit.kind() == MapLimit.Kind.BLOCKED);
  }

  /** Returns whether it leads from something known to something known. */
  public boolean joins() {
    return sources.stream().anyMatch(item -> item.place().isPresent())
        && targets.stream().anyMatch(item -> item.place().isPresent());
  }

  /**
   * Returns the sources, the relation and the targets in one line, and why it makes nothing whole.
   */
  @Override
  public String toString() {
    return sources + " " + relation + " " + targets + (limits.isEmpty() ? "" : ": " + limits);
  }
}
