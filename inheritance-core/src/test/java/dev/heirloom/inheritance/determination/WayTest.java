package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.determination.World.SystemBuilder;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Tailoring;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Way;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** SEMANTICS section 14: the five ways in which a plan accounts for a control. */
class WayTest {

  private static Report report(List<String> tailored, SystemBuilder... providers) {
    return Determination.of(BASELINE)
        .providers(Arrays.stream(providers).map(SystemBuilder::offering).toList())
        .system(
            new CustomerSystem(
                system("L").claims(),
                tailored.stream().map(id -> new Tailoring(id, "We have none.")).toList(),
                Optional.empty()))
        .authorizations(Authorizations.of(active(system("P")), active(system("C"))))
        .asOf(TODAY)
        .report();
  }

  private static Way way(String control, List<String> tailored, SystemBuilder... providers) {
    Report report = report(tailored, providers);
    return report.way(report.control(control).orElseThrow());
  }

  private static Way way(SystemBuilder... providers) {
    return way("ac-2", List.of(), providers);
  }

  private static SystemBuilder provider() {
    return system("P");
  }

  private static SystemBuilder common() {
    return system("C").sameOrganization();
  }

  @Test
  void whatIsTailoredOutAtAllItsPointsIsTailoredOutWhateverIsOffered() {
    assertEquals(
        Way.TAILORED_OUT,
        way("ac-2", List.of("ac-2_smt.a", "ac-2_smt.b"), provider().provides("i", "ac-2")));
  }

  @Test
  void whereNothingCanBeUsedTheAgencyImplements() {
    assertEquals(Way.IMPLEMENTS, way());
    assertEquals(Way.IMPLEMENTS, way(provider().provides("i", "ac-2", "planned")));
    assertEquals(Way.IMPLEMENTS, way(provider().leaves("r", "ac-2")));
  }

  @Test
  void whereSomethingIsLeftToDoOrPointsDifferItUsesAndConfigures() {
    assertEquals(
        Way.USES_AND_CONFIGURES, way(provider().provides("i", "ac-2").leaves("r", "ac-2_smt.a")));
    assertEquals(Way.USES_AND_CONFIGURES, way(provider().provides("i", "ac-2_smt.a")));
    assertEquals(Way.USES_AND_CONFIGURES, way(provider().provides("i", "ac-2", "partial")));
    assertEquals(Way.USES_AND_CONFIGURES, way(common().provides("i", "ac-2").leaves("r", "ac-2")));
  }

  @Test
  void whatCommonControlsGiveWhollyIsInherited() {
    assertEquals(Way.INHERITS_COMMON, way(common().provides("i", "ac-2")));
    assertEquals(
        Way.INHERITS_COMMON,
        way(common().provides("i", "ac-2"), provider().provides("j", "ac-2", "planned")));
  }

  @Test
  void whatAProviderGivesWhollyIsReliedOn() {
    assertEquals(Way.RELIES_ON, way(provider().provides("i", "ac-2")));
    assertEquals(
        Way.RELIES_ON,
        way(provider().provides("i", "ac-2_smt.a"), common().provides("j", "ac-2_smt.b")),
        "in part");
    assertEquals(
        Way.RELIES_ON,
        way("ac-2", List.of("ac-2_smt.b"), provider().provides("i", "ac-2_smt.a")),
        "of what is left");
  }

  @Test
  void everyControlIsAccountedForInExactlyOneWay() {
    Report report = report(List.of("pl-11"), provider().provides("i", "ac-2"));
    assertEquals(List.of(Way.values()), List.copyOf(report.ways().keySet()));
    assertEquals(
        report.controls().size(), report.ways().values().stream().mapToInt(List::size).sum());
  }
}
