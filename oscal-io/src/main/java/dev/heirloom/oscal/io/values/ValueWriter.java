package dev.heirloom.oscal.io.values;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes values: each record type, text and record that occurs again by its number alone. */
final class ValueWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Map<Object, Integer> texts = new HashMap<>();
  private final Map<Object, Integer> objects = new IdentityHashMap<>();
  private final Map<Class<?>, RecordShape> shapes = new HashMap<>();
  private final Map<Class<?>, Integer> types = new HashMap<>();
  private int numbered;

  byte[] write(Object value) {
    try {
      out.write(ValueForm.BEGINNING);
      put(value);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written", e);
    }
    return bytes.toByteArray();
  }

  private void put(Object value) throws IOException {
    if (value instanceof String text) {
      if (isNew(texts, text)) {
        tag(ValueTag.TEXT);
        putText(text);
      }
    } else if (value instanceof Integer number) {
      tag(ValueTag.NUMBER);
      out.writeInt(number);
    } else if (value instanceof Long number) {
      tag(ValueTag.LONG_NUMBER);
      out.writeLong(number);
    } else if (value instanceof BigDecimal number) {
      tag(ValueTag.DECIMAL);
      putText(number.toString());
    } else if (value instanceof Boolean yes) {
      tag(yes ? ValueTag.YES : ValueTag.NO);
    } else if (value instanceof LocalDate date) {
      tag(ValueTag.DATE);
      out.writeLong(date.toEpochDay());
    } else if (value instanceof Instant moment) {
      tag(ValueTag.MOMENT);
      out.writeLong(moment.getEpochSecond());
      out.writeInt(moment.getNano());
    } else if (value instanceof Enum<?> constant) {
      tag(ValueTag.CONSTANT);
      put(constant.getDeclaringClass().getName());
      put(constant.name());
    } else if (value instanceof Optional<?> optional) {
      tag(optional.isEmpty() ? ValueTag.NOTHING : ValueTag.SOMETHING);
      if (optional.isPresent()) {
        put(optional.get());
      }
    } else if (isNew(objects, value)) {
      putObject(value);
    }
  }

  private void putObject(Object value) throws IOException {
    if (value instanceof Uuid uuid) {
      tag(ValueTag.UUID);
      put(uuid.value());
    } else if (value instanceof List<?> list) {
      tag(ValueTag.LIST);
      putAll(list);
    } else if (value instanceof Set<?> set) {
      tag(ValueTag.SET);
      putAll(set);
    } else if (value instanceof Map<?, ?> map) {
      tag(ValueTag.MAP);
      putNumber(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        put(entry.getKey());
        put(entry.getValue());
      }
    } else if (value instanceof Baseline baseline) {
      tag(ValueTag.BASELINE);
      put(baseline.parts());
    } else if (value instanceof CatalogIdentity identity) {
      tag(ValueTag.CATALOG_IDENTITY);
      put(identity.catalogs());
      put(identity.addresses());
      put(identity.titles());
      put(identity.versions());
    } else if (value instanceof OscalDocument document) {
      tag(ValueTag.DOCUMENT);
      putText(OscalWriter.compact().toString(document, Format.JSON));
    } else if (value instanceof Record) {
      tag(ValueTag.RECORD);
      putRecord(value);
    } else {
      throw new IllegalArgumentException(
          value.getClass().getName() + " is no value that travels: give a value of the library");
    }
  }

  private void putRecord(Object value) throws IOException {
    Class<?> type = value.getClass();
    RecordShape shape = shapes.get(type);
    if (shape == null) {
      shape = RecordShape.of(type);
      shapes.put(type, shape);
      types.put(type, types.size());
      putNumber(types.size() - 1);
      putText(type.getName());
      putText(shape.signature());
    } else {
      putNumber(types.getOrDefault(type, 0));
    }
    for (int i = 0; i < shape.size(); i++) {
      put(shape.component(value, i));
    }
  }

  private void putAll(Collection<?> values) throws IOException {
    putNumber(values.size());
    for (Object one : values) {
      put(one);
    }
  }

  /** Gives a value the next number, or writes the one that it has. */
  private boolean isNew(Map<Object, Integer> known, Object value) throws IOException {
    Integer number = known.putIfAbsent(value, numbered);
    if (number == null) {
      numbered++;
      return true;
    }
    tag(ValueTag.AGAIN);
    putNumber(number);
    return false;
  }

  private void tag(ValueTag tag) throws IOException {
    out.writeByte(tag.ordinal());
  }

  private void putText(String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    putNumber(utf8.length);
    out.write(utf8);
  }

  /** Small numbers take one byte. */
  private void putNumber(int number) throws IOException {
    int rest = number;
    while (rest >= 0x80) {
      out.writeByte(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }
}
