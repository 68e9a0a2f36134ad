package dev.heirloom.oscal.io.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.report.ReportJson;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Reads a report as the library itself does; the places of problems are those within the report.
 */
final class ReportDeserializer extends StdDeserializer<Report> {

  private static final long serialVersionUID = 1L;

  private static final JsonMapper WRITER = new JsonMapper();

  ReportDeserializer() {
    super(Report.class);
  }

  @Override
  public Report deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    StringWriter report = new StringWriter();
    try (JsonGenerator copy = WRITER.createGenerator(report)) {
      copy.copyCurrentStructure(parser);
    }
    try {
      return ReportJson.read(report.toString());
    } catch (DataFileException | OscalLimitException e) {
      throw JsonMappingException.from(parser, e.getMessage(), e);
    }
  }

  /** A report says itself what it is. */
  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer typing)
      throws IOException {
    return deserialize(parser, context);
  }
}
