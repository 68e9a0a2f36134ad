package dev.heirloom.oscal.io.internal.plain;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Uuid;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The types of the library's own JSON that are one text, number or truth, and what may be absent.
 */
final class PlainTypes extends SimpleModule {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings({"rawtypes", "unchecked"})
  PlainTypes(Set<Class<? extends Enum<?>>> inWords) {
    addSerializer(new OptionalSerializer());
    addSerializer(new EnumSerializer(inWords));
    addSerializer(PlainValue.class, new ValueSerializer());
    addSerializer(LocalDate.class, ToStringSerializer.instance);
    addSerializer(Instant.class, ToStringSerializer.instance);
    addSerializer(SystemId.class, ToStringSerializer.instance);
    addDeserializer(Optional.class, new OptionalDeserializer(null));
    addDeserializer(Enum.class, (JsonDeserializer) new EnumDeserializer());
    addDeserializer(PlainValue.class, new ValueDeserializer());
    scalar(String.class, PlainValue::text);
    scalar(Boolean.TYPE, PlainValue::truth);
    addDeserializer(Integer.TYPE, new CountDeserializer());
    scalar(LocalDate.class, PlainValue::day);
    scalar(Instant.class, value -> value.parsed(PlainTypes::instant));
    scalar(Uuid.class, value -> value.parsed(Uuid::of));
    scalar(ControlId.class, value -> value.parsed(ControlId::new));
    scalar(ParameterId.class, value -> value.parsed(ParameterId::new));
    scalar(SystemId.class, value -> value.parsed(SystemId::new));
  }

  private <T> void scalar(Class<T> type, Function<PlainValue, T> reading) {
    addDeserializer(type, new ScalarDeserializer<>(type, reading));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("it is no time such as 2026-03-31T12:00:00Z", e);
    }
  }

  /** Reads one text, number or truth. */
  private static class ScalarDeserializer<T> extends StdDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<PlainValue, T> reading;

    ScalarDeserializer(Class<T> type, Function<PlainValue, T> reading) {
      super(type);
      this.reading = reading;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT
              && parser.getEmbeddedObject() instanceof PlainValue value
          ? reading.apply(value)
          : (T) context.handleUnexpectedToken(getValueType(context), parser);
    }
  }

  /** Reads a number; one that may be absent is 0 then, which a record takes for its default. */
  private static final class CountDeserializer extends ScalarDeserializer<Integer> {

    private static final long serialVersionUID = 1L;

    CountDeserializer() {
      super(Integer.TYPE, PlainValue::count);
    }

    @Override
    public Integer getNullValue(DeserializationContext context) {
      return 0;
    }
  }

  /** Keeps a value as it is where Jackson puts tokens by that nobody has asked for. */
  private static final class ValueSerializer extends StdSerializer<PlainValue> {

    private static final long serialVersionUID = 1L;

    ValueSerializer() {
      super(PlainValue.class);
    }

    @Override
    public void serialize(PlainValue value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeEmbeddedObject(value);
    }
  }

  /** Reads a scalar or an object as the value that knows its place. */
  private static final class ValueDeserializer extends StdDeserializer<PlainValue> {

    private static final long serialVersionUID = 1L;

    ValueDeserializer() {
      super(PlainValue.class);
    }

    @Override
    public @Nullable PlainValue deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT) {
        return (PlainValue) parser.getEmbeddedObject();
      }
      if (parser.currentToken() == JsonToken.START_OBJECT
          && PlainJson.HERE.equals(parser.nextFieldName())) {
        parser.nextToken();
        PlainValue object = (PlainValue) parser.getEmbeddedObject();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          parser.nextToken();
          parser.skipChildren();
        }
        return object;
      }
      return (PlainValue) context.handleUnexpectedToken(getValueType(context), parser);
    }
  }

  /** Reads a constant of whichever enum is asked for. */
  @SuppressWarnings({"rawtypes", "unchecked"})
  private static final class EnumDeserializer extends JsonDeserializer<Enum<?>>
      implements ContextualDeserializer {

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      Class type = context.getContextualType().getRawClass();
      return new ScalarDeserializer<>(type, value -> value.oneOf(type));
    }

    @Override
    public Enum<?> deserialize(JsonParser parser, DeserializationContext context) {
      throw new IllegalStateException("an enum is read by its own type");
    }
  }

  /** Writes a constant by its name, or in small letters with hyphens. */
  @SuppressWarnings("rawtypes")
  private static final class EnumSerializer extends StdSerializer<Enum> {

    private static final long serialVersionUID = 1L;

    private final transient Set<Class<? extends Enum<?>>> inWords;

    EnumSerializer(Set<Class<? extends Enum<?>>> inWords) {
      super(Enum.class);
      this.inWords = inWords;
    }

    @Override
    public void serialize(Enum value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(
          inWords.contains(value.getDeclaringClass()) ? PlainValue.word(value) : value.name());
    }
  }

  /** Writes what is there; what is absent is left out. */
  private static final class OptionalSerializer extends StdSerializer<Optional<?>> {

    private static final long serialVersionUID = 1L;

    OptionalSerializer() {
      super(Optional.class, false);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Optional<?> value) {
      return value.isEmpty();
    }

    @Override
    public void serialize(Optional<?> value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      provider.defaultSerializeValue(value.orElse(null), json);
    }
  }

  /** Reads what is there. */
  private static final class OptionalDeserializer extends JsonDeserializer<Optional<?>>
      implements ContextualDeserializer {

    private final @Nullable JsonDeserializer<?> content;

    OptionalDeserializer(@Nullable JsonDeserializer<?> content) {
      this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property)
        throws JsonMappingException {
      return new OptionalDeserializer(
          context.findContextualValueDeserializer(
              context.getContextualType().containedType(0), property));
    }

    @Override
    public Optional<?> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return content == null
          ? Optional.empty()
          : Optional.ofNullable(content.deserialize(parser, context));
    }

    @Override
    public Optional<?> getNullValue(DeserializationContext context) {
      return Optional.empty();
    }
  }
}
