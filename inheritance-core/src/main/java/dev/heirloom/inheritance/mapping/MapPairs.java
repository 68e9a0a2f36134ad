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

  /** Of all maps in the pairs that are told. */
  static final int MOST_IDS = 100_000;

  static final int MOST_COMPARISONS = 1_000_000;

  private final Set<MapPair> contradictions = new LinkedHashSet<>();
  private final List<MapPair> reversals = new ArrayList<>();
  private int ids;
  private int comparisons;
  private boolean isCutShort;

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
    isCutShort |= ids > MOST_IDS;
    ids += isCutShort ? 0 : size(one) + size(other);
    return !isCutShort;
  }

  private static int size(ReadMap map) {
    return map.sources().size() + map.targets().size();
  }

  /** Counts one more comparison; returns false where it is one too many. */
  boolean compares() {
    comparisons++;
    isCutShort |= comparisons > MOST_COMPARISONS;
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
