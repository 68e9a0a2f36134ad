package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.BASELINE;
import static dev.heirloom.examples.cli.CommandLineTester.GRANITE;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
