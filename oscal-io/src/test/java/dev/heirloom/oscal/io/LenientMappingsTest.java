package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The slips of published mapping collections: what becomes of each, and what is said of it. */
class LenientMappingsTest {

  private static final String PROVENANCE =
      "\"method\": \"human\", \"matching-rationale\": \"semantic\", \"status\": \"complete\","
          + " \"mapping-description\": \"D\"";
  private static final String MAP = "\"relationship\": \"equal-to\"";
  private static final String ITEM = "\"id-ref\": \"ac-1\"";

  /** What stands in provenance, map and item: as it is, as it is meant, and what is said. */
  static Stream<Arguments> slips() {
    return Stream.of(
        provenance(PROVENANCE + ", \"qa-note\": \"seen\"", PROVENANCE, "Left it out: 'seen'"),
        provenance("\"qa-status\": \"ok\", " + PROVENANCE, PROVENANCE, "Left it out: 'ok'"),
        provenance(
            "\"matching-rationale-note\": \"n\", " + PROVENANCE, PROVENANCE, "Left it out: 'n'"),
        method("\"manual\"", "human", "Read it as 'human'"),
        method("\"Manual\"", "human", "Read it as 'human'"),
        method("\"semi-automated\"", "hybrid", "Read it as 'hybrid'"),
        method("\"automated\"", "automation", "Read it as 'automation'"),
        method("\"HUMAN\"", "human", "Read it as 'human'"),
        method("\"by lot\"", null),
        method(
            "{\"value\": \"semi-automated\", \"ns\": \"https://example.com/ns\"}",
            "hybrid",
            "Read its word, 'semi-automated', and left out the rest: 'ns https://example.com/ns'",
            "Read it as 'hybrid'"),
        status("published", "not-complete", "Read it as 'not-complete', which carries the least"),
        status("Not complete", "not-complete", "Read it as 'not-complete'"),
        status("Complete", "complete", "Read it as 'complete'"),
        map(
            "\"relationship\": {\"type\": \"subset-of\"}",
            "\"relationship\": \"subset-of\"",
            "Read its word, 'subset-of'"),
        map(
            "\"relationship\": {\"type\": \"equal-to\", \"ns\": \"https://example.com/ns\"}",
            "\"ns\": \"https://example.com/ns\", \"relationship\": \"equal-to\"",
            "Read its word, 'equal-to', in the namespace 'https://example.com/ns'"),
        map(
            "\"ns\": \"https://example.com/ns\", \"relationship\":"
                + " {\"type\": \"equal-to\", \"ns\": \"https://example.com/other\"}",
            null),
        map(
            "\"relationship\": {\"remarks\": \"r\", \"value\": \"equal-to\"}",
            "\"relationship\": \"equal-to\"",
            "Read its word, 'equal-to', and left out the rest: 'remarks r'"),
        map("\"relationship\": {\"remarks\": \"r\"}", null),
        map(
            "\"relationship\": \"Subset of\"",
            "\"relationship\": \"Subset-of\"",
            "Read it as 'Subset-of'"),
        map("\"relation\": \"x\", " + MAP, MAP, "Left it out: 'x'"),
        map("\"relation-ship\": \"equal-to\"", MAP, "Read it as 'relationship'"),
        map("\"relation-ship\": \"subset-of\", " + MAP, null),
        map(
            MAP + ", \"coverage\": 0.5",
            MAP + ", \"coverage\": {\"target-coverage\": 0.5}",
            "Read it as its 'target-coverage'"),
        map(
            MAP + ", \"confidence-score\": 0.9",
            MAP + ", \"confidence-score\": {\"percentage\": 0.9}",
            "Read it as its 'percentage'"),
        map(MAP + ", \"target-coverage\": 0.5", null),
        map(
            MAP + ", \"confidence-score\": {\"score\": \"0.95\", \"percentage\": \"0.9\"}",
            MAP + ", \"confidence-score\": {\"percentage\": 0.9}",
            "Left it out: '0.95'",
            "Read it as a number: '0.9'"),
        map(
            MAP + ", " + qualifier("implementation", "requires", "requirement"),
            MAP + ", " + qualifier("both", "has-incompatibility", "blocked"),
            "Read it as 'both', which carries the least",
            "Read it as 'has-incompatibility', which carries the least",
            "Read it as 'blocked', which carries the least"),
        type("equal-to", "control", "Read it as 'control'"),
        type("Statement", "statement", "Read it as 'statement'"),
        type("part", null),
        item("\"id_ref\": \"ac-1\"", ITEM, "Read it as 'id-ref'"),
        item("\"idRef\": \"ac-1\"", ITEM, "Read it as 'id-ref'"),
        item(ITEM + ", \"id_ref\": \"ac-2\"", null),
        item(ITEM + ", \"title\": \"Policy\"", ITEM, "Left it out: 'Policy'"));
  }

  private static Arguments provenance(String as, String meant, String... changes) {
    return Arguments.of(json(as, MAP, ITEM), json(meant, MAP, ITEM), List.of(changes));
  }

  private static Arguments method(String as, String meant, String... changes) {
    return slip(
        json(PROVENANCE.replace("\"human\"", as), MAP, ITEM),
        meant == null ? null : json(PROVENANCE.replace("human", meant), MAP, ITEM),
        changes);
  }

  private static Arguments status(String as, String meant, String... changes) {
    return slip(
        json(PROVENANCE.replace("complete", as), MAP, ITEM),
        json(PROVENANCE.replace("complete", meant), MAP, ITEM),
        changes);
  }

  private static Arguments map(String as, String meant, String... changes) {
    return slip(
        json(PROVENANCE, as, ITEM), meant == null ? null : json(PROVENANCE, meant, ITEM), changes);
  }

  private static Arguments type(String as, String meant, String... changes) {
    String json = json(PROVENANCE, MAP, ITEM);
    return slip(
        json.replaceFirst("control", as),
        meant == null ? null : json.replaceFirst("control", meant),
        changes);
  }

  private static Arguments item(String as, String meant, String... changes) {
    return slip(
        json(PROVENANCE, MAP, as), meant == null ? null : json(PROVENANCE, MAP, meant), changes);
  }

  private static Arguments slip(String as, String meant, String... changes) {
    return Arguments.of(as, meant, List.of(changes));
  }

  private static String qualifier(String subject, String predicate, String category) {
    return "\"qualifiers\": [{\"subject\": \"%s\", \"predicate\": \"%s\", \"category\": \"%s\", \"description\": \"Q\"}]"
        .formatted(subject, predicate, category);
  }

  private static String json(String provenance, String map, String item) {
    return """
        {"mapping-collection": {"uuid": "4f1c0e6e-2f4b-4c8b-9d1a-6c3f5a7b8d90",
          "metadata": {"title": "M", "last-modified": "2026-01-01T00:00:00Z", "version": "1",
            "oscal-version": "1.2.2"},
          "provenance": {%s},
          "mappings": {"uuid": "4f1c0e6e-2f4b-4c8b-9d1a-6c3f5a7b8d91",
            "source-resource": {"type": "catalog", "href": "a.json"},
            "target-resource": {"type": "catalog", "href": "b.json"},
            "maps": [{"uuid": "4f1c0e6e-2f4b-4c8b-9d1a-6c3f5a7b8d92", %s,
              "sources": [{"type": "control", %s}],
              "targets": [{"type": "control", "id-ref": "ac-1"}]}]}}}
        """
        .formatted(provenance, map, item);
  }

  @ParameterizedTest
  @MethodSource("slips")
  void areReadAsWhatTheyMeanAndRefusedWhereThatIsUnknown(
      String as, String meant, List<String> changes) {
    ReadResult<OscalDocument> strict = OscalReader.strict().examine(as);
    ReadResult<OscalDocument> lenient = OscalReader.lenient().examine(as);
    assertTrue(strict.document().isEmpty());
    assertTrue(strict.refusals().stream().noneMatch(problem -> problem.remedy().isBlank()));
    assertEquals(meant != null, lenient.document().isPresent(), lenient.problems()::toString);
    assertEquals(
        meant != null,
        strict.problems().stream().allMatch(problem -> problem.remedy().contains("leniently")),
        strict.problems()::toString);
    if (meant != null) {
      assertEquals(OscalReader.strict().read(meant), lenient.orThrow());
      assertEquals(changes, lenient.changes().stream().map(Problem::remedy).toList());
      String yaml = OscalWriter.pretty().toString(lenient.orThrow(), Format.YAML);
      assertEquals(lenient.orThrow(), OscalReader.strict().read(yaml));
    }
  }

  @Test
  void anAttributeInAnotherSpellingIsReadInXmlAsInJson() {
    MappingCollection meant =
        OscalReader.strict().read(json(PROVENANCE, MAP, ITEM), MappingCollection.class);
    String xml =
        OscalWriter.pretty()
            .toString(meant, Format.XML)
            .replaceFirst("<source type=\"control\" id-ref=", "<source type=\"control\" id_ref=");
    ReadResult<OscalDocument> lenient = OscalReader.lenient().examine(xml);
    assertTrue(OscalReader.strict().examine(xml).document().isEmpty());
    assertEquals(meant, lenient.orThrow());
    assertEquals(
        List.of("Read it as 'id-ref'"), lenient.changes().stream().map(Problem::remedy).toList());
  }

  @Test
  void aRelationOfAnotherNamespaceNeverBecomesOscals() {
    String xml =
        OscalWriter.pretty()
            .toString(OscalReader.strict().read(json(PROVENANCE, MAP, ITEM)), Format.XML)
            .replace("<relationship>", "<relationship ns=\"https://example.com/ns\">");
    ReadResult<OscalDocument> inXml = OscalReader.lenient().examine(xml);
    assertTrue(inXml.document().isEmpty());
    assertEquals("Move the 'ns' to the element around it", inXml.refusals().get(0).remedy());
    ControlMap map =
        OscalReader.lenient()
            .read(
                json(
                    PROVENANCE,
                    "\"relationship\": {\"ns\": \"https://example.com/ns\", \"type\": \"equal-to\"}",
                    ITEM),
                MappingCollection.class)
            .mappings()
            .get(0)
            .maps()
            .get(0);
    assertEquals("https://example.com/ns", map.ns().orElseThrow());
  }
}
