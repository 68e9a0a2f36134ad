package dev.heirloom.oscal.io.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.heirloom.oscal.io.workbook.internal.Grid;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a text is, it is written as text and reads back as it was. */
class WrittenTextLaws {

  private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> starts =
        Arbitraries.of(
            "=", "+", "-", "@", "\t", "\r", "\n", "'", "''", " =", "\t=", "|", "%", "\uff1d", "\"",
            ",", "", "_x000D_", "\u00a0@", "\u0001");
    Arbitrary<String> rests =
        Arbitraries.strings().withChars("=+-@'\",;\r\n\t <>&_x0D1A(){}").all().ofMaxLength(20);
    return Combinators.combine(starts, rests).as(String::concat).filter(text -> !text.isBlank());
  }

  static Workbook workbook(String text) {
    CellPlace header = new CellPlace(Grid.CRM_SHEET, Grid.HEADER_ROW, 2);
    int row = Grid.HEADER_ROW + 1;
    MatrixRow line =
        new MatrixRow(
            "AC-1(a)",
            new CellPlace(Grid.CRM_SHEET, row, 1),
            Inheritance.PARTIAL,
            List.of(
                new MatrixText(
                    MatrixText.Kind.BOTH,
                    "Specific Inheritance and Customer Agency/CSP Responsibilities",
                    new CellPlace(Grid.CRM_SHEET, row, 3),
                    text)),
            Optional.empty());
    return new Workbook(
        "written",
        List.of(new Matrix(header, "Can Be Inherited from CSP", List.of(line))),
        List.of(),
        List.of());
  }

  @Property
  void aTextReadsBackFromXlsxAsItWas(@ForAll("texts") String text) {
    Workbook workbook = workbook(text);
    byte[] bytes = new WorkbookExport(workbook, List.of()).xlsx(CREATED);
    assertEquals(
        workbook, WorkbookReader.create().read(new ByteArrayInputStream(bytes), "written"));
  }

  @Property
  void aTextReadsBackFromCsvAsItWasAndNeverBeginsAsAFormula(@ForAll("texts") String text) {
    Workbook workbook = workbook(text);
    Map<String, String> csv = new WorkbookExport(workbook, List.of()).csv();
    assertEquals(workbook, WorkbookReader.create().readCsv(csv, "written"));
    for (String table : csv.values()) {
      for (String field : table.substring(1, table.length() - 3).split("\"(?:,|\r\n)\"", -1)) {
        assertFalse(
            field.matches("(?s)[\\s\"]*[=+\\-@\\t\\r].*"), () -> "'" + field + "' of " + table);
      }
    }
  }
}
