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
 */
public record Matrix(CellPlace place, String header, List<MatrixRow> rows) {

  /** Copies the rows. */
  public Matrix {
    rows = ImmutableList.copyOf(rows);
  }

  /** Returns the number of rows with this answer. */
  public int count(Inheritance inheritance) {
    return (int) rows.stream().filter(row -> row.inheritance() == inheritance).count();
  }
}
