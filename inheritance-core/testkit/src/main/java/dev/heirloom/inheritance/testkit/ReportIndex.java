package dev.heirloom.inheritance.testkit;

import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The controls and points of a report, found by their ids in any spelling. */
final class ReportIndex {

  /** How many of a kind are told one by one. */
  static final int FEW = 10;

  private final Report report;
  private final Map<String, ReportedResult> byId = new HashMap<>();

  /** A control that is its own single point has the control's id, and is found as the control. */
  ReportIndex(Report report) {
    this.report = report;
    for (ControlResult control : report.controls()) {
      byId.putIfAbsent(
          control.id().value(),
          new ReportedResult(control, Optional.empty(), control.status(), control.declared()));
    }
    for (ControlResult control : report.controls()) {
      for (PointResult point : control.points()) {
        byId.putIfAbsent(
            point.id(),
            new ReportedResult(control, Optional.of(point.id()), point.status(), point.declared()));
      }
    }
  }

  Optional<ReportedResult> find(String id) {
    return Optional.ofNullable(byId.get(id)).or(() -> control(id)).or(() -> point(id));
  }

  Optional<ReportedResult> control(String id) {
    return report.control(id).map(control -> byId.get(control.id().value()));
  }

  Optional<ReportedResult> point(String id) {
    return report.point(id).map(point -> byId.get(point.id()));
  }

  /** Says that the report has nothing for an id, and which is the nearest that it has. */
  String nothing(String id) {
    boolean isOfPoint = IdSpelling.parse(id).filter(IdSpelling::hasPath).isPresent();
    return "the report has " + (isOfPoint ? report.explainPoint(id) : report.explain(id)).strip();
  }

  /** Returns the ids of a table for which the report has nothing, in the order of the table. */
  List<String> unknown(ExpectationTable table) {
    return table.expectations().stream()
        .map(Expectation::id)
        .filter(id -> find(id).isEmpty())
        .toList();
  }

  /** Says that a table is of another baseline; empty if it is not. */
  Optional<String> otherBaseline(ExpectationTable table) {
    List<String> unknown = unknown(table);
    int lines = table.expectations().size();
    return unknown.size() <= FEW || unknown.size() * 2 <= lines
        ? Optional.empty()
        : Optional.of(
            "the table is of another baseline: %d of its %d lines are of what %s does not have: %s. Determine for the baseline of the table, or delete the table and accept a new one"
                .formatted(unknown.size(), lines, report.inputs().baseline(), few(unknown)));
  }

  /** Names the first few. */
  static String few(List<String> ids) {
    return ids.stream().limit(FEW).collect(Collectors.joining(", "))
        + (ids.size() > FEW ? " and " + (ids.size() - FEW) + " more" : "");
  }
}
