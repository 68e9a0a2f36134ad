package dev.heirloom.oscal.io.workbook;

import static dev.heirloom.oscal.io.workbook.Xlsx.cell;
import static dev.heirloom.oscal.io.workbook.Xlsx.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every irregularity of the field, in workbooks made here. */
class WorkbookReaderTest {

  private static final String[] CRM_HEADER = {
    "Control ID",
    "Can Be Inherited from CSP",
    "Specific Inheritance and Customer Agency/CSP Responsibilities"
  };

  private static List<String> codes(Workbook workbook) {
    return workbook.findings().stream()
        .map(finding -> finding.code() + " " + finding.place())
        .toList();
  }

  private static List<String> rows(Matrix matrix) {
    return matrix.rows().stream().map(row -> row.controlId() + "=" + row.inheritance()).toList();
  }

  @Test
  void aMatrixIsFoundByItsHeadersWhateverTheSheetIsCalledAndWhereverTheTableBegins() {
    Workbook workbook =
        new Xlsx()
            .sheet(
                "Tabelle1",
                row(1, "Some title"),
                row(
                    7,
                    "",
                    "",
                    "control  ID ",
                    "can be inherited (Acme)",
                    "Acme Specific Inheritance"),
                row(8, "", "", "AC-02 (a)", " yes ", "Acme does it."),
                row(9, "", "", "AC-2 (1)", "PARTIAL"),
                row(10, "", "", "AC-3"))
            .read();
    assertEquals(List.of(), workbook.findings());
    Matrix matrix = workbook.matrices().get(0);
    assertEquals("can be inherited (Acme)", matrix.header());
    assertEquals("Tabelle1, row 7, column D", matrix.place().toString());
    assertEquals(List.of("AC-02 (a)=YES", "AC-2 (1)=PARTIAL", "AC-3=BLANK"), rows(matrix));
    assertEquals("Tabelle1, row 8, column C", matrix.rows().get(0).place().toString());
    MatrixText prose = matrix.rows().get(0).prose().get(0);
    assertEquals(
        new MatrixText(
            MatrixText.Kind.INHERITANCE,
            "Acme Specific Inheritance",
            new CellPlace("Tabelle1", 8, 5),
            "Acme does it."),
        prose);
  }

  @Test
  void aSheetThatAnswersForTwoServicesHasTwoMatrices() {
    Workbook workbook =
        new Xlsx()
            .sheet(
                "CRM",
                row(
                    1,
                    "Control ID",
                    "Can Be Inherited from CSP",
                    "Specific Inheritance and Customer Responsibilities",
                    "Can be inherited (Web)",
                    "Web Specific Inheritance",
                    "Web Customer Responsibility",
                    "Internal comments on inheritance"),
                row(2, "AC-1(a)", "No", "first", "Yes", "second", "third", "secret"))
            .read();
    assertEquals(List.of("COLUMN_NOT_USED CRM, row 1, column G"), codes(workbook));
    assertEquals(2, workbook.matrices().size());
    assertEquals(
        List.of("first"),
        workbook.matrices().get(0).rows().get(0).prose().stream().map(MatrixText::text).toList());
    assertEquals(
        List.of("second", "third"),
        workbook.matrices().get(1).rows().get(0).prose().stream().map(MatrixText::text).toList());
    assertEquals(
        List.of(MatrixText.Kind.INHERITANCE, MatrixText.Kind.RESPONSIBILITY),
        workbook.matrices().get(1).rows().get(0).prose().stream().map(MatrixText::kind).toList());
  }

  @Test
  void aLevelColumnBeforeTheTextIsReadAsLevel() {
    Workbook workbook =
        new Xlsx()
            .sheet(
                "Moderate CRM Worksheet",
                row(
                    4,
                    "Control ID",
                    "Can Be Inherited from CSP",
                    "FIPS-199 Impact Low (L) & Moderate (M)",
                    CRM_HEADER[2]),
                row(5, "AC-1(a)", "No", "L M", "words"),
                row(6, "AC-2(2)", "Yes", "M"))
            .read();
    assertEquals(
        List.of(Optional.of("L M"), Optional.of("M")),
        workbook.matrices().get(0).rows().stream().map(MatrixRow::level).toList());
    assertEquals("words", workbook.matrices().get(0).rows().get(0).prose().get(0).text());
  }

  @Test
  void hiddenColumnsRowsAndSheetsAreNotReadAndAreNamed() {
    Workbook workbook =
        new Xlsx()
            .sheetXml(
                "CRM",
                "visible",
                "<cols><col min=\"1\" max=\"2\" width=\"9\"/><col min=\"4\" max=\"16384\""
                    + " hidden=\"1\" width=\"9\"/></cols><sheetData>"
                    + row(
                        1,
                        CRM_HEADER[0],
                        CRM_HEADER[1],
                        CRM_HEADER[2],
                        "Can be inherited (internal)")
                    + row(2, "AC-1", "Yes", "text", "No").replace("r=\"2\"", "r=\"2\" hidden=\"1\"")
                    + row(3, "AC-2", "No", "text", "Yes")
                    + "</sheetData>")
            .sheetXml(
                "Draft",
                "veryHidden",
                "<sheetData>" + row(1, CRM_HEADER) + row(2, "AC-1", "No") + "</sheetData>")
            .read();
    assertEquals(
        List.of("HIDDEN_SHEET Draft", "HIDDEN_ROWS CRM, row 2", "HIDDEN_COLUMN CRM, column D"),
        codes(workbook));
    assertEquals(1, workbook.matrices().size());
    assertEquals(List.of("AC-2=NO"), rows(workbook.matrices().get(0)));
  }

  @Test
  void rowsThatOnlyAFilterLeavesOutOfViewAreRead() {
    Workbook workbook =
        new Xlsx()
            .sheetXml(
                "CRM",
                "visible",
                "<sheetData>"
                    + row(1, CRM_HEADER)
                    + row(2, "AC-1", "No").replace("r=\"2\"", "r=\"2\" hidden=\"1\"")
                    + row(3, "AC-2", "Yes")
                    + row(4, "AC-3", "Yes").replace("r=\"4\"", "r=\"4\" hidden=\"1\"")
                    + "</sheetData><autoFilter ref=\"A1:C3\"><filterColumn"
                    + " colId=\"1\"><filters><filter"
                    + " val=\"Yes\"/></filters></filterColumn></autoFilter>")
            .read();
    assertEquals(List.of("HIDDEN_ROWS CRM, row 4", "FILTERED_ROWS CRM, row 2"), codes(workbook));
    assertEquals(List.of("AC-1=NO", "AC-2=YES"), rows(workbook.matrices().get(0)));
  }

  @Test
  void decoysAreLeftAlone() {
    Workbook workbook =
        new Xlsx()
            .sheet(
                "Customer Responsibility Matrix",
                row(1, "Ref #", "Customer Responsibility", "Controls Reference"),
                row(2, "1", "Do it", "AC-1, AC-2"))
            .sheet(
                "Answers",
                row(1, "Example CRM Worksheet Responses"),
                row(2, CRM_HEADER),
                row(3, "AC-1", "Yes"))
            .sheet("Low controls", row(1, "AC-01", "helper"), row(2, "AC-02"))
            .sheet("The one", row(1, CRM_HEADER), row(2, "AC-1", "No"))
            .read();
    assertEquals(
        List.of(
            "SHEET_NOT_USED Customer Responsibility Matrix",
            "EXAMPLE_TABLE Answers",
            "SHEET_NOT_USED Low controls"),
        codes(workbook));
    assertEquals(1, workbook.matrices().size());
    assertEquals("The one", workbook.matrices().get(0).place().sheet());
  }

  @Test
  void aHeaderThatBeginsLikeAnExampleMakesNoExampleOfItsSheet() {
    Workbook workbook =
        new Xlsx()
            .sheet(
                "CRM",
                row(1, CRM_HEADER[0], CRM_HEADER[1], "Example artifacts"),
                row(2, "AC-1", "No", "Sample"))
            .read();
    assertEquals(List.of("AC-1=NO"), rows(workbook.matrices().get(0)));
  }

  @Test
  void rowsBehindTheTableAreNoControlsAndAnswersWithoutAControlAreWarned() {
    Workbook workbook =
        new Xlsx()
            .sheet(
                "CRM",
                row(1, CRM_HEADER),
                row(2, "AC-1 ", "No"),
                row(4, "Grand Total", "337"),
                row(5, "", "44364.0"),
                row(6, "", "Yes", "for the merged cell above"),
                row(7, "see above", "Partial"))
            .read();
    assertEquals(
        List.of(
            "CONTROL_ID_UNREADABLE CRM, row 6, column A",
            "CONTROL_ID_UNREADABLE CRM, row 7, column A",
            "ROWS_WITHOUT_CONTROL CRM, row 4"),
        codes(workbook));
    assertEquals(List.of("AC-1 =NO"), rows(workbook.matrices().get(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AC-2 (1)",
        "AC-02 (07) (a)",
        "AC-2(3)(a)",
        "SC-7 (13) ",
        "ac-2.1",
        "AC\u20112(a)",
        "\u00a0AC-1\u00a0",
        "AC - 1",
        "AC-1a."
      })
  void everySpellingOfAnIdIsAControlRow(String id) {
    Workbook workbook = new Xlsx().sheet("CRM", row(1, CRM_HEADER), row(2, id, "No")).read();
    assertEquals(List.of(id + "=NO"), rows(workbook.matrices().get(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"No", "186", "Grand Total", "A-1", "2021-07-01", "N/A"})
  void otherTextInTheIdColumnIsNoControlRow(String id) {
    Workbook workbook = new Xlsx().sheet("CRM", row(1, CRM_HEADER), row(2, id, "186")).read();
    assertEquals(List.of(), rows(workbook.matrices().get(0)));
    assertEquals(List.of("ROWS_WITHOUT_CONTROL CRM, row 2"), codes(workbook));
  }

  @Test
  void anAnswerThatIsNoneOfTheThreeCountsAsNotAddressed() {
    Workbook workbook =
        new Xlsx()
            .sheet("CRM", row(1, CRM_HEADER), row(2, "AC-1", "Maybe"), row(3, "AC-2", "N/A"))
            .read();
    assertEquals(
        List.of("AC-1=NOT_UNDERSTOOD", "AC-2=NOT_UNDERSTOOD"), rows(workbook.matrices().get(0)));
    assertEquals(
        List.of(
            "INHERITANCE_NOT_UNDERSTOOD CRM, row 2, column B",
            "INHERITANCE_NOT_UNDERSTOOD CRM, row 3, column B"),
        codes(workbook));
    assertTrue(workbook.findings().get(0).message().contains("Maybe"));
  }

  @ParameterizedTest(name = "the id header stands in row {0}")
  @CsvSource({"1", "2"})
  void anImplementationSummaryIsFoundUnderItsMergedHeaders(int idRow) {
    String[] groups = {
      idRow == 1 ? "Control ID" : "", "Implementation Status", "", "", "", "", "Control Origination"
    };
    String[] marks = {
      idRow == 2 ? "Control ID" : "FedRAMP Controls Moderate ",
      "Implemented",
      "Partially Implemented",
      "Planned",
      "Alternative Implementation",
      "Not applicable",
      "Service Provider Corporate (Acme)",
      "Service Provider System-Specific (X)",
      "Service Provider Hybrid (Service Provider Corporate and ...)",
      "Configured by Customer (Customer System Specific)",
      "Provided by Customer (...)",
      "Shared (Service Provider (Acme) and Customer Responsibility)",
      "Inherited from Pre-Existing  Authorization (IaaS)"
    };
    Workbook workbook =
        new Xlsx()
            .sheet(
                "Sheet1",
                row(1, groups),
                row(2, marks),
                row(3, "AC-1", "X", "", "", "", "x", "", "", "X"),
                row(4, "AC-2", "", "", "1", "", "", "", "", "", "\u2713", "TRUE", "X", "Yes"),
                row(5, "AC-3"),
                row(6, "AC-4", "later", "no"))
            .read();
    CisSheet cis = workbook.summaries().get(0);
    assertEquals(
        List.of(
            Set.of(CisState.IMPLEMENTED, CisState.NOT_APPLICABLE),
            Set.of(CisState.PLANNED),
            Set.of(),
            Set.of(CisState.PARTIALLY_IMPLEMENTED)),
        cis.rows().stream().map(CisRow::states).toList());
    assertEquals(
        List.of(
            Set.of(CisOrigination.SERVICE_PROVIDER_HYBRID),
            Set.of(
                CisOrigination.CONFIGURED_BY_CUSTOMER,
                CisOrigination.PROVIDED_BY_CUSTOMER,
                CisOrigination.SHARED,
                CisOrigination.INHERITED),
            Set.of(),
            Set.of()),
        cis.rows().stream().map(CisRow::originations).toList());
    assertEquals(
        List.of("MARK_NOT_UNDERSTOOD Sheet1, row 6, column B", "NO_INHERITANCE_COLUMN workbook"),
        codes(workbook));
  }

  @Test
  void aWorkbookWithoutAnInheritanceColumnLeavesInheritanceUnknown() {
    Workbook workbook =
        new Xlsx()
            .sheet("CRM", row(1, "Control ID", "Customer Responsibility"), row(2, "AC-1", "Do it"))
            .read();
    assertEquals(List.of(), workbook.matrices());
    assertEquals(List.of("SHEET_NOT_USED CRM", "NO_INHERITANCE_COLUMN workbook"), codes(workbook));
  }

  @Test
  void aWorkbookWithNoneOfTheHeadersSaysWhatItHasInstead() {
    Workbook workbook =
        new Xlsx().sheet("Budget", row(3, "", "Quarter", "Cost")).sheet("Empty").read();
    assertEquals(List.of("SHEET_NOT_USED Budget", "NO_TABLE workbook"), codes(workbook));
    assertTrue(
        workbook.findings().get(1).message().contains("Budget, row 3 with \"Quarter\", \"Cost\""),
        workbook.findings()::toString);
  }

  @Test
  void formulasAreNotEvaluatedButTheirKeptValuesAreRead() {
    Workbook workbook =
        new Xlsx()
            .sheet(
                "CRM",
                row(1, CRM_HEADER),
                "<row r=\"2\"><c r=\"A2\""
                    + " t=\"str\"><f>IFERROR(X(\"COMPUTED_VALUE\"),\"AC-1\")</f><v>AC-1</v></c><c"
                    + " r=\"B2\" t=\"str\"><f>1+1</f><v>No</v></c></row>",
                "<row r=\"3\">"
                    + cell("A3", "AC-2")
                    + "<c r=\"B3\"><f>B2</f></c><c r=\"C3\""
                    + " t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>",
                "<row r=\"4\">"
                    + cell("A4", "AC-3")
                    + "<c r=\"B4\" t=\"str\"><f>\"\"</f><v></v></c></row>")
            .read();
    assertEquals(
        List.of("AC-1=NO", "AC-2=NOT_UNDERSTOOD", "AC-3=BLANK"), rows(workbook.matrices().get(0)));
    assertEquals(
        List.of(
            "INHERITANCE_NOT_UNDERSTOOD CRM, row 3, column B",
            "FORMULAS_NOT_EVALUATED CRM",
            "FORMULA_WITHOUT_VALUE CRM, row 3, column B",
            "FORMULA_WITHOUT_VALUE CRM, row 3, column C"),
        codes(workbook));
    assertTrue(workbook.findings().get(1).message().startsWith("2 cells"));
  }

  @Test
  void richTextIsReadWithoutItsPhoneticsAndEscapedCharactersAreRestored() {
    Workbook workbook =
        new Xlsx()
            .shared(
                "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">one </t></r><r><t>two</t></r><rPh"
                    + " sb=\"0\""
                    + " eb=\"1\"><t>no</t></rPh></si><si><t>a_x000D_b_x005F_x000D_</t></si>")
            .sheet(
                "CRM",
                row(1, CRM_HEADER),
                "<row r=\"2\">" + cell("A2", "AC-1") + "<c r=\"C2\" t=\"s\"><v>0</v></c></row>",
                "<row>"
                    + cell("A3", "AC-2")
                    + "<c t=\"inlineStr\"><is><t>No</t></is></c><c t=\"s\"><v>1</v></c></row>")
            .read();
    assertEquals("one two", workbook.matrices().get(0).rows().get(0).prose().get(0).text());
    assertEquals(Inheritance.NO, workbook.matrices().get(0).rows().get(1).inheritance());
    assertEquals("a\rb_x000D_", workbook.matrices().get(0).rows().get(1).prose().get(0).text());
  }

  @Test
  void headersThatAreRepeatedBelowContinueTheirMatrix() {
    Workbook workbook =
        new Xlsx()
            .sheet(
                "CRM",
                row(1, CRM_HEADER),
                row(2, "AC-1", "No"),
                row(3, CRM_HEADER),
                row(4, "AT-1", "Yes"))
            .read();
    assertEquals(1, workbook.matrices().size());
    assertEquals(List.of("AC-1=NO", "AT-1=YES"), rows(workbook.matrices().get(0)));
  }

  @Test
  void macrosAndLinksToOtherFilesAreLeftAlone() {
    Workbook workbook =
        new Xlsx()
            .sheet("CRM", row(1, CRM_HEADER), row(2, "AC-1", "No"))
            .part("xl/vbaProject.bin", "Sub AutoOpen()")
            .part("xl/externalLinks/externalLink1.xml", "<x/>")
            .read();
    assertEquals(
        List.of("MACROS_IGNORED workbook", "EXTERNAL_LINKS_IGNORED workbook"), codes(workbook));
    assertEquals(List.of("AC-1=NO"), rows(workbook.matrices().get(0)));
  }

  @Test
  void aWorkbookOfAnotherWriterReadsTheSame() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook writer =
        new org.dhatim.fastexcel.Workbook(out, "Test", "1.0")) {
      Worksheet sheet = writer.newWorksheet("CRM Worksheet");
      for (int column = 0; column < CRM_HEADER.length; column++) {
        sheet.value(2, column, CRM_HEADER[column]);
      }
      sheet.value(3, 0, "AC-02 (07) (a)");
      sheet.value(3, 1, "Partial");
      sheet.value(3, 2, "two\nlines & more");
      sheet.value(3, 3, "not mine");
      sheet.hideColumn(3);
      sheet.value(9, 2, 616);
    }
    Workbook workbook =
        WorkbookReader.create().read(new ByteArrayInputStream(out.toByteArray()), "other.xlsx");
    assertEquals(
        List.of(
            "HIDDEN_COLUMN CRM Worksheet, column D", "ROWS_WITHOUT_CONTROL CRM Worksheet, row 10"),
        codes(workbook));
    assertEquals(List.of("AC-02 (07) (a)=PARTIAL"), rows(workbook.matrices().get(0)));
    assertEquals(
        "two\nlines & more", workbook.matrices().get(0).rows().get(0).prose().get(0).text());
  }

  @Test
  void theStrictVariantOfTheFormatIsReadToo() {
    Xlsx xlsx = new Xlsx().sheet("CRM", row(1, CRM_HEADER), row(2, "AC-1", "No"));
    byte[] bytes = xlsx.bytes();
    assertEquals(
        1, WorkbookReader.create().read(new ByteArrayInputStream(bytes), "x").matrices().size());
    Xlsx strict = new Xlsx();
    strict.sheetXml("CRM", "visible", "<x/>");
    strict.part(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheetData>"
            + row(1, CRM_HEADER)
            + row(2, "AC-1", "No")
            + "</sheetData></worksheet>");
    assertEquals(List.of("AC-1=NO"), rows(strict.read().matrices().get(0)));
  }

  @Test
  void findingsAndValuesPrintAsAPersonReadsThem() {
    assertEquals(
        "WARNING MARK_NOT_UNDERSTOOD CIS, row 3, column AB: odd",
        new WorkbookFinding(Code.MARK_NOT_UNDERSTOOD, new CellPlace("CIS", 3, 28), "odd")
            .toString());
  }
}
