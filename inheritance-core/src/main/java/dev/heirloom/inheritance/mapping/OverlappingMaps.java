package dev.heirloom.inheritance.mapping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbered maps, found by what they are from and to. */
final class OverlappingMaps<K> {

  private final Map<K, List<Integer>> bySource = new HashMap<>();
  private final Map<K, List<Integer>> byTarget = new HashMap<>();

  void add(int map, Collection<K> sources, Collection<K> targets) {
    sources.forEach(id -> bySource.computeIfAbsent(id, one -> new ArrayList<>(1)).add(map));
    targets.forEach(id -> byTarget.computeIfAbsent(id, one -> new ArrayList<>(1)).add(map));
  }

  /** Returns the maps that share both a source and a target with these, in order. */
  int[] with(Collection<K> sources, Collection<K> targets) {
    BitSet shared = maps(bySource, sources);
    shared.and(maps(byTarget, targets));
    return shared.stream().toArray();
  }

  private static <K> BitSet maps(Map<K, List<Integer>> byId, Collection<K> ids) {
    BitSet maps = new BitSet();
    for (K id : ids) {
      byId.getOrDefault(id, List.of()).forEach(maps::set);
    }
    return maps;
  }
}
