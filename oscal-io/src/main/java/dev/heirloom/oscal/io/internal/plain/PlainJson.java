package dev.heirloom.oscal.io.internal.plain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.internal.write.LinePrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON that is no OSCAL, bound to records by Jackson Databind: the library's own, with names in
 * hyphens, absent values left out and the same bytes on every machine, and that of others.
 *
 * <p>What is read comes from {@link PlainReader}, never from bytes, so that its limits hold and
 * every problem tells its place. A field that a record does not have is passed over.
 */
public final class PlainJson {

  private static final JsonSetter.Value EMPTY_IF_ABSENT =
      JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

  /**
   * The name of the component of a record that is the object it was read from, in JSON that is
   * {@link #ofOthers others'}; no key is ever called so.
   */
  public static final String HERE = "\u0000";

  private final ObjectMapper mapper;

  private PlainJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Makes a form of JSON.
   *
   * @param names what Jackson annotations say of each type, on a class that stands for it
   * @param inWords the enums whose constants are written in small letters with hyphens, not by
   *     their names
   */
  public static PlainJson of(Map<Class<?>, Class<?>> names, Set<Class<? extends Enum<?>>> inWords) {
    JsonMapper mapper =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .disable(
                MapperFeature.AUTO_DETECT_IS_GETTERS,
                MapperFeature.USE_GETTERS_AS_SETTERS,
                MapperFeature.OVERRIDE_PUBLIC_ACCESS_MODIFIERS)
            .withConfigOverride(
                Optional.class,
                o ->
                    o.setInclude(
                        JsonInclude.Value.construct(
                            JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
            .withConfigOverride(List.class, o -> o.setSetterInfo(EMPTY_IF_ABSENT))
            .withConfigOverride(Map.class, o -> o.setSetterInfo(EMPTY_IF_ABSENT))
            .annotationIntrospector(new Records())
            .addModule(new PlainTypes(Set.copyOf(inWords)))
            .build();
    names.forEach(mapper::addMixIn);
    return new PlainJson(mapper);
  }

  /**
   * Makes a form of JSON that others write, with their names, which is only read, by {@link
   * #read(PlainValue, Class, PlainTolerance.Problems)}: records of optional components and lists,
   * whose component of the name {@link #HERE} is where they stand.
   */
  public static PlainJson ofOthers() {
    return new PlainJson(
        JsonMapper.builder()
            .disable(MapperFeature.OVERRIDE_PUBLIC_ACCESS_MODIFIERS)
            .withConfigOverride(
                List.class, o -> o.setSetterInfo(EMPTY_IF_ABSENT.withContentNulls(Nulls.SKIP)))
            .withConfigOverride(
                Map.class,
                o ->
                    o.setSetterInfo(EMPTY_IF_ABSENT.withContentNulls(Nulls.SKIP))
                        .setIgnorals(JsonIgnoreProperties.Value.forIgnoredProperties(HERE)))
            .addModule(new PlainTypes(Set.of()))
            .addHandler(new PlainTolerance())
            .build());
  }

  /** Makes a form of JSON for trees of maps, lists and scalars. */
  public static PlainJson ofTrees() {
    return of(Map.of(), Set.of());
  }

  /** Returns a value as JSON that ends in a line feed. */
  public String write(Object value) {
    try {
      return mapper.writer(new LinePrinter()).writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("every value of the library can be written", e);
    }
  }

  /** Writes a value as JSON that ends in a line feed, piece by piece. */
  public void write(Object value, Writer out) throws IOException {
    mapper
        .writer(new LinePrinter())
        .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .writeValue(out, value);
    out.write('\n');
  }

  /**
   * Returns what a value of a file stands for.
   *
   * @throws DataFileException if a field is missing, or holds what does not belong there
   */
  public <T> T read(PlainValue value, Class<T> type) {
    // A buffer that could write values would not keep them as they are.
    try (TokenBuffer tokens = new TokenBuffer((ObjectCodec) null, false)) {
      copy(value, tokens, false);
      return mapper.readValue(tokens.asParser(mapper), type);
    } catch (JsonMappingException e) {
      throw located(e, value);
    } catch (IOException e) {
      throw new UncheckedIOException("a buffer does not fail", e);
    }
  }

  /**
   * Returns what an object of a file stands for, as far as it can be told: what is of another kind
   * than belongs there is as if it were absent, and one value where a list belongs is a list of it.
   *
   * @param problems is told each of these, and each key that the records do not know
   */
  public <T> T read(PlainValue object, Class<T> type, PlainTolerance.Problems problems) {
    object.fields();
    try (TokenBuffer tokens = new TokenBuffer((ObjectCodec) null, false)) {
      copy(object, tokens, true);
      return mapper
          .readerFor(type)
          .withAttribute(PlainTolerance.Problems.class, problems)
          .withAttribute(PlainValue.class, object)
          .readValue(tokens.asParser(mapper));
    } catch (JsonMappingException e) {
      throw located(e, object);
    } catch (IOException e) {
      throw new UncheckedIOException("a buffer does not fail", e);
    }
  }

  /**
   * A scalar stays the value that knows its place, until a reader of its type makes something of
   * it.
   */
  private static void copy(PlainValue value, TokenBuffer tokens, boolean placed)
      throws IOException {
    if (value.isObject()) {
      tokens.writeStartObject();
      if (placed) {
        tokens.writeFieldName(HERE);
        tokens.writeEmbeddedObject(value);
      }
      for (Map.Entry<String, PlainValue> field : value.fields().entrySet()) {
        tokens.writeFieldName(field.getKey());
        copy(field.getValue(), tokens, placed);
      }
      tokens.writeEndObject();
    } else if (value.isList()) {
      tokens.writeStartArray();
      for (PlainValue item : value.items()) {
        copy(item, tokens, placed);
      }
      tokens.writeEndArray();
    } else {
      tokens.writeEmbeddedObject(value);
    }
  }

  private static DataFileException located(JsonMappingException problem, PlainValue root) {
    for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataFileException told) {
        return told;
      }
    }
    PlainValue at = root;
    try {
      for (JsonMappingException.Reference step : problem.getPath()) {
        at =
            step.getFieldName() == null
                ? at.items().get(step.getIndex())
                : at.required(step.getFieldName());
      }
      if (problem instanceof MismatchedInputException mismatch
          && mismatch.getTargetType() != null) {
        expect(mismatch.getTargetType(), at);
      }
    } catch (DataFileException told) {
      return told;
    }
    Throwable cause = problem.getCause() == null ? problem : problem.getCause();
    return at.error("This cannot be used here: " + cause.getMessage() + ".", "Correct the value.");
  }

  /** Tells that a value is of another kind than what is to be made of it, if it is. */
  private static void expect(Class<?> type, PlainValue value) {
    if (Collection.class.isAssignableFrom(type)) {
      value.items();
    } else if (type.isRecord() || Map.class.isAssignableFrom(type)) {
      value.fields();
    } else {
      value.text();
    }
  }

  /**
   * What annotations would say of every record alike: that it lacks only what is optional, a list
   * or map, which is empty then, or what a mix-in marks as having a default; and that unknown
   * fields are passed over.
   */
  private static final class Records extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasRequiredMarker(AnnotatedMember member) {
      Class<?> type = member.getRawType();
      return !member.hasAnnotation(JsonSetter.class)
          && type != Optional.class
          && !Collection.class.isAssignableFrom(type)
          && !Map.class.isAssignableFrom(type);
    }

    @Override
    public JsonIgnoreProperties.Value findPropertyIgnoralByName(
        MapperConfig<?> config, Annotated annotated) {
      return super.findPropertyIgnoralByName(config, annotated).withIgnoreUnknown();
    }
  }
}
