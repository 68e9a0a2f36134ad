package dev.heirloom.oscal.io.fedramp;

import dev.heirloom.oscal.io.fedramp.FedrampFinding.Code;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which version of FedRAMP's schema a document names, by number or by the day in its name. */
final class SchemaNames {

  /** The day in the names of the schemas, which stay while their versions move. */
  private static final String KNOWN_DAY = "2026-06-24";

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern NUMBERS = Pattern.compile("\\d{1,6}(\\.\\d{1,6})*");

  private SchemaNames() {}

  /** Returns the version that a document names, and notes one that this release does not know. */
  static Optional<String> version(PlainValue object, FedrampKind kind, FormNotes notes) {
    for (String key : List.of("$schemaVersion", "schemaVersion", "$schema")) {
      Optional<PlainValue> value = object.field(key);
      Optional<String> text = notes.text(value);
      if (text.isPresent()) {
        String version = version(text.get());
        if (isNewer(version, kind)) {
          notes.add(
              Code.SCHEMA_NOT_KNOWN,
              value.orElseThrow(),
              "It names the schema "
                  + FormNotes.quoted(version)
                  + ", and this release knows "
                  + kind.schemaVersion()
                  + " of "
                  + KNOWN_DAY
                  + ". It was read as far as it is understood.");
        }
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  private static String version(String text) {
    Matcher day = DAY.matcher(text);
    return day.find() ? day.group() : text;
  }

  private static boolean isNewer(String version, FedrampKind kind) {
    if (DAY.matcher(version).matches()) {
      return version.compareTo(KNOWN_DAY) > 0;
    }
    return !NUMBERS.matcher(version).matches() || isLater(version, kind.schemaVersion());
  }

  /** Returns whether a version of numbers with dots comes after another. */
  static boolean isLater(String version, String known) {
    String[] numbers = version.split("\\.");
    String[] others = known.split("\\.");
    for (int i = 0; i < numbers.length; i++) {
      int other = i < others.length ? Integer.parseInt(others[i]) : 0;
      int order = Integer.compare(Integer.parseInt(numbers[i]), other);
      if (order != 0) {
        return order > 0;
      }
    }
    return false;
  }
}
