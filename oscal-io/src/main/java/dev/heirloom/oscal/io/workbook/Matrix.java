package dev.heirloom.oscal.io.workbook;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A Customer Responsibility Matrix: one "can be inherited" column of a sheet, with the texts beside
 * it. A sheet that answers for two services has two.
 *
 * @param place the cell of the inheritance header
 * @param header the inheritance header as written, such as {@code Can Be Inherited from CSP}
 * @param rows the rows with a control id, in the order of the sheet
 * @param unreadable the rows that answer, though their ids can't be read; they only lower what
 *     others say of the controls that may be meant
 * @param hidden the hidden rows that leave something to the customer; they only lower what others
 *     say of what they name
 */
public record Matrix(
    CellPlace place,
    String header,
    List<MatrixRow> rows,
    List<MatrixRow> unreadable,
    List<MatrixRow> hidden) {

  /** Copies the rows. */
  public Matrix {
    rows = ImmutableList.copyOf(rows);
    unreadable = ImmutableList.copyOf(unreadable);
    hidden = ImmutableList.copyOf(hidden);
  }

  /** Creates a matrix of which every row is seen and can be read. */
  public Matrix(CellPlace place, String header, List<MatrixRow> rows) {
    this(place, header, rows, List.of(), List.of());
  }

  /** Returns the number of rows with this answer. */
  public int count(Inheritance inheritance) {
    return (int) rows.stream().filter(row -> row.inheritance() == inheritance).count();
  }
}
