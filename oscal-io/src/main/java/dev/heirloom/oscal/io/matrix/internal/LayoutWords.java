package dev.heirloom.oscal.io.matrix.internal;

import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.oscal.io.matrix.MatrixColumn;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.matrix.MatrixLayout.ValueColumn;
import dev.heirloom.oscal.io.matrix.WhoActs;
import dev.heirloom.oscal.io.matrix.WhoActs.Who;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a layout says who acts, and in which state: its own words first, then those that are known.
 */
final class LayoutWords {

  private final MatrixLayout layout;

  private final KnownWords known;

  LayoutWords(MatrixLayout layout) {
    this.layout = layout;
    this.known = KnownWords.of(layout);
  }

  /** Returns the value that says who acts; empty if the layout has no word for it. */
  Optional<String> value(WhoActs acts) {
    return layout
        .value()
        .flatMap(
            value ->
                Stream.concat(value.words().keySet().stream(), Stream.of(usual(acts)))
                    .filter(word -> means(word, value, acts))
                    .findFirst());
  }

  /** Returns whether a value is read as this, and by no more than the words. */
  private boolean means(String word, ValueColumn value, WhoActs acts) {
    return !word.isBlank()
        && ValueWords.find(word.strip(), value.column().name(), known)
            .filter(read -> isSame(read, acts))
            .isPresent();
  }

  private static String usual(WhoActs acts) {
    return acts.who() == Who.NOT_APPLICABLE ? "Not applicable" : capital(acts.toString());
  }

  /** Returns the word for a state; empty if the layout has no column or no word for it. */
  Optional<String> state(ImplementationState state) {
    return layout
        .state()
        .flatMap(
            column ->
                Stream.concat(column.words().keySet().stream(), Stream.of(usual(state)))
                    .filter(
                        word -> StateWords.find(word, column).equals(Optional.of(written(state))))
                    .findFirst());
  }

  /** There is no word for what was not understood; partial is no better than what it counts as. */
  private static ImplementationState written(ImplementationState state) {
    return state == ImplementationState.NOT_UNDERSTOOD ? ImplementationState.PARTIAL : state;
  }

  private static String usual(ImplementationState state) {
    return switch (written(state)) {
      case IMPLEMENTED -> "Implemented";
      case PARTIAL, NOT_UNDERSTOOD -> "Partially Implemented";
      case PLANNED -> "Planned";
      case ALTERNATIVE -> "Alternative Implementation";
      case NOT_APPLICABLE -> "Not Applicable";
    };
  }

  /**
   * Returns the columns to mark so that they say who acts; none if it does not apply.
   *
   * @return empty if the marks of the layout's columns cannot say it
   */
  Optional<Set<MatrixColumn>> ticks(WhoActs acts) {
    Optional<MatrixColumn> own = tick(acts);
    if (own.isPresent()) {
      return own.map(ImmutableSet::of);
    }
    return switch (acts.who()) {
      case NOT_APPLICABLE -> Optional.of(ImmutableSet.of());
      case CUSTOMER -> Optional.empty();
      case PROVIDER -> acts.lower().size() > 1 ? each(lower(acts)) : Optional.empty();
      case SHARED ->
          each(
              Stream.concat(
                      acts.lower().isEmpty() ? Stream.of(WhoActs.PROVIDER) : lower(acts).stream(),
                      Stream.of(WhoActs.CUSTOMER))
                  .toList());
    };
  }

  private static List<WhoActs> lower(WhoActs acts) {
    return acts.lower().stream().map(name -> WhoActs.inheritedFrom(name)).toList();
  }

  private Optional<Set<MatrixColumn>> each(List<WhoActs> parties) {
    Set<MatrixColumn> columns = new HashSet<>();
    for (WhoActs party : parties) {
      Optional<MatrixColumn> column = tick(party);
      if (column.isEmpty()) {
        return Optional.empty();
      }
      columns.add(column.get());
    }
    return Optional.of(columns);
  }

  private Optional<MatrixColumn> tick(WhoActs acts) {
    return layout.ticks().entrySet().stream()
        .filter(tick -> isSame(tick.getValue(), acts))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Lower providers are the same in any order, and however their names are capitalized. */
  private static boolean isSame(WhoActs one, WhoActs other) {
    return one.who() == other.who() && plain(one.lower()).equals(plain(other.lower()));
  }

  private static Set<String> plain(List<String> names) {
    return names.stream().map(KnownWords::plain).collect(Collectors.toSet());
  }

  /** Returns what marks a column. */
  String mark() {
    return layout.marks().isEmpty() ? "X" : layout.marks().get(0);
  }

  /** Returns a text with a capital first letter. */
  static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
