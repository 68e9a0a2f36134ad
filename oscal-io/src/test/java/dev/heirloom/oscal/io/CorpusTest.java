package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** The published files, read strictly and taken through all formats. */
class CorpusTest {

  private static final OscalReader READER = OscalReader.strict();

  @Test
  void everyPublishedFileReadsStrictlyButForAnEmptyTitleAndTheyAreAllThere() {
    Map<Model, Integer> models = new EnumMap<>(Model.class);
    Map<Format, Integer> formats = new EnumMap<>(Format.class);
    for (Path file : Corpus.files()) {
      ReadResult<OscalDocument> result = READER.examine(file);
      if (Corpus.hasAnEmptyTitle(file)) {
        assertEquals(1, result.problems().size(), file.toString());
        assertTrue(result.problems().get(0).message().startsWith("'title' is empty"));
      } else {
        assertEquals(List.of(), result.problems(), file.toString());
      }
      models.merge(Corpus.read(file).model(), 1, Integer::sum);
      formats.merge(result.format().orElseThrow(), 1, Integer::sum);
      assertEquals(Format.ofFileName(file.toString()), result.format(), file.toString());
    }
    assertEquals(
        Map.of(
            Model.CATALOG, 20,
            Model.PROFILE, 14,
            Model.COMPONENT_DEFINITION, 6,
            Model.SYSTEM_SECURITY_PLAN, 17,
            Model.ASSESSMENT_PLAN, 6,
            Model.ASSESSMENT_RESULTS, 6,
            Model.PLAN_OF_ACTION_AND_MILESTONES, 6),
        models);
    assertEquals(Map.of(Format.JSON, 28, Format.XML, 32, Format.YAML, 15), formats);
  }

  /** What tells a text from others, without keeping megabytes of it. */
  private record Text(int length, int hash) {

    static Text of(String text) {
      return new Text(text.length(), text.hashCode());
    }
  }

  /**
   * Each edition of a small document goes both ways; of a big one, which takes seconds, the JSON
   * and YAML editions go one way and the XML edition the other.
   */
  private static List<Boolean> directions(Path file) throws IOException {
    return Files.size(file) < 1_000_000
        ? List.of(true, false)
        : List.of(Format.ofFileName(file.toString()).orElseThrow() != Format.XML);
  }

  @Test
  void everyPathThroughTheFormatsAndBackChangesNothing() throws IOException {
    int paths = 0;
    Set<Text> texts = new HashSet<>();
    for (Path file : Corpus.files()) {
      OscalDocument original = Corpus.read(file);
      for (boolean forwards : directions(file)) {
        OscalWriter writer = forwards ? OscalWriter.pretty() : OscalWriter.compact();
        List<Format> path =
            forwards
                ? List.of(Format.JSON, Format.XML, Format.YAML, Format.JSON)
                : List.of(Format.JSON, Format.YAML, Format.XML, Format.JSON);
        OscalDocument now = original;
        for (Format format : path) {
          String text = writer.toString(now, format);
          now = READER.read(text);
          if (format == Format.JSON && !texts.add(Text.of(text))) {
            // Another edition of the document went on from the same text.
            break;
          }
        }
        // Only here: what was lost on the way does not come back.
        assertEquals(original, now, file + " on " + path);
        paths++;
      }
    }
    assertEquals(60 * 2 + 15, paths);
  }

  @Test
  void aJsonFileIsWrittenWithTheSameContentInOtherOrderAtMost() throws IOException {
    int files = 0;
    for (Path file : Corpus.files()) {
      if (Format.ofFileName(file.toString()).orElseThrow() == Format.JSON) {
        JSONObject before = new JSONObject(Files.readString(file));
        before.remove("$schema");
        String written = OscalWriter.pretty().toString(Corpus.read(file), Format.JSON);
        List<String> differences = new ArrayList<>();
        compare(before, new JSONObject(written), "", differences);
        assertEquals(List.of(), differences, file.toString());
        files++;
      }
    }
    assertEquals(28, files);
  }

  private static void compare(Object before, Object after, String path, List<String> differences) {
    if (before instanceof JSONObject a && after instanceof JSONObject b) {
      if (!a.keySet().equals(b.keySet())) {
        differences.add(path + ": " + a.keySet() + " became " + b.keySet());
      } else {
        a.keySet().forEach(key -> compare(a.get(key), b.get(key), path + "/" + key, differences));
      }
    } else if (before instanceof JSONArray a && after instanceof JSONArray b) {
      if (a.length() != b.length()) {
        differences.add(path + ": " + a.length() + " became " + b.length());
      } else {
        for (int i = 0; i < a.length(); i++) {
          compare(a.get(i), b.get(i), path + "/" + i, differences);
        }
      }
    } else if (!before.equals(after) && !(before.equals("") && after.equals(" "))) {
      differences.add(path + ": " + before + " became " + after);
    }
  }

  @Test
  void everyPublishedFileIsWrittenAsTheOfficialSchemasWantIt() {
    OfficialSchemas schemas = new OfficialSchemas();
    int written = 0;
    Set<Text> texts = new HashSet<>();
    for (Path file : Corpus.files()) {
      OscalDocument document = Corpus.read(file);
      for (Format format : List.of(Format.JSON, Format.XML)) {
        String text = OscalWriter.pretty().toString(document, format);
        if (texts.add(Text.of(text))) {
          assertEquals(List.of(), schemas.problems(document, format, text), file + " as " + format);
        }
        written++;
      }
    }
    assertEquals(75 * 2, written);
  }

  @Test
  void theSchemasWouldObject() {
    OfficialSchemas schemas = new OfficialSchemas();
    OscalDocument catalog = READER.read(Fixtures.path("valid/catalog.json"));
    for (Format format : List.of(Format.JSON, Format.XML)) {
      String text =
          OscalWriter.pretty().toString(catalog, format).replace("last-modified", "modified");
      assertFalse(schemas.problems(catalog, format, text).isEmpty(), format.toString());
    }
  }
}
