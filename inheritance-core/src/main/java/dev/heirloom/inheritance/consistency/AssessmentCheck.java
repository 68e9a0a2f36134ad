package dev.heirloom.inheritance.consistency;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.consistency.ImportedDocuments.From;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessment.AssessmentSubject;
import dev.heirloom.oscal.model.assessment.ControlSelection;
import dev.heirloom.oscal.model.assessment.Finding;
import dev.heirloom.oscal.model.assessment.ImportSsp;
import dev.heirloom.oscal.model.assessment.MitigatingFactor;
import dev.heirloom.oscal.model.assessment.Observation;
import dev.heirloom.oscal.model.assessment.Origin;
import dev.heirloom.oscal.model.assessment.ReviewedControls;
import dev.heirloom.oscal.model.assessment.Risk;
import dev.heirloom.oscal.model.assessment.SelectControlById;
import dev.heirloom.oscal.model.assessment.SelectSubjectById;
import dev.heirloom.oscal.model.assessment.SubjectReference;
import dev.heirloom.oscal.model.assessment.Task;
import dev.heirloom.oscal.model.assessmentplan.AssessmentPlan;
import dev.heirloom.oscal.model.assessmentresults.AssessmentResults;
import dev.heirloom.oscal.model.assessmentresults.Result;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestones;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds an assessment plan, results or a plan of action against the plans that they import. */
final class AssessmentCheck {

  /** The types of subjects that are known by UUID; of another nothing is known. */
  private static final Set<String> SUBJECTS =
      Set.of("component", "inventory-item", "location", "party", "user", "resource");

  private final ImportedDocuments found;
  private AssessedSystem system = AssessedSystem.unknown();

  AssessmentCheck(ImportedDocuments found) {
    this.found = found;
  }

  void check(AssessmentPlan plan, URI address) {
    String root = "/assessment-plan";
    readSystem(new From(plan, address), plan.importSsp(), root + "/import-ssp/href");
    readDefinitions(plan);
    check(plan.reviewedControls(), root + "/reviewed-controls");
    check(plan.assessmentSubjects(), root + "/assessment-subjects");
    checkTasks(plan.tasks(), root + "/tasks");
  }

  void check(AssessmentResults results, URI address) {
    String root = "/assessment-results";
    found
        .follow(
            new From(results, address),
            results.importAp().href(),
            root + "/import-ap/href",
            AssessmentPlan.class,
            "an assessment plan")
        .ifPresent(
            from -> {
              AssessmentPlan plan = (AssessmentPlan) from.document();
              readSystem(from, plan.importSsp(), root + "/import-ap/href");
              readDefinitions(plan);
            });
    system.addNamed(results);
    results
        .localDefinitions()
        .ifPresent(local -> system.addObjectives(local.objectivesAndMethods()));
    results.results().forEach(this::readDefinitions);
    int index = 0;
    for (Result result : results.results()) {
      String at = root + "/results/" + index++;
      check(result.reviewedControls(), at + "/reviewed-controls");
      checkLog(result, at + "/assessment-log/entries");
      checkObservations(result.observations(), at + "/observations");
      checkRisks(result.risks(), at + "/risks");
      checkFindings(result.findings(), at + "/findings");
    }
  }

  void check(PlanOfActionAndMilestones plan, URI address) {
    String root = "/plan-of-action-and-milestones";
    if (plan.importSsp().isEmpty()) {
      found.add(
          ConsistencyRule.PLAN_NAMED,
          root,
          "The plan of action imports no system security plan. It is held against nothing.",
          "Import the plan of its system.");
    }
    plan.importSsp()
        .ifPresent(
            imported -> readSystem(new From(plan, address), imported, root + "/import-ssp/href"));
    system.addNamed(plan);
    plan.localDefinitions()
        .ifPresent(
            local -> {
              system.add(local.components(), local.inventoryItems(), List.of());
              local.assessmentAssets().ifPresent(system::add);
            });
    checkObservations(plan.observations(), root + "/observations");
    checkRisks(plan.risks(), root + "/risks");
    checkFindings(plan.findings(), root + "/findings");
  }

  private void readSystem(From from, ImportSsp imported, String at) {
    Optional<From> plan =
        found.follow(from, imported.href(), at, SystemSecurityPlan.class, "a system security plan");
    if (plan.isPresent()) {
      SystemSecurityPlan ssp = (SystemSecurityPlan) plan.get().document();
      system = AssessedSystem.of(ssp, found.controls(plan.get(), ssp.importProfile().href(), at));
    }
  }

  private void readDefinitions(AssessmentPlan plan) {
    system.addNamed(plan);
    plan.localDefinitions()
        .ifPresent(
            local -> {
              system.add(local.components(), local.inventoryItems(), local.users());
              system.addObjectives(local.objectivesAndMethods());
            });
    plan.assessmentAssets().ifPresent(system::add);
    system.addTasks(plan.tasks());
  }

  private void readDefinitions(Result result) {
    result
        .localDefinitions()
        .ifPresent(
            local -> {
              system.add(local.components(), local.inventoryItems(), local.users());
              local.assessmentAssets().ifPresent(system::add);
              system.addTasks(local.tasks());
            });
  }

  private void check(ReviewedControls reviewed, String at) {
    int index = 0;
    for (ControlSelection selection : reviewed.controlSelections()) {
      String there = at + "/control-selections/" + index++;
      system
          .baseline()
          .ifPresent(
              baseline -> {
                check(selection.includeControls(), baseline, there + "/include-controls");
                check(selection.excludeControls(), baseline, there + "/exclude-controls");
              });
    }
  }

  private void check(List<SelectControlById> controls, Baseline baseline, String at) {
    int index = 0;
    for (SelectControlById control : controls) {
      String there = at + "/" + index++;
      if (baseline.index().find(control.controlId().value()).isEmpty()) {
        found.add(
            ConsistencyRule.ASSESSED_CONTROL_EXISTS,
            there + "/control-id",
            "The system's profile selects no control " + control.controlId() + ".",
            "Name a control of the system.");
        continue;
      }
      int statement = 0;
      for (StatementId id : control.statementIds()) {
        String place = there + "/statement-ids/" + statement++;
        if (isUnknown(
            baseline.index().find(control.controlId().value(), Optional.of(id.value())))) {
          found.add(
              ConsistencyRule.STATEMENT_EXISTS,
              place,
              "Control " + control.controlId() + " has no statement \"" + id + "\".",
              "Name a statement of the control.");
        }
      }
    }
  }

  private static boolean isUnknown(Optional<BaselinePlace> place) {
    return place.filter(p -> p.kind() != BaselinePlace.Kind.UNKNOWN).isEmpty();
  }

  private void check(List<AssessmentSubject> subjects, String at) {
    int index = 0;
    for (AssessmentSubject subject : subjects) {
      String there = at + "/" + index++;
      checkSelected(subject.includeSubjects(), there + "/include-subjects");
      checkSelected(subject.excludeSubjects(), there + "/exclude-subjects");
    }
  }

  private void checkSelected(List<SelectSubjectById> subjects, String at) {
    int index = 0;
    for (SelectSubjectById subject : subjects) {
      checkSubject(subject.type(), subject.subjectUuid(), at + "/" + index++);
    }
  }

  private void checkReferences(List<SubjectReference> subjects, String at) {
    int index = 0;
    for (SubjectReference subject : subjects) {
      checkSubject(subject.type(), subject.subjectUuid(), at + "/" + index++);
    }
  }

  private void checkSubject(String type, Uuid uuid, String at) {
    if (SUBJECTS.contains(type) && system.lacksSubject(uuid)) {
      found.add(
          ConsistencyRule.SUBJECT_EXISTS,
          at + "/subject-uuid",
          "Neither the system's plan nor the assessment has the " + type + " " + uuid + ".",
          "Name one of the plan, or define it for the assessment.");
    }
  }

  private void checkTasks(List<Task> tasks, String at) {
    int index = 0;
    for (Task task : tasks) {
      String there = at + "/" + index++;
      check(task.subjects(), there + "/subjects");
      int activity = 0;
      for (var associated : task.associatedActivities()) {
        check(associated.subjects(), there + "/associated-activities/" + activity++ + "/subjects");
      }
      checkTasks(task.tasks(), there + "/tasks");
    }
  }

  private void checkLog(Result result, String at) {
    int index = 0;
    for (var entry : result.assessmentLog().map(log -> log.entries()).orElse(List.of())) {
      String there = at + "/" + index++ + "/related-tasks/";
      int task = 0;
      for (var related : entry.relatedTasks()) {
        checkTask(related.taskUuid(), there + task++);
      }
    }
  }

  private void checkOrigins(List<Origin> origins, String at) {
    int index = 0;
    for (Origin origin : origins) {
      String there = at + "/" + index++ + "/related-tasks/";
      int task = 0;
      for (var related : origin.relatedTasks()) {
        checkTask(related.taskUuid(), there + task++);
      }
    }
  }

  private void checkTask(Uuid task, String at) {
    if (system.lacksTask(task)) {
      found.add(
          ConsistencyRule.TASK_EXISTS,
          at + "/task-uuid",
          "Neither the assessment plan nor the results have a task " + task + ".",
          "Name a task of the assessment plan.");
    }
  }

  private void checkObservations(List<Observation> observations, String at) {
    int index = 0;
    for (Observation observation : observations) {
      String there = at + "/" + index++;
      checkOrigins(observation.origins(), there + "/origins");
      checkReferences(observation.subjects(), there + "/subjects");
    }
  }

  private void checkRisks(List<Risk> risks, String at) {
    int index = 0;
    for (Risk risk : risks) {
      String there = at + "/" + index++;
      checkOrigins(risk.origins(), there + "/origins");
      int factor = 0;
      for (MitigatingFactor mitigating : risk.mitigatingFactors()) {
        checkReferences(
            mitigating.subjects(), there + "/mitigating-factors/" + factor++ + "/subjects");
      }
    }
  }

  private void checkFindings(List<Finding> findings, String at) {
    int index = 0;
    for (Finding finding : findings) {
      String there = at + "/" + index++;
      checkOrigins(finding.origins(), there + "/origins");
      checkTarget(finding, there + "/target/target-id");
      finding
          .implementationStatementUuid()
          .filter(system::lacksAnswer)
          .ifPresent(
              uuid ->
                  found.add(
                      ConsistencyRule.ANSWER_EXISTS,
                      there + "/implementation-statement-uuid",
                      "The system's plan has no answer " + uuid + ".",
                      "Name a statement, or the answer of a component, of the plan."));
    }
  }

  private void checkTarget(Finding finding, String at) {
    String id = finding.target().targetId();
    boolean missing =
        finding.target().type().equals("objective-id")
            ? system.lacksObjective(id)
            : system.baseline().filter(known -> isUnknown(known.index().find(id))).isPresent();
    if (missing) {
      found.add(
          ConsistencyRule.TARGET_EXISTS,
          at,
          "No control of the system has a"
              + (finding.target().type().equals("objective-id") ? "n objective" : " statement")
              + " \""
              + id
              + "\".",
          "Name one that the system's profile has.");
    }
  }
}
