package dev.heirloom.oscal.io.workbook.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The rows of a table that name a control.
 *
 * @param rows those with an id, and those without one that go on with the row above
 * @param unreadable those that answer, though their ids can't be read
 */
record ControlRows(List<ControlRow> rows, List<ControlRow> unreadable) {

  /** Copies the lists. */
  ControlRows {
    rows = ImmutableList.copyOf(rows);
    unreadable = ImmutableList.copyOf(unreadable);
  }

  /**
   * A row and the control that it names.
   *
   * @param id the id as written, of the row above where the row has none
   * @param continues whether it is that of the row above
   */
  record ControlRow(Row row, String id, boolean continues) {}

  /** Returns these with rows above the header that name a control, which may be samples. */
  ControlRows with(Sheet sheet, int id, List<Row> above, TableFindings findings) {
    List<ControlRow> all = new ArrayList<>(unreadable);
    for (Row row : above) {
      String text = row.text(id).orElse("");
      all.add(new ControlRow(row, text, false));
      findings.add(
          Code.CONTROL_ID_UNREADABLE,
          new CellPlace(sheet.name(), row.number(), id),
          "\""
              + VisibleContents.brief(text)
              + "\" stands above the header; the row was not read, but may lower what others say.");
    }
    return new ControlRows(rows, all);
  }

  /**
   * Returns the rows that name a control; of the others those that answer all the same are worth a
   * warning each.
   */
  static ControlRows of(
      Sheet sheet,
      int id,
      List<Row> rows,
      Set<Integer> columns,
      BiPredicate<Row, Integer> answers,
      TableFindings findings) {
    List<ControlRow> found = new ArrayList<>();
    List<ControlRow> unreadable = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    String above = "";
    int previous = -1;
    for (Row row : rows) {
      String text = row.text(id).orElse("");
      LooseIds loose = LooseIds.of(text, List.of());
      boolean answered = columns.stream().anyMatch(column -> answers.test(row, column));
      boolean written = columns.stream().anyMatch(column -> !row.text(column).orElse("").isBlank());
      boolean isNext = text.isBlank() && previous == row.number() - 1;
      CellPlace place = new CellPlace(sheet.name(), row.number(), id);
      if (Header.isControlId(text)) {
        found.add(new ControlRow(row, text, false));
        above = text;
        previous = row.number();
      } else if (isNext && written) {
        findings.add(
            Code.ROW_CONTINUES_CONTROL,
            place,
            "The row has no id and counts for "
                + VisibleContents.brief(above)
                + ", as the row above does.");
        found.add(new ControlRow(row, above, true));
        previous = row.number();
      } else if (answered || written && !loose.isEmpty()) {
        if (!text.isBlank()) {
          unreadable.add(new ControlRow(row, text, false));
        }
        if (loose.isEmpty() && !above.isEmpty()) {
          unreadable.add(new ControlRow(row, above, true));
        }
        String lowered = loose.isEmpty() ? VisibleContents.brief(above) : loose.words();
        findings.add(
            Code.CONTROL_ID_UNREADABLE,
            place,
            (text.isBlank()
                    ? "The row has an answer but no control id; it was not read"
                    : "\""
                        + VisibleContents.brief(text)
                        + "\" is not a control id; the row was not read")
                + (lowered.isEmpty() ? "." : ", but may lower " + lowered + "."));
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
    return new ControlRows(found, unreadable);
  }
}
