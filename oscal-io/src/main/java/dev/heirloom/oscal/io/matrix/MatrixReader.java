package dev.heirloom.oscal.io.matrix;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.matrix.internal.WorkbookMatrices;
import dev.heirloom.oscal.io.matrix.internal.WorkbookMatrices.ReadMatrix;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads responsibility matrices of any layout (SEMANTICS section 11): xlsx, or a table as CSV with
 * commas, semicolons or tabs.
 *
 * <p>What is hidden is not read unless a layout names it, except rows that only a filter leaves out
 * of view; formulas are not evaluated, the values that the file keeps for them are read.
 */
public final class MatrixReader {

  private final WorkbookOptions options;

  private MatrixReader(WorkbookOptions options) {
    this.options = options;
  }

  /** Returns a reader with the default bounds. */
  public static MatrixReader create() {
    return new MatrixReader(WorkbookOptions.defaults());
  }

  /** Returns a reader with these bounds. */
  public static MatrixReader create(WorkbookOptions options) {
    return new MatrixReader(options);
  }

  /**
   * Returns the matrices that a file is found to have, in the order of its sheets, rows and
   * columns, at least one.
   *
   * @throws WorkbookException if there is none, and then it says what was seen; or if the file
   *     cannot be read or is beyond the bounds
   */
  public List<ResponsibilityMatrix> read(Path file) {
    List<ReadMatrix> found = WorkbookMatrices.find(file, options);
    if (found.isEmpty()) {
      throw WorkbookMatrices.nothing(file, options);
    }
    return matrices(found);
  }

  /**
   * Returns the matrices that layouts describe, in their order.
   *
   * @throws WorkbookException if the file has no table that a layout fits, and then it says what
   *     was seen; or if the file cannot be read or is beyond the bounds
   */
  public List<ResponsibilityMatrix> read(Path file, List<MatrixLayout> layouts) {
    return matrices(WorkbookMatrices.find(file, layouts, options));
  }

  private static List<ResponsibilityMatrix> matrices(List<ReadMatrix> read) {
    return read.stream().map(ResponsibilityMatrix::new).collect(ImmutableList.toImmutableList());
  }
}
