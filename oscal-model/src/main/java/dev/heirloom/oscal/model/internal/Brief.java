package dev.heirloom.oscal.model.internal;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a record of OSCAL prints: what it has, in one line that a person can read. Absent fields are
 * left out, long texts shortened, and lists of more than a few entries counted.
 */
public final class Brief {

  private static final int FEW = 3;
  private static final int TEXT = 60;

  private Brief() {}

  /** Returns a record in one line. */
  public static String of(Record record) {
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(record, component);
      if (value instanceof Optional<?> optional) {
        optional.ifPresent(present -> parts.add(component.getName() + "=" + text(present)));
      } else if (value instanceof List<?> list) {
        if (!list.isEmpty()) {
          parts.add(component.getName() + "=" + list(list));
        }
      } else {
        parts.add(component.getName() + "=" + text(value));
      }
    }
    return record.getClass().getSimpleName() + parts;
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record of OSCAL has public accessors", e);
    }
  }

  private static String list(List<?> list) {
    boolean isShort = list.size() <= FEW && list.stream().noneMatch(Brief::hasParts);
    return isShort ? list.stream().map(Brief::text).toList().toString() : list.size() + " entries";
  }

  private static boolean hasParts(Object entry) {
    return entry instanceof Record record && record.getClass().getRecordComponents().length > 1;
  }

  private static String text(Object value) {
    String line = value.toString().replace('\n', ' ').strip();
    return line.length() <= TEXT ? line : line.substring(0, TEXT - 3) + "...";
  }
}
