package dev.heirloom.examples.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;

/** The JSON schemas that NIST publishes. */
public final class OfficialSchema {

  private static final Map<String, String> SCHEMAS =
      Map.of(
          "catalog", "oscal-catalog_schema.json",
          "profile", "oscal-profile_schema.json",
          "component-definition", "oscal-component-definition_schema.json",
          "system-security-plan", "oscal-ssp_schema.json",
          "assessment-plan", "oscal-ap_schema.json",
          "assessment-results", "oscal-ar_schema.json",
          "plan-of-action-and-milestones", "oscal-poam_schema.json");

  private OfficialSchema() {}

  static boolean covers(String model) {
    return SCHEMAS.containsKey(model);
  }

  /** Returns what a document breaks of its model's schema. */
  public static List<String> problems(JSONObject document) throws IOException {
    try {
      schema(SCHEMAS.get(document.keys().next())).validate(document);
      return List.of();
    } catch (ValidationException e) {
      return e.getAllMessages();
    }
  }

  private static Schema schema(String name) throws IOException {
    try (InputStream in = OfficialSchema.class.getResourceAsStream("/schema/json/" + name)) {
      return SchemaLoader.builder()
          .draftV7Support()
          .schemaJson(new JSONObject(new JSONTokener(in)))
          .build()
          .load()
          .build();
    }
  }
}
