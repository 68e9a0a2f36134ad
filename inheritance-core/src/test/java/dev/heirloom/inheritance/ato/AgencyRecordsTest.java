package dev.heirloom.inheritance.ato;

import static dev.heirloom.inheritance.ato.Scenes.AGENCY;
import static dev.heirloom.inheritance.ato.Scenes.PLATFORM;
import static dev.heirloom.inheritance.ato.Scenes.TODAY;
import static dev.heirloom.inheritance.ato.Scenes.acceptance;
import static dev.heirloom.inheritance.ato.Scenes.accepted;
import static dev.heirloom.inheritance.ato.Scenes.authorization;
import static dev.heirloom.inheritance.ato.Scenes.day;
import static dev.heirloom.inheritance.ato.Scenes.done;
import static dev.heirloom.inheritance.ato.Scenes.provisional;
import static dev.heirloom.inheritance.ato.Scenes.records;
import static dev.heirloom.inheritance.ato.Scenes.system;
import static dev.heirloom.inheritance.ato.Scenes.systemBuilder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.policy.Authorizations;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgencyRecordsTest {

  private static Authorizations determined(AgencyRecords records, AgencySystem system) {
    return records.authorizations(system, TODAY, Regime.FEDRAMP);
  }

  @Test
  void aDeterminationTakesTheProvidersRecordAndTheAgencysAcceptance() {
    AgencyRecords records = records().acceptances(List.of(accepted())).build();
    Authorizations taken = determined(records, system("portal"));

    assertEquals(List.of(provisional().build()), taken.records());
    assertEquals(List.of(accepted()), taken.acceptances());
    assertEquals(Regime.FEDRAMP, taken.regime());
  }

  @Test
  void aDeterminationTakesNoAcceptanceOfAnotherAgency() {
    AgencyRecords records =
        records()
            .acceptances(List.of(acceptance("2023-02-01").agency("Bureau of Maps").build()))
            .build();

    assertEquals(List.of(), determined(records, system("portal")).acceptances());
  }

  @Test
  void aConsolidatedAtoCountsAsTheAcceptanceOfItsOwnSystemAlone() {
    AgencyRecords records =
        records()
            .authorizations(
                List.of(
                    provisional().build(),
                    authorization(AuthorizationType.CONSOLIDATED, "portal", "2024-01-15")
                        .agency(AGENCY)
                        .build()))
            .build();

    assertEquals(1, determined(records, system("portal")).acceptances().size());
    assertEquals(PLATFORM, determined(records, system("portal")).acceptances().get(0).subject());
    assertEquals(List.of(), determined(records, system("map")).acceptances());
  }

  @Test
  void anAgencysAuthorizationOfAProviderStandsForTheProvidersWhereThatHasNone() {
    Authorization letter =
        authorization(AuthorizationType.AGENCY_OF_PROVIDER, PLATFORM, "2023-02-01")
            .agency(AGENCY)
            .build();

    assertEquals(
        List.of(letter),
        determined(records().authorizations(List.of(letter)).build(), system("portal")).records());
    assertEquals(
        List.of(provisional().build()),
        determined(
                records().authorizations(List.of(provisional().build(), letter)).build(),
                system("portal"))
            .records());
  }

  @Test
  void contradictoryAcceptancesReachADeterminationAsTheLessFavourable() {
    Condition noMail = Condition.excluding("No mail.", "si-8");
    AgencyRecords records =
        records()
            .acceptances(
                List.of(
                    acceptance("2023-02-01")
                        .acceptedLevel(ImpactLevel.HIGH)
                        .expires(day("2026-01-31"))
                        .build(),
                    acceptance("2024-02-01")
                        .expires(day("2025-01-31"))
                        .conditions(List.of(noMail))
                        .build()))
            .build();
    Acceptance taken = determined(records, system("portal")).acceptances().get(0);

    assertEquals(1, determined(records, system("portal")).acceptances().size());
    assertEquals(Optional.empty(), taken.acceptedLevel());
    assertEquals(Optional.of(day("2025-01-31")), taken.expires());
    assertEquals(List.of(noMail), taken.conditions());
  }

  @Test
  void contradictoryAuthorizationsOfAProviderReachADeterminationAsTheLessFavourable() {
    AgencyRecords records =
        records()
            .authorizations(
                List.of(
                    provisional().level(ImpactLevel.HIGH).controls(List.of("AC-1", "ac-2")).build(),
                    provisional().id("other").controls(List.of("AC-2", "AC-3")).build()))
            .build();
    Authorization taken = determined(records, system("portal")).records().get(0);

    assertEquals(1, determined(records, system("portal")).records().size());
    assertEquals(Optional.of(ImpactLevel.MODERATE), taken.level());
    assertEquals(List.of("ac-2"), taken.controls());
  }

  @Test
  void authorizationsThatAgreeOnNoControlExcludeAll() {
    AgencyRecords records =
        records()
            .authorizations(
                List.of(
                    provisional().controls(List.of("ac-1")).build(),
                    provisional().id("other").controls(List.of("ac-3")).build()))
            .build();
    Authorization taken = determined(records, system("portal")).records().get(0);

    assertTrue(taken.conditions().stream().anyMatch(c -> c.excludes() && c.touchesEverything()));
  }

  @Test
  void aDisapprovedProviderIsNotAccepted() {
    AgencyRecords records =
        records()
            .acceptances(List.of(accepted()))
            .milestones(
                List.of(done(StepKind.AUTHORIZE_PROVIDER, "map", "2024-01-01").asDisapproval()))
            .build();

    assertEquals(List.of(), determined(records, system("portal")).acceptances());
  }

  @Test
  void recordsOfAProviderThatIsOverStayOver() {
    Authorization expired = provisional().expires(day("2020-01-31")).build();

    assertEquals(
        List.of(expired),
        determined(records().authorizations(List.of(expired)).build(), system("portal")).records());
  }

  @Test
  void onADayNothingLaterIsKnown() {
    AgencyRecords records =
        records()
            .authorizations(List.of(provisional().revoked(day("2024-07-01")).build()))
            .acceptances(
                List.of(
                    acceptance("2024-07-02").build(),
                    acceptance("2024-01-01").revoked(day("2024-08-01")).build()))
            .milestones(List.of(done(StepKind.ASSESS_SYSTEM, "portal", "2024-06-02")))
            .changes(
                List.of(
                    ChangeBuilder.builder()
                        .kind(Change.Kind.PROVIDER)
                        .subject(PLATFORM)
                        .date(day("2024-06-02"))
                        .build()))
            .build();
    AgencyRecords known = records.asOf(TODAY);

    assertEquals(List.of(provisional().build()), known.authorizations());
    assertEquals(List.of(acceptance("2024-01-01").build()), known.acceptances());
    assertEquals(List.of(), known.milestones());
    assertEquals(List.of(), known.changes());
    assertEquals(known, known.asOf(TODAY));
  }

  @Test
  void ofSeveralRegimesTheOneThatAsksForMoreApplies() {
    AgencyRecords newer =
        AgencyRecordsBuilder.builder().regimes(List.of(Regime.NONE, Regime.FEDRAMP_2026)).build();
    AgencyRecords older = AgencyRecordsBuilder.builder().regimes(List.of(Regime.FEDRAMP)).build();

    assertEquals(Optional.of(Regime.FEDRAMP_2026), newer.regime());
    assertEquals(
        Optional.of(Regime.FEDRAMP), AgencyRecords.together(List.of(newer, older)).regime());
    assertEquals(Optional.empty(), AgencyRecords.none().regime());
  }

  @Test
  void systemsAndProvidersAnswerToAnyOfTheirNames() {
    AgencyRecords records =
        records(systemBuilder("portal").title("Grants portal").identifiers(List.of("0D1C")).build())
            .build();

    assertTrue(records.system("grants  PORTAL").isPresent());
    assertTrue(records.system("0d1c").isPresent());
    assertTrue(records.provider("fr0000000007").isPresent());
    assertFalse(records.provider("portal").isPresent());
  }

  @Test
  void aBareNameOfAProviderGivesWayToItsDescription() {
    Provider described =
        ProviderBuilder.builder().id("commons").title("Common controls").agency(AGENCY).build();
    Provider bare = ProviderBuilder.builder().id("commons").agency(AGENCY).build();
    Provider whose = ProviderBuilder.builder().id("commons").agency("Bureau of Maps").build();

    assertEquals(
        List.of(described), records().providers(List.of(bare, described)).build().providers());
    assertEquals(
        List.of(described, whose),
        records().providers(List.of(described, whose)).build().providers());
    assertEquals(List.of(bare), records().providers(List.of(bare)).build().providers());
  }

  @Test
  void theAtoOfASystemIsTheOneThatIsActiveOnTheDay() {
    AgencyRecords records =
        records()
            .authorizations(
                List.of(Scenes.ato("portal", "2023-05-01").expires(day("2024-05-01")).build()))
            .build();

    assertTrue(records.ato(system("portal"), day("2024-05-01")).isPresent());
    assertFalse(records.ato(system("portal"), day("2024-05-02")).isPresent());
    assertFalse(records.ato(system("map"), day("2024-05-01")).isPresent());
  }

  @Test
  void classAEndsAfterTwelveMonthsWhateverItStates() {
    Authorization certificate =
        authorization(AuthorizationType.FEDRAMP_CERTIFICATION, PLATFORM, "2026-07-04")
            .certificationClass(CertificationClass.A)
            .expires(day("2028-07-03"))
            .build();

    AgencyRecords records = records().authorizations(List.of(certificate)).build();

    assertEquals(Optional.of(day("2027-07-03")), certificate.bounded().expires());
    assertEquals(
        List.of(certificate.bounded()),
        records.authorizations(system("portal"), day("2027-07-03"), Regime.NONE).records());
    assertEquals(
        certificate.bounded(),
        AuthorizationBuilder.builder(certificate.bounded()).build().bounded());
    assertTrue(certificate.bounded().isActive(day("2027-07-03")));
    assertFalse(certificate.bounded().isActive(day("2027-07-04")));
  }

  @Test
  void aRecommendationIsNobodysAuthorizationToUse() {
    assertEquals(
        List.of(
            AuthorizationType.FEDRAMP_JAB,
            AuthorizationType.FEDRAMP_AGENCY,
            AuthorizationType.FEDRAMP_LI_SAAS,
            AuthorizationType.FEDRAMP_CERTIFICATION,
            AuthorizationType.DOD_PROVISIONAL),
        List.of(AuthorizationType.values()).stream()
            .filter(AuthorizationType::isRecommendation)
            .toList());
  }
}
