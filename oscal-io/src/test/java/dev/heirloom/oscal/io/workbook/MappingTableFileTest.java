package dev.heirloom.oscal.io.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.mapping.MappingTable;
import dev.heirloom.inheritance.mapping.MappingTable.Column;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mapping tables in the files that spreadsheet programs write. */
class MappingTableFileTest {

  private static MappingTableFile read(byte[] bytes) throws IOException {
    return MappingTableFile.read(new ByteArrayInputStream(bytes), "facts");
  }

  private static MappingTableFile read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> cells(MappingTable table) {
    return table.rows().stream()
        .map(
            row ->
                row.number()
                    + " "
                    + row.text(Column.SOURCE)
                    + " "
                    + row.text(Column.RELATION)
                    + " "
                    + row.text(Column.TARGET))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "source,relation,target\nac-2,=,g.1\n\nac-3,=,\"g.2, g.3\"\n",
        "\ufeffsource;relation;target\r\nac-2;=;g.1\r\n\r\nac-3;=;g.2, g.3\r\n",
        "source\trelation\ttarget\nac-2\t=\tg.1\n\t\t\nac-3\t=\tg.2, g.3",
        "Target control,note,SOURCE-IDs (rev4),Relationship type\ng.1,,ac-2,'=\n,,,\n\"g.2, g.3\",,ac-3,=\n"
      })
  void csvIsReadWhateverPartsItsValuesAndOrdersItsColumns(String text) throws IOException {
    assertEquals(List.of("2 ac-2 = g.1", "4 ac-3 = g.2, g.3"), cells(read(text).table()));
  }

  @Test
  void aWorkbookIsReadFromItsFirstVisibleSheetThatHasTheHeaders() throws IOException {
    MappingTableFile file =
        read(
            new Xlsx()
                .sheet("Notes", Xlsx.row(1, "About this table"))
                .sheet(
                    "Facts",
                    Xlsx.row(2, "Source", "Relation", "Target", "Owner"),
                    Xlsx.row(3, "ac-2", "superset of", "g.1", "me"))
                .bytes());
    assertEquals(List.of("3 ac-2 superset of g.1"), cells(file.table()));
    assertEquals(List.of("Owner"), file.others());
    assertEquals("Facts", file.sheet());
  }

  @Test
  void whatIsNoTableIsRefusedWithWhatWasSeenAndWhatToDo() {
    WorkbookException none =
        assertThrows(WorkbookException.class, () -> read("id,relation,control\nac-2,=,g.1\n"));
    assertTrue(none.getMessage().contains("\"id | relation | control\""), none.getMessage());
    assertTrue(none.remedy().startsWith("Name the columns so"), none.remedy());
    assertTrue(
        assertThrows(WorkbookException.class, () -> read(""))
            .getMessage()
            .contains("It is empty."));
    assertTrue(
        assertThrows(WorkbookException.class, () -> read("source,relation,target,targets\n"))
            .getMessage()
            .contains("Two columns are called target."));
    assertEquals(
        WorkbookException.Failure.NOT_A_WORKBOOK,
        assertThrows(WorkbookException.class, () -> read(new byte[] {(byte) 0xff, (byte) 0xfe, 1}))
            .failure());
    assertEquals(
        WorkbookException.Failure.DAMAGED,
        assertThrows(WorkbookException.class, () -> read("source,relation,target\n\"ac-2,=,g\n"))
            .failure());
  }

  @Test
  void aValueBeyondTheHeadersOfCsvIsRefusedForOthersMayHaveMoved() {
    WorkbookException beyond =
        assertThrows(
            WorkbookException.class,
            () ->
                read(
                    "source,relation,target,rationale,confidence,coverage\n"
                        + "ac-2,=,g.1,the same, by and large,1,0.5\n"));
    assertTrue(beyond.getMessage().contains("row 2, column G"), beyond.getMessage());
    assertTrue(beyond.getMessage().contains("\"0.5\""), beyond.getMessage());
    assertTrue(beyond.remedy().startsWith("Put quotation marks"), beyond.remedy());
  }

  @Test
  void columnsWithoutAHeaderAreNamed() throws IOException {
    assertEquals(
        List.of("Owner", "column D, which has no header (first in row 3)"),
        read("source,relation,target,,Owner\nac-2,=,g.1,,me\nac-3,=,g.2,sic,me\n").others());
    assertEquals(
        List.of("column D, which has no header (first in row 2)"),
        read(new Xlsx()
                .sheet(
                    "Facts",
                    Xlsx.row(1, "Source", "Relation", "Target"),
                    Xlsx.row(2, "ac-2", "=", "g.1", "ask Jo"))
                .bytes())
            .others());
  }

  @Test
  void whatMayLimitAMapIsNotLeftOut() throws IOException {
    String hiddenColumn = "<cols><col min=\"4\" max=\"4\" hidden=\"1\"/></cols>";
    String head = Xlsx.row(1, "Source", "Relation", "Target", "Coverage");
    String rows = Xlsx.row(2, "ac-2", "=", "g.1", "0.5") + Xlsx.row(3, "", "", "g.2", "");
    String hiddenRow = rows.replace("<row r=\"3\"", "<row hidden=\"1\" r=\"3\"");
    Xlsx two = new Xlsx().sheet("A", head, rows).sheet("B", head, rows);
    for (byte[] refused :
        List.of(
            new Xlsx()
                .sheetXml(
                    "A", "visible", hiddenColumn + "<sheetData>" + head + rows + "</sheetData>")
                .bytes(),
            new Xlsx().sheet("A", head, hiddenRow).bytes(),
            two.bytes())) {
      WorkbookException refusal = assertThrows(WorkbookException.class, () -> read(refused));
      assertTrue(refusal.remedy().matches("Show or delete.*|Save the sheet.*"), refusal.remedy());
    }
    for (String header :
        List.of("Coverage of the target", "Qualifiers / restrictions", "Exceptions", "Caveats")) {
      MappingTable.Row row =
          read("source,relation,target," + header + "\nac-2,=,g.1,0.5\n").table().rows().get(0);
      assertEquals("0.5", row.text(Column.COVERAGE) + row.text(Column.QUALIFIER), header);
    }
    String merged =
        "<sheetData>"
            + head
            + rows
            + "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/></mergeCells>";
    assertEquals(
        List.of("2 ac-2 = g.1", "3 ac-2 = g.2"),
        cells(read(new Xlsx().sheetXml("A", "visible", merged).bytes()).table()));
  }

  @Test
  void sharesBelowAHeaderOfPercentagesArePercentages() throws IOException {
    for (String header : List.of("Coverage (%)", "Coverage in percent")) {
      assertEquals(
          List.of("80%", "100%", "1 or 1%", "0.8 or 0.8%", "50 %"),
          read(
                  "source;relation;target;"
                      + header
                      + "\na;=;b;80\na;=;b;100\na;=;b;1\na;=;b;0.8\na;=;b;50 %\n")
              .table()
              .rows()
              .stream()
              .map(row -> row.text(Column.COVERAGE))
              .toList());
    }
  }

  @Test
  void aRelationFromTheTargetToTheSourceIsRefused() {
    for (String header :
        List.of(
            "Relation (target to source)",
            "Relationship (of the target to the source)",
            "Relation (reversed)")) {
      WorkbookException reversed =
          assertThrows(
              WorkbookException.class,
              () -> read("source," + header + ",target\nac-2,superset of,g.1\n"),
              header);
      assertTrue(reversed.remedy().startsWith("Call the columns"), reversed.remedy());
    }
  }

  @Test
  void bracketsThatNothingClosesAreLookedThroughOnce() {
    String text = "source,relation,target\nac-2,=,g.1\n" + "(CSP [".repeat(50_000) + "\n";

    MappingTableFile file = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(text));

    assertEquals("g.1", file.table().rows().get(0).text(Column.TARGET));
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThrows(WorkbookException.class, () -> read(text.substring(text.indexOf('(')))));
  }
}
