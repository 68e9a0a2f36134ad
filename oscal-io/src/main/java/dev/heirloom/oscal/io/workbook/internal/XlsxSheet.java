package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.internal.Grid.MergedCells;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A sheet of a workbook to be written: texts and looks by row and column, both from 1. */
final class XlsxSheet {

  private final String name;
  private final SortedMap<Integer, SortedMap<Integer, String>> texts = new TreeMap<>();
  private final SortedMap<Integer, SortedMap<Integer, CellLook>> looks = new TreeMap<>();
  private final SortedMap<Integer, Double> heights = new TreeMap<>();
  private final SortedMap<Integer, Integer> widths = new TreeMap<>();
  private final SortedSet<MergedCells> merges =
      new TreeSet<>(
          Comparator.comparing(MergedCells::row)
              .thenComparing(MergedCells::column)
              .thenComparing(MergedCells::lastRow)
              .thenComparing(MergedCells::lastColumn));
  private int rowsInView;
  private int columnsInView;
  private String titles = "";
  private boolean hasGridLines = true;
  private String properties = "";
  private String page = "";

  XlsxSheet(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void text(int row, int column, String text) {
    texts.computeIfAbsent(row, r -> new TreeMap<>()).put(column, text);
  }

  /** Changes the look of a cell. */
  void look(int row, int column, UnaryOperator<CellLook> change) {
    looks
        .computeIfAbsent(row, r -> new TreeMap<>())
        .merge(column, change.apply(CellLook.PLAIN), (before, plain) -> change.apply(before));
  }

  /** Changes the look of all cells from row to row and from column to column. */
  void look(MergedCells cells, UnaryOperator<CellLook> change) {
    for (int row = cells.row(); row <= cells.lastRow(); row++) {
      for (int column = cells.column(); column <= cells.lastColumn(); column++) {
        look(row, column, change);
      }
    }
  }

  void height(int row, double points) {
    heights.put(row, points);
  }

  void width(int column, int letters) {
    widths.put(column, letters);
  }

  void merge(MergedCells cells) {
    merges.add(cells);
  }

  /** Keeps the first rows and columns in view. */
  void keepInView(int rows, int columns) {
    rowsInView = rows;
    columnsInView = columns;
  }

  /** Prints these rows on every page, and the first columns. */
  void repeat(int firstRow, int lastRow, int columns) {
    String sheet = "'" + name.replace("'", "''") + "'!";
    titles =
        (columns > 0 ? sheet + "$A:$" + CellPlace.letters(columns) + "," : "")
            + (sheet + "$" + firstRow + ":$" + lastRow);
  }

  /** Returns the rows and columns that are printed on every page, as a formula; "" for none. */
  String titles() {
    return titles;
  }

  void hideGridLines() {
    hasGridLines = false;
  }

  /**
   * Says how it is printed.
   *
   * @param before what stands before the cells
   * @param after what stands after them
   */
  void page(String before, String after) {
    properties = before;
    page = after;
  }

  /** Returns the part of the workbook that is this sheet. */
  String part(XlsxLooks numbers, SharedTexts shared) {
    StringBuilder xml =
        new StringBuilder(XlsxBook.PROLOG)
            .append("<worksheet xmlns=\"")
            .append(XlsxBook.MAIN)
            .append("\">")
            .append(properties)
            .append("<sheetViews><sheetView workbookViewId=\"0\"")
            .append(hasGridLines ? ">" : " showGridLines=\"false\">")
            .append(pane())
            .append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
    if (!widths.isEmpty()) {
      xml.append("<cols>");
      widths.forEach(
          (column, width) ->
              xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\"".formatted(column, width))
                  .append(" customWidth=\"true\"/>"));
      xml.append("</cols>");
    }
    xml.append("<sheetData>");
    SortedSet<Integer> rows = new TreeSet<>(texts.keySet());
    rows.addAll(looks.keySet());
    rows.addAll(heights.keySet());
    for (int row : rows) {
      append(row, xml, numbers, shared);
    }
    xml.append("</sheetData>");
    if (!merges.isEmpty()) {
      xml.append("<mergeCells count=\"").append(merges.size()).append("\">");
      for (MergedCells cells : merges) {
        xml.append("<mergeCell ref=\"")
            .append(CellPlace.letters(cells.column()))
            .append(cells.row())
            .append(':')
            .append(CellPlace.letters(cells.lastColumn()))
            .append(cells.lastRow())
            .append("\"/>");
      }
      xml.append("</mergeCells>");
    }
    return xml.append(page).append("</worksheet>").toString();
  }

  private void append(int row, StringBuilder xml, XlsxLooks numbers, SharedTexts shared) {
    xml.append("<row r=\"").append(row).append('"');
    Double height = heights.get(row);
    if (height != null) {
      xml.append(" ht=\"").append(height).append("\" customHeight=\"true\"");
    }
    xml.append('>');
    Map<Integer, String> written = texts.getOrDefault(row, new TreeMap<>());
    Map<Integer, CellLook> dressed = looks.getOrDefault(row, new TreeMap<>());
    SortedSet<Integer> columns = new TreeSet<>(written.keySet());
    columns.addAll(dressed.keySet());
    for (int column : columns) {
      xml.append("<c r=\"").append(CellPlace.letters(column)).append(row).append('"');
      CellLook look = dressed.get(column);
      if (look != null) {
        xml.append(" s=\"").append(numbers.number(look)).append('"');
      }
      String text = written.get(column);
      if (text == null) {
        xml.append("/>");
      } else {
        xml.append(" t=\"s\"><v>").append(shared.number(text)).append("</v></c>");
      }
    }
    xml.append("</row>");
  }

  private String pane() {
    if (rowsInView == 0 && columnsInView == 0) {
      return "";
    }
    String active =
        columnsInView == 0 ? "bottomLeft" : rowsInView == 0 ? "topRight" : "bottomRight";
    String cell = CellPlace.letters(columnsInView + 1) + (rowsInView + 1);
    return "<pane"
        + (columnsInView == 0 ? "" : " xSplit=\"" + columnsInView + '"')
        + (rowsInView == 0 ? "" : " ySplit=\"" + rowsInView + '"')
        + " topLeftCell=\"%1$s\" activePane=\"%2$s\" state=\"frozen\"/>".formatted(cell, active)
        + "<selection pane=\"%2$s\" activeCell=\"%1$s\" sqref=\"%1$s\"/>".formatted(cell, active);
  }
}
