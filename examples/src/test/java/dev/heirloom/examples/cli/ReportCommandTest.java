package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.BASELINE;
import static dev.heirloom.examples.cli.CommandLineTester.CLOUD_GOV;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are narrowed, kept, and written again. */
class ReportCommandTest {

  @TempDir private Path folder;

  private Path kept() {
    Path kept = folder.resolve("kept.json");
    Outcome outcome = run("determine", "--baseline", BASELINE, "--provider", CLOUD_GOV, "-o", kept);
    assertEquals(0, outcome.status(), outcome.err());
    return kept;
  }

  @Test
  void aKeptReportIsWrittenAgainInEveryForm() throws IOException {
    Path kept = kept();
    Outcome direct = run("determine", "--baseline", BASELINE, "--provider", CLOUD_GOV);
    assertEquals(direct.out(), run("report", kept).out());
    Path page = folder.resolve("page.html");
    assertEquals(0, run("report", kept, "-o", page).status());
    assertTrue(Files.readString(page).contains("<html"));
    Path again = folder.resolve("again.json");
    assertEquals(0, run("report", kept, "-o", again).status());
    assertEquals(Files.readString(kept), Files.readString(again));
    assertEquals(1, run("report", folder.resolve("nowhere.json")).status());
  }

  @Test
  void aReportIsNarrowedByFamilyStatusAndWhatIsOpen() {
    Path kept = kept();
    Outcome narrowed = run("report", kept, "--family", "AC", "--status", "to-implement", "--open");
    assertTrue(narrowed.out().contains("controls, family AC, to implement, with something left"));
    assertTrue(narrowed.out().contains("\nac-2.5 "), narrowed.out());
    assertFalse(narrowed.out().contains("\npe-1 "), narrowed.out());
    Outcome rows = run("report", kept, "--format", "csv", "--family", "AC");
    assertTrue(rows.out().contains(",ac-2,"));
    assertFalse(rows.out().contains(",pe-1,"));
  }

  @Test
  void whatCantBeNarrowedIsRefusedBeforeAnyWork() {
    for (String form : new String[] {"json", "html", "sarif", "junit"}) {
      Outcome outcome = run("report", "nowhere.json", "--format", form, "--family", "AC");
      assertEquals(2, outcome.status(), form);
      assertTrue(outcome.err().contains("text and csv"), outcome.err());
    }
    Outcome family = run("report", kept(), "--family", "ZZ");
    assertEquals(1, family.status());
    assertTrue(family.err().contains("There is no family ZZ"), family.err());
    assertEquals(2, run("report", "nowhere.json", "--status", "half").status());
  }

  @Test
  void anExplanationStandsBeforeTheReport() {
    Outcome outcome = run("report", kept(), "--explain", "AC-2");
    assertTrue(outcome.out().startsWith("ac-2 "), outcome.out());
  }

  @Test
  void theFormOfAReportFollowsTheNameOfItsFile() throws IOException {
    Path csv = folder.resolve("report.csv");
    assertEquals(
        0, run("determine", "--baseline", BASELINE, "--provider", CLOUD_GOV, "-o", csv).status());
    assertTrue(Files.readString(csv).contains("control,"));
    Outcome contradicted =
        run(
            "determine",
            "--baseline",
            "nowhere.json",
            "--provider",
            CLOUD_GOV,
            "--format",
            "text",
            "-o",
            folder.resolve("page.html"));
    assertEquals(2, contradicted.status());
    assertTrue(contradicted.err().contains("contradicts the name"), contradicted.err());
  }

  @Test
  void aDocumentInPlaceOfAReportIsToldWhatItIsAndWhereItBelongs() {
    CommandLineTester.Outcome outcome = CommandLineTester.run("report", CommandLineTester.BASELINE);
    assertEquals(1, outcome.status());
    assertTrue(
        outcome.err().contains("and a report is wanted") && outcome.err().contains("--baseline"),
        outcome.err());
  }
}
