package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many controls or points have which status (SEMANTICS section 7).
 *
 * @param byStatus the number for each status, none left out
 */
public record Counts(Map<Status, Integer> byStatus) {

  /** Copies the map; a status it lacks has none. */
  public Counts {
    Map<Status, Integer> all = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      all.put(status, byStatus.getOrDefault(status, 0));
    }
    byStatus = ImmutableMap.copyOf(all);
  }

  /** Returns how many have each of these statuses. */
  public static Counts of(Iterable<Status> statuses) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    statuses.forEach(status -> counts.merge(status, 1, Integer::sum));
    return new Counts(counts);
  }

  /** Returns how many have this status. */
  public int of(Status status) {
    return byStatus.getOrDefault(status, 0);
  }

  /** Returns how many are fully inherited. */
  public int full() {
    return of(Status.FULLY_INHERITED);
  }

  /** Returns how many are partially inherited. */
  public int partial() {
    return of(Status.PARTIALLY_INHERITED);
  }

  /** Returns how many the leveraging system must implement. */
  public int own() {
    return of(Status.MUST_IMPLEMENT);
  }

  /** Returns how many were tailored out. */
  public int notApplicable() {
    return of(Status.NOT_APPLICABLE);
  }

  /** Returns how many there are in all. */
  public int total() {
    return full() + partial() + own() + notApplicable();
  }

  /** Returns the counts in one line. */
  @Override
  public String toString() {
    String applicable =
        Stream.of(Status.FULLY_INHERITED, Status.PARTIALLY_INHERITED, Status.MUST_IMPLEMENT)
            .map(this::spelled)
            .collect(Collectors.joining(", "));
    return notApplicable() == 0 ? applicable : applicable + ", " + spelled(Status.NOT_APPLICABLE);
  }

  private String spelled(Status status) {
    return of(status) + " " + status.words();
  }
}
