package dev.heirloom.oscal.io.workbook;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.oscal.io.workbook.internal.Conversion;
import java.util.Set;

/**
 * Turns a CIS/CRM workbook into an OSCAL component definition that says everything the workbook
 * said (SEMANTICS section 9), in the properties of {@link
 * dev.heirloom.inheritance.offering.Vocabulary} and {@link WorkbookVocabulary}.
 *
 * <ul>
 *   <li>Yes becomes a provided item of the whole place; Partial an item of a part of it and a
 *       responsibility bound to the item; No a refusal; a blank answer, or a CIS row without CRM
 *       row, {@link dev.heirloom.inheritance.offering.Vocabulary#NOT_ADDRESSED}.
 *   <li>CIS gives implementation status and control origination, never inheritance. Where it
 *       contradicts CRM, CRM decides and a finding names both rows with what they say.
 *   <li>Texts become remarks: those of an inheritance column of the item, those of a responsibility
 *       column of the responsibility, those of a column for both of both; where a row has no place
 *       for a text of its own, of what it has.
 *   <li>Ids are matched to the baseline's own. Of several rows for one place the weakest answer
 *       counts; of a control's own row and rows of its statements, the statements' rows decide
 *       where they stand, unless it says less.
 * </ul>
 */
public final class WorkbookConverter {

  private static final Set<WorkbookFinding.Code> WITHOUT_MATRIX =
      Set.of(WorkbookFinding.Code.NO_TABLE, WorkbookFinding.Code.NO_INHERITANCE_COLUMN);

  private WorkbookConverter() {}

  /**
   * Converts a workbook.
   *
   * @param baseline whose ids the workbook's are matched to; rows of controls that it lacks are
   *     kept
   * @return the definition and the findings
   * @throws WorkbookException if the workbook has neither a matrix with an answer or a text nor an
   *     implementation summary, so that the definition would say nothing; it says what was seen
   */
  public static ConvertedWorkbook convert(
      Workbook workbook, Baseline baseline, ConversionOptions options) {
    ConvertedWorkbook converted = new Conversion(workbook, baseline, options).convert();
    if (converted.definition().components().isEmpty()) {
      throw new WorkbookException(
          WorkbookException.Failure.MATRIX,
          workbook.document(),
          "",
          converted.findings().stream()
              .filter(finding -> WITHOUT_MATRIX.contains(finding.code()))
              .map(WorkbookFinding::message)
              .findFirst()
              .orElse("No row of its matrices and summaries says anything of a control."),
          "Hand over a CIS/CRM workbook, or head the columns as FedRAMP's template does: \"Control ID\""
              + " and \"Can Be Inherited from CSP\".");
    }
    return converted;
  }
}
