package dev.heirloom.oscal.io.workbook.internal;

import java.util.Collections;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * How a sheet of FedRAMP's template looks on screen and on paper: blue headers on light blue over
 * striped rows, ids and headers in view wherever one scrolls, and one page wide.
 */
final class TemplateLook {

  /** The ink of titles and headers. */
  static final String BLUE = "FF1A4480";

  private static final String HEADER_FILL = "FFCCECFC";
  private static final String STRIPE = "FFF2F2F2";
  private static final String LINE = "FFCCCCCC";
  private static final String INK = "FF444444";
  private static final String BLACK = "FF000000";
  private static final String FONT = "Arial";
  private static final int SIZE = 12;
  private static final int TITLE_SIZE = 26;
  private static final int SECTION_SIZE = 18;
  private static final double HEIGHT_TO_SIZE = 1.6;
  private static final double HEADER_HEIGHT = 32;
  private static final double MARK_HEADER_HEIGHT = 79;
  private static final int MOST_ROWS_IN_VIEW = 12;
  private static final int MOST_COLUMNS_IN_VIEW = 3;
  private static final int PAGE_NUMBER_SIZE = 10;
  private static final float SIDE_MARGIN = 0.45f;
  private static final float END_MARGIN = 0.5f;

  private TemplateLook() {}

  /** Dresses a sheet whose texts are written. */
  static void dress(Worksheet sheet, Grid grid) {
    if (grid.columns().isEmpty()) {
      return;
    }
    int lastColumn = Collections.max(grid.columns().keySet());
    if (grid.firstHeader() > 1) {
      title(sheet, 1, 1, lastColumn);
    }
    for (int row = grid.firstHeader(); row <= grid.lastHeader(); row++) {
      for (int column : grid.columns().keySet()) {
        header(sheet, row, column);
      }
      sheet.rowHeight(row - 1, HEADER_HEIGHT);
    }
    if (grid.columns().containsValue(Grid.Column.MARK)) {
      sheet.rowHeight(grid.lastHeader() - 1, MARK_HEADER_HEIGHT);
    }
    grid.groups().forEach(group -> merge(sheet, group));
    grid.columns().forEach((column, kind) -> sheet.width(column - 1, width(grid, kind)));
    if (grid.lastRow() > grid.lastHeader()) {
      grid.columns().forEach((column, kind) -> body(sheet, grid, column, kind));
      for (int row = grid.lastHeader() + 2; row <= grid.lastRow(); row += 2) {
        sheet.range(row - 1, 0, row - 1, lastColumn - 1).style().fillColor(STRIPE).set();
      }
    }
    keepInView(sheet, grid);
    print(sheet);
  }

  /** Keeps headers and ids in view, and on every page, where they leave room for the rest. */
  private static void keepInView(Worksheet sheet, Grid grid) {
    int ids =
        grid.columns().entrySet().stream()
            .filter(entry -> entry.getValue() == Grid.Column.ID)
            .mapToInt(Map.Entry::getKey)
            .max()
            .orElse(0);
    int left = ids <= MOST_COLUMNS_IN_VIEW ? ids : 0;
    int top = grid.lastHeader() <= MOST_ROWS_IN_VIEW ? grid.lastHeader() : 0;
    sheet.freezePane(left, top);
    sheet.repeatRows(top == 0 ? grid.firstHeader() - 1 : 0, grid.lastHeader() - 1);
    if (left > 0) {
      sheet.repeatCols(0, left - 1);
    }
  }

  /** Lays a text out as the title of a sheet, over these columns. */
  static void title(Worksheet sheet, int row, int column, int lastColumn) {
    heading(sheet, new MergedCells(row, column, row, lastColumn), TITLE_SIZE);
  }

  /** Lays a text out as the title of a part of a sheet, over these columns. */
  static void section(Worksheet sheet, int row, int column, int lastColumn) {
    heading(sheet, new MergedCells(row, column, row, lastColumn), SECTION_SIZE);
  }

  private static void heading(Worksheet sheet, MergedCells cells, int size) {
    text(sheet, cells.firstRow(), cells.firstColumn(), BLUE)
        .fontSize(size)
        .bold()
        .horizontalAlignment("left")
        .set();
    merge(sheet, cells);
    sheet.rowHeight(cells.firstRow() - 1, size * HEIGHT_TO_SIZE);
  }

  /** Lays a cell out as a header. */
  static void header(Worksheet sheet, int row, int column) {
    text(sheet, row, column, BLUE)
        .bold()
        .fillColor(HEADER_FILL)
        .horizontalAlignment("center")
        .borderStyle("thin")
        .borderColor(LINE)
        .set();
  }

  /** Returns a cell's style: prose in this ink that keeps to its column. */
  static StyleSetter text(Worksheet sheet, int row, int column, String ink) {
    return text(sheet.style(row - 1, column - 1), ink);
  }

  private static StyleSetter text(StyleSetter style, String ink) {
    style.fontName(FONT).fontSize(SIZE).fontColor(ink).wrapText(true).verticalAlignment("center");
    return style;
  }

  /** Lays a cell out as prose. */
  static void prose(Worksheet sheet, int row, int column) {
    text(sheet, row, column, INK).verticalAlignment("top").horizontalAlignment("left").set();
  }

  /** Makes several cells one, where there are several. */
  static void merge(Worksheet sheet, MergedCells cells) {
    if (cells.firstRow() < cells.lastRow() || cells.firstColumn() < cells.lastColumn()) {
      sheet
          .range(
              cells.firstRow() - 1,
              cells.firstColumn() - 1,
              cells.lastRow() - 1,
              cells.lastColumn() - 1)
          .merge();
    }
  }

  /** Prints a sheet across, one page wide, with the number of each page. */
  static void print(Worksheet sheet) {
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.LEGAL_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.leftMargin(SIDE_MARGIN);
    sheet.rightMargin(SIDE_MARGIN);
    sheet.topMargin(END_MARGIN);
    sheet.bottomMargin(END_MARGIN);
    sheet.footer("sheetname", Position.LEFT, FONT, PAGE_NUMBER_SIZE);
    sheet.footer("page 1 of ?", Position.RIGHT, FONT, PAGE_NUMBER_SIZE);
    sheet.setTabColor(BLUE);
  }

  /** Lays out a column at once: a cell at a time takes many times as long. */
  private static void body(Worksheet sheet, Grid grid, int column, Grid.Column kind) {
    StyleSetter style =
        sheet.range(grid.lastHeader(), column - 1, grid.lastRow() - 1, column - 1).style();
    text(style, kind == Grid.Column.ID ? BLACK : INK).borderStyle("thin").borderColor(LINE);
    switch (kind) {
      case ID -> style.bold();
      case MARK, ANSWER -> style.horizontalAlignment("center");
      case TEXT -> style.verticalAlignment("top");
    }
    style.set();
  }

  private static int width(Grid grid, Grid.Column kind) {
    return switch (kind) {
      case ID -> 18;
      case MARK -> 20;
      case ANSWER -> 26;
      case TEXT -> grid.columns().values().stream().filter(k -> k == kind).count() == 1 ? 110 : 70;
    };
  }
}
