package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.BASELINE;
import static dev.heirloom.examples.cli.CommandLineTester.CLOUD_GOV;
import static dev.heirloom.examples.cli.CommandLineTester.GRANITE;
import static dev.heirloom.examples.cli.CommandLineTester.PORTAL;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option {@code --evidence}, which belongs to what is named before it. */
class EvidenceOptionsTest {

  @TempDir private Path folder;
  private Path decisions;

  @BeforeEach
  void lay() throws IOException {
    decisions =
        Files.writeString(
            folder.resolve("sdr.json"),
            """
            {"securityControls": [
              {"controlId": "AC-99", "controlImplementationStatus": "Implemented"}],
             "fedRampRequirements": []}
            """);
  }

  private static Outcome determine(Object... more) {
    List<Object> all = new ArrayList<>(List.of("determine", "--baseline", BASELINE));
    all.addAll(List.of(more));
    return run(all.toArray());
  }

  /** What the report says of whom the evidence was handed in for. */
  private static String countsFor(Outcome outcome) {
    assertEquals(0, outcome.status(), outcome.err());
    return outcome.out().replaceAll("\\s+", " ");
  }

  @Test
  void itBelongsToTheProviderOrTheSystemBeforeIt() {
    assertTrue(
        countsFor(
                determine("--provider", CLOUD_GOV, "--evidence", decisions, "--provider", GRANITE))
            .contains("so it counts for cloud.gov"));
    assertTrue(
        countsFor(
                determine("--provider", CLOUD_GOV, "--provider", GRANITE, "--evidence", decisions))
            .contains("so it counts for Granite"));
    assertTrue(
        countsFor(determine("--provider", CLOUD_GOV, "--system", PORTAL, "--evidence", decisions))
            .contains("so it counts for Grants"));
    assertTrue(
        countsFor(determine("--system", PORTAL, "--provider", CLOUD_GOV, "--evidence=" + decisions))
            .contains("so it counts for cloud.gov"));
    assertTrue(
        countsFor(determine("--system", PORTAL, "--evidence", decisions, "--provider", CLOUD_GOV))
            .contains("so it counts for Grants"));
  }

  @Test
  void itMayBeRepeated() throws IOException {
    Path second = Files.copy(decisions, folder.resolve("second.json"));
    String told =
        countsFor(
            determine("--provider", CLOUD_GOV, "--evidence", decisions, "--evidence", second));
    assertTrue(told.contains("sdr.json") && told.contains("second.json"), told);
  }

  @Test
  void beforeAnyProviderOrSystemItIsWrongUsage() {
    Outcome outcome = determine("--evidence", decisions, "--provider", CLOUD_GOV);
    assertEquals(2, outcome.status());
    assertTrue(outcome.err().contains("--evidence belongs to the --provider"), outcome.err());
    assertEquals(2, determine("--provider", CLOUD_GOV, "--evidence").status());
    assertEquals(
        2, determine("--provider", CLOUD_GOV, "--system", PORTAL, "--system", PORTAL).status());
  }

  @Test
  void whatIsNotThereOrNoEvidenceIsTold() {
    Outcome missing = determine("--provider", CLOUD_GOV, "--evidence", folder.resolve("none.json"));
    assertEquals(1, missing.status());
    assertTrue(missing.err().contains("none.json"), missing.err());
    Outcome other = determine("--provider", CLOUD_GOV, "--evidence", PORTAL);
    assertEquals(1, other.status());
    assertTrue(other.err().contains("assessment results"), other.err());
    assertFalse(other.err().contains("Exception"), other.err());
  }
}
