package dev.heirloom.examples.cli;

import static dev.heirloom.examples.Golden.assertGolden;
import static dev.heirloom.examples.cli.CommandLineTester.BASELINE;
import static dev.heirloom.examples.cli.CommandLineTester.CLOUD_GOV;
import static dev.heirloom.examples.cli.CommandLineTester.COMMON;
import static dev.heirloom.examples.cli.CommandLineTester.GRANITE;
import static dev.heirloom.examples.cli.CommandLineTester.PORTAL;
import static dev.heirloom.examples.cli.CommandLineTester.RECORDS;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.oscal.io.FileSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathCommandTest {

  private static final String SYSTEMS = "data/office-systems.yaml";

  @TempDir Path folder;

  private static Outcome path(Object... more) {
    List<Object> all =
        new ArrayList<>(List.of("path", "--authorizations", RECORDS, "--authorizations", SYSTEMS));
    all.addAll(List.of(more));
    return run(all.toArray());
  }

  @Test
  void thePathsOfTheExampleAreWhatAPersonReviewed() throws IOException {
    StringBuilder text = new StringBuilder();
    String[][] lines = {
      {"osg-grants-portal", "2023-02-15", "fedramp"},
      {"osg-grants-portal", "2023-10-01", "fedramp"},
      {"osg-grants-map", "2023-10-01", "fedramp"},
      {"osg-field-survey", "2023-10-01", "fedramp"},
      {"osg-grants-map", "2023-10-01", "fedramp-2026"},
      {"osg-grants-map", "2023-10-01", "none"}
    };
    for (String[] line : lines) {
      Outcome outcome = path("--system", line[0], "--as-of", line[1], "--regime", line[2]);
      assertEquals(0, outcome.status(), outcome.err());
      text.append("$ heirloom path ... --system ").append(String.join(" ", line)).append('\n');
      text.append(outcome.out()).append('\n');
    }

    assertGolden("path.txt", text.toString());
    assertEquals(List.of(), text.toString().lines().filter(line -> line.length() > 80).toList());
  }

  @Test
  void stepsNameTheControlsAndDutiesOfTheDetermination() throws IOException {
    Object[] documents = {
      "--system",
      "osg-grants-portal",
      "--as-of",
      "2023-04-15",
      "--baseline",
      BASELINE,
      "--provider",
      CLOUD_GOV,
      "--provider",
      GRANITE,
      "--provider",
      COMMON,
      "--plan",
      PORTAL
    };
    Outcome outcome = path(documents);

    assertEquals(0, outcome.status(), outcome.err());
    assertGolden("path-with-duties.txt", outcome.out());
    assertTrue(outcome.out().contains("duties: "), outcome.out());
    assertTrue(outcome.out().contains("controls ("), outcome.out());
  }

  @Test
  void theDocumentsOfADeterminationAreNamedTogether() {
    for (Object[] alone :
        new Object[][] {
          {"--baseline", BASELINE}, {"--provider", CLOUD_GOV}, {"--plan", PORTAL},
        }) {
      Outcome outcome = path("--system", "osg-grants-portal", alone[0], alone[1]);

      assertEquals(2, outcome.status(), outcome.err());
      assertTrue(outcome.err().contains("Missing required argument(s): --"), outcome.err());
    }
  }

  @Test
  void jsonSaysTheSameToAProgram() throws IOException {
    Outcome outcome =
        path("--system", "osg-field-survey", "--as-of", "2023-10-01", "--format", "json");

    assertEquals(0, outcome.status(), outcome.err());
    assertGolden("path.json", outcome.out());
    assertEquals("", WrittenForm.problems(FileSchema.ATO_PATH, outcome.out()));
  }

  @Test
  void withoutADayItIsToday() {
    assertTrue(path("--system", "osg-grants-map").out().contains("as of 2023-06-30"));
  }

  @Test
  void aSystemThatIsNotDescribedIsToldWithThoseThatAre() {
    Outcome outcome = path("--system", "osg-payroll");

    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("osg-grants-portal, osg-grants-map"), outcome.err());
    Outcome none = run("path", "--authorizations", RECORDS, "--system", "osg-payroll");
    assertTrue(none.err().contains("Describe it under \"systems\"."), none.err());
  }

  @Test
  void aRegimeThatDoesNotExistIsWrongUsage() {
    Outcome outcome = path("--system", "osg-grants-map", "--regime", "fedramp-1999");

    assertEquals(2, outcome.status());
    assertTrue(outcome.err().contains("write none, fedramp or fedramp-2026"), outcome.err());
    assertEquals(2, run("path", "--system", "osg-grants-map").status());
    assertEquals(2, run("path", "--authorizations", RECORDS).status());
  }

  @Test
  void allProblemsOfAFileAreToldWithTheirPlaces() throws IOException {
    Path bad = folder.resolve("bad.yaml");
    Files.writeString(
        bad,
        """
        format-version: "1"
        agency: Office of Small Grants
        systems:
          - {id: a, levle: low}
          - {level: lower}
        """);
    Outcome outcome = run("path", "--authorizations", bad, "--system", "a");

    assertEquals(1, outcome.status());
    assertEquals(3, outcome.err().lines().count(), outcome.err());
    assertTrue(outcome.err().contains(":4:"), outcome.err());
    assertTrue(outcome.err().contains("/systems/1/level"), outcome.err());
    assertFalse(outcome.err().contains("\tat "), outcome.err());
  }

  @Test
  void aDeterminationReadsTheSameFiles() {
    Object[] alone = {
      "determine",
      "--baseline",
      BASELINE,
      "--provider",
      CLOUD_GOV,
      "--provider",
      GRANITE,
      "--provider",
      COMMON,
      "--system",
      PORTAL,
      "--as-of",
      "2023-04-15",
      "--authorizations",
      RECORDS
    };
    List<Object> both = new ArrayList<>(List.of(alone));
    both.addAll(List.of("--authorizations", SYSTEMS));

    assertEquals(run(alone).out(), run(both.toArray()).out());
    assertFalse(run(alone).out().contains("AWAITING_AGENCY_ACCEPTANCE"));
  }

  @Test
  void beforeTheAgencyAcceptedTheProviderADeterminationAwaitsIt() {
    Outcome outcome =
        run(
            "determine",
            "--baseline",
            BASELINE,
            "--provider",
            CLOUD_GOV,
            "--provider",
            GRANITE,
            "--provider",
            COMMON,
            "--system",
            PORTAL,
            "--as-of",
            "2023-02-15",
            "--authorizations",
            RECORDS,
            "--authorizations",
            SYSTEMS);

    assertTrue(outcome.out().contains("AWAITING_AGENCY_ACCEPTANCE"), outcome.out());
  }

  private static final String RECORDS_OF_PORTAL =
      """
      format-version: "1"
      agency: Office of Small Grants
      systems:
        - id: portal
      authorizations:
        - subject: portal
          type: system
          issued: 2023-04-01
      """;

  private static final String RESULTS =
      """
      assessment-results:
        uuid: 11111111-2222-4333-8444-000000000001
        metadata:
          title: Results
          last-modified: 2023-05-02T00:00:00Z
          version: '1'
          oscal-version: 1.1.3
        import-ap: {href: 'plan.yaml'}
        results:
          - uuid: 11111111-2222-4333-8444-000000000002
            title: Initial
            description: Everything once.
            start: 2023-03-01T00:00:00Z
            end: 2023-03-10T00:00:00Z
            reviewed-controls:
              control-selections: [{include-controls: [{control-id: ac-2}]}]
            risks:
              - uuid: 11111111-2222-4333-8444-000000000010
                title: Old accounts
                description: Some remain.
                statement: They may be used.
                status: open
                deadline: 2023-05-01T00:00:00Z
                props:
                  - {name: risk-adjustment, ns: 'http://fedramp.gov/ns/oscal', value: approved}
      """;

  @Test
  void whatTheAtoRestsOnIsToldAndItsRecordCompleted() throws IOException {
    Path records = Files.writeString(folder.resolve("records.yaml"), RECORDS_OF_PORTAL);
    Path results = Files.writeString(folder.resolve("results.yaml"), RESULTS);
    Path completed = folder.resolve("completed.json");
    Object[] path = {"path", "--authorizations", records, "--as-of", "2023-06-30"};
    List<Object> with = new ArrayList<>(List.of(path));
    with.addAll(List.of("--system", "portal", "--evidence", results, "--complete", completed));

    Outcome outcome = run(with.toArray());

    assertEquals(0, outcome.status(), outcome.err());
    assertTrue(
        outcome.out().contains("Old accounts: open, risk-adjustment approved, due 2023-05-01"),
        outcome.out());
    assertTrue(outcome.out().contains("WARNING RISK_OVERDUE"), outcome.out());
    String written = Files.readString(completed);
    assertTrue(written.contains("\"Old accounts: open, risk-adjustment approved"), written);
    assertTrue(written.contains("\"ac-2\""), written);
    with.addAll(List.of("--format", "json"));
    String json = run(with.toArray()).out();
    assertEquals("", WrittenForm.problems(FileSchema.ATO_PATH, json));
    assertTrue(json.contains("risk-adjustment approved"), json);
    with.remove(results);
    with.remove("--evidence");
    assertEquals(2, run(with.toArray()).status());
  }
}
