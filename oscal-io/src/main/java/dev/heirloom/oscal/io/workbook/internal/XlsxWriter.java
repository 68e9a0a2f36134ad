package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookCover;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes grids as an xlsx workbook: the same bytes for the same grids and moment, on any machine.
 */
public final class XlsxWriter {

  private static final int MAX_TEXT = 32_767;

  private XlsxWriter() {}

  /**
   * Writes a workbook.
   *
   * @param document what exceptions call it
   * @param cover what its first sheet says of it; without one it has no such sheet
   * @param created the moment that its properties name
   * @throws WorkbookException if a text is longer than a cell can hold
   */
  public static byte[] write(
      String document, Optional<WorkbookCover> cover, List<Grid> grids, Instant created) {
    XlsxBook book = new XlsxBook();
    cover.ifPresent(
        said -> InstructionsSheet.write(said, created, book.sheet(InstructionsSheet.NAME)));
    for (Grid grid : grids) {
      write(document, grid, book.sheet(grid.sheet()));
    }
    return book.packed(created);
  }

  private static void write(String document, Grid grid, XlsxSheet sheet) {
    grid.rows()
        .forEach(
            (row, cells) ->
                cells.forEach(
                    (column, text) -> {
                      check(document, new CellPlace(grid.sheet(), row, column), text);
                      if (row > grid.lastHeader() || !grid.isCovered(row, column)) {
                        sheet.text(row, column, text);
                      }
                    }));
    TemplateLook.dress(sheet, grid);
  }

  private static void check(String document, CellPlace place, String text) {
    if (text.length() > MAX_TEXT) {
      throw new WorkbookException(
          Failure.LIMIT,
          document,
          place.toString(),
          "The text has " + text.length() + " characters; a cell holds at most " + MAX_TEXT + ".",
          "Shorten it, or write CSV instead.");
    }
  }
}
