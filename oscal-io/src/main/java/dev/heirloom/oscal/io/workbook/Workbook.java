package dev.heirloom.oscal.io.workbook;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A FedRAMP CIS/CRM workbook as its author wrote it, before any baseline is known: the matrices,
 * the implementation summaries, and what a person should know about them.
 *
 * @param document what the caller calls it
 * @param matrices the Customer Responsibility Matrices, by sheet and column; empty if no column
 *     says what can be inherited, which means unknown, not refused
 * @param summaries the Control Implementation Summaries, by sheet
 * @param findings what a person should know, in the order of the sheets
 */
public record Workbook(
    String document,
    List<Matrix> matrices,
    List<CisSheet> summaries,
    List<WorkbookFinding> findings) {

  /** Copies the lists. */
  public Workbook {
    matrices = ImmutableList.copyOf(matrices);
    summaries = ImmutableList.copyOf(summaries);
    findings = ImmutableList.copyOf(findings);
  }

  /** Returns the workbook with one more finding. */
  Workbook with(WorkbookFinding finding) {
    return new Workbook(
        document,
        matrices,
        summaries,
        ImmutableList.<WorkbookFinding>builder().addAll(findings).add(finding).build());
  }

  /**
   * Returns the workbook with one of its matrices alone, so that a service can be looked at by
   * itself.
   *
   * @throws IllegalArgumentException if the matrix is not one of this workbook
   */
  public Workbook only(Matrix matrix) {
    if (!matrices.contains(matrix)) {
      throw new IllegalArgumentException(document + " has no such matrix: " + matrix.place());
    }
    return new Workbook(document, List.of(matrix), summaries, findings);
  }
}
