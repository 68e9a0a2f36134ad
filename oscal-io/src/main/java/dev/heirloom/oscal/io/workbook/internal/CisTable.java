package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.CisOrigination;
import dev.heirloom.oscal.io.workbook.CisRow;
import dev.heirloom.oscal.io.workbook.CisSheet;
import dev.heirloom.oscal.io.workbook.CisState;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.internal.ControlRows.ControlRow;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The columns of an implementation summary. */
final class CisTable {

  private static final int FEWEST_MARK_COLUMNS = 3;
  private static final int FEWEST_STATES = 2;

  /** Within how many rows below a header without a name for the ids the first of them stands. */
  private static final int NEAR = 12;

  /** How many rows of merged headers may stand above the one that names the columns. */
  private static final int GROUP_ROWS = 2;

  private final int header;
  private final int id;
  private final Map<Integer, CisState> states = new TreeMap<>();
  private final Map<Integer, CisOrigination> originations = new TreeMap<>();

  /** The headers among those of states, or behind them, that are of neither kind. */
  private final Map<Integer, String> unknown = new TreeMap<>();

  /** The column that says the status in words, where none is marked. */
  private final Optional<Integer> words;

  private final List<Row> rows = new ArrayList<>();
  private final int last;
  private final List<Row> above = new ArrayList<>();

  private CisTable(Row header, int id, Optional<Integer> words) {
    this.header = header.number();
    this.last = Collections.max(header.cells().keySet());
    this.id = id;
    this.words = words;
  }

  /** Reads a header row; the id's header may stand in one of the merged rows above it. */
  static Optional<CisTable> header(Row row, List<Row> above, List<Row> below) {
    Map<Integer, CisState> states = new LinkedHashMap<>();
    Map<Integer, CisOrigination> originations = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (column, text) -> {
              Header.state(text).ifPresent(state -> states.put(column, state));
              Header.origination(text)
                  .ifPresent(origination -> originations.put(column, origination));
            });
    int kindsOfState = Set.copyOf(states.values()).size();
    int kinds = kindsOfState + Set.copyOf(originations.values()).size();
    if (kindsOfState < FEWEST_STATES && kinds < FEWEST_MARK_COLUMNS) {
      Optional<Integer> id = column(row, Header::isControlIdHeader);
      return id.isPresent()
              && kindsOfState == 1
              && row.cells().values().stream().anyMatch(Header::isState)
          ? Optional.of(of(row, id.get(), states, originations))
          : ofWords(row);
    }
    List<Row> candidates =
        new ArrayList<>(above.subList(Math.max(0, above.size() - GROUP_ROWS), above.size()));
    candidates.add(row);
    for (int i = candidates.size() - 1; i >= 0; i--) {
      for (Map.Entry<Integer, String> cell : candidates.get(i).cells().entrySet()) {
        if (Header.isControlIdHeader(cell.getValue())) {
          return Optional.of(of(row, cell.getKey(), states, originations));
        }
      }
    }
    // A summary whose ids are headed otherwise may hold what is planned.
    return kindsOfState < FEWEST_STATES
            || row.cells().values().stream().anyMatch(Header::isControlId)
        ? Optional.empty()
        : idColumn(below, Collections.min(states.keySet()))
            .map(id -> of(row, id, states, originations));
  }

  private static CisTable of(
      Row row, int id, Map<Integer, CisState> states, Map<Integer, CisOrigination> originations) {
    CisTable table = new CisTable(row, id, Optional.empty());
    table.states.putAll(states);
    table.originations.putAll(originations);
    table.addUnknown(row);
    return table;
  }

  /** Returns the first column left of another that names a control in a row near below. */
  private static Optional<Integer> idColumn(List<Row> below, int end) {
    return below.stream()
        .limit(NEAR)
        .flatMap(row -> row.cells().entrySet().stream())
        .filter(cell -> cell.getKey() < end && Header.isControlId(cell.getValue()))
        .map(Map.Entry::getKey)
        .min(Integer::compare);
  }

  /** Reads a header row with one column for the status, which the rows say in words. */
  private static Optional<CisTable> ofWords(Row row) {
    Optional<Integer> status = column(row, Header::isStatusHeader);
    return column(row, Header::isControlIdHeader)
        .filter(id -> status.isPresent())
        .map(id -> new CisTable(row, id, status));
  }

  private static Optional<Integer> column(Row row, Predicate<String> header) {
    return row.cells().entrySet().stream()
        .filter(cell -> header.test(cell.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private void addUnknown(Row header) {
    if (!states.isEmpty()) {
      int first = Collections.min(states.keySet());
      int end =
          originations.keySet().stream()
              .filter(column -> column > first)
              .findFirst()
              .orElse(Integer.MAX_VALUE);
      header
          .cells()
          .forEach(
              (column, text) -> {
                if (column > first && column < end && column != id && !states.containsKey(column)) {
                  unknown.put(column, text);
                }
              });
    }
  }

  /** Returns whether a row says that its control is not implemented. */
  private boolean isDenied(Row row) {
    return states.entrySet().stream()
        .filter(entry -> entry.getValue() == CisState.IMPLEMENTED)
        .anyMatch(entry -> Header.isDenied(row.text(entry.getKey()).orElse("")));
  }

  /** Returns what each column is; two headers with the same columns are one table. */
  Map<Integer, Object> columns() {
    Map<Integer, Object> columns = new TreeMap<>(states);
    columns.putAll(originations);
    words.ifPresent(column -> columns.put(column, "words"));
    columns.put(id, "");
    return columns;
  }

  /** Returns whether a column of words says the status, and no marks do. */
  boolean isOfWords() {
    return words.isPresent();
  }

  /** Returns the row of the header. */
  int headerRow() {
    return header;
  }

  /** Takes the rows above the header that name a control and say something of it. */
  void takeAbove(List<Row> before) {
    for (Row row : before) {
      if (row.text(id).filter(Header::isControlId).isPresent()
          && row.cells().keySet().stream()
              .anyMatch(column -> column != id && columns().keySet().contains(column))) {
        above.add(row);
      }
    }
  }

  /** Adds a row under the header. */
  void add(Row row) {
    rows.add(row);
  }

  /** Adds a hidden row under the header, which lowers as any other: no status raises. */
  void addHidden(Row row) {
    if (row.text(id).filter(text -> !text.isBlank()).isPresent()) {
      rows.add(row);
    }
  }

  /** Returns the rows with the marks of each. */
  CisSheet read(Sheet sheet, TableFindings findings) {
    Set<Integer> columns = new TreeSet<>(states.keySet());
    columns.addAll(originations.keySet());
    columns.addAll(unknown.keySet());
    words.ifPresent(columns::add);
    ControlRows controls =
        ControlRows.of(
                sheet,
                id,
                new CellTexts(sheet, id).spread(rows),
                columns,
                (row, column) ->
                    row.text(column)
                        .filter(
                            text ->
                                Header.mark(text).orElse(false)
                                    || Header.stateInWords(text).isPresent())
                        .isPresent(),
                findings)
            .with(sheet, id, above, findings);
    Set<Integer> beyond = sheet.rowsBeyond(rows, last);
    return new CisSheet(
        new CellPlace(sheet.name(), header, id),
        controls.rows().stream().map(row -> read(sheet, row, beyond, findings)).toList(),
        controls.unreadable().stream().map(row -> read(sheet, row, beyond, findings)).toList());
  }

  private CisRow read(
      Sheet sheet, ControlRow control, Set<Integer> beyond, TableFindings findings) {
    Row row = control.row();
    Set<CisState> marked = EnumSet.noneOf(CisState.class);
    Set<CisOrigination> origins = EnumSet.noneOf(CisOrigination.class);
    states.forEach(
        (column, state) ->
            mark(sheet, row, column, "a part at most", findings)
                .map(is -> is ? Optional.of(state) : Optional.<CisState>empty())
                .orElse(Optional.of(notUnderstood(state)))
                .ifPresent(marked::add));
    unknown.forEach(
        (column, title) -> {
          if (Header.mark(row.text(column).orElse("")).orElse(false)) {
            marked.add(CisState.PARTIALLY_IMPLEMENTED);
            findings.add(
                Code.MARK_NOT_UNDERSTOOD,
                new CellPlace(sheet.name(), row.number(), column),
                "\""
                    + VisibleContents.brief(title)
                    + "\" is not a known status, and its mark counts as partial at most.");
          }
        });
    words.ifPresent(column -> stateInWords(sheet, row, column, findings).ifPresent(marked::add));
    if (beyond.contains(row.number())) {
      marked.add(CisState.PARTIALLY_IMPLEMENTED);
      findings.add(
          Code.MARK_NOT_UNDERSTOOD,
          CellPlace.ofRow(sheet.name(), row.number()),
          "The row has more values than headers, which a separator may have moved, and counts as"
              + " partial at most.");
    }
    if (marked.isEmpty() && isDenied(row)) {
      marked.add(CisState.PLANNED);
    }
    originations.forEach(
        (column, origination) -> {
          if (mark(sheet, row, column, "blank", findings).orElse(false)) {
            origins.add(origination);
          }
        });
    return new CisRow(control.id(), new CellPlace(sheet.name(), row.number(), id), marked, origins);
  }

  private static Optional<CisState> stateInWords(
      Sheet sheet, Row row, int column, TableFindings findings) {
    String text = row.text(column).orElse("");
    Optional<CisState> state = Header.stateInWords(text);
    if (state.isPresent() || text.isBlank()) {
      return state;
    }
    findings.add(
        Code.MARK_NOT_UNDERSTOOD,
        new CellPlace(sheet.name(), row.number(), column),
        "\""
            + VisibleContents.brief(text)
            + "\" is not a known status, and counts as partial at most.");
    return Optional.of(CisState.PARTIALLY_IMPLEMENTED);
  }

  /** Returns whether a cell is marked; empty, and a warning, if that is not understood. */
  private static Optional<Boolean> mark(
      Sheet sheet, Row row, int column, String otherwise, TableFindings findings) {
    String text = row.text(column).orElse("");
    Optional<Boolean> marked = Header.mark(text);
    if (marked.isEmpty()) {
      findings.add(
          Code.MARK_NOT_UNDERSTOOD,
          new CellPlace(sheet.name(), row.number(), column),
          "\""
              + VisibleContents.brief(text)
              + "\" is neither an X nor blank, and counts as "
              + otherwise
              + ".");
    }
    return marked;
  }

  /**
   * What is not understood is never good news: under whichever status it stands, it counts as a
   * part at most.
   */
  private static CisState notUnderstood(CisState column) {
    return column == CisState.PLANNED ? column : CisState.PARTIALLY_IMPLEMENTED;
  }
}
