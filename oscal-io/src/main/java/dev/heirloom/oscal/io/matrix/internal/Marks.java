package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.oscal.io.workbook.internal.Header;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The marks of tick columns. */
final class Marks {

  private static final Set<String> MARKED =
      Set.of(
          "x", "\u00d7", "1", "1.0", "yes", "y", "true", "\u2713", "\u2714", "\u2611", "\u2612",
          "\u221a", "\u25cf", "\u2022", "\u25a0", "\u2705", "\u00fc", "(x)", "[x]");
  private static final Set<String> NOT_MARKED =
      Set.of(
          "", "no", "n", "false", "0", "0.0", "-", "\u2610", "\u2717", "\u2718", "\u274c", "[ ]");

  private Marks() {}

  /**
   * Returns whether a cell is marked; empty if it holds neither a mark nor nothing.
   *
   * @param own what a layout names beside the marks that are known
   */
  static Optional<Boolean> of(String text, List<String> own) {
    String word = Header.normalize(text);
    if (MARKED.contains(word) || own.stream().map(Header::normalize).anyMatch(word::equals)) {
      return Optional.of(true);
    }
    return NOT_MARKED.contains(word) ? Optional.of(false) : Optional.empty();
  }
}
