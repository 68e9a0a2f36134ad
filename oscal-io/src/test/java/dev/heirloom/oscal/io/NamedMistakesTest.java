package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.model.OscalDocument;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What explains all that is wrong with a file is named as what it is: its version, or that it is no
 * JSON.
 */
class NamedMistakesTest {

  private static ReadResult<OscalDocument> examine(OscalReader reader, String name, String text) {
    return reader.examine(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), URI.create(name));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("// c\n{}", "a comment; JSON has none"),
        Arguments.of("/* c */ {}", "a comment; JSON has none"),
        Arguments.of("# c\n{'a': 1}", "a comment; JSON has none"),
        Arguments.of("{\"a\": 1, // c\n\"b\": 2}", "a comment; JSON has none"),
        Arguments.of("{\"a\": 1,}", "a comma after the last entry; JSON has none there"),
        Arguments.of("{\"a\": [1,]}", "a comma after the last entry; JSON has none there"),
        Arguments.of("{'a': 1}", "a single quotation mark; JSON has double ones"),
        Arguments.of("{\"a\": 'x'}", "a single quotation mark; JSON has double ones"),
        Arguments.of("{\u201ca\u201d: 1}", "a typographic quotation mark; JSON has straight ones"),
        Arguments.of("{a: 1}", "a name without quotation marks"),
        Arguments.of("{\"a\": NaN}", "'NaN', which is no value of JSON's"),
        Arguments.of("{\"a\": True}", "'True', which is no value of JSON's"),
        Arguments.of("{\"a\": \"x\ny\"}", "a line break or a control character inside a text"),
        Arguments.of("{\"a\": 1", "it ends too early"),
        Arguments.of("{\"a\": 01}", "a number that begins with 0"),
        Arguments.of("{\"a\": +1}", "a number that JSON writes otherwise"),
        Arguments.of("{\"a\": 1.}", "a number that JSON writes otherwise"),
        Arguments.of("{\"a\": @x}", "what begins no value of JSON's"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void whatIsNoJsonIsNamedAsWhatItIs(String text, String words) {
    for (OscalReader reader : List.of(OscalReader.strict(), OscalReader.lenient())) {
      Problem problem = examine(reader, "catalog.json", text).problems().get(0);
      assertEquals("This is not well-formed JSON: " + words, problem.message());
      assertEquals(Problem.Kind.MALFORMED, problem.kind());
    }
  }

  @Test
  void theNameOfAFileDecidesWhatItIsMeantToBe() {
    String yaml = SmallCatalog.yaml("");
    assertTrue(examine(OscalReader.strict(), "a.json", yaml).document().isPresent());
    assertTrue(
        examine(OscalReader.strict(), "a.json", "catalog: [")
            .problems()
            .get(0)
            .message()
            .contains("JSON"));
    String flow = "{catalog: {}}";
    assertTrue(
        examine(OscalReader.strict(), "a.yaml", flow)
            .problems()
            .get(0)
            .message()
            .contains("'catalog' has no"));
  }

  @Test
  void yamlMergeKeysAreRefusedAndNeverPassedOver() {
    String yaml = SmallCatalog.yaml("      <<: {class: x}\n");
    for (OscalReader reader : List.of(OscalReader.strict(), OscalReader.lenient())) {
      ReadResult<OscalDocument> result = reader.examine(yaml);
      assertTrue(result.document().isEmpty());
      assertEquals("YAML merge keys (<<) are not read", result.problems().get(0).message());
      assertEquals("Write the fields out", result.problems().get(0).remedy());
    }
  }

  private static String version(Format format, String version, String more) {
    String text =
        switch (format) {
          case JSON -> SmallCatalog.json(more.isEmpty() ? "" : ", \"" + more + "\": 1");
          case YAML -> SmallCatalog.yaml(more.isEmpty() ? "" : "      " + more + ": 1\n");
          case XML -> SmallCatalog.xml(more.isEmpty() ? "" : "<" + more + "/>");
        };
    return text.replaceFirst("(oscal-version\\W+)1\\.2\\.2", "$1" + version);
  }

  @Test
  void blanksAroundAVersionAreNoOtherVersion() {
    List<Problem> problems =
        OscalReader.strict().examine(version(Format.JSON, "1.1.3 ", "")).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).remedy().endsWith("read leniently"));
  }

  @Test
  void aDraftIsRefusedByItsVersionAlone() {
    for (Format format : Format.values()) {
      for (String version : List.of("1.0.0-milestone3", "1.0-Milestone1", "1.0.0-rc1")) {
        ReadResult<OscalDocument> result =
            OscalReader.strict().examine(version(format, version, "annotation"));
        assertEquals(1, result.problems().size());
        Problem problem = result.problems().get(0);
        assertEquals(Problem.Kind.OTHER_VERSION, problem.kind());
        assertEquals("oscal-version " + version + ": this reads 1.0.x to 1.2.x", problem.message());
        assertEquals("Convert it first", problem.remedy());
      }
    }
  }

  @Test
  void aDraftDoesNotFloodThoughItsVersionComesLast() {
    String json =
        SmallCatalog.json("")
            .replaceFirst(
                "\"metadata\"",
                "\"x\": [], \"y\": 0, \"params\": [" + "1,".repeat(3_000) + "1], \"metadata\"")
            .replace("1.2.2", "1.0.0-milestone3");
    ReadResult<OscalDocument> result = OscalReader.strict().examine(json);
    assertEquals(
        List.of(Problem.Kind.OTHER_VERSION),
        result.problems().stream().map(Problem::kind).toList());
    assertFalse(result.isCutShort());
  }

  @Test
  void anUnknownVersionIsAWarningAndTheFirstOfSeveralProblems() {
    for (Format format : Format.values()) {
      for (String version : List.of("2.0.0", "1.3.0", "banana", "1.04", "v1.1.2", "1.1.0-alpha")) {
        ReadResult<OscalDocument> alone =
            OscalReader.strict().examine(version(format, version, ""));
        assertTrue(alone.document().isPresent());
        assertEquals(1, alone.warnings().size());
        assertTrue(alone.warnings().get(0).message().startsWith("oscal-version " + version + ":"));
        ReadResult<OscalDocument> refused =
            OscalReader.strict().examine(version(format, version, "unknown"));
        assertEquals(
            List.of(Problem.Kind.OTHER_VERSION, Problem.Kind.UNKNOWN_CONTENT),
            refused.problems().stream().map(Problem::kind).toList());
      }
      for (String version : List.of("1.0.0", "1.0.6", "1.1.3", "1.2.2", "1.2", "1.0.12")) {
        assertEquals(
            List.of(), OscalReader.strict().examine(version(format, version, "")).problems());
      }
    }
  }
}
