package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.catalog.Catalog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to harm the reader, and the limit that each runs into. */
class HostileFilesTest {

  private static final ReadOptions OPTIONS = ReadOptions.strict();

  private static OscalLimitException limit(ReadOptions options, String text) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertThrows(OscalLimitException.class, () -> OscalReader.of(options).examine(text)));
  }

  private static String nestedParts(int depth, String open, String close, String innermost) {
    return open.repeat(depth) + innermost + close.repeat(depth);
  }

  @Test
  void deepNestingIsRefusedInEveryFormat() {
    String json =
        SmallCatalog.json(nestedParts(50_000, ", \"parts\": [{\"name\": \"a\"", "}]", ""));
    OscalLimitException e = limit(OPTIONS, json);
    assertEquals("maxDepth", e.option().limit());
    assertEquals(100, e.limit());
    assertEquals(12, e.place().line());
    assertTrue(e.place().path().startsWith("/catalog/controls/0/parts/0/parts/0/"));

    e = limit(OPTIONS, SmallCatalog.xml(nestedParts(50_000, "<part name=\"a\">", "</part>", "")));
    assertEquals("maxDepth", e.option().limit());
    assertTrue(e.place().path().startsWith("/catalog/control[1]/part[1]/part[1]/"));

    e = limit(OPTIONS, SmallCatalog.yaml("      parts: " + "[".repeat(50_000)));
    // A list in a list is wrong at once, but skipping it has its limit too.
    assertEquals("maxDepth", e.option().limit());
  }

  @Test
  void deepNestingOfUnknownContentIsRefusedWhenReadLeniently() {
    ReadOptions lenient = ReadOptions.lenient();
    assertEquals(
        "maxDepth",
        limit(lenient, SmallCatalog.json(", \"x\": " + nestedParts(50_000, "[", "]", "")))
            .option()
            .limit());
    assertEquals(
        "maxDepth",
        limit(lenient, SmallCatalog.xml(nestedParts(50_000, "<x>", "</x>", ""))).option().limit());
    assertEquals(
        "maxDepth",
        limit(lenient, SmallCatalog.yaml("      x: " + nestedParts(50_000, "[", "]", "")))
            .option()
            .limit());
  }

  @Test
  void deeplyNestedProseIsRefused() {
    String prose = nestedParts(5_000, "<em>", "</em>", "x");
    OscalLimitException e =
        limit(OPTIONS, SmallCatalog.xml("<part name=\"a\"><p>" + prose + "</p></part>"));
    assertEquals("maxDepth", e.option().limit());
  }

  @Test
  void proseThatNoMethodCanLookIntoIsTakenForAProblemAtItsPlace() {
    for (String sign : List.of("> ", "- ", "1. ", "*a **b ")) {
      String prose = sign.repeat(3_000) + "x";
      ReadResult<OscalDocument> result =
          OscalReader.strict()
              .examine(
                  SmallCatalog.json(
                      ", \"parts\": [{\"name\": \"a\", \"prose\": \"" + prose + "\"}]"));

      if (result.problems().isEmpty()) {
        OscalWriter.pretty().toString(result.orThrow(), Format.XML);
      } else {
        assertEquals(
            "/catalog/controls/0/parts/0/prose", result.problems().get(0).place().path(), sign);
      }
    }
  }

  @Test
  void bytesThatAreNoCharactersOfTheEncodingAreAProblemInEveryFormat() {
    Map<String, String> wrong =
        Map.of(
            "UTF-8", "\u00c0\u00bc",
            "UTF-16BE", "\u00d8\u0000\u0000A",
            "UTF-16LE", "\u0000\u00d8A\u0000",
            "windows-1252", "\u0081",
            "Shift_JIS", "\u0081 ",
            "US-ASCII", "\u00fc");
    wrong.forEach(
        (encoding, bytes) -> {
          Charset charset = Charset.forName(encoding);
          for (Format format : Format.values()) {
            if (format == Format.XML || encoding.startsWith("UTF-")) {
              String text = SmallCatalog.in(format).replaceFirst("<[?]xml[^>]*>", "");
              String whole =
                  format == Format.XML
                      ? "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + text
                      : text;
              int at = whole.indexOf("ac-1");
              ByteArrayOutputStream file = new ByteArrayOutputStream();
              file.writeBytes(whole.substring(0, at).getBytes(charset));
              file.writeBytes(bytes.getBytes(StandardCharsets.ISO_8859_1));
              file.writeBytes(whole.substring(at).getBytes(charset));

              Problem problem =
                  OscalReader.strict()
                      .examine(new ByteArrayInputStream(file.toByteArray()), URI.create("a:b"))
                      .problems()
                      .get(0);

              assertEquals(Problem.Kind.MALFORMED, problem.kind(), encoding + " " + format);
              String before = whole.substring(0, at);
              assertEquals(
                  1 + before.chars().filter(c -> c == '\n').count(),
                  problem.place().line(),
                  encoding + " " + format);
            }
          }
        });
  }

  @Test
  void theDepthIsAnOption() {
    String text = SmallCatalog.json(nestedParts(60, ", \"parts\": [{\"name\": \"a\"", "}]", ""));
    assertThrows(OscalLimitException.class, () -> OscalReader.strict().read(text));
    assertEquals(
        "ac-1",
        OscalReader.of(OPTIONS.withMaxDepth(200))
            .read(text, Catalog.class)
            .controls()
            .get(0)
            .id()
            .value());
  }

  @Test
  void aHugeTextIsRefusedInEveryFormat() {
    ReadOptions options = OPTIONS.withMaxTextLength(10_000);
    String huge = "x".repeat(10_001);
    for (String text :
        new String[] {
          SmallCatalog.json(", \"class\": \"" + huge + "\""),
          SmallCatalog.yaml("      class: " + huge),
          SmallCatalog.xml("<prop name=\"a\" value=\"" + huge + "\"/>"),
          SmallCatalog.xml("<param id=\"a\"><value>" + huge + "</value></param>"),
          SmallCatalog.xml("<part name=\"a\"><p>" + huge + "</p></part>"),
          SmallCatalog.xml(
              "<part name=\"a\">" + ("<p>" + "x".repeat(4_000) + "</p>").repeat(3) + "</part>"),
          SmallCatalog.xml("<part name=\"a\"><p><a href=\"" + huge + "\">x</a></p></part>")
        }) {
      OscalLimitException e = limit(options, text);
      assertEquals("maxTextLength", e.option().limit());
      assertEquals(10_000, e.limit());
      assertFalse(e.place().path().isEmpty());
      assertTrue(OscalReader.strict().examine(text).document().isPresent());
    }
  }

  @Test
  void aLargeFileIsRefusedBeforeItIsReadToItsEnd() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) ' ');
            return length;
          }
        };
    OscalLimitException e =
        assertThrows(
            OscalLimitException.class,
            () ->
                OscalReader.of(OPTIONS.withMaxBytes(1 << 20))
                    .examine(endless, URI.create("https://example.com/endless")));
    assertEquals("maxBytes", e.option().limit());
    assertEquals("https://example.com/endless", e.place().document());
    assertEquals(
        "maxBytes", limit(OPTIONS.withMaxBytes(100), SmallCatalog.json("")).option().limit());
  }

  @Test
  void aFileOfExactlyTheLimitIsRead() {
    byte[] bytes = SmallCatalog.json("").getBytes(StandardCharsets.UTF_8);
    OscalReader reader = OscalReader.of(OPTIONS.withMaxBytes(bytes.length));
    assertTrue(
        reader.examine(new ByteArrayInputStream(bytes), URI.create("a:b")).document().isPresent());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 100, 1 << 20})
  void aStreamIsReadToItsEndWhateverItSaysToBeAvailable(int available) {
    byte[] bytes = SmallCatalog.json("").getBytes(StandardCharsets.UTF_8);
    Supplier<InputStream> stream =
        () ->
            new ByteArrayInputStream(bytes) {
              @Override
              public synchronized int available() {
                return available;
              }
            };
    URI uri = URI.create("a:b");
    OscalReader reader = OscalReader.of(OPTIONS.withMaxBytes(bytes.length));
    assertEquals(reader.read(SmallCatalog.json("")), reader.read(stream.get(), uri));
    OscalReader tooSmall = OscalReader.of(OPTIONS.withMaxBytes(bytes.length - 1));
    OscalLimitException e =
        assertThrows(OscalLimitException.class, () -> tooSmall.examine(stream.get(), uri));
    assertEquals("maxBytes", e.option().limit());
  }

  @Test
  void tooManyValuesAreRefusedInEveryFormat() {
    ReadOptions options = OPTIONS.withMaxNodes(1_000);
    String item = "{\"name\": \"a\", \"value\": \"b\"}";
    for (String text :
        new String[] {
          SmallCatalog.json(", \"props\": [" + (item + ",").repeat(999) + item + "]"),
          SmallCatalog.yaml("      props:\n" + ("        - " + item + "\n").repeat(999)),
          SmallCatalog.xml("<prop name=\"a\" value=\"b\"/>".repeat(1_001)),
          SmallCatalog.xml("<part name=\"a\">" + "<p>b</p>".repeat(1_001) + "</part>")
        }) {
      OscalLimitException e = limit(options, text);
      assertEquals("maxNodes", e.option().limit());
      assertTrue(OscalReader.strict().examine(text).document().isPresent());
    }
  }

  @Test
  void aYamlBombOfAliasesIsRefused() {
    StringBuilder bomb = new StringBuilder("      x0: &x0 [lol, lol, lol, lol, lol, lol, lol]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*x" + (i - 1);
      bomb.append("      x%d: &x%d [%s]\n".formatted(i, i, (alias + ", ").repeat(6) + alias));
    }
    for (ReadOptions options : new ReadOptions[] {OPTIONS, ReadOptions.lenient()}) {
      OscalLimitException e = limit(options, SmallCatalog.yaml(bomb.toString()));
      assertEquals("maxAliasNodes", e.option().limit());
      assertEquals(100_000, e.limit());
    }
  }

  @Test
  void theRepetitionByAliasesIsAnOption() {
    String text =
        SmallCatalog.yaml(
            "      props: &props\n        - {name: a, value: b}\n      parts:\n"
                + "        - {name: c, props: *props}\n        - {name: d, props: *props}\n");
    assertTrue(OscalReader.strict().examine(text).document().isPresent());
    assertEquals("maxAliasNodes", limit(OPTIONS.withMaxAliasNodes(10), text).option().limit());
    assertEquals("maxAliasNodes", limit(OPTIONS.withMaxAliasNodes(0), text).option().limit());
  }

  @Test
  void externalEntitiesAreNeverFetched(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
    for (String head :
        new String[] {
          "<!DOCTYPE catalog [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
          "<!DOCTYPE catalog SYSTEM \"" + secret.toUri() + "\">",
          "<!DOCTYPE catalog [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;\">]>"
        }) {
      String text = head + SmallCatalog.xml("<prop name=\"a\" value=\"&x;\"/>");
      ReadResult<?> result = OscalReader.lenient().examine(text);
      assertTrue(result.document().isEmpty());
      assertEquals(1, result.problems().size());
      assertEquals(Problem.Kind.REFUSED, result.problems().get(0).kind());
      assertFalse(result.problems().toString().contains("the-secret"));
    }
  }

  @Test
  void numbersThatWouldFillTheMemoryAreRefused() {
    String text =
        OscalWriter.pretty()
            .toString(
                OscalReader.strict().read(Fixtures.path("valid/mapping-collection.json")),
                Format.JSON);
    assertTrue(text.contains("87.5"));
    for (String number : new String[] {"1e999999999", "1e-999999999", "1".repeat(5_000)}) {
      ReadResult<?> result = OscalReader.strict().examine(text.replace("87.5", number));
      assertTrue(result.document().isEmpty(), number);
      assertFalse(result.problems().isEmpty(), number);
    }
  }

  @Test
  void aNumberOfMillionsOfDigitsIsRefusedBeforeItIsMade() {
    String digits = "9".repeat(3_000_000);
    String yaml =
        "component-definition: {components: [{protocols: [{port-ranges: [{start: "
            + digits
            + "}]}]}]}";

    ReadResult<OscalDocument> result =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> OscalReader.strict().examine(yaml));

    assertTrue(
        result.problems().stream().anyMatch(p -> p.place().path().endsWith("/start")),
        result.problems()::toString);
  }

  @Test
  void aLongWordOfYamlIsReadInOneGo() {
    String word = "QUJD".repeat(2_000_000);

    Catalog catalog =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () ->
                OscalReader.strict()
                    .read(SmallCatalog.yaml("      class: " + word), Catalog.class));

    assertEquals(word, catalog.controls().get(0).oscalClass().orElseThrow());
  }

  @Test
  void aFileFullOfProblemsStopsAtTheLimitOfProblems() {
    String text = SmallCatalog.json(", \"props\": [" + "1,".repeat(5_000) + "1]");
    ReadResult<?> result = OscalReader.of(OPTIONS.withMaxProblems(10)).examine(text);
    assertEquals(10, result.problems().size());
    assertEquals(1_000, OscalReader.strict().examine(text).problems().size());
    assertEquals(1, OscalReader.of(OPTIONS.withMaxProblems(1)).examine("").problems().size());
  }

  @Test
  void manyNamesOfTheSameHashAreNoProblem() {
    // "Aa" and "BB" have the same hash code in Java.
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 1 << 14; i++) {
      names.append(", \"");
      for (int bit = 0; bit < 14; bit++) {
        names.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      names.append("\": 1");
    }
    OscalReader reader = OscalReader.of(ReadOptions.lenient().withMaxProblems(20_000));
    ReadResult<?> result =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> reader.examine(SmallCatalog.json(names.toString())));
    assertEquals(1 << 14, result.problems().size());
    assertTrue(result.document().isPresent());
  }

  @Test
  void noLimitCanBeSwitchedOff() {
    assertThrows(IllegalArgumentException.class, () -> OPTIONS.withMaxDepth(0));
    assertThrows(IllegalArgumentException.class, () -> OPTIONS.withMaxBytes(-1));
  }
}
