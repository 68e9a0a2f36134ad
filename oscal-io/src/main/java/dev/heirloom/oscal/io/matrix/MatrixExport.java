package dev.heirloom.oscal.io.matrix;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.oscal.io.matrix.internal.LayoutGrid;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Failure;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import dev.heirloom.oscal.io.workbook.internal.Csv;
import dev.heirloom.oscal.io.workbook.internal.Grid;
import dev.heirloom.oscal.io.workbook.internal.XlsxWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an offering declares as a responsibility matrix in any layout, ready to be written: one row
 * for each point of a baseline. Read back with its layout it gives the same offering, as far as the
 * layout can say it (SEMANTICS section 11).
 *
 * <p>Text stays text: nothing that is written can become a formula.
 */
public final class MatrixExport {

  private static final int MOST_ROWS = 1 << 20;
  private static final int MOST_COLUMNS = 1 << 14;

  /** What a spreadsheet program lets a sheet be called. */
  private static final Pattern SHEET_NAME =
      Pattern.compile("(?!')[^\\[\\]:*?/\\\\\\p{Cntrl}]{1,31}(?<!')");

  private final String document;
  private final List<Grid> sheets;
  private final List<WorkbookFinding> findings;

  private MatrixExport(String document, LayoutGrid.WrittenGrids result) {
    this.document = document;
    this.sheets = ImmutableList.copyOf(result.sheets());
    this.findings = ImmutableList.copyOf(result.findings());
  }

  /**
   * Lays out what an offering declares for a baseline (SEMANTICS section 4).
   *
   * <p>A point of which the offering says nothing has a row that says nothing of who acts; so has
   * one of which the layout cannot say what is offered, with a finding.
   *
   * @param document what the matrix is called, such as its file name
   * @throws WorkbookException if the layout puts the table where no spreadsheet has room for it
   */
  public static MatrixExport of(
      String document, MatrixLayout layout, Offering offering, Baseline baseline) {
    MatrixExport export = new MatrixExport(document, LayoutGrid.of(layout, offering, baseline));
    export.sheets.forEach(export::check);
    return export;
  }

  private void check(Grid grid) {
    long cells = (long) grid.lastRow() * grid.lastColumn();
    if (grid.lastRow() > MOST_ROWS
        || grid.lastColumn() > MOST_COLUMNS
        || cells > WorkbookOptions.defaults().maxCells()) {
      throw new WorkbookException(
          Failure.LIMIT,
          document,
          grid.sheet(),
          "The layout makes a table of "
              + grid.lastRow()
              + " rows and "
              + grid.lastColumn()
              + " columns, too large to be read back.",
          "Move its header rows up, and its columns to the left.");
    }
  }

  /** Returns what the layout cannot say of the offering, in the order of the rows. */
  public List<WorkbookFinding> findings() {
    return findings;
  }

  /**
   * Returns the matrix as xlsx, with its summary where the layout has one: the same bytes for the
   * same offering and moment, on any machine.
   *
   * @param created the moment that the file names as its creation
   * @throws WorkbookException if the layout calls a sheet what no workbook can, or a text is longer
   *     than the 32,767 characters that a cell can hold
   * @throws IllegalStateException if the application is one of modules and fastexcel is none of
   *     them
   */
  public byte[] xlsx(Instant created) {
    for (Grid grid : sheets) {
      if (!SHEET_NAME.matcher(grid.sheet()).matches()) {
        throw new WorkbookException(
            Failure.MATRIX,
            document,
            "",
            "The layout calls a sheet \"" + grid.sheet() + "\", as no sheet can be called.",
            "Give it a name of at most 31 characters, none of them []:*?/\\, or write CSV.");
      }
    }
    return XlsxWriter.write(document, Optional.empty(), sheets, created);
  }

  /** Returns the matrix as CSV, which has no room for a summary on another sheet. */
  public String csv() {
    return Csv.write(sheets.get(0));
  }

  /** Returns its name, and how much there is of it. */
  @Override
  public String toString() {
    Grid matrix = sheets.get(0);
    return document
        + ": rows to "
        + matrix.lastRow()
        + " in "
        + matrix.sheet()
        + ", findings: "
        + findings.size();
  }
}
