package dev.heirloom.oscal.io.values;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineParts;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.model.Uuid;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads values. What is damaged ends it: nothing is made but values of the library. */
final class ValueReader {

  /** Deeper than any value of the library. */
  private static final int DEEPEST = 500;

  private final ByteBuffer in;
  private final List<@Nullable Object> numbered = new ArrayList<>();
  private final List<Class<?>> types = new ArrayList<>();
  private final Map<Class<?>, RecordShape> shapes = new HashMap<>();
  private final Map<String, Map<String, Object>> constants = new HashMap<>();
  private int depth;

  ValueReader(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
    in.position(ValueForm.BEGINNING.length);
  }

  Object read() {
    try {
      Object value = next();
      if (in.hasRemaining()) {
        throw damaged();
      }
      return value;
    } catch (ValueFormException told) {
      throw told;
    } catch (RuntimeException | LinkageError e) {
      // Whatever it is that damaged bytes cannot make.
      throw new ValueFormException("The values are damaged: write them anew.", e);
    }
  }

  private static ValueFormException damaged() {
    return new ValueFormException("The values are damaged: write them anew.");
  }

  private Object next() {
    if (++depth > DEEPEST) {
      throw damaged();
    }
    ValueTag tag = ValueTag.of(in.get());
    Object value = value(tag);
    depth--;
    return value;
  }

  private Object value(ValueTag tag) {
    return switch (tag) {
      case AGAIN -> again();
      case NUMBER -> in.getInt();
      case LONG_NUMBER -> in.getLong();
      case DECIMAL -> new BigDecimal(text());
      case YES -> true;
      case NO -> false;
      case DATE -> LocalDate.ofEpochDay(in.getLong());
      case MOMENT -> Instant.ofEpochSecond(in.getLong(), in.getInt());
      case CONSTANT -> constant();
      case NOTHING -> Optional.empty();
      case SOMETHING -> Optional.of(next());
      default -> numbered(tag);
    };
  }

  private Object again() {
    Object known = numbered.get(number());
    if (known == null) {
      throw damaged();
    }
    return known;
  }

  private Object constant() {
    String type = (String) next();
    String name = (String) next();
    Object constant = constants.computeIfAbsent(type, ValueReader::constantsOf).get(name);
    if (constant == null) {
      throw RecordShape.otherVersion(type, new IllegalArgumentException(name));
    }
    return constant;
  }

  private static Map<String, Object> constantsOf(String type) {
    Class<?> named = RecordShape.named(type);
    Map<String, Object> constants = new HashMap<>();
    if (named.isEnum()) {
      for (Object constant : named.getEnumConstants()) {
        constants.put(((Enum<?>) constant).name(), constant);
      }
    }
    return constants;
  }

  private Object numbered(ValueTag tag) {
    int number = numbered.size();
    numbered.add(null);
    Object value =
        switch (tag) {
          case TEXT -> text();
          case UUID -> Uuid.of((String) next());
          case LIST -> list();
          case SET -> ImmutableSet.copyOf(list());
          case MAP -> map();
          case RECORD -> recorded();
          case BASELINE -> Baseline.of((BaselineParts) next());
          case CATALOG_IDENTITY ->
              new CatalogIdentity(
                  set(Uuid.class), set(String.class), set(String.class), set(String.class));
          case DOCUMENT -> OscalReader.strict().read(text());
          default -> throw damaged();
        };
    numbered.set(number, value);
    return value;
  }

  private ImmutableList<Object> list() {
    int size = number();
    ImmutableList.Builder<Object> values = ImmutableList.builder();
    for (int i = 0; i < size; i++) {
      values.add(next());
    }
    return values.build();
  }

  private <T> Set<T> set(Class<T> type) {
    ImmutableSet.Builder<T> values = ImmutableSet.builder();
    for (Object value : (Set<?>) next()) {
      values.add(type.cast(value));
    }
    return values.build();
  }

  private Map<Object, Object> map() {
    int size = number();
    ImmutableMap.Builder<Object, Object> entries = ImmutableMap.builder();
    for (int i = 0; i < size; i++) {
      entries.put(next(), next());
    }
    return entries.buildKeepingLast();
  }

  private Object recorded() {
    int number = number();
    if (number == types.size()) {
      Class<?> type = RecordShape.named(text());
      if (!type.isRecord()) {
        throw damaged();
      }
      RecordShape shape = RecordShape.of(type);
      if (!shape.signature().equals(text())) {
        throw RecordShape.otherVersion(type.getName(), new IllegalArgumentException("components"));
      }
      types.add(type);
      shapes.put(type, shape);
    }
    Class<?> type = types.get(number);
    RecordShape shape = shapes.get(type);
    if (shape == null) {
      throw damaged();
    }
    Object[] values = new Object[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = next();
    }
    return shape.make(values);
  }

  private String text() {
    int length = number();
    if (length > in.remaining()) {
      throw damaged();
    }
    String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }

  private int number() {
    int number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      byte part = in.get();
      number |= (part & 0x7f) << shift;
      if (part >= 0) {
        if (number < 0) {
          throw damaged();
        }
        return number;
      }
    }
    throw damaged();
  }
}
