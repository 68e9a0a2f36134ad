package dev.heirloom.oscal.io.values;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a record is taken apart and put together again: by its public components alone. */
final class RecordShape {

  private static final String OURS = "dev.heirloom.";

  /** Kept for all values: reflection takes longer than the values of a record. */
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  private final Method[] accessors;
  private final Constructor<?> constructor;
  private final String signature;

  private RecordShape(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
    try {
      constructor =
          type.getConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type.getName() + " does not travel: it is not public", e);
    }
    signature =
        Arrays.stream(components)
            .map(component -> component.getGenericType().getTypeName() + " " + component.getName())
            .collect(Collectors.joining(","));
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** Returns a record or enum of this library by its name. */
  static Class<?> named(String name) {
    if (name.startsWith(OURS)) {
      try {
        return Class.forName(name, false, RecordShape.class.getClassLoader());
      } catch (ClassNotFoundException e) {
        throw otherVersion(name, e);
      }
    }
    throw new ValueFormException("The values are damaged: write them anew.");
  }

  static ValueFormException otherVersion(String name, Throwable cause) {
    return new ValueFormException(
        "Another version of the library wrote the values: it has another "
            + name.substring(name.lastIndexOf('.') + 1)
            + ". Write them anew by the version that reads them.",
        cause);
  }

  int size() {
    return accessors.length;
  }

  /** Returns the names and types of the components: another version has others. */
  String signature() {
    return signature;
  }

  Object component(Object value, int index) {
    try {
      return accessors[index].invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException(value.getClass().getName() + " does not travel", e);
    }
  }

  Object make(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new ValueFormException("The values are damaged: write them anew.", e);
    }
  }
}
