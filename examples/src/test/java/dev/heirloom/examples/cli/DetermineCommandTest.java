package dev.heirloom.examples.cli;

import static dev.heirloom.examples.Golden.assertGolden;
import static dev.heirloom.examples.cli.CommandLineTester.BASELINE;
import static dev.heirloom.examples.cli.CommandLineTester.CLOUD_GOV;
import static dev.heirloom.examples.cli.CommandLineTester.determineAll;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static dev.heirloom.examples.cli.CommandLineTester.runWatched;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.inheritance.result.Counts;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetermineCommandTest {

  @Test
  void theTextFormIsWhatAPersonReviewedAndFitsATerminal() throws IOException {
    Outcome outcome = determineAll("--explain", "AC-02 (1)");

    assertEquals(0, outcome.status(), outcome.err());
    String text =
        outcome.out().replace(Path.of("").toAbsolutePath().toUri().toString(), "file:///");
    assertTrue(text.startsWith("ac-2.1 Automated System Account Management: partially inherited"));
    assertGolden("determine.txt", text.substring(text.lastIndexOf("\nFedRAMP ") + 1));
    assertEquals(List.of(), outcome.out().lines().filter(line -> line.length() > 80).toList());
    assertEquals("", outcome.err());
  }

  @Test
  void theJsonFormHasTheDocumentedFieldsAndCounts() {
    Outcome outcome =
        run("determine", "--baseline", BASELINE, "--provider", CLOUD_GOV, "--format", "json");

    Report report = ReportJson.read(outcome.out());
    Counts declared = report.declaredControlCounts();
    assertEquals(
        List.of(66, 87, 172), List.of(declared.full(), declared.partial(), declared.own()));
    assertEquals(325, report.controls().size());
    assertEquals(616, report.pointCounts().total());
    for (String field :
        List.of(
            "\"format-version\": \"2\"",
            "\"as-of\": \"2023-06-30\"",
            "\"declared\": {",
            "\"FULLY_INHERITED\": 66",
            "\"provided\": [",
            "\"responsibilities\": [",
            "\"duties\": [",
            "\"fulfilment\": \"OPEN\"",
            "\"severity\": \"")) {
      assertTrue(outcome.out().contains(field), field);
    }
  }

  @Test
  void theDayIsTodayUnlessGivenAndIsEchoed() {
    assertTrue(determineAll().out().contains("as of 2023-06-30"));
    assertTrue(determineAll("--as-of", "2024-02-29").out().contains("as of 2024-02-29"));
    assertEquals(2, determineAll("--as-of", "2023-02-29").status());
  }

  @Test
  void afterAProviderSAuthorizationEndedNothingIsInheritedFromIt() {
    Outcome before = determineAll("--as-of", "2027-05-31", "--fail-on", "AUTHORIZATION_NOT_ACTIVE");
    Outcome after = determineAll("--as-of", "2027-06-01", "--fail-on", "authorization-not-active");

    assertEquals(0, before.status());
    assertEquals(1, after.status());
    assertEquals("The check --fail-on found AUTHORIZATION_NOT_ACTIVE.\n", after.err());
    assertTrue(after.out().contains("AUTHORIZATION_NOT_ACTIVE"));
  }

  @Test
  void aHigherImpactLevelLowersWhatIsInherited() {
    Report high = ReportJson.read(determineAll("--impact", "high", "--format", "json").out());

    assertEquals(0, high.controlCounts().full());
    assertTrue(high.declaredControlCounts().full() > 60);
  }

  @Test
  void aPolicyChangesTheResult(@TempDir Path folder) throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("policy.yaml"), "format-version: '1'\npresumption: fall-through\n");

    assertTrue(determineAll().out().contains("PRESUMED_SATISFIED"));
    assertTrue(determineAll("--policy", policy).out().contains("ORPHANED_RESPONSIBILITY"));
  }

  @Test
  void aFileOfValuesOpensInASpreadsheetOfAnyCountryAndHasTitlesReasonsAndTexts(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("report.csv");

    assertEquals(0, determineAll("--format", "csv", "-o", file).status());
    String written = Files.readString(file);
    assertTrue(written.startsWith("\uFEFFsep=,\nas_of,control,"), written.substring(0, 60));
    assertTrue(
        written.contains(
            ",title,reason,provided_texts,responsibility_texts,refusals,left_to_do\n"));
    assertTrue(written.contains(",Account Management,,,Do for your own system what AC-2(j) asks"));
    assertTrue(written.contains(",a provider says that it cannot be inherited,"));
    assertTrue(written.contains(",meet the responsibility\n"));
  }

  @Test
  void theCsvFormHasALineForEachCauseAndThenForEachPoint() {
    Outcome outcome = determineAll("--format", "csv");

    List<String> lines = outcome.out().lines().toList();
    List<String> points = lines.subList(lines.size() - 616, lines.size());
    List<String> causes = lines.subList(1, lines.size() - 616);
    assertTrue(lines.get(0).startsWith("as_of,control,control_status,"));
    assertTrue(
        points.stream()
            .anyMatch(
                line ->
                    line.startsWith(
                        "2023-06-30,pe-14.2,to implement,fully inherited,"
                            + "pe-14.2,to implement,fully inherited,1,0,1,"
                            + "NOT_IMPLEMENTED CHAIN_BROKEN,,,,,,,"
                            + "Monitoring with Alarms / Notifications,"
                            + "nothing that is offered can be used,")));
    assertTrue(
        causes.get(0).startsWith("2023-06-30,,,,,,,,,,,ERROR,NOT_IMPLEMENTED,1,agency-common"),
        causes.get(0));
    assertEquals(
        List.of("2023-06-30,,,,,,,,,,,"),
        causes.stream().map(line -> line.substring(0, 21)).distinct().toList());
  }

  @Test
  void aFailedCheckEndsWithOneAndStillWritesTheReport(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("report.json");

    Outcome outcome =
        determineAll("--format", "json", "-o", out, "--fail-on", "NOT_APPLICABLE,CHAIN_PARTIAL");

    assertEquals(1, outcome.status());
    assertEquals("The check --fail-on found not applicable, CHAIN_PARTIAL.\n", outcome.err());
    assertEquals("", outcome.out());
    assertEquals(325, ReportJson.read(out).controls().size());
  }

  @Test
  void aCheckForWhatDoesNotExistIsWrongUsage() {
    Outcome outcome = determineAll("--fail-on", "MAYBE");

    assertEquals(2, outcome.status());
    assertTrue(outcome.err().contains("MAYBE is neither a status nor a finding code"));
  }

  @Test
  void aControlToExplainThatIsNotThereIsNamedAndNothingIsWritten(@TempDir Path folder) {
    Path out = folder.resolve("report.txt");

    Outcome outcome = determineAll("--explain", "zz-9", "-o", out);

    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("There is no control zz-9 to explain"), outcome.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void explanationsGoToStandardErrorBesideAFormForPrograms() {
    Outcome outcome = determineAll("--format", "json", "--explain", "pe-14.2");

    assertEquals(325, ReportJson.read(outcome.out()).controls().size());
    assertTrue(outcome.err().contains("pe-14.2 Monitoring with Alarms"), outcome.err());
  }

  @Test
  void theSameCommandGivesTheSameBytes() {
    assertEquals(determineAll("--format", "json"), determineAll("--format", "json"));
  }

  @Test
  void whatIsNoProviderIsRefusedWithARemedy() {
    Outcome outcome = run("determine", "--baseline", BASELINE, "--provider", BASELINE);

    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("is a profile, and a provider is"), outcome.err());
  }

  @Test
  void whatIsNoBaselineIsRefusedWithARemedy() {
    Outcome outcome = run("determine", "--baseline", CLOUD_GOV, "--provider", CLOUD_GOV);

    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("a baseline is a profile or a resolved catalog"));
  }

  @Test
  void aResolvedCatalogGivesTheSameResultAsItsProfile(@TempDir Path folder) {
    Path catalog = folder.resolve("catalog.xml");
    assertEquals(0, run("resolve", BASELINE, "-o", catalog).status());

    Report byProfile =
        ReportJson.read(
            run("determine", "--baseline", BASELINE, "--provider", CLOUD_GOV, "--format", "json")
                .out());
    Report byCatalog =
        ReportJson.read(
            run("determine", "--baseline", catalog, "--provider", CLOUD_GOV, "--format", "json")
                .out());

    assertEquals(byProfile.points().toList(), byCatalog.points().toList());
  }

  @Test
  void progressIsShownToAPersonWhoWatchesAndToNobodyElse() {
    Object[] command = {"determine", "--baseline", BASELINE, "--provider", CLOUD_GOV};

    assertTrue(runWatched(command).err().contains("\r"));
    assertTrue(runWatched(command).err().endsWith("\r\u001b[K"));
    assertEquals("", run(command).err());
    assertEquals(run(command).out(), runWatched(command).out());
  }
}
