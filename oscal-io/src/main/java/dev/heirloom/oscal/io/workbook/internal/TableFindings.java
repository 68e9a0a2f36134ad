package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import java.util.ArrayList;
import java.util.List;

/** What is passed over, or read with doubt, while the tables of a spreadsheet are found. */
final class TableFindings {

  private final List<WorkbookFinding> findings = new ArrayList<>();

  List<WorkbookFinding> all() {
    return findings;
  }

  void add(Code code, CellPlace place, String message) {
    findings.add(new WorkbookFinding(code, place, message));
  }
}
