package dev.heirloom.inheritance.ato;

import static dev.heirloom.inheritance.ato.Scenes.AGENCY;
import static dev.heirloom.inheritance.ato.Scenes.TODAY;
import static dev.heirloom.inheritance.ato.Scenes.accepted;
import static dev.heirloom.inheritance.ato.Scenes.ato;
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

import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.Uuid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the values of records and paths print, and what they are called. */
class RecordValuesTest {

  @Test
  void systemsAndProvidersPrintWhatIsKnownOfThem() {
    assertEquals(
        "portal of Office of Small Grants, Moderate, on platform", system("portal").toString());
    assertEquals("x", AgencySystemBuilder.builder().id("x").build().toString());
    assertEquals("The Platform (FR0000000007)", platform().toString());
    assertEquals(
        "rock, of Bureau of Maps, on platform, mail",
        ProviderBuilder.builder()
            .id("rock")
            .agency("Bureau of Maps")
            .inheritsFrom(List.of("platform", "mail"))
            .build()
            .toString());
    assertEquals("no trust center is known", ProviderDocuments.none().toString());
    assertEquals(
        "trust center https://t, guide https://g, next report on 2024-07-01",
        new ProviderDocuments(
                Optional.of("https://t"), Optional.of("https://g"), Optional.of(day("2024-07-01")))
            .toString());
  }

  @Test
  void milestonesAndChangesPrintTheirDayAndWhoseTheyAre() {
    Milestone requested = done(StepKind.REQUEST_PACKAGE, "portal", "2024-01-02");
    assertEquals("2024-01-02 REQUEST_PACKAGE of portal", requested.toString());
    Milestone built =
        MilestoneBuilder.builder()
            .step(StepKind.AUTHORIZE_PROVIDER)
            .system("portal")
            .date(day("2024-01-02"))
            .by("Ann")
            .build();
    assertEquals(
        "2024-01-02 AUTHORIZE_PROVIDER of portal, about mail, by Ann: disapproved",
        built.about("mail").asDisapproval().toString());
    assertEquals(Evidence.of("agency records", "AUTHORIZE_PROVIDER 2024-01-02"), built.evidence());
    Evidence here = Evidence.of("a.yaml", "/milestones/0");
    assertEquals(here, MilestoneBuilder.builder(built).evidence(here).build().evidence());

    ChangeBuilder change =
        ChangeBuilder.builder()
            .kind(Change.Kind.SYSTEM)
            .subject("portal")
            .date(day("2024-01-02"))
            .text("it pays");
    assertEquals("2024-01-02 portal: it pays", change.build().toString());
    assertEquals(
        "2024-01-02 portal: it pays (SC-28, SC-12)",
        change.controls(List.of("SC-28", "SC-12")).build().toString());
    assertEquals(
        "records of 2 systems and 1 provider: 1 authorization, 1 acceptance, 1 milestone, 1 change",
        records()
            .acceptances(List.of(accepted()))
            .milestones(List.of(requested))
            .changes(List.of(change.build()))
            .build()
            .toString());
  }

  private static ResidualRisk risk(String deadline) {
    return new ResidualRisk(
        Uuid.of("00000000-0000-4000-8000-000000000001"),
        "old keys",
        "open",
        List.of(),
        Optional.of(day(deadline)),
        List.of("sc-12"),
        Evidence.of("poam", "/risks/0"));
  }

  @Test
  void theBasisOfADecisionPrintsHowMuchWasKnown() {
    DecisionBasis none =
        new DecisionBasis("portal", "the ATO", day("2024-01-02"), List.of(), List.of());
    assertEquals(
        "the ATO of 2024-01-02: 0 rounds of assessment, 0 risks remained", none.toString());
    assertEquals(
        "the ATO of 2024-01-02: 0 rounds of assessment, 1 risk remained",
        new DecisionBasis(
                "portal", "the ATO", day("2024-01-02"), List.of(), List.of(risk("2024-06-01")))
            .toString());
    assertEquals("old keys (sc-12): open, due 2024-06-01", risk("2024-06-01").toString());
    assertFalse(risk("2024-06-01").isOverdue(TODAY));
    assertTrue(risk("2024-05-31").isOverdue(TODAY));
  }

  @Test
  void stepsPrintTheirStateAndWaitsWhatIsWaitedFor() {
    Step step =
        AtoPath.of(system("portal"), records().build(), TODAY, Regime.FEDRAMP)
            .step(StepKind.REQUEST_PACKAGE)
            .orElseThrow();

    assertEquals(
        "BLOCKED Request the package of The Platform (FR0000000007): no request for package"
            + " FR0000000007 is on record",
        step.toString());
    assertEquals(
        List.of("Talk to the authorizing officials about the plan"),
        step.waitsFor().stream().map(Wait::toString).toList());
    assertEquals(BoundaryPart.Kind.OTHER, BoundaryPartBuilder.builder().name("x").build().kind());
  }

  @Test
  void someStepsTakeTheOfficialsAndTwoOfThemDecide() {
    assertEquals(
        List.of(
            StepKind.CONFIGURE_PROVIDER,
            StepKind.PREPARE_SYSTEM,
            StepKind.GO_INTO_PRODUCTION,
            StepKind.MONITOR),
        Stream.of(StepKind.values()).filter(kind -> !kind.isOfOfficials()).toList());
    assertEquals(
        List.of(StepKind.AUTHORIZE_PROVIDER, StepKind.AUTHORIZE_SYSTEM),
        Stream.of(StepKind.values()).filter(StepKind::isDecision).toList());
  }

  @Test
  void recordsNameSystemsAndProvidersByAnyOfTheirNames() {
    AgencyRecords named =
        records(systemBuilder("portal").identifiers(List.of("SYS-7")).build())
            .providers(
                List.of(ProviderBuilder.builder(platform()).identifiers(List.of("PLT")).build()))
            .authorizations(
                List.of(
                    provisional().subject(" plt ").build(), ato(" sys-7", "2024-02-01").build()))
            .milestones(List.of(done(StepKind.ASSESS_SYSTEM, "Sys-7", "2024-01-02")))
            .build();
    AtoPath path = AtoPath.of(named.system("portal").orElseThrow(), named, TODAY, Regime.FEDRAMP);

    assertTrue(path.isAuthorized());
    assertEquals(
        List.of(),
        path.findings().stream()
            .filter(finding -> finding.code() == RecordFindingCode.UNKNOWN_SUBJECT)
            .toList());
    assertEquals(AGENCY, named.system("SYS-7").orElseThrow().agency());
  }

  @Test
  void recordsOfSeveralFilesAreKeptWholeAndInOrder() {
    AgencyRecords one = records().acceptances(List.of(accepted())).build();
    AgencyRecords other =
        AgencyRecordsBuilder.builder()
            .providers(List.of(Provider.named("mail")))
            .acceptances(List.of(Scenes.acceptance("2024-02-01").build()))
            .changes(
                List.of(
                    ChangeBuilder.builder()
                        .kind(Change.Kind.PROVIDER)
                        .subject("mail")
                        .date(TODAY)
                        .build()))
            .build();
    AgencyRecords together = AgencyRecords.together(List.of(one, other));

    assertEquals(
        List.of(PLATFORM, "mail"), together.providers().stream().map(Provider::id).toList());
    assertEquals(2, together.acceptances().size());
    assertEquals(other.changes(), together.changes());
    assertEquals(one.acceptances(), together.asOf(day("2024-01-31")).acceptances());
  }

  private static final String PLATFORM = Scenes.PLATFORM;
}
