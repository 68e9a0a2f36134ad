package dev.heirloom.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.determination.Counts;
import dev.heirloom.inheritance.determination.Report;
import dev.heirloom.inheritance.reference.Conclusion;
import dev.heirloom.inheritance.reference.Engine;
import dev.heirloom.inheritance.reference.Reference;
import dev.heirloom.inheritance.reference.World;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;

/** The engine keeps the laws of SEMANTICS section 10, and agrees with the reference. */
@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE)
class DeterminationLaws extends SemanticsLaws {

  @Override
  Conclusion conclude(World world) {
    return Engine.conclusion(Engine.report(world));
  }

  @Property(tries = 600)
  void theEngineAgreesWithTheReference(@ForAll("worlds") World world) {
    assertEquals(
        List.of(), Engine.differences(Reference.conclude(world), conclude(world)), world::toString);
  }

  @Property
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
  void law2OrderAndDuplicatesChangeNothingInTheWholeReport(
      @ForAll("worlds") World world, @ForAll Random random, @ForAll boolean duplicates) {
    assertEquals(
        Engine.report(world), Engine.report(shuffled(world, random, duplicates)));
  }
}
