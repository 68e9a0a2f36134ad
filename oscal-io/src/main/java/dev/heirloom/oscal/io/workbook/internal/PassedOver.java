package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.util.List;
import java.util.Set;

/** What of a spreadsheet is not read, or counts less, whichever tables it has. */
public final class PassedOver {

  private static final int BLANK_ROWS = 10_000;

  private PassedOver() {}

  /**
   * Returns what is passed over of a workbook as a whole.
   *
   * @param read the hidden sheets that were read all the same, as a layout names them
   */
  public static List<WorkbookFinding> of(Spreadsheet spreadsheet, Set<String> read) {
    TableFindings findings = new TableFindings();
    if (spreadsheet.macros()) {
      findings.add(
          Code.MACROS_IGNORED,
          CellPlace.ofWorkbook(),
          "The workbook carries macros; they were not read.");
    }
    if (spreadsheet.externalLinks()) {
      findings.add(
          Code.EXTERNAL_LINKS_IGNORED,
          CellPlace.ofWorkbook(),
          "The workbook refers to other files; none was opened.");
    }
    for (String sheet : spreadsheet.hiddenSheets()) {
      if (!read.contains(sheet)) {
        findings.add(
            Code.HIDDEN_SHEET, CellPlace.ofSheet(sheet), "The sheet is hidden and was not read.");
      }
    }
    return findings.all();
  }

  /**
   * Returns what is passed over of a sheet.
   *
   * @param read the hidden columns that were read all the same, as a layout names them
   */
  public static List<WorkbookFinding> of(Sheet sheet, Set<Integer> read) {
    TableFindings findings = new TableFindings();
    if (!sheet.hiddenRows().isEmpty()) {
      int first = sheet.hiddenRows().get(0).number();
      findings.add(
          Code.HIDDEN_ROWS,
          CellPlace.ofRow(sheet.name(), first),
          sheet.hiddenRows().size()
              + " hidden rows with content, the first being row "
              + first
              + "; what they say can only lower what other rows say.");
    }
    findings.all().addAll(NoteFindings.of(sheet));
    if (!sheet.filteredRows().isEmpty()) {
      int first = sheet.filteredRows().get(0);
      findings.add(
          Code.FILTERED_ROWS,
          CellPlace.ofRow(sheet.name(), first),
          sheet.filteredRows().size()
              + " rows that a filter leaves out of view, the first being row "
              + first
              + ", were read.");
    }
    for (int column : sheet.hiddenColumns()) {
      if (!read.contains(column)) {
        findings.add(
            Code.HIDDEN_COLUMN,
            CellPlace.ofColumn(sheet.name(), column),
            "The column is hidden and was not read.");
      }
    }
    int content = sheet.rows().isEmpty() ? 0 : sheet.rows().get(sheet.rows().size() - 1).number();
    if (sheet.lastRow() - content > BLANK_ROWS) {
      findings.add(
          Code.BLANK_ROWS,
          CellPlace.ofRow(sheet.name(), content + 1),
          "The sheet goes on to row " + sheet.lastRow() + ", blank from here.");
    }
    return findings.all();
  }
}
