package dev.heirloom.oscal.io.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.ReadResult;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.everit.json.schema.Schema;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.junit.jupiter.api.Test;

/** The module on the published files, which are kept beside the project, not in it. */
class PublishedDocumentsTest {

  private static final List<String> FOLDERS =
      List.of("catalog", "component-definition", "resolution", "ssp");

  private static final Map<Model, String> SCHEMAS =
      Map.of(
          Model.CATALOG, "catalog",
          Model.PROFILE, "profile",
          Model.COMPONENT_DEFINITION, "component-definition",
          Model.SYSTEM_SECURITY_PLAN, "ssp");

  /** The schemas take long for what is longer, and the writer's tests have asked them about it. */
  private static final int VALIDATED = 100_000;

  private final ObjectMapper mapper = JsonMapper.builder().addModule(new OscalModule()).build();
  private final Map<Model, Schema> schemas = new EnumMap<>(Model.class);

  @Test
  void everyValidDocumentIsWrittenAsTheWriterDoesAndIsValidAndReadsBackEqual() throws IOException {
    int validated = 0;
    // A document that is published in several formats is the same in all, as the reader's tests
    // say.
    Set<String> documents = new HashSet<>();
    for (Path file : files()) {
      if (documents.contains(withoutFormat(file))) {
        continue;
      }
      ReadResult<OscalDocument> read = OscalReader.strict().examine(file);
      if (read.document().isEmpty()) {
        continue;
      }
      documents.add(withoutFormat(file));
      OscalDocument document = read.document().get();
      String mapped = mapper.writeValueAsString(document);
      assertEquals(OscalWriter.compact().toString(document, Format.JSON), mapped, file.toString());
      assertEquals(document, mapper.readValue(mapped, OscalDocument.class), file.toString());
      if (SCHEMAS.containsKey(document.model()) && mapped.length() < VALIDATED) {
        schemas
            .computeIfAbsent(document.model(), PublishedDocumentsTest::schema)
            .validate(new JSONObject(mapped));
        validated++;
      }
    }
    assertTrue(documents.size() >= 25, "documents: " + documents);
    assertTrue(validated >= 10, "validated: " + validated);
    assertEquals(SCHEMAS.keySet(), schemas.keySet());
  }

  private static String withoutFormat(Path file) {
    return file.toString().replaceFirst("[.][a-z]+$", "");
  }

  private static List<Path> files() throws IOException {
    Path folder = folder();
    try (Stream<Path> all =
        FOLDERS.stream().map(folder::resolve).flatMap(PublishedDocumentsTest::walk)) {
      return all.filter(file -> Format.ofFileName(file.toString()).isPresent()).sorted().toList();
    }
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      if (Files.isDirectory(dir.resolve("shared/data"))) {
        return dir.resolve("shared/data");
      }
    }
    return abort("skipped: there is no folder shared/data beside the project");
  }

  private static Schema schema(Model model) {
    String path = "schema/json/oscal-" + SCHEMAS.get(model) + "_schema.json";
    // The schemas are in no module, so a class of one does not find them.
    try (InputStream stream =
        PublishedDocumentsTest.class.getClassLoader().getResourceAsStream(path)) {
      return SchemaLoader.builder()
          .draftV7Support()
          .schemaJson(new JSONObject(new JSONTokener(stream)))
          .build()
          .load()
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
