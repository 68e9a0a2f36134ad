package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.oscal.io.matrix.WhoActs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The columns of one matrix that say who acts.
 *
 * @param value the column of words
 * @param ticks the columns of marks
 */
record ActingColumns(Optional<Integer> value, SortedMap<Integer, WhoActs> ticks) {

  int first() {
    return value.isEmpty()
        ? ticks.firstKey()
        : ticks.isEmpty() ? value.get() : Math.min(value.get(), ticks.firstKey());
  }

  /** Pairs the column of words with the ticks of the same service, where there are several. */
  static List<ActingColumns> of(
      List<Integer> values, SortedMap<Integer, WhoActs> ticks, TableHeader header) {
    List<SortedMap<Integer, WhoActs>> groups = tickGroups(ticks, header);
    List<ActingColumns> answers = new ArrayList<>();
    if (values.size() <= 1 && groups.size() <= 1) {
      if (values.size() + groups.size() > 0) {
        answers.add(
            new ActingColumns(
                values.stream().findFirst(), groups.isEmpty() ? new TreeMap<>() : groups.get(0)));
      }
      return answers;
    }
    if (values.size() == groups.size()) {
      for (int i = 0; i < groups.size(); i++) {
        answers.add(new ActingColumns(Optional.of(values.get(i)), groups.get(i)));
      }
      return answers;
    }
    values.forEach(value -> answers.add(new ActingColumns(Optional.of(value), new TreeMap<>())));
    groups.forEach(group -> answers.add(new ActingColumns(Optional.empty(), group)));
    answers.sort(Comparator.comparingInt(ActingColumns::first));
    return answers;
  }

  /** Cuts the tick columns where a party comes again. */
  private static List<SortedMap<Integer, WhoActs>> tickGroups(
      SortedMap<Integer, WhoActs> ticks, TableHeader header) {
    List<SortedMap<Integer, WhoActs>> groups = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Map.Entry<Integer, WhoActs> tick : ticks.entrySet()) {
      if (groups.isEmpty()
          || !seen.add(header.lowest(tick.getKey())) && hasMoreParties(ticks, tick.getKey())) {
        seen.clear();
        seen.add(header.lowest(tick.getKey()));
        groups.add(new TreeMap<>());
      }
      groups.get(groups.size() - 1).put(tick.getKey(), tick.getValue());
    }
    return groups;
  }

  /** One column of a party that comes again is no table of another service. */
  private static boolean hasMoreParties(SortedMap<Integer, WhoActs> ticks, int column) {
    return ticks.tailMap(column).values().stream().map(WhoActs::who).distinct().count() > 1;
  }
}
