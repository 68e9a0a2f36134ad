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
 * A sheet to be written, in FedRAMP's layout: each text at its row and column (from 1).
 *
 * <p>CIS: a title, a row that groups statuses and originations, a row of their headers. CRM: a
 * title, a blank row, one header row; each matrix has its answer and its texts side by side.
 */
public final class Grid {

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

  private Grid(String sheet) {
    this.sheet = sheet;
  }

  /** Lays out a workbook whose places are those of this layout. */
  public static List<Grid> of(Workbook workbook) {
    Map<String, Grid> grids = new LinkedHashMap<>();
    for (CisSheet summary : workbook.summaries()) {
      grids.computeIfAbsent(summary.place().sheet(), Grid::new).lay(summary);
    }
    for (Matrix matrix : workbook.matrices()) {
      grids.computeIfAbsent(matrix.place().sheet(), Grid::new).lay(matrix);
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

  private void lay(CisSheet summary) {
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

  private void lay(Matrix matrix) {
    put(1, ID_COLUMN, "Customer Responsibility Matrix (CRM) Worksheet");
    put(matrix.place().row(), ID_COLUMN, "Control ID");
    put(matrix.place(), matrix.header());
    for (MatrixRow row : matrix.rows()) {
      put(row.place(), row.controlId());
      put(row.place().row(), matrix.place().column(), row.inheritance().cell());
      for (MatrixText prose : row.prose()) {
        put(matrix.place().row(), prose.place().column(), prose.header());
        put(prose.place(), prose.text());
      }
    }
  }

  private void put(CellPlace place, String text) {
    put(place.row(), place.column(), text);
  }

  private void put(int row, int column, String text) {
    if (!text.isEmpty()) {
      rows.computeIfAbsent(row, number -> new TreeMap<>()).put(column, text);
    }
  }
}
