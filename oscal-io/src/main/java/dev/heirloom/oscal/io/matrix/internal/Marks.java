package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.oscal.io.workbook.internal.Header;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The marks of a table. A cross is a mark, unless a column or a row has check marks too, where it
 * may say the opposite; a crossed-out sign is none in a table with check marks, and doubtful in
 * others.
 */
final class Marks {

  private static final Set<String> CHECKS =
      Set.of("\u2713", "\u2714", "\u2611", "\u221a", "\u2705", "\u00fc");
  private static final Set<String> CROSSES = Set.of("x", "\u00d7", "\u2612", "(x)", "[x]");
  private static final Set<String> CROSSED_OUT = Set.of("\u2717", "\u2718", "\u274c");
  private static final Set<String> OTHERS =
      Set.of("1", "1.0", "yes", "y", "true", "\u25cf", "\u2022", "\u25a0");
  private static final Set<String> NOT_MARKED =
      Set.of("", "no", "n", "false", "0", "0.0", "-", "\u2610", "[ ]");

  private final Set<String> own;
  private final boolean hasChecks;
  private final boolean isMixed;

  private Marks(Set<String> own, boolean hasChecks, boolean isMixed) {
    this.own = own;
    this.hasChecks = hasChecks;
    this.isMixed = isMixed;
  }

  /**
   * Returns the marks of a table.
   *
   * @param groups what stands in each column that may be marked, and in each row of these
   * @param own what a layout names beside the marks that are known
   */
  static Marks among(Collection<? extends Collection<String>> groups, List<String> own) {
    boolean hasChecks = false;
    boolean isMixed = false;
    for (Collection<String> group : groups) {
      boolean checks = group.stream().map(Header::normalize).anyMatch(CHECKS::contains);
      hasChecks |= checks;
      isMixed |= checks && group.stream().map(Header::normalize).anyMatch(CROSSES::contains);
    }
    return new Marks(
        own.stream().map(Header::normalize).collect(Collectors.toSet()), hasChecks, isMixed);
  }

  /**
   * Returns whether a text may be a mark by itself, or may be none; empty if it is neither a mark
   * nor nothing.
   */
  static Optional<Boolean> alone(String text) {
    String word = Header.normalize(text);
    if (CHECKS.contains(word) || CROSSES.contains(word) || OTHERS.contains(word)) {
      return Optional.of(true);
    }
    return NOT_MARKED.contains(word) || CROSSED_OUT.contains(word)
        ? Optional.of(false)
        : Optional.empty();
  }

  /** Returns a text as it is compared, of check marks and of crosses the same for all. */
  static String kind(String text) {
    String word = Header.normalize(text);
    return CHECKS.contains(word) ? "\u2713" : CROSSES.contains(word) ? "x" : word;
  }

  /** Returns whether a cell is marked; empty if it holds neither a mark nor nothing. */
  Optional<Boolean> of(String text) {
    if (own.contains(Header.normalize(text))) {
      return Optional.of(true);
    }
    return isDoubtful(text) ? Optional.empty() : alone(text);
  }

  /** Returns whether a text is a mark in some tables, and says the opposite in others. */
  boolean isDoubtful(String text) {
    String word = Header.normalize(text);
    return !own.contains(word)
        && (isMixed && CROSSES.contains(word) || !hasChecks && CROSSED_OUT.contains(word));
  }
}
