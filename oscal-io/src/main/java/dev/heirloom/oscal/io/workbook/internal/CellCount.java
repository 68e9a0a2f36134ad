package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;

/** How many cells the sheets of a workbook have so far, and how much text, within the bounds. */
final class CellCount {

  private static final int TEXT_SHARE = 16;

  private final XmlParts parts;
  private final WorkbookOptions options;
  private long cells;
  private long text;

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
    add(place, 1);
  }

  /**
   * Counts cells.
   *
   * @throws dev.heirloom.oscal.io.workbook.WorkbookException if they are too many
   */
  void add(CellPlace place, int more) {
    cells += more;
    if (cells > options.maxCells()) {
      throw parts.limit(
          place.toString(),
          "The sheets have more cells than the limit of "
              + options.maxCells()
              + ", blank and merged ones included.",
          "maxCells");
    }
  }

  /**
   * Counts the text of a cell: a text that many cells share is in the file but once.
   *
   * @throws dev.heirloom.oscal.io.workbook.WorkbookException if it is too much
   */
  void addText(String content, CellPlace place) {
    text += content.length();
    if (text > options.maxUnpackedBytes() / TEXT_SHARE) {
      throw parts.limit(
          place.toString(),
          "The cells have more text than a sixteenth of the limit of "
              + options.maxUnpackedBytes()
              + " unpacked bytes.",
          "maxUnpackedBytes");
    }
  }
}
