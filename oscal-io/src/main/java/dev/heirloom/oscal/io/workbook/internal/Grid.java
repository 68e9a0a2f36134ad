package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.CisOrigination;
import dev.heirloom.oscal.io.workbook.CisRow;
import dev.heirloom.oscal.io.workbook.CisSheet;
import dev.heirloom.oscal.io.workbook.CisState;
import dev.heirloom.oscal.io.workbook.Matrix;
import dev.heirloom.oscal.io.workbook.MatrixRow;
import dev.heirloom.oscal.io.workbook.MatrixText;
import dev.heirloom.oscal.io.workbook.Workbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A sheet to be written: each text at its row and column (from 1), and what the columns hold.
 *
 * <p>In FedRAMP's layout, CIS: a title, a row that groups statuses and originations, a row of their
 * headers. CRM: a title, a row that names the service of each matrix where there are several, one
 * header row; each matrix has its answer and its texts side by side.
 */
public final class Grid {

  /** What a column holds. */
  public enum Column {
    /** The control ids. */
    ID,
    /** A mark or nothing. */
    MARK,
    /** An answer in a word or two. */
    ANSWER,
    /** Prose. */
    TEXT
  }

  /** The sheet of the implementation summary. */
  public static final String CIS_SHEET = "CIS Worksheet";

  /** The sheet of the matrices. */
  public static final String CRM_SHEET = "CRM Worksheet";

  /** The row of the headers, on both sheets. */
  public static final int HEADER_ROW = 3;

  /** The column of the control ids, on both sheets. */
  public static final int ID_COLUMN = 1;

  /** The column of the first matrix's answers. */
  public static final int FIRST_MATRIX_COLUMN = 2;

  private static final int STATE_COLUMN = 2;
  private static final int ORIGINATION_COLUMN = STATE_COLUMN + CisState.values().length;
  private static final String MARK = "X";

  private final String sheet;
  private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
  private final TreeMap<Integer, Column> columns = new TreeMap<>();
  private final List<MergedCells> groups = new ArrayList<>();
  private final int firstHeader;
  private final int lastHeader;

  /** Begins a sheet with headers in these rows, a title at most above them, and the table below. */
  public Grid(String sheet, int firstHeader, int lastHeader) {
    this.sheet = sheet;
    this.firstHeader = firstHeader;
    this.lastHeader = lastHeader;
  }

  /** Lays out a workbook whose places are those of this layout. */
  public static List<Grid> of(Workbook workbook) {
    Map<String, Grid> grids = new LinkedHashMap<>();
    for (CisSheet summary : workbook.summaries()) {
      grids
          .computeIfAbsent(
              summary.place().sheet(), sheet -> new Grid(sheet, HEADER_ROW - 1, HEADER_ROW))
          .lay(summary);
    }
    boolean several = workbook.matrices().size() > 1;
    for (Matrix matrix : workbook.matrices()) {
      Grid grid =
          grids.computeIfAbsent(
              matrix.place().sheet(),
              sheet -> new Grid(sheet, several ? HEADER_ROW - 1 : HEADER_ROW, HEADER_ROW));
      grid.lay(matrix);
      if (several) {
        grid.nameService(matrix);
      }
    }
    return new ArrayList<>(grids.values());
  }

  /** Returns the sheet's name. */
  public String sheet() {
    return sheet;
  }

  /** Returns the texts by row and column. */
  public Map<Integer, TreeMap<Integer, String>> rows() {
    return rows;
  }

  /** Returns the text of a cell; empty if it has none. */
  public Optional<String> text(int row, int column) {
    return Optional.ofNullable(rows.get(row)).map(cells -> cells.get(column));
  }

  /** Returns the last row with a text; 0 if there is none. */
  public int lastRow() {
    return rows.isEmpty() ? 0 : rows.lastKey();
  }

  /** Returns the last column with a text; 0 if there is none. */
  public int lastColumn() {
    return rows.values().stream().mapToInt(TreeMap::lastKey).max().orElse(0);
  }

  /** Returns the first row of the headers. */
  int firstHeader() {
    return firstHeader;
  }

  /** Returns the last row of the headers, which names each column. */
  int lastHeader() {
    return lastHeader;
  }

  /** Returns what each column holds. */
  Map<Integer, Column> columns() {
    return columns;
  }

  /** Returns the headers that stand over several columns or rows. */
  List<MergedCells> groups() {
    return groups;
  }

  private void lay(CisSheet summary) {
    columns.put(ID_COLUMN, Column.ID);
    groups.add(new MergedCells(HEADER_ROW - 1, ID_COLUMN, HEADER_ROW, ID_COLUMN));
    group(STATE_COLUMN, CisState.values().length);
    group(ORIGINATION_COLUMN, CisOrigination.values().length);
    put(1, ID_COLUMN, "Control Implementation Summary (CIS) Worksheet");
    put(HEADER_ROW - 1, ID_COLUMN, "Control ID");
    put(HEADER_ROW - 1, STATE_COLUMN, "Implementation Status");
    put(HEADER_ROW - 1, ORIGINATION_COLUMN, "Control Origination");
    for (CisState state : CisState.values()) {
      put(HEADER_ROW, STATE_COLUMN + state.ordinal(), state.header());
    }
    for (CisOrigination origination : CisOrigination.values()) {
      put(HEADER_ROW, ORIGINATION_COLUMN + origination.ordinal(), origination.header());
    }
    for (CisRow row : summary.rows()) {
      put(row.place(), row.controlId());
      row.states().forEach(state -> put(row.place().row(), STATE_COLUMN + state.ordinal(), MARK));
      row.originations()
          .forEach(
              origination ->
                  put(row.place().row(), ORIGINATION_COLUMN + origination.ordinal(), MARK));
    }
  }

  private void group(int first, int count) {
    groups.add(new MergedCells(HEADER_ROW - 1, first, HEADER_ROW - 1, first + count - 1));
    for (int column = first; column < first + count; column++) {
      columns.put(column, Column.MARK);
    }
  }

  private void nameService(Matrix matrix) {
    String service = Header.service(matrix.header());
    int first = matrix.place().column();
    if (!service.isEmpty()) {
      put(matrix.place().row() - 1, first, "Service: " + service);
      groups.add(
          new MergedCells(
              matrix.place().row() - 1, first, matrix.place().row() - 1, columns.lastKey()));
    }
  }

  private void lay(Matrix matrix) {
    columns.put(ID_COLUMN, Column.ID);
    columns.put(matrix.place().column(), Column.ANSWER);
    put(1, ID_COLUMN, "Customer Responsibility Matrix (CRM) Worksheet");
    put(matrix.place().row(), ID_COLUMN, "Control ID");
    put(matrix.place(), matrix.header());
    for (MatrixRow row : matrix.rows()) {
      put(row.place(), row.controlId());
      put(row.place().row(), matrix.place().column(), row.inheritance().cell());
      for (MatrixText prose : row.prose()) {
        columns.put(prose.place().column(), Column.TEXT);
        put(matrix.place().row(), prose.place().column(), prose.header());
        put(prose.place(), prose.text());
      }
    }
    headEmptyText(matrix);
  }

  /** Heads the column beside the answers, where no row has a text in it. */
  private void headEmptyText(Matrix matrix) {
    int column = matrix.place().column() + 1;
    if (!columns.containsKey(column)) {
      boolean split = columns.containsKey(column + 1);
      columns.put(column, Column.TEXT);
      put(
          matrix.place().row(),
          column,
          OfferingRows.textHeader(Header.service(matrix.header()), split));
    }
  }

  private void put(CellPlace place, String text) {
    put(place.row(), place.column(), text);
  }

  /** Says what a column holds. */
  public void column(int column, Column kind) {
    columns.put(column, kind);
  }

  /**
   * Makes several cells of the headers one, which shows the text of the first; one that begins
   * there already becomes larger.
   */
  public void group(MergedCells cells) {
    groups.removeIf(
        one -> one.firstRow() == cells.firstRow() && one.firstColumn() == cells.firstColumn());
    groups.add(cells);
  }

  /** Returns whether a cell shows the text of another one that it is merged with. */
  boolean isCovered(int row, int column) {
    return groups.stream()
        .anyMatch(
            one ->
                one.firstRow() <= row
                    && row <= one.lastRow()
                    && one.firstColumn() <= column
                    && column <= one.lastColumn()
                    && (row != one.firstRow() || column != one.firstColumn()));
  }

  /** Puts a text into a cell; an empty one leaves it as it is. */
  public void put(int row, int column, String text) {
    if (!text.isEmpty()) {
      rows.computeIfAbsent(row, number -> new TreeMap<>()).put(column, text);
    }
  }
}
