package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;

/** How many cells the sheets of a workbook have so far, within the bound on them. */
final class CellCount {

  private final XmlParts parts;
  private final WorkbookOptions options;
  private int cells;

  CellCount(XmlParts parts, WorkbookOptions options) {
    this.parts = parts;
    this.options = options;
  }

  /**
   * Counts a cell.
   *
   * @throws dev.heirloom.oscal.io.workbook.WorkbookException if it is one too many
   */
  void add(CellPlace place) {
    if (++cells > options.maxCells()) {
      throw parts.limit(
          place.toString(),
          "The sheets have more cells than maxCells allows ("
              + options.maxCells()
              + "), blank ones included.");
    }
  }
}
