package dev.heirloom.inheritance.offering;

import dev.heirloom.inheritance.evidence.Evidence;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All that a value holds, in order, the places where it is said put aside. */
public final class HeldValues {

  private final List<Object> values = new ArrayList<>();
  private final List<Evidence> places = new ArrayList<>();

  private HeldValues() {}

  public static HeldValues of(Object value) {
    HeldValues held = new HeldValues();
    held.add(value);
    return held;
  }

  public List<Object> values() {
    return values;
  }

  public List<Evidence> places() {
    return places;
  }

  private void add(Object value) {
    if (value instanceof Evidence place) {
      places.add(place);
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        add(held(component, value));
      }
    } else if (value instanceof Collection<?> all) {
      all.forEach(this::add);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::add);
    } else {
      values.add(value);
    }
  }

  private static Object held(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
