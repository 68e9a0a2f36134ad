package dev.heirloom.inheritance.evidence;

import static dev.heirloom.inheritance.offering.GivenDocuments.FOLDER;
import static dev.heirloom.inheritance.offering.GivenDocuments.loader;
import static dev.heirloom.inheritance.offering.GivenDocuments.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.evidence.AssessmentEvidence.AssessorFinding;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.Round;
import dev.heirloom.inheritance.evidence.RiskEvidence.ActionItem;
import dev.heirloom.inheritance.offering.GivenDocuments;
import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.assessment.AssociatedRisk;
import dev.heirloom.oscal.model.assessment.ControlSelectionBuilder;
import dev.heirloom.oscal.model.assessment.FindingBuilder;
import dev.heirloom.oscal.model.assessment.FindingTargetBuilder;
import dev.heirloom.oscal.model.assessment.ImportSsp;
import dev.heirloom.oscal.model.assessment.ObjectiveStatusBuilder;
import dev.heirloom.oscal.model.assessment.ReviewedControls;
import dev.heirloom.oscal.model.assessment.ReviewedControlsBuilder;
import dev.heirloom.oscal.model.assessment.RiskBuilder;
import dev.heirloom.oscal.model.assessment.RiskLog;
import dev.heirloom.oscal.model.assessment.RiskLogEntry;
import dev.heirloom.oscal.model.assessment.RiskLogEntryBuilder;
import dev.heirloom.oscal.model.assessment.SelectControlById;
import dev.heirloom.oscal.model.assessmentplan.AssessmentPlan;
import dev.heirloom.oscal.model.assessmentplan.AssessmentPlanBuilder;
import dev.heirloom.oscal.model.assessmentresults.AssessmentResults;
import dev.heirloom.oscal.model.assessmentresults.AssessmentResultsBuilder;
import dev.heirloom.oscal.model.assessmentresults.ImportAp;
import dev.heirloom.oscal.model.assessmentresults.ResultBuilder;
import dev.heirloom.oscal.model.implementation.ImplementationStatusBuilder;
import dev.heirloom.oscal.model.implementation.SystemId;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestones;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestonesBuilder;
import dev.heirloom.oscal.model.poam.PoamItemBuilder;
import dev.heirloom.oscal.model.poam.RelatedFinding;
import dev.heirloom.oscal.model.profile.IncludeAll;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read of assessment results and of plans of action (SEMANTICS section 13). */
class EvidenceReadingTest {

  private static final URI HERE = FOLDER.resolve("evidence.json");
  private static final MarkupMultiline TEXT = MarkupMultiline.ofText("text");
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);

  private static final SystemSecurityPlan SYSTEM = GivenDocuments.plan("profile.json", "ac-1");

  /** The identifiers of the system, as its plan states them, the uuid of the plan first. */
  private static final List<String> OF_SYSTEM =
      Stream.concat(
              Stream.of(SYSTEM.uuid().value()),
              SYSTEM.systemCharacteristics().systemIds().stream().map(SystemId::id))
          .toList();

  private static OscalDateTime on(String day) {
    return new OscalDateTime(day + "T09:00:00Z");
  }

  private static Metadata metadata() {
    return MetadataBuilder.builder()
        .title(MarkupLine.ofText("Document"))
        .lastModified(on("2026-03-01"))
        .version("1")
        .oscalVersion("1.1.3")
        .build();
  }

  private static SelectControlById control(String id, String... statements) {
    return new SelectControlById(
        new ControlId(id), Arrays.stream(statements).map(StatementId::new).toList());
  }

  private static ReviewedControls reviewed(ControlSelectionBuilder... selections) {
    return ReviewedControlsBuilder.builder()
        .controlSelections(Arrays.stream(selections).map(ControlSelectionBuilder::build).toList())
        .build();
  }

  private static ControlSelectionBuilder selection() {
    return ControlSelectionBuilder.builder();
  }

  private static FindingBuilder finding(int number, String type, String target, int... risks) {
    return FindingBuilder.builder()
        .uuid(uuid(number))
        .title(MarkupLine.ofText("Finding " + number))
        .description(TEXT)
        .relatedRisks(risks(risks))
        .target(
            FindingTargetBuilder.builder()
                .type(type)
                .targetId(target)
                .status(ObjectiveStatusBuilder.builder().state("not-satisfied").build())
                .build());
  }

  private static List<AssociatedRisk> risks(int... risks) {
    return IntStream.of(risks)
        .mapToObj(risk -> new AssociatedRisk(uuid(risk), Optional.empty()))
        .toList();
  }

  private static RiskBuilder risk(int number, Property... props) {
    return RiskBuilder.builder()
        .uuid(uuid(number))
        .title(MarkupLine.ofText("Risk " + number))
        .description(TEXT)
        .statement(TEXT)
        .props(List.of(props))
        .status("open");
  }

  private static Property prop(String name, String value) {
    return PropertyBuilder.builder().name(name).value(value).build();
  }

  private static ResultBuilder result() {
    return ResultBuilder.builder()
        .uuid(uuid(60))
        .title(MarkupLine.ofText("Yearly"))
        .description(TEXT)
        .start(on("2026-02-01"))
        .reviewedControls(reviewed(selection().includeAll(new IncludeAll())));
  }

  private static AssessmentResults results(ResultBuilder... results) {
    return AssessmentResultsBuilder.builder()
        .uuid(uuid(61))
        .metadata(metadata())
        .importAp(new ImportAp("planned.json", Optional.empty()))
        .results(Arrays.stream(results).map(ResultBuilder::build).toList())
        .build();
  }

  private static AssessmentEvidence read(ResultBuilder... results) {
    return AssessmentEvidence.of(results(results), "sar.json");
  }

  private static PlanOfActionAndMilestonesBuilder actions() {
    return PlanOfActionAndMilestonesBuilder.builder().uuid(uuid(62)).metadata(metadata());
  }

  private static PoamItemBuilder item() {
    return PoamItemBuilder.builder().title(MarkupLine.ofText("Remove them")).description(TEXT);
  }

  private static RiskEvidence read(PlanOfActionAndMilestonesBuilder actions) {
    PlanOfActionAndMilestones plan = actions.addPoamItems(item().build()).build();
    return RiskEvidence.of(plan, "poam.json");
  }

  @Test
  void aFindingKeepsItsResultsTitleAndDayAndItsPlace() {
    AssessmentEvidence evidence =
        read(
            result().findings(List.of(finding(1, "statement-id", "ac-2_smt.a", 7, 8).build())),
            result()
                .title(MarkupLine.ofText("Again"))
                .end(on("2026-04-02"))
                .findings(
                    List.of(
                        finding(2, "statement-id", "ac-1").build(),
                        finding(3, "objective-id", "ac-1_obj")
                            .implementationStatementUuid(uuid(9))
                            .build())));
    assertEquals(
        List.of(
            new AssessorFinding(
                uuid(1),
                "Finding 1",
                "Yearly",
                FEBRUARY,
                "ac-2_smt.a",
                false,
                Optional.empty(),
                "not-satisfied",
                List.of(uuid(7), uuid(8)),
                Evidence.of("sar.json", "/assessment-results/results/0/findings/0", uuid(1))),
            new AssessorFinding(
                uuid(2),
                "Finding 2",
                "Again",
                LocalDate.of(2026, 4, 2),
                "ac-1",
                false,
                Optional.empty(),
                "not-satisfied",
                List.of(),
                Evidence.of("sar.json", "/assessment-results/results/1/findings/0", uuid(2))),
            new AssessorFinding(
                uuid(3),
                "Finding 3",
                "Again",
                LocalDate.of(2026, 4, 2),
                "ac-1_obj",
                true,
                Optional.of(uuid(9)),
                "not-satisfied",
                List.of(),
                Evidence.of("sar.json", "/assessment-results/results/1/findings/1", uuid(3)))),
        evidence.findings());
  }

  @Test
  void aRoundSaysWhatItReviewedAndWhatItLeftOutAsAWhole() {
    assertEquals(
        List.of(
            new Round(
                "Yearly",
                FEBRUARY,
                true,
                List.of(),
                List.of(),
                Evidence.of("sar.json", "/assessment-results/results/0", uuid(60))),
            new Round(
                "Yearly",
                FEBRUARY,
                false,
                List.of("ac-1", "ac-2"),
                List.of("ac-3"),
                Evidence.of("sar.json", "/assessment-results/results/1", uuid(60)))),
        read(
                result(),
                result()
                    .reviewedControls(
                        reviewed(
                            selection().includeControls(List.of(control("ac-1"))),
                            selection()
                                .includeControls(
                                    List.of(control("ac-2"), control("ac-1", "ac-1_smt.a")))
                                .excludeControls(
                                    List.of(
                                        control("ac-3"),
                                        control("ac-3"),
                                        control("ac-2", "ac-2_smt.b"))))))
            .rounds());
  }

  private static RiskLogEntry entry(String start, Optional<String> end, String change) {
    return RiskLogEntryBuilder.builder()
        .uuid(uuid(63))
        .start(on(start))
        .end(end.map(EvidenceReadingTest::on))
        .statusChange(change)
        .build();
  }

  @Test
  void aRiskSaysHowItStandsSinceWhenAndWhichControlsItTouches() {
    RiskEvidence evidence =
        read(
            actions()
                .risks(
                    List.of(
                        risk(
                                7,
                                prop("impacted-control-id", "ac-2"),
                                prop("false-positive", "approved"),
                                prop("risk-adjustment", "pending"),
                                prop("other", "ac-9"))
                            .deadline(on("2026-05-06"))
                            .build(),
                        risk(8).build()))
                .findings(
                    List.of(
                        finding(1, "statement-id", "ac-1_smt.a", 8, 7).build(),
                        finding(2, "statement-id", "pl-11").build())));
    LocalDate march = LocalDate.of(2026, 3, 1);
    assertEquals(march, evidence.on());
    assertEquals(
        List.of(
            TrackedRiskBuilder.builder()
                .uuid(uuid(7))
                .title("Risk 7")
                .status("open")
                .falsePositive(List.of("approved"))
                .deviations(List.of("false-positive approved", "risk-adjustment pending"))
                .on(march)
                .deadline(LocalDate.of(2026, 5, 6))
                .places(List.of("ac-2", "ac-1_smt.a"))
                .evidence(
                    Evidence.of("poam.json", "/plan-of-action-and-milestones/risks/0", uuid(7)))
                .build(),
            TrackedRiskBuilder.builder()
                .uuid(uuid(8))
                .title("Risk 8")
                .status("open")
                .on(march)
                .places(List.of("ac-1_smt.a"))
                .evidence(
                    Evidence.of("poam.json", "/plan-of-action-and-milestones/risks/1", uuid(8)))
                .build()),
        evidence.risks());
  }

  @Test
  void aRiskWasClosedOnTheLastDayOnWhichItsLogSaysSo() {
    RiskLog log =
        new RiskLog(
            List.of(
                entry("2026-02-03", Optional.of("2026-02-05"), "Closed"),
                entry("2026-02-04", Optional.empty(), "closed"),
                entry("2026-02-09", Optional.empty(), "open")));
    assertEquals(
        Optional.of(LocalDate.of(2026, 2, 5)),
        read(result().risks(List.of(risk(7).riskLog(log).build()))).risks().get(0).closedOn());
    assertEquals(
        Optional.empty(), read(result().risks(List.of(risk(7).build()))).risks().get(0).closedOn());
  }

  @Test
  void aRiskThatItsLogOpensAgainIsNotClosed() {
    for (List<String> changes :
        List.of(List.of("closed", "open"), List.of("open", "closed"), List.of("open"))) {
      List<RiskLogEntry> entries = new ArrayList<>();
      for (int i = 0; i < changes.size(); i++) {
        entries.add(entry("2026-02-0" + (i + 1), Optional.empty(), changes.get(i)));
      }
      assertEquals(
          changes.indexOf("open") == 1 ? "open" : "closed",
          read(result()
                  .risks(List.of(risk(7).status("closed").riskLog(new RiskLog(entries)).build())))
              .risks()
              .get(0)
              .status(),
          changes::toString);
    }
  }

  @Test
  void aFalsePositiveIsFedrampsWordAlone() {
    Property foreign =
        PropertyBuilder.builder()
            .name("false-positive")
            .ns("http://example.com/ns")
            .value("approved")
            .build();
    assertEquals(
        List.of("approved in http://example.com/ns"),
        read(result().risks(List.of(risk(7, foreign).build()))).risks().get(0).falsePositive());
  }

  @Test
  void whatDeniesThatATargetIsSatisfiedStandsBesideIt() {
    assertEquals("satisfied", state("pass", "implemented"));
    assertEquals("satisfied, but its reason is fail", state("fail", "implemented"));
    assertEquals("satisfied, but its implementation is planned", state("pass", "planned"));
    assertEquals("satisfied, but its implementation is partial", state("other", "partial"));
  }

  private static String state(String reason, String implementation) {
    return read(result()
            .findings(
                List.of(
                    finding(1, "statement-id", "ac-1")
                        .target(
                            FindingTargetBuilder.builder()
                                .type("statement-id")
                                .targetId("ac-1")
                                .status(
                                    ObjectiveStatusBuilder.builder()
                                        .state("satisfied")
                                        .reason(reason)
                                        .build())
                                .implementationStatus(
                                    ImplementationStatusBuilder.builder()
                                        .state(implementation)
                                        .build())
                                .build())
                        .build())))
        .findings()
        .get(0)
        .state();
  }

  @Test
  void anItemNamesControlsItselfAndByTheFindingsOfItsOwnDocument() {
    assertEquals(
        List.of(
            new ActionItem(
                "Remove them",
                List.of("ac-2", "ac-1_smt.a"),
                List.of(uuid(1), uuid(5)),
                List.of(uuid(7)),
                new Evidence(
                    "poam.json",
                    "/plan-of-action-and-milestones/poam-items/0",
                    Optional.of(uuid(64)))),
            new ActionItem(
                "Remove them",
                List.of(),
                List.of(),
                List.of(),
                Evidence.of("poam.json", "/plan-of-action-and-milestones/poam-items/1")),
            new ActionItem(
                "Finding 2",
                List.of("pl-11"),
                List.of(uuid(2)),
                List.of(),
                Evidence.of("poam.json", "/plan-of-action-and-milestones/findings/1", uuid(2)))),
        read(actions()
                .findings(
                    List.of(
                        finding(1, "statement-id", "ac-1_smt.a").build(),
                        finding(2, "statement-id", "pl-11").build()))
                .addPoamItems(
                    item()
                        .uuid(uuid(64))
                        .props(List.of(prop("impacted-control-id", "ac-2"), prop("x", "ac-3")))
                        .relatedFindings(
                            List.of(
                                new RelatedFinding(uuid(1), Optional.empty()),
                                new RelatedFinding(uuid(5), Optional.empty())))
                        .relatedRisks(risks(7))
                        .build()))
            .items());
  }

  private static AssessmentPlan planned(String system) {
    return AssessmentPlanBuilder.builder()
        .uuid(uuid(65))
        .metadata(metadata())
        .importSsp(new ImportSsp(system, Optional.empty()))
        .reviewedControls(reviewed(selection().includeAll(new IncludeAll())))
        .build();
  }

  private static EvidenceSubject assessed(DocumentLoader loader) {
    return AssessmentEvidence.of(results(result()), "sar.json", HERE, loader).subject();
  }

  @Test
  void assessmentResultsAreOfTheSystemWhoseAssessmentPlanTheyImport() {
    EvidenceSubject known =
        assessed(loader(Map.of("planned.json", planned("ssp.json"), "ssp.json", SYSTEM)));
    assertEquals(OF_SYSTEM, known.identifiers());
    EvidenceSubject linked = assessed(loader(Map.of("planned.json", planned("ssp.json"))));
    assertEquals(List.of(), linked.identifiers(), "a plan that is not given says nothing");
    assertEquals(known.plans(), linked.plans(), "but where it is, is known");
    assertEquals("ssp.json", linked.plans().get(0));
    assertEquals(EvidenceSubject.notStated(), assessed(loader(Map.of())));
    assertEquals(
        EvidenceSubject.notStated(),
        assessed(loader(Map.of("planned.json", SYSTEM))),
        "a document of another kind is no assessment plan");
    assertEquals(
        List.of(),
        assessed(
                loader(
                    Map.of("planned.json", planned("ssp.json"), "ssp.json", planned("ssp.json"))))
            .identifiers());
    assertEquals(EvidenceSubject.notStated(), read(result()).subject(), "read alone");
  }

  @Test
  void aPlanOfActionIsOfTheSystemThatItNamesAndOfThePlanThatItImports() {
    PlanOfActionAndMilestones plan =
        actions()
            .addPoamItems(item().build())
            .systemId(new SystemId(Optional.empty(), "F1"))
            .importSsp(new ImportSsp("ssp.json", Optional.empty()))
            .build();
    EvidenceSubject subject =
        RiskEvidence.of(plan, "poam.json", HERE, loader(Map.of("ssp.json", SYSTEM))).subject();
    assertEquals(
        Stream.concat(Stream.of("F1"), OF_SYSTEM.stream()).toList(), subject.identifiers());
    assertEquals("ssp.json", subject.plans().get(0));
    assertEquals(EvidenceSubject.notStated(), read(actions()).subject());
    assertEquals(
        EvidenceSubject.identifiedBy("F1"),
        new EvidenceSubject(
            RiskEvidence.of(plan, "poam.json").subject().identifiers(), List.of(), List.of()),
        "read alone");
  }
}
