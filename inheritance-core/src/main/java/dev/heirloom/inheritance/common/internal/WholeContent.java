package dev.heirloom.inheritance.common.internal;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * An order of values by all that they hold, so that what is equal in every other respect has an
 * order that does not depend on the order it came in. What a value prints for people leaves things
 * out, and orders nothing.
 */
public final class WholeContent {

  /** Compares values by all that they hold. */
  public static final Comparator<Object> ORDER = Comparator.comparing(WholeContent::text);

  private WholeContent() {}

  private static String text(Object value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static void write(Object value, StringBuilder text) {
    if (value instanceof Record) {
      text.append(value.getClass().getSimpleName()).append('[');
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        write(held(component, value), text.append(component.getName()).append('='));
        text.append(", ");
      }
      text.append(']');
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(held -> write(held, text), () -> text.append('-'));
    } else if (value instanceof Collection<?> collection) {
      text.append('[');
      collection.forEach(
          entry -> {
            write(entry, text);
            text.append(", ");
          });
      text.append(']');
    } else if (value instanceof Map<?, ?> map) {
      write(map.entrySet(), text);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      write(entry.getKey(), text);
      write(entry.getValue(), text.append('='));
    } else {
      text.append(value);
    }
  }

  private static Object held(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a component of a public record can be read", e);
    }
  }
}
