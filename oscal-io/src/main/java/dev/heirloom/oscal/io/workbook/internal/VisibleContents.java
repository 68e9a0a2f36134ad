package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the visible sheets of a spreadsheet hold, in words for whoever looks for a table that was
 * not found.
 */
public final class VisibleContents {

  private static final int SHEETS = 5;
  private static final int CELLS = 12;
  private static final int LENGTH = 60;

  private VisibleContents() {}

  /** Returns where each sheet has its headers, or what it begins with, and which these are. */
  public static String in(List<Sheet> sheets) {
    List<String> seen =
        sheets.stream().flatMap(sheet -> headers(sheet).stream()).limit(SHEETS).toList();
    long more = sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).count() - seen.size();
    return seen.isEmpty()
        ? "nothing"
        : String.join("; ", seen) + (more > 0 ? "; and " + more + " more sheets" : "");
  }

  private static Optional<String> headers(Sheet sheet) {
    return first(sheet, row -> row.cells().values().stream().anyMatch(Header::isControlIdHeader))
        .or(() -> first(sheet, row -> row.cells().size() > 1))
        .or(() -> first(sheet, row -> true))
        .map(
            row ->
                CellPlace.ofRow(sheet.name(), row.number())
                    + " with "
                    + new TreeMap<>(row.cells())
                        .values().stream()
                            .limit(CELLS)
                            .map(text -> "\"" + brief(text) + "\"")
                            .collect(Collectors.joining(", ")));
  }

  private static Optional<Row> first(Sheet sheet, Predicate<Row> which) {
    return sheet.rows().stream().filter(which).findFirst();
  }

  /** Returns the beginning of a text in one line. */
  public static String brief(String text) {
    String line = Header.plain(text);
    return line.length() <= LENGTH ? line : line.substring(0, LENGTH - 3) + "...";
  }
}
