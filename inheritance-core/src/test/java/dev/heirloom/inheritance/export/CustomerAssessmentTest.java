package dev.heirloom.inheritance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.AssessmentObjective;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessment.AssessmentPart;
import dev.heirloom.oscal.model.assessment.AssessmentPartBuilder;
import dev.heirloom.oscal.model.assessment.ControlSelectionBuilder;
import dev.heirloom.oscal.model.assessment.ReviewedControlsBuilder;
import dev.heirloom.oscal.model.assessmentplan.AssessmentPlan;
import dev.heirloom.oscal.model.assessmentplan.AssessmentPlanBuilder;
import dev.heirloom.oscal.model.assessmentplan.TermsAndConditionsBuilder;
import dev.heirloom.oscal.model.profile.IncludeAll;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an assessment plan assesses, what it lists instead, and what becomes of both. */
class CustomerAssessmentTest {

  private static final ExportOptions OPTIONS = options("2026-03-31T00:00:00Z");
  private static final ExportOptions LATER = options("2026-05-01T00:00:00Z");

  private static final Baseline BASELINE =
      Baseline.of(
          "three controls",
          List.of(
              BaselineControlBuilder.builder(
                      BaselineControl.of(
                          "ac-2",
                          StatementPart.item("ac-2_smt.a"),
                          StatementPart.item("ac-2_smt.b")))
                  .objectives(
                      List.of(
                          new AssessmentObjective("ac-2_obj", Optional.empty(), List.of(), true),
                          objective("ac-2_obj.a", "ac-2_smt.a"),
                          objective("ac-2_obj.b-1", "ac-2_smt.b"),
                          objective("ac-2_obj.b-2", "ac-2_smt.b")))
                  .build(),
              BaselineControlBuilder.builder(BaselineControl.of("pe-3"))
                  .objectives(List.of(objective("pe-3_obj", "pe-3_smt")))
                  .build(),
              BaselineControl.of("sc-7")));

  private static final SystemSecurityPlan SYSTEM =
      CustomerPlan.of(
              new CustomerPlan.Subject("Orchard", "orchard", "profile.json"),
              report(item("ac-2", "ac-2_smt.a")),
              new CustomerPlan.Inputs(
                  BASELINE, List.of(provider(item("ac-2", "ac-2_smt.a"))), Authorizations.none()),
              OPTIONS)
          .plan();

  private static ExportOptions options(String modified) {
    return new ExportOptions(
        Uuid.of("00000000-0000-4000-8000-000000000090"), new OscalDateTime(modified), "1.0");
  }

  private static AssessmentObjective objective(String id, String statement) {
    return new AssessmentObjective(id, Optional.empty(), List.of(statement));
  }

  private static ProvidedItem item(String control, String statement) {
    Uuid uuid = OPTIONS.uuid("item/" + control + statement);
    return new ProvidedItem(
        uuid,
        OPTIONS.uuid("component"),
        statement.isEmpty() ? Place.control(control) : Place.statement(control, statement),
        Extent.WHOLE,
        States.implemented(),
        List.of(),
        "guards",
        Evidence.of("provider.json", "item", uuid));
  }

  private static Offering provider(ProvidedItem... items) {
    return Offering.of(
        SystemClaimsBuilder.builder()
            .identity(DocumentIdentity.named("provider", OPTIONS.uuid("provider")))
            .components(
                List.of(
                    new Component(
                        OPTIONS.uuid("component"),
                        "service",
                        "Compute",
                        List.of(),
                        List.of(),
                        false,
                        Evidence.of("provider.json", "component", OPTIONS.uuid("component")))))
            .provided(List.of(items))
            .build());
  }

  private static Report report(ProvidedItem... items) {
    return Determination.of(BASELINE)
        .providers(provider(items))
        .asOf(LocalDate.of(2026, 3, 31))
        .report();
  }

  private static AssessmentPlan created(Report report) {
    return CustomerAssessment.of(SYSTEM, "plan.json", report, BASELINE, OPTIONS).plan();
  }

  private static List<String> objectives(AssessmentPlan plan) {
    return plan.reviewedControls().controlObjectiveSelections().stream()
        .flatMap(selection -> selection.includeObjectives().stream())
        .map(selected -> selected.objectiveId())
        .toList();
  }

  @Test
  void whatIsTheSystemsOwnOrSharedIsAssessedWithItsFinestObjectives() {
    Report report = report(item("ac-2", "ac-2_smt.a"));

    AssessmentPlan plan = created(report);

    assertEquals(
        List.of("ac-2_smt.b", "pe-3", "sc-7"),
        CustomerAssessment.places(plan, CustomerAssessment.OWN));
    assertEquals(List.of("ac-2_obj.b-1", "ac-2_obj.b-2", "pe-3_obj"), objectives(plan));
    assertEquals("plan.json", plan.importSsp().href());
    assertEquals(
        1,
        plan.assessmentSubjects().get(0).excludeSubjects().size(),
        "the component that stands in for the provider's");
  }

  @Test
  void whatIsInheritedIsListedWithItsEvidenceAndNotAssessedAgain() {
    AssessmentPlan plan = created(report(item("ac-2", "ac-2_smt.a"), item("pe-3", "")));

    assertEquals(
        List.of("ac-2_smt.a", "pe-3"),
        CustomerAssessment.places(plan, CustomerAssessment.INHERITED));
    AssessmentPart listed = plan.termsAndConditions().orElseThrow().parts().get(0).parts().get(1);
    assertEquals("PE-3: inherited from provider", listed.title().orElseThrow().toText());
    assertTrue(
        listed.prose().orElseThrow().toText().startsWith("provider, Compute: provider.json item"),
        listed.prose().orElseThrow()::toText);
    assertTrue(
        listed.props().stream()
            .anyMatch(prop -> prop.value().equals(OPTIONS.uuid("item/pe-3").value())));
    assertEquals(List.of("ac-2_obj.b-1", "ac-2_obj.b-2"), objectives(plan));
  }

  @Test
  void anUpdateWritesItsOwnAnewAndKeepsWhatPeopleWrote() {
    AssessmentPlan before = created(report(item("ac-2", "ac-2_smt.a")));
    List<AssessmentPart> parts = new ArrayList<>(before.termsAndConditions().orElseThrow().parts());
    parts.add(0, AssessmentPartBuilder.builder().name("methodology").build());
    var selections = new ArrayList<>(before.reviewedControls().controlSelections());
    selections.add(ControlSelectionBuilder.builder().includeAll(new IncludeAll()).build());
    AssessmentPlan theirs =
        AssessmentPlanBuilder.builder(before)
            .termsAndConditions(TermsAndConditionsBuilder.builder().parts(parts).build())
            .reviewedControls(
                ReviewedControlsBuilder.builder(before.reviewedControls())
                    .controlSelections(selections)
                    .build())
            .build();
    Report now = report(item("pe-3", ""));

    CustomerAssessment updated = CustomerAssessment.update(theirs, now, BASELINE, LATER);

    assertEquals(
        List.of(
            "ac-2_smt.b: is no longer own",
            "pe-3: is no longer own",
            "ac-2_smt.a: is no longer inherited",
            "ac-2: is own",
            "pe-3: is inherited"),
        updated.changes().stream().map(Object::toString).toList());
    assertEquals(LATER.lastModified(), updated.plan().metadata().lastModified());
    assertEquals(
        "methodology", updated.plan().termsAndConditions().orElseThrow().parts().get(0).name());
    assertEquals(2, updated.plan().reviewedControls().controlSelections().size());
    CustomerAssessment again = CustomerAssessment.update(updated.plan(), now, BASELINE, OPTIONS);
    assertEquals(List.of(), again.changes());
    assertEquals(updated.plan(), again.plan());
  }

  @Test
  void anAssessmentOfNothingIsRefused() {
    Report inherited = report(item("ac-2", ""), item("pe-3", ""), item("sc-7", ""));

    assertThrows(IllegalArgumentException.class, () -> created(inherited));
  }
}
