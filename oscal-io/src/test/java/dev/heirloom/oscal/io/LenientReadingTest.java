package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The slips that lenient reading takes: what becomes of each, and that nothing is lost in silence.
 */
class LenientReadingTest {

  private static final OscalReader STRICT = OscalReader.strict();
  private static final OscalReader LENIENT = OscalReader.lenient();

  /** What a control has beside id and title in JSON: as it is, as it is meant, and what is said. */
  static Stream<Arguments> slipsOfJson() {
    return Stream.of(
        slip("\"props\": []", "", "Read it as absent"),
        slip("\"props\": null", "", "Read it as absent"),
        slip("\"class\": null", "", "Read it as absent"),
        slip("\"class\": \"\"", "", "Read it as absent"),
        slip("\"class\": 5", null, null),
        slip("\"class\": \"ISO/IEC 1\"", "\"class\": \"ISO-IEC-1\"", "Read it as 'ISO-IEC-1'"),
        slip("\"class\": true", "\"class\": \"true\"", "Read it as a text: 'true'"),
        slip("\"class\": [\"a\"]", "\"class\": \"a\"", "Read its only value"),
        slip("\"class\": [\"a\", \"b\"]", null, null),
        slip("\"class\": \" a \"", "\"class\": \"a\"", "Read it as 'a'"),
        slip("\"klass_name\": \"a b\"", "", "Left it out: 'a b'"),
        slip("\"Class\": \"a\"", "\"class\": \"a\"", "Read it as 'class'"),
        slip("\"clas\": \"a\"", null, null),
        slip("\"control\": [{\"id\": \"c-1\", \"title\": \"C\"}]", null, null),
        slip("\"sub-controls\": [{\"id\": \"c-1\", \"title\": \"C\"}]", null, null),
        slip("\"emoji\": \"\\uD83D\\uDE00 \\uD83D\"", "", "Left it out: '\uD83D\uDE00 ?'"),
        slip(
            "\"owner\": {\"name\": \"Jo\", \"of\": [\"x\", 7]}",
            "",
            "Left it out: 'name Jo of x 7'"),
        slip(
            "\"props\": {\"name\": \"a\", \"value\": \"b\"}",
            "\"props\": [{\"name\": \"a\", \"value\": \"b\"}]",
            "Read it as a list of one"),
        slip("\"props\": \"a\"", null, null),
        slip(
            "\"controls\": [{\"id\": \"5.1\", \"title\": \"C\"}]",
            "\"controls\": [{\"id\": \"_5.1\", \"title\": \"C\"}]",
            "Read it as '_5.1'"),
        slip("\"controls\": [{\"id\": \"5 1\", \"title\": \"C\"}]", null, null),
        slip("\"props\": [null, {\"name\": \"a\", \"value\": \"b\"}]", null, null),
        slip(
            "\"params\": [{\"id\": \"p\", \"values\": [null, \"v\"]}]",
            "\"params\": [{\"id\": \"p\", \"values\": [\"v\"]}]",
            "Left it out"),
        slip(
            "\"props\": [{\"name\": \"a\", \"value\": 1.50}]",
            "\"props\": [{\"name\": \"a\", \"value\": \"1.50\"}]",
            "Read it as a text: '1.50'"),
        slip(
            "\"props\": [{\"name\": \"a\", \"value\": \"x\\n y \"}]",
            "\"props\": [{\"name\": \"a\", \"value\": \"x y\"}]",
            "Read it as 'x y'"),
        slip("\"props\": [{\"name\": \"a\", \"value\": \"\"}]", null, null),
        slip(
            "\"params\": [{\"id\": \"p\", \"values\": \"v\"}]",
            "\"params\": [{\"id\": \"p\", \"values\": [\"v\"]}]",
            "Read it as a list of one"),
        slip(
            "\"params\": [{\"id\": \"p\", \"select\": {\"how_many\": \"one\"}}]",
            "\"params\": [{\"id\": \"p\", \"select\": {\"how-many\": \"one\"}}]",
            "Read it as 'how-many'"),
        slip(
            "\"params\": [{\"id\": \"p\", \"select\": {\"how-many\": \"ONE\"}}]",
            "\"params\": [{\"id\": \"p\", \"select\": {\"how-many\": \"one\"}}]",
            "Read it as 'one'"),
        slip("\"params\": [{\"id\": \"p\", \"select\": {\"how-many\": \"two\"}}]", null, null),
        slip(
            "\"links\": [{\"href\": \"a b.pdf\"}]",
            "\"links\": [{\"href\": \"a%20b.pdf\"}]",
            "Read it as 'a%20b.pdf'"),
        slip(
            "\"parts\": [{\"name\": \"a\", \"title\": \"x\\ny\"}]",
            "\"parts\": [{\"name\": \"a\", \"title\": \"x y\"}]",
            "Read it as 'x y'"));
  }

  private static Arguments slip(String as, String meant, String change) {
    return Arguments.of(as, meant, change);
  }

  @ParameterizedTest
  @MethodSource("slipsOfJson")
  void ofJsonAndYamlAreReadAsWhatTheyMeanAndRefusedWhereThatIsUnknown(
      String as, String meant, String change) {
    String text = SmallCatalog.json(", " + as);
    ReadResult<OscalDocument> strict = STRICT.examine(text);
    ReadResult<OscalDocument> lenient = LENIENT.examine(text);
    assertTrue(strict.document().isEmpty());
    assertEquals(meant != null, lenient.document().isPresent(), lenient.problems()::toString);
    // Strict reading recommends lenient reading exactly where that helps.
    assertEquals(
        meant != null,
        strict.problems().stream().allMatch(problem -> problem.remedy().contains("leniently")),
        strict.problems()::toString);
    if (meant != null) {
      assertEquals(
          STRICT.read(SmallCatalog.json(meant.isEmpty() ? "" : ", " + meant)), lenient.orThrow());
      assertEquals(List.of(change), lenient.changes().stream().map(Problem::remedy).toList());
      assertEquals(lenient.changes(), lenient.problems());
    }
  }

  /** What stands in a part in XML, what is meant, and the words of it. */
  static Stream<Arguments> proseOfXml() {
    return Stream.of(
        Arguments.of("<p>a <span>b</span> <u>c</u></p>", "<p>a b c</p>"),
        Arguments.of("<p>a <span class=\"x\">b <em>c</em></span></p>", "<p>a b <em>c</em></p>"),
        Arguments.of("<div>a</div>", "<p>a</p>"),
        Arguments.of("<div><p>a</p><div>b <b>c</b></div></div>", "<p>a</p><p>b <b>c</b></p>"),
        Arguments.of("a", "<p>a</p>"),
        Arguments.of("<note>a</note>", "<p>a</p>"),
        Arguments.of("<ul>a<li>b</li></ul>", "<ul><li>a</li><li>b</li></ul>"),
        Arguments.of("<ul><p>a</p></ul>", "<ul><li><p>a</p></li></ul>"),
        Arguments.of("<ol><ol><li>a</li></ol></ol>", "<ol><li><ol><li>a</li></ol></li></ol>"),
        Arguments.of(
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
            "<table><tr><th>a</th></tr><tr><td>b</td></tr></table>"),
        Arguments.of("<table><td>a</td></table>", "<table><tr><td>a</td></tr></table>"),
        Arguments.of(
            "<table><tr><td><p>a</p><p>b</p></td></tr></table>",
            "<table><tr><td>a<br/>b</td></tr></table>"),
        Arguments.of("<p>a<ul><li>b</li><li>c</li></ul></p>", "<p>a<br/>b<br/>c</p>"),
        Arguments.of("<li>a</li><li>b</li>", "<p>a</p><p>b</p>"),
        Arguments.of("<p style=\"x\">a</p>", "<p>a</p>"),
        Arguments.of("<p xmlns=\"\">a</p>", "<p>a</p>"));
  }

  @ParameterizedTest
  @MethodSource("proseOfXml")
  void ofProseKeepEveryWord(String as, String meant) {
    ReadResult<OscalDocument> lenient =
        LENIENT.examine(SmallCatalog.xml("<part name=\"a\">" + as + "</part>"));
    Part part = ((Catalog) lenient.orThrow()).controls().get(0).parts().get(0);
    assertEquals(meant, part.prose().orElseThrow().toXml());
    assertFalse(lenient.changes().isEmpty());
    assertTrue(
        STRICT
            .examine(SmallCatalog.xml("<part name=\"a\">" + as + "</part>"))
            .document()
            .isEmpty());
    for (Format format : Format.values()) {
      String text = OscalWriter.pretty().toString(lenient.orThrow(), format);
      assertEquals(lenient.orThrow(), STRICT.read(text), format.toString());
    }
  }

  @Test
  void whatHoldsAParameterIsRefusedWhereItCannotStand() {
    String xml =
        SmallCatalog.xml(
            "<part name=\"a\"><p><a href=\"#x\"><insert type=\"param\" id-ref=\"p\"/></a></p></part>");
    assertTrue(LENIENT.examine(xml).document().isEmpty());
    assertTrue(LENIENT.examine(xml).refusals().get(0).remedy().startsWith("Move it"));
  }

  @Test
  void elementsInAnotherOrderAndTextAndAttributesThatOscalHasNotAreTold() {
    String xml =
        SmallCatalog.xml(
            "<part name=\"a\"/><prop name=\"b\" value=\"c\" x=\"y\"/>stray<owner of=\"z\">Jo</owner>");
    ReadResult<OscalDocument> lenient = LENIENT.examine(xml);
    assertEquals(
        STRICT.read(SmallCatalog.xml("<prop name=\"b\" value=\"c\"/><part name=\"a\"/>")),
        lenient.orThrow());
    assertEquals(
        List.of(
            "Read it as if it stood there",
            "Left it out: 'y'",
            "Left it out: 'stray'",
            "Left it out: 'of z Jo'"),
        lenient.changes().stream().map(Problem::remedy).toList());
  }

  @Test
  void aWrapperOfWhatOscalKnowsThereIsNeverLeftOut() {
    String part = "{\"name\": \"statement\", \"prose\": \"x\"}";
    for (String text :
        List.of(
            SmallCatalog.json(", \"x\": {\"parts\": [" + part + "]}"),
            SmallCatalog.json(", \"x\": [{\"y\": {\"parts\": [" + part + "]}}]"),
            SmallCatalog.yaml("      x: {parts: [{name: statement, prose: x}]}"),
            SmallCatalog.xml("<x><part name=\"statement\"/></x>"))) {
      ReadResult<OscalDocument> result = OscalReader.lenient().examine(text);

      assertEquals(1, result.refusals().size(), text);
      assertTrue(
          result.refusals().get(0).message().contains(", and holds 'part"),
          result.refusals()::toString);
    }
    assertEquals(
        List.of(),
        OscalReader.lenient()
            .examine(SmallCatalog.json(", \"x\": {\"title\": \"t\", \"y\": 1}"))
            .refusals());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<propp name=\"b\" value=\"c\"/>",
        "<props name=\"b\" value=\"c\"/>",
        "<Prop name=\"b\" value=\"c\"/>",
        "<propp xmlns=\"urn:x\" name=\"b\" value=\"c\"/>",
        "<prop name=\"b\" value=\"c\" klass=\"x\"/>"
      })
  void whatMayBeAKnownNameMisspeltIsNeverLeftOut(String xml) {
    ReadResult<OscalDocument> lenient = LENIENT.examine(SmallCatalog.xml(xml));
    assertTrue(lenient.document().isEmpty(), lenient.problems()::toString);
    assertTrue(lenient.refusals().get(0).remedy().startsWith("Did you mean"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:x", ""})
  void anElementOfAnotherNamespaceIsReadByItsName(String namespace) {
    String xml = SmallCatalog.xml("<prop xmlns=\"" + namespace + "\" name=\"b\" value=\"c\"/>");
    ReadResult<OscalDocument> lenient = LENIENT.examine(xml);
    assertEquals(
        STRICT.read(SmallCatalog.xml("<prop name=\"b\" value=\"c\"/>")), lenient.orThrow());
    assertEquals(
        List.of("Read it as OSCAL's"), lenient.changes().stream().map(Problem::remedy).toList());
    assertTrue(STRICT.examine(xml).document().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "[null]"})
  void anEmptyMarkIsStillThere(String value) {
    String profile =
        """
        {"profile": {"uuid": "4f1c0e6e-2f4b-4c8b-9d1a-6c3f5a7b8d90", "metadata": {"title": "P",
          "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.3"},
          "imports": [{"href": "#c", "include-all": %s}]}}""";
    String as = String.format(Locale.ROOT, profile, value);
    assertEquals(
        STRICT.read(String.format(Locale.ROOT, profile, "{}")), LENIENT.examine(as).orThrow());
    assertTrue(
        STRICT.examine(as).problems().stream()
            .noneMatch(problem -> problem.remedy().startsWith("Leave it out")));
  }

  @Test
  void aUuidOfAnotherVersionIsReplacedWhereverTheDocumentNamesIt() {
    String other = "B0000000-0000-0000-0000-000000000001";
    String json =
        SmallCatalog.json(
                ", \"links\": [{\"href\": \"#%s\"}], \"props\": [{\"name\": \"a\", \"value\": \"%s\"}],"
                        .formatted(other.toLowerCase(Locale.ROOT), other)
                    + " \"parts\": [{\"name\": \"b\", \"prose\": \"see [it](#%s)\"}]"
                        .formatted(other))
            .replaceFirst(
                "\"controls\"",
                "\"back-matter\": {\"resources\": [{\"uuid\": \"" + other + "\"}]}, \"controls\"");
    ReadResult<OscalDocument> lenient = LENIENT.examine(json);
    Catalog catalog = (Catalog) lenient.orThrow();
    String uuid = catalog.backMatter().orElseThrow().resources().get(0).uuid().value();
    assertEquals('5', uuid.charAt(14));
    assertEquals("#" + uuid, catalog.controls().get(0).links().get(0).href());
    assertEquals(uuid, catalog.controls().get(0).props().get(0).value());
    assertEquals(
        "<p>see <a href=\"#" + uuid + "\">it</a></p>",
        catalog.controls().get(0).parts().get(0).prose().orElseThrow().toXml());
    assertEquals(4, lenient.changes().size());
    Catalog ofXml =
        (Catalog)
            LENIENT.read(
                SmallCatalog.xml(
                        "<part name=\"b\"><p>see <a href=\"#" + other + "\">it</a></p></part>")
                    .replace(
                        "</control>",
                        "</control><back-matter><resource uuid=\"" + other + "\"/></back-matter>"));
    assertEquals(
        catalog.controls().get(0).parts().get(0).prose(),
        ofXml.controls().get(0).parts().get(0).prose());
  }

  @ParameterizedTest
  @MethodSource("moments")
  void aTimeWithoutAZoneIsReadAsUtc(String as, String meant) {
    String json = SmallCatalog.json("").replace("2026-11-21T09:30:00Z", as);
    ReadResult<OscalDocument> lenient = LENIENT.examine(json);
    assertTrue(STRICT.examine(json).document().isEmpty());
    assertEquals(meant != null, lenient.document().isPresent());
    if (meant != null) {
      assertEquals(meant, lenient.orThrow().metadata().lastModified().value());
      assertEquals("Read it as '" + meant + "'", lenient.changes().get(0).remedy());
    }
  }

  static Stream<Arguments> moments() {
    return Stream.of(
        Arguments.of("2026-11-21T09:30:00+01", "2026-11-21T09:30:00+01:00"),
        Arguments.of("2026-11-21T09:30:00", "2026-11-21T09:30:00Z"),
        Arguments.of("2026-11-21T09:30:00.125", "2026-11-21T09:30:00.125Z"),
        Arguments.of("2026-11-21 09:30", "2026-11-21T09:30:00Z"),
        Arguments.of("2026-11-21", "2026-11-21T00:00:00Z"),
        Arguments.of("2026-11-21T09:30:00+0100", "2026-11-21T09:30:00+01:00"),
        Arguments.of("21.11.2026", null),
        Arguments.of("2026-13-21T09:30:00", null));
  }

  @Test
  void anEmptyTitleIsASlipInJsonAndAnEmptyElementInXml() {
    String empty = SmallCatalog.xml("<part name=\"a\"><title/></part>");
    ReadResult<OscalDocument> xml = STRICT.examine(empty);
    assertEquals(
        List.of(Problem.Consequence.WARNING),
        xml.problems().stream().map(Problem::consequence).toList());
    for (Format format : Format.values()) {
      String text = OscalWriter.pretty().toString(xml.orThrow(), format);
      assertEquals(xml.orThrow(), STRICT.read(text), format.toString());
      assertFalse(text.contains("\"title\": \"\""), text);
    }
    String json = SmallCatalog.json(", \"parts\": [{\"name\": \"a\", \"title\": \"\"}]");
    assertTrue(STRICT.examine(json).document().isEmpty());
    assertEquals(xml.orThrow(), LENIENT.read(json));
  }

  @Test
  void changesAreNotLimitedAsProblemsAre() {
    String json =
        SmallCatalog.json(
            ", \"params\": [{\"id\": \"p\", \"values\": [" + "null,".repeat(5_000) + "\"v\"]}]");
    assertEquals(5_000, LENIENT.examine(json).changes().size());
    ReadResult<OscalDocument> strict = STRICT.examine(json);
    assertEquals(1_000, strict.refusals().size());
    assertTrue(strict.isCutShort());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"responsibilities\": [{\"description\": \"x\"}]",
        "\"customer_responsibility\": \"configure it\"",
        "\"status\": {\"state\": \"planned\"}",
        "\"statement\": []",
        "\"crm\": {\"set-parameter\": []}"
      })
  void whatMaySayWhatIsOfferedOrLeftToDoIsNeverLeftOut(String misplaced) throws IOException {
    String plan = Files.readString(Fixtures.path("valid/system-security-plan.json"));
    int entry = plan.indexOf('{', plan.lastIndexOf("\"by-components\"")) + 1;
    String text = plan.substring(0, entry) + misplaced + ", " + plan.substring(entry);
    for (OscalReader reader : List.of(STRICT, LENIENT)) {
      assertEquals(
          List.of("Write it where OSCAL has it, or remove it"),
          reader.examine(text).refusals().stream().map(Problem::remedy).toList());
    }
    // Where no control is spoken of, the same name is a stranger's as any other.
    assertTrue(LENIENT.examine(SmallCatalog.json(", " + misplaced)).document().isPresent());
  }
}
