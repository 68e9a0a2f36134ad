package dev.heirloom.oscal.io.workbook;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;

/** NIST's JSON schema of component definitions, OSCAL 1.1.3. */
final class OfficialSchema {

  private static final Schema SCHEMA = load();

  private OfficialSchema() {}

  /** Returns what the schema has against a definition; empty if it is valid. */
  static List<String> problems(ComponentDefinition definition) {
    try {
      SCHEMA.validate(new JSONObject(OscalWriter.compact().toString(definition, Format.JSON)));
      return List.of();
    } catch (ValidationException e) {
      return e.getAllMessages();
    }
  }

  private static Schema load() {
    try (InputStream stream =
        ClassLoader.getSystemResourceAsStream(
            "schema/json/oscal-component-definition_schema.json")) {
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
