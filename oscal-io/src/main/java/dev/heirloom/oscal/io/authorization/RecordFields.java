package dev.heirloom.oscal.io.authorization;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of an object; what cannot be read is a problem, and as if it were not there. */
final class RecordFields {

  private final RecordProblems problems;
  private final PlainValue object;
  private final Map<String, PlainValue> values;
  private final Set<String> asked = new LinkedHashSet<>();

  RecordFields(PlainValue object, RecordProblems problems) {
    this.object = object;
    this.problems = problems;
    this.values = read(object, PlainValue::fields).orElse(Map.of());
  }

  <T> Optional<T> read(PlainValue value, Function<PlainValue, T> reader) {
    try {
      return Optional.of(reader.apply(value));
    } catch (DataFileException e) {
      problems.add(e);
      return Optional.empty();
    }
  }

  Optional<PlainValue> field(String name) {
    asked.add(name);
    return Optional.ofNullable(values.get(name));
  }

  Optional<PlainValue> required(String name) {
    Optional<PlainValue> value = field(name);
    if (value.isEmpty()) {
      problems.add(
          object.error("The field \"" + name + "\" is missing here.", "Add it, see the format."));
    }
    return value;
  }

  Optional<String> requiredText(String name) {
    Optional<String> text = required(name).flatMap(value -> read(value, PlainValue::text));
    if (text.filter(String::isBlank).isPresent()) {
      problems.add(object.error("The field \"" + name + "\" is blank here.", "Write a name."));
      return Optional.empty();
    }
    return text;
  }

  Optional<String> text(String name) {
    return field(name).flatMap(value -> read(value, PlainValue::text));
  }

  Optional<LocalDate> day(String name) {
    return field(name).flatMap(value -> read(value, PlainValue::day));
  }

  boolean truth(String name) {
    return field(name).flatMap(value -> read(value, PlainValue::truth)).orElse(false);
  }

  <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
    return field(name).flatMap(value -> read(value, v -> v.oneOf(type)));
  }

  /** Reads an impact level as documents spell it. */
  Optional<ImpactLevel> level(String name) {
    return field(name)
        .flatMap(
            value ->
                read(
                    value,
                    v -> ImpactLevel.parse(v.text()).orElseGet(() -> v.oneOf(ImpactLevel.class))));
  }

  List<String> texts(String name) {
    return list(name, PlainValue::text);
  }

  <T> List<T> list(String name, Function<PlainValue, T> reader) {
    return objects(name, value -> read(value, reader));
  }

  <T> List<T> objects(String name, Function<PlainValue, Optional<T>> reader) {
    return field(name).flatMap(value -> read(value, PlainValue::items)).orElse(List.of()).stream()
        .flatMap(value -> reader.apply(value).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** A misspelled field would be passed over in silence. */
  void nothingElse() {
    values.forEach(
        (name, value) -> {
          if (!asked.contains(name)) {
            problems.add(
                value.error(
                    "There is no field \"" + name + "\" here.",
                    "The fields are " + String.join(", ", asked) + "."));
          }
        });
  }
}
