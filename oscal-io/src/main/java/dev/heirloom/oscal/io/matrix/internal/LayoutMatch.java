package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.oscal.io.matrix.MatrixColumn;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Failure;
import dev.heirloom.oscal.io.workbook.internal.Header;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import dev.heirloom.oscal.io.workbook.internal.VisibleContents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the matrix that a layout describes, in what is visible and in what it names. */
final class LayoutMatch {

  private static final int MOST_LINES = 3;

  private final String document;
  private final Spreadsheet spreadsheet;
  private final MatrixLayout layout;

  private LayoutMatch(String document, Spreadsheet spreadsheet, MatrixLayout layout) {
    this.document = document;
    this.spreadsheet = spreadsheet;
    this.layout = layout;
  }

  /**
   * Returns the matrix.
   *
   * @param spreadsheet all of the workbook, hidden or not
   * @throws WorkbookException if the workbook has none that fits; it says what was seen
   */
  static FoundTable of(String document, Spreadsheet spreadsheet, MatrixLayout layout) {
    return new LayoutMatch(document, spreadsheet, layout).matrix();
  }

  private FoundTable matrix() {
    List<Sheet> candidates = candidates();
    for (Sheet sheet : candidates) {
      Optional<FoundTable> matrix = matrix(sheet);
      if (matrix.isPresent()) {
        return matrix.get();
      }
    }
    throw new WorkbookException(
        Failure.MATRIX,
        document,
        layout.sheet().orElse(""),
        "The layout names "
            + columns().stream()
                .map(column -> "\"" + column + "\"")
                .collect(Collectors.joining(", "))
            + ", and "
            + (layout.headerRows().isEmpty()
                ? "no row has all of these headers"
                : "its header rows do not have all of these")
            + ". There is "
            + VisibleContents.in(candidates)
            + ".",
        "Write the headers in the layout as the table has them, or the letters of the columns.");
  }

  private List<Sheet> candidates() {
    if (layout.sheet().isEmpty()) {
      return spreadsheet.sheets().stream()
          .filter(sheet -> !spreadsheet.hiddenSheets().contains(sheet.name()))
          .filter(sheet -> !Header.isExample(sheet.name()))
          .toList();
    }
    String wanted = Header.normalize(layout.sheet().get());
    List<Sheet> named =
        spreadsheet.sheets().stream()
            .filter(sheet -> Header.normalize(sheet.name()).equals(wanted))
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    if (spreadsheet.sheets().size() == 1 && spreadsheet.isOfCsv()) {
      return spreadsheet.sheets();
    }
    throw new WorkbookException(
        Failure.MATRIX,
        document,
        "",
        "There is no sheet \"" + layout.sheet().get() + "\".",
        "The sheets are "
            + spreadsheet.sheets().stream()
                .map(sheet -> "\"" + sheet.name() + "\"")
                .collect(Collectors.joining(", "))
            + ".");
  }

  private Optional<FoundTable> matrix(Sheet sheet) {
    List<Row> rows = sheet.rows();
    if (!layout.headerRows().isEmpty()) {
      List<Row> header =
          rows.stream().filter(row -> layout.headerRows().contains(row.number())).toList();
      int last = layout.headerRows().stream().max(Integer::compare).orElseThrow();
      return matrix(sheet, TableHeader.of(sheet, header), last);
    }
    if (columns().stream().allMatch(column -> column.number().isPresent())) {
      return matrix(sheet, new TableHeader(List.of(), new TreeMap<>()), 0);
    }
    Set<String> wanted =
        columns().stream()
            .flatMap(column -> column.header().stream())
            .map(LayoutMatch::lowest)
            .collect(Collectors.toSet());
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).cells().values().stream().noneMatch(text -> wanted.contains(lowest(text)))) {
        continue;
      }
      for (int lines = 1; lines <= MOST_LINES && lines <= i + 1; lines++) {
        List<Row> header = rows.subList(i + 1 - lines, i + 1);
        Optional<FoundTable> matrix =
            isTogether(header)
                ? matrix(sheet, TableHeader.of(sheet, header), rows.get(i).number())
                : Optional.empty();
        if (matrix.isPresent()) {
          return matrix;
        }
      }
    }
    return Optional.empty();
  }

  private static String lowest(String header) {
    String plain = Header.normalize(header);
    return plain.substring(plain.lastIndexOf(" / ") < 0 ? 0 : plain.lastIndexOf(" / ") + 3);
  }

  private static boolean isTogether(List<Row> rows) {
    return rows.get(rows.size() - 1).number() - rows.get(0).number() == rows.size() - 1;
  }

  private Optional<FoundTable> matrix(Sheet sheet, TableHeader header, int lastRow) {
    Map<MatrixColumn, Integer> numbers = new LinkedHashMap<>();
    for (MatrixColumn column : columns()) {
      Optional<Integer> number = number(sheet, header, column);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers.put(column, number.get());
    }
    List<Row> below = sheet.rows().stream().filter(row -> row.number() > lastRow).toList();
    Set<Integer> hidden =
        layout.hiddenRows()
            ? Set.of()
            : sheet.hiddenRows().stream().map(Row::number).collect(Collectors.toSet());
    Map<Boolean, List<Row>> byHidden =
        below.stream().collect(Collectors.partitioningBy(row -> hidden.contains(row.number())));
    String title =
        layout
            .title()
            .orElse(spreadsheet.isOfCsv() ? document.replaceFirst("\\.[^.]*$", "") : sheet.name());
    return Optional.of(
        new FoundTable(
            sheet,
            layout,
            numbers,
            header,
            byHidden.getOrDefault(false, List.of()),
            List.of(),
            byHidden.getOrDefault(true, List.of()),
            title,
            Map.of(),
            List.of(),
            LegendMarks.NONE,
            Map.of()));
  }

  /** Of a visible and a hidden column with one header the visible one is meant. */
  private static Optional<Integer> number(Sheet sheet, TableHeader header, MatrixColumn column) {
    if (column.number().isPresent()) {
      return Optional.of(column.number().getAsInt());
    }
    List<Integer> numbers = header.numbers(column.name());
    List<Integer> visible =
        numbers.stream().filter(number -> !sheet.hiddenColumns().contains(number)).toList();
    List<Integer> meant = visible.isEmpty() ? numbers : visible;
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  private List<MatrixColumn> columns() {
    List<MatrixColumn> columns = new ArrayList<>(layout.ids());
    layout.value().ifPresent(value -> columns.add(value.column()));
    columns.addAll(layout.ticks().keySet());
    columns.addAll(layout.prose().keySet());
    layout.state().ifPresent(state -> columns.add(state.column()));
    return columns;
  }
}
