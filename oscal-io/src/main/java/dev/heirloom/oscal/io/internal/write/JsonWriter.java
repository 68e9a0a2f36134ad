package dev.heirloom.oscal.io.internal.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
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
import java.util.Arrays;
import java.util.List;

/** Writes records as JSON. */
public final class JsonWriter {

  private static final JsonFactory FACTORY = factory();

  private final JsonGenerator json;

  private JsonWriter(JsonGenerator json) {
    this.json = json;
  }

  private static JsonFactory factory() {
    JsonFactoryBuilder factory = new JsonFactoryBuilder();
    // Before 2.18, which an application may hold us to, Jackson writes these characters as escapes
    // only.
    Arrays.stream(JsonWriteFeature.values())
        .filter(feature -> feature.name().equals("COMBINE_UNICODE_SURROGATES_IN_UTF8"))
        .forEach(factory::enable);
    return factory.build();
  }

  static byte[] write(OscalDocument document, boolean pretty) {
    ByteArrayBuilder bytes = new ByteArrayBuilder(1 << 16);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      if (pretty) {
        json.setPrettyPrinter(new LinePrinter());
      }
      write((Record) document, json);
      if (pretty) {
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new OscalWriteException("The document can't be written: " + e.getMessage() + ".", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes a record into a generator of any format: a document under its root, a part of one as it
   * stands there.
   *
   * @throws OscalWriteException if the record holds what no text can hold
   */
  public static void write(Record record, JsonGenerator json) throws IOException {
    JsonWriter writer = new JsonWriter(json);
    if (record instanceof OscalDocument document) {
      json.writeStartObject();
      json.writeFieldName(document.model().rootName());
      writer.write(record, Shape.of(record.getClass()));
      json.writeEndObject();
    } else {
      writer.write(record, Shape.of(record.getClass()));
    }
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
      case DECIMAL -> decimal((BigDecimal) value);
      case BOOLEAN -> json.writeBoolean((Boolean) value);
      default -> text(value.toString(), field);
    }
  }

  private void decimal(BigDecimal number) throws IOException {
    if (json.canWriteFormattedNumbers()) {
      json.writeNumber(number.toPlainString());
    } else {
      json.writeNumber(number);
    }
  }

  private void text(String text, Field field) throws IOException {
    Writing.checkCharacters(text, field);
    json.writeString(text);
  }
}
