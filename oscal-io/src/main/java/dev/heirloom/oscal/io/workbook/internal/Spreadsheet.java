package dev.heirloom.oscal.io.workbook.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The visible sheets of a workbook as texts: what a spreadsheet program shows, without its
 * formatting.
 *
 * @param sheets the visible sheets, in order
 * @param hiddenSheets the names of the others
 * @param macros whether the workbook carries macros
 * @param externalLinks whether it refers to other files
 */
public record Spreadsheet(
    List<Sheet> sheets, List<String> hiddenSheets, boolean macros, boolean externalLinks) {

  /** Copies the lists. */
  public Spreadsheet {
    sheets = ImmutableList.copyOf(sheets);
    hiddenSheets = ImmutableList.copyOf(hiddenSheets);
  }

  /**
   * A visible sheet.
   *
   * @param name its name
   * @param rows the rows with content that are to be read, in order; cells of hidden columns are
   *     left out
   * @param hiddenColumns the columns (from 1) that are hidden and have content
   * @param hiddenRows the rows with content that are hidden and were left out
   * @param filteredRows the rows with content that a filter leaves out of view; they are among the
   *     rows
   * @param formulas how many of the cells with content hold a formula
   * @param failedFormulas formulas without a kept value, or with an error for one
   * @param lastRow the number of the last row of the file, blank or not
   */
  public record Sheet(
      String name,
      List<Row> rows,
      Set<Integer> hiddenColumns,
      List<Integer> hiddenRows,
      List<Integer> filteredRows,
      int formulas,
      List<Position> failedFormulas,
      int lastRow) {

    /** Copies the collections. */
    public Sheet {
      rows = ImmutableList.copyOf(rows);
      hiddenColumns = ImmutableSet.copyOf(hiddenColumns);
      hiddenRows = ImmutableList.copyOf(hiddenRows);
      filteredRows = ImmutableList.copyOf(filteredRows);
      failedFormulas = ImmutableList.copyOf(failedFormulas);
    }
  }

  /** A cell's row and column, from 1. */
  public record Position(int row, int column) {}

  /**
   * A row with content.
   *
   * @param number its number, from 1
   * @param cells the texts that are not empty, by column (from 1)
   */
  public record Row(int number, Map<Integer, String> cells) {

    /** Copies the cells. */
    public Row {
      cells = ImmutableMap.copyOf(cells);
    }

    /** Returns the text of a cell; empty if it is blank. */
    public Optional<String> text(int column) {
      return Optional.ofNullable(cells.get(column));
    }
  }
}
