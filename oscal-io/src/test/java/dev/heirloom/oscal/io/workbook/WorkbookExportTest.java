package dev.heirloom.oscal.io.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** How a workbook is written, whatever it says. */
class WorkbookExportTest {

  private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");

  private static byte[] xlsx(String text) {
    return new WorkbookExport(WrittenTextLaws.workbook(text), List.of()).xlsx(CREATED);
  }

  @Test
  void theBytesDependOnContentAndMomentAlone() throws IOException {
    byte[] first = xlsx("text");
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      assertArrayEquals(first, xlsx("text"));
    } finally {
      TimeZone.setDefault(zone);
    }
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertEquals(1980, entry.getTimeLocal().getYear());
        String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        assertFalse(content.contains("<f>"), entry::getName);
        if (entry.getName().equals("docProps/core.xml")) {
          assertTrue(content.contains(">2026-01-02T03:04:05Z<"), content);
        }
        parts++;
      }
    }
    assertTrue(parts >= 8, "only " + parts);
  }

  @Test
  void anotherReaderSeesStringsAndNoFormulas() throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(
            new ByteArrayInputStream(xlsx("=HYPERLINK(\"http://example.org\")")))) {
      var row = workbook.findSheet("CRM Worksheet").orElseThrow().read().get(2);
      assertEquals(
          List.of("AC-1(a)", "Partial", "=HYPERLINK(\"http://example.org\")"),
          row.stream().map(cell -> cell.asString()).toList());
      assertTrue(
          row.stream()
              .allMatch(cell -> cell.getType() == CellType.STRING && cell.getFormula() == null));
    }
  }

  @Test
  void theLayoutIsFedRampsAndAPersonCanReadItAsCsv() {
    assertEquals(
        Map.of(
            "CRM Worksheet",
"""
"Customer Responsibility Matrix (CRM) Worksheet","",""
"","",""
"Control ID","Can Be Inherited from CSP","Specific Inheritance and Customer Agency/CSP Responsibilities"
"AC-1(a)","Partial","'=1+1 said ""we"" twice"
"""
                .replace("\n", "\r\n")),
        new WorkbookExport(WrittenTextLaws.workbook("=1+1 said \"we\" twice"), List.of()).csv());
  }

  @Test
  void aTextThatNoCellCanHoldIsRefusedWithItsCell() {
    WorkbookException exception =
        assertThrows(WorkbookException.class, () -> xlsx("x".repeat(32_768)));
    assertEquals(WorkbookException.Failure.LIMIT, exception.failure());
    assertEquals("CRM Worksheet, row 4, column C", exception.location());
    assertEquals(
        32_767,
        WorkbookReader.create()
            .read(new ByteArrayInputStream(xlsx("x".repeat(32_767))), "x")
            .matrices()
            .get(0)
            .rows()
            .get(0)
            .prose()
            .get(0)
            .text()
            .length());
  }

  @Test
  void csvOfOthersIsReadWithOrWithoutQuotesAndWithAnyLineEnd() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      Workbook workbook =
          WorkbookReader.create()
              .readCsv(
                  Map.of(
                      "crm",
                      "\ufeffControl ID,Can be inherited,Specific Inheritance"
                          + end
                          + end
                          + "AC-1,No,\"a, b\""
                          + end
                          + "AC-2, Yes,'quoted'"),
                  "crm.csv");
      assertEquals(
          List.of("AC-1", "AC-2"),
          workbook.matrices().get(0).rows().stream().map(MatrixRow::controlId).toList());
      assertEquals(
          List.of("a, b", "'quoted'"),
          workbook.matrices().get(0).rows().stream()
              .map(row -> row.prose().get(0).text())
              .toList());
      assertEquals(
          "crm, row 4, column C",
          workbook.matrices().get(0).rows().get(1).prose().get(0).place().toString());
    }
  }

  @Test
  void csvThatNeverEndsOrIsTooLargeIsRefusedWithItsPlace() {
    WorkbookException open =
        assertThrows(
            WorkbookException.class,
            () -> WorkbookReader.create().readCsv(Map.of("crm", "a,b\nc,\"d"), "crm.csv"));
    assertEquals("crm, row 2, column B", open.location());
    WorkbookException large =
        assertThrows(
            WorkbookException.class,
            () ->
                WorkbookReader.create(WorkbookOptions.defaults().withMaxCells(3))
                    .readCsv(Map.of("crm", "a,b\nc,d"), "crm.csv"));
    assertEquals(WorkbookException.Failure.LIMIT, large.failure());
    assertEquals("crm, row 2, column B", large.location());
  }
}
