package dev.heirloom.oscal.io.matrix;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.oscal.io.matrix.internal.WorkbookMatrices.ReadMatrix;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.ConversionOptions;
import dev.heirloom.oscal.io.workbook.ConvertedWorkbook;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import java.util.List;

/** A table that says who acts on which control, as its author wrote it (SEMANTICS section 11). */
public final class ResponsibilityMatrix {

  private final ReadMatrix matrix;

  ResponsibilityMatrix(ReadMatrix matrix) {
    this.matrix = matrix;
  }

  /** Returns the layout by which it was read: the one that was given, or what was found. */
  public MatrixLayout layout() {
    return matrix.layout();
  }

  /** Returns what it is called. */
  public String title() {
    return matrix.title();
  }

  /** Returns the cell of its header that tells it from the others of its file. */
  public CellPlace place() {
    return matrix.place();
  }

  /** Returns how many rows name a control. */
  public int size() {
    return matrix.size();
  }

  /** Returns what a person should know of how it was read, in the order of its rows. */
  public List<WorkbookFinding> findings() {
    return ImmutableList.copyOf(matrix.findings());
  }

  /**
   * Turns it into a component definition that says the same in the properties of {@link
   * dev.heirloom.inheritance.offering.Vocabulary}.
   *
   * @param baseline whose ids those of the matrix are matched to
   * @throws WorkbookException if none of its rows says anything of the baseline
   */
  public ConvertedWorkbook convert(Baseline baseline, ConversionOptions options) {
    return matrix.convert(baseline, options);
  }

  /** Returns its title, place and size. */
  @Override
  public String toString() {
    return title() + " (" + place() + ", " + size() + " rows)";
  }
}
