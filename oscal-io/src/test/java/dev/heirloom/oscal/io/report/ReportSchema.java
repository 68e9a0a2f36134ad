package dev.heirloom.oscal.io.report;

import dev.heirloom.oscal.io.FileSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;

/** The published JSON schema of a report, as another validator reads it. */
final class ReportSchema {

  private static final Schema SCHEMA = read();

  private ReportSchema() {}

  /** Returns what is wrong with a report by the schema; empty text if it is valid. */
  static String problems(String json) {
    try {
      SCHEMA.validate(new JSONObject(new JSONTokener(json)));
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

  private static Schema read() {
    return SchemaLoader.builder()
        .schemaJson(closed(new JSONObject(new JSONTokener(FileSchema.REPORT.text()))))
        .draftV7Support()
        .build()
        .load()
        .build();
  }
}
