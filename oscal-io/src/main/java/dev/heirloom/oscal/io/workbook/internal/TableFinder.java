package dev.heirloom.oscal.io.workbook.internal;

import com.google.common.collect.Lists;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.CisSheet;
import dev.heirloom.oscal.io.workbook.Matrix;
import dev.heirloom.oscal.io.workbook.Workbook;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.CellAddress;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the CIS and CRM tables of a spreadsheet by their headers. */
public final class TableFinder {

  private final TableFindings findings = new TableFindings();
  private final List<Matrix> matrices = new ArrayList<>();
  private final List<CisSheet> summaries = new ArrayList<>();

  private final String document;
  private final WorkbookOptions options;
  private long answers;

  private TableFinder(String document, WorkbookOptions options) {
    this.document = document;
    this.options = options;
  }

  /**
   * Finds all tables, and says what was passed over.
   *
   * @throws WorkbookException if the columns of answers make more answers than there can be cells
   */
  public static Workbook find(String document, Spreadsheet spreadsheet, WorkbookOptions options) {
    TableFinder finder = new TableFinder(document, options);
    finder.findings.all().addAll(PassedOver.of(spreadsheet, Set.of()));
    boolean idColumn = false;
    for (Sheet sheet : spreadsheet.sheets()) {
      idColumn |= finder.read(sheet);
    }
    finder.describeResult(spreadsheet, idColumn);
    return new Workbook(document, finder.matrices, finder.summaries, finder.findings.all());
  }

  private void describeResult(Spreadsheet spreadsheet, boolean idColumn) {
    if (!matrices.isEmpty()) {
      return;
    }
    if (!summaries.isEmpty() || idColumn) {
      findings.add(
          Code.NO_INHERITANCE_COLUMN,
          CellPlace.ofWorkbook(),
          "No visible column is headed \"Can be inherited ...\", so what can be inherited is"
              + " unknown. There is "
              + VisibleContents.in(spreadsheet.sheets())
              + ".");
      return;
    }
    findings.add(
        Code.NO_TABLE,
        CellPlace.ofWorkbook(),
        "No visible row holds the headers of a matrix (\"Control ID\" and \"Can be inherited ...\")"
            + " or of an implementation summary. There is "
            + VisibleContents.in(spreadsheet.sheets())
            + ".");
  }

  private boolean read(Sheet sheet) {
    findings.all().addAll(PassedOver.of(sheet, Set.of()));
    List<Integer> idHeaders = new ArrayList<>();
    List<MatrixTable> matrixTables = new ArrayList<>();
    List<CisTable> cisTables = new ArrayList<>();
    Optional<MatrixTable> matrix = Optional.empty();
    Optional<CisTable> cis = Optional.empty();
    List<Row> above = new ArrayList<>();
    List<Row> rows = sheet.rows();
    for (Row row : rows) {
      row.cells()
          .forEach(
              (column, text) -> {
                if (Header.isControlIdHeader(text)) {
                  idHeaders.add(column);
                }
              });
      Optional<MatrixTable> newMatrix = MatrixTable.header(row);
      Optional<CisTable> newCis =
          CisTable.header(row, above, rows.subList(above.size() + 1, rows.size()));
      if (newMatrix.isPresent()
          && !newMatrix.map(MatrixTable::columns).equals(matrix.map(MatrixTable::columns))) {
        if (matrix.isEmpty()) {
          newMatrix.get().takeAbove(above);
        }
        matrix = newMatrix;
        matrixTables.add(newMatrix.get());
      }
      if (newCis.isPresent() && !newCis.map(CisTable::columns).equals(cis.map(CisTable::columns))) {
        if (cis.isEmpty()) {
          newCis.get().takeAbove(above);
        }
        cis = newCis;
        cisTables.add(newCis.get());
      }
      if (newMatrix.isEmpty() && newCis.isEmpty()) {
        matrix.ifPresent(table -> table.add(row));
        cis.ifPresent(table -> table.add(row));
      }
      above.add(row);
    }
    takeHidden(sheet, matrixTables, cisTables);
    if (!cisTables.stream().allMatch(CisTable::isOfWords)) {
      // FedRAMP's template names the status in a row of its own above the marks.
      cisTables.removeIf(CisTable::isOfWords);
    }
    int header =
        Stream.concat(
                matrixTables.stream().map(MatrixTable::headerRow),
                cisTables.stream().map(CisTable::headerRow))
            .min(Integer::compare)
            .orElse(0);
    boolean example =
        Header.isExample(sheet.name())
            || sheet.rows().stream()
                .filter(row -> row.number() < header)
                .flatMap(row -> row.cells().values().stream())
                .anyMatch(Header::isExample);
    if (matrixTables.isEmpty() && cisTables.isEmpty()) {
      if (!sheet.rows().isEmpty()) {
        findings.add(
            Code.SHEET_NOT_USED,
            CellPlace.ofSheet(sheet.name()),
            "The sheet holds neither a matrix nor an implementation summary.");
      }
    } else if (example) {
      findings.add(
          Code.EXAMPLE_TABLE,
          CellPlace.ofSheet(sheet.name()),
          "The sheet calls itself an example; its answers are the template's, not the provider's,"
              + " and were not read.");
    } else {
      matrixTables.forEach(table -> limit(table, sheet));
      matrixTables.forEach(table -> matrices.addAll(table.read(sheet, findings)));
      cisTables.forEach(table -> summaries.add(table.read(sheet, findings)));
      describeFormulas(sheet, matrixTables, cisTables);
    }
    return !idHeaders.isEmpty();
  }

  /** Gives each hidden row to the last tables whose headers stand above it. */
  private static void takeHidden(
      Sheet sheet, List<MatrixTable> matrixTables, List<CisTable> cisTables) {
    for (Row row : sheet.hiddenRows()) {
      Lists.reverse(matrixTables).stream()
          .filter(table -> table.headerRow() < row.number())
          .findFirst()
          .ifPresent(table -> table.addHidden(row));
      Lists.reverse(cisTables).stream()
          .filter(table -> table.headerRow() < row.number())
          .findFirst()
          .ifPresent(table -> table.addHidden(row));
    }
  }

  /** A header of thousands of answers makes a matrix of each, blank or not. */
  private void limit(MatrixTable table, Sheet sheet) {
    answers += table.answers();
    if (answers > options.maxCells()) {
      throw new WorkbookException(
          document,
          CellPlace.ofRow(sheet.name(), table.headerRow()).toString(),
          "The columns that say what can be inherited have more answers than the limit of "
              + options.maxCells()
              + " cells, blank ones included.",
          "Delete what is not needed",
          "maxCells");
    }
  }

  private void describeFormulas(
      Sheet sheet, List<MatrixTable> matrixTables, List<CisTable> cisTables) {
    if (sheet.formulas() > 0) {
      findings.add(
          Code.FORMULAS_NOT_EVALUATED,
          CellPlace.ofSheet(sheet.name()),
          sheet.formulas()
              + " cells hold formulas; the values that the file keeps for them were read.");
    }
    Set<Integer> used = new TreeSet<>();
    matrixTables.forEach(table -> used.addAll(table.columns().keySet()));
    cisTables.forEach(table -> used.addAll(table.columns().keySet()));
    for (CellAddress position : sheet.failedFormulas()) {
      if (used.contains(position.column())) {
        findings.add(
            Code.FORMULA_WITHOUT_VALUE,
            new CellPlace(sheet.name(), position.row(), position.column()),
            "The cell holds a formula without a kept value, or an error, and is not understood.");
      }
    }
  }
}
