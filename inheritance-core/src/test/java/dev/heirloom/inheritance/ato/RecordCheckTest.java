package dev.heirloom.inheritance.ato;

import static dev.heirloom.inheritance.ato.Scenes.PLATFORM;
import static dev.heirloom.inheritance.ato.Scenes.acceptance;
import static dev.heirloom.inheritance.ato.Scenes.authorization;
import static dev.heirloom.inheritance.ato.Scenes.day;
import static dev.heirloom.inheritance.ato.Scenes.done;
import static dev.heirloom.inheritance.ato.Scenes.platform;
import static dev.heirloom.inheritance.ato.Scenes.provisional;
import static dev.heirloom.inheritance.ato.Scenes.records;
import static dev.heirloom.inheritance.ato.Scenes.systemBuilder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.evidence.Evidence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is wrong in records whatever the day (ATO sections 1 and 4). */
class RecordCheckTest {

  private static final Condition UNREAD = Condition.excluding("not there", "ac-2", "the gate");

  private static List<String> messages(AgencyRecords records) {
    return RecordCheck.of(records).stream().map(RecordFinding::message).toList();
  }

  private static List<String> unknown(String name, String subject) {
    return List.of(
        name
            + " names \""
            + subject
            + "\", but no system or provider in these records has that name: it counts for nothing"
            + " here");
  }

  private static Change change(Change.Kind kind, String subject, String... controls) {
    return new Change(
        kind, subject, day("2024-05-01"), "", List.of(controls), Evidence.of("changes", "0"));
  }

  private static List<String> of(Change change) {
    return messages(
        records(systemBuilder("portal").baseline(Optional.of("Moderate")).build())
            .changes(List.of(change))
            .build());
  }

  @Test
  void aRecordIsAboutASystemOrProviderThatTheRecordsDescribeOrMention() {
    AgencyRecordsBuilder records =
        records(systemBuilder("portal").providers(List.of(PLATFORM, "mail")).build())
            .providers(
                List.of(
                    ProviderBuilder.builder(platform()).inheritsFrom(List.of("below")).build()));
    for (String subject : List.of("portal", "The Platform", "FR0000000007", "mail", "Below")) {
      assertEquals(
          List.of(),
          messages(
              records
                  .acceptances(List.of(acceptance("2023-02-01").subject(subject).build()))
                  .build()),
          subject);
    }
    assertEquals(
        unknown("acceptance of 2023-02-01", "nobody"),
        messages(
            records
                .acceptances(List.of(acceptance("2023-02-01").subject("nobody").build()))
                .build()));
  }

  @Test
  void aMilestoneIsOfASystemAndOfAProviderThatAreKnown() {
    Milestone reviewed = done(StepKind.REVIEW_PACKAGE, "portal", "2024-01-01");
    assertEquals(
        List.of(),
        messages(
            records()
                .milestones(
                    List.of(
                        MilestoneBuilder.builder(reviewed).provider(PLATFORM).build(), reviewed))
                .build()));
    assertEquals(
        unknown("the milestone review-package", "nobody"),
        messages(
            records()
                .milestones(List.of(MilestoneBuilder.builder(reviewed).provider("nobody").build()))
                .build()));
    assertEquals(
        unknown("the milestone review-package", "nowhere"),
        messages(
            records()
                .milestones(List.of(done(StepKind.REVIEW_PACKAGE, "nowhere", "2024-01-01")))
                .build()));
  }

  @Test
  void aChangeIsOfWhatIsKnownOfItsKind() {
    assertEquals(List.of(), of(change(Change.Kind.SYSTEM, "portal")));
    assertEquals(List.of(), of(change(Change.Kind.PROVIDER, PLATFORM)));
    assertEquals(List.of(), of(change(Change.Kind.BASELINE, "moderate")));
    assertEquals(
        unknown("the change of 2024-05-01", "Moderate"),
        of(change(Change.Kind.PROVIDER, "Moderate")));
    assertEquals(
        unknown("the change of 2024-05-01", "portal"), of(change(Change.Kind.BASELINE, "portal")));
  }

  @Test
  void controlsAreNamedInNistsFormWhereverTheyAreNamed() {
    String unread = " names \"the gate\", which is not a control id of NIST's form";
    assertEquals(
        List.of("the change of 2024-05-01" + unread),
        of(change(Change.Kind.SYSTEM, "portal", "AC-2", "the gate")));
    assertEquals(
        List.of("a condition of p-ato" + unread),
        messages(
            records()
                .authorizations(List.of(provisional().conditions(List.of(UNREAD)).build()))
                .build()));
    assertEquals(
        List.of("a condition of acceptance of 2023-02-01" + unread),
        messages(
            records()
                .acceptances(List.of(acceptance("2023-02-01").conditions(List.of(UNREAD)).build()))
                .build()));
  }

  @Test
  void theDatesOfAnAcceptanceAreInOrderToo() {
    assertEquals(
        List.of(RecordFindingCode.EXPIRES_BEFORE_ISSUE),
        RecordCheck.of(
                records()
                    .acceptances(
                        List.of(acceptance("2023-02-01").expires(day("2023-01-01")).build()))
                    .build())
            .stream()
            .map(RecordFinding::code)
            .toList());
  }

  @Test
  void anAuthorizationOfNobodyKnownIsTold() {
    assertEquals(
        unknown("x", "nobody"),
        messages(
            records()
                .authorizations(
                    List.of(
                        authorization(AuthorizationType.FEDRAMP_JAB, "nobody", "2020-01-01")
                            .id("x")
                            .build()))
                .build()));
  }

  @Test
  void entriesOfOneNameAreToldWhereTheyDifferButForWhereTheyStand() {
    Provider elsewhere =
        ProviderBuilder.builder(platform()).evidence(Evidence.of("other.json", "0")).build();
    assertEquals(List.of(), messages(records().providers(List.of(platform(), elsewhere)).build()));
    Provider other = ProviderBuilder.builder(platform()).title("Another").build();
    assertEquals(
        List.of("2 different entries are called \"platform\": the first counts"),
        messages(records().providers(List.of(platform(), other)).build()));
  }

  @Test
  void severalRegimesAreToldWithTheStricterOne() {
    assertEquals(List.of(), messages(records().regimes(List.of(Regime.FEDRAMP)).build()));
    assertEquals(
        List.of(
            "the records name the regimes none, fedramp-2026: say which one applies; until then the"
                + " stricter one does, fedramp-2026"),
        messages(records().regimes(List.of(Regime.NONE, Regime.FEDRAMP_2026)).build()));
  }
}
