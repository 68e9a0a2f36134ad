package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.BASELINE;
import static dev.heirloom.examples.cli.CommandLineTester.CLOUD_GOV;
import static dev.heirloom.examples.cli.CommandLineTester.COMMON;
import static dev.heirloom.examples.cli.CommandLineTester.GRANITE;
import static dev.heirloom.examples.cli.CommandLineTester.PORTAL;
import static dev.heirloom.examples.cli.CommandLineTester.RECORDS;
import static dev.heirloom.examples.cli.CommandLineTester.determineAll;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new version of a provider does to kept reports, from the command line. */
class VersionDiffTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path report;

  @BeforeEach
  void keepReport() {
    report = folder.resolve("report.json");
    assertEquals(0, determineAll("--format", "json", "-o", report).status());
  }

  @Test
  void aVersionThatDropsAControlTellsWhichReportsAndControlsCanDiffer() throws IOException {
    Path next = version("au-4");

    Outcome outcome = diff(next, "--exit-code");

    assertEquals(1, outcome.status(), outcome.err());
    assertTrue(outcome.out().startsWith("1 of 1 report can differ.\n"), outcome.out());
    assertTrue(outcome.out().contains("  1 control can differ: au-4.\n"), outcome.out());
    assertTrue(outcome.out().contains("--system"), outcome.out());
  }

  @Test
  void thePlanOfASystemTellsHowItsReportDiffers() throws IOException {
    Path next = version("au-4");

    Outcome text = diff(next, "--system", PORTAL);
    Outcome json = diff(next, "--system", PORTAL, "--format", "json");

    assertTrue(text.out().contains("  1 control can differ: au-4.\n"), text.out());
    assertTrue(
        text.out().matches("(?s).*Less is inherited\n[^\n]*\n-+\nau-4 +Audit Storage .*"),
        text.out());
    assertEquals(List.of(), text.out().lines().filter(line -> line.length() > 80).toList());
    assertEquals(
        "au-4", JSON.readTree(json.out()).at("/reports/0/difference/changes/0/control").asText());
  }

  @Test
  void aVersionThatSaysTheSameElsewhereChangesNothing() throws IOException {
    Outcome outcome = diff(version("none"), "--system", PORTAL, "--exit-code");

    assertEquals(0, outcome.status(), outcome.err());
    assertTrue(outcome.out().startsWith("0 of 1 report can differ.\n"), outcome.out());
    assertTrue(outcome.out().contains("Nothing changed."), outcome.out());
  }

  private Outcome diff(Path next, Object... more) {
    return run(
        Stream.concat(
                Stream.of(
                    "diff",
                    "--old-provider",
                    CLOUD_GOV,
                    "--new-provider",
                    next,
                    "--provider",
                    GRANITE,
                    "--provider",
                    COMMON,
                    "--baseline",
                    BASELINE,
                    "--authorizations",
                    RECORDS,
                    "--report",
                    report),
                Arrays.stream(more))
            .toArray());
  }

  /** Writes an edition without a control, its requirements the other way round. */
  private Path version(String without) throws IOException {
    ObjectNode document = (ObjectNode) JSON.readTree(Files.readAllBytes(Path.of(CLOUD_GOV)));
    ObjectNode definition = (ObjectNode) document.get("component-definition");
    ObjectNode metadata = (ObjectNode) definition.get("metadata");
    metadata.put("version", "next").put("last-modified", "2023-06-01T00:00:00Z");
    ObjectNode implementation =
        (ObjectNode) definition.at("/components/0/control-implementations/0");
    ArrayNode turned = JSON.createArrayNode();
    implementation
        .get("implemented-requirements")
        .forEach(
            requirement -> {
              if (!requirement.get("control-id").asText().equals(without)) {
                turned.insert(0, requirement);
              }
            });
    implementation.set("implemented-requirements", turned);
    return Files.write(folder.resolve("cloud-gov-next.json"), JSON.writeValueAsBytes(document));
  }
}
