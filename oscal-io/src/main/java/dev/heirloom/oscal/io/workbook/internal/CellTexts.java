package dev.heirloom.oscal.io.workbook.internal;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The texts of a sheet's cells, where one that is merged with others has the text of all. */
public final class CellTexts {

  /** What spreads over more columns than this is no mark or answer. */
  private static final int MOST_COLUMNS = 32;

  private final int id;
  private final NavigableMap<Integer, Row> rows = new TreeMap<>();
  private final Map<Integer, NavigableMap<Integer, MergedCells>> merges = new HashMap<>();

  /** The cells that are merged over columns, by their rows. */
  private final ListMultimap<Integer, MergedCells> wide = ArrayListMultimap.create();

  /**
   * Takes the texts of a sheet.
   *
   * @param id the column of the ids: beside it a text counts for all its columns where a control is
   *     named, and what begins there heads the rows below it
   */
  public CellTexts(Sheet sheet, int id) {
    this.id = id;
    // A text that is merged from a hidden row down is seen below it.
    sheet.hiddenRows().forEach(row -> rows.put(row.number(), row));
    sheet.rows().forEach(row -> rows.put(row.number(), row));
    for (MergedCells merge : sheet.merges()) {
      if (merge.lastRow() > merge.firstRow()) {
        merges
            .computeIfAbsent(merge.firstColumn(), column -> new TreeMap<>())
            .put(merge.firstRow(), merge);
      }
      if (merge.lastColumn() > merge.firstColumn()
          && merge.lastColumn() - merge.firstColumn() < MOST_COLUMNS
          && merge.firstColumn() > id
          && merge.firstRow() <= merge.lastRow()) {
        rows.subMap(merge.firstRow(), true, merge.lastRow(), true)
            .keySet()
            .forEach(row -> wide.put(row, merge));
      }
    }
  }

  /** Returns the text of a cell; empty text if it is blank. */
  public String text(int row, int column) {
    String text = below(row, column);
    if (text.isBlank() && column > id && wide.containsKey(row) && !below(row, id).isBlank()) {
      for (MergedCells merge : wide.get(row)) {
        if (merge.firstColumn() < column && column <= merge.lastColumn()) {
          return below(row, merge.firstColumn());
        }
      }
    }
    return text;
  }

  private String below(int row, int column) {
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
    for (MergedCells merge : wide.get(row.number())) {
      for (int column = merge.firstColumn(); column <= merge.lastColumn(); column++) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** Returns rows with the texts of merged cells in all their rows and columns. */
  public List<Row> spread(List<Row> some) {
    if (merges.isEmpty() && wide.isEmpty()) {
      return some;
    }
    List<Row> spread = new ArrayList<>();
    for (Row row : some) {
      Map<Integer, String> cells = new TreeMap<>();
      for (int column : columns(row)) {
        String text = text(row.number(), column);
        if (!text.isEmpty()) {
          cells.put(column, text);
        }
      }
      spread.add(new Row(row.number(), cells));
    }
    return spread;
  }

  private String of(int row, int column) {
    Row cells = rows.get(row);
    return cells == null ? "" : cells.text(column).orElse("");
  }
}
