package dev.heirloom.oscal.io.workbook.internal;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.oscal.io.workbook.Inheritance;
import dev.heirloom.oscal.io.workbook.Matrix;
import dev.heirloom.oscal.io.workbook.MatrixRow;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.StatementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a matrix by what they are about, and those that may be meant for it. */
final class MatrixTargets {

  private final Baseline baseline;
  private final Targets targets;
  private final ConversionFindings findings;
  private final DoubtfulRows<MatrixRow> doubtful;
  private final Map<Target, List<MatrixRow>> rows = new LinkedHashMap<>();
  private final ListMultimap<ControlId, Target> ofControl;

  MatrixTargets(
      Optional<Matrix> matrix,
      Baseline baseline,
      Targets targets,
      MeantControls meant,
      ConversionFindings findings) {
    this.baseline = baseline;
    this.targets = targets;
    this.findings = findings;
    this.doubtful = new DoubtfulRows<>(meant);
    matrix.ifPresent(this::add);
    this.ofControl = Multimaps.index(rows.keySet(), Target::control);
  }

  private void add(Matrix matrix) {
    for (MatrixRow row : matrix.rows()) {
      List<Target> found = targets.find(row.controlId(), row.place());
      found.forEach(target -> rows.computeIfAbsent(target, t -> new ArrayList<>()).add(row));
      if (found.isEmpty()) {
        findings.notConverted(row.controlId(), row.place());
        doubt(row);
      }
    }
    matrix.unreadable().forEach(this::doubt);
    matrix.hidden().forEach(this::lower);
    preferStatements();
  }

  /** Returns the rows of each target. */
  Map<Target, List<MatrixRow>> rows() {
    return rows;
  }

  private void doubt(MatrixRow row) {
    if (row.isLowering()) {
      doubtful.add(row.controlId(), row);
    }
  }

  /**
   * Adds a hidden row to those that are seen for the same: where there are none it says nothing.
   */
  private void lower(MatrixRow row) {
    List<Target> found = targets.find(row.controlId(), row.place());
    if (found.isEmpty()) {
      doubt(row);
    }
    for (Target target : found) {
      List<Target> points = points(target.control());
      if (points.contains(target) && isAnswered(target.whole())) {
        rows.computeIfAbsent(target, t -> rows.getOrDefault(t.whole(), List.of()));
      }
      List<Target> seen = rows.containsKey(target) ? List.of(target) : points;
      if (target.statement().isPresent() && !points.contains(target)) {
        doubt(row);
      } else if (rows.containsKey(target) || target.statement().isEmpty()) {
        seen.stream()
            .filter(this::isAnswered)
            .forEach(one -> rows.merge(one, List.of(row), MatrixTargets::joined));
      }
    }
  }

  /** What goes on with rows that answer nothing can't answer for them. */
  private boolean isAnswered(Target target) {
    return TargetRows.weakest(rows.getOrDefault(target, List.of())) != Inheritance.BLANK;
  }

  private static List<MatrixRow> joined(List<MatrixRow> rows, List<MatrixRow> others) {
    List<MatrixRow> joined = new ArrayList<>(rows);
    joined.addAll(others);
    return joined;
  }

  /** Returns the points of a control that are no whole one. */
  private List<Target> points(ControlId control) {
    return baseline.control(control).stream()
        .flatMap(known -> known.points().stream())
        .filter(point -> !point.isWholeControl())
        .map(point -> new Target(control, Optional.of(new StatementId(point.id()))))
        .toList();
  }

  /** Returns the rows that leave a part of a target to the customer, or may do so. */
  List<MatrixRow> doubtful(Target target) {
    List<MatrixRow> found = new ArrayList<>(doubtful.of(target.control()));
    for (Target other : ofControl.get(target.control())) {
      if (targets.isPart(other, target)) {
        rows.getOrDefault(other, List.of()).stream()
            .filter(MatrixRow::isLowering)
            .forEach(found::add);
      }
    }
    return found;
  }

  /**
   * Hands the row of a whole control down to the points that have no row, where others have one,
   * and to those where it says less than theirs: what a Partial leaves to the customer is left at
   * every point.
   */
  private void preferStatements() {
    for (BaselineControl control : baseline.controls()) {
      Target whole = new Target(control.id(), Optional.empty());
      List<MatrixRow> own = rows.get(whole);
      List<Target> points = points(control.id());
      if (own == null || points.stream().noneMatch(rows::containsKey)) {
        continue;
      }
      findings.describe(
          control.id(),
          own,
          points.stream().flatMap(point -> rows.getOrDefault(point, List.of()).stream()).toList());
      Inheritance said = TargetRows.weakest(own);
      boolean differ =
          points.stream()
              .map(point -> TargetRows.weakest(rows.getOrDefault(point, own)))
              .anyMatch(answer -> answer != Inheritance.YES);
      boolean lowersAll = said == Inheritance.NO || said == Inheritance.NOT_UNDERSTOOD && !differ;
      for (Target point : points) {
        rows.merge(
            point, own, (seen, all) -> lowersAll || isLess(said, seen) ? joined(seen, all) : seen);
      }
      rows.remove(whole);
    }
  }

  private static boolean isLess(Inheritance said, List<MatrixRow> seen) {
    return said == Inheritance.PARTIAL && TargetRows.weakest(seen) == Inheritance.YES;
  }
}
