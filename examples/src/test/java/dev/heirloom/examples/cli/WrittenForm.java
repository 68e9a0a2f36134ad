package dev.heirloom.examples.cli;

import dev.heirloom.oscal.io.FileSchema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;

/** JSON that a command wrote, held against the schema that is published of it. */
final class WrittenForm {

  private WrittenForm() {}

  /** Returns what is wrong with it by the schema, which allows nothing else here. */
  static String problems(FileSchema schema, String json) {
    try {
      SchemaLoader.builder()
          .schemaJson(closed(new JSONObject(schema.text())))
          .draftV7Support()
          .build()
          .load()
          .build()
          .validate(new JSONObject(json));
      return "";
    } catch (ValidationException e) {
      return e.toJSON().toString(2);
    }
  }

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
}
