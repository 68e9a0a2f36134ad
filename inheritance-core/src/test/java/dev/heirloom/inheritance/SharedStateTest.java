package dev.heirloom.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultimap;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is shared that can change: what threads need not agree on, they cannot disagree on. */
class SharedStateTest {

  @Test
  void everyStaticFieldIsFinalAndHoldsWhatCannotChange() throws Exception {
    List<String> changeable = new ArrayList<>();
    int classes = 0;
    int fields = 0;
    for (Class<?> type : classes()) {
      classes++;
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
          fields++;
          if (!Modifier.isFinal(field.getModifiers()) || !isImmutable(field)) {
            changeable.add(type.getName() + "." + field.getName());
          }
        }
      }
    }
    assertTrue(classes > 150 && fields > 100, classes + " classes, " + fields + " fields");
    assertEquals(List.of(), changeable);
  }

  private static boolean isImmutable(Field field) throws IllegalAccessException {
    field.setAccessible(true);
    return isImmutable(field.get(null));
  }

  private static boolean isImmutable(Object value) {
    if (value instanceof Collection<?> collection) {
      return isUnmodifiable(value) && collection.stream().allMatch(SharedStateTest::isImmutable);
    }
    if (value instanceof Map<?, ?> map) {
      return isUnmodifiable(value)
          && map.keySet().stream().allMatch(SharedStateTest::isImmutable)
          && map.values().stream().allMatch(SharedStateTest::isImmutable);
    }
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum<?>
        || value instanceof Record
        || value instanceof Pattern
        || value instanceof java.net.URI
        || value instanceof ImmutableMultimap<?, ?> multimap
            && multimap.entries().stream().allMatch(SharedStateTest::isImmutableEntry)
        || value instanceof Comparator<?>
        || value instanceof Function<?, ?>
        || value instanceof java.time.temporal.Temporal
        || value instanceof Optional<?> optional
            && optional.stream().allMatch(SharedStateTest::isImmutable)
        || isValueOfOurs(value);
  }

  private static boolean isImmutableEntry(Map.Entry<?, ?> entry) {
    return isImmutable(entry.getKey()) && isImmutable(entry.getValue());
  }

  private static boolean isUnmodifiable(Object value) {
    return value instanceof ImmutableCollection<?>
        || value instanceof ImmutableMap<?, ?>
        || value.getClass().getName().startsWith("java.util.ImmutableCollections");
  }

  /** A class of the library all of whose fields are final and immutable in their turn. */
  private static boolean isValueOfOurs(Object value) {
    if (!value.getClass().getName().startsWith("dev.heirloom.")) {
      return false;
    }
    for (Field field : value.getClass().getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
        continue;
      }
      field.setAccessible(true);
      try {
        Object held = field.get(value);
        if (!Modifier.isFinal(field.getModifiers())
            || held != null && held != value && !isImmutable(held)) {
          return false;
        }
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return true;
  }

  private static List<Class<?>> classes() throws IOException, ReflectiveOperationException {
    Path root =
        Path.of(
            java.net.URI.create(
                Determination.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString()));
    List<Class<?>> classes = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(f -> f.toString().endsWith(".class")).sorted().toList();
    }
    for (Path file : files) {
      String name =
          root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
      if (!name.endsWith("-info.class")) {
        classes.add(Class.forName(name.substring(0, name.length() - ".class".length())));
      }
    }
    return classes;
  }
}
