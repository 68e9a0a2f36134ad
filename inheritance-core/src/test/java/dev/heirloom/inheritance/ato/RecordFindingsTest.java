package dev.heirloom.inheritance.ato;

import static dev.heirloom.inheritance.ato.Scenes.AGENCY;
import static dev.heirloom.inheritance.ato.Scenes.PLATFORM;
import static dev.heirloom.inheritance.ato.Scenes.TODAY;
import static dev.heirloom.inheritance.ato.Scenes.acceptance;
import static dev.heirloom.inheritance.ato.Scenes.accepted;
import static dev.heirloom.inheritance.ato.Scenes.ato;
import static dev.heirloom.inheritance.ato.Scenes.authorization;
import static dev.heirloom.inheritance.ato.Scenes.day;
import static dev.heirloom.inheritance.ato.Scenes.done;
import static dev.heirloom.inheritance.ato.Scenes.platform;
import static dev.heirloom.inheritance.ato.Scenes.provisional;
import static dev.heirloom.inheritance.ato.Scenes.records;
import static dev.heirloom.inheritance.ato.Scenes.system;
import static dev.heirloom.inheritance.ato.Scenes.systemBuilder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Sentences;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.oscal.model.ControlId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordFindingsTest {

  private static AtoPath portal(AgencyRecords records) {
    return AtoPath.of(records.system("portal").orElseThrow(), records, TODAY, Regime.FEDRAMP);
  }

  private static AgencyRecords with(Authorization... more) {
    AgencyRecords scene = records().build();
    return AgencyRecords.together(
        List.of(scene, AgencyRecordsBuilder.builder().authorizations(List.of(more)).build()));
  }

  private static AgencyRecords with(Change change) {
    return records()
        .acceptances(List.of(accepted()))
        .authorizations(List.of(provisional().build(), ato("portal", "2023-05-01").build()))
        .changes(List.of(change))
        .build();
  }

  private static Authorization ofPlatform(AuthorizationType type, String issued) {
    return authorization(type, PLATFORM, issued).build();
  }

  /**
   * A path on which each of the findings is to be made; a new code does not compile without one.
   */
  private static AtoPath example(RecordFindingCode code) {
    return switch (code) {
      case NOT_ASSESSED_BEFORE, ASSESSED_SINCE -> DecisionBasesTest.decidedBeforeEveryAssessment();
      case NOT_SATISFIED_SINCE,
          RISK_SINCE,
          RISK_CHANGED,
          RISK_OVERDUE,
          RISK_SETTLED_SINCE,
          EVIDENCE_OF_ANOTHER_SYSTEM ->
          DecisionBasesTest.differentSince();
      case ISSUE_NOT_STATED ->
          portal(with(ato("portal", "2023-05-01").issued(Optional.empty()).build()));
      case EXPIRES_BEFORE_ISSUE ->
          portal(with(ato("portal", "2023-05-01").expires(day("2022-05-01")).build()));
      case REVOKED_BEFORE_ISSUE ->
          portal(with(ato("portal", "2023-05-01").revoked(day("2022-05-01")).build()));
      case REVIEW_AFTER_END ->
          portal(
              with(
                  ato("portal", "2023-05-01")
                      .expires(day("2025-05-01"))
                      .review(day("2025-06-01"))
                      .build()));
      case TWO_ACTIVE_DECISIONS ->
          portal(with(ato("portal", "2023-05-01").build(), ato("portal", "2024-02-01").build()));
      case ANOTHER_AGENCY_DECIDED ->
          portal(with(ato("portal", "2023-05-01").agency("Bureau of Maps").build()));
      case ANOTHER_AGENCY_ACCEPTED ->
          portal(
              records()
                  .acceptances(List.of(acceptance("2023-02-01").agency("Bureau of Maps").build()))
                  .build());
      case AGENCY_NOT_STATED ->
          portal(
              records()
                  .acceptances(List.of(acceptance("2023-02-01").agency(Optional.empty()).build()))
                  .build());
      case UNKNOWN_SUBJECT -> portal(with(ato("protal", "2023-05-01").build()));
      case NAME_USED_TWICE ->
          portal(
              records(system("portal"), systemBuilder("portal").level(ImpactLevel.HIGH).build())
                  .build());
      case DISAPPROVED_THOUGH_ACCEPTED ->
          portal(
              records()
                  .acceptances(List.of(accepted()))
                  .milestones(
                      List.of(
                          done(StepKind.AUTHORIZE_PROVIDER, "map", "2023-04-01").asDisapproval()))
                  .build());
      case DECISION_NOT_ON_RECORD ->
          portal(
              records()
                  .milestones(List.of(done(StepKind.AUTHORIZE_SYSTEM, "portal", "2024-01-01")))
                  .build());
      case PROVIDER_NOT_SAID ->
          portal(
              records(systemBuilder("portal").providers(List.of(PLATFORM, "mail")).build())
                  .milestones(List.of(done(StepKind.REVIEW_PACKAGE, "portal", "2024-01-01")))
                  .build());
      case CLASS_A_BEYOND_TWELVE_MONTHS ->
          portal(
              with(
                  authorization(AuthorizationType.FEDRAMP_CERTIFICATION, PLATFORM, "2024-01-01")
                      .certificationClass(CertificationClass.A)
                      .expires(day("2026-01-01"))
                      .build()));
      case ATO_OUTLASTS_CLASS_A ->
          portal(
              records()
                  .authorizations(
                      List.of(
                          authorization(
                                  AuthorizationType.FEDRAMP_CERTIFICATION, PLATFORM, "2024-01-01")
                              .certificationClass(CertificationClass.A)
                              .build(),
                          ato("portal", "2024-02-01").expires(day("2027-01-31")).build()))
                  .build());
      case CLASS_NOT_STATED ->
          portal(with(ofPlatform(AuthorizationType.FEDRAMP_CERTIFICATION, "2024-01-01")));
      case CLASS_WITHOUT_CERTIFICATION ->
          portal(
              with(
                  authorization(AuthorizationType.FEDRAMP_AGENCY, PLATFORM, "2024-01-01")
                      .certificationClass(CertificationClass.B)
                      .build()));
      case LI_SAAS_ABOVE_LOW ->
          portal(
              with(
                  authorization(AuthorizationType.FEDRAMP_LI_SAAS, PLATFORM, "2024-01-01")
                      .level(ImpactLevel.HIGH)
                      .build()));
      case CONTROL_NOT_READ ->
          portal(with(ato("portal", "2023-05-01").controls(List.of("the usual ones")).build()));
      case REGIMES_DIFFER ->
          portal(records().regimes(List.of(Regime.FEDRAMP_2026, Regime.FEDRAMP)).build());
      case REPORT_DOES_NOT_FIT -> {
        AgencyRecords records = records().build();
        yield AtoPath.of(
            system("portal"),
            records,
            TODAY,
            Regime.FEDRAMP,
            new Report(
                new ReportInputs(
                    TODAY.plusDays(1),
                    "Moderate",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Regime.FEDRAMP,
                    Policy.standard()),
                List.of(),
                List.of()));
      }
      case PROVIDER_NOT_ACTIVE ->
          portal(
              records()
                  .authorizations(List.of(provisional().expires(day("2020-01-31")).build()))
                  .build());
      case PROVIDER_NOT_STATED -> portal(records().authorizations(List.of()).build());
      case LEVEL_NOT_ACCEPTED ->
          portal(records(systemBuilder("portal").level(ImpactLevel.HIGH).build()).build());
      case CLASS_FOR_LEVEL ->
          portal(
              records()
                  .authorizations(
                      List.of(
                          authorization(
                                  AuthorizationType.FEDRAMP_CERTIFICATION, PLATFORM, "2024-01-01")
                              .certificationClass(CertificationClass.B)
                              .build()))
                  .build());
      case SYSTEM_AHEAD_OF_PROVIDER -> portal(with(ato("portal", "2023-05-01").build()));
      case NEXT_SYSTEM_REDOES ->
          portal(records(systemBuilder("portal").consolidated(true).build()).build());
      case PRODUCTION_WITHOUT_ATO ->
          portal(
              records()
                  .milestones(List.of(done(StepKind.GO_INTO_PRODUCTION, "portal", "2024-01-01")))
                  .build());
      case REVIEW_DUE ->
          portal(with(ato("portal", "2023-05-01").review(day("2024-05-01")).build()));
      case SYSTEM_CHANGED ->
          portal(
              with(
                  ChangeBuilder.builder()
                      .kind(Change.Kind.SYSTEM)
                      .subject("portal")
                      .date(day("2024-03-01"))
                      .text("it keeps payment data now")
                      .controls(List.of("SC-28"))
                      .build()));
      case PROVIDER_CHANGED ->
          portal(
              with(
                  ChangeBuilder.builder()
                      .kind(Change.Kind.PROVIDER)
                      .subject("FR0000000007")
                      .date(day("2024-03-01"))
                      .text("its customers now rotate keys")
                      .controls(List.of("SC-12"))
                      .build()));
      case BASELINE_CHANGED -> {
        AgencyRecords scene =
            with(
                ChangeBuilder.builder()
                    .kind(Change.Kind.BASELINE)
                    .subject("Moderate rev4")
                    .date(day("2024-03-01"))
                    .text("three controls were added")
                    .build());
        yield AtoPath.of(
            systemBuilder("portal").baseline("Moderate rev4").build(),
            scene,
            TODAY,
            Regime.FEDRAMP);
      }
      case BASELINE_DIFFERS ->
          AtoPath.of(
              systemBuilder("portal").baseline("Moderate rev5").build(),
              with(ato("portal", "2023-05-01").baseline("Moderate rev4").build()),
              TODAY,
              Regime.FEDRAMP);
      case PROVIDER_DECIDED_ANEW ->
          portal(
              records()
                  .authorizations(List.of(provisional().issued(day("2024-02-01")).build()))
                  .acceptances(List.of(accepted()))
                  .build());
    };
  }

  @ParameterizedTest
  @EnumSource
  void everyFindingHasAnExample(RecordFindingCode code) {
    List<RecordFinding> made =
        example(code).findings().stream().filter(finding -> finding.code() == code).toList();

    assertFalse(made.isEmpty(), () -> code + " among " + example(code).findings());
    for (RecordFinding finding : made) {
      assertFalse(finding.message().contains("{"), finding::message);
      assertEquals("", Sentences.programming(finding.message()), finding::message);
      assertEquals(code.asksForAnotherLook(), example(code).toLookAtAgain().contains(finding));
    }
  }

  @Test
  void soundRecordsGiveNoFinding() {
    AgencyRecords sound =
        records()
            .acceptances(List.of(accepted()))
            .authorizations(
                List.of(
                    provisional().build(),
                    ato("portal", "2023-05-01")
                        .review(day("2025-05-01"))
                        .expires(day("2026-04-30"))
                        .build()))
            .milestones(List.of(done(StepKind.GO_INTO_PRODUCTION, "portal", "2023-05-02")))
            .build();

    assertEquals(List.of(), portal(sound).findings());
    assertEquals(List.of(), sound.findings(TODAY));
  }

  @Test
  void anExpiryBeforeTheIssueNeverCountsAsAnAto() {
    assertFalse(example(RecordFindingCode.EXPIRES_BEFORE_ISSUE).isAuthorized());
    assertFalse(example(RecordFindingCode.REVOKED_BEFORE_ISSUE).isAuthorized());
    assertFalse(example(RecordFindingCode.ISSUE_NOT_STATED).isAuthorized());
  }

  @Test
  void anAgencyCannotAuthorizeTheSystemOfAnother() {
    assertFalse(example(RecordFindingCode.ANOTHER_AGENCY_DECIDED).isAuthorized());
  }

  @Test
  void anAgencyThatIsNamedAsTheAuthorityCountsAsTheOneThatDecided() {
    AgencyRecords records =
        records(system("portal"), systemBuilder("atlas").agency("Bureau of Maps").build())
            .authorizations(
                List.of(
                    provisional().build(),
                    ato("portal", "2023-05-01")
                        .agency(Optional.empty())
                        .authority("bureau of  maps")
                        .build()))
            .build();

    assertFalse(portal(records).isAuthorized());
  }

  @Test
  void ofTwoActiveAtosTheLessFavourableTermsCount() {
    AgencyRecords records =
        with(
            ato("portal", "2023-05-01").expires(day("2026-04-30")).level(ImpactLevel.HIGH).build(),
            ato("portal", "2024-02-01").expires(day("2024-12-31")).level(ImpactLevel.LOW).build());
    AtoPath path = portal(records);

    assertEquals("ends on 2024-12-31", path.step(StepKind.RENEW).orElseThrow().reason());
    assertEquals(
        List.of(
            "ato of 2023-05-01 and ato of 2024-02-01 are all active for portal and differ in day of issue, end,"
                + " impact level: of each, the less favourable counts"),
        path.findings().stream()
            .filter(finding -> finding.code() == RecordFindingCode.TWO_ACTIVE_DECISIONS)
            .map(RecordFinding::message)
            .toList());
  }

  @Test
  void oneDecisionRecordedTwiceIsOne() {
    Authorization once = ato("portal", "2023-05-01").build();
    Authorization again =
        ato("PORTAL", "2023-05-01")
            .id("copy")
            .evidence(Evidence.of("other.yaml", "/authorizations/0"))
            .build();

    assertTrue(
        portal(with(once, again)).findings().stream()
            .noneMatch(finding -> finding.code() == RecordFindingCode.TWO_ACTIVE_DECISIONS));
  }

  @Test
  void aSystemAtoBesideAConsolidatedOneLeavesTheProviderOpen() {
    AgencyRecords both =
        with(
            ato("portal", "2023-05-01").build(),
            authorization(AuthorizationType.CONSOLIDATED, "portal", "2023-05-01")
                .agency(AGENCY)
                .build());

    assertTrue(portal(both).step(StepKind.AUTHORIZE_PROVIDER).orElseThrow().isAhead());
  }

  @Test
  void aDisapprovalCountsAgainstAnOlderAcceptanceAndNotAgainstALaterOne() {
    AgencyRecords later =
        records()
            .acceptances(List.of(acceptance("2023-06-01").build()))
            .milestones(
                List.of(done(StepKind.AUTHORIZE_PROVIDER, "map", "2023-04-01").asDisapproval()))
            .build();

    assertTrue(
        example(RecordFindingCode.DISAPPROVED_THOUGH_ACCEPTED)
            .step(StepKind.AUTHORIZE_PROVIDER)
            .orElseThrow()
            .isAhead());
    assertEquals(
        StepState.DONE, portal(later).step(StepKind.AUTHORIZE_PROVIDER).orElseThrow().state());
  }

  @Test
  void anAcceptanceThatDoesNotSayWhoseItIsCountsForNothingAmongSeveralAgencies() {
    AgencyRecords records =
        records(system("portal"), systemBuilder("atlas").agency("Bureau of Maps").build())
            .acceptances(List.of(acceptance("2023-02-01").agency(Optional.empty()).build()))
            .build();

    assertTrue(portal(records).step(StepKind.AUTHORIZE_PROVIDER).orElseThrow().isAhead());
    assertEquals(
        StepState.DONE,
        example(RecordFindingCode.AGENCY_NOT_STATED)
            .step(StepKind.AUTHORIZE_PROVIDER)
            .orElseThrow()
            .state());
  }

  @Test
  void aChangeNamesTheDecisionsAndTheControlsItTouches() {
    List<RecordFinding> changed = example(RecordFindingCode.PROVIDER_CHANGED).toLookAtAgain();

    assertEquals(
        List.of(
            "The Platform changed on 2024-03-01, since the ATO of 2023-05-01: its customers now rotate keys",
            "The Platform changed on 2024-03-01, since the agency's authorization of The Platform of 2023-02-01:"
                + " its customers now rotate keys"),
        changed.stream().map(RecordFinding::message).toList());
    assertEquals(List.of(new ControlId("sc-12")), changed.get(0).controls());
  }

  @Test
  void aChangeBeforeTheDecisionIsNoneSince() {
    AgencyRecords before =
        with(
            ChangeBuilder.builder()
                .kind(Change.Kind.SYSTEM)
                .subject("portal")
                .date(day("2023-04-30"))
                .text("a search page")
                .build());

    assertEquals(List.of(), portal(before).toLookAtAgain());
  }

  @Test
  void recordsOfOtherSystemsStayOutOfThePath() {
    AgencyRecords records = with(ato("map", "2023-05-01").expires(day("2020-01-01")).build());

    assertTrue(
        portal(records).findings().stream()
            .noneMatch(finding -> finding.code() == RecordFindingCode.EXPIRES_BEFORE_ISSUE));
    assertTrue(
        records.findings(TODAY).stream()
            .anyMatch(finding -> finding.code() == RecordFindingCode.EXPIRES_BEFORE_ISSUE));
  }

  @Test
  void whatFollowsAMilestoneOfADecisionIsStillTheRecordAlone() {
    AtoPath path = example(RecordFindingCode.DECISION_NOT_ON_RECORD);

    assertFalse(path.isAuthorized());
    assertEquals(platform().title(), path.monitored().get(0).title());
  }
}
