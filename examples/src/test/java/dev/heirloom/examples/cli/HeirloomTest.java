package dev.heirloom.examples.cli;

import static dev.heirloom.examples.Golden.assertGolden;
import static dev.heirloom.examples.cli.CommandLineTester.BASELINE;
import static dev.heirloom.examples.cli.CommandLineTester.CLOUD_GOV;
import static dev.heirloom.examples.cli.CommandLineTester.GRANITE;
import static dev.heirloom.examples.cli.CommandLineTester.PORTAL;
import static dev.heirloom.examples.cli.CommandLineTester.determineAll;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.inheritance.result.Counts;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.report.ReportJson;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeirloomTest {

  @TempDir Path folder;

  @Test
  void helpIsWhatAPersonReviewed() throws IOException {
    StringBuilder help = new StringBuilder(run("--help").out());
    for (String command :
        List.of(
            "convert",
            "validate",
            "resolve",
            "crm",
            "crm import",
            "crm export",
            "matrix",
            "matrix layouts",
            "determine",
            "diff",
            "export",
            "export ssp",
            "export poam",
            "export assessment-plan",
            "export profile",
            "export responsibilities",
            "export component",
            "mapping",
            "mapping import",
            "mapping check",
            "path")) {
      Outcome outcome = run((Object[]) (command + " --help").split(" "));
      assertEquals(0, outcome.status(), outcome.err());
      help.append("\n--- ").append(command).append('\n').append(outcome.out());
    }

    assertGolden("help.txt", help.toString());
    assertEquals(0, run("--help").status());
    assertEquals(0, run("--version").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "determin",
        "determine",
        "determine --baseline b",
        "determine --baseline b --provider p --impact enormous",
        "determine --baseline b --provider p --format pdf",
        "convert in",
        "convert in out.docx",
        "convert in out.json more",
        "convert --lenien in out.json",
        "validate",
        "crm",
        "matrix",
        "crm export --baseline b --provider p",
        "crm export --baseline b --provider p -o out.pdf",
        "crm export --baseline b --provider p -o -",
        "determine --baseline b --provider p -o r.foo",
        "diff one.json two.json -o report.2026",
        "resolve --allow",
        "diff one.json",
        "diff --old-provider a --new-provider b --baseline c",
        "diff one.json two.json --report three.json"
      })
  void wrongUsageEndsWithTwoAndPointsToHelp(String line) {
    Outcome outcome = run((Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));

    assertEquals(2, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("--help'."), outcome.err());
  }

  @ParameterizedTest
  @CsvSource({"Broken pipe, 141, false", "No space left on device, 1, true"})
  void aReaderThatWantsNoMoreEndsItQuietlyAndAFullDiskDoesNot(
      String fault, int status, boolean isTold) {
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException(fault);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int ended =
        Heirloom.run(
            new Surroundings(
                InputStream.nullInputStream(),
                new StandardOutput(failing),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                80,
                Clock.systemUTC(),
                () -> Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a10")),
            "matrix",
            "layouts");
    assertEquals(status, ended);
    assertEquals(
        isTold, err.toString(StandardCharsets.UTF_8).contains("Cannot write to standard output"));
  }

  @Test
  void whatCannotBeDoneEndsWithOneAndNeverWithAStackTrace() throws IOException {
    Path garbage = Files.writeString(folder.resolve("garbage.json"), "{\"catalog\": [");
    Path empty = Files.writeString(folder.resolve("empty.json"), "");
    Path binary = Files.write(folder.resolve("binary.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 9});
    for (Path file : List.of(garbage, empty, binary, folder.resolve("missing.json"), folder)) {
      for (Object[] command :
          List.<Object[]>of(
              new Object[] {"convert", file, folder.resolve("out.xml")},
              new Object[] {"validate", file},
              new Object[] {"resolve", file},
              new Object[] {"crm", "import", file, "--baseline", BASELINE},
              new Object[] {"crm", "import", CLOUD_GOV, "--baseline", file},
              new Object[] {"determine", "--baseline", file, "--provider", CLOUD_GOV},
              new Object[] {"determine", "--baseline", BASELINE, "--provider", file},
              new Object[] {
                "determine", "--baseline", BASELINE, "--provider", CLOUD_GOV, "--system", file
              },
              new Object[] {
                "determine", "--baseline", BASELINE, "--provider", CLOUD_GOV, "--policy", file
              },
              new Object[] {
                "determine",
                "--baseline",
                BASELINE,
                "--provider",
                CLOUD_GOV,
                "--authorizations",
                file
              },
              new Object[] {"diff", file, file})) {
        Outcome outcome = run(command);
        String what = List.of(command) + " said " + outcome;
        assertEquals(1, outcome.status(), what);
        assertFalse(outcome.err().contains("\tat "), what);
        assertFalse(outcome.err().contains("This should not have happened"), what);
        assertFalse((outcome.err() + outcome.out()).isBlank(), what);
      }
    }
    assertFalse(Files.exists(folder.resolve("out.xml")));
  }

  @Test
  void aDocumentIsConvertedToEachFormatAndBackUnchanged() {
    Path xml = folder.resolve("portal.xml");
    Path yaml = folder.resolve("portal.yaml");
    Path json = folder.resolve("portal.json");

    assertEquals(0, run("convert", PORTAL, xml).status());
    assertEquals(0, run("convert", xml, yaml).status());
    assertEquals(0, run("convert", "--compact", yaml, json).status());

    assertEquals(OscalReader.strict().read(Path.of(PORTAL)), OscalReader.strict().read(json));
  }

  @Test
  void unknownContentIsAnErrorUnlessLenientAndThenItIsTold() throws IOException {
    Path odd = folder.resolve("odd.json");
    Files.writeString(
        odd,
        Files.readString(Path.of(GRANITE))
            .replaceFirst("\"metadata\": \\{", "\"metadata\": {\"colour\": \"red\","));
    Path out = folder.resolve("out.json");

    Outcome strict = run("convert", odd, out);
    Outcome lenient = run("convert", "--lenient", odd, out);

    assertEquals(1, strict.status());
    assertTrue(strict.err().contains("colour"), strict.err());
    assertEquals(0, lenient.status());
    assertTrue(lenient.err().contains("colour"), lenient.err());
    assertEquals(OscalReader.strict().read(Path.of(GRANITE)), OscalReader.strict().read(out));
  }

  @Test
  void validationTellsEveryProblemWithItsPlace() throws IOException {
    Path bad = folder.resolve("bad.json");
    Files.writeString(
        bad,
        Files.readString(Path.of(GRANITE))
            .replaceFirst("\"uuid\": \"[^\"]+\"", "\"uuid\": \"17\"")
            .replaceFirst("\"version\": \"[^\"]+\"", "\"versions\": \"1\""));

    Outcome text = run("validate", PORTAL, bad);
    Outcome json = run("validate", "--models-only", "--format", "json", PORTAL, bad);

    assertEquals(1, text.status());
    assertGolden("validate.txt", text.out().replace(folder.toString(), "FOLDER"));
    assertEquals(1, json.status());
    assertGolden("validate.json", json.out().replace(folder.toString(), "FOLDER"));
    assertEquals(0, run("validate", PORTAL, GRANITE).status());
  }

  @Test
  void aProfileMayLoadFromItsOwnFolderAndFromWhereItIsAllowed() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Files.copy(Path.of("data/sp800-53-rev4-outline.json"), folder.resolve("outline.json"));
    Path profile = inner.resolve("profile.json");
    Files.writeString(
        profile,
        Files.readString(Path.of(BASELINE))
            .replace("sp800-53-rev4-outline.json", "../outline.json"));

    Outcome refused = run("resolve", profile);
    Outcome allowed = run("resolve", profile, "--allow", folder, "-o", folder.resolve("r.json"));

    assertEquals(1, refused.status());
    assertTrue(refused.err().contains("not under a folder that may be read"), refused.err());
    assertEquals(0, allowed.status(), allowed.err());
    Catalog catalog = OscalReader.strict().read(folder.resolve("r.json"), Catalog.class);
    assertEquals(17, catalog.groups().size());
  }

  @Test
  void aWorkbookWrittenAndReadAgainDeclaresTheSame() {
    Path workbook = folder.resolve("cloud.xlsx");
    Path definition = folder.resolve("cloud.yaml");

    Outcome export =
        run("crm", "export", "--baseline", BASELINE, "--provider", CLOUD_GOV, "-o", workbook);
    Outcome imported =
        run("crm", "import", workbook + "#1", "--baseline", BASELINE, "-o", definition);

    assertEquals(0, export.status(), export.err());
    assertEquals(0, imported.status(), imported.err());
    assertEquals(
        1, OscalReader.strict().read(definition, ComponentDefinition.class).components().size());
    for (Path provider : List.of(workbook, definition)) {
      Counts declared =
          ReportJson.read(
                  run(
                          "determine",
                          "--baseline",
                          BASELINE,
                          "--provider",
                          provider,
                          "--format",
                          "json")
                      .out())
              .declaredControlCounts();
      assertEquals(
          List.of(66, 87, 172), List.of(declared.full(), declared.partial(), declared.own()));
    }
  }

  @Test
  void aWorkbookIsAlsoWrittenAsTwoTables() throws IOException {
    Path crm = folder.resolve("cloud.csv");

    Outcome outcome =
        run("crm", "export", "--baseline", BASELINE, "--provider", CLOUD_GOV, "-o", crm);

    assertEquals(0, outcome.status(), outcome.err());
    assertTrue(Files.readAllLines(crm).size() > 616);
    assertTrue(Files.readAllLines(folder.resolve("cloud-cis.csv")).size() > 616);
  }

  @Test
  void aMatrixThatIsNotThereIsNamedWithThoseThatAre() {
    Path workbook = folder.resolve("cloud.xlsx");
    run("crm", "export", "--baseline", BASELINE, "--provider", CLOUD_GOV, "-o", workbook);

    Outcome outcome = run("crm", "import", workbook + "#2", "--baseline", BASELINE);

    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("has no matrix #2. It has these:"), outcome.err());
    assertTrue(outcome.err().contains("cloud.xlsx#1"), outcome.err());
  }

  @Test
  void aDifferenceTellsWhatWasLostWhenAnAuthorizationEnds() throws IOException {
    Path before = folder.resolve("before.json");
    Path after = folder.resolve("after.json");
    determineAll("--format", "json", "-o", before);
    determineAll("--format", "json", "-o", after, "--as-of", "2027-11-01");

    Outcome text = run("diff", before, after);
    Outcome json = run("diff", before, after, "--format", "json", "--exit-code");

    assertEquals(0, text.status());
    assertGolden("diff.txt", text.out());
    assertEquals(List.of(), text.out().lines().filter(line -> line.length() > 80).toList());
    assertEquals(1, json.status());
    assertTrue(json.out().contains("\"declared\": {"), json.out());
    assertEquals(0, run("diff", before, before, "--exit-code").status());
    assertTrue(run("diff", before, before).out().contains("Nothing changed."));
  }

  @Test
  void anExistingFileIsReplacedWholeOrLeftAsItWas() throws IOException {
    Path out = Files.writeString(folder.resolve("out.json"), "as it was");

    assertEquals(1, run("convert", folder.resolve("missing.json"), out).status());
    assertEquals("as it was", Files.readString(out));
    assertEquals(0, run("convert", GRANITE, out).status());
    assertEquals(OscalReader.strict().read(Path.of(GRANITE)), OscalReader.strict().read(out));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(out), left.toList());
    }
  }

  @Test
  void aLinkStaysALinkAndWhatItLeadsToIsReplaced() throws IOException {
    Path target = Files.writeString(folder.resolve("target.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), target);

    assertEquals(0, run("convert", GRANITE, link).status());

    assertTrue(Files.isSymbolicLink(link));
    assertEquals(OscalReader.strict().read(Path.of(GRANITE)), OscalReader.strict().read(target));
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Outcome outcome = run("convert", GRANITE, folder.resolve("none").resolve("out.json"));

    assertEquals(1, outcome.status());
    assertTrue(outcome.err().startsWith("Cannot write "), outcome.err());
    assertTrue(outcome.err().contains("there is no "), outcome.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "determine --baseline b --provider p --sytem s",
        "determine --baseline b --provider --sytem s",
        "determine --baseline b --provider p q",
        "determine --baseline b --provider p --authorizations --as-of 2026-01-01",
        "determine --baseline b --provider p --map trestle://",
        "resolve p -output",
        "path --authorizations a b --system s",
        "crm import --baseline b --alow . w.xlsx"
      })
  void aMisspeltOptionIsNoFileAndEndsWithTwoBeforeAnyWork(String line) {
    Outcome outcome = run((Object[]) line.split(" "));

    assertEquals(2, outcome.status(), outcome.err());
    assertFalse(outcome.err().contains("no such file"), outcome.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "determine --baseline b --provider p --as-of 2026-02-30",
        "path --authorizations a --system s --as-of today",
        "export profile --baseline b --provider p -o o.json --namespace x"
      })
  void aValueThatIsNotUnderstoodIsToldInWordsOfPeople(String line) {
    Outcome outcome = run((Object[]) line.split(" "));

    assertEquals(2, outcome.status(), outcome.err());
    assertFalse(
        outcome.err().matches("(?s).*(java|heirloom\\.|Exception|class ).*"), outcome.err());
  }

  @Test
  void filesAreLookedForBeforeAnyWork() {
    Outcome outcome =
        run("determine", "--baseline", folder.resolve("odd.json"), "--provider", CLOUD_GOV);

    assertEquals(1, outcome.status());
    assertEquals(
        folder.resolve("odd.json") + ": There is no such file. Check the name.\n", outcome.err());
    Outcome second =
        run("determine", "--baseline", BASELINE, "--provider", CLOUD_GOV, "--provider", folder);
    assertEquals(folder + ": It is a folder. Name a file in it.\n", second.err());
    Outcome allowed =
        run("crm", "import", CLOUD_GOV, "--baseline", BASELINE, "--allow", folder.resolve("none"));
    assertTrue(allowed.err().contains("There is no such folder."), allowed.err());
    Outcome file = run("crm", "import", CLOUD_GOV, "--baseline", BASELINE, "--allow", BASELINE);
    assertEquals(BASELINE + ": It is a file. Name the folder that it is in.\n", file.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "determine --baseline b --provider p --as-of yesterday",
        "determine --baseline b --provider p --impact IL4",
        "determine --baseline b --provider p --format xml",
        "path --authorizations a --system s --as-of 2026-02-30",
        "export profile --baseline b --provider p --namespace mine",
        "path --authorizations a --system s --regime 2027"
      })
  void aWordThatIsNotUnderstoodIsQuotedWithoutNamesOfJava(String line) {
    String[] words = line.split(" ");
    Outcome outcome = run((Object[]) words);

    assertEquals(2, outcome.status(), outcome.err());
    assertTrue(outcome.err().contains(words[words.length - 1]), outcome.err());
    assertFalse(outcome.err().contains("java"), outcome.err());
    assertFalse(outcome.err().contains("heirloom."), outcome.err());
  }

  @Test
  void whatIsPublishedElsewhereIsReadFromWhereItIsMappedToByEveryCommand() throws IOException {
    Path saved = Files.createDirectory(folder.resolve("saved"));
    Files.copy(Path.of("data/sp800-53-rev4-outline.json"), saved.resolve("outline.json"));
    Path web = folder.resolve("web.json");
    Path trestle = folder.resolve("trestle.json");
    String profile = Files.readString(Path.of(BASELINE));
    Files.writeString(
        web, profile.replace("sp800-53-rev4-outline.json", "https://example.com/outline.json"));
    Files.writeString(
        trestle, profile.replace("sp800-53-rev4-outline.json", "trestle://saved/outline.json"));

    Outcome refused = run("resolve", web);
    assertEquals(1, refused.status());
    assertTrue(
        refused.err().contains("nothing is fetched; save it and name it with --map PREFIX=FOLDER"),
        refused.err());
    String map = "https://example.com/=" + saved;
    Path out = folder.resolve("out.xlsx");
    for (Object[] command :
        List.<Object[]>of(
            new Object[] {"resolve", web, "--map", map},
            new Object[] {"resolve", trestle, "--map", "trestle://=" + folder},
            new Object[] {"determine", "--baseline", web, "--provider", CLOUD_GOV, "--map", map},
            new Object[] {
              "crm", "export", "--baseline", web, "--provider", CLOUD_GOV, "-o", out, "--map", map
            },
            new Object[] {"crm", "import", out, "--baseline", web, "--map", map},
            new Object[] {
              "export",
              "profile",
              "--baseline",
              web,
              "--provider",
              CLOUD_GOV,
              "--map",
              map,
              "-o",
              folder.resolve("left.json")
            })) {
      Outcome outcome = run(command);
      assertEquals(0, outcome.status(), List.of(command) + " said " + outcome.err());
    }
  }

  @Test
  void everyCommandReadsLenientlyIfAskedAndTellsWhatItPassedOver() throws IOException {
    Path odd = folder.resolve("odd.json");
    Files.copy(
        Path.of("data/sp800-53-rev4-outline.json"), folder.resolve("sp800-53-rev4-outline.json"));
    Files.writeString(
        odd,
        Files.readString(Path.of(BASELINE))
            .replaceFirst("\"metadata\": \\{", "\"metadata\": {\"colour\": \"red\","));
    for (Object[] command :
        List.<Object[]>of(
            new Object[] {"resolve", odd, "-o", folder.resolve("resolved.json")},
            new Object[] {"validate", odd},
            new Object[] {"determine", "--baseline", odd, "--provider", CLOUD_GOV})) {
      Outcome strict = run(command);
      Object[] lenient = Stream.concat(Stream.of(command), Stream.of("--lenient")).toArray();
      Outcome passed = run(lenient);

      assertEquals(1, strict.status(), strict.err());
      assertEquals(0, passed.status(), passed.err());
      assertTrue((passed.err() + passed.out()).contains("colour"), passed.err());
    }
  }

  @Test
  void aCrmAsCsvIsTakenWhereverAWorkbookIsAndDeterminesTheSame() {
    Path csv = folder.resolve("cloud.csv");
    Path xlsx = folder.resolve("cloud.xlsx");
    Path definition = folder.resolve("cloud.json");
    Outcome exported =
        run("crm", "export", "--baseline", BASELINE, "--provider", CLOUD_GOV, "-o", csv);
    run("crm", "export", "--baseline", BASELINE, "--provider", CLOUD_GOV, "-o", xlsx);

    assertTrue(exported.err().contains("They are in cloud-cis.csv"), exported.err());
    assertEquals(0, run("crm", "import", csv, "--baseline", BASELINE, "-o", definition).status());
    List<List<String>> statuses =
        Stream.of(csv, xlsx, definition).map(HeirloomTest::statuses).toList();
    assertEquals(616, statuses.get(0).size());
    assertEquals(statuses.get(1), statuses.get(0));
    assertEquals(statuses.get(1), statuses.get(2));
  }

  private static List<String> statuses(Path provider) {
    return ReportJson.read(
            run("determine", "--baseline", BASELINE, "--provider", provider, "--format", "json")
                .out())
        .controls()
        .stream()
        .flatMap(control -> control.points().stream())
        .map(point -> point.id() + " " + point.declared() + " " + point.status())
        .toList();
  }

  @Test
  void aLevelIsReadInTheWordsOfDocumentsAndRefusedInOthers() {
    Outcome understood = determineAll("--impact", "FIPS-199 High", "--format", "json");

    assertEquals(0, understood.status(), understood.err());
    assertTrue(understood.out().contains("\"impact-level\": \"high\""));
    Outcome unknown = determineAll("--impact", "elevated");
    assertEquals(2, unknown.status());
    assertTrue(unknown.err().contains("write low, moderate or high"), unknown.err());
  }

  @Test
  void aBaselineWithoutAControlIsRefused() throws IOException {
    Files.copy(
        Path.of("data/sp800-53-rev4-outline.json"), folder.resolve("sp800-53-rev4-outline.json"));
    Path profile = folder.resolve("profile.json");
    Files.writeString(
        profile,
        """
        {"profile": {"uuid": "8f6a1c3e-0d42-4a5b-9c71-2e5d8b1f4a02",
          "metadata": {"title": "Low", "last-modified": "2026-01-02T00:00:00Z", "version": "1",
            "oscal-version": "1.1.3"},
          "imports": [{"href": "sp800-53-rev4-outline.json",
            "include-controls": [{"with-ids": ["AC-2"]}]}]}}
        """);

    Outcome outcome = run("determine", "--baseline", profile, "--provider", CLOUD_GOV);

    assertEquals(1, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("profile.json:1:1: The baseline \"Low\" has no control"));
  }
}
