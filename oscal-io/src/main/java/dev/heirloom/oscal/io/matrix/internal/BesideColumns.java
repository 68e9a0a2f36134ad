package dev.heirloom.oscal.io.matrix.internal;

import com.google.common.collect.ListMultimap;
import dev.heirloom.oscal.io.matrix.internal.BesideColumn.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds the columns that say who acts beside those that a matrix is read by. Left out, they could
 * not contradict these any more.
 */
final class BesideColumns {

  private final TableHeader header;
  private final ListMultimap<Integer, String> texts;
  private final List<BesideColumn> found = new ArrayList<>();

  BesideColumns(TableHeader header, ListMultimap<Integer, String> texts) {
    this.header = header;
    this.texts = texts;
  }

  /** Takes away the columns of words that speak of what another one speaks of, too. */
  void takeFrom(List<Integer> values) {
    List<Integer> nameless =
        values.stream().filter(column -> HeaderWords.namesNobody(header.full(column))).toList();
    boolean isAll = nameless.size() == values.size();
    nameless.stream().skip(isAll ? 1 : 0).forEach(column -> add(column, Kind.WORDS));
    values.removeIf(this::contains);
  }

  /** Takes the columns of words of which fewer than half say who acts. */
  void takeFewWords(Collection<Integer> columns, IntPredicate saysSome) {
    columns.stream()
        .filter(column -> HeaderWords.saysWhoActs(header.full(column)))
        .filter(saysSome::test)
        .forEach(column -> add(column, Kind.FEW_WORDS));
  }

  /**
   * Takes the columns of marks in which somebody has a part.
   *
   * @param columns those that are called the customer's, whatever else
   * @param apart those that stand apart from the parties'
   */
  void takeMarks(Collection<Integer> columns, Set<Integer> apart) {
    columns.stream()
        .filter(column -> apart.contains(column) || HeaderWords.isCustomers(header.full(column)))
        .filter(this::isMarked)
        .forEach(column -> add(column, Kind.MARKS));
  }

  /** Takes the columns of what limits the rows: exceptions, conditions and their like. */
  void takeLimits(Collection<Integer> columns) {
    columns.stream()
        .filter(column -> HeaderWords.isLimit(header.full(column)))
        .forEach(column -> add(column, Kind.LIMITS));
  }

  /** Takes the columns of states behind the first, of which the weakest counts. */
  void takeStates(List<Integer> states) {
    states.stream().skip(1).forEach(column -> add(column, Kind.STATES));
  }

  private boolean isMarked(int column) {
    List<String> own = texts.get(column);
    return own.stream().allMatch(text -> Marks.alone(text).isPresent())
        && own.stream().anyMatch(text -> Marks.alone(text).orElse(false));
  }

  private void add(int column, Kind kind) {
    if (!contains(column)) {
      found.add(new BesideColumn(column, header.full(column), kind));
    }
  }

  boolean contains(int column) {
    return found.stream().anyMatch(beside -> beside.number() == column);
  }

  /** Returns those of a matrix whose own columns stand from one to before another. */
  List<BesideColumn> of(int from, int end) {
    return found.stream()
        .filter(
            column ->
                column.kind() == Kind.WORDS || from <= column.number() && column.number() < end)
        .toList();
  }
}
