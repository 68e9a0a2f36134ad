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
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.ProvidedItemBuilder;
import dev.heirloom.inheritance.offering.StatedRequirementBuilder;
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
import dev.heirloom.oscal.model.implementation.SystemComponentBuilder;
import dev.heirloom.oscal.model.profile.IncludeAll;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
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
    assertEquals(
        selections.get(1),
        updated.plan().reviewedControls().controlSelections().get(1),
        "each stays where it stood");
    CustomerAssessment again = CustomerAssessment.update(updated.plan(), now, BASELINE, OPTIONS);
    assertEquals(List.of(), again.changes());
    assertEquals(updated.plan(), again.plan());
  }

  @Test
  void anAssessmentOfNothingIsRefused() {
    Report inherited = report(item("ac-2", ""), item("pe-3", ""), item("sc-7", ""));

    assertThrows(IllegalArgumentException.class, () -> created(inherited));
  }

  @Test
  void ofAControlWhosePointsAreAlikeTheWholeIsListedAndOfOthersEachPoint() {
    Report report = report(item("ac-2", "ac-2_smt.a"), item("ac-2", "ac-2_smt.b"));

    AssessmentPart listed =
        created(report).termsAndConditions().orElseThrow().parts().get(0).parts().get(0);
    assertEquals("AC-2: inherited from provider", listed.title().orElseThrow().toText());
    assertEquals(
        List.of(
            OPTIONS.uuid("item/ac-2ac-2_smt.a").value(),
            OPTIONS.uuid("item/ac-2ac-2_smt.b").value()),
        listed.props().stream()
            .filter(prop -> prop.name().equals("provided-uuid"))
            .map(prop -> prop.value())
            .toList());
    assertEquals(
        List.of("ac-2"), CustomerAssessment.places(created(report), CustomerAssessment.INHERITED));
    assertEquals(
        1, created(report).termsAndConditions().orElseThrow().parts().get(0).parts().size());
  }

  @Test
  void whatIsTailoredOutIsListedAsSuchWhateverIsOfferedOfIt() {
    ProvidedItem silent = ProvidedItemBuilder.builder(item("sc-7", "")).text(" ").build();
    Report report =
        Determination.of(BASELINE)
            .providers(provider(item("pe-3", ""), silent))
            .system(
                CustomerSystem.of(
                    SystemClaimsBuilder.builder()
                        .identity(DocumentIdentity.named("orchard"))
                        .requirements(
                            List.of(
                                StatedRequirementBuilder.builder()
                                    .place(Place.control("pe-3"))
                                    .states(List.of("not-applicable"))
                                    .remarks("there is no such place")
                                    .evidence(Evidence.of("orchard", "pe-3"))
                                    .build()))
                        .build()))
            .asOf(LocalDate.of(2026, 3, 31))
            .report();

    List<AssessmentPart> listed =
        created(report).termsAndConditions().orElseThrow().parts().get(0).parts();
    assertEquals(
        List.of("PE-3: tailored out", "SC-7: inherited from provider"),
        listed.stream().map(part -> part.title().orElseThrow().toText()).toList());
    assertEquals(Optional.empty(), listed.get(0).prose());
    assertEquals(
        List.of("assessment-scope tailored-out", "place pe-3"),
        listed.get(0).props().stream().map(prop -> prop.name() + " " + prop.value()).toList());
    assertEquals(
        "provider, Compute: provider.json item [" + silent.uuid() + "]",
        listed.get(1).prose().orElseThrow().toText());
  }

  @Test
  void whereNothingIsListedThereAreNoTerms() {
    assertEquals(Optional.empty(), created(report()).termsAndConditions());
    assertEquals(
        List.of("ac-2", "pe-3", "sc-7"),
        CustomerAssessment.places(created(report()), CustomerAssessment.OWN));
    assertEquals("ac-2_obj.a", objectives(created(report())).get(0));
  }

  @Test
  void bothSelectionsAreWrittenAnewInTheirPlaceAndOnce() {
    ProvidedItem part = ProvidedItemBuilder.builder(item("pe-3", "")).extent(Extent.PART).build();
    AssessmentPlan plan = created(report(part));
    assertEquals(
        List.of("own", "shared"),
        plan.reviewedControls().controlSelections().stream()
            .map(selection -> selection.props().get(0).value())
            .toList());

    CustomerAssessment same = CustomerAssessment.update(plan, report(part), BASELINE, LATER);
    assertEquals(plan, same.plan());
    AssessmentPlan now =
        CustomerAssessment.update(plan, report(part, item("sc-7", "")), BASELINE, LATER).plan();
    assertEquals(2, now.reviewedControls().controlSelections().size());
    assertEquals(List.of("ac-2"), CustomerAssessment.places(now, CustomerAssessment.OWN));
  }

  @Test
  void aWithdrawnControlHasNoObjectivesAndOnlyStandInsAreNoSubjects() {
    Baseline withdrawn =
        Baseline.of(
            "one of them withdrawn",
            BASELINE.controls().stream()
                .map(
                    control ->
                        BaselineControlBuilder.builder(control)
                            .withdrawn(control.id().value().equals("pe-3"))
                            .build())
                .toList());
    Report report =
        Determination.of(withdrawn)
            .providers(provider(item("ac-2", "")))
            .asOf(LocalDate.of(2026, 3, 31))
            .report();
    SystemSecurityPlan marked =
        SystemSecurityPlanBuilder.builder(SYSTEM)
            .systemImplementation(
                SystemImplementationBuilder.builder(SYSTEM.systemImplementation())
                    .components(
                        SYSTEM.systemImplementation().components().stream()
                            .map(
                                component ->
                                    SystemComponentBuilder.builder(component)
                                        .addProps(AssessmentScopes.prop("mine", "kept"))
                                        .build())
                            .toList())
                    .build())
            .build();

    AssessmentPlan plan =
        CustomerAssessment.of(marked, "plan.json", report, withdrawn, OPTIONS).plan();
    assertEquals(List.of(), objectives(plan));
    assertEquals(1, plan.assessmentSubjects().get(0).excludeSubjects().size());
  }
}
