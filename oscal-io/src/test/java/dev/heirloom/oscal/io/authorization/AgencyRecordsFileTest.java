package dev.heirloom.oscal.io.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.ato.AgencyRecords;
import dev.heirloom.inheritance.ato.AgencySystem;
import dev.heirloom.inheritance.ato.BoundaryPart;
import dev.heirloom.inheritance.ato.Change;
import dev.heirloom.inheritance.ato.Milestone;
import dev.heirloom.inheritance.ato.Provider;
import dev.heirloom.inheritance.ato.StepKind;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.OscalLimitException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgencyRecordsFileTest {

  private static final String YAML =
      """
      format-version: "1"
      agency: Office of Small Grants
      regime: fedramp
      same-organization: [commons, desk]
      systems:
        - id: portal
          title: Grants portal
          level: moderate
          baseline: Moderate rev4
          providers: [platform, commons]
          identifiers: [4c9dbdf0-5602-59ae-bbe9-7d4bccd8661e]
          boundary:
            - kind: org
              name: grants
              parts:
                - kind: space
                  name: production
                  parts:
                    - {kind: application, name: web}
                    - {kind: service, name: database}
        - id: survey
          agency: Bureau of Maps
          consolidated: true
      providers:
        - id: platform
          title: The Platform
          package-id: FR0000000007
          identifiers: [platform.json]
          inherits-from: [rock]
        - id: commons
          title: Common controls
      authorizations:
        - id: p-ato
          subject: platform
          type: fedramp-jab
          issued: 2017-02-01
          level: moderate
        - subject: survey
          type: consolidated
          agency: Bureau of Maps
          issued: 2023-01-01
          baseline: Low
          covers: [platform]
        - subject: platform
          type: agency-of-provider
          issued: 2023-02-01
      acceptances:
        - subject: platform
          issued: 2023-02-01
          conditions:
            - text: with cards
              controls: [ia-2]
      milestones:
        - step: review-package
          system: portal
          provider: platform
          date: 2023-01-15
          by: the Office
          text: in two sittings
        - step: authorize-provider
          system: portal
          date: 2023-01-20
          outcome: disapproved
      changes:
        - kind: provider
          subject: platform
          date: 2023-06-01
          text: customers now rotate keys
          controls: [SC-12]
      """;

  private static AuthorizationFile read(String text) {
    return AuthorizationFile.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "records.yaml");
  }

  private static List<String> problems(String text) {
    return assertThrows(DataFileException.class, () -> read(text)).problems().stream()
        .map(problem -> problem.place().line() + " " + problem.place().path())
        .toList();
  }

  @Test
  void everyFieldOfSystemsProvidersMilestonesAndChangesIsRead() {
    AgencyRecords records = read(YAML).records();

    AgencySystem portal = records.system("portal").orElseThrow();
    assertEquals("Grants portal", portal.title());
    assertEquals("Office of Small Grants", portal.agency());
    assertEquals(Optional.of(ImpactLevel.MODERATE), portal.level());
    assertEquals(Optional.of("Moderate rev4"), portal.baseline());
    assertEquals(List.of("platform", "commons"), portal.providers());
    assertEquals(List.of("4c9dbdf0-5602-59ae-bbe9-7d4bccd8661e"), portal.identifiers());
    BoundaryPart org = portal.boundary().get(0);
    assertEquals(BoundaryPart.Kind.ORG, org.kind());
    assertEquals(
        List.of(
            BoundaryPart.of(BoundaryPart.Kind.APPLICATION, "web"),
            BoundaryPart.of(BoundaryPart.Kind.SERVICE, "database")),
        org.parts().get(0).parts());
    assertEquals("/systems/0", portal.evidence().location());
    AgencySystem survey = records.system("survey").orElseThrow();
    assertEquals("Bureau of Maps", survey.agency());
    assertTrue(survey.consolidated());
    Provider platform = records.provider("FR0000000007").orElseThrow();
    assertEquals("The Platform", platform.title());
    assertEquals(List.of("platform.json"), platform.identifiers());
    assertEquals(List.of("rock"), platform.inheritsFrom());
    assertEquals(
        Optional.of("Office of Small Grants"), records.provider("commons").orElseThrow().agency());
    assertEquals(
        Optional.of("Office of Small Grants"), records.provider("desk").orElseThrow().agency());
    assertEquals(AuthorizationType.CONSOLIDATED, records.authorizations().get(1).type());
    assertEquals(List.of("platform"), records.authorizations().get(1).covers());
    assertEquals(Optional.of("Low"), records.authorizations().get(1).baseline());
    assertEquals(Optional.of("Bureau of Maps"), records.authorizations().get(1).agency());
    assertEquals(Optional.of("Office of Small Grants"), records.authorizations().get(2).agency());
    assertEquals(Optional.of("Office of Small Grants"), records.acceptances().get(0).agency());
    Milestone review = records.milestones().get(0);
    assertEquals(StepKind.REVIEW_PACKAGE, review.step());
    assertEquals(Optional.of("platform"), review.provider());
    assertEquals(LocalDate.of(2023, 1, 15), review.date());
    assertEquals(Optional.of("the Office"), review.by());
    assertEquals("in two sittings", review.text());
    assertEquals(Milestone.Outcome.DISAPPROVED, records.milestones().get(1).outcome());
    Change change = records.changes().get(0);
    assertEquals(Change.Kind.PROVIDER, change.kind());
    assertEquals(List.of("SC-12"), change.controls());
    assertEquals(List.of(Regime.FEDRAMP), records.regimes());
    assertEquals(List.of("commons", "desk"), read(YAML).sameOrganization());
  }

  @Test
  void allProblemsAreToldAtOnceEachWithItsPlace() {
    assertEquals(
        List.of(
            "1 /format-version",
            "2 /regime",
            "4 /systems/0",
            "5 /systems/0/level",
            "6 /systems/0/provider",
            "8 /authorizations",
            "10 /milestones/0",
            "10 /milestones/0/step",
            "11 /milestones/0/date",
            "13 /changes/0/controls/0"),
        problems(
            """
            format-version: "7"
            regime: fedrump
            systems:
              - agency: Office of Small Grants
                level: middling
                provider: platform

            authorizations: none
            milestones:
              - step: dance
                date: yesterday
            changes:
              - {kind: system, subject: portal, date: 2023-01-01, controls: [[x]]}
            """));
  }

  @Test
  void everyProblemSaysWhatToDo() {
    DataFileException e =
        assertThrows(
            DataFileException.class,
            () -> read("{\"format-version\": \"1\", \"sytems\": [], \"milestones\": [{}]}"));

    assertEquals(4, e.problems().size());
    assertTrue(e.getMessage().contains("There is no field \"sytems\" here."), e.getMessage());
    assertTrue(e.getMessage().contains("The fields are format-version, agency"), e.getMessage());
    e.problems().forEach(problem -> assertTrue(!problem.remedy().isBlank()));
    e.problems().forEach(problem -> assertEquals("records.yaml", problem.place().document()));
  }

  @Test
  void aSystemOfNoAgencyIsAProblem() {
    assertEquals(
        List.of("3 /systems/0"), problems("format-version: '1'\nsystems:\n  - id: portal\n"));
  }

  @Test
  void aBoundaryThatNestsWithoutEndIsAProblem() {
    StringBuilder nested =
        new StringBuilder(
            "{\"format-version\": \"1\", \"agency\": \"A\", \"systems\": [{\"id\": \"s\", \"boundary\": [");
    nested.append("{\"kind\": \"other\", \"name\": \"x\", \"parts\": [".repeat(30));
    nested.append("]}".repeat(30)).append("]}]}");

    assertEquals(1, problems(nested.toString()).size());
  }

  @Test
  void moreRecordsThanTheLimitAreRefused() {
    String many = "{\"format-version\": \"1\", \"changes\": [" + "{},".repeat(600_000) + "{}]}";

    OscalLimitException e = assertThrows(OscalLimitException.class, () -> read(many));
    assertEquals("maxNodes", e.option().limit());
  }

  @Test
  void afterAThousandProblemsReadingStops() {
    String many = "{\"format-version\": \"1\", \"changes\": [" + "{},".repeat(5_000) + "{}]}";

    assertEquals(1_000, problems(many).size());
  }

  @Test
  void whatIsWrittenReadsBackTheSameAsJsonAndAsYaml() {
    AuthorizationFile file = read(YAML);

    assertEquals(file.toYaml(), read(file.toYaml()).toYaml());
    assertEquals(file.toYaml(), read(file.toJson()).toYaml());
    assertEquals(file.toJson(), read(file.toYaml()).toJson());
    assertEquals(
        file.records().milestones().stream().map(Milestone::text).toList(),
        read(file.toYaml()).records().milestones().stream().map(Milestone::text).toList());
    assertEquals(
        file.records().systems().get(0).boundary(),
        read(file.toJson()).records().systems().get(0).boundary());
  }

  @Test
  void textsThatLookLikeSomethingElseSurviveYaml() {
    for (String text :
        List.of(
            "yes",
            "2023-01-01",
            "1.0",
            "null",
            "~",
            "a: b",
            "# no",
            "- x",
            "\"q\"",
            "two\nlines",
            " pad ",
            "")) {
      AgencyRecords records =
          AgencyRecords.together(
              List.of(
                  AgencyRecords.none(),
                  new AgencyRecords(
                      List.of(),
                      List.of(),
                      List.of(),
                      List.of(),
                      List.of(),
                      List.of(
                          new Change(
                              Change.Kind.SYSTEM,
                              "portal",
                              LocalDate.of(2023, 1, 1),
                              text,
                              List.of(),
                              Evidence.of("x", ""))),
                      List.of())));
      AuthorizationFile file = AuthorizationFile.of(records, "A");

      assertEquals(text, read(file.toYaml()).records().changes().get(0).text());
      assertEquals(text, read(file.toJson()).records().changes().get(0).text());
    }
  }

  @Test
  void aDeterminationGetsTheLessFavourableReadingOfContradictoryRecords() {
    AuthorizationFile file =
        read(
            """
            format-version: "1"
            agency: Office of Small Grants
            regime: fedramp
            authorizations:
              - {subject: platform, type: fedramp-jab, issued: 2017-02-01}
            acceptances:
              - {id: one, subject: platform, issued: 2023-01-01, accepted-level: high}
              - {id: two, subject: platform, issued: 2023-02-01, accepted-level: low}
              - {id: foreign, subject: platform, agency: Bureau of Maps, issued: 2023-01-01}
            """);
    CustomerSystem portal =
        CustomerSystem.of(
            SystemClaimsBuilder.builder().identity(DocumentIdentity.named("portal")).build());
    Authorizations taken = file.authorizations(Optional.of(portal), LocalDate.of(2024, 6, 1));

    assertEquals(3, file.authorizations().acceptances().size());
    assertEquals(
        List.of(Optional.of(ImpactLevel.LOW)),
        taken.acceptances().stream().map(Acceptance::acceptedLevel).toList());
    assertEquals(1, taken.records().size());
    assertEquals(Regime.FEDRAMP, taken.regime());
  }
}
