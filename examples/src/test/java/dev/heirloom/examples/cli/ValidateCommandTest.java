package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validate} tells of documents with very many problems. */
class ValidateCommandTest {

  private static final int MANY = 2_500;

  @TempDir Path folder;

  /** An error and a doubt about each control, and another error about the last. */
  @BeforeEach
  void writeManyProblems() throws IOException {
    Files.writeString(
        folder.resolve("catalog.json"),
        """
        {"catalog": {"uuid": "c1c1c1c1-0000-4000-8000-000000000001", "metadata": {"title": "T",
          "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.3"},
          "controls": [%s]}}
        """
            .formatted(
                IntStream.range(0, MANY)
                    .mapToObj(
                        n ->
                            "{\"id\": \"c-%1$d\", \"title\": \"T\", \"parts\": [{\"id\": \"c-%1$d_smt\", \"name\": \"statement\", \"prose\": \"P\"}]}"
                                .formatted(n))
                    .collect(Collectors.joining(",\n"))));
    Files.writeString(
        folder.resolve("rules.xml"),
        """
        <metaschema-meta-constraints xmlns="http://csrc.nist.gov/ns/oscal/metaschema/1.0">
          <context><metapath target="/catalog"/><constraints>
            <expect id="each" level="ERROR" target="control" test="false()"/>
            <expect id="doubt" level="WARNING" target="control" test="false()"/>
            <expect id="wrong" level="ERROR" target="control[last()]" test="false()"/>
          </constraints></context>
        </metaschema-meta-constraints>
        """);
  }

  private Outcome validated(Object... more) {
    return run(
        Stream.concat(
                Stream.of(
                    "validate",
                    folder.resolve("catalog.json"),
                    "--constraints",
                    folder.resolve("rules.xml")),
                Arrays.stream(more))
            .toArray());
  }

  private static long told(Outcome outcome, String rule) {
    return outcome.out().lines().filter(line -> line.contains(" " + rule + ":")).count();
  }

  @Test
  void ofVeryManyProblemsTheGravestAreToldAndHowManyMoreThereAre() {
    Outcome outcome = validated();

    assertEquals(1, outcome.status(), outcome.err());
    assertTrue(outcome.out().contains("readable, with 5,001 problems"), outcome.out());
    assertEquals(1, told(outcome, "wrong"));
    assertEquals(99, told(outcome, "each"));
    assertEquals(0, told(outcome, "doubt"));
    String end = outcome.out().substring(outcome.out().length() - 200).replaceAll("\\s+", " ");
    assertTrue(
        end.contains("And 4,901 more, none graver than these: 2,500 doubt, 2,401 each. --verbose"),
        end);
  }

  @Test
  void whoeverAsksForAllGetsAll() throws IOException {
    Outcome verbose = validated("--verbose");
    assertEquals(1, verbose.status());
    assertEquals(MANY, told(verbose, "doubt"));
    assertFalse(verbose.out().contains("more, none graver"), verbose.out());

    assertEquals(
        2 * MANY + 1,
        new JSONObject(validated("--format", "json").out())
            .getJSONArray("files")
            .getJSONObject(0)
            .getJSONArray("results")
            .length());
    assertEquals(
        2 * MANY + 1,
        new JSONObject(validated("--format", "sarif").out())
            .getJSONArray("runs")
            .getJSONObject(0)
            .getJSONArray("results")
            .length());
  }

  @Test
  void aPathOfAMegabyteFillsNoMoreThanAScreen() throws IOException {
    Path odd = folder.resolve("odd.json");
    Files.writeString(odd, "{\"catalog\": {\"" + "x".repeat(1_000_000) + "\": {\"a\": 1}}}");

    Outcome outcome = run("validate", odd);

    assertEquals(1, outcome.status());
    assertTrue(outcome.out().length() < 20_000, outcome.out().length() + " characters");
  }
}
