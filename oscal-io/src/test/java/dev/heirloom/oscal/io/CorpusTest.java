package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** The published files, read strictly and taken through all formats. */
class CorpusTest {

  private static final OscalReader READER = OscalReader.strict();

  @Test
  void everyPublishedFileReadsStrictlyAndTheyAreAllThere() {
    Map<Model, Integer> models = new EnumMap<>(Model.class);
    Map<Format, Integer> formats = new EnumMap<>(Format.class);
    for (Path file : Corpus.files()) {
      ReadResult<OscalDocument> result = READER.examine(file);
      assertEquals(List.of(), result.problems(), file.toString());
      models.merge(result.orThrow().model(), 1, Integer::sum);
      formats.merge(result.format().orElseThrow(), 1, Integer::sum);
      assertEquals(Format.ofFileName(file.toString()), result.format(), file.toString());
    }
    assertEquals(
        Map.of(
            Model.CATALOG, 20,
            Model.PROFILE, 14,
            Model.COMPONENT_DEFINITION, 6,
            Model.SYSTEM_SECURITY_PLAN, 17),
        models);
    assertEquals(Map.of(Format.JSON, 22, Format.XML, 26, Format.YAML, 9), formats);
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
    for (Path file : Corpus.files()) {
      OscalDocument original = READER.read(file);
      for (boolean forwards : directions(file)) {
        OscalWriter writer = forwards ? OscalWriter.pretty() : OscalWriter.compact();
        List<Format> path =
            forwards
                ? List.of(Format.JSON, Format.XML, Format.YAML, Format.JSON)
                : List.of(Format.JSON, Format.YAML, Format.XML, Format.JSON);
        OscalDocument now = original;
        for (Format format : path) {
          now = READER.read(writer.toString(now, format));
        }
        // Only here: what was lost on the way does not come back.
        assertEquals(original, now, file + " on " + path);
        paths++;
      }
    }
    assertEquals(42 * 2 + 15, paths);
  }

  @Test
  void aJsonFileIsWrittenWithTheSameContentInOtherOrderAtMost() throws IOException {
    int files = 0;
    for (Path file : Corpus.files()) {
      if (Format.ofFileName(file.toString()).orElseThrow() == Format.JSON) {
        JSONObject before = new JSONObject(Files.readString(file));
        before.remove("$schema");
        String written = OscalWriter.pretty().toString(READER.read(file), Format.JSON);
        List<String> differences = new ArrayList<>();
        compare(before, new JSONObject(written), "", differences);
        assertEquals(List.of(), differences, file.toString());
        files++;
      }
    }
    assertEquals(22, files);
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
    } else if (!before.equals(after)) {
      differences.add(path + ": " + before + " became " + after);
    }
  }

  @Test
  void everyPublishedFileIsWrittenAsTheOfficialSchemasWantIt() {
    OfficialSchemas schemas = new OfficialSchemas();
    int written = 0;
    for (Path file : Corpus.files()) {
      OscalDocument document = READER.read(file);
      for (Format format : List.of(Format.JSON, Format.XML)) {
        String text = OscalWriter.pretty().toString(document, format);
        assertEquals(List.of(), schemas.problems(document, format, text), file + " as " + format);
        written++;
      }
    }
    assertEquals(57 * 2, written);
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
