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
import static dev.heirloom.inheritance.ato.Scenes.provisional;
import static dev.heirloom.inheritance.ato.Scenes.records;
import static dev.heirloom.inheritance.ato.Scenes.systemBuilder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.AssessorFinding;
import dev.heirloom.inheritance.evidence.AssessmentEvidenceAssessorFindingBuilder;
import dev.heirloom.inheritance.evidence.AssessmentEvidenceBuilder;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.TrackedRisk;
import dev.heirloom.inheritance.evidence.TrackedRiskBuilder;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whom and what each record of an agency concerns, and since when. */
class PathRulesTest {

  private static final Provider MAIL = Provider.named("mail");

  private static AtoPath path(AgencyRecords records, Regime regime) {
    return AtoPath.of(records.system("portal").orElseThrow(), records, TODAY, regime);
  }

  private static AtoPath path(AgencyRecords records) {
    return path(records, Regime.FEDRAMP);
  }

  private static List<String> messages(AgencyRecords records, RecordFindingCode code) {
    return path(records).findings().stream()
        .filter(finding -> finding.code() == code)
        .map(RecordFinding::message)
        .toList();
  }

  private static AgencyRecordsBuilder authorized(Authorization... more) {
    return records()
        .acceptances(List.of(accepted()))
        .authorizations(
            Stream.concat(
                    Stream.of(provisional().build(), ato("portal", "2023-05-01").build()),
                    Stream.of(more))
                .toList());
  }

  private static AgencyRecordsBuilder onTwo(Authorization... authorizations) {
    return records(systemBuilder("portal").providers(List.of(PLATFORM, "mail")).build())
        .providers(List.of(Scenes.platform(), MAIL))
        .authorizations(List.of(authorizations));
  }

  private static Change change(Change.Kind kind, String subject, String... controls) {
    return ChangeBuilder.builder()
        .kind(kind)
        .subject(subject)
        .date(day("2024-03-01"))
        .text("it changed")
        .controls(List.of(controls))
        .build();
  }

  @Test
  void theMostSevereFindingsComeFirst() {
    List<Severity> severities =
        path(
                records()
                    .authorizations(
                        List.of(
                            provisional().build(),
                            ato("portal", "2023-05-01").issued(Optional.empty()).build()))
                    .acceptances(List.of(acceptance("2023-02-01").agency("Maps").build()))
                    .milestones(List.of(done(StepKind.GO_INTO_PRODUCTION, "portal", "2024-01-01")))
                    .build())
            .findings()
            .stream()
            .map(RecordFinding::severity)
            .toList();

    assertEquals(severities.stream().sorted(Comparator.reverseOrder()).toList(), severities);
    assertEquals(
        List.of(Severity.ERROR, Severity.WARNING, Severity.INFO),
        severities.stream().distinct().toList());
  }

  @Test
  void theReviewOfAnAcceptanceIsDueWhetherOrNotTheAtoWasReviewed() {
    Authorization reviewed =
        authorization(AuthorizationType.AGENCY_OF_PROVIDER, PLATFORM, "2023-02-01")
            .id("acceptance")
            .agency(AGENCY)
            .review(day("2024-02-01"))
            .build();
    AgencyRecordsBuilder records =
        records()
            .authorizations(
                List.of(
                    provisional().build(),
                    reviewed,
                    ato("portal", "2023-05-01").review(day("2024-05-01")).build()));
    String ofPlatform = "acceptance of The Platform was to be reviewed on 2024-02-01";

    assertEquals(
        List.of(ofPlatform, "ato of 2023-05-01 of portal was to be reviewed on 2024-05-01"),
        messages(records.build(), RecordFindingCode.REVIEW_DUE));
    assertEquals(
        List.of(ofPlatform),
        messages(
            records.milestones(List.of(done(StepKind.RENEW, "portal", "2024-04-01"))).build(),
            RecordFindingCode.REVIEW_DUE));
    assertEquals(
        2,
        messages(
                records
                    .milestones(
                        List.of(
                            done(StepKind.RENEW, "portal", "2023-04-30"),
                            done(StepKind.RENEW, "map", "2024-04-01")))
                    .build(),
                RecordFindingCode.REVIEW_DUE)
            .size(),
        "a review before the decision, and one of another system, is none of it");
  }

  @Test
  void onlyACertificationOfClassAEndsAnAto() {
    AuthorizationBuilder certification =
        authorization(AuthorizationType.FEDRAMP_CERTIFICATION, PLATFORM, "2024-01-01")
            .expires(day("2024-12-31"));
    Authorization ato = ato("portal", "2024-02-01").expires(day("2027-01-31")).build();

    assertEquals(
        1,
        messages(
                records()
                    .authorizations(
                        List.of(
                            certification.certificationClass(CertificationClass.A).build(), ato))
                    .build(),
                RecordFindingCode.ATO_OUTLASTS_CLASS_A)
            .size());
    assertEquals(
        List.of(),
        messages(
            records()
                .authorizations(
                    List.of(certification.certificationClass(CertificationClass.B).build(), ato))
                .build(),
            RecordFindingCode.ATO_OUTLASTS_CLASS_A));
  }

  @Test
  void aProviderIsDecidedOnAnewSinceItsOwnAcceptanceAlone() {
    AgencyRecords records =
        onTwo(provisional().issued(day("2024-02-01")).build())
            .acceptances(List.of(acceptance("2023-02-01").subject("mail").build()))
            .build();

    assertEquals(List.of(), messages(records, RecordFindingCode.PROVIDER_DECIDED_ANEW));
    assertEquals(
        List.of(
            "The Platform was authorized anew on 2024-02-01, since the agency's authorization of"
                + " The Platform of 2023-02-01"),
        messages(
            onTwo(provisional().issued(day("2024-02-01")).build())
                .acceptances(List.of(accepted()))
                .build(),
            RecordFindingCode.PROVIDER_DECIDED_ANEW));
  }

  @Test
  void aChangeConcernsWhoeverItNames() {
    assertEquals(
        List.of(),
        messages(
            authorized().changes(List.of(change(Change.Kind.PROVIDER, "mail"))).build(),
            RecordFindingCode.PROVIDER_CHANGED));
    assertEquals(
        List.of(),
        messages(
            authorized().changes(List.of(change(Change.Kind.SYSTEM, "map"))).build(),
            RecordFindingCode.SYSTEM_CHANGED));
  }

  private static List<String> baselineChanges(String change, RecordFindingCode code) {
    return messages(
        records(systemBuilder("portal").baseline("Moderate rev5").build())
            .acceptances(List.of(accepted()))
            .authorizations(
                List.of(
                    provisional().build(),
                    ato("portal", "2023-05-01").baseline("Moderate rev4").build()))
            .changes(List.of(change(Change.Kind.BASELINE, change, "the usual ones")))
            .build(),
        code);
  }

  @Test
  void aBaselineIsTheOneThatTheSystemNeedsOrThatItsAtoWasGivenOn() {
    for (String name : List.of("moderate  rev5", "Moderate rev4")) {
      assertEquals(
          List.of(
              "the baseline "
                  + name
                  + " changed on 2024-03-01, since the ATO of 2023-05-01: it"
                  + " changed"),
          baselineChanges(name, RecordFindingCode.BASELINE_CHANGED));
    }
    assertEquals(List.of(), baselineChanges("Low", RecordFindingCode.BASELINE_CHANGED));
    assertEquals(1, baselineChanges("moderate rev5", RecordFindingCode.CONTROL_NOT_READ).size());
    assertEquals(List.of(), baselineChanges("Low", RecordFindingCode.CONTROL_NOT_READ));
  }

  @Test
  void aMilestoneOfADecisionNamesWhatIsNotOnRecord() {
    Milestone accepted = done(StepKind.AUTHORIZE_PROVIDER, "portal", "2024-01-01");

    assertEquals(
        1,
        messages(
                records()
                    .milestones(List.of(done(StepKind.AUTHORIZE_SYSTEM, "portal", "2024-01-01")))
                    .build(),
                RecordFindingCode.DECISION_NOT_ON_RECORD)
            .stream()
            .filter(message -> message.contains("the system's ATO"))
            .count());
    for (Milestone one : List.of(accepted, accepted.about(PLATFORM))) {
      List<String> told =
          messages(
              records().milestones(List.of(one)).build(), RecordFindingCode.DECISION_NOT_ON_RECORD);
      assertEquals(1, told.size());
      assertEquals(
          true,
          told.get(0)
              .contains(
                  "the authorization of "
                      + one.provider().map(p -> PLATFORM).orElse("the provider")),
          told::toString);
    }
    assertEquals(
        List.of(),
        messages(
            records().milestones(List.of(accepted)).build(), RecordFindingCode.PROVIDER_NOT_SAID),
        "there is one provider only");
  }

  private static Condition on(String... controls) {
    return new Condition("watch it", false, List.of(controls), List.of(), List.of());
  }

  private static List<String> controls(AtoPath path, StepKind step) {
    return path.step(step).orElseThrow().controls().stream().map(ControlId::value).toList();
  }

  @Test
  void theConditionsOfEveryDecisionAreWatchedWhereTheSystemIsBuiltAssessedAndMonitored() {
    AgencyRecordsBuilder records =
        records()
            .acceptances(List.of(acceptance("2023-02-01").conditions(List.of(on("sc-7"))).build()));
    List<Authorization> provider = List.of(provisional().conditions(List.of(on("ac-2"))).build());
    Authorization ato =
        ato("portal", "2023-05-01").conditions(List.of(on("AU-2", "no control"))).build();
    AtoPath path = path(records.authorizations(List.of(provider.get(0), ato)).build());

    assertEquals(List.of("au-2", "sc-7", "ac-2"), controls(path, StepKind.MONITOR));
    assertEquals(List.of(), controls(path, StepKind.AUTHORIZE_SYSTEM));
    AtoPath before = path(records.authorizations(provider).build());
    assertEquals(List.of("sc-7", "ac-2"), controls(before, StepKind.PREPARE_SYSTEM));
    assertEquals(List.of("sc-7", "ac-2"), controls(before, StepKind.ASSESS_SYSTEM));
    assertEquals(List.of(), controls(before, StepKind.MONITOR));
  }

  private static String reason(AtoPath path, StepKind kind, String provider) {
    return path.steps().stream()
        .filter(step -> step.kind() == kind)
        .filter(step -> step.provider().equals(Optional.of(provider)))
        .map(Step::reason)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWasDoneAboutOneProviderIsNotDoneAboutAnother() {
    AtoPath path =
        path(
            onTwo(provisional().build(), ato("portal", "2023-05-01").build())
                .milestones(
                    List.of(
                        done(StepKind.CONFIGURE_PROVIDER, "portal", "2024-01-02").about("mail"),
                        done(StepKind.REVIEW_REPORTS, "portal", "2024-01-03").about("mail")))
                .build(),
            Regime.FEDRAMP_2026);

    assertEquals("done on 2024-01-02", reason(path, StepKind.CONFIGURE_PROVIDER, "mail"));
    assertEquals(
        "the ATO of 2023-05-01 rests on it", reason(path, StepKind.CONFIGURE_PROVIDER, PLATFORM));
    assertEquals("done on 2024-01-03", reason(path, StepKind.REVIEW_REPORTS, "mail"));
    assertEquals(
        "no review of a report is on record", reason(path, StepKind.REVIEW_REPORTS, PLATFORM));
  }

  @Test
  void whatWasAskedOfOneProviderIsNotAskedOfAnotherThatIsAccepted() {
    AtoPath path =
        path(
            onTwo(provisional().build())
                .acceptances(List.of(accepted(), acceptance("2023-03-01").subject("mail").build()))
                .milestones(
                    List.of(done(StepKind.REQUEST_PACKAGE, "portal", "2024-01-02").about("mail")))
                .build());

    assertEquals("done on 2024-01-02", reason(path, StepKind.REQUEST_PACKAGE, "mail"));
    assertEquals(
        "the agency's acceptance of 2023-02-01 is reused",
        reason(path, StepKind.REQUEST_PACKAGE, PLATFORM));
  }

  @Test
  void aNoticeBeforeTheAtoIsNoneOfIt() {
    for (String date : List.of("2023-04-30", "2023-05-01")) {
      AtoPath path =
          path(
              authorized()
                  .milestones(List.of(done(StepKind.NOTIFY_FEDRAMP, "portal", date)))
                  .build(),
              Regime.FEDRAMP_2026);
      assertEquals(
          date.equals("2023-04-30"), path.step(StepKind.NOTIFY_FEDRAMP).orElseThrow().isAhead());
    }
  }

  @Test
  void byTheRulesOf2026APackageIsRequestedOnceForTheAgencyAndReviewedForEachSystem() {
    AtoPath path =
        path(
            records()
                .milestones(
                    List.of(
                        done(StepKind.REQUEST_PACKAGE, "map", "2024-01-02"),
                        done(StepKind.REVIEW_PACKAGE, "map", "2024-01-03")))
                .build(),
            Regime.FEDRAMP_2026);

    assertEquals("done on 2024-01-02 for map", reason(path, StepKind.REQUEST_PACKAGE, PLATFORM));
    assertEquals(true, path.step(StepKind.REVIEW_PACKAGE).orElseThrow().isAhead());
  }

  @Test
  void officialsWhoHaveNotActedOnThisSystemHaveNotBeenTalkedTo() {
    assertEquals(
        true,
        path(records()
                .milestones(List.of(done(StepKind.REQUEST_PACKAGE, "map", "2024-01-02")))
                .build())
            .step(StepKind.TALK_TO_OFFICIALS)
            .orElseThrow()
            .isAhead());
    assertEquals(
        "done on 2024-01-02",
        path(records()
                .milestones(List.of(done(StepKind.TALK_TO_OFFICIALS, "portal", "2024-01-02")))
                .build())
            .step(StepKind.TALK_TO_OFFICIALS)
            .orElseThrow()
            .reason());
  }

  private static Uuid uuid(int number) {
    return Uuid.of("00000000-0000-4000-8000-%012d".formatted(number));
  }

  private static AssessorFinding finding(int number, String target, String on, String state) {
    return AssessmentEvidenceAssessorFindingBuilder.builder()
        .uuid(uuid(number))
        .on(day(on))
        .target(target)
        .state(state)
        .risks(List.of(uuid(90)))
        .evidence(Evidence.of("sar", "/findings/" + number))
        .build();
  }

  private static SystemEvidence evidence(AssessorFinding... findings) {
    TrackedRisk risk =
        TrackedRiskBuilder.builder()
            .uuid(uuid(90))
            .title("old keys")
            .status("open")
            .on(day("2024-01-02"))
            .places(List.of("sc-12"))
            .evidence(Evidence.of("sar", "/risks/0"))
            .build();
    TrackedRisk other =
        TrackedRiskBuilder.builder(risk)
            .uuid(uuid(91))
            .title("open doors")
            .places(List.of("pe-3"))
            .build();
    return new SystemEvidence(
        List.of("portal"),
        List.of(
            AssessmentEvidenceBuilder.builder()
                .document("sar")
                .subject(EvidenceSubject.notStated())
                .findings(List.of(findings))
                .risks(List.of(risk, other))
                .build()),
        List.of());
  }

  @Test
  void aRiskStandsWhereTheFindingsThatNameItDo() {
    assertEquals(
        List.of("old keys (sc-12, sc-13): open", "open doors (pe-3): open"),
        evidence(finding(1, "sc-13", "2024-01-02", "not-satisfied")).remaining(TODAY).stream()
            .map(ResidualRisk::toString)
            .toList());
  }

  private static List<Uuid> notSatisfied(AssessorFinding... findings) {
    return evidence(findings).notSatisfied(TODAY).stream().map(AssessorFinding::uuid).toList();
  }

  @Test
  void theLatestFindingOnATargetCountsAndOfOneDayTheOneThatIsNotSatisfied() {
    AssessorFinding no = finding(1, "SC-12 ", "2024-01-02", "not-satisfied");
    AssessorFinding yes = finding(2, "sc-12", "2024-01-02", " Satisfied");
    AssessorFinding later = finding(3, "sc-12", "2024-01-03", "satisfied");

    assertEquals(List.of(uuid(1)), notSatisfied(no, yes));
    assertEquals(List.of(uuid(1)), notSatisfied(yes, no));
    assertEquals(List.of(), notSatisfied(no, yes, later));
    assertEquals(List.of(), notSatisfied(yes));
    assertEquals(
        List.of(uuid(1), uuid(4)),
        notSatisfied(no, finding(4, "sc-13", "2024-01-02", "a word nobody knows")));
    AssessorFinding implementation =
        AssessmentEvidenceAssessorFindingBuilder.builder(later).implementation(uuid(80)).build();
    assertEquals(
        List.of(uuid(1)), notSatisfied(no, implementation), "that is of one implementation alone");
  }
}
