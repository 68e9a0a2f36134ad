package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.oscal.io.matrix.MatrixColumn;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.matrix.WhoActs;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Said;
import dev.heirloom.oscal.io.workbook.internal.CellTexts;
import dev.heirloom.oscal.io.workbook.internal.Header;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.VisibleContents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says who acts by each row of a matrix, and tells what it does not understand. */
final class RowAnswers {

  private static final int LONGEST_MARK = 10;
  private static final String BEYOND = "more values than headers";
  private static final Set<String> NO_LIMIT = Set.of("none", "no", "n/a", "na", "not applicable");

  private final FoundTable table;
  private final MatrixLayout layout;
  private final KnownWords words;
  private final CellTexts texts;
  private final Marks marks;
  private final Set<Integer> beyond;
  private final List<WorkbookFinding> findings = new ArrayList<>();
  private final Map<String, List<CellPlace>> notUnderstood = new LinkedHashMap<>();

  RowAnswers(FoundTable table, CellTexts texts) {
    this.table = table;
    this.layout = table.layout();
    this.words = table.words();
    this.texts = texts;
    this.marks = Marks.among(marks(), layout.marks());
    this.beyond =
        table.header().columns().isEmpty()
            ? Set.of()
            : table.sheet().rowsBeyond(table.rows(), lastColumn());
  }

  /** Returns the last column that is headed, or named by its letters. */
  private int lastColumn() {
    return Stream.concat(
            table.header().columns().keySet().stream(), table.columns().values().stream())
        .max(Integer::compare)
        .orElse(0);
  }

  /** Returns the short texts of each column that may be marked, and of each row of these. */
  private List<Set<String>> marks() {
    Set<Integer> columns = new HashSet<>(table.strangers().keySet());
    layout.ticks().keySet().forEach(column -> columns.add(table.number(column)));
    Map<Integer, Set<String>> byColumn = new HashMap<>();
    Set<Set<String>> byRow = new HashSet<>();
    for (Row row : table.rows()) {
      Set<String> inRow = new HashSet<>();
      for (int column : columns) {
        row.text(column)
            .filter(text -> text.length() < LONGEST_MARK)
            .ifPresent(
                text -> {
                  inRow.add(text);
                  byColumn.computeIfAbsent(column, c -> new HashSet<>()).add(text);
                });
      }
      byRow.add(inRow);
    }
    layout
        .value()
        .map(value -> table.number(value.column()))
        .ifPresent(
            column ->
                table.rows().stream()
                    .flatMap(row -> row.text(column).stream())
                    .filter(text -> text.length() < LONGEST_MARK)
                    .forEach(
                        text -> byColumn.computeIfAbsent(column, c -> new HashSet<>()).add(text)));
    return Stream.concat(byColumn.values().stream(), byRow.stream()).toList();
  }

  /**
   * What a row says.
   *
   * @param acts who acts; empty if the row does not say, or not understandably
   * @param unknown the words that do not say who acts
   * @param contradiction what its columns say against each other; empty if they agree
   */
  record Answer(Optional<WhoActs> acts, List<String> unknown, Optional<String> contradiction) {}

  /** Returns whether a row says something where it may say who acts. */
  boolean isAnswering(Row row) {
    return layout.value().filter(value -> !text(row, value.column()).isBlank()).isPresent()
        || layout.ticks().keySet().stream().anyMatch(column -> isMarked(row, table.number(column)));
  }

  /** Returns whether a row says who acts in words or marks that are understood. */
  boolean isUnderstood(Row row) {
    return layout
            .value()
            .filter(
                value ->
                    value(text(row, value.column()).strip(), table.number(value.column()))
                        .isPresent())
            .isPresent()
        || layout.ticks().keySet().stream().anyMatch(column -> isMarked(row, table.number(column)));
  }

  private boolean isMarked(Row row, int column) {
    return marks.of(texts.text(row.number(), column)).orElse(false);
  }

  /**
   * Returns what a row says.
   *
   * @param written its ids as it writes them
   */
  Answer of(Row row, String written) {
    List<String> unknown = new ArrayList<>();
    Optional<WhoActs> byValue = byValue(row, unknown);
    Optional<WhoActs> byTicks =
        byTicks(row, unknown)
            // A mark of the customer's alone agrees with that both act.
            .map(acts -> isCustomersAlone(acts) && isShared(byValue) ? byValue.get() : acts);
    Optional<WhoActs> acts = byValue.or(() -> byTicks);
    Optional<String> contradiction = Optional.empty();
    if (byValue.isPresent() && byTicks.isPresent() && !byValue.equals(byTicks)) {
      acts = Optional.of(ActingParties.lessFavourable(byValue.get(), byTicks.get()));
      if (isWorthTelling(byValue.get(), byTicks.get())) {
        contradiction =
            Optional.of(
                contradiction(
                    row,
                    written,
                    byValue.get(),
                    ticksCell(row),
                    marked(row),
                    byTicks.get(),
                    acts.get()));
      }
    }
    if (beyond.contains(row.number())) {
      unknown.add(BEYOND);
      tell(BEYOND, row, lastColumn() + 1);
    }
    for (BesideColumn column : table.beside()) {
      Optional<WhoActs> beside = beside(row, column, unknown);
      if (acts.isPresent() && beside.isPresent()) {
        WhoActs before = acts.get();
        WhoActs less = ActingParties.lessFavourable(before, beside.get());
        if (less.who() != before.who()) {
          contradiction =
              Optional.of(
                  contradiction(
                      row,
                      written,
                      before,
                      cell(row, column.number()),
                      texts.text(row.number(), column.number()).strip(),
                      beside.get(),
                      less));
        }
        acts = Optional.of(less);
      }
    }
    return new Answer(unknown.isEmpty() ? acts : Optional.empty(), unknown, contradiction);
  }

  private static boolean isWorthTelling(WhoActs byValue, WhoActs byTicks) {
    return byValue.who() != byTicks.who() || byValue.who() == WhoActs.Who.PROVIDER;
  }

  private Optional<WhoActs> byValue(Row row, List<String> unknown) {
    if (layout.value().isEmpty()) {
      return Optional.empty();
    }
    int column = table.number(layout.value().get().column());
    String text = texts.text(row.number(), column).strip();
    Optional<WhoActs> acts = value(text, column);
    if (acts.isEmpty() && !isBlank(text)) {
      unknown.add(text);
      tell(text, row, column);
    }
    return acts;
  }

  private Optional<WhoActs> value(String text, int column) {
    boolean isOwnWord = layout.value().stream().anyMatch(value -> value.words().containsKey(text));
    return marks.isDoubtful(text) && !isOwnWord
        ? Optional.empty()
        : ValueWords.find(text, table.header().full(column), words)
            .filter(acts -> !table.legend().contradicts(text, acts));
  }

  /** A dash stands for nothing. */
  private static boolean isBlank(String text) {
    return Header.normalize(text).replace("-", "").isBlank();
  }

  private Optional<WhoActs> byTicks(Row row, List<String> unknown) {
    Optional<WhoActs> acts = Optional.empty();
    for (Map.Entry<MatrixColumn, WhoActs> tick : layout.ticks().entrySet()) {
      int column = table.number(tick.getKey());
      String text = texts.text(row.number(), column);
      Optional<Boolean> marked = marks.of(text);
      boolean isOther = marked.orElse(false) && table.legend().contradicts(text, tick.getValue());
      if (marked.isEmpty() || isOther) {
        unknown.add(text.strip());
        tell(text, row, column);
      } else if (marked.get()) {
        acts =
            Optional.of(
                acts.map(before -> ActingParties.together(before, tick.getValue()))
                    .orElse(tick.getValue()));
      }
    }
    table
        .strangers()
        .forEach(
            (column, header) -> {
              if (isMaybeMarked(row, column)) {
                unknown.add(header);
                tell(header, row, column);
              }
            });
    return acts;
  }

  private boolean isMaybeMarked(Row row, int column) {
    return !marks.of(texts.text(row.number(), column)).equals(Optional.of(false));
  }

  /** Returns who acts by a column beside, which is never the provider alone in doubt. */
  private Optional<WhoActs> beside(Row row, BesideColumn column, List<String> unknown) {
    String text = texts.text(row.number(), column.number()).strip();
    if (column.kind() == BesideColumn.Kind.MARKS) {
      return isMaybeMarked(row, column.number()) ? Optional.of(WhoActs.SHARED) : Optional.empty();
    }
    if (isBlank(text) || column.kind() == BesideColumn.Kind.STATES) {
      return Optional.empty();
    }
    if (column.kind() == BesideColumn.Kind.LIMITS) {
      return NO_LIMIT.contains(KnownWords.plain(text))
          ? Optional.empty()
          : Optional.of(WhoActs.SHARED);
    }
    Optional<WhoActs> acts = value(text, column.number());
    if (acts.isPresent()) {
      return acts;
    }
    tell(text, row, column.number());
    if (column.kind() == BesideColumn.Kind.WORDS) {
      unknown.add(text);
      return Optional.empty();
    }
    return Optional.of(WhoActs.SHARED);
  }

  private boolean isCustomersAlone(WhoActs acts) {
    return acts.who() == WhoActs.Who.CUSTOMER && layout.ticks().size() == 1;
  }

  private static boolean isShared(Optional<WhoActs> acts) {
    return acts.filter(found -> found.who() == WhoActs.Who.SHARED).isPresent();
  }

  private void tell(String words, Row row, int column) {
    notUnderstood.computeIfAbsent(words.strip(), w -> new ArrayList<>()).add(cell(row, column));
  }

  /** Returns what there is to tell of the rows that were asked for. */
  List<WorkbookFinding> findings() {
    List<WorkbookFinding> all = new ArrayList<>(findings);
    notUnderstood.forEach(
        (words, cells) ->
            all.add(
                new WorkbookFinding(
                    Code.MATRIX_VALUE_NOT_UNDERSTOOD,
                    cells.get(0),
                    "\""
                        + VisibleContents.brief(words)
                        + "\" does not say who acts, and "
                        + (isOfFewWords(cells.get(0))
                            ? "counts as shared at most"
                            : "counts as not addressed")
                        + (cells.size() == 1 ? "." : ", in " + cells.size() + " rows."),
                    cells.stream().map(cell -> new Said(cell, words)).toList())));
    return all;
  }

  private boolean isOfFewWords(CellPlace cell) {
    return table.beside().stream()
        .anyMatch(
            column ->
                column.number() == cell.column() && column.kind() == BesideColumn.Kind.FEW_WORDS);
  }

  private String contradiction(
      Row row,
      String written,
      WhoActs one,
      CellPlace otherCell,
      String otherText,
      WhoActs other,
      WhoActs counts) {
    String contradiction =
        answerCell(row)
            + " says "
            + one
            + ", but "
            + otherCell
            + " says "
            + other
            + "; the less favourable counts, "
            + counts
            + ".";
    findings.add(
        new WorkbookFinding(
            Code.COLUMNS_CONTRADICT,
            answerCell(row),
            VisibleContents.brief(written) + ": " + contradiction,
            List.of(
                new Said(
                    answerCell(row),
                    layout
                        .value()
                        .map(value -> text(row, value.column()).strip())
                        .orElseGet(() -> marked(row))),
                new Said(otherCell, otherText))));
    return contradiction;
  }

  private String marked(Row row) {
    return layout.ticks().keySet().stream()
        .filter(column -> isMarked(row, table.number(column)))
        .map(MatrixColumn::name)
        .collect(Collectors.joining(" and "));
  }

  private String text(Row row, MatrixColumn column) {
    return texts.text(row.number(), table.number(column));
  }

  /** Returns the cell that says who acts. */
  CellPlace answerCell(Row row) {
    return layout
        .value()
        .map(value -> cell(row, table.number(value.column())))
        .orElseGet(() -> ticksCell(row));
  }

  /** Returns the first of the tick columns that is marked. */
  private CellPlace ticksCell(Row row) {
    return layout.ticks().keySet().stream()
        .map(table::number)
        .filter(column -> isMarked(row, column))
        .findFirst()
        .map(column -> cell(row, column))
        .orElseGet(() -> CellPlace.ofRow(table.sheet().name(), row.number()));
  }

  private CellPlace cell(Row row, int column) {
    return new CellPlace(table.sheet().name(), row.number(), column);
  }
}
