package dev.heirloom.oscal.io.matrix.internal;

import com.google.common.base.Splitter;
import dev.heirloom.oscal.io.matrix.MatrixColumn;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.workbook.internal.Grid;
import dev.heirloom.oscal.io.workbook.internal.Header;
import dev.heirloom.oscal.io.workbook.internal.MergedCells;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the columns of a layout stand in a sheet: those named by letters there, the others in the
 * order of the layout from the left, in what is free.
 */
final class LayoutColumns {

  /** The header rows of a layout that does not say which: a title may stand above. */
  private static final List<Integer> HEADER_ROWS = List.of(3);

  private static final String LINES = " / ";

  private final List<Integer> headerRows;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, Grid.Column> kinds = new HashMap<>();
  private final Set<Integer> lettered = new HashSet<>();
  private final Set<String> headers = new HashSet<>();

  LayoutColumns(MatrixLayout layout) {
    this.headerRows = layout.headerRows().isEmpty() ? HEADER_ROWS : layout.headerRows();
    all(layout).forEach(column -> column.number().ifPresent(number -> place(column, number)));
    lettered.addAll(numbers.values());
    int next = 1;
    for (MatrixColumn column : all(layout).toList()) {
      if (!numbers.containsKey(key(column))) {
        while (numbers.containsValue(next)) {
          next++;
        }
        place(column, next);
      }
      column.header().map(Header::normalize).ifPresent(headers::add);
    }
  }

  private static Stream<MatrixColumn> all(MatrixLayout layout) {
    return Stream.of(
            layout.ids().stream(),
            layout.value().map(MatrixLayout.ValueColumn::column).stream(),
            layout.ticks().keySet().stream(),
            layout.state().map(MatrixLayout.StateColumn::column).stream(),
            layout.prose().keySet().stream())
        .flatMap(columns -> columns);
  }

  private void place(MatrixColumn column, int number) {
    numbers.put(key(column), number);
  }

  private static String key(MatrixColumn column) {
    return Header.normalize(column.name());
  }

  /** Returns the first of the header rows. */
  int firstHeader() {
    return headerRows.get(0);
  }

  /** Returns the last of the header rows. */
  int lastHeader() {
    return headerRows.get(headerRows.size() - 1);
  }

  /** Returns the number of a column of the layout, from 1. */
  int number(MatrixColumn column) {
    return numbers.getOrDefault(key(column), 0);
  }

  /** Returns the last column. */
  int last() {
    return numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /**
   * Heads a column in a sheet and says what it holds.
   *
   * @param usual its header where the layout names it by letters, unless another column is called
   *     so
   */
  void head(Grid grid, MatrixColumn column, Grid.Column kind, String usual) {
    int number = number(column);
    if (kinds.putIfAbsent(number, kind) != null) {
      return;
    }
    grid.column(number, kind);
    String header = column.header().orElse(headers.add(Header.normalize(usual)) ? usual : "");
    List<String> lines = lines(header);
    for (int i = 0; i < headerRows.size(); i++) {
      // A header of fewer lines stands in all rows, lest another one spread over it.
      int line = Math.max(0, lines.size() - headerRows.size() + i);
      grid.put(headerRows.get(i), number, lines.get(line));
    }
  }

  /** Returns the lines of a header, each for a row of its own where there are rows for them. */
  private List<String> lines(String header) {
    List<String> lines = Splitter.on(LINES).splitToList(header);
    return lines.size() <= headerRows.size() ? lines : List.of(header);
  }

  /** Makes one cell of the headers that stand over several columns, or in all rows. */
  void merge(Grid grid) {
    for (int row = firstHeader(); row < lastHeader(); row++) {
      int first = 0;
      for (int column : new TreeSet<>(kinds.keySet())) {
        if (isInAllRows(grid, column)) {
          if (row == firstHeader()) {
            grid.group(new MergedCells(firstHeader(), column, lastHeader(), column));
          }
          first = 0;
        } else if (first > 0 && isSpanned(grid, row, first, column)) {
          grid.group(new MergedCells(row, first, row, column));
        } else {
          first = column;
        }
      }
    }
  }

  private boolean isInAllRows(Grid grid, int column) {
    return IntStream.rangeClosed(firstHeader(), lastHeader())
            .mapToObj(row -> grid.text(row, column))
            .distinct()
            .count()
        == 1;
  }

  /** Returns whether the columns from one to another have the same text in a row and above it. */
  private boolean isSpanned(Grid grid, int row, int first, int last) {
    return IntStream.rangeClosed(firstHeader(), row)
        .allMatch(
            above ->
                IntStream.rangeClosed(first, last)
                        .mapToObj(column -> grid.text(above, column))
                        .distinct()
                        .count()
                    == 1);
  }
}
