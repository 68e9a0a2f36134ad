package dev.heirloom.inheritance.ato;

import static dev.heirloom.inheritance.ato.Scenes.PLATFORM;
import static dev.heirloom.inheritance.ato.Scenes.TODAY;
import static dev.heirloom.inheritance.ato.Scenes.acceptance;
import static dev.heirloom.inheritance.ato.Scenes.accepted;
import static dev.heirloom.inheritance.ato.Scenes.ato;
import static dev.heirloom.inheritance.ato.Scenes.done;
import static dev.heirloom.inheritance.ato.Scenes.provisional;
import static dev.heirloom.inheritance.ato.Scenes.records;
import static dev.heirloom.inheritance.ato.Scenes.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.ProvidedItemBuilder;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.result.SystemInChain;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The controls and duties of a determination, at the steps that wait for them. */
class DeterminedStepsTest {

  private static final SystemId PROVIDER = new SystemId("platform.json");

  private static final Duty IMPLEMENT = duty(Duty.Kind.IMPLEMENT, "ac-1", Optional.empty());
  private static final Duty RESPONSIBILITY =
      duty(Duty.Kind.RESPONSIBILITY, "r-2", Optional.of(PROVIDER));
  private static final Duty PARAMETER =
      duty(Duty.Kind.PARAMETER, "ac-7_prm_1", Optional.of(PROVIDER));
  private static final Duty LEVEL = duty(Duty.Kind.LEVEL, "platform.json", Optional.of(PROVIDER));

  private static Duty duty(Duty.Kind kind, String id, Optional<SystemId> system) {
    return new Duty(kind, id, system, Fulfilment.OPEN);
  }

  private static ControlResult control(
      String id, Status status, List<ProvidedUse> provided, Duty... duties) {
    PointResult point =
        new PointResult(
            id,
            "",
            status,
            status,
            Optional.empty(),
            List.of(),
            provided,
            List.of(),
            List.of(duties),
            List.of(),
            List.of());
    return new ControlResult(
        new ControlId(id), "ac", id, status, status, List.of(point), List.of(), List.of());
  }

  private static ProvidedUse alternative(String control) {
    Uuid uuid = Uuid.of("00000000-0000-4000-8000-000000000001");
    ProvidedItem item =
        ProvidedItemBuilder.builder()
            .uuid(uuid)
            .component(uuid)
            .place(Place.control(control))
            .extent(Extent.WHOLE)
            .evidence(Evidence.of("platform.json", "/x"))
            .build();
    return new ProvidedUse(
        PROVIDER,
        "The Platform",
        item,
        ProvidedUse.Standing.USABLE,
        List.of(
            new Finding(
                FindingCode.ALTERNATIVE_IMPLEMENTATION,
                Finding.Level.POINT,
                control,
                List.of(),
                List.of("the item", "The Platform"))),
        List.of());
  }

  private static Report report(Regime regime) {
    return new Report(
        new ReportInputs(
            TODAY,
            "Moderate",
            Optional.empty(),
            Optional.empty(),
            List.of(
                new SystemInChain(
                    PROVIDER, "The Platform", "platform.json", true, false, List.of())),
            regime,
            Policy.standard()),
        List.of(
            control("ac-1", Status.MUST_IMPLEMENT, List.of(), IMPLEMENT),
            control(
                "ac-2", Status.PARTIALLY_INHERITED, List.of(alternative("ac-2")), RESPONSIBILITY),
            control("ac-7", Status.PARTIALLY_INHERITED, List.of(), PARAMETER, LEVEL),
            control("pe-3", Status.FULLY_INHERITED, List.of()),
            control("sc-5", Status.NOT_APPLICABLE, List.of())),
        List.of());
  }

  private static AtoPath path(AgencyRecords records, Regime regime) {
    return AtoPath.of(system("portal"), records, TODAY, regime, report(regime));
  }

  private static Step step(AtoPath path, StepKind kind) {
    return path.step(kind).orElseThrow();
  }

  private static List<String> controls(Step step) {
    return step.controls().stream().map(ControlId::value).toList();
  }

  @Test
  void theSystemsWorkWaitsForAllDutiesButTheLevel() {
    Step prepare = step(path(records().build(), Regime.FEDRAMP), StepKind.PREPARE_SYSTEM);

    assertEquals(List.of(IMPLEMENT, RESPONSIBILITY, PARAMETER), prepare.duties());
    assertEquals(List.of("ac-1", "ac-2", "ac-7"), controls(prepare));
    assertEquals("the determination leaves 3 duties open in 3 controls", prepare.reason());
  }

  @Test
  void theAgencysDecisionOnTheProviderWaitsForTheLevel() {
    Step authorize = step(path(records().build(), Regime.FEDRAMP), StepKind.AUTHORIZE_PROVIDER);

    assertEquals(List.of(LEVEL), authorize.duties());
    assertEquals(List.of("ac-7"), controls(authorize));
  }

  @Test
  void onceTheProviderIsAcceptedTheSystemsDecisionAloneWaitsForTheLevel() {
    AtoPath path = path(records().acceptances(List.of(accepted())).build(), Regime.FEDRAMP);

    assertEquals(List.of(), step(path, StepKind.AUTHORIZE_PROVIDER).duties());
    assertEquals(List.of(LEVEL), step(path, StepKind.AUTHORIZE_SYSTEM).duties());
  }

  @Test
  void theReviewLooksAtTheItemsThatAnOfficialMustAccept() {
    assertEquals(
        List.of("ac-2"),
        controls(step(path(records().build(), Regime.FEDRAMP), StepKind.REVIEW_PACKAGE)));
  }

  @Test
  void theAssessmentIsOfWhatIsNeitherWhollyInheritedNorTailoredOut() {
    assertEquals(
        List.of("ac-1", "ac-2", "ac-7"),
        controls(step(path(records().build(), Regime.FEDRAMP), StepKind.ASSESS_SYSTEM)));
  }

  @Test
  void theConfigurationAnswersTheProvidersOwnDuties() {
    Step configure =
        step(path(records().build(), Regime.FEDRAMP_2026), StepKind.CONFIGURE_PROVIDER);

    assertEquals(List.of(RESPONSIBILITY, PARAMETER), configure.duties());
    assertEquals(List.of("ac-2", "ac-7"), controls(configure));
  }

  @Test
  void materialsThatAreSaidToBeCompleteAreNotWhileDutiesAreOpen() {
    AgencyRecords records =
        records()
            .acceptances(List.of(acceptance("2023-02-01").build()))
            .milestones(List.of(done(StepKind.PREPARE_SYSTEM, "portal", "2024-05-01")))
            .build();
    Step prepare = step(path(records, Regime.FEDRAMP), StepKind.PREPARE_SYSTEM);

    assertTrue(prepare.isAhead());
    assertEquals(
        "recorded as done on 2024-05-01, but the determination leaves 3 duties open in 3 controls",
        prepare.reason());
    assertEquals(
        StepState.DONE,
        AtoPath.of(system("portal"), records, TODAY, Regime.FEDRAMP)
            .step(StepKind.PREPARE_SYSTEM)
            .orElseThrow()
            .state());
  }

  @Test
  void afterTheAtoMonitoringWaitsForWhatIsOpen() {
    AgencyRecords records =
        records()
            .acceptances(List.of(accepted()))
            .authorizations(List.of(provisional().build(), ato("portal", "2023-05-01").build()))
            .build();
    AtoPath path = path(records, Regime.FEDRAMP);

    assertEquals(StepState.DONE, step(path, StepKind.PREPARE_SYSTEM).state());
    assertEquals(4, step(path, StepKind.MONITOR).duties().size());
  }

  @Test
  void dutiesOfAProviderOfAnotherNameAreNotItsOwn() {
    AgencyRecords records =
        records()
            .providers(List.of(ProviderBuilder.builder().id(PLATFORM).title("Another").build()))
            .build();

    assertEquals(
        List.of(), step(path(records, Regime.FEDRAMP), StepKind.AUTHORIZE_PROVIDER).duties());
  }

  @Test
  void aDeterminationUnderOtherRulesIsLeftOut() {
    AtoPath path =
        AtoPath.of(
            system("portal"),
            records().build(),
            TODAY,
            Regime.FEDRAMP_2026,
            report(Regime.FEDRAMP));

    assertEquals(List.of(), step(path, StepKind.PREPARE_SYSTEM).duties());
    assertEquals(List.of(), controls(step(path, StepKind.ASSESS_SYSTEM)));
  }
}
