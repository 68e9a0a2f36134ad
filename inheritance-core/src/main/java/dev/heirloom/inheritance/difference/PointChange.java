package dev.heirloom.inheritance.difference;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.ResponsibilityUse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A point on which two reports differ.
 *
 * @param id the point's id
 * @param from what the old report says; empty if it does not have the point
 * @param to what the new report says; empty if it does not have the point
 */
public record PointChange(String id, Optional<PointResult> from, Optional<PointResult> to) {

  /** Returns what kind of change it is, by the effective status. */
  public ChangeKind kind() {
    return ChangeKind.of(from.map(PointResult::status), to.map(PointResult::status));
  }

  /** Returns whether the effective or the declared status changed. */
  public boolean isStatusChange() {
    return !from.map(PointResult::status).equals(to.map(PointResult::status))
        || !from.map(PointResult::declared).equals(to.map(PointResult::declared));
  }

  /** Returns the provided items that only the new report has, or has with another standing. */
  public List<ProvidedUse> itemsAdded() {
    return only(to, from, PointResult::provided);
  }

  /** Returns the provided items that only the old report has, or has with another standing. */
  public List<ProvidedUse> itemsRemoved() {
    return only(from, to, PointResult::provided);
  }

  /** Returns the responsibilities that only the new report has, or has with another fulfilment. */
  public List<ResponsibilityUse> responsibilitiesAdded() {
    return only(to, from, PointResult::responsibilities);
  }

  /** Returns the responsibilities that only the old report has, or has with another fulfilment. */
  public List<ResponsibilityUse> responsibilitiesRemoved() {
    return only(from, to, PointResult::responsibilities);
  }

  /** Returns the findings that bear on the point in the new report alone. */
  public List<Finding> findingsAdded() {
    return only(to, from, PointResult::bearing);
  }

  /** Returns the findings that bear on the point in the old report alone. */
  public List<Finding> findingsRemoved() {
    return only(from, to, PointResult::bearing);
  }

  private static <T> List<T> only(
      Optional<PointResult> here,
      Optional<PointResult> there,
      Function<PointResult, List<T>> part) {
    List<T> others = there.map(part).orElse(List.of());
    return here.map(part).orElse(List.of()).stream()
        .filter(one -> !others.contains(one))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the change the other way. */
  public PointChange reverse() {
    return new PointChange(id, to, from);
  }

  /** Returns the point and its statuses in one line. */
  @Override
  public String toString() {
    return id
        + ": "
        + from.map(p -> p.status().words()).orElse("absent")
        + " -> "
        + to.map(p -> p.status().words()).orElse("absent");
  }
}
