package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.codes;
import static dev.heirloom.inheritance.determination.World.finding;
import static dev.heirloom.inheritance.determination.World.fulfilment;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.status;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.AssessmentObjective;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.determination.World.SystemBuilder;
import dev.heirloom.inheritance.evidence.AssessmentEvidence;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.AssessorFinding;
import dev.heirloom.inheritance.evidence.AssessmentEvidenceAssessorFindingBuilder;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.RiskEvidence;
import dev.heirloom.inheritance.evidence.RiskEvidence.ActionItem;
import dev.heirloom.inheritance.evidence.TrackedRisk;
import dev.heirloom.inheritance.evidence.TrackedRiskBuilder;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.policy.PolicyBuilder;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SEMANTICS section 13: what assessors found on a provider, and on the customer system. */
class AssessorEvidenceTest {

  static final LocalDate ASSESSED = TODAY.minusDays(100);
  private static final EvidenceSubject OF_P = EvidenceSubject.identifiedBy("P");

  private static SystemBuilder provider() {
    return system("P").provides("i", "ac-2").provides("j", "pl-11").provides("k", "ac-2.1");
  }

  /** A finding of an assessment, "sar.json" of 100 days ago if nothing else is said. */
  static AssessorFinding found(String target, String state, String... risks) {
    return found(ASSESSED, target, state, risks);
  }

  private static AssessorFinding found(LocalDate on, String target, String state, String... risks) {
    return new AssessorFinding(
        id(on + target + state),
        "Accounts stay",
        "Assessment of " + on.getYear(),
        on,
        target,
        target.contains("obj"),
        Optional.empty(),
        state,
        Arrays.stream(risks).map(World::id).toList(),
        Evidence.of("sar.json", "/findings/" + target));
  }

  static AssessmentEvidence results(AssessorFinding... findings) {
    return new AssessmentEvidence("sar.json", OF_P, List.of(findings), List.of());
  }

  private static AssessmentEvidence results(List<TrackedRisk> risks, AssessorFinding... findings) {
    return new AssessmentEvidence("sar.json", OF_P, List.of(findings), risks);
  }

  static RiskEvidence plan(LocalDate on, TrackedRisk... risks) {
    return new RiskEvidence("poam.json", OF_P, on, List.of(), List.of(risks));
  }

  static TrackedRiskBuilder risk(String name, String status) {
    return TrackedRiskBuilder.builder()
        .uuid(id(name))
        .title(name)
        .status(status)
        .on(ASSESSED)
        .evidence(Evidence.of("poam.json", "/risks/" + name));
  }

  private static Determination given(Baseline baseline, EvidenceDocument... evidence) {
    return Determination.of(baseline)
        .providers(provider().offering().with(evidence))
        .authorizations(Authorizations.of(active(system("P"))))
        .asOf(TODAY);
  }

  private static Report report(EvidenceDocument... evidence) {
    return given(BASELINE, evidence).report();
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-satisfied", "NOT SATISFIED", "partially", "", "other"})
  void anyStateButSatisfiedCapsTheItemsAtThePointItReaches(String state) {
    Report report = report(results(found("ac-2_smt.a", state)));
    assertEquals(Status.PARTIALLY_INHERITED, status(report, "ac-2_smt.a"));
    assertEquals(Status.FULLY_INHERITED, status(report, "ac-2_smt.b"));
    assertEquals(Status.FULLY_INHERITED, status(report, "ac-2.1"));
    assertEquals("ac-2_smt.a", finding(report, FindingCode.ASSESSED_NOT_SATISFIED).subject());
    assertTrue(
        report.point("ac-2_smt.b").orElseThrow().bearing().stream()
            .noneMatch(f -> f.code() == FindingCode.ASSESSED_NOT_SATISFIED));
  }

  @Test
  void theFindingNamesTheAssessmentTheFindingTheRiskAndItsState() {
    Report report =
        report(
            results(
                List.of(risk("Old accounts", "investigating").build()),
                found("ac-2", "not-satisfied", "Old accounts")));
    assertEquals(
        "ac-2 of P is \"not-satisfied\" by assessment \"Assessment of "
            + ASSESSED.getYear()
            + "\" of "
            + ASSESSED
            + ": finding \"Accounts stay\"; risk \"Old accounts\" is \"investigating\"",
        finding(report, FindingCode.ASSESSED_NOT_SATISFIED).message());
  }

  @Test
  void aSatisfiedFindingRaisesNothing() {
    Report report =
        Determination.of(BASELINE)
            .providers(
                system("P")
                    .provides("i", "ac-2", "partial")
                    .offering()
                    .with(results(found("ac-2", "satisfied"), found("pl-11", "satisfied"))))
            .asOf(TODAY)
            .report();
    assertEquals(Status.PARTIALLY_INHERITED, status(report, "ac-2_smt.a"));
    assertEquals(Status.MUST_IMPLEMENT, status(report, "pl-11"));
  }

  @ParameterizedTest
  @CsvSource({
    "ac-2, true, true",
    "AC-2(a), true, false",
    "ac-2_smt.a.1, true, false",
    "ac-2_fr_smt.1, true, true",
    "ac-2_smt.z, true, true",
    "ac-2_smt, true, true",
    "ac-2_obj.linked, false, true",
    "ac-2_obj.labelled, true, false",
    "AC-2_OBJ.LABELLED, true, false",
    "ac-2_obj.deeper, false, true",
    "ac-2_obj.bare, true, true",
    "ac-2_obj.unknown, true, true",
    "ac-2.a_obj.1, true, true",
    "pl-11, false, false",
    "zz-9, false, false"
  })
  void aTargetReachesItsPoints(String target, boolean first, boolean second) {
    BaselineControl control =
        BaselineControlBuilder.builder(BASELINE.control(new ControlId("ac-2")).orElseThrow())
            .objectives(
                List.of(
                    new AssessmentObjective(
                        "ac-2_obj.linked", Optional.of("AC-02a."), List.of("ac-2_smt.b")),
                    new AssessmentObjective(
                        "ac-2_obj.labelled", Optional.of("AC-02a.[01]"), List.of()),
                    new AssessmentObjective(
                        "ac-2_obj.deeper", Optional.of("AC-2(b)(1)[2][c]"), List.of()),
                    new AssessmentObjective("ac-2_obj.bare", Optional.empty(), List.of())))
            .build();
    Baseline baseline =
        Baseline.of(
            "b",
            BASELINE.controls().stream()
                .map(c -> c.id().equals(control.id()) ? control : c)
                .toList());
    Report report = given(baseline, results(found(target, "not-satisfied"))).report();
    assertEquals(
        first ? Status.PARTIALLY_INHERITED : Status.FULLY_INHERITED, status(report, "ac-2_smt.a"));
    assertEquals(
        second ? Status.PARTIALLY_INHERITED : Status.FULLY_INHERITED, status(report, "ac-2_smt.b"));
  }

  @ParameterizedTest
  @CsvSource({"ac-2_smt.a, ac-2_smt.b", "ac-2_smt.b, ac-2_smt.a"})
  void aFindingIsToldOfTheItemsThatItReachesAlone(String target, String beside) {
    SystemBuilder provider = system("P").provides("i", "ac-2_smt.a").provides("j", "ac-2_smt.b");
    Report report =
        Determination.of(BASELINE)
            .providers(provider.offering().with(results(found(target, "not-satisfied"))))
            .authorizations(Authorizations.of(active(provider)))
            .asOf(TODAY)
            .report();
    assertTrue(isToldOfTheItemAt(report, target));
    assertFalse(isToldOfTheItemAt(report, beside));
  }

  private static boolean isToldOfTheItemAt(Report report, String point) {
    return report.point(point).orElseThrow().provided().get(0).findings().stream()
        .anyMatch(finding -> finding.code() == FindingCode.ASSESSED_NOT_SATISFIED);
  }

  @Test
  void anImplementationStatementReachesWhereItStands() {
    SystemBuilder provider = provider();
    Offering offering =
        OfferingBuilder.builder(provider.offering())
            .claims(
                SystemClaimsBuilder.builder(provider.claims())
                    .addImplementations(
                        new Implementation(
                            provider.component("this"),
                            World.at("ac-2_smt.b"),
                            States.implemented(),
                            List.of(),
                            Evidence.of("P", "/by", id("by-component"))))
                    .build())
            .build();
    AssessorFinding named =
        AssessmentEvidenceAssessorFindingBuilder.builder(found("no such place", "not-satisfied"))
            .implementation(id("by-component"))
            .build();
    Report report =
        Determination.of(BASELINE)
            .providers(offering.with(results(named)))
            .authorizations(Authorizations.of(active(system("P"))))
            .asOf(TODAY)
            .report();
    assertEquals(Status.FULLY_INHERITED, status(report, "ac-2_smt.a"));
    assertEquals(Status.PARTIALLY_INHERITED, status(report, "ac-2_smt.b"));
    Offering stated =
        OfferingBuilder.builder(provider.offering())
            .claims(
                SystemClaimsBuilder.builder(provider().claims())
                    .addRequirements(
                        new StatedRequirement(
                            World.at("ac-2_smt.b"),
                            List.of(),
                            List.of(),
                            "",
                            Optional.empty(),
                            List.of(),
                            Evidence.of("P", "/statement", id("by-component"))))
                    .build())
            .build();
    Report ofStatement =
        Determination.of(BASELINE)
            .providers(stated.with(results(named)))
            .authorizations(Authorizations.of(active(system("P"))))
            .asOf(TODAY)
            .report();
    assertEquals(Status.FULLY_INHERITED, status(ofStatement, "ac-2_smt.a"));
    assertEquals(Status.PARTIALLY_INHERITED, status(ofStatement, "ac-2_smt.b"));
  }

  @Test
  void ofSeveralResultsOnOneTargetTheLatestUntilTheDayCounts() {
    LocalDate later = TODAY.minusDays(10);
    AssessmentEvidence first = results(found(ASSESSED, "ac-2_smt.a", "not-satisfied"));
    AssessmentEvidence second = results(found(later, "AC-2(a)", "satisfied"));
    AssessmentEvidence third = results(found(TODAY, "ac-2_smt.a", "not-satisfied"));
    Determination all = given(BASELINE, first, second, third);
    for (var expected :
        List.of(
            List.of(ASSESSED.minusDays(1), Status.FULLY_INHERITED),
            List.of(ASSESSED, Status.PARTIALLY_INHERITED),
            List.of(later.minusDays(1), Status.PARTIALLY_INHERITED),
            List.of(later, Status.FULLY_INHERITED),
            List.of(TODAY.minusDays(1), Status.FULLY_INHERITED),
            List.of(TODAY, Status.PARTIALLY_INHERITED))) {
      assertEquals(
          expected.get(1),
          status(all.asOf((LocalDate) expected.get(0)).report(), "ac-2_smt.a"),
          expected::toString);
    }
    assertEquals(all.report(), given(BASELINE, third, second, first).report(), "in whatever order");
  }

  @Test
  void satisfiedAndNotOnOneDayIsNotSatisfied() {
    Report report =
        report(results(found("ac-2_smt.a", "satisfied"), found("ac-2_smt.a", "not-satisfied")));
    assertEquals(Status.PARTIALLY_INHERITED, status(report, "ac-2_smt.a"));
  }

  @Test
  void anotherTargetIsNotSettledByASatisfiedOne() {
    LocalDate later = TODAY.minusDays(10);
    Report report =
        report(
            results(
                found("ac-2_smt.a", "not-satisfied"),
                found(later, "ac-2_smt.b", "satisfied"),
                found(later, "ac-2_obj", "satisfied")));
    assertEquals(Status.PARTIALLY_INHERITED, status(report, "ac-2_smt.a"));
    Report objectives =
        report(
            results(
                found("ac-2_obj.a-1", "not-satisfied"), found(later, "ac-2_obj.a-2", "satisfied")));
    assertEquals(Status.PARTIALLY_INHERITED, status(objectives, "ac-2_smt.a"));
  }

  private static TrackedRisk falsePositive(String status, String... words) {
    return risk("r", status).falsePositive(List.of(words)).build();
  }

  static Stream<Object[]> risks() {
    LocalDate later = ASSESSED.plusDays(20);
    return Stream.of(
        new Object[] {"closed in the results", true, List.of(risk("r", "closed").build()), null},
        new Object[] {"Closed, as spelled", true, List.of(risk("r", " CLOSED ").build()), null},
        new Object[] {"open", false, List.of(risk("r", "open").build()), null},
        new Object[] {"not understood", false, List.of(risk("r", "done").build()), null},
        new Object[] {"not found", false, List.of(), null},
        new Object[] {
          "closed in a later plan",
          true,
          List.of(risk("r", "open").build()),
          plan(later, risk("r", "closed").on(later).build())
        },
        new Object[] {
          "open again in a later plan",
          false,
          List.of(risk("r", "closed").build()),
          plan(later, risk("r", "open").on(later).build())
        },
        new Object[] {
          "closed in an earlier plan",
          false,
          List.of(),
          plan(ASSESSED.minusDays(1), risk("r", "closed").on(ASSESSED.minusDays(1)).build())
        },
        new Object[] {
          "closed in a plan of after the day",
          false,
          List.of(risk("r", "open").build()),
          plan(TODAY.plusDays(1), risk("r", "closed").on(TODAY.plusDays(1)).build())
        },
        new Object[] {
          "closed before the day by the log of a plan of after the day",
          true,
          List.of(risk("r", "open").build()),
          plan(TODAY.plusDays(1), risk("r", "closed").on(TODAY.plusDays(1)).closedOn(TODAY).build())
        },
        new Object[] {
          "closed after the day by its log",
          false,
          List.of(risk("r", "closed").closedOn(TODAY.plusDays(1)).build()),
          null
        },
        new Object[] {
          "a false positive", true, List.of(falsePositive("deviation-approved", "approved")), null
        },
        new Object[] {
          "another deviation", false, List.of(falsePositive("deviation-approved")), null
        },
        new Object[] {
          "a false positive that was asked for",
          false,
          List.of(falsePositive("deviation-requested", "approved")),
          null
        },
        new Object[] {
          "a false positive that was withdrawn too",
          false,
          List.of(falsePositive("deviation-approved", "approved", "withdrawn")),
          null
        },
        new Object[] {
          "a false positive in words not understood",
          false,
          List.of(falsePositive("deviation-approved", "yes")),
          null
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("risks")
  void aFindingCapsNoMoreOnceItsRiskIsSettled(
      String name, boolean settled, List<TrackedRisk> risks, RiskEvidence plan) {
    AssessmentEvidence results = results(risks, found("ac-2_smt.a", "not-satisfied", "r"));
    Report report = plan == null ? report(results) : report(results, plan);
    assertEquals(
        settled ? Status.FULLY_INHERITED : Status.PARTIALLY_INHERITED,
        status(report, "ac-2_smt.a"));
  }

  @Test
  void everyRiskOfAFindingMustBeSettledAndThereMustBeOne() {
    TrackedRisk closed = risk("r", "closed").build();
    assertEquals(
        Status.PARTIALLY_INHERITED,
        status(
            report(
                results(
                    List.of(closed, risk("s", "open").build()),
                    found("ac-2_smt.a", "not-satisfied", "r", "s"))),
            "ac-2_smt.a"));
    assertEquals(
        Status.PARTIALLY_INHERITED,
        status(
            report(results(List.of(closed), found("ac-2_smt.a", "not-satisfied"))), "ac-2_smt.a"));
  }

  @Test
  void aLaterResultTakesThePlaceOfAnEarlierOneWithItsRisks() {
    List<TrackedRisk> risks =
        List.of(risk("r", "open").build(), risk("s", "closed").on(TODAY).build());
    AssessorFinding earlier = found("ac-2_smt.a", "not-satisfied", "r");
    AssessorFinding later = found(TODAY, "ac-2_smt.a", "not-satisfied", "s");
    assertEquals(
        Status.FULLY_INHERITED, status(report(results(risks, earlier, later)), "ac-2_smt.a"));
    AssessorFinding onTheSameDay = found(TODAY, "ac-2_smt.a", "not-satisfied", "r");
    assertEquals(
        Status.PARTIALLY_INHERITED,
        status(report(results(risks, onTheSameDay, later)), "ac-2_smt.a"));
  }

  @Test
  void whatIsFoundBelowCapsWhatReliesOnItAtThosePoints() {
    SystemBuilder lower = system("Q").provides("low", "ac-2");
    SystemBuilder upper = system("P").provides("i", "ac-2").inherits("low", "ac-2");
    Report report =
        Determination.of(BASELINE)
            .providers(
                upper.offering(),
                lower
                    .offering()
                    .with(
                        new AssessmentEvidence(
                            "sar.json",
                            EvidenceSubject.identifiedBy("Q"),
                            List.of(found("ac-2_smt.b", "not-satisfied")),
                            List.of())))
            .pairings(List.of(World.pair(upper, lower)))
            .authorizations(Authorizations.of(active(upper), active(lower)))
            .asOf(TODAY)
            .report();
    assertEquals(Status.FULLY_INHERITED, status(report, "ac-2_smt.a"));
    assertEquals(Status.PARTIALLY_INHERITED, status(report, "ac-2_smt.b"));
    assertTrue(codes(report).contains(FindingCode.CHAIN_PARTIAL));
  }

  @Test
  void anOpenRiskThatNamesAControlIsReportedAndCapsByPolicyAlone() {
    RiskEvidence plan =
        plan(
            ASSESSED,
            risk("r", "open").places(List.of("AC-2(a)")).deadline(TODAY.minusDays(1)).build(),
            risk("s", "closed").places(List.of("ac-2.1")).build(),
            risk("t", "remediating").places(List.of("pl-11")).deadline(TODAY).build());
    Report report = report(plan);
    assertEquals(Status.FULLY_INHERITED, status(report, "ac-2_smt.a"));
    assertEquals(
        List.of("ac-2_smt.a", "pl-11"),
        report.allFindings().stream()
            .filter(f -> f.code() == FindingCode.OPEN_RISK)
            .map(f -> f.subject())
            .sorted()
            .toList());
    assertEquals("ac-2_smt.a", finding(report, FindingCode.OVERDUE_RISK).subject());
    assertEquals(
        List.of("its status is \"open\"", "its status is \"remediating\""),
        report.allFindings().stream()
            .filter(f -> f.code() == FindingCode.OPEN_RISK)
            .map(f -> f.details().get(3))
            .sorted()
            .toList());
    Report capped =
        given(BASELINE, plan)
            .policy(
                PolicyBuilder.builder(Policy.standard()).openRisks(Policy.OpenRisks.CAP).build())
            .report();
    assertEquals(Status.PARTIALLY_INHERITED, status(capped, "ac-2_smt.a"));
    assertEquals(Status.FULLY_INHERITED, status(capped, "ac-2_smt.b"));
    assertEquals(Status.FULLY_INHERITED, status(capped, "ac-2.1"));
  }

  @Test
  void aRiskThatWasClosedByTheDaySettlesItsFindingBeforeOrAfterThat() {
    for (int days : List.of(-1, 0, 1)) {
      AssessmentEvidence results =
          results(
              List.of(risk("r", "closed").closedOn(ASSESSED.plusDays(days)).build()),
              found("ac-2.1", "not-satisfied", "r"));
      assertEquals(Status.FULLY_INHERITED, status(report(results), "ac-2.1"), () -> "" + days);
    }
  }

  @Test
  void anItemOfAPlanIsOpenUntilAllItsRisksAreSettled() {
    for (var expected :
        List.of(
            List.of(1L, List.of()),
            List.of(0L, List.of("closed")),
            List.of(1L, List.of("closed", "open")),
            List.of(1L, List.of("missing")))) {
      List<String> names = ((List<?>) expected.get(1)).stream().map(Object::toString).toList();
      RiskEvidence plan =
          new RiskEvidence(
              "poam.json",
              OF_P,
              ASSESSED,
              List.of(
                  new ActionItem(
                      "Patch",
                      List.of("ac-2.1"),
                      List.of(),
                      names.stream().map(World::id).toList(),
                      Evidence.of("poam.json", "/item"))),
              List.of(risk("closed", "closed").build(), risk("open", "open").build()));
      assertEquals(
          expected.get(0),
          report(plan).allFindings().stream()
              .filter(f -> f.code() == FindingCode.OPEN_RISK)
              .count(),
          names::toString);
    }
  }

  @Test
  void anItemOfAPlanIsAboutWhatItsFindingsAndRisksAreAbout() {
    AssessorFinding found = found("ac-2_smt.b", "not-satisfied", "r");
    for (Uuid related : List.of(found.uuid(), id("r"), id("another"))) {
      RiskEvidence plan =
          new RiskEvidence(
              "poam.json",
              OF_P,
              ASSESSED,
              List.of(
                  new ActionItem(
                      "Patch",
                      List.of(),
                      List.of(related),
                      List.of(),
                      Evidence.of("poam.json", "/item"))),
              List.of());
      assertEquals(
          related.equals(id("another")) ? List.of() : List.of("ac-2_smt.b"),
          report(results(found), plan).allFindings().stream()
              .filter(f -> f.code() == FindingCode.OPEN_RISK)
              .map(f -> f.subject())
              .toList());
    }
  }

  @Test
  void controlsThatAPlanOfActionNamesAndTheBaselineHasNotAreTold() {
    ActionItem item =
        new ActionItem(
            "Remove them",
            List.of("ac-2", "zz-9", "no control"),
            List.of(),
            List.of(),
            Evidence.of("poam.json", "/items"));
    Report report = report(new RiskEvidence("poam.json", OF_P, ASSESSED, List.of(item), List.of()));
    assertEquals(
        List.of("poam.json", "1", "zz-9"),
        finding(report, FindingCode.CONTROL_NOT_IN_BASELINE).details());
    assertEquals(
        List.of("poam.json", "1", "\"no control\""),
        finding(report, FindingCode.UNKNOWN_CONTROL).details());
  }

  @Test
  void aRequirementThatIsNamedBesideAStatementOfItAddsNothing() {
    SystemBuilder provider = provider();
    for (String named : List.of("ac-2", "ac-2_smt.b", "ac-2.1")) {
      Offering offering =
          OfferingBuilder.builder(provider.offering())
              .claims(
                  SystemClaimsBuilder.builder(provider.claims())
                      .addImplementations(
                          new Implementation(
                              provider.component("this"),
                              World.at(named),
                              States.implemented(),
                              List.of(),
                              Evidence.of("P", "/by", id("by-component"))))
                      .build())
              .build();
      AssessorFinding found =
          AssessmentEvidenceAssessorFindingBuilder.builder(found("ac-2_smt.a", "not-satisfied"))
              .implementation(id("by-component"))
              .build();
      Report report =
          Determination.of(BASELINE)
              .providers(offering.with(results(found)))
              .authorizations(Authorizations.of(active(system("P"))))
              .asOf(TODAY)
              .report();
      assertEquals(Status.PARTIALLY_INHERITED, status(report, "ac-2_smt.a"), named);
      for (String other : List.of("ac-2_smt.b", "ac-2.1")) {
        assertEquals(
            other.equals(named) ? Status.PARTIALLY_INHERITED : Status.FULLY_INHERITED,
            status(report, other),
            named + " reaches " + other);
      }
    }
  }

  @Test
  void whatSpeaksOfAnotherSystemHasNoEffect() {
    AssessmentEvidence other =
        new AssessmentEvidence(
            "sar.json",
            EvidenceSubject.identifiedBy("Q-1"),
            List.of(found("ac-2", "not-satisfied")),
            List.of());
    Report report =
        Determination.of(BASELINE)
            .providers(provider().identifiedBy("P-1").offering().with(other))
            .authorizations(Authorizations.of(active(system("P"))))
            .asOf(TODAY)
            .report();
    assertEquals(Status.FULLY_INHERITED, status(report, "ac-2_smt.a"));
    assertTrue(codes(report).contains(FindingCode.OTHER_SYSTEM));
  }

  private static Report own(CustomerSystem system) {
    return Determination.of(BASELINE)
        .providers(provider().leaves("r", "ac-2").offering())
        .system(system)
        .authorizations(Authorizations.of(active(system("P"))))
        .asOf(TODAY)
        .report();
  }

  @Test
  void whatTheCustomerCallsDoneIsDisputedWhereAnAssessorWasNotSatisfied() {
    AssessmentEvidence results =
        new AssessmentEvidence(
            "own-sar.json",
            EvidenceSubject.identifiedBy("L"),
            List.of(found("ac-2_smt.a", "not-satisfied"), found("ac-1", "not-satisfied")),
            List.of());
    SystemBuilder builder = system("L").satisfies("r", "ac-2", "implemented").does("ac-1");
    CustomerSystem customer = builder.customer();
    String duty = id("r").value();
    Report before = own(customer);
    assertEquals(
        Fulfilment.SATISFIED, fulfilment(before, "ac-2_smt.a", Duty.Kind.RESPONSIBILITY, duty));
    Report report = own(customer.with(results));
    assertEquals(
        Fulfilment.DISPUTED, fulfilment(report, "ac-2_smt.a", Duty.Kind.RESPONSIBILITY, duty));
    assertEquals(
        Fulfilment.SATISFIED, fulfilment(report, "ac-2_smt.b", Duty.Kind.RESPONSIBILITY, duty));
    assertEquals(
        Fulfilment.DISPUTED, fulfilment(report, "ac-1_smt.a", Duty.Kind.IMPLEMENT, "ac-1_smt.a"));
    assertTrue(
        report.point("ac-2_smt.a").orElseThrow().openDuties().stream()
            .anyMatch(open -> open.id().equals(duty)),
        "it counts as open");
    assertEquals(before.pointCounts(), report.pointCounts(), "and changes no determination");
    assertTrue(codes(report).contains(FindingCode.DUTY_DISPUTED));
    assertEquals(
        Fulfilment.PLANNED,
        fulfilment(
            own(system("L").satisfies("r", "ac-2", "planned").customer().with(results)),
            "ac-2_smt.a",
            Duty.Kind.RESPONSIBILITY,
            duty),
        "what is planned is not called satisfied");
  }

  @Test
  void theAnswerOfCommonControlsIsDisputedLikeTheCustomersOwn() {
    SystemBuilder common = system("C").sameOrganization().satisfies("r", "ac-2", "implemented");
    AssessmentEvidence results =
        new AssessmentEvidence(
            "sar.json",
            EvidenceSubject.identifiedBy("C"),
            List.of(found("ac-2_smt.a", "not-satisfied")),
            List.of());
    Report report =
        Determination.of(BASELINE)
            .providers(provider().leaves("r", "ac-2").offering(), common.offering().with(results))
            .system(system("L").customer())
            .authorizations(Authorizations.of(active(system("P")), active(common)))
            .asOf(TODAY)
            .report();
    String duty = id("r").value();
    assertEquals(
        Fulfilment.DISPUTED, fulfilment(report, "ac-2_smt.a", Duty.Kind.RESPONSIBILITY, duty));
    assertEquals(
        Fulfilment.SATISFIED, fulfilment(report, "ac-2_smt.b", Duty.Kind.RESPONSIBILITY, duty));
    assertFalse(codes(report).contains(FindingCode.DUTY_DISPUTED));
  }
}
