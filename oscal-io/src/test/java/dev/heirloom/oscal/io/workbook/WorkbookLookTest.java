package dev.heirloom.oscal.io.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A written workbook looks as FedRAMP's template does: on screen, and printed. */
class WorkbookLookTest {

  private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");
  private static final WorkbookCover COVER =
      new WorkbookCover(
          "=Acme & <Sons>",
          List.of("FR1234567890"),
          Optional.of("moderate"),
          "FedRAMP Moderate",
          "acme.json",
          "",
          Optional.of(Instant.parse("2025-12-31T23:00:00Z")));

  private static Matrix matrix(String header, int column) {
    return new Matrix(
        new CellPlace("CRM Worksheet", 3, column),
        header,
        List.of(
            new MatrixRow(
                "AC-1(a)",
                new CellPlace("CRM Worksheet", 4, 1),
                Inheritance.YES,
                List.of(
                    new MatrixText(
                        MatrixText.Kind.BOTH,
                        "Specific Inheritance and Customer Agency/CSP Responsibilities",
                        new CellPlace("CRM Worksheet", 4, column + 1),
                        "text")),
                Optional.empty())));
  }

  private static Map<String, String> parts(Matrix... matrices) throws IOException {
    CisSheet summary =
        new CisSheet(
            new CellPlace("CIS Worksheet", 3, 1),
            List.of(
                new CisRow(
                    "AC-1(a)",
                    new CellPlace("CIS Worksheet", 4, 1),
                    Set.of(CisState.IMPLEMENTED),
                    Set.of())));
    byte[] bytes =
        new WorkbookExport(
                new Workbook("acme.xlsx", List.of(matrices), List.of(summary), List.of()),
                List.of())
            .covered(COVER)
            .xlsx(CREATED);
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static List<String> all(String xml, String pattern) {
    return Pattern.compile(pattern).matcher(xml).results().map(MatchResult::group).toList();
  }

  private static void assertHas(String xml, String... wanted) {
    for (String text : wanted) {
      assertTrue(xml.contains(text), () -> text + " is missing in " + xml);
    }
  }

  @Test
  void everySheetPrintsAcrossOnePageWideAndTheTablesRepeatTheirHeaders() throws IOException {
    Map<String, String> parts = parts(matrix("Can Be Inherited from CSP", 2));
    for (int sheet = 1; sheet <= 3; sheet++) {
      assertHas(
          parts.get("xl/worksheets/sheet" + sheet + ".xml"),
          "fitToPage=\"true\"",
          "orientation=\"landscape\"",
          "fitToHeight=\"0\"",
          "fitToWidth=\"1\"",
          "Page &amp;P of &amp;N");
    }
    assertHas(
        parts.get("xl/workbook.xml"),
        "'CIS Worksheet'!$A:$A,'CIS Worksheet'!$1:$3",
        "'CRM Worksheet'!$A:$A,'CRM Worksheet'!$1:$3");
    for (int sheet = 2; sheet <= 3; sheet++) {
      assertHas(
          parts.get("xl/worksheets/sheet" + sheet + ".xml"),
          "xSplit=\"1\" ySplit=\"3\" topLeftCell=\"B4\" activePane=\"bottomRight\" state=\"frozen\"");
    }
  }

  @Test
  void headersThatGroupColumnsSpanThem() throws IOException {
    Map<String, String> parts =
        parts(matrix("Can be inherited (Sample Base)", 2), matrix("Can be inherited (Top)", 4));
    assertEquals(
        List.of("A1:M1", "A2:A3", "B2:F2", "G2:M2"), merged(parts.get("xl/worksheets/sheet2.xml")));
    assertEquals(List.of("A1:E1", "B2:C2", "D2:E2"), merged(parts.get("xl/worksheets/sheet3.xml")));
    assertHas(parts.get("xl/sharedStrings.xml"), "Service: Sample Base", "Service: Top");
  }

  private static List<String> merged(String sheet) {
    return all(sheet, "(?<=mergeCell ref=\")[^\"]+").stream().sorted().toList();
  }

  @Test
  void theColumnsAreWideEnoughForWhatTheyHold() throws IOException {
    Map<String, String> parts = parts(matrix("Can Be Inherited from CSP", 2));
    assertEquals(
        List.of("18", "26", "110"),
        all(parts.get("xl/worksheets/sheet3.xml"), "(?<= width=\")[0-9]+"));
    assertEquals(13, all(parts.get("xl/worksheets/sheet2.xml"), "<col ").size());
  }

  @Test
  void theFirstSheetSaysWhoseWorkbookItIsAndHowToReadIt() throws IOException {
    Map<String, String> parts = parts(matrix("Can Be Inherited from CSP", 2));
    assertHas(parts.get("xl/workbook.xml"), "<sheets><sheet name=\"Instructions\" ");
    assertHas(
        parts.get("xl/sharedStrings.xml"),
        "=Acme &amp; &lt;Sons&gt;",
        "FR1234567890",
        "moderate",
        "FedRAMP Moderate",
        "acme.json",
        "not stated",
        "2025-12-31");
    for (CisOrigination origination : CisOrigination.values()) {
      assertHas(parts.get("xl/sharedStrings.xml"), origination.header());
    }
    assertFalse(parts.get("xl/worksheets/sheet1.xml").contains("<f>"));
  }

  @Test
  void aWorkbookWithoutACoverHasItsTablesAlone() throws IOException {
    byte[] bytes = new WorkbookExport(WrittenTextLaws.workbook("text"), List.of()).xlsx(CREATED);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int sheets = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        sheets += entry.getName().startsWith("xl/worksheets/sheet") ? 1 : 0;
      }
      assertEquals(1, sheets);
    }
  }
}
