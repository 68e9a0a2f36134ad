package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.internal.Grid.MergedCells;
import java.util.Collections;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How a sheet of FedRAMP's template looks on screen and on paper: blue headers on light blue over
 * striped rows, ids and headers in view wherever one scrolls, and one page wide.
 */
final class TemplateLook {

  private static final String BLUE = "FF1A4480";

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

  /** Legal paper, across, one page wide; the sheet's name and the page's number below. */
  private static final String PAGE =
      "<pageMargins left=\"0.45\" right=\"0.45\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
          + "<pageSetup paperSize=\"5\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
          + "<headerFooter><oddFooter>&amp;L&amp;&quot;Arial,Regular&quot;&amp;10&amp;A"
          + "&amp;R&amp;&quot;Arial,Regular&quot;&amp;10Page &amp;P of &amp;N</oddFooter></headerFooter>";

  private TemplateLook() {}

  /** Dresses a sheet whose texts are written. */
  static void dress(XlsxSheet sheet, Grid grid) {
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
      sheet.height(row, HEADER_HEIGHT);
    }
    if (grid.columns().containsValue(Grid.Column.MARK)) {
      sheet.height(grid.lastHeader(), MARK_HEADER_HEIGHT);
    }
    grid.groups().forEach(group -> merge(sheet, group));
    grid.columns().forEach((column, kind) -> sheet.width(column, width(grid, kind)));
    if (grid.lastRow() > grid.lastHeader()) {
      grid.columns().forEach((column, kind) -> body(sheet, grid, column, kind));
      for (int row = grid.lastHeader() + 2; row <= grid.lastRow(); row += 2) {
        sheet.look(new MergedCells(row, 1, row, lastColumn), look -> look.filled(STRIPE));
      }
    }
    keepInView(sheet, grid);
    print(sheet);
  }

  /** Keeps headers and ids in view, and on every page, where they leave room for the rest. */
  private static void keepInView(XlsxSheet sheet, Grid grid) {
    int ids =
        grid.columns().entrySet().stream()
            .filter(entry -> entry.getValue() == Grid.Column.ID)
            .mapToInt(Map.Entry::getKey)
            .max()
            .orElse(0);
    int left = ids <= MOST_COLUMNS_IN_VIEW ? ids : 0;
    int top = grid.lastHeader() <= MOST_ROWS_IN_VIEW ? grid.lastHeader() : 0;
    sheet.keepInView(top, left);
    sheet.repeat(top == 0 ? grid.firstHeader() : 1, grid.lastHeader(), left);
  }

  /** Lays a text out as the title of a sheet, over these columns. */
  static void title(XlsxSheet sheet, int row, int column, int lastColumn) {
    heading(sheet, new MergedCells(row, column, row, lastColumn), TITLE_SIZE);
  }

  /** Lays a text out as the title of a part of a sheet, over these columns. */
  static void section(XlsxSheet sheet, int row, int column, int lastColumn) {
    heading(sheet, new MergedCells(row, column, row, lastColumn), SECTION_SIZE);
  }

  private static void heading(XlsxSheet sheet, MergedCells cells, int size) {
    sheet.look(
        cells.row(),
        cells.column(),
        look -> text(look, BLUE).font(FONT, size).inBold().horizontally("left"));
    merge(sheet, cells);
    sheet.height(cells.row(), size * HEIGHT_TO_SIZE);
  }

  /** Lays a cell out as a header. */
  static void header(XlsxSheet sheet, int row, int column) {
    sheet.look(
        row,
        column,
        look -> text(look, BLUE).inBold().filled(HEADER_FILL).horizontally("center").lined(LINE));
  }

  /** Lays a cell out as a term that is explained beside it. */
  static void term(XlsxSheet sheet, int row, int column) {
    sheet.look(row, column, look -> text(look, BLUE).vertically("top"));
  }

  /** Lays a cell out as prose. */
  static void prose(XlsxSheet sheet, int row, int column) {
    sheet.look(row, column, look -> text(look, INK).vertically("top").horizontally("left"));
  }

  /** Returns the look of text in this ink that keeps to its column. */
  private static CellLook text(CellLook look, String ink) {
    return look.font(FONT, SIZE).ink(ink).wrapping().vertically("center");
  }

  /** Makes several cells one, where there are several. */
  static void merge(XlsxSheet sheet, MergedCells cells) {
    if (cells.row() < cells.lastRow() || cells.column() < cells.lastColumn()) {
      sheet.merge(cells);
    }
  }

  /** Prints a sheet across, one page wide, with the number of each page. */
  static void print(XlsxSheet sheet) {
    sheet.page(
        "<sheetPr><tabColor rgb=\"" + BLUE + "\"/><pageSetUpPr fitToPage=\"true\"/></sheetPr>",
        PAGE);
  }

  private static void body(XlsxSheet sheet, Grid grid, int column, Grid.Column kind) {
    UnaryOperator<CellLook> look =
        before -> {
          CellLook text = text(before, kind == Grid.Column.ID ? BLACK : INK).lined(LINE);
          return switch (kind) {
            case ID -> text.inBold();
            case MARK, ANSWER -> text.horizontally("center");
            case TEXT -> text.vertically("top");
          };
        };
    sheet.look(new MergedCells(grid.lastHeader() + 1, column, grid.lastRow(), column), look);
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
