package dev.heirloom.oscal.io.workbook;

import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.mapping.MappingTable;
import dev.heirloom.inheritance.mapping.MappingTable.Column;
import dev.heirloom.inheritance.mapping.MappingTable.Row;
import dev.heirloom.inheritance.mapping.TableProblem;
import dev.heirloom.oscal.io.FileOpening;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.workbook.WorkbookException.Failure;
import dev.heirloom.oscal.io.workbook.internal.CellTexts;
import dev.heirloom.oscal.io.workbook.internal.Csv;
import dev.heirloom.oscal.io.workbook.internal.CsvFile;
import dev.heirloom.oscal.io.workbook.internal.MappingColumns;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet;
import dev.heirloom.oscal.io.workbook.internal.SpreadsheetFile;
import dev.heirloom.oscal.io.workbook.internal.SpreadsheetReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A mapping table in a file: CSV, parted by commas, semicolons or tabs, or the first sheet of a
 * workbook that has one (SEMANTICS section 12).
 *
 * <p>The headers are those of {@link Column}, in any order, in singular or plural; columns of other
 * headers are for people.
 *
 * @param table the table
 * @param sheet the sheet that it is in
 * @param columns the number of each column in the file, from 1
 * @param others the headers of columns that are passed over; a column without one is named by its
 *     letters
 */
public record MappingTableFile(
    MappingTable table, String sheet, Map<Column, Integer> columns, List<String> others) {

  /** Copies the collections. */
  public MappingTableFile {
    columns = ImmutableMap.copyOf(columns);
    others = List.copyOf(others);
  }

  /**
   * Reads a table.
   *
   * @throws WorkbookException if the file cannot be read, is no table, has no row of headers, or is
   *     beyond the default bounds
   */
  public static MappingTableFile read(Path file) {
    return read(file, WorkbookOptions.defaults());
  }

  /**
   * Reads a table within bounds.
   *
   * @throws WorkbookException as {@link #read(Path)} does
   */
  public static MappingTableFile read(Path file, WorkbookOptions bounds) {
    String document = String.valueOf(file.getFileName());
    try (InputStream in = FileOpening.open(file)) {
      return read(in, document, bounds);
    } catch (IOException e) {
      FileWords words = FileWords.of(e, file);
      throw new WorkbookException(
          Failure.UNREADABLE, document, "", words.problem(), words.remedy(), e);
    }
  }

  /**
   * Reads a table from a stream, which is left open.
   *
   * @param document what exceptions call it, usually its file name
   * @throws WorkbookException as {@link #read(Path)} does
   * @throws IOException if the stream fails
   */
  public static MappingTableFile read(InputStream in, String document) throws IOException {
    return read(in, document, WorkbookOptions.defaults());
  }

  private static MappingTableFile read(InputStream in, String document, WorkbookOptions options)
      throws IOException {
    byte[] bytes = SpreadsheetFile.bytes(in, document, options);
    boolean isText = !CsvFile.isSpreadsheet(bytes);
    List<Spreadsheet.Sheet> sheets =
        !isText
            ? SpreadsheetReader.read(document, bytes, options, Spreadsheet.SheetRange.VISIBLE)
                .sheets()
            : List.of(csv(document, bytes, options));
    Optional<MappingTableFile> found = Optional.empty();
    for (Spreadsheet.Sheet sheet : sheets) {
      Optional<Spreadsheet.Row> headers = headers(sheet);
      if (headers.isPresent()) {
        found.ifPresent(first -> refuseSecond(document, first.sheet(), sheet.name()));
        if (isText) {
          refuseBeyond(document, sheet, headers.get());
        }
        refuseHidden(document, sheet);
        found = Optional.of(table(document, sheet, headers.get()));
      }
    }
    if (found.isPresent()) {
      return found.get();
    }
    throw new WorkbookException(
        Failure.MATRIX,
        document,
        "",
        "It has no row with the headers source, relation and target." + MappingColumns.seen(sheets),
        "Name the columns so; rationale, qualifier, confidence and coverage may be beside them.");
  }

  private static Optional<Spreadsheet.Row> headers(Spreadsheet.Sheet sheet) {
    return sheet.rows().stream().filter(row -> MappingColumns.of(row).isComplete()).findFirst();
  }

  /** Maps of another sheet may take back what those of the first say. */
  private static void refuseSecond(String document, String first, String second) {
    throw new WorkbookException(
        Failure.MATRIX,
        document,
        "",
        "Both \"" + first + "\" and \"" + second + "\" hold a table of a mapping.",
        "Save the sheet that is meant as a file of its own.");
  }

  /** What is hidden may limit what is seen: a coverage, a qualifier, a map to another control. */
  private static void refuseHidden(String document, Spreadsheet.Sheet sheet) {
    if (!sheet.hiddenRows().isEmpty() || !sheet.hiddenColumns().isEmpty()) {
      throw new WorkbookException(
          Failure.MATRIX,
          document,
          (sheet.hiddenRows().isEmpty()
                  ? CellPlace.ofColumn(sheet.name(), Collections.min(sheet.hiddenColumns()))
                  : CellPlace.ofRow(sheet.name(), sheet.hiddenRows().get(0).number()))
              .toString(),
          "The table has hidden rows or columns.",
          "Show or delete them.");
    }
  }

  private static Spreadsheet.Sheet csv(String document, byte[] bytes, WorkbookOptions options) {
    try {
      String text = CsvFile.text(bytes);
      return Csv.read(document, "table", text, MappingColumns.separator(text), options);
    } catch (CharacterCodingException e) {
      throw new WorkbookException(
          Failure.NOT_A_WORKBOOK,
          document,
          "",
          "It is no text in UTF-8.",
          "Save it as CSV in UTF-8.",
          e);
    }
  }

  private static MappingTableFile table(
      String document, Spreadsheet.Sheet sheet, Spreadsheet.Row headers) {
    MappingColumns columns = MappingColumns.of(headers);
    int header = headers.number();
    columns
        .repeated()
        .ifPresent(
            column -> {
              throw new WorkbookException(
                  Failure.MATRIX,
                  document,
                  CellPlace.ofRow(sheet.name(), header).toString(),
                  "Two columns are called " + column.header() + ".",
                  "Give one of them another name.");
            });
    int relation = Objects.requireNonNull(columns.numbers().get(Column.RELATION));
    if (MappingColumns.isReversed(headers.text(relation).orElse(""))) {
      throw new WorkbookException(
          Failure.MATRIX,
          document,
          new CellPlace(sheet.name(), header, relation).toString(),
          "The relation is said to go from the target to the source.",
          "Call the columns of ids by what the relation goes from and to.");
    }
    List<Row> rows = new ArrayList<>();
    int first = columns.numbers().values().stream().min(Integer::compare).orElseThrow();
    for (Spreadsheet.Row row : new CellTexts(sheet, first).spread(sheet.rows())) {
      Map<Column, String> cells = new LinkedHashMap<>();
      columns
          .numbers()
          .forEach(
              (column, number) ->
                  row.text(number)
                      .ifPresent(
                          text ->
                              cells.put(
                                  column,
                                  column == Column.COVERAGE
                                      ? share(text, headers.text(number).orElse(""))
                                      : text)));
      if (row.number() > header && cells.values().stream().anyMatch(text -> !text.isBlank())) {
        rows.add(new Row(row.number(), cells));
      }
    }
    return new MappingTableFile(
        new MappingTable(rows),
        sheet.name(),
        columns.numbers(),
        Stream.concat(columns.others().stream(), withoutHeader(sheet, headers).stream()).toList());
  }

  /** Below a header of percentages 80 is 80%, and 1 may be all or nearly nothing. */
  private static String share(String text, String header) {
    if (!MappingColumns.isOfPercent(header) || !text.strip().matches("[0-9]+(?:[.,][0-9]+)?")) {
      return text;
    }
    String percent = text.strip() + "%";
    return Double.parseDouble(text.strip().replace(',', '.')) > 1
        ? percent
        : text.strip() + " or " + percent;
  }

  /**
   * A value in text that has more of them than there are headers tells that a comma has moved the
   * others: a share of coverage may then stand in the wrong column and claim too much.
   */
  private static void refuseBeyond(
      String document, Spreadsheet.Sheet sheet, Spreadsheet.Row headers) {
    int last = headers.cells().keySet().stream().mapToInt(column -> column).max().orElse(0);
    for (Spreadsheet.Row row : sheet.rows()) {
      int end = row.cells().keySet().stream().mapToInt(column -> column).max().orElse(0);
      if (row.number() > headers.number() && end > last) {
        throw new WorkbookException(
            Failure.MATRIX,
            document,
            new CellPlace(sheet.name(), row.number(), end).toString(),
            "The row has more values than there are headers: \""
                + row.text(end).orElse("").strip()
                + "\" is beyond the last.",
            "Put quotation marks around values that have the separator in them, or write a header"
                + " above the column.");
      }
    }
  }

  private static List<String> withoutHeader(Spreadsheet.Sheet sheet, Spreadsheet.Row headers) {
    Map<Integer, String> first = new TreeMap<>();
    for (Spreadsheet.Row row : sheet.rows()) {
      if (row.number() > headers.number()) {
        row.cells()
            .forEach(
                (column, text) -> {
                  if (!text.isBlank() && headers.text(column).filter(h -> !h.isBlank()).isEmpty()) {
                    first.putIfAbsent(
                        column,
                        "column "
                            + CellPlace.letters(column)
                            + ", which has no header (first in row "
                            + row.number()
                            + ")");
                  }
                });
      }
    }
    return List.copyOf(first.values());
  }

  /** Returns where a problem of the table is, as a person would look it up. */
  public CellPlace place(TableProblem problem) {
    return new CellPlace(
        sheet,
        problem.row(),
        problem.column().map(column -> columns.getOrDefault(column, 0)).orElse(0));
  }

  /** Returns where a problem of the table is, in words. */
  public String words(TableProblem problem) {
    return place(problem) + problem.column().map(column -> " (" + column.header() + ")").orElse("");
  }
}
