package dev.heirloom.oscal.io.matrix.internal;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import dev.heirloom.oscal.io.matrix.MatrixColumn;
import dev.heirloom.oscal.io.workbook.internal.Header;
import dev.heirloom.oscal.io.workbook.internal.MergedCells;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The header of a table, of one line or several: what stands above each column, from the highest
 * line to the lowest. A header that spans several columns stands above each of them.
 */
final class TableHeader {

  private static final String JOINT = " / ";

  private final ImmutableList<Integer> rows;
  private final ImmutableSortedMap<Integer, List<String>> columns;

  /** The columns by their headers as these are compared: by all lines, and by the lowest. */
  private final ListMultimap<String, Integer> byAll = ArrayListMultimap.create();

  private final ListMultimap<String, Integer> byLowest = ArrayListMultimap.create();

  /**
   * @param rows the rows of the header, from top to bottom
   * @param columns the lines above each column (from 1), none of them blank
   */
  TableHeader(List<Integer> rows, SortedMap<Integer, List<String>> columns) {
    this.rows = ImmutableList.copyOf(rows);
    this.columns = ImmutableSortedMap.copyOf(columns);
    for (int column : columns.keySet()) {
      byAll.put(Header.normalize(full(column)), column);
      byLowest.put(Header.normalize(lowest(column)), column);
    }
  }

  /** Returns the rows of the header, from top to bottom. */
  List<Integer> rows() {
    return rows;
  }

  /** Returns the lines above each column. */
  SortedMap<Integer, List<String>> columns() {
    return columns;
  }

  static TableHeader of(Sheet sheet, List<Row> rows) {
    Map<Integer, Set<String>> lines = new TreeMap<>();
    int end = rows.stream().mapToInt(TableHeader::lastColumn).max().orElse(0);
    for (int i = 0; i < rows.size(); i++) {
      Map<Integer, String> spread = new TreeMap<>(rows.get(i).cells());
      spreadMerged(sheet, rows.get(i), end, spread);
      if (i + 1 < rows.size()) {
        spreadGroups(rows.get(i), rows.subList(i + 1, rows.size()), spread);
      }
      spread.forEach(
          (column, text) -> {
            String line = Header.plain(text);
            if (!line.isEmpty()) {
              lines.computeIfAbsent(column, c -> new LinkedHashSet<>()).add(line);
            }
          });
    }
    SortedMap<Integer, List<String>> columns = new TreeMap<>();
    lines.forEach((column, texts) -> columns.put(column, ImmutableList.copyOf(texts)));
    return new TableHeader(rows.stream().map(Row::number).toList(), columns);
  }

  /** Of merged cells that overlap, which no program makes, the first on the left is taken. */
  private static void spreadMerged(Sheet sheet, Row row, int end, Map<Integer, String> spread) {
    List<MergedCells> merges =
        sheet.merges().stream()
            .filter(
                merge ->
                    merge.firstRow() == row.number()
                        && row.cells().containsKey(merge.firstColumn()))
            .sorted(Comparator.comparingInt(MergedCells::firstColumn))
            .toList();
    int free = 0;
    for (MergedCells merge : merges) {
      if (merge.firstColumn() >= free) {
        free = merge.lastColumn() + 1;
        for (int column = merge.firstColumn(); column < free && column <= end; column++) {
          spread.put(column, row.cells().get(merge.firstColumn()));
        }
      }
    }
  }

  private static int lastColumn(Row row) {
    return row.cells().keySet().stream().max(Integer::compare).orElse(0);
  }

  /** A text above several headers that is not merged stands in the first of its columns. */
  private static void spreadGroups(Row row, List<Row> below, Map<Integer, String> spread) {
    Set<Integer> headed = new TreeSet<>();
    below.forEach(lower -> headed.addAll(lower.cells().keySet()));
    String group = "";
    int previous = 0;
    for (int column : headed) {
      if (spread.containsKey(column)) {
        group = row.cells().getOrDefault(column, "");
      } else if (column == previous + 1 && !group.isEmpty()) {
        spread.put(column, group);
      } else {
        group = "";
      }
      previous = column;
    }
  }

  /** Returns the header of the columns from one to before another. */
  TableHeader only(int from, int to) {
    return new TableHeader(rows, columns.subMap(from, to));
  }

  /** Returns the lines above a column; none if there are none. */
  List<String> lines(int column) {
    return columns.getOrDefault(column, List.of());
  }

  /** Returns all lines above a column as one text; empty text if there are none. */
  String full(int column) {
    return String.join(JOINT, lines(column));
  }

  /** Returns the line right above a column; empty text if there is none. */
  String lowest(int column) {
    List<String> lines = lines(column);
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
  }

  /** Returns a name for a column that no other has: its lowest line, all lines, or its letters. */
  MatrixColumn name(int column) {
    if (isOnly(lowest(column), column)) {
      return new MatrixColumn(lowest(column));
    }
    return isOnly(full(column), column) ? new MatrixColumn(full(column)) : MatrixColumn.at(column);
  }

  private boolean isOnly(String header, int column) {
    return !header.isBlank()
        && new MatrixColumn(header).number().isEmpty()
        && meant(header).equals(List.of(column));
  }

  /** Returns the columns that a header names, by all of its lines or the lowest. */
  List<Integer> numbers(String header) {
    return List.copyOf(meant(header));
  }

  private List<Integer> meant(String header) {
    String wanted = Header.normalize(header);
    List<Integer> byAllLines = byAll.get(wanted);
    return byAllLines.size() == 1 ? byAllLines : byLowest.get(wanted);
  }
}
