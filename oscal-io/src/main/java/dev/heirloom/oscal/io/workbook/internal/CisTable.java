package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CisOrigination;
import dev.heirloom.oscal.io.workbook.CisState;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The columns of an implementation summary. */
final class CisTable {

  private static final int FEWEST_MARK_COLUMNS = 3;
  private static final int FEWEST_STATES = 2;

  /** How many rows of merged headers may stand above the one that names the columns. */
  private static final int GROUP_ROWS = 2;

  final int header;
  final int id;
  final Map<Integer, CisState> states = new TreeMap<>();
  final Map<Integer, CisOrigination> originations = new TreeMap<>();

  /** The headers among those of states, or behind them, that are of neither kind. */
  final Map<Integer, String> unknown = new TreeMap<>();

  /** The column that says the status in words, where none is marked. */
  Optional<Integer> words = Optional.empty();

  final List<Row> rows = new ArrayList<>();

  private CisTable(int header, int id) {
    this.header = header;
    this.id = id;
  }

  /** Reads a header row; the id's header may stand in one of the merged rows above it. */
  static Optional<CisTable> header(Row row, List<Row> above) {
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
      return ofWords(row);
    }
    List<Row> candidates =
        new ArrayList<>(above.subList(Math.max(0, above.size() - GROUP_ROWS), above.size()));
    candidates.add(row);
    for (int i = candidates.size() - 1; i >= 0; i--) {
      for (Map.Entry<Integer, String> cell : candidates.get(i).cells().entrySet()) {
        if (Header.isControlIdHeader(cell.getValue())) {
          CisTable table = new CisTable(row.number(), cell.getKey());
          table.states.putAll(states);
          table.originations.putAll(originations);
          table.addUnknown(row);
          return Optional.of(table);
        }
      }
    }
    return Optional.empty();
  }

  /** Reads a header row with one column for the status, which the rows say in words. */
  private static Optional<CisTable> ofWords(Row row) {
    Optional<Integer> status = column(row, Header::isStatusHeader);
    return column(row, Header::isControlIdHeader)
        .filter(id -> status.isPresent())
        .map(
            id -> {
              CisTable table = new CisTable(row.number(), id);
              table.words = status;
              return table;
            });
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
          originations.keySet().stream().filter(column -> column > first).findFirst().orElse(Integer.MAX_VALUE);
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
  boolean isDenied(Row row) {
    return states.entrySet().stream()
        .filter(entry -> entry.getValue() == CisState.IMPLEMENTED)
        .anyMatch(entry -> Header.isDenied(row.text(entry.getKey()).orElse("")));
  }

  Map<Integer, Object> columns() {
    Map<Integer, Object> columns = new TreeMap<>(states);
    columns.putAll(originations);
    words.ifPresent(column -> columns.put(column, "words"));
    columns.put(id, "");
    return columns;
  }
}
