package dev.heirloom.inheritance.ato;

import static dev.heirloom.inheritance.ato.Scenes.AGENCY;
import static dev.heirloom.inheritance.ato.Scenes.PLATFORM;
import static dev.heirloom.inheritance.ato.Scenes.TODAY;
import static dev.heirloom.inheritance.ato.Scenes.accepted;
import static dev.heirloom.inheritance.ato.Scenes.authorization;
import static dev.heirloom.inheritance.ato.Scenes.day;
import static dev.heirloom.inheritance.ato.Scenes.provisional;
import static dev.heirloom.inheritance.ato.Scenes.records;
import static dev.heirloom.inheritance.ato.Scenes.system;
import static dev.heirloom.inheritance.ato.Scenes.systemBuilder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.CountingEvidence;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.evidence.AssessmentEvidence;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.AssessorFinding;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.Round;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.RiskEvidence;
import dev.heirloom.inheritance.evidence.TrackedRiskBuilder;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an ATO rested on, and what assessors found since (ATO section 8). */
class DecisionBasesTest {

  private static final String BEFORE = "2024-01-10";
  private static final String ISSUED = "2024-01-15";
  private static final String AFTER = "2024-03-01";

  private static final Authorization ATO =
      authorization(AuthorizationType.SYSTEM, "portal", ISSUED).agency(AGENCY).build();

  private static Uuid uuid(int number) {
    return Uuid.of("00000000-0000-4000-8000-%012d".formatted(number));
  }

  private static TrackedRiskBuilder risk(int number, String on, String status) {
    return TrackedRiskBuilder.builder()
        .uuid(uuid(number))
        .title("risk " + number)
        .status(status)
        .on(LocalDate.parse(on))
        .places(List.of("ac-2"))
        .evidence(Evidence.of("sar.json", "risk " + on, uuid(number)));
  }

  private static Round round(String title, String on, boolean all, String... controls) {
    return new Round(
        title,
        LocalDate.parse(on),
        all,
        List.of(controls),
        List.of(),
        Evidence.of("sar.json", title));
  }

  private static AssessorFinding finding(String on, String state) {
    return new AssessorFinding(
        uuid(70),
        "Accounts",
        "annual",
        LocalDate.parse(on),
        "ac-2_smt.a",
        false,
        Optional.empty(),
        state,
        List.of(),
        Evidence.of("sar.json", "finding " + on));
  }

  private static AssessmentEvidence results(
      List<Round> rounds, List<AssessorFinding> findings, TrackedRiskBuilder... risks) {
    return new AssessmentEvidence(
        "sar.json",
        EvidenceSubject.notStated(),
        findings,
        List.of(risks).stream().map(TrackedRiskBuilder::build).toList(),
        rounds);
  }

  private static AtoPath path(AgencyRecords records, EvidenceDocument... documents) {
    return AtoPath.of(
        system("portal"),
        records,
        TODAY,
        Regime.FEDRAMP,
        Optional.empty(),
        List.of(
            new SystemEvidence(
                List.of("Portal", "portal"), List.of(documents), List.of("other.json"))));
  }

  private static AgencyRecords decided() {
    return records()
        .authorizations(List.of(provisional().build(), ATO))
        .acceptances(List.of(accepted()))
        .build();
  }

  /** A path on which much is different since the ATO. */
  static AtoPath differentSince() {
    return path(
        decided(),
        results(
            List.of(round("initial", BEFORE, true)),
            List.of(finding(BEFORE, "satisfied"), finding(AFTER, "not-satisfied")),
            risk(1, BEFORE, "open").deadline(day("2024-02-01")),
            risk(2, BEFORE, "open"),
            risk(3, BEFORE, "closed"),
            risk(4, BEFORE, "open"),
            risk(2, AFTER, "remediating"),
            risk(3, AFTER, "open"),
            risk(5, AFTER, "a word nobody knows")),
        new RiskEvidence(
            "poam.json",
            EvidenceSubject.notStated(),
            day(AFTER),
            List.of(),
            List.of(risk(4, AFTER, "closed").build())));
  }

  /** A path whose ATO came before the only assessment. */
  static AtoPath decidedBeforeEveryAssessment() {
    return path(decided(), results(List.of(round("late", AFTER, true)), List.of()));
  }

  private static List<RecordFindingCode> since(AtoPath path) {
    return path.findings().stream()
        .map(RecordFinding::code)
        .filter(code -> code.compareTo(RecordFindingCode.NOT_ASSESSED_BEFORE) >= 0)
        .filter(code -> code.compareTo(RecordFindingCode.RISK_SETTLED_SINCE) <= 0)
        .sorted()
        .toList();
  }

  @Test
  void anAtoRestsOnTheRoundsAndRisksOfItsDay() {
    AtoPath path =
        path(
            decided(),
            results(
                List.of(round("initial", BEFORE, true), round("annual", AFTER, false, "ac-2")),
                List.of(),
                risk(1, BEFORE, "open").deviations(List.of("risk-adjustment approved")),
                risk(2, BEFORE, "closed")));

    DecisionBasis basis = path.bases().get(0);
    assertEquals("the ATO", basis.decision());
    assertEquals(day(ISSUED), basis.issued());
    assertEquals(List.of("initial"), basis.rounds().stream().map(Round::title).toList());
    assertEquals(
        List.of("risk 1 (ac-2): open, risk-adjustment approved"),
        basis.risks().stream().map(Object::toString).toList());
    assertEquals(List.of(RecordFindingCode.ASSESSED_SINCE), since(path));
    assertTrue(path.toLookAtAgain().toString().contains("annual"), path.toLookAtAgain()::toString);
  }

  @Test
  void whatIsDifferentSinceAsksForAnotherLook() {
    AtoPath path = differentSince();

    assertEquals(
        List.of(
            RecordFindingCode.NOT_SATISFIED_SINCE,
            RecordFindingCode.RISK_SINCE,
            RecordFindingCode.RISK_SINCE,
            RecordFindingCode.RISK_CHANGED,
            RecordFindingCode.RISK_OVERDUE,
            RecordFindingCode.RISK_SETTLED_SINCE),
        since(path));
    assertEquals(
        List.of(new ControlId("ac-2")),
        path.findings().stream()
            .filter(finding -> finding.code() == RecordFindingCode.RISK_CHANGED)
            .findFirst()
            .orElseThrow()
            .controls());
  }

  @Test
  void whatIsStatedAfterTheDayDoesNotExist() {
    AtoPath path =
        path(
            decided(),
            results(
                List.of(round("initial", BEFORE, true), round("far", "2999-01-01", true)),
                List.of(finding("2999-01-01", "not-satisfied")),
                risk(1, "2999-01-01", "open")));

    assertEquals(List.of(), since(path));
    assertEquals(List.of(), path.bases().get(0).risks());
  }

  @Test
  void whatSpeaksOfAnotherSystemIsSaidToCountForNothing() {
    AgencySystem portal = systemBuilder("portal").identifiers(List.of("FR2400000001")).build();
    AssessmentEvidence ofAnother =
        new AssessmentEvidence(
            "other.json", EvidenceSubject.identifiedBy("FR2400000002"), List.of(), List.of());
    AssessmentEvidence ofThis =
        new AssessmentEvidence(
            "sar.json", EvidenceSubject.identifiedBy("FR2400000001"), List.of(), List.of());

    SystemEvidence evidence = CountingEvidence.of(portal, List.of(ofAnother, ofThis));

    assertEquals(List.of(ofThis), evidence.documents());
    assertEquals(List.of("other.json"), evidence.others());
    AtoPath path =
        AtoPath.of(portal, decided(), TODAY, Regime.FEDRAMP, Optional.empty(), List.of(evidence));
    assertTrue(
        path.findings().stream()
            .anyMatch(found -> found.code() == RecordFindingCode.EVIDENCE_OF_ANOTHER_SYSTEM));
  }

  @Test
  void aDecisionBeforeEveryAssessmentIsSaidToBe() {
    AtoPath path = decidedBeforeEveryAssessment();

    assertEquals(
        List.of(RecordFindingCode.NOT_ASSESSED_BEFORE, RecordFindingCode.ASSESSED_SINCE),
        since(path));
  }

  @Test
  void anAtoThatIsAheadWouldRestOnWhatIsKnownToday() {
    AtoPath path =
        path(
            records().build(),
            results(
                List.of(round("initial", BEFORE, true)),
                List.of(),
                risk(1, BEFORE, "open").deadline(day("2024-02-01"))));

    assertEquals("the ATO that is ahead", path.bases().get(0).decision());
    assertEquals(1, path.bases().get(0).risks().size());
    assertEquals(List.of(RecordFindingCode.RISK_OVERDUE), since(path));
  }

  @Test
  void theAgencysAuthorizationOfAProviderHasABasisOfItsOwn() {
    AtoPath path =
        AtoPath.of(
            system("portal"),
            decided(),
            TODAY,
            Regime.FEDRAMP,
            Optional.empty(),
            List.of(
                new SystemEvidence(
                    List.of(PLATFORM),
                    List.of(
                        results(
                            List.of(round("annual", "2020-01-01", true)),
                            List.of(),
                            risk(1, "2020-01-01", "open"))),
                    List.of())));

    assertEquals(1, path.bases().size());
    assertEquals(PLATFORM, path.bases().get(0).subject());
    assertEquals(1, path.bases().get(0).risks().size());
  }

  @Test
  void theRecordOfAnAtoIsCompletedWhereItStatesNothing() {
    SystemEvidence evidence =
        new SystemEvidence(
            List.of("portal"),
            List.of(
                results(
                    List.of(
                        round("initial", BEFORE, false, "ac-2", "ac-1"),
                        round("annual", AFTER, false, "ac-3")),
                    List.of(),
                    risk(1, BEFORE, "open").deadline(day("2024-06-30")))),
            List.of());

    Authorization completed =
        decided().completed(system("portal"), evidence, List.of()).authorizations().get(1);

    assertEquals(List.of("ac-1", "ac-2"), completed.controls());
    assertEquals(List.of("risk 1 (ac-2): open, due 2024-06-30"), completed.risks());
    assertEquals(
        decided().authorizations().get(0),
        decided().completed(system("portal"), evidence, List.of()).authorizations().get(0));
    Authorization stated =
        AuthorizationBuilder.builder(ATO)
            .controls(List.of("ac-7"))
            .risks(List.of("one region"))
            .build();
    assertEquals(
        List.of(stated),
        records()
            .authorizations(List.of(stated))
            .build()
            .completed(system("portal"), evidence, List.of())
            .authorizations());
  }

  @Test
  void aRoundOfAllControlsNamesThemWhereTheyAreKnown() {
    SystemEvidence evidence =
        new SystemEvidence(
            List.of("portal"),
            List.of(
                results(
                    List.of(
                        new Round(
                            "initial",
                            day(BEFORE),
                            true,
                            List.of(),
                            List.of("AC-1"),
                            Evidence.of("sar.json", "initial"))),
                    List.of())),
            List.of());
    List<ControlId> all = List.of(new ControlId("ac-1"), new ControlId("ac-2"));

    assertEquals(List.of("ac-2"), evidence.assessed(day(ISSUED), all));
    assertEquals(List.of(), evidence.assessed(day(ISSUED), List.of()));
    assertEquals(List.of(), evidence.assessed(day("2024-01-01"), all));
  }
}
