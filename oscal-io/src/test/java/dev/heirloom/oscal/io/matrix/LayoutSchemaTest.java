package dev.heirloom.oscal.io.matrix;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FileSchema;
import java.util.List;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published JSON schema of layouts takes what the library reads, and nothing else. */
class LayoutSchemaTest {

  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    return SchemaLoader.builder()
        .schemaJson(new JSONObject(new JSONTokener(FileSchema.MATRIX_LAYOUT.text())))
        .draftV7Support()
        .build()
        .load()
        .build();
  }

  private static void validate(String json) {
    SCHEMA.validate(new JSONObject(new JSONTokener(json)));
  }

  @ParameterizedTest
  @EnumSource(ShippedLayout.class)
  void everyShippedLayoutIsValidAndReadAsItIsWritten(ShippedLayout shipped) {
    List<MatrixLayout> layouts = shipped.layouts();

    assertDoesNotThrow(() -> validate(LayoutFile.json(layouts)));
    assertEquals(layouts, LayoutFile.read(LayoutFile.json(layouts)));
    assertEquals(shipped, ShippedLayout.find(" " + shipped.id().toUpperCase()).orElseThrow());
  }

  @Test
  void everyFieldIsValid() {
    String all =
        """
        {"matrices": [{
          "title": "Widget", "sheet": "CRM", "header-rows": [4, 5], "hidden-rows": true,
          "ids": ["Control", "column C"], "id-style": "padded-spaced", "framework": "SP 800-53",
          "value": {"column": "Who", "words": {"Ours": "inherited from AWS and Azure"}},
          "ticks": {"Widget": "shared with AWS"}, "marks": ["ja"], "provider": "Widget",
          "lower": {"AWS": ["aws.json"], "Azure": []}, "prose": {"Notes": "both"},
          "state": {"column": "Status", "words": {"Gereed": "implemented"}},
          "summary": {"sheet": "Summary", "rows": [13, 16]}
        }]}
        """;

    assertDoesNotThrow(() -> validate(all));
    assertEquals(1, LayoutFile.read(all).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ids\": \"Control\"}",
        "{\"ticks\": {\"A\": \"provider\"}}",
        "{\"ids\": \"Control\", \"ticks\": {\"A\": \"somebody\"}}",
        "{\"ids\": \"Control\", \"ticks\": {\"A\": \"provider\"}, \"header-rows\": [0]}",
        "{\"ids\": \"Control\", \"ticks\": {\"A\": \"provider\"}, \"sheets\": \"CRM\"}",
        "{\"ids\": \"Control\", \"value\": {\"words\": {}}}",
        "{\"matrices\": []}"
      })
  void whatTheLibraryRefusesTheSchemaRefusesToo(String json) {
    assertThrows(DataFileException.class, () -> LayoutFile.read(json));
    assertThrows(ValidationException.class, () -> validate(json));
  }
}
