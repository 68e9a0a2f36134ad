package dev.heirloom.oscal.io.matrix.internal;

import com.google.common.collect.ListMultimap;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.oscal.io.matrix.IdStyle;
import dev.heirloom.oscal.io.matrix.MatrixColumn;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.matrix.MatrixLayout.About;
import dev.heirloom.oscal.io.matrix.MatrixLayout.LowerProvider;
import dev.heirloom.oscal.io.matrix.MatrixLayout.StateColumn;
import dev.heirloom.oscal.io.matrix.MatrixLayout.ValueColumn;
import dev.heirloom.oscal.io.matrix.WhoActs;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.internal.SpreadsheetFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Understands the columns of a table by its headers and values, long for the ways in which tables
 * say who acts, and makes a matrix of each that does: none, one, or several where a table answers
 * for two services.
 */
final class TableColumns {

  private static final int LONGEST_VALUE = 60;

  /** A column with more values than this is prose. */
  private static final int MOST_VALUES = 200;

  private static final double MOSTLY = 0.5;

  private final RawTable table;
  private final String title;
  private final Optional<String> framework;
  private final Parties parties;
  private final ListMultimap<Integer, String> texts;
  private final Set<Integer> numbers;
  private final SortedMap<Integer, WhoActs> ticks = new TreeMap<>();
  private final List<Integer> values = new ArrayList<>();

  /** The one column of marks, which says something only beside a column of values. */
  private final SortedMap<Integer, WhoActs> lone = new TreeMap<>();

  /** The columns that are marked among those of parties, under a name that nobody is known by. */
  private final SortedMap<Integer, String> strangers = new TreeMap<>();

  /** The columns that are marked so, but stand apart from those of parties. */
  private final Set<Integer> apart = new TreeSet<>();

  private final BesideColumns beside;

  private TableColumns(RawTable table, String title, Optional<String> framework, Parties parties) {
    this.table = table;
    this.title = title;
    this.framework = framework;
    this.parties = parties;
    this.texts = table.texts();
    this.beside = new BesideColumns(table.header(), texts);
    this.numbers = new TreeSet<>(table.header().columns().keySet());
    numbers.remove(table.id());
  }

  /** Returns the matrices of a table, in the order of their columns. */
  static List<FoundTable> matrices(
      String document,
      RawTable table,
      String title,
      Optional<String> framework,
      Parties parties,
      int most) {
    TableColumns columns = new TableColumns(table, title, framework, parties);
    columns.findTicks();
    columns.findValues();
    columns.findBeside();
    List<ActingColumns> answers = ActingColumns.of(columns.values, columns.ticks, table.header());
    if (answers.size() > most) {
      throw MatrixFinder.tooMany(document, table, answers.size(), most);
    }
    return columns.matrices(answers);
  }

  private String header(int column) {
    return table.header().full(column);
  }

  private void findTicks() {
    boolean ofSummary =
        numbers.stream().anyMatch(column -> HeaderWords.isOfSummary(header(column)));
    List<Integer> marked =
        numbers.stream()
            .filter(column -> !isNeverTick(column) && !ofSummary)
            .filter(column -> isMarked(column) || isMostlyMarkedByParty(column))
            .toList();
    marked.forEach(
        column -> parties.learn(table.header().lowest(column), table.header().lines(column)));
    for (int column : marked) {
      acts(column)
          .ifPresentOrElse(
              acts -> ticks.put(column, acts),
              () -> strangers.put(column, table.header().lowest(column)));
    }
    strangers.values().removeIf(HeaderWords::isNoParty);
    if (!ofSummary) {
      takeColumnsOfWords();
    }
    keepNeighbours();
    boolean customer = ticks.values().stream().anyMatch(acts -> acts.who() != WhoActs.Who.PROVIDER);
    boolean provider = ticks.containsValue(WhoActs.PROVIDER);
    if (customer && !provider && strangers.size() == 1) {
      // The one party beside customer and shared is the provider.
      int column = strangers.firstKey();
      parties.addProvider(table.header().lowest(column));
      ticks.put(column, WhoActs.PROVIDER);
      strangers.clear();
    }
    if (ticks.size() < 2 || !customer && !provider) {
      if (ticks.size() == 1 && customer) {
        lone.putAll(ticks);
      }
      ticks.clear();
      strangers.clear();
    }
    takeColumnsWithoutHeader();
  }

  /** A column that marks what is not applicable is none that says to whom the rows apply. */
  private boolean isNeverTick(int column) {
    return table.header().lines(column).stream()
        .anyMatch(
            line ->
                (HeaderWords.isNeverWhoActs(line) || HeaderWords.isRemark(line))
                    && KnownWords.ALONE
                        .find(line)
                        .filter(WhoActs.NOT_APPLICABLE::equals)
                        .isEmpty());
  }

  private Optional<WhoActs> acts(int column) {
    return parties
        .words()
        .find(table.header().lowest(column))
        .or(() -> parties.words().find(header(column)))
        .or(() -> groupOf(column));
  }

  /** Returns who acts by the line above a header that names nobody itself. */
  private Optional<WhoActs> groupOf(int column) {
    List<String> lines = table.header().lines(column);
    return lines.size() < 2 || HeaderWords.isNoParty(table.header().lowest(column))
        ? Optional.empty()
        : parties.words().find(lines.get(lines.size() - 2));
  }

  /** Returns whether a column holds marks and nothing else; a party may have none of them. */
  private boolean isMarked(int column) {
    List<String> found = texts.get(column);
    return found.isEmpty()
        ? acts(column).isPresent()
        : found.stream().allMatch(text -> Marks.alone(text).isPresent())
            && (found.stream().anyMatch(text -> Marks.alone(text).orElse(false))
                || acts(column).isPresent());
  }

  /**
   * Returns whether a party's column holds marks and a few words beside them. Left out, it would
   * not tell any more which rows that party has a part in.
   */
  private boolean isMostlyMarkedByParty(int column) {
    List<String> found = texts.get(column);
    long marks = found.stream().filter(text -> Marks.alone(text).orElse(false)).count();
    return marks > 0
        && marks >= found.size() * MOSTLY
        && (acts(column).isPresent() || HeaderWords.saysWhoActs(header(column)));
  }

  /**
   * Takes a column that lowers what the others say, though it holds words where marks should be: no
   * other tells which rows the customer has a part in. Long texts are prose.
   */
  private void takeColumnsOfWords() {
    if (ticks.isEmpty()) {
      return;
    }
    for (int column : numbers) {
      if (ticks.containsKey(column) || strangers.containsKey(column) || isNeverTick(column)) {
        continue;
      }
      acts(column)
          .filter(acts -> acts.who() == WhoActs.Who.CUSTOMER || acts.who() == WhoActs.Who.SHARED)
          .filter(acts -> ticks.values().stream().noneMatch(tick -> tick.who() == acts.who()))
          .filter(acts -> !isProse(column) && !isUnderstood(column, MOSTLY))
          .ifPresent(acts -> ticks.put(column, acts));
    }
  }

  private boolean isProse(int column) {
    List<String> found = texts.get(column);
    return found.stream().filter(text -> text.length() > LONGEST_VALUE).count()
        > found.size() * MOSTLY;
  }

  /** A column of marks that stands apart from those of the parties is none that has them all. */
  private void keepNeighbours() {
    strangers.keySet().stream()
        .filter(
            column ->
                ticks.isEmpty()
                    || !isGroupedWithTicks(column)
                        && (column < ticks.firstKey() - 1 || column > ticks.lastKey() + 1))
        .forEach(apart::add);
    strangers.keySet().removeAll(apart);
  }

  /** Marks between those of parties, below no header, are those of somebody. */
  private void takeColumnsWithoutHeader() {
    if (ticks.size() > 1) {
      for (int column : new TreeSet<>(texts.keySet())) {
        if (column > ticks.firstKey()
            && column < ticks.lastKey()
            && !table.header().columns().containsKey(column)
            && texts.get(column).stream().anyMatch(t -> Marks.alone(t).orElse(false))) {
          strangers.put(column, "column " + CellPlace.letters(column));
        }
      }
    }
  }

  private boolean isGroupedWithTicks(int column) {
    List<String> lines = table.header().lines(column);
    return lines.size() > 1
        && ticks.keySet().stream()
            .map(table.header()::lines)
            .anyMatch(other -> other.size() > 1 && other.get(0).equals(lines.get(0)));
  }

  private void findValues() {
    for (int column : numbers) {
      if (!ticks.containsKey(column)
          && !strangers.containsKey(column)
          && HeaderWords.saysWhoActs(header(column))
          && !HeaderWords.isRemark(header(column))
          && isUnderstood(column, MOSTLY)) {
        values.add(column);
      }
    }
    List<Integer> others = values.stream().filter(column -> !lone.containsKey(column)).toList();
    if (others.size() == 1 && !lone.isEmpty()) {
      values.retainAll(others);
      ticks.putAll(lone);
    }
    if (values.isEmpty() && !ticks.isEmpty()) {
      // Left out, it could not contradict the marks any more.
      numbers.stream()
          .filter(column -> !ticks.containsKey(column) && !strangers.containsKey(column))
          .filter(column -> HeaderWords.saysWhoActs(header(column)) && !isProse(column))
          .filter(column -> !HeaderWords.isRemark(header(column)))
          .filter(column -> isUnderstood(column, 0))
          .findFirst()
          .ifPresent(values::add);
    }
    if (values.isEmpty() && ticks.isEmpty()) {
      // Values may say so clearly that no header need.
      List<Integer> clear =
          numbers.stream()
              .filter(column -> !HeaderWords.isNeverWhoActs(header(column)))
              .filter(column -> !HeaderWords.isRemark(header(column)))
              .filter(column -> isUnderstood(column, 1) && saysTwoThings(column))
              .toList();
      if (clear.size() == 1) {
        values.addAll(clear);
      }
    }
  }

  private void findBeside() {
    beside.takeFrom(values);
    if (values.isEmpty() && ticks.isEmpty()) {
      return;
    }
    List<Integer> others =
        numbers.stream()
            .filter(column -> !values.contains(column) && !beside.contains(column))
            .filter(column -> !ticks.containsKey(column) && !strangers.containsKey(column))
            .toList();
    beside.takeFewWords(
        others,
        column ->
            !isProse(column) && (isUnderstood(column, 0) || HeaderWords.isOfAView(header(column))));
    beside.takeMarks(others, ticks.size() > 1 ? apart : Set.of());
    beside.takeLimits(others);
    beside.takeStates(others.stream().filter(this::isState).toList());
  }

  private boolean isUnderstood(int column, double share) {
    Map<String, WhoActs> words = words(column);
    long understood =
        texts.get(column).stream().filter(text -> words.containsKey(text.strip())).count();
    return understood > 0 && understood >= texts.get(column).size() * share;
  }

  private boolean saysTwoThings(int column) {
    Set<WhoActs.Who> said = new LinkedHashSet<>();
    words(column).values().forEach(acts -> said.add(acts.who()));
    return said.contains(WhoActs.Who.CUSTOMER)
        && (said.contains(WhoActs.Who.PROVIDER) || said.contains(WhoActs.Who.SHARED));
  }

  /** Returns what the values of a column mean, by their spelling. */
  private Map<String, WhoActs> words(int column) {
    Set<String> values = new LinkedHashSet<>();
    texts.get(column).forEach(text -> values.add(text.strip()));
    if (values.size() > MOST_VALUES) {
      return Map.of();
    }
    values.stream()
        .filter(text -> text.length() <= LONGEST_VALUE)
        .forEach(text -> parties.learn(text, table.header().lines(column)));
    Map<String, WhoActs> words = new LinkedHashMap<>();
    values.removeIf(Marks.among(List.of(values), List.of())::isDoubtful);
    for (String text : values) {
      ValueWords.find(text, header(column), parties.words())
          .ifPresent(acts -> words.put(text, acts));
    }
    return words;
  }

  private List<FoundTable> matrices(List<ActingColumns> answers) {
    List<FoundTable> matrices = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      int from = i == 0 ? 0 : answers.get(i).first();
      int end = i + 1 < answers.size() ? answers.get(i + 1).first() : Integer.MAX_VALUE;
      matrices.add(matrix(answers.get(i), from, end, answers.size() > 1));
    }
    return matrices;
  }

  private FoundTable matrix(ActingColumns answer, int from, int end, boolean isOneOfSeveral) {
    Map<MatrixColumn, Integer> columns = new LinkedHashMap<>();
    Map<MatrixColumn, WhoActs> tickColumns = new LinkedHashMap<>();
    Map<MatrixColumn, About> prose = new LinkedHashMap<>();
    Map<Integer, String> unused = new TreeMap<>();
    MatrixColumn id = named(table.id(), columns);
    Optional<ValueColumn> value =
        answer.value().map(column -> new ValueColumn(named(column, columns), words(column)));
    answer.ticks().forEach((column, acts) -> tickColumns.put(named(column, columns), acts));
    Optional<StateColumn> state = Optional.empty();
    for (int column : numbers) {
      boolean own = column >= from && column < end;
      if (values.contains(column)
          || ticks.containsKey(column)
          || strangers.containsKey(column)
          || beside.contains(column)) {
        continue;
      }
      Optional<About> about = HeaderWords.prose(header(column));
      if (state.isEmpty() && isState(column)) {
        state = Optional.of(new StateColumn(named(column, columns), Map.of()));
      } else if (about.isPresent() && own) {
        prose.put(named(column, columns), about.get());
      } else {
        unused.put(column, header(column));
      }
    }
    return new FoundTable(
        table.sheet(),
        new MatrixLayout(
            Optional.of(title),
            Optional.of(table.sheet().name()).filter(name -> !name.equals(SpreadsheetFile.TABLE)),
            table.header().rows(),
            false,
            List.of(id),
            IdStyle.NIST,
            framework,
            value,
            tickColumns,
            List.of(),
            parties.provider(),
            parties.lower().stream().map(name -> new LowerProvider(name, List.of())).toList(),
            prose,
            state,
            Optional.empty()),
        columns,
        table.header(),
        table.rows(),
        table.outside(),
        table.hidden(),
        isOneOfSeveral ? title + ": " + header(answer.first()) : title,
        strangers,
        beside.of(from, end),
        LegendMarks.in(table.around()),
        unused);
  }

  /**
   * A word that is not understood is a state all the same, where others are or the header says so.
   */
  private boolean isState(int column) {
    List<String> found = texts.get(column);
    return HeaderWords.isState(header(column))
        && !found.isEmpty()
        && (HeaderWords.isOfImplementation(header(column))
            || found.stream().anyMatch(HeaderWords::isLacking)
            || found.stream()
                .anyMatch(
                    text ->
                        ImplementationState.parse(text)
                            .filter(state -> state != ImplementationState.NOT_UNDERSTOOD)
                            .isPresent()));
  }

  private MatrixColumn named(int column, Map<MatrixColumn, Integer> columns) {
    MatrixColumn name = table.header().name(column);
    columns.put(name, column);
    return name;
  }
}
