package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.CisOrigination;
import dev.heirloom.oscal.io.workbook.CisRow;
import dev.heirloom.oscal.io.workbook.CisSheet;
import dev.heirloom.oscal.io.workbook.CisState;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
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

/** The columns of an implementation summary. */
final class CisTable {

  private static final int FEWEST_MARK_COLUMNS = 3;
  private static final int GROUP_ROWS = 2;

  private final int header;
  private final int id;
  private final Map<Integer, CisState> states = new TreeMap<>();
  private final Map<Integer, CisOrigination> originations = new TreeMap<>();
  private final List<Row> rows = new ArrayList<>();

  private CisTable(int header, int id) {
    this.header = header;
    this.id = id;
  }

  /** Reads a header row; the id's header may stand in one of the merged rows above it. */
  static Optional<CisTable> header(Row row, List<Row> above) {
    Map<Integer, CisState> states = new LinkedHashMap<>();
    Map<Integer, CisOrigination> originations = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (column, text) -> {
              Header.state(text).ifPresent(state -> states.put(column, state));
              Header.origination(text)
                  .ifPresent(origination -> originations.put(column, origination));
            });
    if (states.isEmpty() && originations.isEmpty()
        || Set.copyOf(states.values()).size() + Set.copyOf(originations.values()).size()
            < FEWEST_MARK_COLUMNS) {
      return Optional.empty();
    }
    List<Row> candidates =
        new ArrayList<>(above.subList(Math.max(0, above.size() - GROUP_ROWS), above.size()));
    candidates.add(row);
    for (int i = candidates.size() - 1; i >= 0; i--) {
      for (Map.Entry<Integer, String> cell : candidates.get(i).cells().entrySet()) {
        if (Header.isControlIdHeader(cell.getValue())) {
          CisTable table = new CisTable(row.number(), cell.getKey());
          table.states.putAll(states);
          table.originations.putAll(originations);
          return Optional.of(table);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns what each column is; two headers with the same columns are one table. */
  Map<Integer, Object> columns() {
    Map<Integer, Object> columns = new TreeMap<>(states);
    columns.putAll(originations);
    columns.put(id, "");
    return columns;
  }

  /** Returns the row of the header. */
  int headerRow() {
    return header;
  }

  /** Adds a row under the header. */
  void add(Row row) {
    rows.add(row);
  }

  /** Returns the rows with the marks of each. */
  CisSheet read(Sheet sheet, TableFindings findings) {
    Set<Integer> columns = new TreeSet<>(states.keySet());
    columns.addAll(originations.keySet());
    List<Row> controls =
        ControlRows.of(
            sheet,
            id,
            rows,
            columns,
            (row, column) -> row.text(column).flatMap(Header::mark).orElse(false),
            findings);
    List<CisRow> read = new ArrayList<>();
    for (Row row : controls) {
      Set<CisState> marked = EnumSet.noneOf(CisState.class);
      Set<CisOrigination> origins = EnumSet.noneOf(CisOrigination.class);
      states.forEach(
          (column, state) ->
              mark(sheet, row, column, "a part at most", findings)
                  .map(is -> is ? Optional.of(state) : Optional.<CisState>empty())
                  .orElse(Optional.of(notUnderstood(state)))
                  .ifPresent(marked::add));
      originations.forEach(
          (column, origination) -> {
            if (mark(sheet, row, column, "blank", findings).orElse(false)) {
              origins.add(origination);
            }
          });
      read.add(
          new CisRow(
              row.cells().get(id), new CellPlace(sheet.name(), row.number(), id), marked, origins));
    }
    return new CisSheet(new CellPlace(sheet.name(), header, id), read);
  }

  /** Returns whether a cell is marked; empty, and a warning, if that is not understood. */
  private static Optional<Boolean> mark(
      Sheet sheet, Row row, int column, String otherwise, TableFindings findings) {
    String text = row.text(column).orElse("");
    Optional<Boolean> marked = Header.mark(text);
    if (marked.isEmpty()) {
      findings.add(
          Code.MARK_NOT_UNDERSTOOD,
          new CellPlace(sheet.name(), row.number(), column),
          "\""
              + Seen.brief(text)
              + "\" is neither an X nor blank, and counts as "
              + otherwise
              + ".");
    }
    return marked;
  }

  /**
   * What is not understood is never good news: under whichever status it stands, it counts as a
   * part at most.
   */
  private static CisState notUnderstood(CisState column) {
    return column == CisState.PLANNED ? column : CisState.PARTIALLY_IMPLEMENTED;
  }
}
