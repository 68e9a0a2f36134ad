package dev.heirloom.oscal.io.matrix.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The publications that the titles of a matrix name. */
final class Frameworks {

  private static final Pattern REVISION =
      Pattern.compile(
          "(?i)800[- ]?53(?:[AB])?[ ,]*(?:\\()?(?:rev(?:ision)?\\.?|r)[ -]?(\\d)(?!\\d)");

  private Frameworks() {}

  /** Returns the revision of SP 800-53 that texts name, if it is one. */
  static Optional<String> in(List<String> texts) {
    List<String> named =
        texts.stream().flatMap(text -> revisionOf800Dash53(text).stream()).distinct().toList();
    return named.size() == 1
        ? Optional.of("NIST SP 800-53 Rev " + named.get(0).substring("rev".length()))
        : Optional.empty();
  }

  /** Returns the revision that a text names, such as {@code rev5}. */
  static Optional<String> revisionOf800Dash53(String text) {
    Matcher revision = REVISION.matcher(text);
    return revision.find() ? Optional.of("rev" + revision.group(1)) : Optional.empty();
  }
}
