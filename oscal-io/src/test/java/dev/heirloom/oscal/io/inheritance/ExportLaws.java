package dev.heirloom.oscal.io.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.export.ActionPlan;
import dev.heirloom.inheritance.export.CustomerAssessment;
import dev.heirloom.inheritance.export.CustomerPlan;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.export.ResponsibilityExport;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.testkit.InheritanceArbitraries;
import dev.heirloom.inheritance.testkit.World;
import dev.heirloom.inheritance.testkit.documents.WorldDocuments;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OfficialSchemas;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.export.Canaries;
import dev.heirloom.oscal.io.workbook.WorkbookExport;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessmentplan.AssessmentPlan;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestones;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is exported of generated worlds, as it is written in every format. */
class ExportLaws {

  private static final ExportOptions OPTIONS =
      new ExportOptions(
          Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a10"),
          new OscalDateTime("2026-03-31T00:00:00Z"),
          "1.0");

  @Provide
  Arbitrary<World> worlds() {
    return InheritanceArbitraries.worlds();
  }

  @Property(tries = 60)
  void aNewPlanDeterminesAsBeforeFromEveryFormat(@ForAll("worlds") World world) {
    World before =
        world.withSystem(
            CustomerSystem.of(
                SystemClaimsBuilder.builder().identity(DocumentIdentity.named("bare")).build()));
    Report report = before.report();
    CustomerPlan.Inputs inputs =
        new CustomerPlan.Inputs(world.baseline(), world.offerings(), world.authorizations());

    SystemSecurityPlan plan =
        CustomerPlan.of(
                new CustomerPlan.Subject("Orchard", "orchard", "profile.json"),
                report,
                inputs,
                OPTIONS)
            .plan();

    assertEquals(List.of(), OfficialSchemas.problems(plan));
    for (Format format : Format.values()) {
      SystemSecurityPlan read =
          OscalReader.strict()
              .read(OscalWriter.compact().toString(plan, format), SystemSecurityPlan.class);
      Report again = before.withSystem(CustomerSystem.of(read, "plan")).report();
      assertEquals(report.controls(), again.controls(), format.toString());
      assertEquals(report.findings(), again.findings(), format.toString());
      assertEquals(List.of(), CustomerPlan.update(read, again, inputs, OPTIONS).changes());
    }
  }

  @Property(tries = 60)
  void aPlanOfActionHasTheSameDutiesInEveryFormatAndNothingIsLeftToUpdate(
      @ForAll("worlds") World world, @ForAll ActionPlan.Grouping grouping) {
    Report report = world.report();
    if (ActionPlan.duties(report).isEmpty()) {
      return;
    }

    ActionPlan.Grounds grounds =
        new ActionPlan.Grounds(world.baseline(), Optional.empty(), List.of());
    PlanOfActionAndMilestones poam =
        ActionPlan.of(
                new ActionPlan.Subject("Orchard", "orchard", Optional.of("plan.json")),
                report,
                grounds,
                grouping,
                OPTIONS)
            .plan();

    assertEquals(List.of(), OfficialSchemas.problems(poam));
    for (Format format : Format.values()) {
      PlanOfActionAndMilestones read =
          OscalReader.strict()
              .read(OscalWriter.compact().toString(poam, format), PlanOfActionAndMilestones.class);
      assertEquals(Set.copyOf(ActionPlan.duties(report)), Set.copyOf(ActionPlan.duties(read)));
      assertEquals(
          List.of(), ActionPlan.update(read, report, grounds, grouping, OPTIONS).changes());
    }
  }

  @Property(tries = 40)
  void anAssessmentPlanAssessesWhatIsNotInheritedWholeAndNothingIsLeftToUpdate(
      @ForAll("worlds") World world) {
    Report report = world.report();
    Set<Status> assessed = Set.of(Status.MUST_IMPLEMENT, Status.PARTIALLY_INHERITED);
    if (report.points().noneMatch(point -> assessed.contains(point.status()))) {
      return;
    }
    SystemSecurityPlan system =
        CustomerPlan.of(
                new CustomerPlan.Subject("Orchard", "orchard", "profile.json"),
                report,
                new CustomerPlan.Inputs(
                    world.baseline(), world.offerings(), world.authorizations()),
                OPTIONS)
            .plan();

    AssessmentPlan plan =
        CustomerAssessment.of(system, "plan.json", report, world.baseline(), OPTIONS).plan();

    assertEquals(List.of(), OfficialSchemas.problems(plan));
    List<String> places = new ArrayList<>(CustomerAssessment.places(plan, CustomerAssessment.OWN));
    places.addAll(CustomerAssessment.places(plan, CustomerAssessment.SHARED));
    report
        .controls()
        .forEach(
            control ->
                control
                    .points()
                    .forEach(
                        point ->
                            assertEquals(
                                assessed.contains(point.status()),
                                places.contains(point.id())
                                    || places.contains(control.id().value()),
                                point.id())));
    for (Format format : Format.values()) {
      AssessmentPlan read =
          OscalReader.strict()
              .read(OscalWriter.compact().toString(plan, format), AssessmentPlan.class);
      assertEquals(
          List.of(), CustomerAssessment.update(read, report, world.baseline(), OPTIONS).changes());
    }
  }

  @Property(tries = 60)
  void whatIsExportedForCustomersHasNoOtherTextAndGivesThemTheSame(@ForAll("worlds") World world) {
    Offering provider = world.offerings().get(world.offerings().size() - 1);
    if (!provider.claims().exports()) {
      return;
    }
    Canaries.Marked marked =
        Canaries.in(
            WorldDocuments.plan(provider.claims(), MarkupMultiline.ofText("for customers")));

    ComponentDefinition definition =
        ResponsibilityExport.of(marked.plan(), "baseline.json", OPTIONS);

    assertEquals(List.of(), OfficialSchemas.problems(definition));
    for (Format format : Format.values()) {
      assertFalse(
          OscalWriter.compact().toString(definition, format).contains(Canaries.CANARY),
          format.toString());
    }
    Offering exported = Offering.of(definition, "export");
    WorkbookExport.of("crm.xlsx", exported, world.baseline())
        .csv()
        .values()
        .forEach(sheet -> assertFalse(sheet.contains(Canaries.CANARY), sheet));
    assertEquals(declared(world, Offering.of(marked.plan(), "plan")), declared(world, exported));
  }

  private static Map<String, Status> declared(World world, Offering offering) {
    Map<String, Status> declared = new LinkedHashMap<>();
    Determination.of(world.baseline())
        .providers(offering)
        .asOf(world.asOf())
        .report()
        .controls()
        .forEach(
            control ->
                control.points().forEach(point -> declared.put(point.id(), point.declared())));
    return declared;
  }
}
