package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.BASELINE;
import static dev.heirloom.examples.cli.CommandLineTester.GRANITE;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.inheritance.limit.LimitOption;
import dev.heirloom.inheritance.mapping.MappingCheck;
import dev.heirloom.inheritance.mapping.SourceMapping;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.resolution.ResolutionLimits;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.html.HtmlReport;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of what is read and computed, by the names that the command line has for them. */
class LimitOptionsTest {

  private static Path book;

  @TempDir Path folder;

  @Test
  void everyLimitOfTheLibraryHasAName() {
    Set<String> expected =
        Stream.of(
                ReadOptions.class,
                WorkbookOptions.class,
                ResolutionLimits.class,
                Policy.class,
                SourceMapping.class,
                MappingCheck.class,
                HtmlReport.class)
            .flatMap(owner -> Arrays.stream(owner.getMethods()))
            .map(Method::getName)
            .filter(name -> name.matches("with(Max|Most)[A-Z].*"))
            .map(name -> new LimitOption("", "m" + name.substring(5)).word())
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        expected,
        Arrays.stream(NamedLimit.values())
            .map(NamedLimit::toString)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @BeforeAll
  static void book(@TempDir Path made) {
    book = made.resolve("max-cells maxCells.xlsx");
    Outcome exported =
        run("crm", "export", "--baseline", BASELINE, "--provider", GRANITE, "-o", book);
    assertEquals(0, exported.status(), exported.err());
  }

  private Outcome limited(String command, String limit) throws IOException {
    Path table = folder.resolve("table.csv");
    Files.writeString(
        table,
        "Control ID,Responsibility\nAC-1,Provider\nControl ID,Responsibility,x\nAC-2,Provider,x\n");
    return run(
        Stream.concat(
                Stream.of(command.split(" "))
                    .map(
                        word ->
                            word.equals("BASELINE")
                                ? BASELINE
                                : word.equals("TABLE")
                                    ? table
                                    : word.equals("BOOK") ? book : (Object) word),
                Stream.of("--limit", limit))
            .toArray());
  }

  /** One of each kind of reading, and one of each way that a command has to its files. */
  @ParameterizedTest
  @CsvSource({
    "convert BASELINE -, max-bytes, 100",
    "convert BASELINE -, max-depth, 3",
    "resolve BASELINE, max-text-length, 5",
    "resolve BASELINE, max-nodes, 5",
    "validate --models-only BASELINE, max-nodes, 5",
    "resolve BASELINE, max-selected-controls, 1",
    "matrix describe TABLE, max-file-bytes, 9",
    "matrix describe TABLE, max-cells, 3",
    "matrix describe TABLE, max-matrices, 1",
    "resolve BASELINE, max-selected-characters, 1",
    "matrix describe BOOK, max-entries, 3",
    "matrix describe BOOK, max-unpacked-bytes, 99",
    "matrix describe BOOK, max-sheets, 1",
  })
  void anErrorNamesTheOptionThatRaisesTheLimit(String command, String limit, int low)
      throws IOException {
    Outcome refused = limited(command, limit + "=" + low);
    assertEquals(1, refused.status(), refused.err());
    String told = (refused.out() + refused.err()).replaceAll("\\s+", " ");
    assertTrue(told.contains("--limit " + limit + "=NUMBER"), told);

    Outcome done = limited(command, limit + "=100000000");
    assertEquals(0, done.status(), done.err());
  }

  /** What is computed from files: a provider at two points, three maps of them to one. */
  @ParameterizedTest
  @CsvSource({
    "determine --baseline source.json --provider provider.json, most-entries, 1",
    "export ssp --baseline source.json --provider provider.json --name N -o out.json, most-entries, 1",
    "determine --baseline target.json --provider provider.json --through maps.json --in source.json,"
        + " most-pairs, 1",
    "export component --baseline target.json --provider provider.json --through maps.json --in"
        + " source.json -o out.json, most-pairs, 1",
    "crm export --baseline target.json --provider provider.json --through maps.json --in source.json"
        + " -o out.csv, most-pairs, 1",
    "diff --old-provider provider.json --new-provider provider.json --baseline source.json --report"
        + " report.json, most-entries, 1",
  })
  void whatIsComputedIsLimitedToo(String command, String limit, int low) throws IOException {
    SmallMapping small = SmallMapping.in(folder);
    Files.writeString(
        small.table(),
        "source,relation,target\nac-2,superset-of,3.1.1\nac-2,superset-of,3.1.2\nac-2,superset-of,3.1.3\n");
    Object[] maps =
        words("mapping import table.csv --source source.json --target target.json -o maps.json");
    Object[] report =
        words("determine --baseline source.json --provider provider.json -o report.json");
    assertEquals(0, run(maps).status());
    assertEquals(0, run(report).status());

    Outcome refused = run(words(command + " --limit " + limit + "=" + low));
    Outcome done = run(words(command + " --limit " + limit + "=1000000"));

    String told = (refused.out() + refused.err()).replaceAll("\\s+", " ");
    assertEquals(1, refused.status(), told);
    assertTrue(told.contains("--limit " + limit + "=NUMBER"), told);
    assertEquals(0, done.status(), done.err());
  }

  @Test
  void aCheckOfMapsThatIsCutShortNamesWhatMakesItWhole() throws IOException {
    SmallMapping small = SmallMapping.in(folder);
    Files.writeString(
        small.table(),
        "source,relation,target\nac-2,superset-of,3.1.1\nac-2,subset-of,3.1.1\nac-2,no-relationship,3.1.1\n");
    String check = "mapping check maps.json --source source.json --target target.json";
    run(words("mapping import table.csv --source source.json --target target.json -o maps.json"));

    String cut = run(words(check + " --limit most-comparisons=1")).out().replaceAll("\\s+", " ");
    String whole = run(words(check)).out();

    assertTrue(cut.contains("There may be more pairs"), cut);
    assertTrue(cut.contains("--limit most-comparisons=NUMBER"), cut);
    assertTrue(whole.contains("Contradictory relations: 3."), whole);
    assertFalse(whole.contains("There may be more"), whole);
  }

  private Object[] words(String command) {
    return Stream.of(command.split(" "))
        .map(word -> word.matches(".*[.](json|csv|xsl|html)") ? folder.resolve(word) : word)
        .toArray();
  }

  @Test
  void aStylesheetHasAsManySecondsAsItIsGiven() throws IOException {
    SmallMapping.in(folder);
    Files.writeString(
        folder.resolve("slow.xsl"),
        "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
            + "<xsl:template match='/'><xsl:sequence select='sum(for $a in 1 to 100000000, $b in 1 to"
            + " 100000 return $a * $b)'/></xsl:template></xsl:stylesheet>");

    Outcome refused =
        run(
            words(
                "determine --baseline source.json --provider provider.json --stylesheet slow.xsl"
                    + " -o out.html --limit max-time=1"));

    assertEquals(1, refused.status(), refused.err());
    assertTrue(refused.err().contains("longer than 1.0 seconds"), refused.err());
    assertTrue(refused.err().contains("--limit max-time=NUMBER"), refused.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"max-depth", "max-depth=0", "max-depth=deep", "max-depths=3", "=3"})
  void whatIsNoLimitIsToldWithWhatMayBeWritten(String word) {
    Outcome refused = run("convert", "in.json", "-", "--limit", word);

    assertEquals(2, refused.status(), refused.err());
    assertTrue(
        refused.err().contains("NAME=NUMBER") || refused.err().contains("max-text-length"),
        refused.err());
  }
}
