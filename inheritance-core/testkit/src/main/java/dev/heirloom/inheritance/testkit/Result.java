package dev.heirloom.inheritance.testkit;

import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import java.util.Optional;

/** What a report has for an id, of a control or of a point. */
record Result(Status status, Status declared, ControlResult control) {

  /** A control that is its own single point has the control's id, and is found as the control. */
  static Optional<Result> find(Report report, String id) {
    for (ControlResult control : report.controls()) {
      if (control.id().value().equals(id)) {
        return Optional.of(new Result(control.status(), control.declared(), control));
      }
    }
    for (ControlResult control : report.controls()) {
      Optional<Result> found =
          control.point(id).map(point -> new Result(point.status(), point.declared(), control));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
