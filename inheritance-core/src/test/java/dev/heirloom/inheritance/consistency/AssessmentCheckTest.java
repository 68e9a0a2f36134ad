package dev.heirloom.inheritance.consistency;

import static dev.heirloom.inheritance.consistency.CheckedDocuments.AC_1;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.AC_2;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.DAY;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.NOBODY;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.SYSTEM;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.TEXT;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.by;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.component;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.metadata;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.plan;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.LocationBuilder;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.PartyBuilder;
import dev.heirloom.oscal.model.ResourceBuilder;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.assessment.AssessmentAssets;
import dev.heirloom.oscal.model.assessment.AssessmentPlatformBuilder;
import dev.heirloom.oscal.model.assessment.AssessmentSubject;
import dev.heirloom.oscal.model.assessment.AssessmentSubjectBuilder;
import dev.heirloom.oscal.model.assessment.AssociatedActivityBuilder;
import dev.heirloom.oscal.model.assessment.ControlSelectionBuilder;
import dev.heirloom.oscal.model.assessment.Finding;
import dev.heirloom.oscal.model.assessment.FindingBuilder;
import dev.heirloom.oscal.model.assessment.FindingTargetBuilder;
import dev.heirloom.oscal.model.assessment.ImportSsp;
import dev.heirloom.oscal.model.assessment.LocalObjective;
import dev.heirloom.oscal.model.assessment.LocalObjectiveBuilder;
import dev.heirloom.oscal.model.assessment.MitigatingFactorBuilder;
import dev.heirloom.oscal.model.assessment.ObjectiveStatusBuilder;
import dev.heirloom.oscal.model.assessment.ObservationBuilder;
import dev.heirloom.oscal.model.assessment.Origin;
import dev.heirloom.oscal.model.assessment.OriginActorBuilder;
import dev.heirloom.oscal.model.assessment.RelatedTask;
import dev.heirloom.oscal.model.assessment.RelatedTaskBuilder;
import dev.heirloom.oscal.model.assessment.ReviewedControls;
import dev.heirloom.oscal.model.assessment.ReviewedControlsBuilder;
import dev.heirloom.oscal.model.assessment.Risk;
import dev.heirloom.oscal.model.assessment.RiskBuilder;
import dev.heirloom.oscal.model.assessment.SelectControlById;
import dev.heirloom.oscal.model.assessment.SelectSubjectByIdBuilder;
import dev.heirloom.oscal.model.assessment.SubjectReference;
import dev.heirloom.oscal.model.assessment.SubjectReferenceBuilder;
import dev.heirloom.oscal.model.assessment.Task;
import dev.heirloom.oscal.model.assessment.TaskBuilder;
import dev.heirloom.oscal.model.assessmentplan.AssessmentPlan;
import dev.heirloom.oscal.model.assessmentplan.AssessmentPlanBuilder;
import dev.heirloom.oscal.model.assessmentresults.AssessmentLog;
import dev.heirloom.oscal.model.assessmentresults.AssessmentLogEntryBuilder;
import dev.heirloom.oscal.model.assessmentresults.AssessmentResults;
import dev.heirloom.oscal.model.assessmentresults.AssessmentResultsBuilder;
import dev.heirloom.oscal.model.assessmentresults.ImportAp;
import dev.heirloom.oscal.model.assessmentresults.Result;
import dev.heirloom.oscal.model.assessmentresults.ResultBuilder;
import dev.heirloom.oscal.model.assessmentresults.ResultDefinitionsBuilder;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.PartBuilder;
import dev.heirloom.oscal.model.implementation.InventoryItemBuilder;
import dev.heirloom.oscal.model.implementation.SystemUserBuilder;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestones;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestonesBuilder;
import dev.heirloom.oscal.model.poam.PoamItemBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Assessment plans, results and plans of action beside the plan of the system they are of. */
class AssessmentCheckTest {

  private static final String PLAN = "/assessment-plan";
  private static final String RESULT = "/assessment-results/results/0";
  private static final String ACTIONS = "/plan-of-action-and-milestones";

  private static final Optional<ImportSsp> OF_SYSTEM =
      Optional.of(new ImportSsp("system.json", Optional.empty()));

  private static ReviewedControls reviewed(SelectControlById... included) {
    return ReviewedControlsBuilder.builder()
        .addControlSelections(
            ControlSelectionBuilder.builder().includeControls(List.of(included)).build())
        .build();
  }

  private static SelectControlById selecting(String control, String... statements) {
    return new SelectControlById(
        new ControlId(control), Stream.of(statements).map(StatementId::new).toList());
  }

  private static AssessmentPlan assessmentPlan(AssessmentPlanBuilder plan) {
    return plan.uuid(uuid(50)).metadata(metadata("Assessment plan")).build();
  }

  private static AssessmentPlanBuilder reviewing(SelectControlById... included) {
    return AssessmentPlanBuilder.builder()
        .importSsp(OF_SYSTEM.get())
        .reviewedControls(reviewed(included))
        .tasks(List.of(task(70)));
  }

  private static final AssessmentPlan PLANNED = assessmentPlan(reviewing(selecting("ac-1")));

  private static Task task(int number, Task... tasks) {
    return TaskBuilder.builder()
        .uuid(uuid(number))
        .type("action")
        .title(MarkupLine.ofText("Look"))
        .tasks(List.of(tasks))
        .build();
  }

  private static AssessmentSubject subjects(String type, int... included) {
    return AssessmentSubjectBuilder.builder()
        .type("component")
        .includeSubjects(
            IntStream.of(included)
                .mapToObj(
                    number ->
                        SelectSubjectByIdBuilder.builder()
                            .subjectUuid(uuid(number))
                            .type(type)
                            .build())
                .toList())
        .build();
  }

  private static SubjectReference subject(int number) {
    return SubjectReferenceBuilder.builder().subjectUuid(uuid(number)).type("component").build();
  }

  private static RelatedTask related(int task) {
    return RelatedTaskBuilder.builder().taskUuid(uuid(task)).build();
  }

  private static Origin origin(int... tasks) {
    return new Origin(
        List.of(OriginActorBuilder.builder().type("party").actorUuid(uuid(51)).build()),
        IntStream.of(tasks).mapToObj(AssessmentCheckTest::related).toList());
  }

  private static ObservationBuilder observation() {
    return ObservationBuilder.builder()
        .uuid(uuid(52))
        .description(TEXT)
        .methods(List.of("EXAMINE"))
        .collected(DAY);
  }

  private static RiskBuilder risk() {
    return RiskBuilder.builder()
        .uuid(uuid(53))
        .title(MarkupLine.ofText("Risk"))
        .description(TEXT)
        .statement(TEXT)
        .status("open");
  }

  private static FindingBuilder finding(String type, String target) {
    return FindingBuilder.builder()
        .uuid(uuid(54))
        .title(MarkupLine.ofText("Finding"))
        .description(TEXT)
        .target(
            FindingTargetBuilder.builder()
                .type(type)
                .targetId(target)
                .status(ObjectiveStatusBuilder.builder().state("not-satisfied").build())
                .build());
  }

  private static FindingBuilder finding() {
    return finding("statement-id", "ac-1_smt.a");
  }

  private static Finding about(int answer) {
    return finding().implementationStatementUuid(uuid(answer)).build();
  }

  private static ResultBuilder result() {
    return ResultBuilder.builder()
        .uuid(uuid(55))
        .title(MarkupLine.ofText("Result"))
        .description(TEXT)
        .start(DAY)
        .reviewedControls(reviewed(selecting("ac-1")));
  }

  private static AssessmentResults results(Result... results) {
    return AssessmentResultsBuilder.builder()
        .uuid(uuid(56))
        .metadata(metadata("Results"))
        .importAp(new ImportAp("planned.json", Optional.empty()))
        .results(List.of(results))
        .build();
  }

  private static PlanOfActionAndMilestonesBuilder actions() {
    return PlanOfActionAndMilestonesBuilder.builder()
        .uuid(uuid(57))
        .metadata(metadata("Actions"))
        .importSsp(OF_SYSTEM)
        .addPoamItems(
            PoamItemBuilder.builder().title(MarkupLine.ofText("Item")).description(TEXT).build());
  }

  private static List<String> broken(OscalDocument document) {
    return broken(document, PLANNED);
  }

  private static List<String> broken(OscalDocument document, AssessmentPlan planned) {
    return CheckedDocuments.broken(
        document, Map.of("system.json", plan("catalog.json", AC_1, AC_2), "planned.json", planned));
  }

  @Test
  void documentsThatAgreeWithTheirPlansBreakNothing() {
    assertEquals(List.of(), broken(PLANNED));
    assertEquals(
        List.of(),
        broken(
            results(
                result()
                    .observations(List.of(observation().subjects(List.of(subject(SYSTEM))).build()))
                    .findings(List.of(about(24)))
                    .build())));
    assertEquals(List.of(), broken(actions().findings(List.of(about(24))).build()));
  }

  @Test
  void controlsAndStatementsThatAreAssessedAreTheSystems() {
    String place = "/reviewed-controls/control-selections/0/";
    AssessmentPlan plan =
        assessmentPlan(
            reviewing()
                .reviewedControls(
                    ReviewedControlsBuilder.builder()
                        .addControlSelections(
                            ControlSelectionBuilder.builder()
                                .includeControls(
                                    List.of(
                                        selecting("AC-01", "ac-1_smt.a", "ac-1_smt.z"),
                                        selecting("ac-3", "ac-3_smt")))
                                .excludeControls(List.of(selecting("ac-2"), selecting("ac-4")))
                                .build())
                        .addControlSelections(
                            ControlSelectionBuilder.builder()
                                .includeControls(List.of(selecting("ac-5")))
                                .build())
                        .build()));
    assertEquals(
        List.of(
            "STATEMENT_EXISTS " + PLAN + place + "include-controls/0/statement-ids/1",
            "ASSESSED_CONTROL_EXISTS " + PLAN + place + "include-controls/1/control-id",
            "ASSESSED_CONTROL_EXISTS " + PLAN + place + "exclude-controls/1/control-id",
            "ASSESSED_CONTROL_EXISTS "
                + PLAN
                + "/reviewed-controls/control-selections/1/include-controls/0/control-id"),
        broken(plan));
    assertEquals(
        List.of("ASSESSED_CONTROL_EXISTS " + RESULT + place + "include-controls/0/control-id"),
        broken(results(result().reviewedControls(reviewed(selecting("ac-3"))).build())));
  }

  @Test
  void subjectsOfAPlanExistWhereverItNamesThem() {
    AssessmentPlan plan =
        assessmentPlan(
            reviewing()
                .assessmentSubjects(
                    List.of(
                        subjects("component", SYSTEM, NOBODY),
                        AssessmentSubjectBuilder.builder()
                            .type("component")
                            .excludeSubjects(subjects("component", NOBODY).includeSubjects())
                            .build()))
                .tasks(
                    List.of(
                        TaskBuilder.builder(
                                task(
                                    70,
                                    task(71),
                                    TaskBuilder.builder(task(72))
                                        .subjects(List.of(subjects("user", NOBODY)))
                                        .build()))
                            .subjects(List.of(subjects("component", NOBODY)))
                            .associatedActivities(
                                List.of(
                                    AssociatedActivityBuilder.builder()
                                        .activityUuid(uuid(58))
                                        .subjects(List.of(subjects("component", SYSTEM)))
                                        .build(),
                                    AssociatedActivityBuilder.builder()
                                        .activityUuid(uuid(58))
                                        .subjects(List.of(subjects("component", NOBODY)))
                                        .build()))
                            .build())));
    assertEquals(
        List.of(
            "/assessment-subjects/0/include-subjects/1",
            "/assessment-subjects/1/exclude-subjects/0",
            "/tasks/0/subjects/0/include-subjects/0",
            "/tasks/0/associated-activities/1/subjects/0/include-subjects/0",
            "/tasks/0/tasks/1/subjects/0/include-subjects/0"),
        broken(plan).stream()
            .map(place -> place.replace("SUBJECT_EXISTS " + PLAN, "").replace("/subject-uuid", ""))
            .toList());
  }

  @Test
  void ofSubjectsOfAnotherKindNothingIsKnown() {
    assertEquals(
        List.of(),
        broken(
            assessmentPlan(
                reviewing().assessmentSubjects(List.of(subjects("requirement", NOBODY))))));
  }

  private static Metadata naming(int party, int location) {
    return MetadataBuilder.builder(metadata("Naming"))
        .addParties(PartyBuilder.builder().uuid(uuid(party)).type("organization").build())
        .addLocations(LocationBuilder.builder().uuid(uuid(location)).build())
        .build();
  }

  private static Optional<BackMatter> having(int resource) {
    return Optional.of(
        new BackMatter(List.of(ResourceBuilder.builder().uuid(uuid(resource)).build())));
  }

  private static AssessmentAssets assets(int component, int platform) {
    return new AssessmentAssets(
        List.of(component(component)),
        List.of(AssessmentPlatformBuilder.builder().uuid(uuid(platform)).build()));
  }

  private static List<SubjectReference> subjects(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(AssessmentCheckTest::subject).toList();
  }

  @Test
  void theSystemsPlanTheAssessmentPlanAndTheResultsDefineSubjects() {
    SystemSecurityPlan system = plan("catalog.json", AC_1, AC_2);
    SystemSecurityPlan naming =
        SystemSecurityPlanBuilder.builder(system)
            .metadata(naming(100, 101))
            .backMatter(having(102))
            .systemImplementation(
                SystemImplementationBuilder.builder(system.systemImplementation())
                    .addComponents(component(103))
                    .addInventoryItems(
                        InventoryItemBuilder.builder().uuid(uuid(104)).description(TEXT).build())
                    .addUsers(SystemUserBuilder.builder().uuid(uuid(105)).build())
                    .build())
            .build();
    AssessmentPlan planned =
        AssessmentPlanBuilder.builder(PLANNED)
            .metadata(naming(106, 107))
            .backMatter(having(108))
            .assessmentAssets(assets(109, 110))
            .localDefinitions(
                dev.heirloom.oscal.model.assessmentplan.LocalDefinitionsBuilder.builder()
                    .addComponents(component(111))
                    .addInventoryItems(
                        InventoryItemBuilder.builder().uuid(uuid(112)).description(TEXT).build())
                    .addUsers(SystemUserBuilder.builder().uuid(uuid(113)).build())
                    .build())
            .build();
    AssessmentResults results =
        AssessmentResultsBuilder.builder(
                results(
                    result()
                        .localDefinitions(
                            ResultDefinitionsBuilder.builder()
                                .addComponents(component(117))
                                .addInventoryItems(
                                    InventoryItemBuilder.builder()
                                        .uuid(uuid(118))
                                        .description(TEXT)
                                        .build())
                                .addUsers(SystemUserBuilder.builder().uuid(uuid(119)).build())
                                .assessmentAssets(assets(120, 121))
                                .build())
                        .observations(List.of(observation().subjects(subjects(100, 122)).build()))
                        .build()))
            .metadata(naming(114, 115))
            .backMatter(having(116))
            .build();
    assertEquals(
        List.of("SUBJECT_EXISTS " + RESULT + "/observations/0/subjects/22/subject-uuid"),
        CheckedDocuments.broken(results, Map.of("system.json", naming, "planned.json", planned)));
  }

  @Test
  void anAssessmentPlanDefinesSubjectsForItself() {
    assertEquals(
        List.of(
            "SUBJECT_EXISTS " + PLAN + "/assessment-subjects/0/include-subjects/1/subject-uuid"),
        broken(
            assessmentPlan(
                reviewing()
                    .assessmentSubjects(List.of(subjects("component", 111, NOBODY)))
                    .localDefinitions(
                        dev.heirloom.oscal.model.assessmentplan.LocalDefinitionsBuilder.builder()
                            .addComponents(component(111))
                            .build()))));
  }

  @Test
  void everyResultAndObservationHasItsOwnPlace() {
    assertEquals(
        List.of(
            "SUBJECT_EXISTS /assessment-results/results/1/observations/1/subjects/0/subject-uuid"),
        broken(
            results(
                result().build(),
                result()
                    .observations(
                        List.of(
                            observation().build(),
                            observation().subjects(List.of(subject(NOBODY))).build()))
                    .build())));
  }

  @Test
  void aPlanOfActionDefinesSubjectsToo() {
    PlanOfActionAndMilestones plan =
        actions()
            .metadata(naming(100, 101))
            .backMatter(having(102))
            .localDefinitions(
                dev.heirloom.oscal.model.poam.LocalDefinitionsBuilder.builder()
                    .addComponents(component(103))
                    .addInventoryItems(
                        InventoryItemBuilder.builder().uuid(uuid(104)).description(TEXT).build())
                    .assessmentAssets(assets(105, 106))
                    .build())
            .observations(List.of(observation().subjects(subjects(100, 107)).build()))
            .build();
    assertEquals(
        List.of("SUBJECT_EXISTS " + ACTIONS + "/observations/0/subjects/7/subject-uuid"),
        broken(plan));
  }

  private static Risk mitigated(int... subjects) {
    return risk()
        .mitigatingFactors(
            List.of(
                MitigatingFactorBuilder.builder().uuid(uuid(59)).description(TEXT).build(),
                MitigatingFactorBuilder.builder()
                    .uuid(uuid(59))
                    .description(TEXT)
                    .subjects(
                        IntStream.of(subjects).mapToObj(AssessmentCheckTest::subject).toList())
                    .build()))
        .build();
  }

  @Test
  void subjectsOfMitigatingFactorsExist() {
    String place = "/risks/1/mitigating-factors/1/subjects/1/subject-uuid";
    List<Risk> risks = List.of(risk().build(), mitigated(SYSTEM, NOBODY));
    assertEquals(
        List.of("SUBJECT_EXISTS " + RESULT + place),
        broken(results(result().risks(risks).build())));
    assertEquals(
        List.of("SUBJECT_EXISTS " + ACTIONS + place), broken(actions().risks(risks).build()));
  }

  @Test
  void tasksOfResultsAreInThemOrInTheAssessmentPlan() {
    AssessmentPlan planned = assessmentPlan(reviewing().tasks(List.of(task(70, task(71)))));
    Result result =
        result()
            .localDefinitions(ResultDefinitionsBuilder.builder().tasks(List.of(task(72))).build())
            .assessmentLog(
                new AssessmentLog(
                    List.of(
                        AssessmentLogEntryBuilder.builder().uuid(uuid(60)).start(DAY).build(),
                        AssessmentLogEntryBuilder.builder()
                            .uuid(uuid(61))
                            .start(DAY)
                            .relatedTasks(
                                List.of(related(70), related(71), related(72), related(NOBODY)))
                            .build())))
            .observations(
                List.of(observation().origins(List.of(origin(), origin(70, NOBODY))).build()))
            .risks(List.of(risk().origins(List.of(origin(NOBODY))).build()))
            .findings(List.of(finding().origins(List.of(origin(NOBODY))).build()))
            .build();
    assertEquals(
        List.of(
            "/assessment-log/entries/1/related-tasks/3",
            "/observations/0/origins/1/related-tasks/1",
            "/risks/0/origins/0/related-tasks/0",
            "/findings/0/origins/0/related-tasks/0"),
        broken(results(result), planned).stream()
            .map(place -> place.replace("TASK_EXISTS " + RESULT, "").replace("/task-uuid", ""))
            .toList());
  }

  @Test
  void whatAFindingIsAboutIsAStatementOrAnObjectiveOfTheSystem() {
    String place = "TARGET_EXISTS " + RESULT + "/findings/0/target/target-id";
    assertEquals(List.of(), targeting("objective-id", "ac-1_obj"));
    assertEquals(List.of(), targeting("statement-id", "ac-2_smt"));
    assertEquals(List.of(place), targeting("objective-id", "ac-1_obj.z"));
    assertEquals(List.of(place), targeting("statement-id", "ac-3_smt"));
    assertEquals(List.of(place), targeting("objective-id", "ac-1_smt.a"));
    assertEquals(List.of(place), targeting("statement-id", "ac-1_obj"));
    assertEquals(
        "No control of the system has an objective \"ac-1_obj.z\".",
        CheckedDocuments.found(
                results(
                    result()
                        .findings(List.of(finding("objective-id", "ac-1_obj.z").build()))
                        .build()),
                Map.of("system.json", plan("catalog.json", AC_1, AC_2), "planned.json", PLANNED))
            .get(0)
            .sentence());
  }

  private static List<String> targeting(String type, String target) {
    return broken(results(result().findings(List.of(finding(type, target).build())).build()));
  }

  @Test
  void plansAndResultsDefineObjectives() {
    AssessmentPlan planned =
        AssessmentPlanBuilder.builder(PLANNED)
            .localDefinitions(
                dev.heirloom.oscal.model.assessmentplan.LocalDefinitionsBuilder.builder()
                    .addObjectivesAndMethods(objective("planned", "below"))
                    .build())
            .build();
    AssessmentResults results =
        AssessmentResultsBuilder.builder(
                results(
                    result()
                        .findings(
                            Stream.of("planned", "below", "own", "gone")
                                .map(id -> finding("objective-id", id).build())
                                .toList())
                        .build()))
            .localDefinitions(
                dev.heirloom.oscal.model.assessmentresults.LocalDefinitionsBuilder.builder()
                    .addObjectivesAndMethods(objective("own", "own.1"))
                    .build())
            .build();
    assertEquals(
        List.of("TARGET_EXISTS " + RESULT + "/findings/3/target/target-id"),
        broken(results, planned));
  }

  private static LocalObjective objective(String id, String below) {
    return LocalObjectiveBuilder.builder()
        .controlId(new ControlId("ac-1"))
        .addParts(
            PartBuilder.builder()
                .id(id)
                .name("assessment-objective")
                .addParts(PartBuilder.builder().id(below).name("assessment-objective").build())
                .build())
        .build();
  }

  @Test
  void whereTheCatalogHasNoObjectivesAnyMayBeMeant() {
    SystemSecurityPlan system = plan("bare.json", CheckedDocuments.requirement(25, "ac-2", by(26)));
    assertEquals(
        List.of(),
        CheckedDocuments.broken(
            actions().findings(List.of(finding("objective-id", "any").build())).build(),
            Map.of(
                "system.json",
                system,
                "bare.json",
                CatalogBuilder.builder(CheckedDocuments.CATALOG)
                    .controls(List.of(CheckedDocuments.CATALOG.controls().get(1)))
                    .build())));
  }

  @Test
  void theAnswerThatAFindingIsAboutExists() {
    List<Finding> findings =
        IntStream.of(20, 21, 22, 25, 26, NOBODY).mapToObj(AssessmentCheckTest::about).toList();
    assertEquals(
        List.of("ANSWER_EXISTS " + RESULT + "/findings/5/implementation-statement-uuid"),
        broken(results(result().findings(findings).build())));
    assertEquals(
        List.of("ANSWER_EXISTS " + ACTIONS + "/findings/5/implementation-statement-uuid"),
        broken(actions().findings(findings).build()));
  }

  @Test
  void ofASystemWhosePlanCanNotBeHadNothingIsMissing() {
    AssessmentResults results =
        results(
            result()
                .reviewedControls(reviewed(selecting("ac-3")))
                .observations(
                    List.of(
                        observation()
                            .origins(List.of(origin(NOBODY)))
                            .subjects(List.of(subject(NOBODY)))
                            .build()))
                .findings(List.of(about(NOBODY), finding("objective-id", "any").build()))
                .build());
    String place = "/assessment-results/import-ap/href";
    assertEquals(List.of("DOCUMENT_FOUND " + place), CheckedDocuments.broken(results, Map.of()));
    assertEquals(
        List.of("DOCUMENT_FOUND " + place),
        CheckedDocuments.broken(results, Map.of("planned.json", PLANNED)));
    assertEquals(
        List.of("DOCUMENT_KIND " + place),
        CheckedDocuments.broken(results, Map.of("planned.json", CheckedDocuments.CATALOG)));
    assertEquals(
        List.of("DOCUMENT_KIND " + PLAN + "/import-ssp/href"),
        CheckedDocuments.broken(PLANNED, Map.of("system.json", CheckedDocuments.CATALOG)));
  }

  @Test
  void aPlanOfActionNamesThePlanOfItsSystem() {
    assertEquals(
        List.of("PLAN_NAMED " + ACTIONS),
        broken(actions().importSsp(Optional.empty()).findings(List.of(about(NOBODY))).build()));
  }

  @Test
  void ofOtherDocumentsNothingIsFound() {
    assertEquals(List.of(), broken(CheckedDocuments.CATALOG));
  }
}
