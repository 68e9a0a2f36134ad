package dev.heirloom.oscal.io.workbook.internal;

import com.google.common.collect.ImmutableSortedMap;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.CisOrigination;
import dev.heirloom.oscal.io.workbook.CisRow;
import dev.heirloom.oscal.io.workbook.CisSheet;
import dev.heirloom.oscal.io.workbook.CisState;
import dev.heirloom.oscal.io.workbook.Inheritance;
import dev.heirloom.oscal.io.workbook.Matrix;
import dev.heirloom.oscal.io.workbook.MatrixRow;
import dev.heirloom.oscal.io.workbook.Prose;
import dev.heirloom.oscal.io.workbook.Workbook;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Position;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Finds the CIS and CRM tables of a spreadsheet by their headers, and reads their rows. */
public final class TableFinder {

  private static final int BLANK_ROWS = 10_000;

  private final List<WorkbookFinding> findings = new ArrayList<>();
  private final List<Matrix> matrices = new ArrayList<>();
  private final List<CisSheet> summaries = new ArrayList<>();

  private TableFinder() {}

  /** Finds all tables, and says what was passed over. */
  public static Workbook find(String document, Spreadsheet spreadsheet) {
    TableFinder finder = new TableFinder();
    finder.describe(spreadsheet);
    boolean idColumn = false;
    for (Sheet sheet : spreadsheet.sheets()) {
      idColumn |= finder.read(sheet);
    }
    finder.describeResult(spreadsheet, idColumn);
    return new Workbook(document, finder.matrices, finder.summaries, finder.findings);
  }

  private void describe(Spreadsheet spreadsheet) {
    if (spreadsheet.macros()) {
      add(
          Code.MACROS_IGNORED,
          CellPlace.ofWorkbook(),
          "The workbook carries macros; they were not read.");
    }
    if (spreadsheet.externalLinks()) {
      add(
          Code.EXTERNAL_LINKS_IGNORED,
          CellPlace.ofWorkbook(),
          "The workbook refers to other files; none was opened.");
    }
    for (String sheet : spreadsheet.hiddenSheets()) {
      add(Code.HIDDEN_SHEET, CellPlace.ofSheet(sheet), "The sheet is hidden and was not read.");
    }
  }

  private void describeResult(Spreadsheet spreadsheet, boolean idColumn) {
    if (!matrices.isEmpty()) {
      return;
    }
    if (!summaries.isEmpty() || idColumn) {
      add(
          Code.NO_INHERITANCE_COLUMN,
          CellPlace.ofWorkbook(),
          "No visible column is headed \"Can be inherited ...\", so what can be inherited is"
              + " unknown. There is "
              + Seen.in(spreadsheet.sheets())
              + ".");
      return;
    }
    add(
        Code.NO_TABLE,
        CellPlace.ofWorkbook(),
        "No visible row holds the headers of a matrix (\"Control ID\" and \"Can be inherited ...\")"
            + " or of an implementation summary. There is "
            + Seen.in(spreadsheet.sheets())
            + ".");
  }

  private boolean read(Sheet sheet) {
    describe(sheet);
    List<Integer> idHeaders = new ArrayList<>();
    List<MatrixTable> matrixTables = new ArrayList<>();
    List<CisTable> cisTables = new ArrayList<>();
    Optional<MatrixTable> matrix = Optional.empty();
    Optional<CisTable> cis = Optional.empty();
    List<Row> above = new ArrayList<>();
    for (Row row : sheet.rows()) {
      row.cells()
          .forEach(
              (column, text) -> {
                if (Header.isControlIdHeader(text)) {
                  idHeaders.add(column);
                }
              });
      Optional<MatrixTable> newMatrix = MatrixTable.header(row);
      Optional<CisTable> newCis = CisTable.header(row, above);
      if (newMatrix.isPresent()
          && !newMatrix.map(MatrixTable::columns).equals(matrix.map(MatrixTable::columns))) {
        matrix = newMatrix;
        matrixTables.add(newMatrix.get());
      }
      if (newCis.isPresent() && !newCis.map(CisTable::columns).equals(cis.map(CisTable::columns))) {
        cis = newCis;
        cisTables.add(newCis.get());
      }
      if (newMatrix.isEmpty() && newCis.isEmpty()) {
        matrix.ifPresent(table -> table.rows.add(row));
        cis.ifPresent(table -> table.rows.add(row));
      }
      above.add(row);
    }
    if (cisTables.stream().anyMatch(table -> table.words.isEmpty())) {
      // FedRAMP's template names the status in a row of its own above the marks.
      cisTables.removeIf(table -> table.words.isPresent());
    }
    int header =
        Stream.concat(
                matrixTables.stream().map(table -> table.header),
                cisTables.stream().map(table -> table.header))
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
        add(
            Code.SHEET_NOT_USED,
            CellPlace.ofSheet(sheet.name()),
            "The sheet holds neither a matrix nor an implementation summary.");
      }
    } else if (example) {
      add(
          Code.EXAMPLE_TABLE,
          CellPlace.ofSheet(sheet.name()),
          "The sheet calls itself an example; its answers are the template's, not the provider's,"
              + " and were not read.");
    } else {
      matrixTables.forEach(table -> read(sheet, table));
      cisTables.forEach(table -> read(sheet, table));
      describeFormulas(sheet, matrixTables, cisTables);
    }
    return !idHeaders.isEmpty();
  }

  private void describe(Sheet sheet) {
    if (!sheet.hiddenRows().isEmpty()) {
      int first = sheet.hiddenRows().get(0);
      add(
          Code.HIDDEN_ROWS,
          CellPlace.ofRow(sheet.name(), first),
          sheet.hiddenRows().size()
              + " hidden rows with content, the first being row "
              + first
              + ", were not read.");
    }
    if (!sheet.filteredRows().isEmpty()) {
      int first = sheet.filteredRows().get(0);
      add(
          Code.FILTERED_ROWS,
          CellPlace.ofRow(sheet.name(), first),
          sheet.filteredRows().size()
              + " rows that a filter leaves out of view, the first being row "
              + first
              + ", were read.");
    }
    for (int column : sheet.hiddenColumns()) {
      add(
          Code.HIDDEN_COLUMN,
          CellPlace.ofColumn(sheet.name(), column),
          "The column is hidden and was not read.");
    }
    int content = sheet.rows().isEmpty() ? 0 : sheet.rows().get(sheet.rows().size() - 1).number();
    if (sheet.lastRow() - content > BLANK_ROWS) {
      add(
          Code.BLANK_ROWS,
          CellPlace.ofRow(sheet.name(), content + 1),
          "The sheet goes on to row " + sheet.lastRow() + ", blank from here.");
    }
  }

  private void describeFormulas(
      Sheet sheet, List<MatrixTable> matrixTables, List<CisTable> cisTables) {
    if (sheet.formulas() > 0) {
      add(
          Code.FORMULAS_NOT_EVALUATED,
          CellPlace.ofSheet(sheet.name()),
          sheet.formulas()
              + " cells hold formulas; the values that the file keeps for them were read.");
    }
    Set<Integer> used = new TreeSet<>();
    matrixTables.forEach(table -> used.addAll(table.columns().keySet()));
    cisTables.forEach(table -> used.addAll(table.columns().keySet()));
    for (Position position : sheet.failedFormulas()) {
      if (used.contains(position.column())) {
        add(
            Code.FORMULA_WITHOUT_VALUE,
            new CellPlace(sheet.name(), position.row(), position.column()),
            "The cell holds a formula without a kept value, or an error, and counts as blank.");
      }
    }
  }

  private void read(Sheet sheet, MatrixTable table) {
    for (int column : table.unused) {
      add(
          Code.COLUMN_NOT_USED,
          new CellPlace(sheet.name(), table.header, column),
          "The column \"" + Seen.brief(table.headers.get(column)) + "\" was not read.");
    }
    List<Row> rows =
        rowsWithControl(
            sheet,
            table.id,
            table.rows,
            table.blocks.keySet(),
            (row, column) ->
                row.text(column)
                    .flatMap(Header::inheritance)
                    .filter(answer -> answer != Inheritance.BLANK)
                    .isPresent());
    table.blocks.forEach(
        (column, texts) -> {
          List<MatrixRow> read = new ArrayList<>();
          for (Row row : rows) {
            read.add(
                new MatrixRow(
                    row.cells().get(table.id),
                    new CellPlace(sheet.name(), row.number(), table.id),
                    inheritance(sheet, row, column),
                    prose(sheet, row, texts, table.headers),
                    table.level.flatMap(row::text)));
          }
          matrices.add(
              new Matrix(
                  new CellPlace(sheet.name(), table.header, column),
                  table.headers.get(column),
                  read));
        });
  }

  private Inheritance inheritance(Sheet sheet, Row row, int column) {
    String text = row.text(column).orElse("");
    return Header.inheritance(text)
        .orElseGet(
            () -> {
              add(
                  Code.INHERITANCE_NOT_UNDERSTOOD,
                  new CellPlace(sheet.name(), row.number(), column),
                  "\""
                      + Seen.brief(text)
                      + "\" is neither Yes, Partial nor No, and counts as not addressed.");
              return Inheritance.NOT_UNDERSTOOD;
            });
  }

  private static List<Prose> prose(
      Sheet sheet, Row row, Map<Integer, Prose.Kind> columns, Map<Integer, String> headers) {
    List<Prose> prose = new ArrayList<>();
    columns.forEach(
        (column, kind) ->
            row.text(column)
                .filter(text -> !text.isBlank())
                .ifPresent(
                    text ->
                        prose.add(
                            new Prose(
                                kind,
                                headers.get(column),
                                new CellPlace(sheet.name(), row.number(), column),
                                text))));
    return prose;
  }

  private void read(Sheet sheet, CisTable table) {
    Set<Integer> columns = new TreeSet<>(table.states.keySet());
    columns.addAll(table.originations.keySet());
    columns.addAll(table.unknown.keySet());
    table.words.ifPresent(columns::add);
    List<Row> rows =
        rowsWithControl(
            sheet,
            table.id,
            table.rows,
            columns,
            (row, column) ->
                row.text(column)
                    .filter(
                        text ->
                            Header.mark(text).orElse(false)
                                || Header.stateInWords(text).isPresent())
                    .isPresent());
    List<CisRow> read = new ArrayList<>();
    for (Row row : rows) {
      Set<CisState> states = EnumSet.noneOf(CisState.class);
      Set<CisOrigination> originations = EnumSet.noneOf(CisOrigination.class);
      table.states.forEach(
          (column, state) ->
              mark(sheet, row, column, "a part at most")
                  .map(marked -> marked ? Optional.of(state) : Optional.<CisState>empty())
                  .orElse(Optional.of(notUnderstood(state)))
                  .ifPresent(states::add));
      table.unknown.forEach(
          (column, header) -> {
            String text = row.text(column).orElse("");
            if (Header.mark(text).orElse(false)) {
              states.add(CisState.PARTIALLY_IMPLEMENTED);
              add(
                  Code.MARK_NOT_UNDERSTOOD,
                  new CellPlace(sheet.name(), row.number(), column),
                  "\"" + Seen.brief(header) + "\" is no status that is known, and its mark counts as a part at most.");
            }
          });
      table.words.ifPresent(
          column -> stateInWords(sheet, row, column).ifPresent(states::add));
      if (states.isEmpty() && table.isDenied(row)) {
        states.add(CisState.PLANNED);
      }
      table.originations.forEach(
          (column, origination) -> {
            if (mark(sheet, row, column, "blank").orElse(false)) {
              originations.add(origination);
            }
          });
      read.add(
          new CisRow(
              row.cells().get(table.id),
              new CellPlace(sheet.name(), row.number(), table.id),
              states,
              originations));
    }
    summaries.add(new CisSheet(new CellPlace(sheet.name(), table.header, table.id), read));
  }

  private Optional<CisState> stateInWords(Sheet sheet, Row row, int column) {
    String text = row.text(column).orElse("");
    Optional<CisState> state = Header.stateInWords(text);
    if (state.isPresent() || text.isBlank()) {
      return state;
    }
    add(
        Code.MARK_NOT_UNDERSTOOD,
        new CellPlace(sheet.name(), row.number(), column),
        "\"" + Seen.brief(text) + "\" is no status that is known, and counts as a part at most.");
    return Optional.of(CisState.PARTIALLY_IMPLEMENTED);
  }

  /** Returns whether a cell is marked; empty, and a warning, if that is not understood. */
  private Optional<Boolean> mark(Sheet sheet, Row row, int column, String otherwise) {
    String text = row.text(column).orElse("");
    Optional<Boolean> marked = Header.mark(text);
    if (marked.isEmpty()) {
      add(
          Code.MARK_NOT_UNDERSTOOD,
          new CellPlace(sheet.name(), row.number(), column),
          "\"" + Seen.brief(text) + "\" is neither an X nor blank, and counts as " + otherwise + ".");
    }
    return marked;
  }

  /** What is not understood is never good news: under whichever status it stands, it counts as a part at most. */
  private static CisState notUnderstood(CisState column) {
    return column == CisState.PLANNED ? column : CisState.PARTIALLY_IMPLEMENTED;
  }

  /**
   * Picks the rows that name a control; of the others those that answer all the same are worth a
   * warning each.
   */
  private List<Row> rowsWithControl(
      Sheet sheet,
      int id,
      List<Row> rows,
      Set<Integer> columns,
      BiFunction<Row, Integer, Boolean> answers) {
    List<Row> found = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (Row row : rows) {
      String text = row.text(id).orElse("");
      if (Header.isControlId(text)) {
        found.add(row);
      } else if (columns.stream().anyMatch(column -> answers.apply(row, column))) {
        add(
            Code.CONTROL_ID_UNREADABLE,
            new CellPlace(sheet.name(), row.number(), id),
            text.isBlank()
                ? "The row has an answer but no control id; it was not read."
                : "\"" + Seen.brief(text) + "\" is no control id; the row was not read.");
      } else {
        others.add(row.number());
      }
    }
    if (!others.isEmpty()) {
      add(
          Code.ROWS_WITHOUT_CONTROL,
          CellPlace.ofRow(sheet.name(), others.get(0)),
          others.size()
              + " rows name no control and answer nothing, the first being row "
              + others.get(0)
              + "; they were not read.");
    }
    return found;
  }

  private void add(Code code, CellPlace place, String message) {
    findings.add(new WorkbookFinding(code, place, message));
  }

  /** The columns of a sheet with one or more matrices. */
  private static final class MatrixTable {

    private final int header;
    private final int id;
    private final Map<Integer, String> headers;
    private final Map<Integer, Map<Integer, Prose.Kind>> blocks = new TreeMap<>();
    private final List<Integer> unused = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private Optional<Integer> level = Optional.empty();

    private MatrixTable(Row row, int id) {
      this.header = row.number();
      this.id = id;
      this.headers = ImmutableSortedMap.copyOf(row.cells());
    }

    /** Reads a header row: each inheritance column owns the texts up to the next one. */
    static Optional<MatrixTable> header(Row row) {
      Optional<Integer> id =
          row.cells().entrySet().stream()
              .filter(cell -> Header.isControlIdHeader(cell.getValue()))
              .map(Map.Entry::getKey)
              .min(Integer::compare);
      if (id.isEmpty() || row.cells().values().stream().noneMatch(Header::isInheritanceHeader)) {
        return Optional.empty();
      }
      MatrixTable table = new MatrixTable(row, id.get());
      Map<Integer, Prose.Kind> texts = new TreeMap<>();
      for (Map.Entry<Integer, String> cell : table.headers.entrySet()) {
        int column = cell.getKey();
        Optional<Prose.Kind> kind = Header.proseKind(cell.getValue());
        if (column == table.id) {
          continue;
        }
        if (Header.isInheritanceHeader(cell.getValue())) {
          texts = new TreeMap<>();
          table.blocks.put(column, texts);
        } else if (Header.isLevelHeader(cell.getValue())) {
          table.level = Optional.of(column);
        } else if (kind.isPresent() && !table.blocks.isEmpty()) {
          texts.put(column, kind.get());
        } else {
          table.unused.add(column);
        }
      }
      return Optional.of(table);
    }

    Map<Integer, String> columns() {
      return headers;
    }
  }
}
