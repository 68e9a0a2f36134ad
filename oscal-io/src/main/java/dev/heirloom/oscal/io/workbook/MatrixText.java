package dev.heirloom.oscal.io.workbook;

/**
 * What a row of a Customer Responsibility Matrix says in words: prose to carry, never evidence of
 * inheritance (SEMANTICS section 9).
 *
 * @param kind what the column's header announces
 * @param header the column's header, as written
 * @param place the cell
 * @param text the text, as written
 */
public record MatrixText(Kind kind, String header, CellPlace place, String text) {

  /** What a text column announces. */
  public enum Kind {
    /** What is inherited. */
    INHERITANCE,
    /** What the customer must do. */
    RESPONSIBILITY,
    /** Both in one column, as FedRAMP's template has it. */
    BOTH
  }
}
