package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.difference.StatusChange;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line on published workbooks and profiles, where these are at hand. */
class RealFilesTest {

  private static final Map<String, String> WORKBOOKS =
      Map.of(
          "paas-2020-02-255f7502", "paas-255f7502.xlsx",
          "paas-2020-12-67f33a66", "paas-67f33a66.xlsx",
          "paas-2021-03-c9b3a823", "paas-c9b3a823.xlsx",
          "paas-2021-07-07c2a7ab", "paas-07c2a7ab.xlsx#1",
          "paas-2023-03-d1818596", "paas-d1818596.xlsx");

  @TempDir Path folder;

  private static Path shared = Path.of("");

  @BeforeAll
  static void findTheFiles() {
    Optional<Path> found = Optional.empty();
    Path above = Path.of("").toAbsolutePath();
    while (above != null && found.isEmpty()) {
      Path data = above.resolve("shared/data");
      found = Files.isDirectory(data) ? Optional.of(data) : Optional.empty();
      above = above.getParent();
    }
    assumeTrue(
        found.isPresent(), "no folder shared/data above: the published files are not at hand");
    shared = found.get();
  }

  private Path report(String workbook) {
    Path out = folder.resolve(workbook.replace('#', '-') + ".json");
    Outcome outcome =
        run(
            "determine",
            "--baseline",
            shared.resolve("resolution/fedramp-rev4/MODERATE_profile.json"),
            "--provider",
            shared.resolve("crm").resolve(workbook),
            "--format",
            "json",
            "-o",
            out);
    assertEquals(0, outcome.status(), outcome.err());
    return out;
  }

  @Test
  void everyPublishedWorkbookDeclaresThePublishedRollUp() throws IOException {
    Map<String, Map<String, String>> expected = new LinkedHashMap<>();
    for (String line : Files.readAllLines(shared.resolve("crm/expected-rollup.csv"))) {
      String[] cells = line.split(",");
      if (WORKBOOKS.containsKey(cells[0]) && cells[3].equals("yes")) {
        expected.computeIfAbsent(cells[0], v -> new TreeMap<>()).put(cells[2], cells[4]);
      }
    }

    assertEquals(WORKBOOKS.keySet(), expected.keySet());
    for (Map.Entry<String, Map<String, String>> version : expected.entrySet()) {
      Report report = ReportJson.read(report(WORKBOOKS.get(version.getKey())));
      Map<String, String> actual = new TreeMap<>();
      report
          .controls()
          .forEach(control -> actual.put(control.id().value(), word(control.declared())));
      assertEquals(325, actual.size());
      assertEquals(version.getValue(), actual, version.getKey());
    }
  }

  private static String word(Status status) {
    return switch (status) {
      case FULLY_INHERITED -> "full";
      case PARTIALLY_INHERITED -> "partial";
      case MUST_IMPLEMENT -> "customer";
      case NOT_APPLICABLE -> "not applicable";
    };
  }

  @Test
  void theDifferenceOfTwoVersionsIsWhatWasAnnounced() throws IOException {
    Path before = report("paas-c9b3a823.xlsx");
    Path after = report("paas-07c2a7ab.xlsx#1");

    Difference difference = Difference.between(ReportJson.read(before), ReportJson.read(after));
    Set<String> controls = new TreeSet<>();
    for (StatusChange change : difference.statusChanges()) {
      if (change.point().isEmpty()) {
        controls.add(change.control().value());
      }
    }

    String announced = Files.readString(shared.resolve("crm/expected-changes-2021-07.json"));
    assertEquals(9, controls.size(), controls.toString());
    controls.forEach(
        control ->
            assertTrue(announced.contains("\"changed_control_id\": \"" + control + "\""), control));
  }

  @Test
  void aWorkbookWithTwoMatricesAsksForANumberAndListsThem() {
    Outcome outcome =
        run(
            "crm",
            "import",
            shared.resolve("crm/paas-07c2a7ab.xlsx"),
            "--baseline",
            shared.resolve("resolution/fedramp-rev4/MODERATE_profile.json"));

    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("has 2 matrices. Choose one by its number:"));
    assertTrue(outcome.err().contains("paas-07c2a7ab.xlsx#1  Can Be Inherited from CSP"));
    assertTrue(outcome.err().contains("paas-07c2a7ab.xlsx#2  Can be inherited (Pages)"));
  }
}
