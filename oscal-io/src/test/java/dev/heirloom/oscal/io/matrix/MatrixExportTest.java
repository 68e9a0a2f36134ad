package dev.heirloom.oscal.io.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.model.Uuid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** How a matrix is written in a layout. */
class MatrixExportTest {

  private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");
  private static final Evidence SOURCE = Evidence.of("acme.json", "");
  private static final Uuid SYSTEM = uuid(1);
  private static final Uuid STAND_IN = uuid(2);
  private static final Baseline BASELINE =
      Baseline.of(
          "small",
          List.of(
              BaselineControl.of(
                  "ac-2", StatementPart.item("ac-2_smt.a"), StatementPart.item("ac-2_smt.b")),
              BaselineControl.of("ac-2.1"),
              BaselineControl.of("ac-3"),
              BaselineControl.of("pe-3"),
              BaselineControl.of("sc-7")));

  private static Uuid uuid(int number) {
    return Uuid.of("22222222-2222-4222-8222-%012d".formatted(number));
  }

  private static ProvidedItem item(int number, Place place, Extent extent, String text) {
    return new ProvidedItem(
        uuid(number), SYSTEM, place, extent, States.of("implemented"), List.of(), text, SOURCE);
  }

  /** AC-2(a) shared, AC-2(1) the provider's, AC-3 refused, PE-3 inherited from AWS. */
  private static Offering offering() {
    return Offering.of(
        new SystemClaims(
            DocumentIdentity.named("Acme Cloud"),
            List.of(
                new Component(SYSTEM, "this-system", "Acme", List.of(), List.of(), false, SOURCE),
                new Component(
                    STAND_IN, "system", "AWS", List.of(), List.of(uuid(3)), false, SOURCE)),
            List.of(
                new LeveragedAuthorization(
                    uuid(3),
                    "AWS",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    SOURCE)),
            List.of(
                new StatedRequirement(
                    Place.control("ac-3"),
                    List.of(),
                    List.of(),
                    "",
                    Optional.of("-not ours"),
                    List.of(),
                    SOURCE)),
            List.of(
                item(4, Place.statement("ac-2", "ac-2_smt.a"), Extent.PART, "=ours"),
                item(5, Place.control("ac-2.1"), Extent.WHOLE, "all of it"),
                item(6, Place.control("pe-3"), Extent.WHOLE, "their doors")),
            List.of(
                new Responsibility(
                    uuid(7),
                    SYSTEM,
                    Place.statement("ac-2", "ac-2_smt.a"),
                    Optional.of(uuid(4)),
                    List.of(),
                    "yours",
                    SOURCE)),
            List.of(
                new InheritedEntry(
                    uuid(8), STAND_IN, Place.control("pe-3"), Optional.empty(), "", SOURCE)),
            List.of(),
            List.of(),
            List.of()));
  }

  private static MatrixExport export(String layout) {
    return MatrixExport.of("out", LayoutFile.read(layout).get(0), offering(), BASELINE);
  }

  private static List<String> codes(MatrixExport export) {
    return export.findings().stream()
        .map(finding -> finding.code() + " " + finding.place())
        .toList();
  }

  @Test
  void aLayoutOfWordsIsWrittenInItsOwnWordsAndLanguage() {
    MatrixExport export =
        export(
            """
            title: Wolkje
            header-rows: [3]
            ids: Maatregel
            id-style: padded-spaced
            value:
              column: Wie
              words:
                Klant: customer
                Gedeeld: shared
                Leverancier: provider
                Hyperscaler: inherited from AWS
            prose: {Wij: inheritance, U: responsibility}
            state: {column: Status, words: {Gereed: implemented}}
            """);

    assertEquals(
        """
        "Wolkje","","","",""
        "","","","",""
        "Maatregel","Wie","Status","Wij","U"
        "AC-02 (a)","Gedeeld","Gereed","'=ours","yours"
        "AC-02 (b)","","","",""
        "AC-02 (01)","Leverancier","Gereed","all of it",""
        "AC-03","Klant","","'-not ours",""
        "PE-03","Hyperscaler","Gereed","their doors",""
        "SC-07","","","",""
        """
            .replace("\n", "\r\n"),
        export.csv());
    assertEquals(List.of(), export.findings());
  }

  @Test
  void ticksStandUnderHeadersOfTwoLinesAndInColumnsNamedByLetters() {
    MatrixExport export =
        export(
            """
            header-rows: [1, 2]
            ids: [column B, Part]
            ticks:
              Who / Acme: provider
              Who / You: customer
              column F: inherited from AWS
            marks: [ja]
            """);

    assertEquals(
        """
        "Part","Control ID","Who","Who","","AWS"
        "Part","Control ID","Acme","You","","AWS"
        "(a)","AC-2","ja","ja","",""
        "(b)","AC-2","","","",""
        "","AC-2(1)","ja","","",""
        "","AC-3","","ja","",""
        "","PE-3","","","","ja"
        "","SC-7","","","",""
        """
            .replace("\n", "\r\n"),
        export.csv());
    assertEquals(List.of("LAYOUT_CANNOT_SAY Responsibility Matrix"), codes(export));
  }

  @Test
  void headersThatSpanColumnsOrRowsAreMerged() throws IOException {
    byte[] xlsx =
        export(
                """
                header-rows: [2, 3]
                ids: Control
                ticks: {Who / Acme: provider, Who / Both: shared, Who / You: customer, AWS: inherited from AWS}
                """)
            .xlsx(CREATED);

    String sheet = "";
    String strings = "";
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        sheet = entry.getName().endsWith("sheet1.xml") ? part : sheet;
        strings = entry.getName().endsWith("sharedStrings.xml") ? part : strings;
      }
    }
    assertTrue(
        sheet.contains(
            "<mergeCell ref=\"A1:E1\"/><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:D2\"/>"
                + "<mergeCell ref=\"E2:E3\"/>"),
        sheet);
    assertTrue(strings.contains(">Who<"), strings);
    assertFalse(sheet.contains("r=\"C2\" s=\"2\" t="), sheet);
  }

  @Test
  void whatALayoutCannotSayIsLeftUnsaidWithAFindingAndNeverSaidBetter() {
    MatrixExport export =
        export("ids: Control\nticks: {Acme: provider, Shared: shared}\nprose: {Notes: both}");

    assertEquals(
        List.of(
            "TEXTS_JOINED Responsibility Matrix, row 4, column A",
            "LAYOUT_CANNOT_SAY Responsibility Matrix, row 7, column A",
            "LAYOUT_CANNOT_SAY Responsibility Matrix"),
        codes(export));
    assertEquals(
        "ac-3 is \"customer\", for which the layout has neither a word nor columns to mark; its row"
            + " says nothing of who acts.",
        export.findings().get(1).message());
    assertTrue(export.csv().contains("\"AC-3\",\"\",\"\""), export.csv());
  }

  @Test
  void aLayoutThatNamesNoLowerProviderSaysWhatIsDeclaredAndTellsWhatIsLost() {
    MatrixExport export = export("ids: Control\nvalue: {column: Who}\nprose: {N: inheritance}");

    assertTrue(export.csv().contains("\"PE-3\",\"Provider\""), export.csv());
    assertEquals(
        "Rows that rely on lower providers and do not name them: 1. Read back, nothing follows from"
            + " what those offer.",
        export.findings().get(0).message());
  }

  @Test
  void aWordThatTheLayoutGivesAnotherMeaningIsNotWrittenForItsUsualOne() {
    MatrixExport export =
        export("ids: Control\nvalue: {column: Who, words: {Shared: provider, Tenant: shared}}");

    assertTrue(export.csv().contains("\"AC-2(1)\",\"Shared\""), export.csv());
    assertTrue(export.csv().contains("\"AC-2(a)\",\"Tenant\""), export.csv());
    assertTrue(export.csv().contains("\"AC-3\",\"Customer\""), export.csv());
  }

  @Test
  void aColumnForBothTextsJoinsThoseThatDiffer() {
    MatrixExport export =
        export("ids: Control\nvalue: {column: Who}\nprose: {Notes: both}\nlower: {AWS: []}");

    assertTrue(export.csv().contains("\"Shared\",\"'=ours\n\nyours\""), export.csv());
    assertTrue(export.csv().contains("\"Inherited from AWS\",\"their doors\""), export.csv());
    assertEquals(
        List.of(WorkbookFinding.Code.TEXTS_JOINED),
        export.findings().stream().map(WorkbookFinding::code).toList());
  }

  @Test
  void aLayoutThatHasNoRoomInASpreadsheetIsRefused() {
    for (String layout :
        List.of(
            "ids: Control\nvalue: {column: Who}\nheader-rows: [1048576]",
            "ids: column XFE\nvalue: {column: Who}",
            "ids: column XFD\nvalue: {column: Who}\nheader-rows: [1000000]")) {
      WorkbookException refused = assertThrows(WorkbookException.class, () -> export(layout));
      assertEquals(WorkbookException.Failure.LIMIT, refused.failure());
    }
    MatrixExport named =
        export("sheet: 'a/b'\nids: Control\nvalue: {column: Who}\nlower: {AWS: []}");
    assertEquals(
        WorkbookException.Failure.MATRIX,
        assertThrows(WorkbookException.class, () -> named.xlsx(CREATED)).failure());
  }

  @Test
  void theSameOfferingGivesTheSameBytes() {
    String layout = "ids: Control\nvalue: {column: Who}\nsummary: {sheet: Counts, rows: [2, 9]}";

    assertArrayEquals(export(layout).xlsx(CREATED), export(layout).xlsx(CREATED));
  }
}
