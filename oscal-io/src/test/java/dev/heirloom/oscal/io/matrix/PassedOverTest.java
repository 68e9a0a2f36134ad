package dev.heirloom.oscal.io.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.workbook.Xlsx;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is passed over of a workbook is told with a layout as it is without one. */
class PassedOverTest {

  private static final String LAYOUT = "ids: Control ID\nvalue: {column: Responsibility}\n";

  private static final List<String> TOLD =
      List.of(
          "MACROS_IGNORED",
          "HIDDEN_SHEET",
          "HIDDEN_ROWS",
          "NOTE_ON_CELL",
          "HIDDEN_COLUMN",
          "BLANK_ROWS");

  @TempDir Path folder;
  private Tables tables;
  private String file;

  /** Two sheets with notes, rows and columns of which some are hidden, the second altogether. */
  @BeforeEach
  void write() {
    tables = new Tables(folder);
    String sheet =
        "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
            + Xlsx.row(1, "Control ID", "Responsibility", "Owner")
            + Xlsx.row(2, "AC-3", "Provider", "Bob")
            + Xlsx.row(3, "AC-4", "Customer").replace("<row ", "<row hidden=\"1\" ")
            + Xlsx.row(4, "AC-5", "Provider")
            + "<row r=\"90000\"/></sheetData>"
            + "<dataValidations><dataValidation sqref=\"B2\" prompt=\"not for you\"/></dataValidations>";
    file =
        tables.write(
            "t.xlsx",
            new Xlsx()
                .sheetXml("CRM", "visible", sheet)
                .sheetXml("Old", "hidden", sheet)
                .part("xl/vbaProject.bin", "macros")
                .bytes());
  }

  private List<String> told(MatrixLayout... layouts) {
    return tables.read(file, Tables.baseline(), layouts).notes().stream()
        .filter(note -> TOLD.contains(note.code()))
        .map(note -> note.code() + " " + note.place())
        .toList();
  }

  private List<String> toldBy(String layout) {
    return told(LayoutFile.read(layout).toArray(MatrixLayout[]::new));
  }

  @Test
  void aLayoutHidesNothingOfIt() {
    List<String> found = told();
    assertEquals(TOLD.size(), found.size(), found::toString);
    assertEquals(found, toldBy(LAYOUT));
  }

  @Test
  void whatTheLayoutNamesIsReadAndNotPassedOver() {
    List<String> told = toldBy(LAYOUT + "sheet: Old\nhidden-rows: true\nprose: {Owner: both}\n");
    assertTrue(told.contains("NOTE_ON_CELL Old, row 2, column B"), told::toString);
    assertTrue(told.contains("NOTE_ON_CELL CRM, row 2, column B"), told::toString);
    assertTrue(told.contains("HIDDEN_ROWS CRM, row 3"), told::toString);
    assertTrue(told.stream().noneMatch(one -> one.startsWith("HIDDEN_SHEET")), told::toString);
    assertTrue(
        told.stream().noneMatch(one -> one.matches("HIDDEN_(ROWS|COLUMN) Old.*")), told::toString);
  }
}
