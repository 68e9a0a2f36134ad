package dev.heirloom.inheritance.mapping;

import java.util.Optional;

/**
 * What is wrong with a cell or a row of a mapping table.
 *
 * @param code what it is, stable, for programs
 * @param row the number of the row
 * @param column the column; empty for the whole row
 * @param text one sentence that says what is wrong
 * @param remedy one sentence that says what to do, or of what is no error, what became of it
 */
public record TableProblem(
    Code code, int row, Optional<MappingTable.Column> column, String text, String remedy) {

  /** What can be wrong with a mapping table. */
  public enum Code {
    /** An id is none of its side's. */
    UNKNOWN_ID,
    /** A relation is missing, or none of OSCAL's. */
    RELATION_NOT_UNDERSTOOD,
    /** A row with a relation has no ids on one side. */
    RELATED_TO_NOTHING,
    /** A number is no share of a whole. */
    NOT_A_SHARE,
    /** No row makes a map. */
    NOTHING_MAPPED,
    /** A control is withdrawn from its catalog: nothing is carried from or to it. */
    WITHDRAWN_CONTROL,
    /** A row says what one above says. */
    REPEATED_ROW
  }

  /** Returns whether there is no collection because of it. */
  public boolean isError() {
    return code != Code.WITHDRAWN_CONTROL && code != Code.REPEATED_ROW;
  }

  /** Returns what is wrong and what to do. */
  @Override
  public String toString() {
    return text + " " + remedy;
  }
}
