package dev.heirloom.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;




import dev.heirloom.inheritance.determination.Report;

import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.export.LeveragingPlan;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;

import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.reference.Conclusion;
import dev.heirloom.inheritance.reference.Engine;
import dev.heirloom.inheritance.reference.World;
import dev.heirloom.inheritance.reference.Worlds;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What a plan made of a report says, and what an update leaves alone, over generated worlds. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class PlanLaws {

  private static final LeveragingPlan.Subject SUBJECT =
      new LeveragingPlan.Subject("Orchard", "orchard", "profile.json");
  private static final ExportOptions OPTIONS = options("1", "2025-06-15T00:00:00Z");
  private static final ExportOptions LATER = options("2", "2025-07-15T00:00:00Z");

  private static ExportOptions options(String last, String moment) {
    return new ExportOptions(
        Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a1" + last), new OscalDateTime(moment), "1.0");
  }

  @Provide
  Arbitrary<World> worlds() {
    return Worlds.worlds().filter(PlanLaws::isPlannable);
  }

  /** OSCAL knows no plan without controls, and a cycle gives no report. */
  private static boolean isPlannable(World world) {
    return world.baseline().controls().stream().anyMatch(control -> !control.withdrawn());
  }

  private static World bare(World world) {
    return world.leveragedBy(
        Optional.of(
            new CustomerSystem(
                SystemClaimsBuilder.builder().identity(DocumentIdentity.named("bare")).build(),
                world.customer().map(CustomerSystem::tailoredOut).orElse(List.of()),
                world.customer().flatMap(CustomerSystem::agency))));
  }

  private static World over(World world, SystemSecurityPlan plan) {
    return world.leveragedBy(
        Optional.of(
            new CustomerSystem(
                CustomerSystem.of(plan, "plan.json").claims(),
                world.customer().map(CustomerSystem::tailoredOut).orElse(List.of()),
                world.customer().flatMap(CustomerSystem::agency))));
  }

  private static LeveragingPlan.Sources sources(World world) {
    return new LeveragingPlan.Sources(world.baseline(), world.offerings(), world.authorizations());
  }

  private static LeveragingPlan created(World world, Report report) {
    return LeveragingPlan.of(SUBJECT, report, sources(world), OPTIONS);
  }

  @Property
  void aNewPlanDeterminesAsBefore(@ForAll("worlds") World world) {
    World before = bare(world);
    Report report = Engine.report(before);

    SystemSecurityPlan plan = created(before, report).plan();

    assertEquals("", difference(report, Engine.report(over(before, plan))));
    assertEquals(
        report.controls().size(), plan.controlImplementation().implementedRequirements().size());
  }

  private static String difference(Report before, Report after) {
    StringBuilder text = new StringBuilder();
    Conclusion one = Engine.conclusion(before);
    Conclusion other = Engine.conclusion(after);
    one.controls()
        .forEach(
            (id, control) -> {
              if (!control.equals(other.controls().get(id))) {
                text.append(id + "\n  " + control + "\n  " + other.controls().get(id) + "\n");
              }
            });
    Set<Conclusion.Found> gone = new HashSet<>(one.findings());
    gone.removeAll(other.findings());
    Set<Conclusion.Found> come = new HashSet<>(other.findings());
    come.removeAll(one.findings());
    if (!gone.isEmpty() || !come.isEmpty()) {
      text.append("gone " + gone + ", come " + come);
    }
    return text.toString();
  }
}
