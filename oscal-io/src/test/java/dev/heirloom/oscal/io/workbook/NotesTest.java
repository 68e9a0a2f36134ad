package dev.heirloom.oscal.io.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a workbook says beside its cells is told, wherever it is kept. */
class NotesTest {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static Xlsx workbook(String behind) {
    return new Xlsx()
        .styles("<dxfs><dxf><font><b/></font></dxf><dxf><font><strike/></font></dxf></dxfs>")
        .sheetXml(
            "CRM",
            "visible",
            "<sheetData>"
                + Xlsx.row(1, "Control ID", "Can Be Inherited from CSP")
                + Xlsx.row(2, "AC-3", "Yes")
                + "</sheetData>"
                + behind);
  }

  private static Xlsx with(String type, String part, String content) {
    return workbook("")
        .part(
            "xl/worksheets/_rels/sheet1.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"n\" Type=\"%s/%s\" Target=\"../%s\"/></Relationships>"
                    .formatted(OFFICE, type, part))
        .part("xl/" + part, content);
  }

  private static Xlsx comments(String cell, String text) {
    return with(
        "comments",
        "comments1.xml",
        "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><commentList>"
            + "<comment ref=\"%s\"><text><r><t>%s</t></r></text></comment></commentList></comments>"
                .formatted(cell, text));
  }

  private static List<String> told(Xlsx workbook) {
    return workbook.read().findings().stream()
        .filter(
            f -> Stream.of(Code.NOTE_ON_CELL, Code.TEXT_BESIDE_CELLS).anyMatch(f.code()::equals))
        .map(WorkbookFinding::toString)
        .toList();
  }

  @Test
  void aNoteOnACellThatDecidesIsAWarning() {
    String told = "WARNING NOTE_ON_CELL CRM, row 2, column %s: A %s says \"%s\"; it was not read.";
    assertEquals(
        List.of(told.formatted("B", "note", "not for you")), told(comments("B2", "not for you")));
    assertEquals(List.of(told.formatted("A", "note", "dropped")), told(comments("A2", "dropped")));
    assertEquals(
        List.of(told.formatted("B", "comment", "is it?")),
        told(
            with(
                "threadedComment",
                "threadedComments/threadedComment1.xml",
                "<ThreadedComments xmlns=\"urn:any\"><threadedComment ref=\"B2\"><text>is it?</text>"
                    + "</threadedComment></ThreadedComments>")));
    assertEquals(
        List.of(told.formatted("B", "prompt", "Yes means no")),
        told(
            workbook(
                "<dataValidations><dataValidation sqref=\"B2:B9\" prompt=\"Yes means no\"/></dataValidations>")));
    assertEquals(
        List.of(told.formatted("B", "conditional format", "strikes out or hides text")),
        told(
            workbook(
                "<conditionalFormatting sqref=\"B2\"><cfRule dxfId=\"1\"/><cfRule dxfId=\"0\"/></conditionalFormatting>")));
  }

  @Test
  void whatIsSaidElsewhereIsTold() {
    assertEquals(
        List.of(
            "INFO TEXT_BESIDE_CELLS CRM, row 20, column F: A note says \"hello\"; it was not read."),
        told(comments("F20", "hello")));
    String box = "<sp><txBody><a:p><a:r><a:t>%s</a:t></a:r></a:p></txBody></sp>";
    assertEquals(
        List.of(
            "INFO TEXT_BESIDE_CELLS CRM: A text box says \"Draft\"; it was not read.",
            "INFO TEXT_BESIDE_CELLS CRM: A text box says \"2024\"; it was not read."),
        told(
            with(
                "drawing",
                "drawings/drawing1.xml",
                "<wsDr xmlns:a=\"urn:a\">"
                    + box.formatted("Draft")
                    + box.formatted("2024")
                    + "</wsDr>")));
    assertTrue(told(workbook("")).isEmpty());
    String many =
        told(with(
                "drawing",
                "drawings/drawing1.xml",
                "<d xmlns:a=\"urn:a\">" + box.repeat(30) + "</d>"))
            .get(20);
    assertEquals("INFO TEXT_BESIDE_CELLS CRM: 10 more texts here and below were not read.", many);
  }
}
