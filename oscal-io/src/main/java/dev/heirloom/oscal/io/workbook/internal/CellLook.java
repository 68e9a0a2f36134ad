package dev.heirloom.oscal.io.workbook.internal;

import java.util.Optional;

/**
 * How a cell of a workbook looks.
 *
 * @param font the name of its letters
 * @param size their size in points
 * @param ink their color, as alpha, red, green and blue in hexadecimal digits
 * @param fill the color behind them
 * @param line the color of the thin line around the cell
 * @param horizontal where its text stands from left to right; what it holds decides where empty
 * @param vertical where its text stands from top to bottom; at the bottom where empty
 * @param wraps whether its text keeps to its column
 */
record CellLook(
    String font,
    int size,
    boolean bold,
    String ink,
    Optional<String> fill,
    Optional<String> line,
    Optional<String> horizontal,
    Optional<String> vertical,
    boolean wraps) {

  /** The look of a cell of which nothing is said. */
  static final CellLook PLAIN =
      new CellLook(
          "Calibri",
          11,
          false,
          "FF000000",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  CellLook font(String name, int points) {
    return new CellLook(name, points, bold, ink, fill, line, horizontal, vertical, wraps);
  }

  CellLook inBold() {
    return new CellLook(font, size, true, ink, fill, line, horizontal, vertical, wraps);
  }

  CellLook ink(String color) {
    return new CellLook(font, size, bold, color, fill, line, horizontal, vertical, wraps);
  }

  CellLook filled(String color) {
    return new CellLook(
        font, size, bold, ink, Optional.of(color), line, horizontal, vertical, wraps);
  }

  CellLook lined(String color) {
    return new CellLook(
        font, size, bold, ink, fill, Optional.of(color), horizontal, vertical, wraps);
  }

  CellLook horizontally(String place) {
    return new CellLook(font, size, bold, ink, fill, line, Optional.of(place), vertical, wraps);
  }

  CellLook vertically(String place) {
    return new CellLook(font, size, bold, ink, fill, line, horizontal, Optional.of(place), wraps);
  }

  CellLook wrapping() {
    return new CellLook(font, size, bold, ink, fill, line, horizontal, vertical, true);
  }
}
