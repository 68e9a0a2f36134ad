package dev.heirloom.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.export.CustomerPlan;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.reference.Conclusion;
import dev.heirloom.inheritance.reference.Engine;
import dev.heirloom.inheritance.reference.Ids;
import dev.heirloom.inheritance.reference.World;
import dev.heirloom.inheritance.reference.Worlds;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.Satisfied;
import dev.heirloom.oscal.model.ssp.Statement;
import dev.heirloom.oscal.model.ssp.StatementBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What a plan made of a report says, and what an update leaves alone, over generated worlds. */
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
class PlanLaws {

  private static final CustomerPlan.Subject SUBJECT =
      new CustomerPlan.Subject("Orchard", "orchard", "profile.json");
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

  /**
   * OSCAL knows no plan without controls; an identifier that two systems may have names neither in
   * a plan.
   */
  private static boolean isPlannable(World world) {
    return world.baseline().controls().stream().anyMatch(control -> !control.withdrawn())
        && world.offerings().stream()
            .flatMap(offering -> offering.claims().identity().systemIdentifiers().stream())
            .noneMatch(Ids.NAMESAKE::equals)
        && world.offerings().stream().allMatch(PlanLaws::usesEachUuidOnce);
  }

  /**
   * A plan names a responsibility by its uuid: of two that have one it may take another into use.
   */
  private static boolean usesEachUuidOnce(Offering offering) {
    Set<Uuid> uuids = new HashSet<>();
    return offering.claims().responsibilities().stream().allMatch(r -> uuids.add(r.uuid()));
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

  private static CustomerPlan.Inputs sources(World world) {
    return new CustomerPlan.Inputs(world.baseline(), world.offerings(), world.authorizations());
  }

  private static CustomerPlan created(World world, Report report) {
    return CustomerPlan.of(SUBJECT, report, sources(world), OPTIONS);
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

  /** What the system's own document says of its providers' authorizations is not in a report. */
  private static World acting(World world) {
    return world.leveragedBy(
        world
            .customer()
            .map(
                customer ->
                    new CustomerSystem(
                        SystemClaimsBuilder.builder(customer.claims())
                            .leveragedAuthorizations(List.of())
                            .build(),
                        customer.tailoredOut(),
                        customer.agency())));
  }

  @Property
  void whatASystemHasDoneIsDoneInTheNewPlanToo(@ForAll("worlds") World world) {
    // Without any system its organization's common controls answer for none; in a plan they do.
    Assume.that(world.customer().isPresent());
    World before = acting(world);
    Report report = Engine.report(before);
    Assume.that(report.controls().stream().allMatch(PlanLaws::tellsResponsibilitiesApart));

    SystemSecurityPlan plan = created(before, report).plan();

    assertEquals(results(report), results(Engine.report(over(before, plan))));
    assertNothingIsDoubled(plan);
    Set<Optional<Uuid>> satisfied = new HashSet<>();
    before
        .customer()
        .ifPresent(
            customer ->
                customer.claims().satisfied().forEach(e -> satisfied.add(e.responsibility())));
    satisfied(plan).forEach(entry -> assertTrue(satisfied.contains(entry.responsibilityUuid())));
    Statistics.label("acted")
        .collect(
            report.controls().stream()
                .flatMap(control -> control.points().stream())
                .flatMap(point -> point.duties().stream())
                .map(duty -> duty.fulfilment())
                .distinct()
                .sorted()
                .toList());
  }

  private static Stream<Satisfied> satisfied(SystemSecurityPlan plan) {
    return plan.controlImplementation().implementedRequirements().stream()
        .flatMap(
            requirement ->
                Stream.concat(
                    requirement.byComponents().stream(),
                    requirement.statements().stream().flatMap(s -> s.byComponents().stream())))
        .flatMap(by -> by.satisfied().stream());
  }

  /**
   * A reference to a uuid that is used twice means all that have it, so a plan cannot answer one
   * alone.
   */
  private static boolean tellsResponsibilitiesApart(ControlResult control) {
    Map<Uuid, Set<Object>> named = new HashMap<>();
    for (PointResult point : control.points()) {
      point
          .responsibilities()
          .forEach(
              use ->
                  named
                      .computeIfAbsent(use.uuid(), uuid -> new HashSet<>())
                      .add(List.of(use.system(), use.responsibility())));
      point
          .endings()
          .forEach(
              ending ->
                  named
                      .computeIfAbsent(ending.responsibility(), uuid -> new HashSet<>())
                      .add(ending.system()));
    }
    // Each is named by the system that states it, and by what it states where that is with the
    // system.
    return named.values().stream().allMatch(PlanLaws::isOne);
  }

  private static boolean isOne(Set<Object> names) {
    return names.stream().filter(SystemId.class::isInstance).count() <= 1
        && names.stream().filter(List.class::isInstance).count() <= 1;
  }

  private static Map<String, Conclusion.OfControl> results(Report report) {
    return Engine.conclusion(report).controls();
  }

  @Property
  void anUpdateKeepsWhatIsThereAndASecondOneChangesNothing(
      @ForAll("worlds") World world, @ForAll("worlds") World other) {
    World before = bare(world);
    SystemSecurityPlan plan = written(created(before, Engine.report(before)).plan());
    World later = over(other, plan);
    Report report = Engine.report(later);

    CustomerPlan updated = CustomerPlan.update(plan, report, sources(later), LATER);
    World after = over(other, updated.plan());
    Report again = Engine.report(after);

    assertEquals(results(report), results(again));
    CustomerPlan second = CustomerPlan.update(updated.plan(), again, sources(after), LATER);
    assertEquals(List.of(), second.changes());
    assertEquals(updated.plan(), second.plan());
    Set<String> kept = uuids(plan);
    kept.removeAll(uuids(updated.plan()));
    assertEquals(Set.of(), kept);
    assertEquals(people(plan), people(updated.plan()));
    assertNothingIsDoubled(updated.plan());
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

  private static final MarkupMultiline BY_A_PERSON = MarkupMultiline.ofText("BY A PERSON");

  /**
   * Returns a plan on which people have worked: they wrote remarks, described what components do,
   * and say what there is to say of some controls in two requirements, one of them in another
   * spelling.
   */
  private static SystemSecurityPlan written(SystemSecurityPlan plan) {
    List<ImplementedRequirement> requirements = new ArrayList<>();
    for (ImplementedRequirement requirement :
        plan.controlImplementation().implementedRequirements()) {
      ImplementedRequirement described =
          ImplementedRequirementBuilder.builder(requirement)
              .remarks(BY_A_PERSON)
              .byComponents(described(requirement.byComponents()))
              .statements(requirement.statements().stream().map(PlanLaws::described).toList())
              .build();
      if (requirements.size() % 3 == 0) {
        requirements.add(
            ImplementedRequirementBuilder.builder(described).statements(List.of()).build());
        requirements.add(
            ImplementedRequirementBuilder.builder()
                .uuid(LATER.namespace())
                .controlId(new ControlId(requirement.controlId().value().toUpperCase(Locale.ROOT)))
                .statements(described.statements())
                .remarks(BY_A_PERSON)
                .build());
      } else {
        requirements.add(described);
      }
    }
    return SystemSecurityPlanBuilder.builder(plan)
        .controlImplementation(
            ControlImplementationBuilder.builder(plan.controlImplementation())
                .implementedRequirements(requirements)
                .build())
        .build();
  }

  private static Statement described(Statement statement) {
    return StatementBuilder.builder(statement)
        .remarks(BY_A_PERSON)
        .byComponents(described(statement.byComponents()))
        .build();
  }

  /** Describes every other of some components. */
  private static List<ByComponent> described(List<ByComponent> byComponents) {
    List<ByComponent> described = new ArrayList<>();
    for (ByComponent by : byComponents) {
      described.add(
          described.size() % 2 == 0
              ? by
              : ByComponentBuilder.builder(by).description(BY_A_PERSON).build());
    }
    return described;
  }

  private static void assertNothingIsDoubled(SystemSecurityPlan plan) {
    List<Object> named = new ArrayList<>();
    plan.systemImplementation().components().forEach(component -> named.add(component.uuid()));
    plan.systemImplementation().leveragedAuthorizations().forEach(a -> named.add(a.uuid()));
    plan.metadata().parties().forEach(party -> named.add(party.uuid()));
    for (ImplementedRequirement requirement :
        plan.controlImplementation().implementedRequirements()) {
      String control = requirement.controlId().value().toLowerCase(Locale.ROOT);
      requirement
          .setParameters()
          .forEach(setting -> named.add(List.of(control, setting.paramId())));
      requirement.props().forEach(prop -> named.add(List.of(control, prop.name(), prop.value())));
      requirement.byComponents().forEach(by -> name(control, by, named));
      for (Statement statement : requirement.statements()) {
        statement
            .props()
            .forEach(
                prop ->
                    named.add(
                        List.of(control, statement.statementId(), prop.name(), prop.value())));
        statement.byComponents().forEach(by -> name(control, by, named));
      }
    }
    Set<Object> doubled = new HashSet<>();
    named.removeIf(name -> doubled.add(name));
    assertEquals(List.of(), named);
  }

  private static void name(String control, ByComponent by, List<Object> named) {
    named.add(by.uuid());
    by.satisfied().forEach(entry -> named.add(entry.uuid()));
    by.export().ifPresent(e -> e.responsibilities().forEach(left -> named.add(left.uuid())));
    by.inherited()
        .forEach(
            entry ->
                named.add(
                    List.of(control, by.componentUuid(), entry.providedUuid().orElseThrow())));
  }

  private static Set<String> uuids(SystemSecurityPlan plan) {
    return Pattern.compile("uuid=(?:Optional\\[)?([0-9a-f-]{36})")
        .matcher(plan.toString())
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static long people(SystemSecurityPlan plan) {
    return Pattern.compile("BY A PERSON").matcher(plan.toString()).results().count();
  }
}
