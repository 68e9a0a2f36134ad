package dev.heirloom.inheritance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.RiskEvidence;
import dev.heirloom.inheritance.evidence.TrackedRiskBuilder;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessment.Response;
import dev.heirloom.oscal.model.assessment.ResponseBuilder;
import dev.heirloom.oscal.model.assessment.Risk;
import dev.heirloom.oscal.model.assessment.RiskBuilder;
import dev.heirloom.oscal.model.assessment.Task;
import dev.heirloom.oscal.model.assessment.TaskBuilder;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestones;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestonesBuilder;
import dev.heirloom.oscal.model.poam.PoamItem;
import dev.heirloom.oscal.model.poam.PoamItemBuilder;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.Statement;
import dev.heirloom.oscal.model.ssp.StatementBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of the items of a plan of action when things get done, and undone. */
class ActionPlanTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final ExportOptions OPTIONS = options("2026-03-31T00:00:00Z");
  private static final ExportOptions LATER = options("2026-05-01T00:00:00Z");

  private static final Baseline BASELINE =
      Baseline.of(
          "two controls",
          List.of(
              BaselineControl.of(
                  "ac-2", StatementPart.item("ac-2_smt.a"), StatementPart.item("ac-2_smt.b")),
              BaselineControl.of("pe-3")));

  private static ExportOptions options(String modified) {
    return new ExportOptions(
        Uuid.of("00000000-0000-4000-8000-000000000090"), new OscalDateTime(modified), "1.0");
  }

  /** A provider that offers nothing, so that all points are the system's own. */
  private static Report report(Optional<SystemSecurityPlan> plan) {
    Offering nothing =
        Offering.of(
            SystemClaimsBuilder.builder().identity(DocumentIdentity.named("provider")).build());
    Determination determination = Determination.of(BASELINE).providers(nothing).asOf(DAY);
    return plan.map(ssp -> determination.system(CustomerSystem.of(ssp, "plan")))
        .orElse(determination)
        .report();
  }

  private static ActionPlan.Grounds grounds(
      Optional<SystemSecurityPlan> plan, EvidenceDocument... evidence) {
    return new ActionPlan.Grounds(BASELINE, plan, List.of(evidence));
  }

  private static ActionPlan created(Optional<SystemSecurityPlan> plan) {
    return ActionPlan.of(
        new ActionPlan.Subject("Orchard", "orchard", Optional.of("plan.json")),
        report(plan),
        grounds(plan),
        ActionPlan.Grouping.DUTY,
        OPTIONS);
  }

  private static ActionPlan updated(PlanOfActionAndMilestones poam, SystemSecurityPlan plan) {
    return ActionPlan.update(
        poam,
        report(Optional.of(plan)),
        grounds(Optional.of(plan)),
        ActionPlan.Grouping.DUTY,
        LATER);
  }

  /** A plan of the system in which one statement of ac-2 has a state, and maybe a date. */
  private static SystemSecurityPlan plan(String state, Optional<String> date) {
    List<Property> props = new ArrayList<>();
    props.add(fedramp("implementation-status", state));
    date.ifPresent(day -> props.add(fedramp("planned-completion-date", day)));
    return plan(
        ImplementedRequirementBuilder.builder().addStatements(statement("ac-2_smt.a", props)));
  }

  private static Statement statement(String id, List<Property> props, ByComponent... answers) {
    return StatementBuilder.builder()
        .uuid(OPTIONS.uuid(id))
        .statementId(new StatementId(id))
        .props(props)
        .byComponents(List.of(answers))
        .build();
  }

  /** A plan of the system that says something of ac-2 alone. */
  private static SystemSecurityPlan plan(ImplementedRequirementBuilder requirement) {
    SystemSecurityPlan skeleton =
        CustomerPlan.of(
                new CustomerPlan.Subject("Orchard", "orchard", "profile.json"),
                report(Optional.empty()),
                new CustomerPlan.Inputs(BASELINE, List.of(), Authorizations.none()),
                OPTIONS)
            .plan();
    return SystemSecurityPlanBuilder.builder(skeleton)
        .controlImplementation(
            ControlImplementationBuilder.builder(skeleton.controlImplementation())
                .implementedRequirements(
                    List.of(
                        requirement
                            .uuid(OPTIONS.uuid("requirement"))
                            .controlId(new ControlId("ac-2"))
                            .build()))
                .build())
        .build();
  }

  private static List<Optional<String>> deadlines(SystemSecurityPlan plan) {
    return created(Optional.of(plan)).plan().risks().stream()
        .map(risk -> risk.deadline().map(OscalDateTime::value))
        .toList();
  }

  private static Property planned(String date) {
    return fedramp("planned-completion-date", date);
  }

  @Test
  void aStatementsOwnDateGoesBeforeThatOfItsControlAndTheEarliestOfSeveralCounts() {
    ByComponent sooner =
        ByComponentBuilder.builder()
            .uuid(OPTIONS.uuid("by"))
            .componentUuid(OPTIONS.uuid("component/this-system"))
            .description(OpenItem.toBeWritten("how"))
            .addProps(planned("2026-11-30"))
            .addProps(planned("2026-12-01"))
            .build();
    SystemSecurityPlan plan =
        plan(
            ImplementedRequirementBuilder.builder()
                .addProps(planned("2026-09-30"))
                .addStatements(statement("ac-2_smt.a", List.of(planned("2026-12-31")), sooner)));

    assertEquals(
        List.of(
            Optional.of("2026-11-30T00:00:00Z"),
            Optional.of("2026-09-30T00:00:00Z"),
            Optional.empty()),
        deadlines(plan));
  }

  @Test
  void whatIsNoDateOfFedrampsOrNoneThatOscalCanHoldIsPassedOver() {
    List<Property> dates =
        List.of(
            planned("0026-09-30"),
            planned("soon"),
            fedramp("begun", "2026-09-30"),
            PropertyBuilder.builder()
                .ns("https://example.com")
                .name("planned-completion-date")
                .value("2026-09-30")
                .build());

    assertEquals(
        List.of(Optional.empty(), Optional.empty(), Optional.empty()),
        deadlines(plan(ImplementedRequirementBuilder.builder().props(dates))));
  }

  @Test
  void whatPeopleAddToAResponseStaysWhenItsDateMoves() {
    Task theirs =
        TaskBuilder.builder()
            .uuid(OPTIONS.uuid("their task"))
            .type("action")
            .title(MarkupLine.ofText("theirs"))
            .build();
    Response own =
        ResponseBuilder.builder()
            .uuid(OPTIONS.uuid("their response"))
            .lifecycle("recommendation")
            .title(MarkupLine.ofText("theirs"))
            .description(OpenItem.prose("theirs"))
            .build();
    PlanOfActionAndMilestones poam =
        with(
            created(Optional.of(plan("planned", Optional.of("2026-09-30")))).plan(),
            risk ->
                RiskBuilder.builder(risk)
                    .remediations(
                        Stream.concat(
                                Stream.of(own),
                                risk.remediations().stream()
                                    .map(
                                        response ->
                                            ResponseBuilder.builder(response)
                                                .addProps(fedramp("mine", "kept"))
                                                .addTasks(theirs)
                                                .build()))
                            .toList())
                    .build());

    List<Response> moved =
        risk(updated(poam, plan("planned", Optional.of("2026-12-31"))).plan(), "ac-2_smt.a")
            .remediations();
    assertEquals(2, moved.size());
    assertEquals(own, moved.get(0));
    assertEquals(
        List.of("mine kept", "planned-completion-date 2026-12-31"),
        moved.get(1).props().stream().map(prop -> prop.name() + " " + prop.value()).toList());
    assertEquals(
        List.of("theirs", "Implemented"),
        moved.get(1).tasks().stream().map(task -> task.title().toText()).toList());
  }

  private static Property fedramp(String name, String value) {
    return PropertyBuilder.builder()
        .ns("https://fedramp.gov/ns/oscal")
        .name(name)
        .value(value)
        .build();
  }

  private static Risk risk(PlanOfActionAndMilestones poam, String title) {
    return poam.risks().stream()
        .filter(risk -> risk.title().toText().startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachDutyThatIsNotDoneIsAnItemWithARiskThatNamesItsControl() {
    PlanOfActionAndMilestones poam = created(Optional.empty()).plan();

    assertEquals(
        List.of("ac-2_smt.a: implement it", "ac-2_smt.b: implement it", "PE-3: implement it"),
        poam.poamItems().stream().map(item -> item.title().toText()).toList());
    assertEquals(report(Optional.empty()).openDuties(), ActionPlan.duties(poam));
    for (int i = 0; i < 3; i++) {
      assertEquals(
          poam.risks().get(i).uuid(), poam.poamItems().get(i).relatedRisks().get(0).riskUuid());
    }
    assertTrue(
        poam.risks().get(2).props().stream()
            .anyMatch(p -> p.name().equals("impacted-control-id") && p.value().equals("pe-3")));
    assertEquals("plan.json", poam.importSsp().orElseThrow().href());
    assertEquals("orchard", poam.systemId().orElseThrow().id());
  }

  @Test
  void theDutiesAtOneControlCanBeOneItem() {
    ActionPlan byControl =
        ActionPlan.of(
            new ActionPlan.Subject("Orchard", "orchard", Optional.empty()),
            report(Optional.empty()),
            grounds(Optional.empty()),
            ActionPlan.Grouping.CONTROL,
            OPTIONS);

    assertEquals(
        List.of("AC-2: what the system implements itself", "PE-3: implement it"),
        byControl.plan().poamItems().stream().map(item -> item.title().toText()).toList());
    assertEquals(report(Optional.empty()).openDuties(), ActionPlan.duties(byControl.plan()));
  }

  @Test
  void aPlannedDutyStaysAnItemAndItsDateIsDeadlineAndMilestone() {
    SystemSecurityPlan plan = plan("planned", Optional.of("2026-09-30Z"));

    PlanOfActionAndMilestones poam = created(Optional.of(plan)).plan();

    assertEquals(
        List.of(Fulfilment.PLANNED, Fulfilment.OPEN, Fulfilment.OPEN),
        ActionPlan.duties(poam).stream().map(Duty::fulfilment).toList());
    Risk planned = risk(poam, "ac-2_smt.a");
    assertEquals("2026-09-30T00:00:00Z", planned.deadline().orElseThrow().value());
    assertEquals(
        planned.deadline().orElseThrow(),
        planned
            .remediations()
            .get(0)
            .tasks()
            .get(0)
            .timing()
            .orElseThrow()
            .onDate()
            .orElseThrow()
            .date());
    assertEquals(Optional.empty(), risk(poam, "ac-2_smt.b").deadline());

    PlanOfActionAndMilestones moved =
        updated(poam, plan("planned", Optional.of("2026-12-31"))).plan();

    assertEquals(
        "2026-12-31T00:00:00Z", risk(moved, "ac-2_smt.a").deadline().orElseThrow().value());
    assertEquals(1, risk(moved, "ac-2_smt.a").remediations().get(0).tasks().size());
  }

  @Test
  void aDeadlineThatPeopleSetStays() {
    PlanOfActionAndMilestones poam =
        with(
            created(Optional.empty()).plan(),
            risk ->
                RiskBuilder.builder(risk)
                    .deadline(new OscalDateTime("2026-06-30T00:00:00Z"))
                    .build());

    PlanOfActionAndMilestones later =
        updated(poam, plan("planned", Optional.of("2026-12-31"))).plan();

    assertEquals(
        "2026-06-30T00:00:00Z", risk(later, "ac-2_smt.a").deadline().orElseThrow().value());
  }

  @Test
  void whatIsDoneIsClosedWithItsDayAndWhatIsUndoneOpenedAgain() {
    PlanOfActionAndMilestones poam = created(Optional.empty()).plan();

    ActionPlan done = updated(poam, plan("implemented", Optional.empty()));

    Risk closed = risk(done.plan(), "ac-2_smt.a");
    assertEquals("closed", closed.status());
    assertEquals(
        "2026-03-31T00:00:00Z", closed.riskLog().orElseThrow().entries().get(0).start().value());
    assertEquals(3, done.plan().poamItems().size());
    assertEquals(2, ActionPlan.duties(done.plan()).size());
    assertEquals(LATER.lastModified(), done.plan().metadata().lastModified());
    assertEquals(List.of(), updated(done.plan(), plan("implemented", Optional.empty())).changes());

    ActionPlan undone = updated(done.plan(), plan("planned", Optional.empty()));

    assertEquals("open", risk(undone.plan(), "ac-2_smt.a").status());
    assertEquals(2, risk(undone.plan(), "ac-2_smt.a").riskLog().orElseThrow().entries().size());
    assertEquals(3, ActionPlan.duties(undone.plan()).size());
  }

  @Test
  void aRiskThatWasClosedThoughItsDutyIsNotDoneIsOpenedAgain() {
    PlanOfActionAndMilestones poam =
        with(
            created(Optional.empty()).plan(),
            risk -> RiskBuilder.builder(risk).status("closed").build());

    ActionPlan later = updated(poam, plan("planned", Optional.empty()));

    assertTrue(later.plan().risks().stream().allMatch(risk -> risk.status().equals("open")));
  }

  @Test
  void whatPeopleWroteStaysAsItIs() {
    PoamItem theirs =
        PoamItemBuilder.builder()
            .title(MarkupLine.ofText("A scanner found something"))
            .description(OpenItem.prose("In a library."))
            .build();
    PlanOfActionAndMilestones poam =
        with(
            created(Optional.empty()).plan(),
            risk -> RiskBuilder.builder(risk).status("deviation-approved").build());
    List<PoamItem> items = new ArrayList<>(poam.poamItems());
    items.add(0, theirs);
    PlanOfActionAndMilestones before =
        PlanOfActionAndMilestonesBuilder.builder(poam).poamItems(items).build();

    ActionPlan same =
        ActionPlan.update(
            before,
            report(Optional.empty()),
            grounds(Optional.empty()),
            ActionPlan.Grouping.CONTROL,
            LATER);

    assertEquals(List.of(), same.changes());
    assertEquals(before, same.plan());
  }

  private static RiskEvidence stating(String status) {
    return new RiskEvidence(
        "register.json",
        EvidenceSubject.notStated(),
        DAY,
        List.of(),
        List.of(
            TrackedRiskBuilder.builder()
                .uuid(OPTIONS.uuid("known risk"))
                .title("Old accounts")
                .status(status)
                .on(DAY)
                .deadline(LocalDate.of(2026, 6, 30))
                .places(List.of("ac-2_smt.a"))
                .evidence(Evidence.of("register.json", "risk"))
                .build()));
  }

  private static ActionPlan with(PlanOfActionAndMilestones poam, RiskEvidence evidence) {
    return ActionPlan.update(
        poam,
        report(Optional.empty()),
        grounds(Optional.empty(), evidence),
        ActionPlan.Grouping.DUTY,
        LATER);
  }

  @Test
  void aRiskNamesTheKnownOnesThatRemainAtItsPointsAndHasTheirDeadline() {
    PlanOfActionAndMilestones poam = with(created(Optional.empty()).plan(), stating("open")).plan();

    Risk related = risk(poam, "ac-2_smt.a");
    assertEquals("2026-06-30T00:00:00Z", related.deadline().orElseThrow().value());
    assertTrue(
        related.props().stream()
            .anyMatch(
                prop ->
                    prop.name().equals(ActionPlan.RELATED_RISK)
                        && prop.value().equals(OPTIONS.uuid("known risk").value())));
    assertEquals(Optional.empty(), risk(poam, "ac-2_smt.b").deadline());
    assertEquals(List.of(), with(poam, stating("open")).changes());

    Risk settled = risk(with(poam, stating("closed")).plan(), "ac-2_smt.a");
    assertTrue(
        settled.props().stream().noneMatch(prop -> prop.name().equals(ActionPlan.RELATED_RISK)));
    assertEquals(related.deadline(), settled.deadline());
  }

  @Test
  void aPlanOfNothingIsRefused() {
    Report done =
        Determination.of(Baseline.of("one", List.of(BaselineControl.of("pe-3"))))
            .providers(
                Offering.of(
                    SystemClaimsBuilder.builder()
                        .identity(DocumentIdentity.named("provider"))
                        .build()))
            .system(CustomerSystem.of(implementing(), "plan"))
            .asOf(DAY)
            .report();

    assertEquals(List.of(), ActionPlan.duties(done));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ActionPlan.of(
                new ActionPlan.Subject("Orchard", "", Optional.empty()),
                done,
                grounds(Optional.empty()),
                ActionPlan.Grouping.DUTY,
                OPTIONS));
  }

  private static SystemSecurityPlan implementing() {
    SystemSecurityPlan plan = plan("implemented", Optional.empty());
    return SystemSecurityPlanBuilder.builder(plan)
        .controlImplementation(
            ControlImplementationBuilder.builder(plan.controlImplementation())
                .implementedRequirements(
                    List.of(
                        ImplementedRequirementBuilder.builder()
                            .uuid(OPTIONS.uuid("requirement"))
                            .controlId(new ControlId("pe-3"))
                            .props(List.of(fedramp("implementation-status", "implemented")))
                            .build()))
                .build())
        .build();
  }

  private static PlanOfActionAndMilestones with(
      PlanOfActionAndMilestones poam, java.util.function.UnaryOperator<Risk> change) {
    return PlanOfActionAndMilestonesBuilder.builder(poam)
        .risks(poam.risks().stream().map(change).toList())
        .build();
  }
}
