package dev.heirloom.oscal.io.workbook.internal;

import com.google.common.collect.ImmutableSortedMap;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.Inheritance;
import dev.heirloom.oscal.io.workbook.Matrix;
import dev.heirloom.oscal.io.workbook.MatrixRow;
import dev.heirloom.oscal.io.workbook.MatrixText;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.internal.ControlRows.ControlRow;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The columns of a sheet with one or more matrices. */
final class MatrixTable {

  private final int header;
  private final int id;
  private final Map<Integer, String> headers;
  private final Map<Integer, Map<Integer, MatrixText.Kind>> blocks = new TreeMap<>();
  private final List<Integer> unused = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Row> above = new ArrayList<>();
  private final List<Row> hidden = new ArrayList<>();
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
    Map<Integer, MatrixText.Kind> texts = new TreeMap<>();
    for (Map.Entry<Integer, String> cell : table.headers.entrySet()) {
      int column = cell.getKey();
      Optional<MatrixText.Kind> kind = Header.proseKind(cell.getValue());
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

  /** Returns what each column is headed; two headers with the same columns are one table. */
  Map<Integer, String> columns() {
    return headers;
  }

  /** Returns how many answers it has, blank ones included. */
  long answers() {
    return (long) blocks.size() * rows.size();
  }

  /** Returns the row of the header. */
  int headerRow() {
    return header;
  }

  private String heading(int column) {
    return headers.getOrDefault(column, "");
  }

  /** Takes the rows above the header that name a control and say something of it. */
  void takeAbove(List<Row> before) {
    for (Row row : before) {
      if (row.text(id).filter(Header::isControlId).isPresent()
          && row.cells().keySet().stream()
              .anyMatch(column -> column != id && blocks.keySet().contains(column))) {
        above.add(row);
      }
    }
  }

  /** Adds a row under the header. */
  void add(Row row) {
    rows.add(row);
  }

  /** Adds a hidden row under the header. */
  void addHidden(Row row) {
    hidden.add(row);
  }

  /** Returns the matrices, one a column of answers. */
  List<Matrix> read(Sheet sheet, TableFindings findings) {
    for (int column : unused) {
      findings.add(
          Code.COLUMN_NOT_USED,
          new CellPlace(sheet.name(), header, column),
          "The column \"" + VisibleContents.brief(heading(column)) + "\" was not read.");
    }
    int last = Collections.max(headers.keySet());
    Set<Integer> beyond = sheet.rowsBeyond(rows, last);
    if (beyond.isEmpty() && rows.stream().anyMatch(row -> row.isBeyond(last))) {
      findings.add(
          Code.COLUMN_NOT_USED,
          new CellPlace(sheet.name(), header, last + 1),
          "What stands below no header was not read.");
    }
    ControlRows controls =
        ControlRows.of(
                sheet,
                id,
                new CellTexts(sheet, id).spread(rows),
                blocks.keySet(),
                (row, column) ->
                    row.text(column)
                        .flatMap(Header::inheritance)
                        .filter(answer -> answer != Inheritance.BLANK)
                        .isPresent(),
                findings)
            .with(sheet, id, above, findings);
    for (int column : blocks.keySet()) {
      if (Header.isLimited(heading(column))) {
        findings.add(
            Code.INHERITANCE_NOT_UNDERSTOOD,
            new CellPlace(sheet.name(), header, column),
            "\""
                + VisibleContents.brief(heading(column))
                + "\" asks for something else than what can be inherited, or for less: but for No,"
                + " the answers below it are not understood.");
      }
    }
    List<Matrix> matrices = new ArrayList<>();
    blocks.forEach(
        (column, texts) -> {
          List<MatrixRow> read = new ArrayList<>();
          Inheritance above = Inheritance.BLANK;
          for (ControlRow row : controls.rows()) {
            MatrixRow next = read(sheet, row, column, texts, beyond, findings);
            // What goes on with a row that answers nothing can't answer for it.
            if (!row.continues() || above != Inheritance.BLANK) {
              read.add(next);
              above = next.inheritance();
            }
          }
          matrices.add(
              new Matrix(
                  new CellPlace(sheet.name(), header, column),
                  heading(column),
                  read,
                  controls.unreadable().stream()
                      .map(row -> read(sheet, row, column, texts, beyond, findings))
                      .filter(row -> row.inheritance() != Inheritance.BLANK)
                      .toList(),
                  hidden(sheet, column, texts, findings)));
        });
    return matrices;
  }

  /** Returns the hidden rows that leave something to the customer. */
  private List<MatrixRow> hidden(
      Sheet sheet, int column, Map<Integer, MatrixText.Kind> texts, TableFindings findings) {
    return new CellTexts(sheet, id)
        .spread(hidden).stream()
            .filter(row -> row.text(id).filter(text -> !text.isBlank()).isPresent())
            .map(row -> new ControlRow(row, row.text(id).orElse(""), false))
            .map(row -> read(sheet, row, column, texts, Set.of(), findings))
            .filter(MatrixRow::isLowering)
            .toList();
  }

  private MatrixRow read(
      Sheet sheet,
      ControlRow row,
      int column,
      Map<Integer, MatrixText.Kind> texts,
      Set<Integer> beyond,
      TableFindings findings) {
    return new MatrixRow(
        row.id(),
        new CellPlace(sheet.name(), row.row().number(), id),
        beyond.contains(row.row().number())
            ? moved(sheet, row.row(), column, findings)
            : inheritance(sheet, row.row(), column, findings),
        prose(sheet, row.row(), texts),
        level.flatMap(row.row()::text));
  }

  private static Inheritance moved(Sheet sheet, Row row, int column, TableFindings findings) {
    findings.add(
        Code.INHERITANCE_NOT_UNDERSTOOD,
        new CellPlace(sheet.name(), row.number(), column),
        "The row has more values than headers, which a separator may have moved, and counts as not"
            + " addressed.");
    return Inheritance.NOT_UNDERSTOOD;
  }

  private Inheritance inheritance(Sheet sheet, Row row, int column, TableFindings findings) {
    String text = row.text(column).orElse("");
    boolean isLimited = Header.isLimited(heading(column));
    return Header.inheritance(text)
        .map(
            answer ->
                isLimited && answer.compareTo(Inheritance.NO) < 0
                    ? Inheritance.NOT_UNDERSTOOD
                    : answer)
        .orElseGet(
            () -> {
              findings.add(
                  Code.INHERITANCE_NOT_UNDERSTOOD,
                  new CellPlace(sheet.name(), row.number(), column),
                  "\""
                      + VisibleContents.brief(text)
                      + "\" is neither Yes, Partial nor No, and counts as not addressed.");
              return Inheritance.NOT_UNDERSTOOD;
            });
  }

  private List<MatrixText> prose(Sheet sheet, Row row, Map<Integer, MatrixText.Kind> columns) {
    List<MatrixText> prose = new ArrayList<>();
    columns.forEach(
        (column, kind) ->
            row.text(column)
                .filter(text -> !text.isBlank())
                .ifPresent(
                    text ->
                        prose.add(
                            new MatrixText(
                                kind,
                                heading(column),
                                new CellPlace(sheet.name(), row.number(), column),
                                text))));
    return prose;
  }
}
