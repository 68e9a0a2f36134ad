package dev.heirloom.oscal.io.workbook.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sheets of a workbook as texts: what a spreadsheet program shows, without its formatting, and
 * what it hides only if that was asked for.
 *
 * @param sheets the sheets that were read, in order
 * @param hiddenSheets the names of those that are hidden, read or not
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

  /** Returns whether it is a table as CSV, whose one sheet has no name of its own. */
  public boolean isOfCsv() {
    return sheets.size() == 1 && sheets.get(0).name().equals(SpreadsheetFile.TABLE);
  }

  /** What of a workbook is read. */
  public enum SheetRange {
    /** What a spreadsheet program shows, and what only a filter leaves out of view. */
    VISIBLE,
    /** Hidden sheets, rows and columns too. */
    ALL
  }

  /**
   * A sheet.
   *
   * @param name its name
   * @param rows the rows with content that were read, in order
   * @param hiddenColumns the columns (from 1) that are hidden and have content; left out unless all
   *     was read
   * @param hiddenRows the rows with content that are hidden; among the rows only if all was read
   * @param filteredRows the rows with content that a filter leaves out of view; they are among the
   *     rows
   * @param formulas how many of the cells with content hold a formula
   * @param failedFormulas formulas without a kept value, or with an error for one
   * @param lastRow the number of the last row of the file, blank or not
   * @param merges the cells that are merged to one
   * @param numbers the cells that hold a number which may have been an id: 5.1 was 5.10
   * @param notes what is said beside the cells
   * @param isText whether it is a table of text, in which a separator within a value moves others
   */
  public record Sheet(
      String name,
      List<Row> rows,
      Set<Integer> hiddenColumns,
      List<Row> hiddenRows,
      List<Integer> filteredRows,
      int formulas,
      List<CellAddress> failedFormulas,
      int lastRow,
      List<MergedCells> merges,
      Set<CellAddress> numbers,
      List<CellNote> notes,
      boolean isText) {

    /** Copies the collections. */
    public Sheet {
      rows = ImmutableList.copyOf(rows);
      hiddenColumns = ImmutableSet.copyOf(hiddenColumns);
      hiddenRows = ImmutableList.copyOf(hiddenRows);
      filteredRows = ImmutableList.copyOf(filteredRows);
      failedFormulas = ImmutableList.copyOf(failedFormulas);
      merges = ImmutableList.copyOf(merges);
      numbers = ImmutableSet.copyOf(numbers);
      notes = ImmutableList.copyOf(notes);
    }

    /**
     * Returns the rows of text that have more values than there are headers: there a separator
     * within a value has moved the others. Where most rows have, a column has no header.
     *
     * @param some the rows of a table
     * @param last its last column
     */
    public Set<Integer> rowsBeyond(List<Row> some, int last) {
      Set<Integer> beyond =
          some.stream()
              .filter(row -> isText && row.isBeyond(last))
              .map(Row::number)
              .collect(ImmutableSet.toImmutableSet());
      return beyond.size() * 2 > some.size() ? Set.of() : beyond;
    }
  }

  /** A cell's row and column, from 1. */
  public record CellAddress(int row, int column) {}

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

    boolean isBeyond(int last) {
      return cells.entrySet().stream()
          .anyMatch(cell -> cell.getKey() > last && !cell.getValue().isBlank());
    }

    /** Returns the text of a cell; empty if it is blank. */
    public Optional<String> text(int column) {
      return Optional.ofNullable(cells.get(column));
    }
  }
}
