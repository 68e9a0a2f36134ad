package dev.heirloom.inheritance.ato;

import static dev.heirloom.inheritance.ato.Scenes.AGENCY;
import static dev.heirloom.inheritance.ato.Scenes.PLATFORM;
import static dev.heirloom.inheritance.ato.Scenes.TODAY;
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

import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What each step is called, why it is where it is, and what it waits for. */
class StepWordsTest {

  private static AtoPath path(AgencyRecords records, String system, Regime regime) {
    return AtoPath.of(records.system(system).orElseThrow(), records, TODAY, regime);
  }

  private static AtoPath path(AgencyRecords records) {
    return path(records, "portal", Regime.FEDRAMP);
  }

  /** Returns each step with its reason. */
  private static String reasons(AtoPath path) {
    return path.steps().stream()
        .map(step -> step.kind() + ": " + step.reason() + "\n")
        .collect(Collectors.joining());
  }

  /** Returns each step that waits with what it waits for, steps by their kind. */
  private static String waits(AtoPath path) {
    return path.steps().stream()
        .filter(step -> !step.waitsFor().isEmpty())
        .map(
            step ->
                step.kind()
                    + ": "
                    + step.waitsFor().stream()
                        .map(wait -> wait.step().map(StepKind::toString).orElse(wait.what()))
                        .collect(Collectors.joining(", "))
                    + "\n")
        .collect(Collectors.joining());
  }

  private static Step step(AtoPath path, StepKind kind) {
    return path.step(kind).orElseThrow();
  }

  private static final AgencySystem SURVEY = systemBuilder("survey").consolidated(true).build();

  @Test
  void eachStepOfTheFirstSystemTellsWhatIsMissing() {
    assertEquals(
        """
        TALK_TO_OFFICIALS: no record says that they know of the plan
        START_EARLY: they may allow work to start before the provider is accepted
        REQUEST_PACKAGE: no request for package FR0000000007 is on record
        REVIEW_PACKAGE: no review of it is on record
        AUTHORIZE_PROVIDER: no authorization of it by Office of Small Grants is active, and the provider's own is a recommendation
        PREPARE_SYSTEM: no record says that the materials are complete
        REQUEST_ATO: no request is on record
        ASSESS_SYSTEM: no assessment is on record
        AUTHORIZE_SYSTEM: no ATO of it is active
        GO_INTO_PRODUCTION: there is no ATO that allows it
        MONITOR: it begins with production
        RENEW: there is no ATO to renew yet
        """,
        reasons(path(records().build())));
  }

  @Test
  void eachStepOfTheFirstSystemWaitsForTheOneBeforeIt() {
    assertEquals(
        """
        START_EARLY: TALK_TO_OFFICIALS
        REQUEST_PACKAGE: TALK_TO_OFFICIALS
        REVIEW_PACKAGE: REQUEST_PACKAGE
        AUTHORIZE_PROVIDER: REVIEW_PACKAGE
        PREPARE_SYSTEM: TALK_TO_OFFICIALS, AUTHORIZE_PROVIDER
        REQUEST_ATO: PREPARE_SYSTEM, AUTHORIZE_PROVIDER
        ASSESS_SYSTEM: REQUEST_ATO
        AUTHORIZE_SYSTEM: ASSESS_SYSTEM, AUTHORIZE_PROVIDER
        GO_INTO_PRODUCTION: AUTHORIZE_SYSTEM
        MONITOR: GO_INTO_PRODUCTION
        RENEW: AUTHORIZE_SYSTEM
        """,
        waits(path(records().build())));
  }

  @Test
  void aConsolidatedReviewWaitsForTheRequestOfTheAto() {
    assertEquals(
        """
        REQUEST_PACKAGE: TALK_TO_OFFICIALS
        PREPARE_SYSTEM: TALK_TO_OFFICIALS
        REQUEST_ATO: PREPARE_SYSTEM
        REVIEW_PACKAGE: REQUEST_PACKAGE, REQUEST_ATO
        ASSESS_SYSTEM: REQUEST_ATO
        AUTHORIZE_SYSTEM: ASSESS_SYSTEM, REVIEW_PACKAGE
        GO_INTO_PRODUCTION: AUTHORIZE_SYSTEM
        MONITOR: GO_INTO_PRODUCTION
        RENEW: AUTHORIZE_SYSTEM
        """,
        waits(path(records(SURVEY).build(), "survey", Regime.FEDRAMP)));
  }

  @Test
  void byTheRulesOf2026TheDecisionWaitsForReviewAndConfiguration() {
    AtoPath path = path(records().build(), "portal", Regime.FEDRAMP_2026);

    assertEquals(
        """
        REQUEST_PACKAGE: TALK_TO_OFFICIALS
        REVIEW_PACKAGE: REQUEST_PACKAGE
        CONFIGURE_PROVIDER: TALK_TO_OFFICIALS
        PREPARE_SYSTEM: TALK_TO_OFFICIALS
        REQUEST_ATO: PREPARE_SYSTEM, REVIEW_PACKAGE, CONFIGURE_PROVIDER
        ASSESS_SYSTEM: REQUEST_ATO
        AUTHORIZE_SYSTEM: ASSESS_SYSTEM, REVIEW_PACKAGE, CONFIGURE_PROVIDER
        NOTIFY_FEDRAMP: AUTHORIZE_SYSTEM
        GO_INTO_PRODUCTION: AUTHORIZE_SYSTEM
        MONITOR: GO_INTO_PRODUCTION
        REVIEW_REPORTS: GO_INTO_PRODUCTION
        RENEW: AUTHORIZE_SYSTEM
        """,
        waits(path));
    assertEquals(
        "no record says that it is configured so",
        step(path, StepKind.CONFIGURE_PROVIDER).reason());
    assertEquals(
        "no notice is on record; it takes the agency's ATO letter",
        step(path, StepKind.NOTIFY_FEDRAMP).reason());
    assertEquals(
        "no review of a report is on record", step(path, StepKind.REVIEW_REPORTS).reason());
  }

  private static AtoPath reporting(String next) {
    Provider reporting =
        ProviderBuilder.builder(platform())
            .documents(
                new ProviderDocuments(
                    Optional.of("https://trust.example"), Optional.empty(), Optional.of(day(next))))
            .build();
    return path(records().providers(List.of(reporting)).build(), "portal", Regime.FEDRAMP_2026);
  }

  @Test
  void aReportIsDueUntilItsDayAndThenToBeReviewed() {
    assertEquals(
        "its next report is due on 2024-06-02",
        step(reporting("2024-06-02"), StepKind.REVIEW_REPORTS).reason());
    assertEquals(
        "no review of its report of 2024-06-01 is on record",
        step(reporting("2024-06-01"), StepKind.REVIEW_REPORTS).reason());
  }

  @Test
  void whatAnAtoRestsOnIsDoneAsItIsOnRecord() {
    AgencyRecords authorized =
        records()
            .authorizations(
                List.of(
                    provisional().build(),
                    ato("portal", "2024-02-01")
                        .authority("The Official")
                        .expires(day("2027-02-01"))
                        .conditions(
                            List.of(
                                new Condition("log it", false, List.of(), List.of(), List.of())))
                        .build()))
            .acceptances(List.of(accepted()))
            .milestones(
                List.of(
                    done(StepKind.PREPARE_SYSTEM, "portal", "2024-01-02"),
                    MilestoneBuilder.builder(done(StepKind.REQUEST_ATO, "portal", "2024-01-03"))
                        .by("Ann")
                        .text("by letter")
                        .build(),
                    done(StepKind.ASSESS_SYSTEM, "portal", "2024-03-03")))
            .build();
    AtoPath path = path(authorized);

    assertEquals(
        """
        TALK_TO_OFFICIALS: the ATO of 2024-02-01 rests on it
        START_EARLY: the provider is already accepted, so there is no need to start early
        REQUEST_PACKAGE: the agency's acceptance of 2023-02-01 is reused
        REVIEW_PACKAGE: the agency's acceptance of 2023-02-01 is reused
        AUTHORIZE_PROVIDER: issued on 2023-02-01 by Office of Small Grants
        PREPARE_SYSTEM: done on 2024-01-02
        REQUEST_ATO: done on 2024-01-03 by Ann: by letter
        ASSESS_SYSTEM: the ATO of 2024-02-01 rests on it
        AUTHORIZE_SYSTEM: issued on 2024-02-01 by The Official, until 2027-02-01, under 1 condition
        GO_INTO_PRODUCTION: the ATO allows it, and no record says that it happened
        MONITOR: it continues as long as the ATO is active
        RENEW: ends on 2027-02-01
        """,
        reasons(path));
    assertEquals(
        "portal as of 2024-06-01, further system on a provider that the agency has accepted:"
            + " 3 of 9 steps left",
        path.toString());
    assertEquals(
        List.of(StepKind.GO_INTO_PRODUCTION, StepKind.RENEW),
        path.open().stream().map(Step::kind).toList());
    assertEquals(
        List.of(StepKind.GO_INTO_PRODUCTION, StepKind.MONITOR, StepKind.RENEW),
        path.ahead().stream().map(Step::kind).toList());
    assertEquals(9, path.needed().size());
  }

  @Test
  void aPackageThatAnotherSystemRequestedIsToldWithIt() {
    assertEquals(
        "done on 2024-01-03 for map",
        step(
                path(
                    records()
                        .milestones(List.of(done(StepKind.REQUEST_PACKAGE, "map", "2024-01-03")))
                        .build()),
                StepKind.REQUEST_PACKAGE)
            .reason());
  }

  @Test
  void aPackageWithoutAnIdIsToldToHaveNone() {
    Provider nameless = ProviderBuilder.builder().id(PLATFORM).title("The Platform").build();

    Step request =
        step(path(records().providers(List.of(nameless)).build()), StepKind.REQUEST_PACKAGE);

    assertEquals("no request is on record, and neither is the id of the package", request.reason());
    assertEquals("Request the package of The Platform", request.title());
  }

  @Test
  void anAtoThatIsOverIsNamed() {
    AgencyRecords over =
        records()
            .authorizations(
                List.of(
                    provisional().build(),
                    ato("portal", "2021-02-01").expires(day("2024-02-01")).build()))
            .build();

    assertEquals(
        "the ATO of 2021-02-01 is over", step(path(over), StepKind.AUTHORIZE_SYSTEM).reason());
  }

  @Test
  void aDisapprovalTellsWhoAndWhyAndAsksForAnotherReview() {
    AgencyRecords disapproved =
        records()
            .milestones(
                List.of(
                    MilestoneBuilder.builder(
                            done(StepKind.AUTHORIZE_PROVIDER, "portal", "2024-02-10")
                                .asDisapproval())
                        .by("Ann")
                        .text("no logs")
                        .build(),
                    done(StepKind.ASSESS_SYSTEM, "portal", "2024-02-11"),
                    MilestoneBuilder.builder(
                            done(StepKind.AUTHORIZE_SYSTEM, "portal", "2024-02-12").asDisapproval())
                        .text("no logs")
                        .build()))
            .build();
    AtoPath path = path(disapproved);

    assertEquals(
        "the authorizing officials have acted on it since 2024-02-10",
        step(path, StepKind.TALK_TO_OFFICIALS).reason());
    assertEquals(
        "they disapproved on 2024-02-10: it takes another review",
        step(path, StepKind.REVIEW_PACKAGE).reason());
    assertEquals(
        "they disapproved on 2024-02-10 (Ann), no logs: settle their concerns with the provider and FedRAMP",
        step(path, StepKind.AUTHORIZE_PROVIDER).reason());
    assertEquals(
        "they disapproved on 2024-02-12: it takes another review",
        step(path, StepKind.ASSESS_SYSTEM).reason());
    assertEquals(
        "they disapproved on 2024-02-12, no logs", step(path, StepKind.AUTHORIZE_SYSTEM).reason());
  }

  @Test
  void anAssessmentAfterTheDisapprovalCounts() {
    AgencyRecords again =
        records()
            .milestones(
                List.of(
                    done(StepKind.AUTHORIZE_SYSTEM, "portal", "2024-02-12").asDisapproval(),
                    done(StepKind.ASSESS_SYSTEM, "portal", "2024-02-13")))
            .build();

    assertEquals("done on 2024-02-13", step(path(again), StepKind.ASSESS_SYSTEM).reason());
  }

  private static String noAcceptance(AgencySystem other, String issued, Optional<String> expires) {
    AgencyRecords records =
        records(system("portal"), other)
            .authorizations(
                List.of(
                    authorization(AuthorizationType.CONSOLIDATED, other.id(), issued)
                        .agency(other.agency())
                        .expires(expires.map(Scenes::day))
                        .build()))
            .build();
    return step(path(records), StepKind.AUTHORIZE_PROVIDER).reason();
  }

  @Test
  void aConsolidatedAtoOfAnotherSystemOfTheAgencyOnTheProviderIsNamed() {
    String none = "no authorization of it by " + AGENCY + " is active";

    assertEquals(
        none + "; the consolidated ATO of survey is of that alone",
        noAcceptance(SURVEY, "2024-01-15", Optional.empty()));
    assertEquals(none, noAcceptance(SURVEY, "2024-01-15", Optional.of("2024-05-01")));
    assertEquals(
        none,
        noAcceptance(
            AgencySystemBuilder.builder(SURVEY).agency("Another").build(),
            "2024-01-15",
            Optional.empty()));
    assertEquals(
        none,
        noAcceptance(
            AgencySystemBuilder.builder(SURVEY).providers(List.of("mail")).build(),
            "2024-01-15",
            Optional.empty()));
  }

  private static List<String> alongside(ImpactLevel level) {
    AtoPath path =
        path(records().authorizations(List.of(provisional().level(level).build())).build());
    return step(path, StepKind.AUTHORIZE_PROVIDER).waitsFor().stream()
        .filter(wait -> wait.step().isEmpty())
        .map(Wait::what)
        .toList();
  }

  @Test
  void aProviderOfALowerLevelIsToBeAcceptedWithItsAuthorization() {
    assertEquals(
        List.of(
            "an authorizing official's acceptance of The Platform for Moderate, though it is"
                + " authorized at Low"),
        alongside(ImpactLevel.LOW));
    assertEquals(List.of(), alongside(ImpactLevel.MODERATE));
    assertEquals(List.of(), alongside(ImpactLevel.HIGH));
  }

  @Test
  void aLowerProviderThatIsNotActiveIsToldBesideTheDirectOnes() {
    Provider upper = ProviderBuilder.builder(platform()).inheritsFrom(List.of("rock")).build();
    Provider rock = ProviderBuilder.builder().id("rock").title("The Rock").build();
    AgencyRecords records =
        records()
            .providers(List.of(upper, rock))
            .authorizations(
                List.of(
                    provisional().revoked(day("2024-03-01")).build(),
                    authorization(AuthorizationType.FEDRAMP_JAB, "rock", "2020-01-01")
                        .id("rock's")
                        .revoked(day("2024-03-02"))
                        .build()))
            .build();

    assertEquals(
        List.of("platform", "rock"),
        path(records, "portal", Regime.FEDRAMP_2026).findings().stream()
            .filter(finding -> finding.code() == RecordFindingCode.PROVIDER_NOT_ACTIVE)
            .map(RecordFinding::subject)
            .toList());
  }
}
