package dev.heirloom.oscal.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;

/** The official schema of SARIF 2.1.0. */
final class SarifSchema {

  private static final Schema SCHEMA = read();

  private SarifSchema() {}

  /** Returns the only run of a log, which must be valid. */
  static JSONObject run(String sarif) {
    JSONObject log = new JSONObject(new JSONTokener(sarif));
    try {
      SCHEMA.validate(log);
    } catch (ValidationException e) {
      throw new AssertionError(e.toJSON().toString(2), e);
    }
    return log.getJSONArray("runs").getJSONObject(0);
  }

  private static Schema read() {
    // The schema is in no module, so a class of one does not find it.
    try (InputStream in =
        Objects.requireNonNull(
            SarifSchema.class
                .getClassLoader()
                .getResourceAsStream("schema/sarif-schema-2.1.0.json"))) {
      return SchemaLoader.builder()
          .schemaJson(new JSONObject(new JSONTokener(in)))
          .draftV7Support()
          .build()
          .load()
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
