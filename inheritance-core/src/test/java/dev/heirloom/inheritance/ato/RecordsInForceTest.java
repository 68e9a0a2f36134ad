package dev.heirloom.inheritance.ato;

import static dev.heirloom.inheritance.ato.Scenes.AGENCY;
import static dev.heirloom.inheritance.ato.Scenes.PLATFORM;
import static dev.heirloom.inheritance.ato.Scenes.TODAY;
import static dev.heirloom.inheritance.ato.Scenes.acceptance;
import static dev.heirloom.inheritance.ato.Scenes.accepted;
import static dev.heirloom.inheritance.ato.Scenes.ato;
import static dev.heirloom.inheritance.ato.Scenes.done;
import static dev.heirloom.inheritance.ato.Scenes.platform;
import static dev.heirloom.inheritance.ato.Scenes.provisional;
import static dev.heirloom.inheritance.ato.Scenes.records;
import static dev.heirloom.inheritance.ato.Scenes.system;
import static dev.heirloom.inheritance.ato.Scenes.systemBuilder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Regime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which system and which provider a record is about (ATO sections 1, 3 and 7). */
class RecordsInForceTest {

  private static final AgencySystem FOREIGN =
      systemBuilder("foreign").agency("Bureau of Maps").build();

  private static AtoPath path(AgencyRecords records, String system) {
    return AtoPath.of(records.system(system).orElseThrow(), records, TODAY, Regime.FEDRAMP);
  }

  private static boolean isRequested(AgencyRecords records, String system, String provider) {
    return path(records, system).steps().stream()
        .filter(step -> step.kind() == StepKind.REQUEST_PACKAGE)
        .filter(step -> step.provider().equals(Optional.of(provider)))
        .anyMatch(step -> step.state() == StepState.DONE);
  }

  private static Milestone requested(String system) {
    return done(StepKind.REQUEST_PACKAGE, system, "2024-01-03");
  }

  private static Milestone requested(String system, String provider) {
    return MilestoneBuilder.builder(requested(system)).provider(provider).build();
  }

  private static AgencyRecords with(Milestone milestone, AgencySystem... systems) {
    return records(systems).milestones(List.of(milestone)).build();
  }

  @Test
  void whatWasDoneForAnotherAgencysSystemIsNotReused() {
    assertEquals(
        true,
        isRequested(with(requested("map"), system("portal"), system("map")), "portal", PLATFORM));
    assertEquals(
        false,
        isRequested(with(requested("foreign"), system("portal"), FOREIGN), "portal", PLATFORM));
  }

  @Test
  void aMilestoneThatNamesAProviderIsAboutItAlone() {
    AgencySystem both = systemBuilder("portal").providers(List.of(PLATFORM, "mail")).build();
    AgencyRecords records = with(requested("portal", "mail"), both);
    assertEquals(true, isRequested(records, "portal", "mail"));
    assertEquals(false, isRequested(records, "portal", PLATFORM));
  }

  @Test
  void aMilestoneThatNamesNoProviderIsAboutTheOnlyOneOfItsSystem() {
    AgencySystem both = systemBuilder("portal").providers(List.of(PLATFORM, "mail")).build();
    AgencySystem mail = systemBuilder("mailbox").providers(List.of("mail")).build();
    assertEquals(false, isRequested(with(requested("portal"), both), "portal", PLATFORM));
    AgencyRecords records = with(requested("mailbox"), both, mail);
    assertEquals(true, isRequested(records, "portal", "mail"));
    assertEquals(false, isRequested(records, "portal", PLATFORM));
  }

  @Test
  void aProviderThatTheAgencyItselfRunsIsNoneToRequestAPackageOf() {
    AgencySystem portal = systemBuilder("portal").providers(List.of(PLATFORM, "commons")).build();
    AgencyRecords records =
        records(portal)
            .providers(
                List.of(platform(), ProviderBuilder.builder().id("commons").agency(AGENCY).build()))
            .milestones(List.of(requested("portal")))
            .build();
    assertEquals(true, isRequested(records, "portal", PLATFORM));
  }

  private static boolean isAuthorized(StepKind disapproved, String system, String date) {
    return path(
            records(system("portal"), system("map"))
                .acceptances(List.of(accepted()))
                .authorizations(List.of(provisional().build(), ato("portal", "2023-05-01").build()))
                .milestones(List.of(done(disapproved, system, date).asDisapproval()))
                .build(),
            "portal")
        .isAuthorized();
  }

  @Test
  void aDisapprovalOfTheSystemItselfOutweighsItsAto() {
    assertEquals(false, isAuthorized(StepKind.AUTHORIZE_SYSTEM, "portal", "2023-06-01"));
    assertEquals(false, isAuthorized(StepKind.ASSESS_SYSTEM, "portal", "2023-06-01"));
    assertEquals(false, isAuthorized(StepKind.AUTHORIZE_SYSTEM, "portal", "2023-05-01"));
    assertEquals(true, isAuthorized(StepKind.AUTHORIZE_SYSTEM, "portal", "2023-04-30"));
    assertEquals(true, isAuthorized(StepKind.AUTHORIZE_SYSTEM, "map", "2023-06-01"));
    assertEquals(true, isAuthorized(StepKind.PREPARE_SYSTEM, "portal", "2023-06-01"));
  }

  private static boolean isAccepted(StepKind disapproved) {
    AgencyRecords records =
        records(system("portal"))
            .acceptances(List.of(accepted()))
            .milestones(List.of(done(disapproved, "portal", "2024-02-01").asDisapproval()))
            .build();
    return path(records, "portal").step(StepKind.AUTHORIZE_PROVIDER).orElseThrow().state()
        == StepState.DONE;
  }

  @Test
  void aDisapprovalOfAProviderOutweighsItsAcceptance() {
    assertEquals(false, isAccepted(StepKind.AUTHORIZE_PROVIDER));
    assertEquals(false, isAccepted(StepKind.REVIEW_PACKAGE));
    assertEquals(true, isAccepted(StepKind.REQUEST_PACKAGE));
  }

  @Test
  void anAcceptanceWithoutAnAgencyIsTheOnlyAgencysAndIsTold() {
    Acceptance nobodys = acceptance("2023-02-01").agency(Optional.empty()).build();
    assertEquals(
        List.of("is taken to be that of the only agency in these records"),
        said(records(system("portal")).acceptances(List.of(nobodys)).build()));
    assertEquals(
        List.of("counts for nothing, because these records name several"),
        said(records(system("portal"), FOREIGN).acceptances(List.of(nobodys)).build()));
  }

  private static List<String> said(AgencyRecords records) {
    return path(records, "portal").findings().stream()
        .filter(finding -> finding.code() == RecordFindingCode.AGENCY_NOT_STATED)
        .map(finding -> finding.message().replaceAll(".*(is taken to be|counts for nothing)", "$1"))
        .toList();
  }

  private static List<String> acceptedSubjects(AgencyRecords records, String system) {
    return records
        .authorizations(records.system(system).orElseThrow(), TODAY, Regime.FEDRAMP)
        .acceptances()
        .stream()
        .map(Acceptance::subject)
        .toList();
  }

  @Test
  void aDeterminationGetsWhatWasDecidedOfEveryProviderThatTheRecordsKnow() {
    AgencySystem portal = systemBuilder("portal").providers(List.of("mail")).build();
    Acceptance mail = acceptance("2023-02-01").subject("mail").build();
    assertEquals(
        List.of("mail", PLATFORM),
        acceptedSubjects(
            records(portal)
                .authorizations(List.of())
                .acceptances(List.of(accepted(), mail))
                .build(),
            "portal"));
  }
}
