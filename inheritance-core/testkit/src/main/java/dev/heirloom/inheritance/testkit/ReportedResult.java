package dev.heirloom.inheritance.testkit;

import dev.heirloom.inheritance.difference.StatusChange;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Status;
import java.util.Optional;

/** What a report has for an id: of a control, or of one of its points. */
record ReportedResult(
    ControlResult control, Optional<String> point, Status status, Status declared) {

  /** Returns the id that the baseline has for it. */
  String id() {
    return point.orElse(control.id().value());
  }

  /** Returns in what it is other than expected; empty if it is as expected. */
  Optional<StatusChange> changeFrom(Expectation expected) {
    return changeFrom(expected.status(), expected.declared().orElse(declared));
  }

  /** Returns in what it is other than these statuses; empty if it has both. */
  Optional<StatusChange> changeFrom(Status effective, Status stated) {
    return effective == status && stated == declared
        ? Optional.empty()
        : Optional.of(
            new StatusChange(
                control.id(),
                point,
                Optional.of(effective),
                Optional.of(status),
                new StatusChange.Declared(Optional.of(stated), Optional.of(declared))));
  }
}
