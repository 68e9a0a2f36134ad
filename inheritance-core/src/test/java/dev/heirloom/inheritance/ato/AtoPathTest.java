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
import static dev.heirloom.inheritance.ato.Scenes.sketch;
import static dev.heirloom.inheritance.ato.Scenes.system;
import static dev.heirloom.inheritance.ato.Scenes.systemBuilder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.oscal.model.ControlId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AtoPathTest {

  private static AtoPath path(AgencyRecords records, String system) {
    return path(records, system, TODAY, Regime.FEDRAMP);
  }

  private static AtoPath path(AgencyRecords records, String system, LocalDate day, Regime regime) {
    return AtoPath.of(records.system(system).orElseThrow(), records, day, regime);
  }

  private static Step step(AtoPath path, StepKind kind) {
    return path.step(kind).orElseThrow();
  }

  @Nested
  class TheFirstSystemOfAnAgency {

    @Test
    void beginsWithTheAuthorizingOfficialsAndTheProvidersPackage() {
      AtoPath path = path(records().build(), "portal");

      assertEquals(PathKind.FIRST_SYSTEM, path.kind());
      assertEquals(
          """
          OPEN TALK_TO_OFFICIALS
          BLOCKED START_EARLY
          BLOCKED REQUEST_PACKAGE platform
          BLOCKED REVIEW_PACKAGE platform
          BLOCKED AUTHORIZE_PROVIDER platform
          BLOCKED PREPARE_SYSTEM
          BLOCKED REQUEST_ATO
          BLOCKED ASSESS_SYSTEM
          BLOCKED AUTHORIZE_SYSTEM
          BLOCKED GO_INTO_PRODUCTION
          BLOCKED MONITOR
          BLOCKED RENEW
          """,
          sketch(path));
    }

    @Test
    void requestsThePackageByItsId() {
      AtoPath path = path(records().build(), "portal");

      assertEquals(
          "Request the package of The Platform (FR0000000007)",
          step(path, StepKind.REQUEST_PACKAGE).title());
    }

    @Test
    void maySayWhatEachStepWaitsFor() {
      AtoPath path = path(records().build(), "portal");

      assertEquals(
          List.of(
              "Build the system and write its materials: what it inherits, wholly or partly, and what it does itself",
              "Issue the agency's authorization of The Platform, or disapprove"),
          step(path, StepKind.REQUEST_ATO).waitsFor().stream().map(Wait::what).toList());
      assertEquals(
          List.of(Optional.of(StepKind.PREPARE_SYSTEM), Optional.of(StepKind.AUTHORIZE_PROVIDER)),
          step(path, StepKind.REQUEST_ATO).waitsFor().stream().map(Wait::step).toList());
    }

    @Test
    void doesNotTakeTheProvidersProvisionalAuthorizationForTheAgencysOwn() {
      AtoPath path = path(records().build(), "portal");

      assertEquals(
          "no authorization of it by Office of Small Grants is active, and the provider's own is a recommendation",
          step(path, StepKind.AUTHORIZE_PROVIDER).reason());
    }

    @Test
    void doesNotTakeTheFedrampAuthorizationThroughTheAgencyForItsAcceptanceEither() {
      Authorization sponsored =
          authorization(AuthorizationType.FEDRAMP_AGENCY, PLATFORM, "2020-01-01")
              .agency(AGENCY)
              .build();
      AtoPath path = path(records().authorizations(List.of(sponsored)).build(), "portal");

      assertTrue(step(path, StepKind.AUTHORIZE_PROVIDER).isAhead());
    }

    @Test
    void mayStartEarlyWhereTheOfficialsAllowIt() {
      AgencyRecords talked =
          records()
              .milestones(List.of(done(StepKind.TALK_TO_OFFICIALS, "portal", "2024-01-10")))
              .build();
      AgencyRecords allowed =
          records()
              .milestones(
                  List.of(
                      done(StepKind.TALK_TO_OFFICIALS, "portal", "2024-01-10"),
                      done(StepKind.START_EARLY, "portal", "2024-01-12")))
              .build();

      assertEquals(StepState.OPEN, step(path(talked, "portal"), StepKind.START_EARLY).state());
      assertEquals(
          StepState.BLOCKED, step(path(talked, "portal"), StepKind.PREPARE_SYSTEM).state());
      assertEquals(StepState.OPEN, step(path(allowed, "portal"), StepKind.PREPARE_SYSTEM).state());
      assertEquals(StepState.BLOCKED, step(path(allowed, "portal"), StepKind.REQUEST_ATO).state());
    }

    @Test
    void hasTalkedToTheOfficialsWhenTheyHaveActed() {
      AgencyRecords records =
          records()
              .milestones(List.of(done(StepKind.REQUEST_PACKAGE, "portal", "2024-02-01")))
              .build();
      Step talk = step(path(records, "portal"), StepKind.TALK_TO_OFFICIALS);

      assertEquals(StepState.DONE, talk.state());
      assertEquals("the authorizing officials have acted on it since 2024-02-01", talk.reason());
    }

    @Test
    void goesOnFromStepToStep() {
      AgencyRecordsBuilder records =
          records()
              .milestones(
                  List.of(
                      done(StepKind.TALK_TO_OFFICIALS, "portal", "2023-01-10"),
                      done(StepKind.REQUEST_PACKAGE, "portal", "2023-01-12"),
                      done(StepKind.REVIEW_PACKAGE, "portal", "2023-01-20"),
                      done(StepKind.PREPARE_SYSTEM, "portal", "2023-03-01"),
                      done(StepKind.REQUEST_ATO, "portal", "2023-03-02"),
                      done(StepKind.ASSESS_SYSTEM, "portal", "2023-04-01"),
                      done(StepKind.GO_INTO_PRODUCTION, "portal", "2023-05-03")))
              .acceptances(List.of(accepted()))
              .authorizations(
                  List.of(
                      provisional().build(),
                      ato("portal", "2023-05-01").expires(day("2026-04-30")).build()));

      assertEquals(
          """
          DONE TALK_TO_OFFICIALS
          NOT_NEEDED START_EARLY
          DONE REQUEST_PACKAGE platform
          DONE REVIEW_PACKAGE platform
          DONE AUTHORIZE_PROVIDER platform
          DONE PREPARE_SYSTEM
          DONE REQUEST_ATO
          DONE ASSESS_SYSTEM
          DONE AUTHORIZE_SYSTEM
          DONE GO_INTO_PRODUCTION
          OPEN MONITOR
          OPEN RENEW
          """,
          sketch(path(records.build(), "portal")));
      assertEquals(
          """
          DONE TALK_TO_OFFICIALS
          NOT_NEEDED START_EARLY
          DONE REQUEST_PACKAGE platform
          DONE REVIEW_PACKAGE platform
          DONE AUTHORIZE_PROVIDER platform
          DONE PREPARE_SYSTEM
          DONE REQUEST_ATO
          OPEN ASSESS_SYSTEM
          BLOCKED AUTHORIZE_SYSTEM
          BLOCKED GO_INTO_PRODUCTION
          BLOCKED MONITOR
          BLOCKED RENEW
          """,
          sketch(path(records.build(), "portal", day("2023-03-15"), Regime.FEDRAMP)));
      assertTrue(path(records.build(), "portal").isAuthorized());
      assertFalse(
          path(records.build(), "portal", day("2023-04-30"), Regime.FEDRAMP).isAuthorized());
    }

    @Test
    void takesAnotherReviewAfterTheOfficialsDisapproved() {
      List<Milestone> disapproved =
          List.of(
              done(StepKind.TALK_TO_OFFICIALS, "portal", "2024-01-02"),
              done(StepKind.REQUEST_PACKAGE, "portal", "2024-01-03"),
              done(StepKind.REVIEW_PACKAGE, "portal", "2024-02-01"),
              done(StepKind.AUTHORIZE_PROVIDER, "portal", "2024-02-10").asDisapproval());
      AtoPath stopped = path(records().milestones(disapproved).build(), "portal");
      AtoPath again =
          path(
              records()
                  .milestones(
                      Scenes.and(
                          disapproved, done(StepKind.REVIEW_PACKAGE, "portal", "2024-04-01")))
                  .build(),
              "portal");

      assertEquals(StepState.OPEN, step(stopped, StepKind.REVIEW_PACKAGE).state());
      assertEquals(StepState.BLOCKED, step(stopped, StepKind.AUTHORIZE_PROVIDER).state());
      assertEquals(
          "they disapproved on 2024-02-10: settle their concerns with the provider and FedRAMP",
          step(stopped, StepKind.AUTHORIZE_PROVIDER).reason());
      assertEquals(StepState.OPEN, step(again, StepKind.AUTHORIZE_PROVIDER).state());
    }

    @Test
    void waitsForAProviderWhoseAuthorizationIsNotActive() {
      AgencyRecords records =
          records()
              .authorizations(List.of(provisional().revoked(day("2024-03-01")).build()))
              .milestones(List.of(done(StepKind.TALK_TO_OFFICIALS, "portal", "2024-01-02")))
              .build();
      Step request = step(path(records, "portal"), StepKind.REQUEST_PACKAGE);

      assertEquals(StepState.BLOCKED, request.state());
      assertEquals(
          List.of("an active authorization of The Platform (p-ato was revoked on 2024-03-01)"),
          request.waitsFor().stream().map(Wait::what).toList());
    }

    @Test
    void goesThroughThePackagesOfEachProviderAndOfNoCommonControls() {
      AgencySystem portal =
          systemBuilder("portal").providers(List.of(PLATFORM, "mail", "commons")).build();
      AgencyRecords records =
          records(portal)
              .providers(
                  List.of(
                      platform(), ProviderBuilder.builder().id("commons").agency(AGENCY).build()))
              .acceptances(List.of(accepted()))
              .build();

      assertEquals(
          """
          OPEN TALK_TO_OFFICIALS
          BLOCKED START_EARLY
          NOT_NEEDED REQUEST_PACKAGE platform
          BLOCKED REQUEST_PACKAGE mail
          NOT_NEEDED REVIEW_PACKAGE platform
          BLOCKED REVIEW_PACKAGE mail
          DONE AUTHORIZE_PROVIDER platform
          BLOCKED AUTHORIZE_PROVIDER mail
          BLOCKED PREPARE_SYSTEM
          BLOCKED REQUEST_ATO
          BLOCKED ASSESS_SYSTEM
          BLOCKED AUTHORIZE_SYSTEM
          BLOCKED GO_INTO_PRODUCTION
          BLOCKED MONITOR
          BLOCKED RENEW
          """,
          sketch(path(records, "portal")));
    }
  }

  @Nested
  class AFurtherSystem {

    @Test
    void reusesTheAgencysAcceptance() {
      AtoPath path = path(records().acceptances(List.of(accepted())).build(), "map");

      assertEquals(PathKind.FURTHER_SYSTEM, path.kind());
      assertEquals(
          """
          OPEN TALK_TO_OFFICIALS
          NOT_NEEDED START_EARLY
          NOT_NEEDED REQUEST_PACKAGE platform
          NOT_NEEDED REVIEW_PACKAGE platform
          DONE AUTHORIZE_PROVIDER platform
          BLOCKED PREPARE_SYSTEM
          BLOCKED REQUEST_ATO
          BLOCKED ASSESS_SYSTEM
          BLOCKED AUTHORIZE_SYSTEM
          BLOCKED GO_INTO_PRODUCTION
          BLOCKED MONITOR
          BLOCKED RENEW
          """,
          sketch(path));
      assertEquals(
          "the agency's acceptance of 2023-02-01 is reused",
          step(path, StepKind.REVIEW_PACKAGE).reason());
    }

    @Test
    void reusesAnAuthorizationLetterAsWellAsAShortRecord() {
      Authorization letter =
          authorization(AuthorizationType.AGENCY_OF_PROVIDER, PLATFORM, "2023-02-01")
              .agency(AGENCY)
              .build();

      assertEquals(
          sketch(path(records().acceptances(List.of(accepted())).build(), "map")),
          sketch(
              path(
                  records().authorizations(List.of(provisional().build(), letter)).build(),
                  "map")));
    }

    @Test
    void reusesThePackageThatAnotherSystemOfTheAgencyRequested() {
      AgencyRecords records =
          records()
              .milestones(List.of(done(StepKind.REQUEST_PACKAGE, "portal", "2024-01-03")))
              .build();
      AtoPath path = path(records, "map");

      assertEquals(StepState.DONE, step(path, StepKind.REQUEST_PACKAGE).state());
      assertEquals("done on 2024-01-03 for portal", step(path, StepKind.REQUEST_PACKAGE).reason());
      assertEquals(StepState.OPEN, step(path, StepKind.TALK_TO_OFFICIALS).state());
    }

    @Test
    void getsNothingFromAnotherAgencysAcceptance() {
      AtoPath path =
          path(
              records()
                  .acceptances(List.of(acceptance("2023-02-01").agency("Bureau of Maps").build()))
                  .build(),
              "map");

      assertEquals(PathKind.FIRST_SYSTEM, path.kind());
      assertTrue(step(path, StepKind.AUTHORIZE_PROVIDER).isAhead());
    }

    @Test
    void reviewsTheProviderAgainOnceTheAcceptanceIsOver() {
      AgencyRecords records =
          records()
              .acceptances(List.of(acceptance("2020-02-01").expires(day("2023-01-31")).build()))
              .milestones(
                  List.of(
                      done(StepKind.REQUEST_PACKAGE, "portal", "2019-12-01"),
                      done(StepKind.REVIEW_PACKAGE, "portal", "2020-01-15")))
              .build();
      AtoPath path = path(records, "map");

      assertTrue(step(path, StepKind.REQUEST_PACKAGE).isAhead());
      assertTrue(step(path, StepKind.REVIEW_PACKAGE).isAhead());
      assertTrue(step(path, StepKind.AUTHORIZE_PROVIDER).isAhead());
    }
  }

  @Nested
  class AConsolidatedAto {

    private final AgencySystem survey = systemBuilder("survey").consolidated(true).build();

    @Test
    void reviewsProviderAndSystemTogether() {
      AtoPath path = path(records(survey).build(), "survey");

      assertEquals(PathKind.CONSOLIDATED, path.kind());
      assertEquals(
          """
          OPEN TALK_TO_OFFICIALS
          BLOCKED REQUEST_PACKAGE platform
          BLOCKED PREPARE_SYSTEM
          BLOCKED REQUEST_ATO
          BLOCKED REVIEW_PACKAGE platform
          BLOCKED ASSESS_SYSTEM
          NOT_NEEDED AUTHORIZE_PROVIDER platform
          BLOCKED AUTHORIZE_SYSTEM
          BLOCKED GO_INTO_PRODUCTION
          BLOCKED MONITOR
          BLOCKED RENEW
          """,
          sketch(path));
      assertEquals("Issue the consolidated ATO", step(path, StepKind.AUTHORIZE_SYSTEM).title());
    }

    @Test
    void saysWhatTheNextSystemMayHaveToRedo() {
      AtoPath path = path(records(survey).build(), "survey");

      assertEquals(
          List.of(
              "a consolidated ATO authorizes survey alone: for the next system on The Platform the agency may"
                  + " have to request the package, review it and decide again"),
          path.findings().stream()
              .filter(finding -> finding.code() == RecordFindingCode.NEXT_SYSTEM_REDOES)
              .map(RecordFinding::message)
              .toList());
    }

    @Test
    void leavesTheProviderToTheNextSystem() {
      Authorization consolidated =
          authorization(AuthorizationType.CONSOLIDATED, "survey", "2024-01-15")
              .agency(AGENCY)
              .build();
      AgencyRecords records =
          records(survey, system("map"))
              .authorizations(List.of(provisional().build(), consolidated))
              .build();

      assertTrue(path(records, "survey").isAuthorized());
      assertEquals(StepState.DONE, step(path(records, "survey"), StepKind.REVIEW_PACKAGE).state());
      Step next = step(path(records, "map"), StepKind.AUTHORIZE_PROVIDER);
      assertTrue(next.isAhead());
      assertEquals(
          "no authorization of it by Office of Small Grants is active; the consolidated ATO of survey is of that alone",
          next.reason());
    }

    @Test
    void coversTheProvidersItSays() {
      AgencySystem two =
          systemBuilder("survey").providers(List.of(PLATFORM, "mail")).consolidated(true).build();
      Authorization consolidated =
          authorization(AuthorizationType.CONSOLIDATED, "survey", "2024-01-15")
              .agency(AGENCY)
              .covers(List.of("FR0000000007"))
              .build();
      AtoPath path =
          path(
              records(two).authorizations(List.of(provisional().build(), consolidated)).build(),
              "survey");

      assertEquals(
          StepState.NOT_NEEDED,
          path.step(StepKind.AUTHORIZE_PROVIDER, PLATFORM).orElseThrow().state());
      assertTrue(path.step(StepKind.AUTHORIZE_PROVIDER, "mail").orElseThrow().isAhead());
    }

    @Test
    void needsNoSecondLookAtAProviderThatIsAccepted() {
      AtoPath path = path(records(survey).acceptances(List.of(accepted())).build(), "survey");

      assertEquals(StepState.NOT_NEEDED, step(path, StepKind.REVIEW_PACKAGE).state());
    }
  }

  @Nested
  class TheRulesFor2026 {

    private static final LocalDate DAY = LocalDate.parse("2027-02-01");

    private static AgencyRecordsBuilder certified(CertificationClass letter, String issued) {
      return records()
          .providers(
              List.of(
                  ProviderBuilder.builder()
                      .id(PLATFORM)
                      .title("The Platform")
                      .packageId("FR0000000007")
                      .inheritsFrom(List.of("rock"))
                      .build(),
                  ProviderBuilder.builder().id("rock").title("The Rock").build()))
          .authorizations(
              List.of(
                  authorization(AuthorizationType.FEDRAMP_CERTIFICATION, PLATFORM, issued)
                      .id("certificate")
                      .certificationClass(letter)
                      .build()));
    }

    @Test
    void askForOneSspAndNoSeparateAuthorizationOfTheProvider() {
      AtoPath path =
          path(
              certified(CertificationClass.C, "2026-08-01").build(),
              "portal",
              DAY,
              Regime.FEDRAMP_2026);

      assertEquals(PathKind.RULES_OF_2026, path.kind());
      assertEquals(
          """
          OPEN TALK_TO_OFFICIALS
          BLOCKED REQUEST_PACKAGE platform
          BLOCKED REVIEW_PACKAGE platform
          NOT_NEEDED AUTHORIZE_PROVIDER platform
          BLOCKED CONFIGURE_PROVIDER platform
          BLOCKED PREPARE_SYSTEM
          BLOCKED REQUEST_ATO
          BLOCKED ASSESS_SYSTEM
          BLOCKED AUTHORIZE_SYSTEM
          BLOCKED NOTIFY_FEDRAMP
          BLOCKED GO_INTO_PRODUCTION
          BLOCKED MONITOR
          BLOCKED REVIEW_REPORTS platform
          BLOCKED RENEW
          """,
          sketch(path));
    }

    @Test
    void waitForThePackageReviewAndTheSecureConfigurationGuideBeforeTheRequest() {
      AgencyRecords records =
          certified(CertificationClass.C, "2026-08-01")
              .milestones(List.of(done(StepKind.PREPARE_SYSTEM, "portal", "2027-01-20")))
              .build();

      assertEquals(
          List.of(
              "Review the security decision record in the certification package of The Platform, to be referenced in the SSP",
              "Configure The Platform from its secure configuration guide"),
          step(path(records, "portal", DAY, Regime.FEDRAMP_2026), StepKind.REQUEST_ATO)
              .waitsFor()
              .stream()
              .map(Wait::what)
              .toList());
    }

    @Test
    void askToNotifyFedrampOfTheAuthorization() {
      AgencyRecords authorized =
          certified(CertificationClass.C, "2026-08-01")
              .authorizations(
                  List.of(
                      authorization(AuthorizationType.FEDRAMP_CERTIFICATION, PLATFORM, "2026-08-01")
                          .certificationClass(CertificationClass.C)
                          .build(),
                      ato("portal", "2027-01-15").build()))
              .build();
      AgencyRecords notified =
          AgencyRecords.together(
              List.of(
                  authorized,
                  AgencyRecordsBuilder.builder()
                      .milestones(List.of(done(StepKind.NOTIFY_FEDRAMP, "portal", "2027-01-20")))
                      .build()));

      assertEquals(
          StepState.OPEN,
          step(path(authorized, "portal", DAY, Regime.FEDRAMP_2026), StepKind.NOTIFY_FEDRAMP)
              .state());
      assertEquals(
          StepState.DONE,
          step(path(notified, "portal", DAY, Regime.FEDRAMP_2026), StepKind.NOTIFY_FEDRAMP)
              .state());
    }

    @Test
    void askToReviewEachOngoingReportAndSayWhereTheProviderPublishes() {
      AgencyRecords records =
          certified(CertificationClass.C, "2026-08-01")
              .authorizations(
                  List.of(
                      authorization(AuthorizationType.FEDRAMP_CERTIFICATION, PLATFORM, "2026-08-01")
                          .certificationClass(CertificationClass.C)
                          .build(),
                      ato("portal", "2027-01-15").build()))
              .milestones(
                  List.of(
                      done(StepKind.GO_INTO_PRODUCTION, "portal", "2027-01-16"),
                      done(StepKind.REVIEW_REPORTS, "portal", "2027-01-20").about("platform")))
              .build();
      AgencyRecords published =
          AgencyRecordsBuilder.builder(records)
              .providers(
                  records.providers().stream()
                      .map(
                          provider ->
                              ProviderBuilder.builder(provider)
                                  .documents(
                                      new ProviderDocuments(
                                          Optional.of("https://trust.example"),
                                          Optional.of("https://guide.example"),
                                          Optional.of(day("2027-01-25"))))
                                  .build())
                      .toList())
              .build();

      AtoPath before = path(published, "portal", day("2027-01-24"), Regime.FEDRAMP_2026);
      AtoPath after = path(published, "portal", day("2027-01-25"), Regime.FEDRAMP_2026);

      assertEquals(StepState.DONE, step(before, StepKind.REVIEW_REPORTS).state());
      assertEquals(StepState.OPEN, step(after, StepKind.REVIEW_REPORTS).state());
      assertEquals(
          "no review of its report of 2027-01-25 is on record",
          step(after, StepKind.REVIEW_REPORTS).reason());
      assertTrue(
          step(after, StepKind.REQUEST_PACKAGE).title().endsWith(" at https://trust.example"));
      assertTrue(
          step(after, StepKind.CONFIGURE_PROVIDER).title().endsWith(" at https://guide.example"));
    }

    @Test
    void keepTheClassBesideTheImpactLevel() {
      AtoPath path =
          path(
              certified(CertificationClass.D, "2026-08-01").build(),
              "portal",
              DAY,
              Regime.FEDRAMP_2026);

      assertEquals(
          List.of(
              "an authorizing official's decision that class D of The Platform will do for Moderate"),
          step(path, StepKind.AUTHORIZE_SYSTEM).waitsFor().stream()
              .filter(wait -> wait.step().isEmpty())
              .map(Wait::what)
              .toList());
    }

    @Test
    void giveClassATwelveMonthsAtTheMost() {
      AgencyRecords records = certified(CertificationClass.A, "2026-03-01").build();
      AtoPath within = path(records, "portal", day("2027-02-28"), Regime.FEDRAMP_2026);
      AtoPath beyond = path(records, "portal", day("2027-03-01"), Regime.FEDRAMP_2026);

      assertFalse(
          step(within, StepKind.REQUEST_PACKAGE).waitsFor().stream()
              .anyMatch(w -> w.step().isEmpty()));
      assertTrue(
          step(beyond, StepKind.REQUEST_PACKAGE).waitsFor().stream()
              .anyMatch(w -> w.what().contains("certificate ended on 2027-02-28")));
      assertTrue(
          step(within, StepKind.AUTHORIZE_SYSTEM).waitsFor().stream()
              .anyMatch(w -> w.what().startsWith("a term of twelve months at most")));
    }

    @Test
    void monitorThePackagesThatTheProviderItselfInheritsFrom() {
      AgencyRecords records = certified(CertificationClass.C, "2026-08-01").build();

      assertEquals(
          List.of("The Platform", "The Rock"),
          path(records, "portal", DAY, Regime.FEDRAMP_2026).monitored().stream()
              .map(Provider::title)
              .toList());
      assertEquals(
          List.of("The Platform"),
          path(records, "portal", DAY, Regime.FEDRAMP).monitored().stream()
              .map(Provider::title)
              .toList());
      assertEquals(
          "Monitor the system and the packages of The Platform, The Rock",
          step(path(records, "portal", DAY, Regime.FEDRAMP_2026), StepKind.MONITOR).title());
    }

    @Test
    void endWhereProvidersInheritFromEachOtherInACircle() {
      AgencyRecords records =
          records()
              .providers(
                  List.of(
                      ProviderBuilder.builder().id(PLATFORM).inheritsFrom(List.of("rock")).build(),
                      ProviderBuilder.builder().id("rock").inheritsFrom(List.of(PLATFORM)).build()))
              .build();

      assertEquals(2, path(records, "portal", DAY, Regime.FEDRAMP_2026).monitored().size());
    }
  }

  @Test
  void withoutRulesNothingIsAskedOfTheProvider() {
    assertEquals(
        """
        OPEN TALK_TO_OFFICIALS
        NOT_NEEDED REQUEST_PACKAGE platform
        NOT_NEEDED REVIEW_PACKAGE platform
        NOT_NEEDED AUTHORIZE_PROVIDER platform
        BLOCKED PREPARE_SYSTEM
        BLOCKED REQUEST_ATO
        BLOCKED ASSESS_SYSTEM
        BLOCKED AUTHORIZE_SYSTEM
        BLOCKED GO_INTO_PRODUCTION
        BLOCKED MONITOR
        BLOCKED RENEW
        """,
        sketch(path(records().build(), "portal", TODAY, Regime.NONE)));
  }

  @Test
  void aSystemOnNoProviderHasItsOwnStepsAlone() {
    AgencySystem alone = systemBuilder("alone").providers(List.of()).build();
    AtoPath path = path(records(alone).build(), "alone");

    assertEquals(PathKind.NO_PROVIDER, path.kind());
    assertTrue(path.steps().stream().noneMatch(step -> step.kind().isOfProvider()));
    assertEquals("Monitor the system", step(path, StepKind.MONITOR).title());
  }

  @Nested
  class TheAtoOfASystem {

    @Test
    void isDueForRenewalByItsReviewOrItsEnd() {
      AgencyRecords records =
          records()
              .acceptances(List.of(accepted()))
              .authorizations(
                  List.of(
                      provisional().build(),
                      ato("portal", "2023-05-01")
                          .review(day("2024-05-01"))
                          .expires(day("2026-04-30"))
                          .build()))
              .build();
      Step renew = step(path(records, "portal"), StepKind.RENEW);

      assertEquals(StepState.OPEN, renew.state());
      assertEquals("review was due on 2024-05-01, ends on 2026-04-30", renew.reason());
      assertEquals(Optional.of(day("2024-05-01")), renew.date());
    }

    @Test
    void needsNoRenewalWithoutAnEnd() {
      AgencyRecords records =
          records()
              .authorizations(List.of(provisional().build(), ato("portal", "2023-05-01").build()))
              .build();

      assertEquals(StepState.NOT_NEEDED, step(path(records, "portal"), StepKind.RENEW).state());
    }

    @Test
    void takesTheWorkOfItsOwnRoundOnceItIsOver() {
      AgencyRecords records =
          records()
              .acceptances(List.of(accepted()))
              .authorizations(
                  List.of(
                      provisional().build(),
                      ato("portal", "2020-05-01").expires(day("2023-04-30")).build()))
              .milestones(
                  List.of(
                      done(StepKind.PREPARE_SYSTEM, "portal", "2020-03-01"),
                      done(StepKind.ASSESS_SYSTEM, "portal", "2020-04-01"),
                      done(StepKind.PREPARE_SYSTEM, "portal", "2024-03-01")))
              .build();
      AtoPath path = path(records, "portal");

      assertEquals("done on 2024-03-01", step(path, StepKind.PREPARE_SYSTEM).reason());
      assertTrue(step(path, StepKind.ASSESS_SYSTEM).isAhead());
      assertEquals("the ATO of 2020-05-01 is over", step(path, StepKind.AUTHORIZE_SYSTEM).reason());
    }

    @Test
    void namesTheControlsThatItsConditionsTouch() {
      AgencyRecords records =
          records()
              .acceptances(
                  List.of(
                      acceptance("2023-02-01")
                          .conditions(
                              List.of(
                                  new Condition(
                                      "Log in with the agency's cards.",
                                      false,
                                      List.of("IA-2 (12)", "AC-2(a)"),
                                      List.of(),
                                      List.of())))
                          .build()))
              .build();
      AtoPath path = path(records, "map");

      assertEquals(
          List.of(new ControlId("ia-2.12"), new ControlId("ac-2")),
          step(path, StepKind.PREPARE_SYSTEM).controls());
      assertEquals(1, path.conditions().size());
      assertEquals(
          "issued on 2023-02-01 by Office of Small Grants, under 1 condition",
          step(path, StepKind.AUTHORIZE_PROVIDER).reason());
    }
  }

  @Nested
  class ALevelBelowTheSystems {

    private final AgencySystem high = systemBuilder("vault").level(ImpactLevel.HIGH).build();

    private List<String> beside(AgencyRecords records) {
      return step(path(records, "vault"), StepKind.AUTHORIZE_SYSTEM).waitsFor().stream()
          .filter(wait -> wait.step().isEmpty())
          .map(Wait::what)
          .toList();
    }

    @Test
    void takesAnOfficialsAcceptance() {
      assertEquals(
          List.of(
              "an authorizing official's acceptance of The Platform for High, though it is authorized at Moderate"),
          beside(records(high).acceptances(List.of(accepted())).build()));
    }

    @Test
    void isSettledByAnAcceptanceThatNamesTheLevel() {
      assertEquals(
          List.of(),
          beside(
              records(high)
                  .acceptances(
                      List.of(acceptance("2023-02-01").acceptedLevel(ImpactLevel.HIGH).build()))
                  .build()));
    }

    @Test
    void isNotSettledWhereTwoAcceptancesDisagree() {
      assertEquals(
          1,
          beside(
                  records(high)
                      .acceptances(
                          List.of(
                              acceptance("2023-02-01").acceptedLevel(ImpactLevel.HIGH).build(),
                              acceptance("2023-03-01").acceptedLevel(ImpactLevel.MODERATE).build()))
                      .build())
              .size());
    }

    @Test
    void isLowForLowImpactSoftwareAsAService() {
      AgencyRecords records =
          records(system("portal"))
              .authorizations(
                  List.of(
                      authorization(AuthorizationType.FEDRAMP_LI_SAAS, PLATFORM, "2022-01-01")
                          .build()))
              .build();

      assertTrue(
          path(records, "portal").findings().stream()
              .anyMatch(
                  finding ->
                      finding
                          .message()
                          .startsWith("The Platform is authorized at Low, below Moderate")));
    }
  }

  @Test
  void aBoundaryIsAnOrgWithSpacesOrWhateverTheAgencyDrew() {
    AgencySystem portal =
        systemBuilder("portal")
            .boundary(
                List.of(
                    BoundaryPart.of(
                        BoundaryPart.Kind.ORG,
                        "grants",
                        BoundaryPart.of(
                            BoundaryPart.Kind.SPACE,
                            "production",
                            BoundaryPart.of(BoundaryPart.Kind.APPLICATION, "web"),
                            BoundaryPart.of(BoundaryPart.Kind.SERVICE, "database")))))
            .build();

    assertEquals("web", portal.boundary().get(0).parts().get(0).parts().get(0).name());
    assertEquals(portal, AgencySystemBuilder.builder(portal).build());
  }
}
