package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.assessmentresults.AssessmentResults;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import dev.heirloom.oscal.model.profile.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader takes, beyond the plain documents of the other tests. */
class ReadingTest {

  private static final OscalReader READER = OscalReader.strict();
  private static final URI BASE = URI.create("https://example.com/catalog");

  private static final Catalog CATALOG = READER.read(SmallCatalog.json(""), Catalog.class);

  private static OscalDocument read(byte[] bytes) {
    return READER.read(new ByteArrayInputStream(bytes), BASE);
  }

  @Test
  void everyUnicodeEncodingIsReadWithAndWithoutByteOrderMark() {
    int read = 0;
    for (Format format : Format.values()) {
      for (String encoding : List.of("UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE")) {
        for (String mark : List.of("", "\uFEFF")) {
          String text = mark + SmallCatalog.in(format);
          String message = format + " in " + encoding + (mark.isEmpty() ? "" : " with mark");
          if (format == Format.XML && mark.isEmpty() && !encoding.equals("UTF-8")) {
            // Without a mark, XML has to name its encoding.
            text = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + text;
          }
          assertEquals(CATALOG, read(text.getBytes(Charset.forName(encoding))), message);
          read++;
        }
      }
    }
    assertEquals(30, read);
  }

  @Test
  void aByteOrderMarkInATextIsSkipped() {
    for (Format format : Format.values()) {
      assertEquals(CATALOG, READER.read("\uFEFF" + SmallCatalog.in(format)), format.toString());
    }
  }

  @Test
  void xmlIsReadInTheEncodingThatItNames() {
    String text =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
            + SmallCatalog.xml("<prop name=\"a\" value=\"\u00E9\"/>");
    Catalog catalog = (Catalog) read(text.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("\u00E9", catalog.controls().get(0).props().get(0).value());
    assertEquals(catalog, READER.read(text));
  }

  @Test
  void theSchemaKeyOfJsonAndYamlIsAccepted() {
    String schema = "https://example.com/oscal_catalog_schema.json";
    String json = SmallCatalog.json("").replaceFirst("\\{", "{ \"\\$schema\": \"" + schema + "\",");
    assertEquals(CATALOG, READER.read(json));
    assertEquals(CATALOG, READER.read("$schema: " + schema + "\n" + SmallCatalog.yaml("")));
  }

  @Test
  void theSchemaLocationOfXmlIsAccepted() {
    String xml =
        SmallCatalog.xml("")
            .replace(
                " uuid=",
                " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xsi:schemaLocation=\"http://csrc.nist.gov/ns/oscal/1.0 x.xsd\" uuid=");
    assertEquals(CATALOG, READER.read("<?xml-model href=\"x.xsd\"?><!-- c -->" + xml));
  }

  @Test
  void prefixesCommentsAndCdataDoNotMatterInXml() {
    String xml =
        SmallCatalog.xml(
                "<o:part name=\"a\"><o:p>x<![CDATA[<]]>y<!-- c --> <?p i?>z</o:p></o:part>")
            .replaceAll("<(/?)([a-z])(?!:)", "<$1o:$2")
            .replace("xmlns=", "xmlns:o=");
    assertTrue(xml.contains("<o:catalog xmlns:o="), xml);
    Control control = READER.read(xml, Catalog.class).controls().get(0);
    assertEquals("Access policy", control.title().toText());
    assertEquals(
        MarkupMultiline.ofXml("<p>x&lt;y z</p>"), control.parts().get(0).prose().orElseThrow());
  }

  @Test
  void whiteSpaceAroundWhatXmlSchemaCollapsesDoesNotMatter() {
    String xml =
        SmallCatalog.xml("<link href=\" #a \"/>")
            .replace("2026-11-21T09:30:00Z", "\n 2026-11-21T09:30:00Z ");
    Catalog catalog = READER.read(xml, Catalog.class);
    assertEquals("#a", catalog.controls().get(0).links().get(0).href());
    assertEquals("2026-11-21T09:30:00Z", catalog.metadata().lastModified().value());
  }

  @Test
  void booleansOfXmlCanBeNumbers() {
    String xml =
        OscalWriter.pretty()
            .toString(READER.read(Fixtures.path("valid/profile-as-is.xml")), Format.XML);
    assertTrue(xml.contains("<as-is>true</as-is>"));
    assertEquals(
        READER.read(xml), READER.read(xml.replace("<as-is>true</as-is>", "<as-is> 1 </as-is>")));
    assertNotEquals(
        READER.read(xml), READER.read(xml.replace("<as-is>true</as-is>", "<as-is>0</as-is>")));
  }

  @Test
  void yamlScalarsWithoutQuotesAreTextWhereTextBelongs() {
    for (String scalar :
        List.of(
            "1.0",
            "yes",
            "No",
            "true",
            "2024-01-01",
            "0x1F",
            "1e3",
            "007",
            "12:30:45",
            "on",
            ".5",
            "1_000",
            "NaN")) {
      String yaml = SmallCatalog.yaml("      props:\n        - {name: a, value: " + scalar + "}\n");
      assertEquals(
          scalar,
          READER.read(yaml, Catalog.class).controls().get(0).props().get(0).value(),
          scalar);
    }
  }

  @Test
  void yamlCanSayTheTypesOfJson() {
    String yaml =
        SmallCatalog.yaml(
            "      class: !!str null\n      props: !!seq\n        - !!map {name: ! a, value: !!str 5}\n");
    Control control = READER.read(yaml, Catalog.class).controls().get(0);
    assertEquals(Optional.of("null"), control.oscalClass());
    assertEquals("5", control.props().get(0).value());
  }

  @Test
  void yamlAliasesRepeatWhatTheyNameWhereverItStands() {
    Control control =
        READER
            .read(
                SmallCatalog.yaml(
                    """
                          class: &word policy
                          props: &props
                            - &prop {name: *word, value: &value b}
                            - *prop
                          parts:
                            - {name: *word, title: *value, props: *props}
                            - name: x
                              props: [*prop]
                    """),
                Catalog.class)
            .controls()
            .get(0);
    assertEquals(2, control.props().size());
    assertEquals(control.props().get(0), control.props().get(1));
    assertEquals("policy", control.props().get(0).name());
    assertEquals(control.props(), control.parts().get(0).props());
    assertEquals(control.props().subList(0, 1), control.parts().get(1).props());
    assertEquals("b", control.parts().get(0).title().orElseThrow().toText());
  }

  @Test
  void jsonThatIsYamlOnlyIsRefusedAsJson() {
    Problem problem = READER.examine("{catalog: {}}").problems().get(0);
    assertEquals(Problem.Kind.MALFORMED, problem.kind());
  }

  @Test
  void aMappingCollectionHasOneMappingOrAList() {
    String json =
        OscalWriter.compact()
            .toString(READER.read(Fixtures.path("valid/mapping-collection.json")), Format.JSON);
    JSONObject root = new JSONObject(json);
    JSONObject collection = root.getJSONObject("mapping-collection");
    JSONObject one = collection.getJSONObject("mappings");
    collection.put("mappings", List.of(one));
    MappingCollection ofList = READER.read(root.toString(), MappingCollection.class);
    assertEquals(READER.read(json), ofList);
    collection.put("mappings", List.of(one, one));
    MappingCollection ofTwo = READER.read(root.toString(), MappingCollection.class);
    assertEquals(2, ofTwo.mappings().size());
    for (Format format : Format.values()) {
      assertEquals(ofTwo, READER.read(OscalWriter.pretty().toString(ofTwo, format)));
      assertEquals(ofList, READER.read(OscalWriter.pretty().toString(ofList, format)));
    }
  }

  @Test
  void theWantedTypeIsReadAndAnotherRefused() {
    assertEquals(CATALOG, READER.read(SmallCatalog.xml(""), Catalog.class));
    for (Format format : Format.values()) {
      OscalReadException e =
          assertThrows(
              OscalReadException.class, () -> READER.read(SmallCatalog.in(format), Profile.class));
      assertEquals(Problem.Kind.OTHER_DOCUMENT, e.problems().get(0).kind());
      assertEquals("This is a catalog, and a profile is wanted", e.problems().get(0).message());
    }
    OscalReadException e =
        assertThrows(
            OscalReadException.class,
            () -> READER.read(Fixtures.path("valid/assessment-plan.xml"), AssessmentResults.class));
    assertEquals(
        "This is an assessment plan, and a set of assessment results is wanted",
        e.problems().get(0).message());
  }

  @Test
  void aFileIsNamedInItsProblems(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("catalog.json"), SmallCatalog.json(", \"x\": 1"));
    OscalReadException e = assertThrows(OscalReadException.class, () -> READER.read(file));
    assertEquals(new FilePlace(file.toString(), 12, 33, "/catalog/controls/0/x"), e.place());
    assertEquals(e.remedy(), e.problems().get(0).remedy());
    assertTrue(e.getMessage().startsWith(file + ":12:33 /catalog/controls/0/x: "));
    assertEquals(CATALOG, OscalReader.lenient().read(file));
    assertEquals(CATALOG, OscalReader.lenient().examine(file).orThrow());
  }

  @Test
  void aMissingFileIsNamed(@TempDir Path folder) {
    Path file = folder.resolve("none.json");
    OscalReadException e = assertThrows(OscalReadException.class, () -> READER.read(file));
    assertEquals(Problem.Kind.UNREADABLE, e.problems().get(0).kind());
    assertEquals(file + ":1:1: There is no such file. Check the name.", e.getMessage());
    assertThrows(OscalReadException.class, () -> READER.read(folder));
  }

  @Test
  void lenientReadingSkipsUnknownContentWhereverItStands() {
    String json =
        SmallCatalog.json(
            ", \"x\": {\"a\": [1, {\"b\": null}]}, \"props\": [{\"name\": \"a\", \"y\": 1, \"value\": \"b\"}]");
    String xml = SmallCatalog.xml("<x z=\"1\"><a/>t</x><prop name=\"a\" y=\"1\" value=\"b\"/>");
    String yaml =
        SmallCatalog.yaml(
            "      x: {a: [1, {b: null}]}\n      props: [{name: a, y: 1, value: b}]\n");
    OscalDocument expected = READER.read(SmallCatalog.xml("<prop name=\"a\" value=\"b\"/>"));
    for (String text : List.of(json, xml, yaml)) {
      ReadResult<OscalDocument> result = OscalReader.lenient().examine(text);
      assertEquals(Optional.of(expected), result.document(), text);
      assertEquals(2, result.problems().size(), text);
      assertTrue(
          result.problems().stream()
              .allMatch(problem -> problem.kind() == Problem.Kind.UNKNOWN_CONTENT));
      assertTrue(READER.examine(text).document().isEmpty());
    }
  }

  @Test
  void fedrampsNamespaceOf2019IsReadLenientlyAsTheUriThatTookItsPlace() {
    String json =
        SmallCatalog.json(
            ", \"props\": [{\"name\": \"a\", \"ns\": \"fedramp\", \"value\": \"b\"}]");
    String xml = SmallCatalog.xml("<prop name=\"a\" ns=\"fedramp\" value=\"b\"/>");
    String yaml = SmallCatalog.yaml("      props: [{name: a, ns: fedramp, value: b}]\n");
    OscalDocument expected =
        READER.read(
            SmallCatalog.xml("<prop name=\"a\" ns=\"http://fedramp.gov/ns/oscal\" value=\"b\"/>"));
    for (String text : List.of(json, xml, yaml)) {
      ReadResult<OscalDocument> result = OscalReader.lenient().examine(text);
      assertEquals(Optional.of(expected), result.document(), text);
      Problem problem = result.problems().get(0);
      assertEquals(1, result.problems().size(), text);
      assertEquals(Problem.Kind.LEGACY_VALUE, problem.kind());
      assertEquals(result.problems(), result.changes());
      assertEquals("Read it as 'http://fedramp.gov/ns/oscal'", problem.remedy());
      Problem refusal = READER.examine(text).refusals().get(0);
      assertEquals(problem.message(), refusal.message());
      assertEquals("Write 'http://fedramp.gov/ns/oscal', or read leniently", refusal.remedy());
    }
    String other = xml.replace("\"fedramp\"", "\"omb\"");
    assertTrue(OscalReader.lenient().examine(other).document().isEmpty());
  }

  @Test
  void theFastPassAndTheExaminingPassMakeTheSameDocument() {
    // One unknown field makes the lenient reader examine what the strict one reads fast.
    for (Path file : Fixtures.files("valid")) {
      String text = read(file);
      String more =
          switch (Format.ofFileName(file.toString()).orElseThrow()) {
            case JSON -> text.replaceFirst("\\{", "{ \"unknown\": 1,");
            case YAML -> "unknown: 1\n" + text;
            case XML -> text.replaceFirst(" uuid=", " unknown=\"1\" uuid=");
          };
      ReadResult<OscalDocument> examined = OscalReader.lenient().examine(more);
      assertEquals(1, examined.problems().size(), file.toString());
      assertEquals(READER.read(file), examined.orThrow(), file.toString());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
