package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.BASELINE;
import static dev.heirloom.examples.cli.CommandLineTester.CLOUD_GOV;
import static dev.heirloom.examples.cli.CommandLineTester.RECORDS;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static dev.heirloom.examples.cli.MappingCommandTest.MAPPING;
import static dev.heirloom.examples.cli.MappingCommandTest.REQUIREMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.examples.data.OfficialSchema;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that carry a provider through a mapping, on every command that takes providers. */
class CarriedProviderTest {

  @TempDir Path folder;

  private static Object[] carried(SmallMapping small, Object... more) {
    Object[] all = {
      "--baseline",
      small.target(),
      "--provider",
      small.provider(),
      "--through",
      small.mapping(),
      "--in",
      small.source()
    };
    Object[] arguments = new Object[all.length + more.length];
    System.arraycopy(all, 0, arguments, 0, all.length);
    System.arraycopy(more, 0, arguments, all.length, more.length);
    return arguments;
  }

  private static Outcome command(String command, Object... arguments) {
    String[] words = command.split(" ");
    Object[] all = new Object[words.length + arguments.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(arguments, 0, all, words.length, arguments.length);
    return run(all);
  }

  private static Report report(Object... arguments) {
    Outcome outcome = command("determine --format json", arguments);
    assertEquals(0, outcome.status(), outcome.err());
    return ReportJson.read(outcome.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--through M --provider P --in S|--through belongs to the --provider before it",
        "--in S --provider P|--in belongs to the --provider before it",
        "--reversed --provider P|--reversed belongs to the --provider before it",
        "--provider P --through M|--through needs --in SOURCE",
        "--provider P --in S|--in needs --through MAPPING",
        "--provider P --reversed|name it by --through",
        "--provider P --through M --through M --in S|--through was given twice",
        "--provider P --through M --in S --in S|--in was given twice",
        "--provider P --through M --in S --reversed --as-written|--as-written was given twice",
        "--provider P --through M --in|--in",
        "--provider P --through M --provider P --in S|needs --"
      })
  void wrongUsageOfTheWordsEndsWithTwoOnEveryCommand(String words, String message) {
    String line =
        words
            .replace("P", CLOUD_GOV)
            .replace("M", MAPPING)
            .replace("S", BASELINE)
            .replace(" ", "\n");
    for (String command :
        List.of(
            "determine --baseline " + REQUIREMENTS,
            "export ssp --name N -o plan.json --baseline " + REQUIREMENTS,
            "export profile -o delta.json --baseline " + REQUIREMENTS,
            "export component -o c.json --baseline " + REQUIREMENTS,
            "path --authorizations "
                + RECORDS
                + " --system osg-grants-portal --baseline "
                + REQUIREMENTS)) {
      Outcome outcome = command(command, (Object[]) line.split("\n"));
      assertEquals(2, outcome.status(), command + ": " + outcome.err());
      // A component is of one provider that is carried, and that is asked first.
      if (!command.startsWith("export component")) {
        assertTrue(outcome.err().contains(message), outcome.err());
      }
    }
  }

  @Test
  void theWordsStandAfterTheirProviderInAnyOrder() {
    SmallMapping small = SmallMapping.in(folder);
    Report report = report(carried(small));
    assertEquals(
        "1 fully inherited, 1 partially inherited, 1 to implement",
        report.controlCounts().toString());
    Report other =
        report(
            "--provider",
            small.provider(),
            "--in",
            small.source(),
            "--as-written",
            "--through",
            small.mapping(),
            "--baseline",
            small.target());
    assertEquals(report, other);
  }

  @Test
  void aCarriedProviderStandsBesideOneThatSpeaksOfTheBaseline() {
    SmallMapping small = SmallMapping.in(folder);
    Path direct = folder.resolve("direct.json");
    Outcome written = command("export component", carried(small, "-o", direct));
    assertEquals(0, written.status(), written.err());
    Report both = report(carried(small, "--provider", direct));
    assertEquals(2, both.inputs().systems().size());
    assertEquals(1, both.inputs().systems().stream().filter(s -> s.through().isPresent()).count());
  }

  @Test
  void anOlderVersionIsReadAsTheReportReadIt() {
    SmallMapping small = SmallMapping.in(folder);
    Path kept = folder.resolve("kept.json");
    command("determine", carried(small, "-o", kept));

    Outcome forgotten = versions(small, kept, small.provider());
    assertEquals(2, forgotten.status(), forgotten.out());
    assertTrue(
        forgotten.err().contains("kept.json was made of Cloud carried from Source through"),
        forgotten.err());
    Path mapping = folder.resolve("mapping.json");
    Outcome same =
        versions(small, kept, small.provider(), "--through", mapping, "--in", small.source());
    assertEquals(0, same.status(), same.err());
  }

  private static Outcome versions(SmallMapping small, Path kept, Object... older) {
    return command(
        "diff",
        Stream.of(
                Stream.of("--baseline", small.target(), "--report", kept),
                Stream.concat(Stream.of("--old-provider"), Arrays.stream(older)),
                Stream.of("--new-provider", small.provider()))
            .flatMap(words -> words)
            .toArray());
  }

  @Test
  void aDirectionThatTheMappingContradictsIsRefused() {
    Outcome outcome = command("determine", carried(SmallMapping.in(folder), "--reversed"));
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("as written"), outcome.err());
  }

  @Test
  void cloudGovIsCarriedToThe110RequirementsAndExplainedByTheirNumbers() {
    Outcome outcome =
        command(
            "determine",
            "--baseline",
            REQUIREMENTS,
            "--provider",
            CLOUD_GOV,
            "--through",
            MAPPING,
            "--in",
            BASELINE,
            "--explain",
            "3.10.5");
    assertEquals(0, outcome.status(), outcome.err());
    assertTrue(outcome.out().matches("(?s).*\\nall +110 +5 +56 +49 +0\\n.*"), outcome.out());
    assertTrue(outcome.out().contains("_3.10.5 Keys, locks and cards managed: fully inherited"));
    assertTrue(outcome.out().contains("pe-3_smt.e"), outcome.out());
  }

  @Test
  void aCarriedOfferingIsWrittenAsAComponentDefinitionThatDeterminesTheSame() throws IOException {
    SmallMapping small = SmallMapping.in(folder);
    Path out = folder.resolve("carried.json");
    Outcome written = command("export component", carried(small, "-o", out));
    assertEquals(0, written.status(), written.err());
    assertEquals(List.of(), OfficialSchema.problems(new JSONObject(Files.readString(out))));
    assertTrue(
        written.err().contains("1 point is whole by the word of a map")
            && Files.readString(out).contains("For the customer to confirm: ac-2"),
        written.err());

    Report own = report("--baseline", small.target(), "--provider", out);
    Report carried = report(carried(small));
    assertEquals(
        carried.points().map(point -> point.id() + point.declared()).toList(),
        own.points().map(point -> point.id() + point.declared()).toList());
    Path again = folder.resolve("again.json");
    command("export component", carried(small, "-o", again));
    assertEquals(Files.readString(out), Files.readString(again));
  }

  @Test
  void aCarriedOfferingIsWrittenAsAMatrixThatDeterminesTheSame() {
    SmallMapping small = SmallMapping.in(folder);
    Path out = folder.resolve("carried.xlsx");
    Outcome written = command("crm export", carried(small, "--layout", "sp800-171", "-o", out));
    assertEquals(0, written.status(), written.err());
    Report own = report("--baseline", small.target(), "--provider", out, "--layout", "sp800-171");
    assertEquals(
        report(carried(small)).controls().stream().map(c -> c.id() + " " + c.declared()).toList(),
        own.controls().stream().map(c -> c.id() + " " + c.declared()).toList());
    assertEquals(
        2,
        command(
                "crm export",
                "--baseline",
                small.target(),
                "--provider",
                small.provider(),
                "--through",
                small.mapping(),
                "-o",
                out)
            .status());
  }

  @Test
  void aComponentIsExportedOfOneProviderThatIsCarried() {
    SmallMapping small = SmallMapping.in(folder);
    Path out = folder.resolve("carried.json");
    Outcome direct =
        command(
            "export component",
            "--baseline",
            small.target(),
            "--provider",
            small.provider(),
            "-o",
            out);
    assertEquals(2, direct.status());
    assertTrue(direct.err().contains("--through MAPPING --in SOURCE"), direct.err());
    assertEquals(
        2,
        command("export component", carried(small, "--provider", small.provider(), "-o", out))
            .status());
  }

  @Test
  void exportsAndPathsTakeACarriedProvider() throws IOException {
    SmallMapping small = SmallMapping.in(folder);
    Path plan = folder.resolve("plan.json");
    Outcome ssp = command("export ssp --name Orchard", carried(small, "-o", plan));
    assertEquals(0, ssp.status(), ssp.err());
    assertEquals(List.of(), OfficialSchema.problems(new JSONObject(Files.readString(plan))));
    Path delta = folder.resolve("delta.json");
    assertEquals(0, command("export profile", carried(small, "-o", delta)).status());
    Path records =
        Files.writeString(
            folder.resolve("records.yaml"),
            "format-version: \"1\"\nagency: OSG\nsystems:\n  - id: portal\n    providers: [Cloud]\n");
    Outcome path = command("path --authorizations " + records + " --system portal", carried(small));
    assertEquals(0, path.status(), path.err());
  }

  @Test
  void everyFormOfTheReportAndThePlanCiteTheMap() throws IOException {
    SmallMapping small = SmallMapping.in(folder);
    Report report = report(carried(small));
    String map =
        report.point("3.1.1").orElseThrow().provided().get(0).through().get(0).map().value();

    String html = command("determine --format html", carried(small)).out();
    assertTrue(html.contains("<strong>superset-of</strong>"), html);
    assertTrue(
        html.contains("title=\"" + map + "\">Confirm that the map rightly calls it whole"), html);
    assertTrue(html.contains("carried from Source through"), html);
    String csv = command("determine --format csv", carried(small)).out();
    assertTrue(csv.contains("superset-of by " + map + " of mapping.json"), csv);
    assertTrue(csv.lines().allMatch(line -> line.split(",", -1).length >= 18), csv);
    String text = command("determine --explain 3.1.1", carried(small)).out();
    assertTrue(text.contains("Carried here: ac-2_smt.a, ac-2_smt.b superset-of it by map"), text);

    Path plan = folder.resolve("plan.json");
    command("export ssp --name Orchard", carried(small, "-o", plan));
    String written = Files.readString(plan);
    assertTrue(
        written.contains("carried here: ac-2_smt.a, ac-2_smt.b superset-of it by map " + map),
        written);
    assertTrue(written.contains("asks for, as map " + map + " of mapping.json says"), written);
    Outcome again = command("export ssp", carried(small, "--system", plan, "-o", plan));
    assertTrue(again.err().contains("0 changes."), again.err());
  }
}
