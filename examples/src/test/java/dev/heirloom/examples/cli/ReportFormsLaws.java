package dev.heirloom.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.testkit.InheritanceArbitraries;
import dev.heirloom.inheritance.testkit.World;
import dev.heirloom.oscal.io.html.HtmlReport;
import dev.heirloom.oscal.io.report.DifferenceJson;
import dev.heirloom.oscal.io.report.ReportJson;
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
}
