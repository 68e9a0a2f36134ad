package dev.heirloom.oscal.io.report;

import dev.heirloom.oscal.io.FileSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;

/** The published JSON schema of a report, as another validator reads it. */
final class ReportSchema {

  private static final Schema SCHEMA = read(FileSchema.REPORT);

  private ReportSchema() {}

  /** Returns what is wrong with a report by the schema; empty text if it is valid. */
  static String problems(String json) {
    return problems(SCHEMA, json);
  }

  /** Returns what is wrong with another form by its schema; empty text if it is valid. */
  static String problems(FileSchema schema, String json) {
    return problems(read(schema), json);
  }

  private static String problems(Schema schema, String json) {
    try {
      schema.validate(new JSONObject(new JSONTokener(json)));
      return "";
    } catch (ValidationException e) {
      return e.toJSON().toString(2);
    }
  }

  /**
   * Readers pass over what they do not know, so the schema allows it: here nothing may be unknown.
   */
  private static JSONObject closed(JSONObject schema) {
    if (schema.has("properties")) {
      schema.put("additionalProperties", false);
    }
    for (String name : schema.keySet()) {
      if (schema.get(name) instanceof JSONObject inner) {
        closed(inner);
      }
    }
    return schema;
  }

  private static Schema read(FileSchema schema) {
    return SchemaLoader.builder()
        .schemaJson(closed(new JSONObject(new JSONTokener(schema.text()))))
        .draftV7Support()
        .build()
        .load()
        .build();
  }
}
