package dev.heirloom.oscal.io.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** What a cell says in a way that may be no answer is never read as good news. */
class DoubtfulCellsTest {

  /**
   * The second style strikes out, the third has a font that says it does not and is white on black;
   * the others are seen by nobody: white, of the color of their ground, tiny, of a format that
   * shows nothing.
   */
  private static final String STYLES =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\";;;\"/></numFmts>"
          + "<fonts><font/><font><strike/></font>"
          + "<font><strike val=\"0\"/><color rgb=\"FFFFFFFF\"/></font>"
          + "<font><color theme=\"0\"/></font><font><sz val=\"1\"/></font></fonts>"
          + "<fills><fill/><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF000000\"/>"
          + "</patternFill></fill><fill><patternFill patternType=\"solid\"><fgColor indexed=\"9\"/>"
          + "</patternFill></fill></fills>"
          + "<cellStyleXfs><xf fontId=\"1\"/></cellStyleXfs>"
          + "<cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/><xf fontId=\"2\" fillId=\"1\"/>"
          + "<xf fontId=\"3\"/><xf fontId=\"2\" fillId=\"2\"/><xf fontId=\"4\"/>"
          + "<xf fontId=\"0\" numFmtId=\"170\"/></cellXfs>";

  /** Cells that hold a text, and are no clear answer. */
  private static final List<String> DOUBTFUL =
      List.of(
          "<c r=\"%1$s\" s=\"1\" t=\"inlineStr\"><is><t>%2$s</t></is></c>",
          "<c r=\"%1$s\" s=\"3\" t=\"inlineStr\"><is><t>%2$s</t></is></c>",
          "<c r=\"%1$s\" s=\"4\" t=\"inlineStr\"><is><t>%2$s</t></is></c>",
          "<c r=\"%1$s\" s=\"5\" t=\"inlineStr\"><is><t>%2$s</t></is></c>",
          "<c r=\"%1$s\" s=\"6\" t=\"inlineStr\"><is><t>%2$s</t></is></c>",
          "<c r=\"%1$s\" t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>%2$s</t></r></is></c>",
          "<c r=\"%1$s\" t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>%2$s</t></r><r><t> for now</t></r></is></c>",
          "<c r=\"%1$s\" t=\"e\"><f>A1</f><v>#REF!</v></c>",
          "<c r=\"%1$s\" t=\"e\"><v>#N/A</v></c>",
          "<c r=\"%1$s\"><f>A1</f></c>");

  @TempDir Path folder;
  private Tables tables;

  @BeforeEach
  void open() {
    tables = new Tables(folder);
  }

  private Map<String, String> offered(String sheet) {
    byte[] file = new Xlsx().styles(STYLES).sheetXml("CRM", "visible", sheet).bytes();
    return tables.read(tables.write("t.xlsx", file), Tables.baseline()).offered();
  }

  private static String rows(String... rows) {
    return "<sheetData>" + String.join("", rows) + "</sheetData>";
  }

  private static String with(String row, String cell, String text, String template) {
    return row.replace(Xlsx.cell(cell, text), template.formatted(cell, text));
  }

  @Test
  void anAnswer() {
    String clear = "<c r=\"%1$s\" s=\"2\" t=\"inlineStr\"><is><t>%2$s</t></is></c>";
    for (String header : List.of("Can Be Inherited from CSP", "Responsibility")) {
      String good = header.equals("Responsibility") ? "Provider" : "Yes";
      for (String doubtful : DOUBTFUL) {
        String sheet =
            rows(
                Xlsx.row(1, "Control ID", header),
                with(Xlsx.row(2, "AC-3", good), "B2", good, clear),
                with(Xlsx.row(3, "AC-4", good), "B3", good, doubtful),
                // Beside another answer it is not blank.
                Xlsx.row(4, "AC-5", good),
                with(Xlsx.row(5, "AC-5", good), "B5", good, doubtful),
                with(Xlsx.row(6, "AC-6", good), "A6", "AC-6", doubtful));
        assertEquals(Map.of("ac-3", "full"), offered(sheet), doubtful);
      }
    }
  }

  @Test
  void aMark() {
    for (String doubtful : DOUBTFUL) {
      Map<String, String> offered =
          offered(
              rows(
                  Xlsx.row(1, "Control ID", "CSP", "Customer"),
                  Xlsx.row(2, "AC-3", "X", ""),
                  with(Xlsx.row(3, "AC-4", "X", "X"), "C3", "X", doubtful),
                  with(Xlsx.row(4, "AC-5", "X", ""), "B4", "X", doubtful),
                  Xlsx.row(5, "AC-6", "", "X")));
      assertEquals(Map.of("ac-3", "full"), offered, doubtful);
    }
  }

  @Test
  void aMarkOfAStatus() {
    for (String doubtful : DOUBTFUL) {
      byte[] file =
          new Xlsx()
              .styles(STYLES)
              .sheet(
                  "CRM",
                  Xlsx.row(1, "Control ID", "Can Be Inherited from CSP"),
                  Xlsx.row(2, "AC-3", "Yes"),
                  Xlsx.row(3, "AC-4", "Yes"))
              .sheetXml(
                  "CIS",
                  "visible",
                  rows(
                      Xlsx.row(1, "Control ID", "Implemented", "Partially Implemented", "Planned"),
                      Xlsx.row(2, "AC-3", "X"),
                      with(Xlsx.row(3, "AC-4", "X"), "B3", "X", doubtful)))
              .bytes();
      Map<String, String> offered =
          tables.read(tables.write("t.xlsx", file), Tables.baseline()).offered();
      assertEquals("full", offered.get("ac-3"), doubtful);
      assertFalse("full".equals(offered.get("ac-4")), doubtful);
    }
  }

  @Test
  void whatIsMergedOverColumnsAndRowsCountsForAll() {
    String marks =
        rows(
                Xlsx.row(1, "Control ID", "CSP", "Customer", "Notes"),
                Xlsx.row(2, "Access Control", "", "", ""),
                Xlsx.row(3, "AC-3", "X", "", "n"),
                Xlsx.row(4, "AC-4", "X", "", "n"),
                Xlsx.row(5, "AC-5", "", "X", "n"))
            + "<mergeCells><mergeCell ref=\"A2:D2\"/><mergeCell ref=\"B4:C4\"/></mergeCells>";
    assertEquals(Map.of("ac-3", "full", "ac-4", "part"), offered(marks));
    String answers =
        rows(
                Xlsx.row(1, "Control ID", "Can Be Inherited from CSP"),
                Xlsx.row(2, "AC-3", "Yes"),
                Xlsx.row(3, "AC-4", "No"),
                Xlsx.row(4, "AC-5", ""),
                Xlsx.row(5, "AC-5", "Yes"),
                Xlsx.row(6, "AC-6", "Yes"),
                Xlsx.row(7, "", "No"))
            + "<mergeCells><mergeCell ref=\"B3:B4\"/><mergeCell ref=\"A6:A7\"/></mergeCells>";
    assertEquals(Map.of("ac-3", "full"), offered(answers));
  }

  @Test
  void aCrossThatMayStandForYesOrNo() {
    String header = "Control ID,CSP,Customer\n";
    assertEquals(
        "ac-5 full", tables.offered(header + "AC-3,\u2713,x\nAC-4,x,\nAC-5,\u2713,\nAC-6,,\u2713"));
    assertEquals("ac-3 full", tables.offered(header + "AC-3,\u2713,\u2717\nAC-4,\u2717,\u2713\n"));
    assertEquals("ac-4 full", tables.offered(header + "AC-3,X,\u2717\nAC-4,X,\nAC-5,,X\n"));
    assertEquals("ac-3 full", tables.offered("Control ID,Inherited\nAC-3,\u2713\nAC-4,x\n"));
    assertEquals(
        "ac-3 full, ac-4 full", tables.offered("Control ID,Inherited\nAC-3,X\nAC-4,x\nAC-5,no"));
  }

  @Test
  void aSecondColumnThatSaysWhoActsLowersTheFirst() {
    assertEquals(
        "ac-4 full",
        tables.offered(
            "Control ID,Responsibility,Control Owner\nAC-3,Provider,Customer\nAC-4,Provider,CSP\n"));
    // Of fewer than half of its words the others say no more than that it may not be the provider.
    assertEquals(
        "ac-4 part, ac-5 part, ac-6 full",
        tables.offered(
            "Control ID,Responsibility,Control Owner\nAC-3,Provider,Customer\nAC-4,Provider,Jane\n"
                + "AC-5,Provider,Joe\nAC-6,Provider,\nAC-2(1),,CSP\nSC-7,Customer,Jim\n"));
    assertEquals(
        "ac-4 full",
        tables
            .offered(
                "Control ID,Customer Responsibility,CSP Responsibility\nAC-3,Shared,Provider\nAC-4,Provider,Provider\nAC-5,Customer,None\n")
            .replaceAll("ac-3 part, ", ""));
    // Two services are two matrices.
    Tables.Outcome east =
        tables.read(
            tables.write(
                    "t.csv",
                    "Control ID,East Responsibility,West Responsibility\nAC-3,Provider,Customer\nAC-4,Customer,Provider\n")
                + "#1",
            Tables.baseline());
    assertEquals("ac-3 full", Tables.words(east));
  }

  @Test
  void marksOfAColumnThatIsNotAPartysLowerTheRest() {
    for (String header : List.of("Customer Details", "Tenant Evidence Required")) {
      assertEquals(
          "ac-3 part, ac-4 full",
          tables.offered("Control ID,CSP,Customer," + header + "\nAC-3,X,,X\nAC-4,X,,\nAC-5,,X,\n"),
          header);
    }
    String apart = "Control ID,CSP,Customer,Notes,";
    String rows = "\nAC-3,X,,n,X\nAC-4,X,,n,\nAC-5,,X,n,\n";
    assertEquals("ac-3 part, ac-4 full", tables.offered(apart + "Acme Bank" + rows));
    assertEquals("ac-3 full, ac-4 full", tables.offered(apart + "HIPAA" + rows));
    assertEquals("ac-3 full, ac-4 full", tables.offered(apart + "Customer Applicability" + rows));
    assertTrue(
        tables
            .read(tables.write("t.csv", apart + "Acme Bank" + rows), Tables.baseline())
            .codes()
            .contains("COLUMNS_CONTRADICT"));
  }

  @Test
  void yesInTheEyesOfSomebodyMayMeanEitherParty() {
    String rows = "\nAC-3,Provider,Yes\nAC-4,Provider,No\nAC-5,Provider,\nAC-6,Customer,Yes\n";
    for (String view :
        List.of(
            "Responsible (customer perspective)",
            "Responsible from the customer's point of view",
            "Customer's view: provider responsible?")) {
      assertEquals(
          "ac-3 part, ac-4 part, ac-5 full",
          tables.offered("Control ID,Responsibility," + view + rows),
          view);
    }
    for (String view :
        List.of(
            "Inherited? (customer perspective)",
            "Responsible from the customer's point of view",
            "Customer's view: provider responsible?")) {
      assertThrows(
          WorkbookException.class,
          () -> tables.offered("Control ID," + view + "\nAC-3,Yes\nAC-4,No\n"),
          view);
    }
  }

  @Test
  void aPartyNamedInARemarkDoesNotActByThat() {
    for (String text :
        List.of(
            "Notes",
            "Responsibility Notes",
            "Comments on Inheritance",
            "Remarks",
            "Responsibility Remarks",
            "Inheritance Considerations",
            "Ownership Justification",
            "Observations",
            "Shared Responsibility: Additional Information")) {
      assertThrows(
          WorkbookException.class,
          () -> tables.offered("Control ID," + text + "\nAC-3,Provider\nAC-4,Customer\n"),
          text);
      assertEquals(
          "ac-3 full",
          tables.offered(
              "Control ID," + text + ",Who acts\nAC-3,,Provider\nAC-4,Provider,\nAC-5,,Customer\n"),
          text);
    }
  }
}
