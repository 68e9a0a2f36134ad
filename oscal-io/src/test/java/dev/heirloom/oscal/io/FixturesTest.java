package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** The project's own documents, which together have every field of every model. */
class FixturesTest {

  private static final OscalReader READER = OscalReader.strict();

  /**
   * What OSCAL 1.2 added, which the official schemas at hand (1.1.3) don't know: where, and what.
   */
  private static final Set<String> SINCE_1_2 =
      Set.of(
          "matching/remarks",
          "port-ranges/remarks",
          "import-component-definitions/remarks",
          "removes/remarks",
          "removes/by-ns",
          "on-date/remarks",
          "within-date-range/remarks",
          "at-frequency/remarks",
          "include-objectives/remarks",
          "exclude-objectives/remarks",
          "logged-by/remarks",
          "related-observations/remarks",
          "related-findings/remarks",
          "related-risks/remarks");

  private static List<Path> documents() {
    return Fixtures.files("valid").stream()
        .filter(file -> file.toString().endsWith(".json"))
        .toList();
  }

  private static Path as(Path json, Format format) {
    String name = json.getFileName().toString().replace(".json", "");
    return json.resolveSibling(name + "." + format.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void areTheSameDocumentInAllFormatsAndWrittenAsTheyAre() throws IOException {
    Set<Model> models = EnumSet.noneOf(Model.class);
    for (Path json : documents()) {
      OscalDocument document = READER.read(json);
      models.add(document.model());
      for (Format format : Format.values()) {
        Path file = as(json, format);
        assertEquals(document, READER.read(file), file.toString());
        assertEquals(
            Files.readString(file),
            OscalWriter.pretty().toString(document, format),
            file.toString());
      }
    }
    assertEquals(EnumSet.allOf(Model.class), models);
    assertEquals(10, documents().size());
  }

  @Test
  void surviveEveryPathThroughTheFormats() {
    for (Path json : documents()) {
      OscalDocument document = READER.read(json);
      for (Format first : Format.values()) {
        for (Format second : Format.values()) {
          for (Format third : Format.values()) {
            OscalDocument now = document;
            for (Format format : List.of(first, second, third)) {
              now = READER.read(OscalWriter.compact().toString(now, format));
            }
            assertEquals(document, now, json + " " + first + " " + second + " " + third);
          }
        }
      }
    }
  }

  @Test
  void haveEveryFieldOfEveryModel() {
    Set<String> expected = new TreeSet<>();
    for (Model model : Model.values()) {
      expect(model.type(), expected);
    }
    Set<String> found = new TreeSet<>();
    documents().forEach(file -> find(READER.read(file), found));
    expected.removeAll(found);
    assertEquals(Set.of(), expected);
  }

  private static void expect(Class<?> type, Set<String> fields) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonProperty.class)
          && fields.add(type.getName() + "." + component.getName())) {
        Class<?> value =
            component.getGenericType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : component.getType();
        if (value.isRecord()) {
          expect(value, fields);
        }
      }
    }
  }

  private static void find(Object value, Set<String> fields) {
    if (value instanceof List<?> list) {
      list.forEach(item -> find(item, fields));
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(item -> find(item, fields));
    } else if (value.getClass().isRecord()) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        Object part;
        try {
          part = component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
        if (!part.equals(List.of()) && !part.equals(Optional.empty())) {
          fields.add(value.getClass().getName() + "." + component.getName());
          find(part, fields);
        }
      }
    }
  }

  @Test
  void areValidForTheOfficialSchemasExceptForWhatIsNewerThanThose() {
    OfficialSchemas schemas = new OfficialSchemas();
    int validated = 0;
    for (Path file : documents()) {
      OscalDocument document = READER.read(file);
      if (document.model() == Model.MAPPING_COLLECTION) {
        continue;
      }
      JSONObject json = new JSONObject(OscalWriter.compact().toString(document, Format.JSON));
      older(json, "");
      OscalDocument older = READER.read(json.toString());
      for (Format format : List.of(Format.JSON, Format.XML)) {
        String text = OscalWriter.pretty().toString(older, format);
        assertEquals(List.of(), schemas.problems(older, format, text), file + " as " + format);
        validated++;
      }
    }
    assertEquals(18, validated);
  }

  private static void older(Object json, String name) {
    if (json instanceof JSONObject object) {
      object.keySet().removeIf(key -> SINCE_1_2.contains(name + "/" + key));
      object.keySet().forEach(key -> older(object.get(key), key));
    } else if (json instanceof JSONArray array) {
      array.forEach(item -> older(item, name));
    }
  }
}
