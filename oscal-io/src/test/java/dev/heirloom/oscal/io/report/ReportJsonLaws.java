package dev.heirloom.oscal.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.result.Cause;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.testkit.InheritanceArbitraries;
import dev.heirloom.inheritance.testkit.World;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** A report that is written and read back is the report. */
class ReportJsonLaws {

  @Provide
  Arbitrary<World> worlds() {
    return InheritanceArbitraries.worlds();
  }

  @Property(tries = 80, shrinking = ShrinkingMode.BOUNDED)
  void whatIsReadBackIsTheReport(@ForAll("worlds") World world) {
    Report report = world.report();

    String json = ReportJson.write(report);
    Report read = ReportJson.read(json);

    assertEquals(report, read);
    assertEquals(json, ReportJson.write(read));
    assertEquals(report.explain(), read.explain());
    report.controls().forEach(c -> assertEquals(report.explain(c.id()), read.explain(c.id())));
    assertEquals(
        report.causes().stream().map(Cause::toString).toList(),
        read.causes().stream().map(Cause::toString).toList());
    assertEquals("", ReportSchema.problems(json));
    Statistics.label("has items")
        .collect(report.points().anyMatch(point -> !point.provided().isEmpty()))
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 25));
  }
}
