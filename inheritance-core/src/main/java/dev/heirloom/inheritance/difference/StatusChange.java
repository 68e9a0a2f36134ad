package dev.heirloom.inheritance.difference;

import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ControlId;
import java.util.Optional;

/**
 * A change of the effective or the declared status of a control or of a point (SEMANTICS section
 * 7).
 *
 * @param control the control's id
 * @param point the point's id; empty for the roll-up of the control
 * @param from the effective status in the old report; empty if it does not have it
 * @param to the effective status in the new report; empty if it does not have it
 * @param declared the declared statuses
 */
public record StatusChange(
    ControlId control,
    Optional<String> point,
    Optional<Status> from,
    Optional<Status> to,
    Declared declared) {

  /**
   * A declared status before and after.
   *
   * @param from the declared status in the old report; empty if it does not have it
   * @param to the declared status in the new report; empty if it does not have it
   */
  public record Declared(Optional<Status> from, Optional<Status> to) {

    /** Returns both in one line. */
    @Override
    public String toString() {
      return arrow(from, to);
    }
  }

  static StatusChange of(ControlChange change) {
    return new StatusChange(
        change.id(),
        Optional.empty(),
        change.from().map(ControlResult::status),
        change.to().map(ControlResult::status),
        new Declared(
            change.from().map(ControlResult::declared), change.to().map(ControlResult::declared)));
  }

  static StatusChange of(ControlId control, PointChange change) {
    return new StatusChange(
        control,
        Optional.of(change.id()),
        change.from().map(PointResult::status),
        change.to().map(PointResult::status),
        new Declared(
            change.from().map(PointResult::declared), change.to().map(PointResult::declared)));
  }

  /** Returns what kind of change it is, by the effective status. */
  public ChangeKind kind() {
    return ChangeKind.of(from, to);
  }

  /** Returns the control or point and its statuses in one line. */
  @Override
  public String toString() {
    return point.orElse(control.value())
        + ": "
        + arrow(from, to)
        + (from.equals(declared.from) && to.equals(declared.to) ? "" : ", declared " + declared);
  }

  private static String arrow(Optional<Status> from, Optional<Status> to) {
    return word(from) + " -> " + word(to);
  }

  private static String word(Optional<Status> status) {
    return status.map(Status::words).orElse("absent");
  }
}
