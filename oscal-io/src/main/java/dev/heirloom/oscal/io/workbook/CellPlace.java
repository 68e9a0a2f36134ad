package dev.heirloom.oscal.io.workbook;

import java.util.Comparator;

/**
 * A place in a workbook: a cell, a whole row, a whole column or a whole sheet, in the numbering
 * that a spreadsheet program shows.
 *
 * @param sheet the sheet's name, or empty for the workbook as a whole
 * @param row the row from 1, or 0 for a whole column or sheet
 * @param column the column from 1 (A), or 0 for a whole row or sheet
 */
public record CellPlace(String sheet, int row, int column) implements Comparable<CellPlace> {

  private static final int LETTERS = 26;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the row or column is negative
   */
  public CellPlace {
    if (row < 0 || column < 0) {
      throw new IllegalArgumentException(
          "row " + row + " and column " + column + " must not be negative");
    }
  }

  /** Returns the workbook as a whole. */
  public static CellPlace ofWorkbook() {
    return new CellPlace("", 0, 0);
  }

  /** Returns a whole sheet. */
  public static CellPlace ofSheet(String sheet) {
    return new CellPlace(sheet, 0, 0);
  }

  /** Returns a whole row. */
  public static CellPlace ofRow(String sheet, int row) {
    return new CellPlace(sheet, row, 0);
  }

  /** Returns a whole column. */
  public static CellPlace ofColumn(String sheet, int column) {
    return new CellPlace(sheet, 0, column);
  }

  /** Returns the letters of a column, such as {@code AB} for 28. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  /** Orders places by sheet name, row and column. */
  @Override
  public int compareTo(CellPlace other) {
    return Comparator.comparing(CellPlace::sheet)
        .thenComparingInt(CellPlace::row)
        .thenComparingInt(CellPlace::column)
        .compare(this, other);
  }

  /**
   * Returns the place as a person would look it up, such as {@code CRM Worksheet, row 12, column
   * B}.
   */
  @Override
  public String toString() {
    if (sheet.isEmpty()) {
      return "workbook";
    }
    return sheet
        + (row == 0 ? "" : ", row " + row)
        + (column == 0 ? "" : ", column " + letters(column));
  }
}
