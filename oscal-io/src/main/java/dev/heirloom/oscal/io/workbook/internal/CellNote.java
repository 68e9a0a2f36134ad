package dev.heirloom.oscal.io.workbook.internal;

/**
 * What a sheet says beside its cells: a note, a comment, a text box.
 *
 * @param kind what it is
 * @param row the row of the cell it is on, or of the first of several; 0 if it is on none
 * @param column the column of that cell; 0 if it is on none
 * @param text what it says
 */
public record CellNote(String kind, int row, int column, String text) {

  /** Returns what is said of cells, by their first reference. */
  static CellNote of(String kind, String range, String text) {
    int column = 0;
    int at = 0;
    while (at < range.length() && at < 3 && range.charAt(at) >= 'A' && range.charAt(at) <= 'Z') {
      column = column * 26 + range.charAt(at++) - 'A' + 1;
    }
    String digits = range.substring(at).replaceFirst("[^0-9].*", "");
    int row = digits.length() > 7 || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    return new CellNote(kind, column == 0 ? 0 : row, row == 0 ? 0 : column, text);
  }
}
