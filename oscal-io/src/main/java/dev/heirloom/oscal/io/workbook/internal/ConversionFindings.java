package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.CisOrigination;
import dev.heirloom.oscal.io.workbook.CisRow;
import dev.heirloom.oscal.io.workbook.CisSheet;
import dev.heirloom.oscal.io.workbook.CisState;
import dev.heirloom.oscal.io.workbook.Inheritance;
import dev.heirloom.oscal.io.workbook.Matrix;
import dev.heirloom.oscal.io.workbook.MatrixRow;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Said;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.StatementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a conversion finds worth telling of the rows of a workbook. */
final class ConversionFindings {

  private static final int EXAMPLES = 10;
  private static final Set<CisOrigination> CUSTOMER =
      EnumSet.of(
          CisOrigination.CONFIGURED_BY_CUSTOMER,
          CisOrigination.PROVIDED_BY_CUSTOMER,
          CisOrigination.SHARED);

  private final Baseline baseline;
  private final List<WorkbookFinding> findings;

  /** Begins with what was found when the workbook was read. */
  ConversionFindings(Baseline baseline, List<WorkbookFinding> earlier) {
    this.baseline = baseline;
    this.findings = new ArrayList<>(earlier);
  }

  List<WorkbookFinding> all() {
    return findings;
  }

  /** Says what a summary leaves open or marks twice. */
  void describe(CisSheet sheet) {
    List<CisRow> noState = sheet.rows().stream().filter(row -> row.states().isEmpty()).toList();
    List<CisRow> noOrigination =
        sheet.rows().stream().filter(row -> row.originations().isEmpty()).toList();
    if (!noState.isEmpty()) {
      add(
          Code.NO_STATE,
          noState.get(0).place(),
          noState.size()
              + " rows mark no implementation status: "
              + ids(noState.stream().map(CisRow::controlId))
              + ".");
    }
    if (!noOrigination.isEmpty()) {
      add(
          Code.NO_ORIGINATION,
          noOrigination.get(0).place(),
          noOrigination.size()
              + " rows mark no control origination: "
              + ids(noOrigination.stream().map(CisRow::controlId))
              + ".");
    }
    for (CisRow row : sheet.rows()) {
      if (row.states().size() > 1) {
        add(
            Code.SEVERAL_STATES,
            CellPlace.ofRow(row.place().sheet(), row.place().row()),
            row.controlId().strip()
                + " is marked "
                + marks(row.states(), CisState::header)
                + "; the weakest counts.");
      }
    }
  }

  /** Says where rows for one target contradict each other, and the matrix the summary. */
  void describe(TargetRows entry, Matrix matrix) {
    MatrixRow first = entry.rows().get(0);
    CellPlace cell =
        new CellPlace(first.place().sheet(), first.place().row(), matrix.place().column());
    if (entry.rows().size() > 1) {
      boolean same = entry.rows().stream().map(MatrixRow::inheritance).distinct().count() == 1;
      findings.add(
          new WorkbookFinding(
              same ? Code.DUPLICATE_ROW : Code.CONTRADICTORY_ROWS,
              cell,
              entry.target()
                  + " has "
                  + entry.rows().size()
                  + " rows"
                  + (same
                      ? "."
                      : ", which contradict each other; the weakest answer counts, "
                          + (entry.answer() == Inheritance.NOT_UNDERSTOOD
                              ? "one that is not understood"
                              : entry.answer().cell())
                          + "."),
              entry.rows().stream().map(ConversionFindings::said).toList()));
    }
    if (entry.cis().isEmpty()) {
      return;
    }
    Set<CisState> states = entry.states();
    Set<CisOrigination> originations = entry.originations();
    boolean customer = originations.stream().anyMatch(CUSTOMER::contains);
    boolean offered = entry.answer() == Inheritance.YES || entry.answer() == Inheritance.PARTIAL;
    if (entry.answer() == Inheritance.YES && customer) {
      contradiction(
          Code.YES_BUT_CUSTOMER, entry, cell, marks(originations, CisOrigination::header));
    }
    if (offered
        && (states.contains(CisState.PLANNED) || states.contains(CisState.PARTIALLY_IMPLEMENTED))) {
      contradiction(Code.OFFERED_BUT_NOT_IMPLEMENTED, entry, cell, marks(states, CisState::header));
    }
    if (offered && states.contains(CisState.NOT_APPLICABLE)) {
      contradiction(Code.OFFERED_BUT_NOT_APPLICABLE, entry, cell, marks(states, CisState::header));
    }
    if (entry.answer() == Inheritance.NO && originations.contains(CisOrigination.SHARED)) {
      contradiction(Code.NO_BUT_SHARED, entry, cell, marks(originations, CisOrigination::header));
    }
    if (!customer && !originations.isEmpty() && entry.answer() == Inheritance.NO) {
      contradiction(
          Code.NO_BUT_PROVIDER_ONLY, entry, cell, marks(originations, CisOrigination::header));
    }
    if (!customer && !originations.isEmpty() && entry.answer() == Inheritance.PARTIAL) {
      contradiction(
          Code.PARTIAL_BUT_PROVIDER_ONLY, entry, cell, marks(originations, CisOrigination::header));
    }
  }

  private void contradiction(Code code, TargetRows entry, CellPlace cell, String marks) {
    CisRow cis = entry.cis().get(0);
    CellPlace row = CellPlace.ofRow(cis.place().sheet(), cis.place().row());
    String answer = entry.answer().cell();
    findings.add(
        new WorkbookFinding(
            code,
            cell,
            entry.target()
                + ": CRM says "
                + answer
                + ", but "
                + row
                + " says "
                + marks
                + "; CRM decides.",
            List.of(new Said(cell, answer), new Said(row, marks))));
  }

  /** Says what only one of matrix and summary has, and which points have no row. */
  void describeGaps(
      Matrix matrix,
      Map<Target, List<MatrixRow>> rows,
      ImplementationSummaries summary,
      List<TargetRows> withoutSummary,
      List<Target> withoutMatrix) {
    if (!withoutMatrix.isEmpty()) {
      CisRow first = summary.of(withoutMatrix.get(0)).get(0);
      add(
          Code.CIS_WITHOUT_CRM,
          first.place(),
          withoutMatrix.size()
              + " CIS rows have no row in the matrix at "
              + matrix.place()
              + ", so nothing says whether they can be inherited: "
              + ids(withoutMatrix.stream().map(Target::toString))
              + ".");
    }
    if (!withoutSummary.isEmpty() && !summary.isEmpty()) {
      add(
          Code.CRM_WITHOUT_CIS,
          withoutSummary.get(0).rows().get(0).place(),
          withoutSummary.size()
              + " CRM rows have no CIS row: "
              + ids(withoutSummary.stream().map(entry -> entry.target().toString()))
              + ".");
    }
    List<MatrixRow> blank =
        matrix.rows().stream()
            .filter(row -> row.inheritance().compareTo(Inheritance.NO) > 0)
            .toList();
    if (!blank.isEmpty()) {
      add(
          Code.ROWS_WITHOUT_ANSWER,
          new CellPlace(
              matrix.place().sheet(), blank.get(0).place().row(), matrix.place().column()),
          blank.size()
              + " rows do not say whether they can be inherited: "
              + ids(blank.stream().map(MatrixRow::controlId))
              + ".");
    }
    List<String> missing = new ArrayList<>();
    Set<ControlId> whole =
        rows.keySet().stream()
            .filter(target -> target.statement().isEmpty())
            .map(Target::control)
            .collect(Collectors.toSet());
    Set<String> statements =
        rows.keySet().stream()
            .flatMap(target -> target.statement().stream())
            .map(StatementId::value)
            .collect(Collectors.toSet());
    for (Point point : baseline.index().points()) {
      if (!whole.contains(point.control()) && !statements.contains(point.id())) {
        missing.add(point.id());
      }
    }
    if (!missing.isEmpty()) {
      add(
          Code.POINTS_WITHOUT_ROW,
          matrix.place(),
          missing.size()
              + " points of "
              + baseline.name()
              + " have no row in the matrix: "
              + ids(missing.stream())
              + ".");
    }
  }

  /** Says what of the workbook is not of the baseline. */
  void describeMatching(Map<ControlId, CellPlace> outside, Optional<String> revision) {
    if (!outside.isEmpty()) {
      add(
          Code.CONTROLS_NOT_IN_BASELINE,
          outside.values().iterator().next(),
          outside.size()
              + " controls are not in "
              + baseline.name()
              + ": "
              + ids(outside.keySet().stream().map(ControlId::value))
              + ".");
    }
    if (revision.isPresent()
        && baseline.revision().isPresent()
        && !revision.equals(baseline.revision())) {
      add(
          Code.REVISION_MISMATCH,
          CellPlace.ofWorkbook(),
          "The workbook refers to SP 800-53 "
              + revision.get()
              + ", the baseline "
              + baseline.name()
              + " is of "
              + baseline.revision().get()
              + ": without a mapping nothing is inherited.");
    }
  }

  /** Says that a control has a row beside rows of its statements. */
  void describe(ControlId control, List<MatrixRow> own, List<MatrixRow> statements) {
    findings.add(
        new WorkbookFinding(
            Code.CONTROL_AND_STATEMENT_ROWS,
            own.get(0).place(),
            control
                + " has a row of its own beside rows for its statements, which decide where they"
                + " stand unless it says less.",
            Stream.concat(own.stream(), statements.stream())
                .map(ConversionFindings::said)
                .toList()));
  }

  /** Says that an id is none, and what it may lower. */
  void notConverted(String written, CellPlace place) {
    LooseIds ids = LooseIds.of(written, List.of());
    add(
        Code.CONTROL_ID_UNREADABLE,
        place,
        "\""
            + VisibleContents.brief(Header.controlId(written))
            + "\" is not a control id; the row was not converted"
            + (ids.isEmpty() ? "." : ", but may lower " + ids.words() + "."));
  }

  /** Adds a finding. */
  void add(Code code, CellPlace place, String message) {
    findings.add(new WorkbookFinding(code, place, message));
  }

  private static Said said(MatrixRow row) {
    return new Said(row.place(), row.inheritance().cell());
  }

  private static <T> String marks(Collection<T> marked, Function<T, String> header) {
    return marked.isEmpty()
        ? "nothing"
        : marked.stream().map(header).collect(Collectors.joining(" and "));
  }

  private static String ids(Stream<String> ids) {
    List<String> all = ids.map(String::strip).distinct().toList();
    return String.join(", ", all.subList(0, Math.min(EXAMPLES, all.size())))
        + (all.size() > EXAMPLES ? ", ..." : "");
  }
}
