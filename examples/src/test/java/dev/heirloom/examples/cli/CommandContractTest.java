package dev.heirloom.examples.cli;

import static dev.heirloom.examples.Golden.assertGolden;
import static dev.heirloom.examples.cli.CommandLineTester.BASELINE;
import static dev.heirloom.examples.cli.CommandLineTester.CLOUD_GOV;
import static dev.heirloom.examples.cli.CommandLineTester.GRANITE;
import static dev.heirloom.examples.cli.CommandLineTester.PORTAL;
import static dev.heirloom.examples.cli.CommandLineTester.determineAll;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static dev.heirloom.examples.cli.CommandLineTester.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What holds for every command: its options and exit codes, forms, warnings, and where files go.
 */
class CommandContractTest {

  @TempDir static Path kept;

  private static Path report;

  @TempDir Path folder;

  @BeforeAll
  static void keepAReport() {
    report = kept.resolve("report.json");
    assertEquals(0, determineAll("-o", report).status());
  }

  private static Outcome reprinted(Object... more) {
    return run(Stream.concat(Stream.of("report", report), Stream.of(more)).toArray(Object[]::new));
  }

  /** Every command with its options and what they take. */
  private static String contract(CommandLine command) {
    StringBuilder contract = new StringBuilder();
    String name = command.getCommandSpec().qualifiedName();
    contract.append(name).append('\n');
    command
        .getCommandSpec()
        .positionalParameters()
        .forEach(word -> contract.append("  ").append(word.paramLabel()).append('\n'));
    command.getCommandSpec().options().stream()
        .map(CommandContractTest::option)
        .sorted()
        .forEach(option -> contract.append("  ").append(option).append('\n'));
    command.getSubcommands().values().forEach(sub -> contract.append(contract(sub)));
    return contract.toString();
  }

  private static String option(OptionSpec option) {
    return String.join(", ", option.names())
        + (option.arity().max() > 0 ? " " + option.paramLabel() : "")
        + (option.required() ? " (required)" : "")
        + (option.isMultiValue() ? " (repeated)" : "");
  }

  @Test
  void optionsAndExitCodesAreWhatAPersonReviewed() throws IOException {
    assertGolden(
        "command-line.txt",
        "Exit status: 0 done, 1 could not be done or a check failed, 2 wrong usage.\n\n"
            + contract(CommandLineTester.commands()));
  }

  static Stream<String> everyCommand() {
    return names(CommandLineTester.commands()).filter(name -> !name.isEmpty());
  }

  private static Stream<String> names(CommandLine command) {
    return Stream.concat(
        Stream.of(command.getCommandSpec().qualifiedName().replaceFirst("^heirloom ?", "")),
        command.getSubcommands().values().stream().flatMap(CommandContractTest::names));
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void aMisspeltOptionIsWrongUsageOfEveryCommandWithWhatItMayMean(String command) {
    Outcome outcome = run((Object[]) (command + " --verbos").split(" "));

    assertEquals(2, outcome.status(), outcome.err());
    assertEquals("", outcome.out());
    assertTrue(
        outcome.err().startsWith("Unknown option '--verbos'. Did you mean --verbose?"),
        outcome.err());
  }

  @Test
  void aWordOfAnyLengthFillsNoMoreThanAScreen() {
    String word = "so ".repeat(20_000);
    Set<String> tried = new HashSet<>();
    everyCommand()
        .forEach(
            command -> {
              for (OptionSpec option : named(command).getCommandSpec().options()) {
                String name = option.longestName();
                if (option.arity().max() > 0 && tried.add(name + option.typeInfo())) {
                  List<String> words = new ArrayList<>(List.of(command.split(" ")));
                  words.addAll(List.of(name, word));
                  Outcome outcome = run(words.toArray());
                  assertTrue(outcome.err().length() < 3_000, command + " " + name);
                }
              }
            });
    assertTrue(tried.size() >= 60, "options: " + tried.size());
    String unknown = run("validate", "--" + "x".repeat(60_000)).err();
    assertTrue(unknown.length() < 3_000, unknown.substring(0, 100));
  }

  private static CommandLine named(String command) {
    CommandLine named = CommandLineTester.commands();
    for (String name : command.split(" ")) {
      named = named.getSubcommands().get(name);
    }
    return named;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "determine --baseline --provider p",
        "determine --baseline b --provider --sytem",
        "determine --baseline b --provider p --status mine",
        "validate a.json --formt json",
        "validate -x a.json",
        "diff -output x a.json b.json",
        "diff --quite=yes a.json b.json",
        "crm import --bsaeline b w.xlsx",
        "export ssp --baseline b --provider p -o out.pdf --name X",
        "convert in.json out.json --format xml",
        "resolve p.json -o out.yaml --format json",
        "determin --baseline b --provider p",
        "report a.json b.json",
        "report a.json --width wide",
        "report a.json --width 79",
        "diff a.json b.json -q --verbose",
        "diff - -",
        "determine --baseline - --provider - -o -",
        "help nosuch",
        "export help nosuch"
      })
  void wrongWordsAreToldBeforeAnyFileIsLookedFor(String line) {
    Outcome outcome = run((Object[]) line.split(" "));

    assertEquals(2, outcome.status(), outcome.err());
    assertTrue(outcome.err().contains("--help'."), outcome.err());
    assertFalse(outcome.err().contains("no such file"), outcome.err());
  }

  @ParameterizedTest
  @CsvSource({
    "out.html,<!DOCTYPE",
    "OUT.HTM,<!DOCTYPE",
    "out.json,{",
    "out.csv,sep=",
    "out.txt,FedRAMP",
    "out,FedRAMP",
    "out.sarif,{",
    "out.junit.xml,<?xml"
  })
  void theFormFollowsTheNameOfTheFile(String name, String beginning) throws IOException {
    Path out = folder.resolve(name);

    assertEquals(0, reprinted("-o", out).status());

    String text = Files.readString(out).replace("\uFEFF", "");
    assertTrue(text.startsWith(beginning), text.substring(0, 80));
  }

  @ParameterizedTest
  @CsvSource({
    "determine --baseline b --provider p,html,text",
    "determine --baseline b --provider p,json,html",
    "determine --baseline b --provider p,csv,json",
    "determine --baseline b --provider p,yaml,json",
    "report r.json,txt,html",
    "diff a.json b.json,html,text",
    "validate a.json,txt,json",
    "affected --change c --report r,csv,text",
    "path --authorizations a --system s,json,text",
    "mapping check m --source s --target t,json,text"
  })
  void aFormatThatContradictsTheNameIsWrongUsage(String line, String ending, String format) {
    Outcome outcome =
        run(
            (Object[])
                (line + " -o " + folder + "/out." + ending + " --format " + format).split(" "));

    assertEquals(2, outcome.status(), outcome.err());
    assertTrue(outcome.err().startsWith("--format " + format + " contradicts the name "));
    assertFalse(Files.exists(folder.resolve("out." + ending)));
  }

  @Test
  void aNameOfAFormThatACommandDoesNotWriteIsWrongUsage() {
    for (String ending : List.of("html", "csv", "docx", "xlsx", "pdf")) {
      Outcome outcome = run("diff", report, report, "-o", folder.resolve("out." + ending));

      assertEquals(2, outcome.status(), outcome.err());
      assertTrue(outcome.err().contains("end it in"), outcome.err());
    }
  }

  @Test
  void standardInputIsADocumentAndStandardOutputAFile() throws IOException {
    String portal = Files.readString(Path.of(PORTAL));

    Outcome converted = runOn(portal, "convert", "-", "-", "--format", "yaml");
    assertEquals(0, converted.status(), converted.err());
    assertTrue(converted.out().startsWith("system-security-plan:"), converted.out());
    assertEquals(0, runOn(portal, "validate", "-").status());
    assertEquals(
        OscalReader.strict().read(Path.of(PORTAL)),
        OscalReader.strict().read(runOn(converted.out(), "convert", "-", "-").out()));
    Outcome printed = runOn(Files.readString(report), "report", "-", "-o", "-", "--format", "json");
    assertEquals(Files.readString(report), printed.out());
    Outcome nothing = runOn("", "validate", "-");
    assertEquals(1, nothing.status());
    assertTrue(nothing.err().contains("nothing on standard input"), nothing.err());
  }

  @Test
  void oneDocumentIsStandardInputAndOneResultStandardOutputHoweverTheyAreNamed() {
    for (String baseline : List.of("--baseline=-", "--baseline")) {
      Stream<String> inputs =
          Stream.of("export", "ssp", "--provider=-", baseline, "-", "-o", "ssp.json")
              .filter(word -> !(baseline.endsWith("-") && word.equals("-")));
      Outcome two = runOn("", inputs.toArray());
      assertTrue(two.err().contains("Standard input is one document"), two.err());
    }
    Outcome both =
        runOn(
            "", "export", "ssp", "--baseline", BASELINE, "--provider=-", "-o=-", "--changes", "-");
    assertTrue(both.err().contains("Standard output is one result"), both.err());
    Outcome listed =
        runOn(
            "",
            "export",
            "ssp",
            "--baseline",
            BASELINE,
            "--provider=-",
            "--name=P",
            "-o=x.json",
            "--changes=-");
    assertTrue(listed.err().contains("nothing on standard input"), listed.err());
  }

  @Test
  void aProfileOnStandardInputRefersToFilesOfTheFolderItIsReadIn() throws IOException {
    String profile = Files.readString(Path.of(BASELINE)).replace("sp800-53", "data/sp800-53");

    Outcome outcome =
        runOn(profile, "determine", "--baseline", "-", "--provider", CLOUD_GOV, "--format", "json");

    assertEquals(0, outcome.status(), outcome.err());
    assertEquals(325, ReportJson.read(outcome.out()).controls().size());
  }

  @Test
  void whatIsWrongOnStandardInputIsNotToldOfAFileThatNobodyKnows() {
    Outcome outcome = runOn("{\"catalog\": {}}", "convert", "-", folder.resolve("out.json"));

    assertEquals(1, outcome.status());
    assertTrue(outcome.err().startsWith("standard input:1:"), outcome.err());
  }

  @Test
  void aStatusIsReadInEverySpelling() {
    for (String spelling : List.of("MUST_IMPLEMENT", "must-implement", "to implement")) {
      assertEquals(
          reprinted("--status", "to-implement").out(), reprinted("--status", spelling).out());
    }
    Outcome failing = determineAll("--fail-on", "to-implement");
    assertEquals(1, failing.status());
    assertTrue(failing.err().contains("found to implement."), failing.err());
  }

  @Test
  void aStatusIsSpelledAlikeWhereverAPersonReadsIt() {
    for (String text :
        List.of(
            reprinted().out(),
            reprinted("--format", "csv").out(),
            determineAll("-q", "--fail-on", "to-implement").err(),
            run("diff", report, report).out())) {
      assertFalse(
          text.matches("(?s).*\\b(MUST_IMPLEMENT|[A-Z]+_INHERITED|NOT_APPLICABLE)\\b.*"), text);
    }
  }

  @Test
  void whatAnExportChangedIsSummedUpAndListedInAFileForThoseWhoAsk() throws IOException {
    Path list = folder.resolve("changes.txt");
    Object[] export = {
      "export",
      "ssp",
      "--baseline",
      BASELINE,
      "--provider",
      CLOUD_GOV,
      "--name",
      "Portal",
      "-o",
      folder.resolve("ssp.json")
    };
    Outcome brief = run(Stream.concat(Stream.of(export), Stream.of("--changes", list)).toArray());
    Outcome quiet = run(Stream.concat(Stream.of(export), Stream.of("-q")).toArray());
    Outcome verbose = run(Stream.concat(Stream.of(export), Stream.of("--verbose")).toArray());

    long changes = Files.readAllLines(list).size();
    assertTrue(changes > 1000);
    assertTrue(
        brief.err().contains(changes + " changes, --changes FILE lists them:\n"), brief.err());
    assertTrue(brief.err().lines().count() < 20, brief.err());
    assertEquals("", quiet.err());
    assertTrue(verbose.err().contains(Files.readString(list)));
  }

  @Test
  void completionAndManPagesNameEveryCommand() throws IOException {
    Path pages = folder.resolve("man");
    Outcome completion = run("generate-completion");

    assertEquals(0, completion.status());
    assertEquals(0, run("generate-man-pages", pages).status());
    List<String> commands = everyCommand().toList();
    assertTrue(commands.size() > 25, commands.toString());
    for (String command : commands) {
      Path page = pages.resolve("man1/heirloom-" + command.replace(' ', '-') + ".1");
      assertTrue(Files.readString(page).contains(".SH OPTIONS\n.TP\n.B "), page.toString());
      assertTrue(completion.out().contains(command.replaceFirst(".* ", "")), command);
    }
  }

  @Test
  void aProviderIsCalledWhatTheCommandLineSays() {
    String named =
        run("determine", "--baseline", BASELINE, "--provider", CLOUD_GOV, "--provider-name", "Ours")
            .out();
    String own = run("determine", "--baseline", BASELINE, "--provider", CLOUD_GOV).out();

    assertTrue(named.contains("provider Ours (cloud-gov-2023-03.json)"), named);
    assertEquals(counts(own), counts(named));
    Outcome alone = run("determine", "--baseline", BASELINE, "--provider-name", "Ours");
    assertEquals(2, alone.status());
  }

  private static List<String> counts(String text) {
    return text.lines().filter(line -> line.matches("(all|points) .*")).toList();
  }

  @Test
  void helpIsAlsoACommandAndHasNoColourWhereNobodyWatches() {
    assertEquals(run("--help").out(), run("help").out());
    assertEquals(run("export", "ssp", "--help").out(), run("help", "export", "ssp").out());
    assertEquals(run("export", "ssp", "--help").out(), run("export", "help", "ssp").out());
    assertFalse(run("help", "determine").out().contains("\u001b"));
  }

  @Test
  void filesAreLookedForBeforeAnyWork() {
    Path missing = folder.resolve("missing.json");
    for (Object[] line :
        List.<Object[]>of(
            new Object[] {"determine", "--baseline", BASELINE, "--provider", missing},
            new Object[] {"diff", report, missing},
            new Object[] {"report", missing},
            new Object[] {
              "determine", "--baseline", BASELINE, "--provider", GRANITE, "--stylesheet", missing
            },
            new Object[] {
              "determine", "--baseline", BASELINE, "--provider", GRANITE, "-o", missing + "/out.txt"
            })) {
      Outcome outcome = CommandLineTester.runWatched(line);

      assertEquals(1, outcome.status());
      assertFalse(outcome.err().contains("Reading"), outcome.err());
      assertTrue(outcome.err().contains("missing.json"), outcome.err());
    }
  }

  @Test
  void aDifferenceIsATableOfIdTitleBothStatusesAndWhyAsWideAsAsked() throws IOException {
    Path later = kept.resolve("later.json");
    assertEquals(0, determineAll("--as-of", "2027-11-01", "-o", later).status());

    String narrow = run("diff", report, later).out();
    String wide = run("diff", report, later, "--width", "140").out();

    assertTrue(narrow.contains("Id       Title               Was        Is         Why\n"), narrow);
    assertTrue(narrow.lines().allMatch(line -> line.length() <= 80), narrow);
    assertTrue(
        Pattern.compile(
                "(?m)^ac-2     Account Management +partially inherited to implement +declared"
                    + " partially inherited: CHAIN_BROKEN")
            .matcher(wide)
            .find(),
        wide);
    assertEquals(2, run("diff", report, later, "--width", "wide").status());
  }

  @Test
  void anAnswerNeverReplacesAFileThatItIsAbout() throws IOException {
    Path plan = folder.resolve("plan.json");
    Files.writeString(plan, "{}");

    for (String line : new String[] {"validate", "report", "resolve", "diff a.json"}) {
      Outcome outcome =
          run(
              Stream.concat(Stream.of((Object[]) line.split(" ")), Stream.of(plan, "-o", plan))
                  .toArray());

      assertEquals(2, outcome.status(), outcome.err());
      assertTrue(outcome.err().contains("would replace what is read there"), outcome.err());
      assertEquals("{}", Files.readString(plan));
    }
  }

  @Test
  void whoWantsQuietHearsOfValidationWhatMakesItFail() {
    Object[] command = {"validate", "data/grants-portal.json"};

    String all = run(command).out();
    String quiet = run("-q", command[0], command[1]).out();
    String asFailing = run("-q", command[0], command[1], "--fail-on", "warning").out();

    assertTrue(all.contains(" warning "), all);
    assertFalse(quiet.contains(" warning "), quiet);
    assertEquals(all.lines().findFirst(), quiet.lines().findFirst());
    assertEquals(all, asFailing);
  }

  @Test
  void wrongWordsAreToldInPlainWords() {
    for (String[] told :
        new String[][] {
          {"determin", "There is no command 'determin'.\nDid you mean: heirloom determine"},
          {"export spp", "There is no command 'spp'.\nDid you mean: export ssp"},
          {"report a.json b.json", "This is one word too many: 'b.json'.\n"},
          {
            "report a.json --format pdf", "\"pdf\" is none of text, json, csv, html, sarif, junit\n"
          },
          {"report a.json --width 5", "write a number from 80 to 400\n"},
        }) {
      Outcome outcome = run((Object[]) told[0].split(" "));

      assertEquals(2, outcome.status(), told[0]);
      assertTrue(outcome.err().contains(told[1]), outcome.err());
    }
  }

  @Test
  void aNarrowedTableSaysSoToAllWhoDoNotAskForQuiet() throws IOException {
    Outcome told = reprinted("--family", "at", "--open", "-o", folder.resolve("at.csv"));
    Outcome quiet = reprinted("--family", "at", "-q", "-o", folder.resolve("all.csv"));

    assertTrue(told.err().matches("Shown: \\d of 325 controls, family at.*\\.\\R"), told.err());
    assertEquals("", quiet.err());
    assertEquals("", reprinted("-o", folder.resolve("whole.csv")).err());
  }
}
