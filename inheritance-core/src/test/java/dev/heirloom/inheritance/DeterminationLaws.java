package dev.heirloom.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.reference.Conclusion;
import dev.heirloom.inheritance.reference.Engine;
import dev.heirloom.inheritance.reference.World;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Counts;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportRow;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;

/** The engine keeps the laws of SEMANTICS section 10, and agrees with the reference. */
@PropertyDefaults(tries = 25, edgeCases = EdgeCasesMode.NONE)
class DeterminationLaws extends SemanticsLaws {

  @Override
  Conclusion conclude(World world) {
    return Engine.conclusion(Engine.report(world));
  }

  @Property(tries = 120)
  void theEngineAgreesWithTheReference(@ForAll("worlds") World world) {
    assertEquals(List.of(), Engine.differences(world), world::toString);
  }

  @Property
  @Label("Law 1: Partition: every point has exactly one determination, and counts add up.")
  void law1TheCountsAddUp(@ForAll("worlds") World world) {
    Report report = Engine.report(world);
    assertEquals(world.baseline().pointCount(), report.pointCounts().total());
    assertEquals(world.baseline().pointCount(), report.declaredPointCounts().total());
    assertEquals(report.controls().size(), report.controlCounts().total());
    assertEquals(report.controls().size(), report.declaredControlCounts().total());
    assertEquals(
        report.controlCounts(),
        Counts.of(
            report.families().values().stream()
                    .flatMap(List::stream)
                    .map(control -> control.status())
                ::iterator));
  }

  @Property
  void aRowSaysOfItsPointWhatTheReportSays(@ForAll("worlds") World world) {
    Report report = Engine.report(world);
    Iterator<ReportRow> rows = report.rows().iterator();
    for (ControlResult control : report.controls()) {
      for (PointResult point : control.points()) {
        ReportRow expected =
            new ReportRow(
                report.inputs().system().map(SystemId::value).orElse(""),
                control.id().value(),
                point.id(),
                point.status().name(),
                point.declared().name(),
                point.reason().map(Reason::name).orElse(""),
                point.duties().stream()
                    .map(duty -> duty.kind() + " " + duty.id() + " " + duty.fulfilment())
                    .toList(),
                point.bearing().stream()
                    .map(Finding::code)
                    .distinct()
                    .sorted()
                    .map(FindingCode::name)
                    .toList());
        assertEquals(expected, rows.next());
      }
    }
    assertFalse(rows.hasNext());
  }

  @Property
  @Label(
      "Law 2: The order of documents, components, items and providers changes nothing, "
          + "nor do duplicates.")
  void law2OrderAndDuplicatesChangeNothingInTheWholeReport(
      @ForAll("worlds") World world, @ForAll Random random, @ForAll boolean duplicates) {
    assertEquals(Engine.report(world), Engine.report(shuffled(world, random, duplicates)));
  }

  @Property
  void aDeterminationThatIsKeptAnswersForOtherRulesAsANewOneDoes(
      @ForAll("worlds") World world, @ForAll("worlds") World other) {
    Determination kept = Engine.determination(world);
    Report before = kept.report();
    World changed =
        new World(
            world.baseline(),
            world.offerings(),
            world.customer(),
            world.pairings(),
            other.authorizations(),
            other.asOf(),
            other.policy());
    assertEquals(
        Engine.report(changed),
        kept.authorizations(other.authorizations())
            .policy(other.policy())
            .asOf(other.asOf())
            .report());
    assertEquals(before, kept.report());
  }

  @Property
  @Label(
      "Law 12: Differences: of a report with itself none; reversed and applied they "
          + "lead back and forth.")
  void law12DifferencesVanishReverseAndApply(
      @ForAll("worlds") World old, @ForAll("worlds") World now) {
    Report a = Engine.report(old);
    for (Report b :
        List.of(
            Engine.report(now),
            Engine.report(old.on(old.asOf().plusDays(1))),
            Engine.report(old.on(now.baseline())))) {
      Difference difference = Difference.between(a, b);
      assertTrue(Difference.between(b, b).isEmpty());
      assertEquals(Difference.between(b, a), difference.reverse());
      assertEquals(b, difference.apply(a));
      assertEquals(a, difference.reverse().apply(b));
      assertEquals(a.equals(b), difference.isEmpty());
    }
  }
}
