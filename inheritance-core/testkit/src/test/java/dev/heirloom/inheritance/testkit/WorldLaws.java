package dev.heirloom.inheritance.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class WorldLaws {

  @Provide
  Arbitrary<World> worlds() {
    return InheritanceArbitraries.worlds();
  }

  @Property(tries = 500)
  void worldsMeetEveryStatusAndAreOftenLowered(@ForAll("worlds") World world) {
    Report report = world.report();
    boolean isLowered =
        report.controls().stream()
            .flatMap(control -> control.points().stream())
            .anyMatch(PointResult::isLowered);
    for (Status status : Status.applicable()) {
      if (report.pointCounts().of(status) > 0) {
        Statistics.label("points").collect(status);
      }
    }
    Statistics.label("lowered").collect(isLowered);
    Statistics.label("lowered")
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 15));
    Statistics.label("points")
        .coverage(
            coverage ->
                Status.applicable()
                    .forEach(status -> coverage.check(status).percentage(share -> share > 10)));
  }

  @Property(tries = 200)
  void theOrderOfOfferingsChangesNothing(@ForAll("worlds") World world) {
    List<Offering> reversed = new ArrayList<>(world.offerings());
    Collections.reverse(reversed);

    assertEquals(
        ExpectationTable.of(world.report()),
        ExpectationTable.of(world.withOfferings(reversed).report()));
  }

  @Property(tries = 200)
  void aReportMatchesItsOwnTableAndTheTableSurvivesCsv(@ForAll("worlds") World world) {
    Report report = world.report();
    ExpectationTable table = ExpectationTable.of(report);

    InheritanceAssertions.assertReport(report, check -> check.matchesAll(table));
    assertEquals(table, ExpectationTable.parse(table.toCsv()));
    assertFalse(table.expectations().isEmpty());
  }
}
