package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.commands;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.oscal.io.files.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A limit that a command line gives holds for each file that the command reads. */
class EveryReaderIsLimitedTest {

  private static final int LIMIT = 1_000_000;

  private static final String DETERMINED = " --baseline {target} --provider ? -o out.json";

  /** Commands that take what others take too, or any kind. */
  private static final Map<String, WantedFile> MORE =
      Map.ofEntries(
          Map.entry("convert ? out.json", WantedFile.BASELINE),
          Map.entry("validate ?", WantedFile.MAPPING),
          Map.entry("crm export --baseline {target} --provider ? -o out.csv", WantedFile.PROVIDER),
          Map.entry("export ssp --name N" + DETERMINED, WantedFile.PROVIDER),
          Map.entry("export profile" + DETERMINED, WantedFile.PROVIDER),
          Map.entry("export responsibilities --provider ? -o out.json", WantedFile.SYSTEM),
          Map.entry(
              "export component --baseline {target} --provider ? --through {mapping} --in {source}"
                  + " -o out.json",
              WantedFile.PROVIDER),
          Map.entry(
              "fedramp indicators --rules ? --catalog {source} -o out.json", WantedFile.RULES));

  @TempDir private static Path folder;

  private static ReadFiles files;

  @BeforeAll
  static void writeOneOfEachKind() {
    files = ReadFiles.in(folder);
  }

  private static Map<String, WantedFile> reading() {
    Map<String, WantedFile> all = new TreeMap<>(ReadFiles.COMMANDS);
    all.putAll(MORE);
    return all;
  }

  static Set<String> everyCommand() {
    return reading().keySet();
  }

  /** What is beyond the end of a file's content is white space in each format. */
  private static Path large(WantedFile wanted) throws IOException {
    FileKind kind =
        Arrays.stream(FileKind.values()).filter(wanted::takes).findFirst().orElseThrow();
    Path small = files.one(kind);
    String name = String.valueOf(small.getFileName());
    return Files.writeString(
        folder.resolve("large-" + name), Files.readString(small) + "\n".repeat(LIMIT));
  }

  private static Outcome limited(String command, Path file, String limit, int number) {
    return run(with(files.arguments(command, file), limit, number));
  }

  private static Object[] with(Object[] words, String limit, int number) {
    return Stream.concat(Arrays.stream(words), Stream.of("--limit", limit + "=" + number))
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void theLimitHoldsAndItsErrorNamesWhatHelps(String command) throws IOException {
    WantedFile wanted = reading().get(command);
    Path large = large(wanted);
    String limit =
        wanted.takes(FileKind.WORKBOOK) && !wanted.takes(FileKind.OVERVIEW)
            ? "max-file-bytes"
            : "max-bytes";

    Outcome refused = limited(command, large, limit, LIMIT);
    Outcome read = limited(command, large, limit, 2 * LIMIT);

    String said = (refused.out() + refused.err()).replaceAll("\\s+", " ");
    assertEquals(Heirloom.FAILED, refused.status(), said);
    assertTrue(said.contains(String.valueOf(large.getFileName())), said);
    assertTrue(said.contains("more bytes than the limit of " + LIMIT), said);
    assertTrue(said.contains("--limit " + limit + "=NUMBER"), said);
    assertTrue(said.length() < 1_000, said);
    assertFalse(read.err().contains("limit"), read.err());
    assertFalse(read.out().contains("the limit"), read.out());
  }

  @Test
  void everyCommandThatTakesLimitsIsTried() {
    assertEquals(
        Set.of(),
        limited(commands())
            .filter(name -> everyCommand().stream().noneMatch(c -> c.startsWith(name + " ")))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Stream<String> limited(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName().replaceFirst("^heirloom ?", "");
    boolean takes = command.getCommandSpec().findOption("--limit") != null;
    return Stream.concat(
        takes ? Stream.of(name) : Stream.empty(),
        command.getSubcommands().values().stream().flatMap(EveryReaderIsLimitedTest::limited));
  }

  /**
   * A profile of three controls, to which other documents refer, and a rule that asks what it
   * selects.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate provider-of-profile.json",
        "validate --constraints rules.xml target.json",
        "determine --baseline target.json --provider provider-of-profile.json",
        "mapping check mapping-of-profile.json --source source.json --target target.json",
        "mapping import table.csv --source selected.json --target target.json -o out.json",
        "resolve selected.json",
      })
  void theLimitsOfResolvingHoldForWhatOthersReferTo(String command) throws IOException {
    Files.writeString(
        folder.resolve("selected.json"),
        """
        {"profile": {"uuid": "00000000-0000-4000-8000-000000000009", "metadata": {"title": "P",
          "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.3"},
          "imports": [{"href": "source.json", "include-all": {}}]}}
        """);
    for (String name : List.of("provider", "mapping")) {
      Files.writeString(
          folder.resolve(name + "-of-profile.json"),
          Files.readString(folder.resolve(name + ".json")).replace("source.json", "selected.json"));
    }
    Files.writeString(
        folder.resolve("rules.xml"),
        """
        <metaschema-meta-constraints xmlns="http://csrc.nist.gov/ns/oscal/metaschema/1.0">
          <context><metapath target="/catalog"/><constraints><expect id="some" target="."
            test="count(resolve-profile(doc('selected.json'))//control) &gt; 0"/></constraints>
          </context>
        </metaschema-meta-constraints>
        """);
    Object[] words =
        Arrays.stream(command.split(" "))
            .map(word -> word.contains(".") ? folder.resolve(word) : word)
            .toArray();

    for (String limit : List.of("max-selected-controls", "max-selected-characters")) {
      Outcome refused = run(with(words, limit, 2));
      Outcome done = run(with(words, limit, 1_000_000));

      String said = (refused.out() + refused.err()).replaceAll("\\s+", " ");
      assertTrue(said.contains("selected.json"), said);
      assertTrue(said.contains("more than 2 "), said);
      assertTrue(said.contains("--limit " + limit + "=NUMBER"), said);
      assertFalse((done.out() + done.err()).contains("--limit"), done.toString());
    }
  }
}
