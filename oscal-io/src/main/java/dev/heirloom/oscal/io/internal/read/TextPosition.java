package dev.heirloom.oscal.io.internal.read;

/** A position in the text of a document, asked for only when something has to be said about it. */
interface TextPosition {

  /** Returns the line, from 1. */
  int line();

  /** Returns the column, from 1. */
  int column();

  /** Returns a fixed position. */
  static TextPosition at(int line, int column) {
    return new TextPosition() {
      @Override
      public int line() {
        return line;
      }

      @Override
      public int column() {
        return column;
      }
    };
  }
}
