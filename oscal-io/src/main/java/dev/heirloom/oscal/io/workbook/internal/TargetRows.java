package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CisOrigination;
import dev.heirloom.oscal.io.workbook.CisRow;
import dev.heirloom.oscal.io.workbook.CisState;
import dev.heirloom.oscal.io.workbook.Inheritance;
import dev.heirloom.oscal.io.workbook.MatrixRow;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of a workbook for one target.
 *
 * @param target the control or statement
 * @param rows those of the matrix
 * @param doubtful those that may be meant for it or for a part of it, and leave something to the
 *     customer
 * @param cis those of the implementation summary
 * @param answer the answer that counts: the weakest
 * @param split whether the matrix has a column for responsibilities alone
 * @param column the column of the answers
 */
record TargetRows(
    Target target,
    List<MatrixRow> rows,
    List<MatrixRow> doubtful,
    List<CisRow> cis,
    Inheritance answer,
    boolean split,
    int column) {

  /** What may be left to the customer is not the provider's alone. */
  TargetRows {
    answer = answer == Inheritance.YES && !doubtful.isEmpty() ? Inheritance.PARTIAL : answer;
  }

  /** Returns all rows of the matrix that count. */
  List<MatrixRow> all() {
    return doubtful.isEmpty()
        ? rows
        : Stream.concat(rows.stream(), doubtful.stream()).distinct().toList();
  }

  /** An empty row is there for the template's sake. */
  boolean saysNothing() {
    return answer == Inheritance.BLANK
        && rows.stream().allMatch(row -> row.prose().isEmpty())
        && states().isEmpty()
        && originations().isEmpty();
  }

  Set<CisState> states() {
    return cis.stream()
        .flatMap(row -> row.states().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CisState.class)));
  }

  Set<CisOrigination> originations() {
    return cis.stream()
        .flatMap(row -> row.originations().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CisOrigination.class)));
  }

  /** Returns the weakest answer of rows; blank if none has one. */
  static Inheritance weakest(List<MatrixRow> rows) {
    return rows.stream()
        .map(MatrixRow::inheritance)
        .filter(answer -> answer != Inheritance.BLANK)
        .max(Comparator.naturalOrder())
        .orElse(Inheritance.BLANK);
  }
}
