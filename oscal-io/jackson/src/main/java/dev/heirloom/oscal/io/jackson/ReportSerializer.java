package dev.heirloom.oscal.io.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.report.ReportJson;
import java.io.IOException;

/** Writes a report as the library itself does. */
final class ReportSerializer extends StdSerializer<Report> {

  private static final long serialVersionUID = 1L;

  private static final JsonMapper READER = new JsonMapper();

  ReportSerializer() {
    super(Report.class);
  }

  @Override
  public void serialize(Report report, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    try (JsonParser parser = READER.createParser(ReportJson.write(report))) {
      parser.nextToken();
      json.copyCurrentStructure(parser);
    }
  }

  /** A report says itself what it is. */
  @Override
  public void serializeWithType(
      Report report, JsonGenerator json, SerializerProvider provider, TypeSerializer typing)
      throws IOException {
    serialize(report, json, provider);
  }
}
