package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The texts of a sheet's cells, where one that is merged with others has the text of all. */
public final class CellTexts {

  private final Map<Integer, Row> rows = new HashMap<>();
  private final Map<Integer, NavigableMap<Integer, MergedCells>> merges = new HashMap<>();

  /** Takes the texts of a sheet. */
  public CellTexts(Sheet sheet) {
    sheet.rows().forEach(row -> rows.put(row.number(), row));
    for (MergedCells merge : sheet.merges()) {
      if (merge.lastRow() > merge.firstRow()) {
        merges
            .computeIfAbsent(merge.firstColumn(), column -> new TreeMap<>())
            .put(merge.firstRow(), merge);
      }
    }
  }

  /** Returns the text of a cell; empty text if it is blank. */
  public String text(int row, int column) {
    String own = of(row, column);
    if (!own.isBlank()) {
      return own;
    }
    NavigableMap<Integer, MergedCells> below = merges.get(column);
    Map.Entry<Integer, MergedCells> merge = below == null ? null : below.floorEntry(row);
    return merge != null && merge.getValue().lastRow() >= row ? of(merge.getKey(), column) : "";
  }

  /** Returns the columns that may have a text in a row, from left to right. */
  public Set<Integer> columns(Row row) {
    Set<Integer> columns = new TreeSet<>(row.cells().keySet());
    merges.forEach(
        (column, below) -> {
          Map.Entry<Integer, MergedCells> merge = below.floorEntry(row.number());
          if (merge != null && merge.getValue().lastRow() >= row.number()) {
            columns.add(column);
          }
        });
    return columns;
  }

  private String of(int row, int column) {
    Row cells = rows.get(row);
    return cells == null ? "" : cells.text(column).orElse("");
  }
}
