package dev.heirloom.oscal.io.internal.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.heirloom.oscal.io.OscalWriteException;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.Shape;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.OscalDocument;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** Writes records as JSON. */
final class JsonWriter {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private final JsonGenerator json;

  private JsonWriter(JsonGenerator json) {
    this.json = json;
  }

  static byte[] write(OscalDocument document, boolean pretty) {
    ByteArrayBuilder bytes = new ByteArrayBuilder(1 << 16);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      if (pretty) {
        json.setPrettyPrinter(new Lines());
      }
      json.writeStartObject();
      json.writeFieldName(document.model().rootName());
      new JsonWriter(json).write((Record) document, Shape.of(record(document)));
      json.writeEndObject();
      if (pretty) {
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new OscalWriteException("The document can't be written: " + e.getMessage() + ".", e);
    }
    return bytes.toByteArray();
  }

  static Class<? extends Record> record(OscalDocument document) {
    return document.getClass().asSubclass(Record.class);
  }

  private void write(Record record, Shape shape) throws IOException {
    json.writeStartObject();
    int size = shape.size();
    for (int i = 0; i < size; i++) {
      Field field = shape.field(i);
      Object value = field.get(record);
      if (value == null) {
        continue;
      }
      if (!field.isList()) {
        json.writeFieldName(field.serializedName());
        value(field, value);
      } else {
        List<?> values = (List<?>) value;
        if (!values.isEmpty()) {
          json.writeFieldName(field.serializedName());
          list(field, values);
        }
      }
    }
    json.writeEndObject();
  }

  private void list(Field field, List<?> values) throws IOException {
    if (field.isSingleOrList() && values.size() == 1) {
      value(field, values.get(0));
      return;
    }
    json.writeStartArray();
    for (Object value : values) {
      value(field, value);
    }
    json.writeEndArray();
  }

  private void value(Field field, Object value) throws IOException {
    switch (field.type()) {
      case RECORD -> write((Record) value, field.shape());
      case LINE, MULTILINE -> text(Writing.markdown((Markup) value, field), field);
      case INTEGER -> json.writeNumber((Long) value);
      case DECIMAL -> json.writeNumber(((BigDecimal) value).toPlainString());
      case BOOLEAN -> json.writeBoolean((Boolean) value);
      default -> text(value.toString(), field);
    }
  }

  private void text(String text, Field field) throws IOException {
    Writing.checkCharacters(text, field);
    json.writeString(text);
  }
}
