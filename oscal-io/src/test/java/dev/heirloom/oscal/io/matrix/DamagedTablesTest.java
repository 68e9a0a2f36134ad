package dev.heirloom.oscal.io.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.Xlsx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose headers were renamed, moved or repeated lose nothing that lowers. */
class DamagedTablesTest {

  @TempDir Path folder;
  private Tables tables;

  @BeforeEach
  void open() {
    tables = new Tables(folder);
  }

  @Test
  void aSummaryWithOtherHeadersStillSaysWhatIsPlanned() {
    for (String[] header :
        List.of(
            new String[] {"Control ID", "Implemented", "Partially Implemented", "Planned"},
            new String[] {"Ctrl", "Implemented", "Partially Implemented", "Planned"},
            new String[] {"", "Implemented", "Partial", "Planned"},
            new String[] {"Control ID", "Implemented", "Partly done", "Scheduled"},
            new String[] {"Control ID", "Notes", "Owner", "Planned"},
            new String[] {"Control ID", "Implemented", "Partial", "Not started"})) {
      byte[] file =
          new Xlsx()
              .sheet(
                  "CRM",
                  Xlsx.row(1, "Control ID", "Can Be Inherited from CSP"),
                  Xlsx.row(2, "AC-3", "Yes"),
                  Xlsx.row(3, "AC-4", "Yes"))
              .sheet(
                  "CIS",
                  Xlsx.row(1, header),
                  Xlsx.row(2, "AC-3", "X", "", ""),
                  Xlsx.row(3, "AC-4", "", "", "X"))
              .bytes();
      Map<String, String> offered =
          tables.read(tables.write("t.xlsx", file), Tables.baseline()).offered();
      assertEquals("full", offered.get("ac-3"), () -> String.join(",", header));
      assertNotEquals("full", offered.get("ac-4"), () -> String.join(",", header));
    }
  }

  @Test
  void aRowAboveTheHeaderLowersAndRaisesNone() {
    for (String header :
        List.of("Control ID,Can Be Inherited from CSP", "Control ID,Inheritable")) {
      Tables.Outcome outcome =
          tables.read(
              tables.write(
                  "t.csv", "AC-3,No\nAC-5,Yes\n" + header + "\nAC-3,Yes\nAC-4,Yes\nAC-6,No\n"),
              Tables.baseline());
      assertEquals("ac-3 part, ac-4 full", Tables.words(outcome), header);
      assertTrue(outcome.codes().contains("CONTROL_ID_UNREADABLE"), header);
    }
  }

  @Test
  void tablesSideBySideHaveTheirOwnIds() {
    String file =
        tables.write(
            "t.csv",
            """
            Control ID,Responsibility,,Control ID,Responsibility
            AC-3,Provider,,AC-4,Customer
            AC-5,Customer,,AC-6,Provider
            """);
    assertEquals("ac-3 full", Tables.words(tables.read(file + "#1", Tables.baseline())));
    assertEquals("ac-6 full", Tables.words(tables.read(file + "#2", Tables.baseline())));
  }

  @Test
  void aTableWithoutAHeaderDoesNotLoseItsFirstRow() {
    String rows = "AC-3,Customer\nAC-3,Provider\nAC-4,Provider\nAC-5,Customer\n";
    WorkbookException refused =
        assertThrows(
            WorkbookException.class,
            () -> tables.read(tables.write("t.csv", rows), Tables.baseline()));
    assertTrue(refused.remedy().startsWith("Describe the table"), refused.remedy());
  }

  @Test
  void everyStateLowersThoughItsWordIsUnknown() {
    String header = "Control ID,Responsibility,";
    for (String table :
        List.of(
            "Status\nAC-3,Provider,Roadmap\nAC-4,Provider,Implemented\nAC-6,Customer,Soon\n",
            "Implementation Status\nAC-3,Provider,Q3\nAC-4,Provider,\nAC-6,Customer,Q4\n")) {
      assertEquals("ac-3 part, ac-4 full", tables.offered(header + table), table);
    }
    assertEquals(
        "ac-4 full",
        tables.offered(
            header
                + "Implementation Status,Control Status\nAC-3,Provider,Implemented,Planned\n"
                + "AC-4,Provider,Implemented,Implemented\nAC-6,Customer,Implemented,Planned\n"));
    // Whether a document was approved says nothing of a control.
    assertEquals(
        "ac-3 full",
        tables.offered(header + "Status\nAC-3,Provider,Approved\nAC-6,Customer,Draft\n"));
  }

  @Test
  void whatLimitsARowMakesItShared() {
    for (String header :
        List.of("Exceptions", "Conditions of use", "Known limitations", "Caveat")) {
      assertEquals(
          "ac-3 part, ac-4 full, ac-5 full",
          tables.offered(
              "Control ID,Responsibility,"
                  + header
                  + "\nAC-3,Provider,logs of the customer\nAC-4,Provider,\nAC-5,Provider,None\n"),
          header);
    }
  }

  @Test
  void aSeparatorWithinAValueMovesNoGoodNewsUnderAnotherHeader() {
    String header = "Control ID,Title,Responsibility\n";
    assertEquals(
        "ac-4 full, ac-5 full",
        tables.offered(
            header + "AC-3,Access, Provider,Customer\nAC-4,Flow,Provider\nAC-5,Duties,Provider\n"));
    assertEquals(
        "ac-4 full",
        tables.offered(
            "| Control ID | Title | Responsibility |\n|---|:--|--:|\n| AC-3 | Access \\| Provider | Customer |\n"
                + "| AC-4 | Flow | Provider |\n| AC-5 | Duties | ~~Provider~~ |\n"));
  }

  @Test
  void aStatusThatSaysWhatIsLackingLowersThoughNoWordOfItIsKnown() {
    for (String lacking : List.of("Not met", "Open", "Failed", "Gap", "Other than satisfied")) {
      assertEquals(
          "ac-3 part",
          tables.offered(
              "Control ID,Responsibility,Status\nAC-3,Provider," + lacking + "\nAC-4,Customer,\n"),
          lacking);
    }
  }
}
