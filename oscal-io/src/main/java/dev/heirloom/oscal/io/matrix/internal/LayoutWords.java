package dev.heirloom.oscal.io.matrix.internal;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.oscal.io.matrix.MatrixColumn;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.matrix.WhoActs;
import dev.heirloom.oscal.io.matrix.WhoActs.Who;
import dev.heirloom.oscal.io.workbook.internal.Header;
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

  /** The words that are known without a layout, the one to write first. */
  private static final ListMultimap<Who, String> KNOWN =
      ImmutableListMultimap.<Who, String>builder()
          .putAll(Who.PROVIDER, "Provider", "Service Provider", "CSP", "Vendor")
          .putAll(Who.SHARED, "Shared", "Hybrid", "Joint")
          .putAll(Who.CUSTOMER, "Customer", "Tenant", "Client", "Agency")
          .putAll(Who.NOT_APPLICABLE, "Not applicable", "N/A", "Out of scope")
          .build();

  private final MatrixLayout layout;

  LayoutWords(MatrixLayout layout) {
    this.layout = layout;
  }

  /** Returns the value that says who acts; empty if the layout has no word for it. */
  Optional<String> value(WhoActs acts) {
    return layout
        .value()
        .flatMap(
            value -> {
              Stream<String> known =
                  acts.lower().isEmpty()
                      ? KNOWN.get(acts.who()).stream()
                      : Stream.of(capital(acts.toString())).filter(word -> names(acts.lower()));
              return first(value.words(), acts, known);
            });
  }

  private boolean names(List<String> lower) {
    return layout.lower().stream()
        .map(MatrixLayout.LowerProvider::name)
        .collect(Collectors.toSet())
        .containsAll(lower);
  }

  /** Returns the word for a state; empty if the layout has no column for it. */
  Optional<String> state(ImplementationState state) {
    return layout.state().flatMap(column -> first(column.words(), state, Stream.of(known(state))));
  }

  private static String known(ImplementationState state) {
    return switch (state) {
      case IMPLEMENTED -> "Implemented";
      // There is no word for it; partial is no better than what it counts as.
      case PARTIAL, NOT_UNDERSTOOD -> "Partially Implemented";
      case PLANNED -> "Planned";
      case ALTERNATIVE -> "Alternative Implementation";
      case NOT_APPLICABLE -> "Not Applicable";
    };
  }

  /** Returns the first word of a meaning: of the layout's own, else of those it leaves as known. */
  private static <M> Optional<String> first(Map<String, M> words, M meaning, Stream<String> known) {
    Set<String> taken = new HashSet<>();
    words.keySet().forEach(word -> taken.add(Header.normalize(word)));
    return Stream.concat(
            words.entrySet().stream()
                .filter(word -> word.getValue().equals(meaning))
                .map(Map.Entry::getKey),
            known.filter(word -> !taken.contains(Header.normalize(word))))
        .findFirst();
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
        .filter(tick -> tick.getValue().equals(acts))
        .map(Map.Entry::getKey)
        .findFirst();
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
