package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** The rows of a table that name a control. */
final class ControlRows {

  private ControlRows() {}

  /**
   * Returns the rows that name a control; of the others those that answer all the same are worth a
   * warning each.
   */
  static List<Row> of(
      Sheet sheet,
      int id,
      List<Row> rows,
      Set<Integer> columns,
      BiFunction<Row, Integer, Boolean> answers,
      TableFindings findings) {
    List<Row> found = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (Row row : rows) {
      String text = row.text(id).orElse("");
      if (Header.isControlId(text)) {
        found.add(row);
      } else if (columns.stream().anyMatch(column -> answers.apply(row, column))) {
        findings.add(
            Code.CONTROL_ID_UNREADABLE,
            new CellPlace(sheet.name(), row.number(), id),
            text.isBlank()
                ? "The row has an answer but no control id; it was not read."
                : "\""
                    + VisibleContents.brief(text)
                    + "\" is not a control id; the row was not read.");
      } else {
        others.add(row.number());
      }
    }
    if (!others.isEmpty()) {
      findings.add(
          Code.ROWS_WITHOUT_CONTROL,
          CellPlace.ofRow(sheet.name(), others.get(0)),
          others.size()
              + " rows name no control and answer nothing, the first being row "
              + others.get(0)
              + "; they were not read.");
    }
    return found;
  }
}
