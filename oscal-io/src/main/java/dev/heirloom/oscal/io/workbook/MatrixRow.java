package dev.heirloom.oscal.io.workbook;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * One row of a Customer Responsibility Matrix: what a customer can inherit of a control or of one
 * of its lettered statements.
 *
 * @param controlId the control id as written, such as {@code AC-02 (07) (a)} or {@code AC-1 }
 * @param place the cell of the control id
 * @param inheritance the answer
 * @param prose the texts beside the answer that are not blank, in column order
 * @param level what the template's FIPS 199 column says, such as {@code L M}; empty where there is
 *     none
 */
public record MatrixRow(
    String controlId,
    CellPlace place,
    Inheritance inheritance,
    List<MatrixText> prose,
    Optional<String> level) {

  /** Copies the texts. */
  public MatrixRow {
    prose = ImmutableList.copyOf(prose);
  }

  /** Returns whether it leaves something to the customer, or may do so. */
  public boolean isLowering() {
    return inheritance != Inheritance.YES && inheritance != Inheritance.BLANK;
  }
}
