package dev.heirloom.inheritance.difference;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.oscal.model.ControlId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A control on which two reports differ, in its roll-up or in any of its points.
 *
 * @param id the control's id
 * @param from what the old report says; empty if it does not have the control
 * @param to what the new report says; empty if it does not have the control
 */
public record ControlChange(
    ControlId id, Optional<ControlResult> from, Optional<ControlResult> to) {

  /** Returns what kind of change the roll-up shows. */
  public ChangeKind kind() {
    return ChangeKind.of(from.map(ControlResult::status), to.map(ControlResult::status));
  }

  /** Returns whether the effective or the declared roll-up changed. */
  public boolean isStatusChange() {
    return !from.map(ControlResult::status).equals(to.map(ControlResult::status))
        || !from.map(ControlResult::declared).equals(to.map(ControlResult::declared));
  }

  /**
   * Returns the points that changed: those of the old report in its order, then those that
   * appeared.
   */
  public List<PointChange> points() {
    ImmutableList.Builder<PointChange> points = ImmutableList.builder();
    for (PointResult old : from.map(ControlResult::points).orElse(List.of())) {
      Optional<PointResult> now = to.flatMap(c -> c.point(old.id()));
      if (!now.equals(Optional.of(old))) {
        points.add(new PointChange(old.id(), Optional.of(old), now));
      }
    }
    for (PointResult now : to.map(ControlResult::points).orElse(List.of())) {
      if (from.flatMap(c -> c.point(now.id())).isEmpty()) {
        points.add(new PointChange(now.id(), Optional.empty(), Optional.of(now)));
      }
    }
    return points.build();
  }

  /**
   * Returns the changes of effective and declared statuses, that of the control before those of its
   * points; empty if the reports differ in other things only.
   */
  public Stream<StatusChange> statusChanges() {
    return Stream.concat(
        Stream.of(this).filter(ControlChange::isStatusChange).map(StatusChange::of),
        points().stream()
            .filter(PointChange::isStatusChange)
            .map(point -> StatusChange.of(id, point)));
  }

  /** Returns the change the other way. */
  public ControlChange reverse() {
    return new ControlChange(id, to, from);
  }

  /** Returns the control and its statuses in one line. */
  @Override
  public String toString() {
    return id
        + ": "
        + from.map(c -> c.status().toString()).orElse("absent")
        + " -> "
        + to.map(c -> c.status().toString()).orElse("absent");
  }
}
