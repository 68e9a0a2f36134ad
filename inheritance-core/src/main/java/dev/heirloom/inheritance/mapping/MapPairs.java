package dev.heirloom.inheritance.mapping;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.mapping.MappingCheck.MapPair;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Pairs of maps that a check tells of: many large maps make far more pairs than a person reads, or
 * than can be compared.
 */
final class MapPairs {

  private final long mostComparisons;
  private final long mostIds;
  private final Set<MapPair> contradictions = new LinkedHashSet<>();
  private final List<MapPair> reversals = new ArrayList<>();
  private long ids;
  private long comparisons;
  private boolean isCutShort;

  /**
   * Begins with none; the pairs that are told have a tenth as many ids as there are comparisons.
   */
  MapPairs(int mostComparisons) {
    this.mostComparisons = mostComparisons;
    this.mostIds = Math.max(1, mostComparisons / 10);
  }

  void contradict(ReadMap one, ReadMap other) {
    if (hasRoom(one, other) && !contradictions.contains(new MapPair(other, one))) {
      contradictions.add(new MapPair(one, other));
    }
  }

  void reverse(ReadMap one, ReadMap other) {
    if (hasRoom(one, other)) {
      reversals.add(new MapPair(one, other));
    }
  }

  private boolean hasRoom(ReadMap one, ReadMap other) {
    isCutShort |= ids > mostIds;
    ids += isCutShort ? 0 : size(one) + size(other);
    return !isCutShort;
  }

  private static int size(ReadMap map) {
    return map.sources().size() + map.targets().size();
  }

  /** Counts one more comparison; returns false where it is one too many. */
  boolean compares() {
    comparisons++;
    isCutShort |= comparisons > mostComparisons;
    return !isCutShort;
  }

  List<MapPair> contradictions() {
    return ImmutableList.copyOf(contradictions);
  }

  List<MapPair> reversals() {
    return ImmutableList.copyOf(reversals);
  }

  /** Returns whether there may be pairs that are not told. */
  boolean isCutShort() {
    return isCutShort;
  }
}
