package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what a sheet says beside its cells: no evidence, as text never is, but not to be missed.
 */
final class NoteFindings {

  private static final int MOST = 20;

  /** A longer text neither names a control nor answers for one. */
  private static final int LONGEST = 60;

  private final Sheet sheet;
  private final Map<Integer, Row> rows = new HashMap<>();

  private NoteFindings(Sheet sheet) {
    this.sheet = sheet;
    sheet.rows().forEach(row -> rows.put(row.number(), row));
  }

  /** Returns a finding for each note, those on cells that decide first, and at most a few. */
  static List<WorkbookFinding> of(Sheet sheet) {
    return sheet.notes().isEmpty() ? List.of() : new NoteFindings(sheet).findings();
  }

  private List<WorkbookFinding> findings() {
    List<CellNote> deciding = new ArrayList<>();
    List<CellNote> others = new ArrayList<>();
    sheet.notes().forEach(note -> (isDeciding(note) ? deciding : others).add(note));
    List<WorkbookFinding> findings = new ArrayList<>();
    add(Code.NOTE_ON_CELL, deciding, findings);
    add(Code.TEXT_BESIDE_CELLS, others, findings);
    return findings;
  }

  private boolean isDeciding(CellNote note) {
    Optional<Row> row = Optional.ofNullable(rows.get(note.row()));
    return row.flatMap(found -> found.text(note.column()))
            .filter(text -> text.length() <= LONGEST)
            .isPresent()
        && row.stream()
            .flatMap(found -> found.cells().values().stream())
            .anyMatch(text -> text.length() <= LONGEST && ControlIds.of(text).isClear());
  }

  private void add(Code code, List<CellNote> notes, List<WorkbookFinding> findings) {
    notes.stream()
        .limit(MOST)
        .map(
            note ->
                new WorkbookFinding(
                    code,
                    place(note),
                    "A "
                        + note.kind()
                        + " says \""
                        + VisibleContents.brief(note.text())
                        + "\"; it was not read."))
        .forEach(findings::add);
    if (notes.size() > MOST) {
      findings.add(
          new WorkbookFinding(
              code,
              place(notes.get(MOST)),
              notes.size() - MOST + " more texts here and below were not read."));
    }
  }

  private CellPlace place(CellNote note) {
    return note.row() == 0
        ? CellPlace.ofSheet(sheet.name())
        : new CellPlace(sheet.name(), note.row(), note.column());
  }
}
