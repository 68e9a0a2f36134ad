package dev.heirloom.oscal.io.internal.plain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FilePlace;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON or YAML document: an object, a list or a scalar, with the place where it
 * stands.
 */
public final class PlainValue {

  private final ValuePosition position;
  private final @Nullable Map<String, PlainValue> fields;
  private final @Nullable List<PlainValue> items;
  private final @Nullable String scalar;
  private final boolean quoted;

  private PlainValue(
      ValuePosition position,
      @Nullable Map<String, PlainValue> fields,
      @Nullable List<PlainValue> items,
      @Nullable String scalar,
      boolean quoted) {
    this.position = position;
    this.fields = fields;
    this.items = items;
    this.scalar = scalar;
    this.quoted = quoted;
  }

  static PlainValue object(ValuePosition position, Map<String, PlainValue> fields) {
    return new PlainValue(position, ImmutableMap.copyOf(fields), null, null, false);
  }

  static PlainValue list(ValuePosition position, List<PlainValue> items) {
    return new PlainValue(position, null, ImmutableList.copyOf(items), null, false);
  }

  static PlainValue scalar(ValuePosition position, String text, boolean quoted) {
    return new PlainValue(position, null, null, text, quoted);
  }

  /** Returns where it stands. */
  public FilePlace place() {
    return position.place();
  }

  ValuePosition position() {
    return position;
  }

  boolean isQuoted() {
    return quoted;
  }

  /** Returns whether it is an object. */
  public boolean isObject() {
    return fields != null;
  }

  /** Returns whether it is a list. */
  public boolean isList() {
    return items != null;
  }

  /** Returns a field of this object; empty if it has none of that name, or null for its value. */
  public Optional<PlainValue> field(String name) {
    return Optional.ofNullable(fields().get(name));
  }

  /** Returns a field of this object that must be there. */
  public PlainValue required(String name) {
    return field(name)
        .orElseThrow(
            () -> error("The field \"" + name + "\" is missing here.", "Add it, see the format."));
  }

  /** Returns the fields of this object, in the order of the document. */
  public Map<String, PlainValue> fields() {
    if (fields == null) {
      throw error("There is " + words() + " where an object belongs.", "Make it an object.");
    }
    return fields;
  }

  /** Refuses fields other than these: a misspelled one would be passed over in silence. */
  public PlainValue withOnly(String... names) {
    for (Map.Entry<String, PlainValue> entry : fields().entrySet()) {
      if (!Arrays.asList(names).contains(entry.getKey())) {
        throw entry
            .getValue()
            .error(
                "There is no field \"" + entry.getKey() + "\" here.",
                meant(entry.getKey(), Arrays.asList(names))
                    + "The fields are "
                    + String.join(", ", names)
                    + ".");
      }
    }
    return this;
  }

  /** Returns the items of a list field; none if the field is absent. */
  public List<PlainValue> list(String name) {
    return field(name).map(PlainValue::items).orElse(List.of());
  }

  /** Returns the items of a list field, each made into something; none if the field is absent. */
  public <T> List<T> list(String name, Function<PlainValue, T> maker) {
    return list(name).stream().map(maker).collect(ImmutableList.toImmutableList());
  }

  /** Returns the items of this list. */
  public List<PlainValue> items() {
    if (items == null) {
      throw error("There is " + words() + " where a list belongs.", "Make it a list.");
    }
    return items;
  }

  /** Returns whether this scalar is written as a text: not a number, a truth or null. */
  public boolean isText() {
    return scalar != null && quoted;
  }

  /** Returns the text of this scalar. */
  public String text() {
    if (scalar == null) {
      throw error("There is " + words() + " where a text belongs.", "Make it a text.");
    }
    return scalar;
  }

  /** Returns the text of a field; empty if the field is absent. */
  public Optional<String> text(String name) {
    return field(name).map(PlainValue::text);
  }

  /** Returns whether this scalar is {@code true}, not {@code false}. */
  public boolean truth() {
    if (!quoted && "true".equals(scalar)) {
      return true;
    }
    if (!quoted && "false".equals(scalar)) {
      return false;
    }
    throw error("There is " + words() + " where true or false belongs.", "Write true or false.");
  }

  /** Returns the whole number that this scalar is, zero or more. */
  public int count() {
    try {
      int number = Integer.parseInt(quoted || scalar == null ? "" : scalar);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through to the message that says what belongs here
    }
    throw error(
        "There is " + words() + " where a number belongs.", "Write a number, zero or more.");
  }

  /** Returns the day that this scalar names in the form {@code 2026-03-31}. */
  public LocalDate day() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw error("\"" + scalar + "\" is not a day.", "Write it as year-month-day: 2026-03-31.");
    }
  }

  /**
   * Returns what the text of this scalar stands for; the parser's message tells what is wrong with
   * it.
   */
  public <T> T parsed(Function<String, T> parser) {
    String text = text();
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw error(
          "\"" + text + "\" cannot be used here: " + e.getMessage() + ".", "Correct the value.");
    }
  }

  /**
   * Returns the constant that this scalar names, in either case and with hyphens or underscores.
   */
  public <E extends Enum<E>> E oneOf(Class<E> type) {
    String name = text().toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    List<String> words = Arrays.stream(type.getEnumConstants()).map(PlainValue::word).toList();
    throw error(
        "\"" + scalar + "\" is not known here.",
        meant(text(), words) + "Write one of " + String.join(", ", words) + ".");
  }

  /** Returns the word that stands for a constant in a file: in small letters, with hyphens. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the exception that says what is wrong at this place. */
  public DataFileException error(String problem, String remedy) {
    return new DataFileException(place(), problem, remedy);
  }

  /**
   * Returns the suggestion of a name that is known, as a remedy begins; nothing if none is near.
   */
  private static String meant(String name, List<String> known) {
    return NearestName.of(name, known).map(near -> "Did you mean \"" + near + "\"? ").orElse("");
  }

  /** Returns what this is, in words, for a message. */
  public String words() {
    if (fields != null) {
      return "an object";
    }
    return items != null ? "a list" : "\"" + scalar + "\"";
  }
}
