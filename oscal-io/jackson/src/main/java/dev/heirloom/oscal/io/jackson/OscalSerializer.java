package dev.heirloom.oscal.io.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.heirloom.oscal.io.OscalWriteException;
import dev.heirloom.oscal.io.internal.write.JsonWriter;
import java.io.IOException;

/** Writes records of the model. */
final class OscalSerializer extends StdSerializer<Object> {

  private static final long serialVersionUID = 1L;

  OscalSerializer(Class<?> type) {
    super(type, false);
  }

  @Override
  public void serialize(Object value, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    JsonStreamContext outside = json.getOutputContext();
    try {
      JsonWriter.write((Record) value, json);
    } catch (OscalWriteException e) {
      JsonMappingException located = JsonMappingException.from(json, e.getMessage(), e);
      for (JsonStreamContext step = json.getOutputContext();
          step != null && step != outside;
          step = step.getParent()) {
        if (step.inObject()) {
          located.prependPath(value, step.getCurrentName());
        } else {
          located.prependPath(value, step.getCurrentIndex());
        }
      }
      throw located;
    }
  }

  /** A document's root already says what it is, and a part stands where only its type can. */
  @Override
  public void serializeWithType(
      Object value, JsonGenerator json, SerializerProvider provider, TypeSerializer typing)
      throws IOException {
    serialize(value, json, provider);
  }
}
