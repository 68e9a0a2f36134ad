package dev.heirloom.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.heirloom.inheritance.export.CarriedOffering;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.reference.MappingArbitraries;
import dev.heirloom.inheritance.reference.World;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ResponsibilityUse;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What a carried offering that is written as a component definition determines. */
@PropertyDefaults(tries = 20, edgeCases = EdgeCasesMode.NONE)
class CarriedOfferingLaws {

  private static final ExportOptions OPTIONS =
      new ExportOptions(
          Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a11"),
          new OscalDateTime("2026-01-01T00:00:00Z"),
          "1.0");

  @Provide
  Arbitrary<World> worlds() {
    return MappingArbitraries.worlds().filter(MappingArbitraries::isReadable);
  }

  private static Report report(World world, Offering offering) {
    return Determination.of(world.baseline()).providers(offering).asOf(world.asOf()).report();
  }

  @Property
  void aDefinitionDeclaresWhatTheCarriedOfferingDoesAndIsNeverBetter(
      @ForAll("worlds") World world) {
    for (Offering offering : world.offerings()) {
      if (offering.through().isPresent()) {
        Report carried = report(world, offering);
        ComponentDefinition definition = CarriedOffering.of(carried, offering, "b.json", OPTIONS);
        Report own =
            report(world, Offering.of(definition, "carried.json").withoutCatalogReferences());
        assertEquals(declared(carried), declared(own));
        assertEquals(
            responsibilities(carried), responsibilities(own), "how many duties each point has");
        // A point that the definition lowers, for it cannot tell by which map an item came that may
        // not be used, is not inherited whole by any map.
        List<String> equal =
            own.points()
                .filter(point -> point.status() == carried.point(point.id()).orElseThrow().status())
                .map(PointResult::id)
                .toList();
        assertEquals(
            mapsToConfirm(carried, equal),
            mapsToConfirm(own, equal),
            "which maps are to be confirmed");
        own.points()
            .forEach(
                point ->
                    assertFalse(
                        point
                            .status()
                            .isBetterThan(carried.point(point.id()).orElseThrow().status()),
                        () -> point + " of " + carried.point(point.id()) + " in " + world));
      }
    }
  }

  private static List<String> declared(Report report) {
    return report.points().map(point -> point.id() + " " + point.declared()).toList();
  }

  private static List<String> mapsToConfirm(Report report, List<String> points) {
    return report
        .points()
        .filter(point -> points.contains(point.id()))
        .map(
            point ->
                point.id()
                    + " "
                    + point.duties().stream()
                        .filter(point::isOfMap)
                        .map(Duty::id)
                        .sorted()
                        .toList())
        .toList();
  }

  private static List<String> responsibilities(Report report) {
    return report.points().map(point -> point.id() + " " + texts(point)).toList();
  }

  private static List<String> texts(PointResult point) {
    return point.responsibilities().stream()
        .map(ResponsibilityUse::responsibility)
        .map(responsibility -> responsibility.text().strip())
        .sorted()
        .toList();
  }
}
