package dev.heirloom.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.testkit.InheritanceArbitraries;
import dev.heirloom.inheritance.testkit.World;
import dev.heirloom.oscal.io.html.HtmlReport;
import dev.heirloom.oscal.io.report.DifferenceJson;
import dev.heirloom.oscal.io.report.ReportJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * A report that was kept as JSON becomes the same page, table, text and difference as it did
 * before.
 */
class ReportFormsLaws {

  @Provide
  Arbitrary<World> worlds() {
    return InheritanceArbitraries.worlds();
  }

  @Property(tries = 10, shrinking = ShrinkingMode.BOUNDED)
  void everyFormOfAReportReadBackIsThatOfTheReport(
      @ForAll("worlds") World older, @ForAll("worlds") World newer) {
    Report before = older.report();
    Report after = newer.report();
    Report readBefore = ReportJson.read(ReportJson.write(before));
    Report readAfter = ReportJson.read(ReportJson.write(after));

    assertEquals(HtmlReport.standard().write(after), HtmlReport.standard().write(readAfter));
    assertEquals(ReportCsv.text(after), ReportCsv.text(readAfter));
    assertEquals(ReportText.text(after), ReportText.text(readAfter));
    Difference difference = Difference.between(before, after);
    Difference ofRead = Difference.between(readBefore, readAfter);
    assertEquals(difference, ofRead);
    assertEquals(DifferenceText.text(difference, 80), DifferenceText.text(ofRead, 80));
    assertEquals(DifferenceJson.write(difference), DifferenceJson.write(ofRead));
  }

  @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
  void aTableReadBackHasTheValuesOfTheReport(@ForAll("worlds") World world) {
    Report report = world.report();
    String file = ReportCsv.file(report);

    assertTrue(file.startsWith("\uFEFFsep=,\n"), file);
    List<List<String>> rows = rows(file.substring(file.indexOf('\n') + 1));
    List<String> heads = rows.get(0);
    List<Map<String, String>> values = new ArrayList<>();
    for (List<String> row : rows.subList(1 + report.causes().size(), rows.size())) {
      assertEquals(heads.size(), row.size(), row.toString());
      Map<String, String> value = new HashMap<>();
      for (int i = 0; i < row.size(); i++) {
        value.put(heads.get(i), row.get(i).replaceFirst("^'", ""));
      }
      values.add(value);
    }
    assertEquals(report.points().count(), values.size());
    int next = 0;
    for (ControlResult control : report.controls()) {
      for (PointResult point : control.points()) {
        Map<String, String> value = values.get(next++);
        assertEquals(report.inputs().asOf().toString(), value.get("as_of"));
        assertEquals(control.id().value(), value.get("control"));
        assertEquals(control.status().words(), value.get("control_status"));
        assertEquals(control.title(), value.get("title"));
        assertEquals(point.id(), value.get("point"));
        assertEquals(point.status().words(), value.get("status"));
        assertEquals(point.declared().words(), value.get("declared"));
        assertEquals(point.reason().map(Reason::sentence).orElse(""), value.get("reason"));
        assertEquals(String.valueOf(point.openDuties().size()), value.get("open_duties"));
        assertEquals(
            point.responsibilities().stream()
                .map(use -> use.responsibility().text().strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n")),
            value.get("responsibility_texts"));
      }
    }
  }

  /** Reads a table as RFC 4180 has it. */
  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      boolean isDoubled = isQuoted && csv.startsWith("\"\"", i);
      if (isDoubled) {
        cell.append(c);
        i++;
      } else if (c == '"') {
        isQuoted = !isQuoted;
      } else if (isQuoted || c != ',' && c != '\n') {
        cell.append(c);
      } else {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    return rows;
  }
}
