package dev.heirloom.inheritance.consistency;

import dev.heirloom.inheritance.baseline.AssessmentObjective;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.Location;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Party;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessment.AssessmentAssets;
import dev.heirloom.oscal.model.assessment.AssessmentPlatform;
import dev.heirloom.oscal.model.assessment.LocalObjective;
import dev.heirloom.oscal.model.assessment.Task;
import dev.heirloom.oscal.model.catalog.Part;
import dev.heirloom.oscal.model.implementation.InventoryItem;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemUser;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.Statement;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an assessment can speak of: the system of a plan, and what the assessment defines. */
final class AssessedSystem {

  /** What the plan of the system answers, and the controls of its profile. */
  private final Optional<Baseline> baseline;

  private final boolean planKnown;
  private final Set<Uuid> subjects = new HashSet<>();
  private final Set<Uuid> answers = new HashSet<>();
  private final Set<Uuid> tasks = new HashSet<>();
  private final Set<String> objectives = new HashSet<>();

  private AssessedSystem(boolean planKnown, Optional<Baseline> baseline) {
    this.planKnown = planKnown;
    this.baseline = baseline;
    baseline.stream()
        .flatMap(known -> known.controls().stream())
        .flatMap(control -> control.objectives().stream())
        .map(AssessmentObjective::id)
        .forEach(objectives::add);
  }

  /** Returns a system of whose plan nothing is known: nothing can be missing in it. */
  static AssessedSystem unknown() {
    return new AssessedSystem(false, Optional.empty());
  }

  /** Returns the system of a plan. */
  static AssessedSystem of(SystemSecurityPlan plan, Optional<Baseline> baseline) {
    AssessedSystem system = new AssessedSystem(true, baseline);
    system.addNamed(plan);
    var implementation = plan.systemImplementation();
    system.add(
        implementation.components(), implementation.inventoryItems(), implementation.users());
    for (ImplementedRequirement requirement :
        plan.controlImplementation().implementedRequirements()) {
      system.answers.add(requirement.uuid());
      system.addAnswers(requirement.byComponents());
      for (Statement statement : requirement.statements()) {
        system.answers.add(statement.uuid());
        system.addAnswers(statement.byComponents());
      }
    }
    return system;
  }

  private void addAnswers(List<ByComponent> byComponents) {
    byComponents.forEach(component -> answers.add(component.uuid()));
  }

  /** Adds whom and what a document names in its metadata and its back matter. */
  void addNamed(OscalDocument document) {
    document.metadata().parties().stream().map(Party::uuid).forEach(subjects::add);
    document.metadata().locations().stream().map(Location::uuid).forEach(subjects::add);
    document.backMatter().map(BackMatter::resources).orElse(List.of()).stream()
        .map(Resource::uuid)
        .forEach(subjects::add);
  }

  void add(List<SystemComponent> components, List<InventoryItem> items, List<SystemUser> users) {
    components.stream().map(SystemComponent::uuid).forEach(subjects::add);
    items.stream().map(InventoryItem::uuid).forEach(subjects::add);
    users.stream().map(SystemUser::uuid).forEach(subjects::add);
  }

  void add(AssessmentAssets assets) {
    add(assets.components(), List.of(), List.of());
    assets.assessmentPlatforms().stream().map(AssessmentPlatform::uuid).forEach(subjects::add);
  }

  void addTasks(List<Task> more) {
    for (Task task : more) {
      tasks.add(task.uuid());
      addTasks(task.tasks());
    }
  }

  void addObjectives(List<LocalObjective> more) {
    more.forEach(objective -> addParts(objective.parts()));
  }

  private void addParts(List<Part> parts) {
    for (Part part : parts) {
      part.id().ifPresent(objectives::add);
      addParts(part.parts());
    }
  }

  /** Returns the controls that the system's profile selects; empty if these are not known. */
  Optional<Baseline> baseline() {
    return baseline;
  }

  boolean lacksSubject(Uuid subject) {
    return planKnown && !subjects.contains(subject);
  }

  boolean lacksAnswer(Uuid answer) {
    return planKnown && !answers.contains(answer);
  }

  boolean lacksTask(Uuid task) {
    return planKnown && !tasks.contains(task);
  }

  /** Catalogs are published without their objectives too, and then any may be meant. */
  boolean lacksObjective(String objective) {
    return baseline.isPresent() && !objectives.isEmpty() && !objectives.contains(objective);
  }
}
