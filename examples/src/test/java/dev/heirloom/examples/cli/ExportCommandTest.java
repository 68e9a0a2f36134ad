package dev.heirloom.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.data.OfficialSchema;
import dev.heirloom.oscal.model.Uuid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  private static final List<String> INPUTS =
      List.of(
          "--baseline", "data/fedramp-rev4-moderate.json",
          "--provider", "data/cloud-gov-2023-03.json",
          "--provider", "data/granite-infrastructure.json",
          "--provider", "data/agency-common-controls.json",
          "--authorizations", "data/authorizations.yaml",
          "--as-of", "2023-06-30");

  @TempDir Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aPlanIsWrittenThenBroughtUpToDateWithoutAChange() throws IOException {
    Path plan = folder.resolve("plan.json");

    assertEquals(0, run("ssp", "--name", "Orchard", "-o", plan.toString()), err::toString);
    String written = Files.readString(plan);
    assertEquals(List.of(), OfficialSchema.problems(new JSONObject(written)));
    err.reset();
    assertEquals(0, run("ssp", "--system", plan.toString(), "-o", plan.toString()), err::toString);

    assertTrue(
        err.toString(StandardCharsets.UTF_8).endsWith("\n0 changes.\n")
            || err.toString(StandardCharsets.UTF_8).equals("0 changes.\n"),
        err::toString);
    assertEquals(written, Files.readString(plan));
  }

  @Test
  void aPartOfAPlanIsWrittenAndWhatIsNoStateIsRefused() throws IOException {
    Path part = folder.resolve("part.json");

    CommandLineTester.Outcome written =
        CommandLineTester.run(
            "export",
            "filtered",
            "--system",
            "data/grants-portal.json",
            "--component",
            "Portal application",
            "--status",
            "planned",
            "-o",
            part);

    assertEquals(0, written.status(), written.err());
    assertEquals("4 of 139 controls.\n", written.err());
    assertEquals(List.of(), OfficialSchema.problems(new JSONObject(Files.readString(part))));
    assertEquals(
        2,
        CommandLineTester.run(
                "export",
                "filtered",
                "--system",
                "data/grants-portal.json",
                "--status",
                "soon",
                "-o",
                part)
            .status());
    assertEquals(
        1,
        CommandLineTester.run(
                "export",
                "filtered",
                "--system",
                "data/grants-portal.json",
                "--component",
                "Firewall",
                "-o",
                part)
            .status());
  }

  @Test
  void aNewPlanNeedsAName() {
    assertEquals(2, run("ssp", "-o", folder.resolve("plan.json").toString()));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("add --name"), err::toString);
  }

  @Test
  void aPlanOfActionIsWrittenThenBroughtUpToDateWithoutAChange() throws IOException {
    Path poam = folder.resolve("poam.json");
    String[] command = {"--system", "data/grants-portal.json", "-o", poam.toString()};

    assertEquals(0, run("poam", command), err::toString);
    String written = Files.readString(poam);
    assertEquals(List.of(), OfficialSchema.problems(new JSONObject(written)));
    assertTrue(written.contains("\"id\": \"osg-grants-portal\""));
    err.reset();
    assertEquals(0, run("poam", command), err::toString);

    assertEquals("0 changes.\n", err.toString(StandardCharsets.UTF_8));
    assertEquals(written, Files.readString(poam));
  }

  @Test
  void anAssessmentPlanIsWrittenThenBroughtUpToDateWithoutAChange() throws IOException {
    Path plan = folder.resolve("assessment-plan.json");
    String[] command = {"--system", "data/grants-portal.json", "-o", plan.toString()};

    assertEquals(0, run("assessment-plan", command), err::toString);
    String written = Files.readString(plan);
    assertEquals(List.of(), OfficialSchema.problems(new JSONObject(written)));
    assertTrue(written.contains("AC-6.9: inherited from cloud.gov"));
    err.reset();
    assertEquals(0, run("assessment-plan", command), err::toString);

    assertEquals("0 changes.\n", err.toString(StandardCharsets.UTF_8));
    assertEquals(written, Files.readString(plan));
    assertEquals(2, run("assessment-plan", "-o", plan.toString()));
  }

  @Test
  void aPlanOfActionOverwritesNoOtherDocument() throws IOException {
    Path plan = Files.copy(Path.of("data/grants-portal.json"), folder.resolve("plan.json"));

    assertEquals(1, run("poam", "--system", plan.toString(), "-o", plan.toString()));

    assertTrue(
        err.toString(StandardCharsets.UTF_8).contains("This is a system security plan"),
        err::toString);
    assertEquals(2, run("poam", "-o", folder.resolve("new.json").toString()));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("add --system"), err::toString);
  }

  @Test
  void aProfileOfWhatIsLeftRefersToTheBaselineByItsAddress() throws IOException {
    Path profile = folder.resolve("delta.json");

    assertEquals(0, run("profile", "-o", profile.toString()), err::toString);

    JSONObject written = new JSONObject(Files.readString(profile));
    assertEquals(List.of(), OfficialSchema.problems(written));
    String href =
        written.getJSONObject("profile").getJSONArray("imports").getJSONObject(0).getString("href");
    assertTrue(Files.exists(folder.resolve(href)), href);
  }

  @Test
  void whatAProviderExportsIsWrittenWithItsWorkbook() throws IOException {
    Path definition = folder.resolve("granite.json");

    int status =
        Heirloom.run(
            surroundings(),
            "export",
            "responsibilities",
            "--provider",
            "data/granite-infrastructure.json",
            "--baseline",
            "data/fedramp-rev4-moderate.json",
            "-o",
            definition.toString());

    assertEquals(0, status, err::toString);
    assertEquals(List.of(), OfficialSchema.problems(new JSONObject(Files.readString(definition))));
    assertTrue(Files.size(folder.resolve("granite.xlsx")) > 5_000);
  }

  @Test
  void aPlanWithoutExportsGetsAClearMessage() {
    int status =
        Heirloom.run(
            surroundings(),
            "export",
            "responsibilities",
            "--provider",
            "data/grants-portal.json",
            "-o",
            folder.resolve("none.json").toString());

    assertEquals(1, status);
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("exports nothing"), err::toString);
  }

  @Test
  void aReportIsWrittenAsAPage() throws IOException {
    Path page = folder.resolve("report.html");
    List<String> arguments = new ArrayList<>(List.of("determine"));
    arguments.addAll(INPUTS);
    arguments.addAll(List.of("--format", "html", "-o", page.toString()));

    assertEquals(0, Heirloom.run(surroundings(), arguments.toArray(String[]::new)), err::toString);

    assertTrue(Files.readString(page).contains("Who implements the 325 controls"));
  }

  private int run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of("export", command));
    arguments.addAll(INPUTS);
    arguments.addAll(List.of(more));
    return Heirloom.run(surroundings(), arguments.toArray(String[]::new));
  }

  private Surroundings surroundings() {
    return new Surroundings(
        InputStream.nullInputStream(),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false,
        80,
        Clock.fixed(Instant.parse("2023-06-30T00:00:00Z"), ZoneOffset.UTC),
        () -> Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a10"));
  }
}
