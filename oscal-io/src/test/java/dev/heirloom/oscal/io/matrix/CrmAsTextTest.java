package dev.heirloom.oscal.io.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.workbook.WorkbookException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CRM and a CIS as CSV say no more than their lines do, however a program has written them. */
class CrmAsTextTest {

  private static final String CRM = "Control ID,Can Be Inherited from CSP,Responsibilities\n";

  @TempDir Path folder;
  private Tables tables;

  @BeforeEach
  void open() {
    tables = new Tables(folder);
  }

  @Test
  void aSeparatorWithinAValueMovesNoAnswer() {
    for (String row :
        List.of(
            "AC-3,Enforcement, Yes,No", "AC-3,Yes,all, or none", "AC-3,Yes,\"a \\\" , No , b\"")) {
      Tables.Outcome outcome =
          tables.read(
              tables.write("t.csv", CRM + row + "\nAC-4,Yes,\nAC-5,Yes,text\n"), Tables.baseline());
      assertEquals("ac-4 full, ac-5 full", Tables.words(outcome), row);
      assertTrue(outcome.codes().contains("INHERITANCE_NOT_UNDERSTOOD"), outcome::toString);
    }
  }

  @Test
  void aColumnWithoutAHeaderIsTold() {
    Tables.Outcome outcome =
        tables.read(
            tables.write("t.csv", CRM + "AC-3,Yes,,x\nAC-4,Yes,text,y\n"), Tables.baseline());
    assertEquals("ac-3 full, ac-4 full", Tables.words(outcome));
    assertTrue(outcome.codes().contains("COLUMN_NOT_USED"), outcome::toString);
  }

  @Test
  void aMarkOfASummaryIsMovedUnderNoOtherStatus() {
    tables.write(
        "t-cis.csv",
        "Control ID,Implemented,Partially Implemented,Planned\nAC-3,X,,,X\nAC-4,X,,\nAC-5,X,,\n");
    assertEquals(
        "ac-3 part, ac-4 full", Tables.words(read(CRM + "AC-3,Yes,\nAC-4,Yes,\nAC-5,No,\n")));
  }

  @Test
  void aTextThatIsNotClosedTakesNoRowsAway() {
    for (String table :
        List.of(
            CRM + "AC-3,Yes,\"text\nAC-4,No,\nAC-5,Yes,\"\n",
            "Control ID,Responsibility,Notes\nAC-3,Provider,\"text\nAC-4,Customer,\nAC-5,x,\"\n")) {
      WorkbookException refused = assertThrows(WorkbookException.class, () -> read(table));
      assertTrue(
          refused.getMessage().contains("row 2, column C: The text in quotation marks has rows"),
          refused::getMessage);
    }
    assertEquals(
        "ac-3 full", Tables.words(read(CRM + "AC-3,Yes,\"See:\nAC-4, flow\nAC-5\"\nAC-4,No,\n")));
  }

  @Test
  void itsBytesMayBeOfAnyUnicode() {
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_8)) {
      byte[] bytes = (CRM + "AC-3,Yes,\u00e9\nAC-4,No,\n").getBytes(charset);
      assertEquals(
          "ac-3 full",
          Tables.words(tables.read(tables.write("t.csv", bytes), Tables.baseline())),
          charset::name);
    }
  }

  private Tables.Outcome read(String table) {
    return tables.read(tables.write("t.csv", table), Tables.baseline());
  }
}
