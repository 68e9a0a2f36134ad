package dev.heirloom.oscal.io.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The versions of OSCAL whose constraints are known: those since one, up to another. */
final class KnownVersions {

  private static final String OLDEST = "1.1.3";
  private static final String NEWEST = "1.2.2";

  private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}([.][0-9]{1,9}){1,3}.*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private KnownVersions() {}

  /** Returns whether a text is a version at all. */
  static boolean isVersion(String text) {
    return VERSION.matcher(text.strip()).matches();
  }

  /** Returns whether one version comes before another. */
  static boolean isBefore(String version, String other) {
    return Arrays.compare(numbers(version), numbers(other)) < 0;
  }

  private static int[] numbers(String version) {
    return NUMBER
        .matcher(version)
        .results()
        .limit(3)
        .mapToInt(number -> Integer.parseInt(number.group()))
        .toArray();
  }

  /**
   * Returns why it is not known whether a document of a version keeps the constraints of just that
   * version; empty if it is known.
   */
  static Optional<String> unknown(Optional<String> version) {
    if (version.filter(KnownVersions::isVersion).isEmpty()) {
      return Optional.of(
          "the document tells no version of OSCAL, so that it is held against all constraints of "
              + NEWEST);
    }
    if (isBefore(version.get(), OLDEST)) {
      return Optional.of(
          "the document is of OSCAL "
              + version.get().strip()
              + ", and is held against the constraints of "
              + OLDEST
              + ", the oldest that are known; what was asked for before that is not told");
    }
    if (isBefore(NEWEST, version.get())) {
      return Optional.of(
          "the document is of OSCAL "
              + version.get().strip()
              + ", and is held against the constraints of "
              + NEWEST
              + ", the newest that are known; what was added after that is not told");
    }
    return Optional.empty();
  }
}
