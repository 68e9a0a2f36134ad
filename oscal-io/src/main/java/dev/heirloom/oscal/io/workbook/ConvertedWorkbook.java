package dev.heirloom.oscal.io.workbook;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import java.util.List;

/**
 * A workbook as an OSCAL component definition, with one component per matrix, and what a person
 * should know of the conversion.
 *
 * @param definition what the workbook says
 * @param findings those of the workbook, then those of matching it to a baseline and of holding its
 *     CIS against its CRM
 */
public record ConvertedWorkbook(ComponentDefinition definition, List<WorkbookFinding> findings) {

  /** Copies the findings. */
  public ConvertedWorkbook {
    findings = ImmutableList.copyOf(findings);
  }

  /** Returns the findings of one kind. */
  public List<WorkbookFinding> findings(WorkbookFinding.Code code) {
    return findings.stream()
        .filter(finding -> finding.code() == code)
        .collect(ImmutableList.toImmutableList());
  }
}
