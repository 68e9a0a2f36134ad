package dev.heirloom.oscal.io.workbook.internal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Failure;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables as comma-separated values (RFC 4180), written with each value in quotes; semicolons and
 * tabs, as spreadsheet programs of other languages write them, are read too.
 *
 * <p>A spreadsheet program would take a value that begins with {@code = + - @} for a formula, so
 * such a value gets an apostrophe before it; reading takes it away again, and only there.
 */
public final class Csv {

  private static final String FORMULA_STARTS = "=+-@|%\uff1d\uff0b\uff0d\uff20'";

  /** How many lines of a text may stand above the headers of a table. */
  private static final int LINES = 200;

  private static final String SEPARATORS = ",;\t|";
  private static final Pattern STATED = Pattern.compile("(?i)\"?sep=(.)\"?\\h*(?:\\R|$)");
  private static final Pattern RULE = Pattern.compile("\\s*:?-{2,}:?\\s*");
  private static final int LONGEST_ID = 20;

  /** What tells a row of a table from a line of prose. */
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?i)yes|no|partial|x|n/a|customer|provider|csp|shared|hybrid|inherited|implemented|planned");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");

  private Csv() {}

  /**
   * Returns what separates the values of a text that is a table of controls: one that has a line
   * with a header of control ids among others.
   *
   * @return empty if the text is no such table
   */
  public static Optional<Character> separator(String text) {
    if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("<")) {
      return Optional.empty();
    }
    return text.lines().limit(LINES).flatMap(line -> separatorOfHeaders(line).stream()).findFirst();
  }

  /** Returns what a text says itself in its first line, as spreadsheet programs write it. */
  private static Optional<Character> statedSeparator(String text) {
    Matcher stated = STATED.matcher(text);
    return stated.lookingAt() ? Optional.of(stated.group(1).charAt(0)) : Optional.empty();
  }

  /** Returns the separator that divides most lines, quotation marks aside, into equally many. */
  private static char likeliest(String text) {
    char likeliest = SEPARATORS.charAt(0);
    int best = 0;
    for (char separator : SEPARATORS.toCharArray()) {
      Multiset<Integer> counts = HashMultiset.create();
      text.lines()
          .limit(LINES)
          .forEach(
              line ->
                  counts.add(
                      CharMatcher.is(separator).countIn(QUOTED.matcher(line).replaceAll(""))));
      int lines =
          counts.elementSet().stream().filter(n -> n > 0).mapToInt(counts::count).max().orElse(0);
      if (lines > best) {
        likeliest = separator;
        best = lines;
      }
    }
    return likeliest;
  }

  private static Optional<Character> separatorOfHeaders(String line) {
    for (char separator : SEPARATORS.toCharArray()) {
      List<String> cells = Splitter.on(separator).splitToList(line);
      if (cells.size() > 1
          && cells.stream()
              .anyMatch(
                  cell -> Header.isControlIdHeader(CharMatcher.anyOf("\"\ufeff").trimFrom(cell)))) {
        return Optional.of(separator);
      }
    }
    return Optional.empty();
  }

  /** Returns the values of a grid as text. */
  public static String write(Grid grid) {
    StringBuilder text = new StringBuilder();
    for (int row = 1; row <= grid.lastRow(); row++) {
      for (int column = 1; column <= grid.lastColumn(); column++) {
        String value = grid.text(row, column).orElse("");
        text.append(column == 1 ? "\"" : ",\"")
            .append(guard(value).replace("\"", "\"\""))
            .append('"');
      }
      text.append("\r\n");
    }
    return text.toString();
  }

  /**
   * Returns the rows of a text as a sheet.
   *
   * @throws WorkbookException if the text has an open quotation mark, or more values than the
   *     bounds allow
   */
  public static Spreadsheet.Sheet read(
      String document, String name, String text, WorkbookOptions options) {
    return read(document, name, text, Optional.empty(), options);
  }

  /** Returns the rows of a text as a sheet, as {@link #read} does, of values parted so. */
  public static Spreadsheet.Sheet read(
      String document, String name, String text, char separator, WorkbookOptions options) {
    return read(document, name, text, Optional.of(separator), options);
  }

  private static Spreadsheet.Sheet read(
      String document,
      String name,
      String text,
      Optional<Character> given,
      WorkbookOptions options) {
    List<Spreadsheet.Row> rows = new ArrayList<>();
    Map<Integer, String> cells = new LinkedHashMap<>();
    StringBuilder value = new StringBuilder();
    int row = 1;
    int column = 1;
    int count = 0;
    boolean quoted = false;
    int start = text.startsWith("\ufeff") ? 1 : 0;
    Optional<Character> stated = statedSeparator(text.substring(start));
    if (stated.isPresent()) {
      start = (text + "\n").indexOf('\n') + 1;
      row = 2;
    }
    char separator =
        stated.or(() -> given).or(() -> separator(text)).orElseGet(() -> likeliest(text));
    for (int i = start; i <= text.length(); i++) {
      boolean end = i == text.length();
      char c = end ? '\n' : text.charAt(i);
      if (quoted) {
        if (end) {
          throw new WorkbookException(
              Failure.DAMAGED,
              document,
              new CellPlace(name, row, column).toString(),
              "The quotation marks are never closed.",
              "Close them, or write the table as CSV again.");
        }
        if (c != '"') {
          value.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          value.append('"');
          i++;
        } else {
          quoted = false;
          requireNoRows(document, new CellPlace(name, row, column), value.toString(), separator);
        }
      } else if (c == '\\' && separator == '|' && text.startsWith("|", i + 1)) {
        // So tables in prose write a bar that parts no values.
        value.append('|');
        i++;
      } else if (c == '"' && value.length() == 0) {
        quoted = true;
      } else if (c == separator || c == '\n' || c == '\r') {
        if (++count > options.maxCells()) {
          throw new WorkbookException(
              document,
              new CellPlace(name, row, column).toString(),
              "The table has more values than the limit of " + options.maxCells() + " cells.",
              "Delete what is not needed",
              "maxCells");
        }
        if (value.length() > 0) {
          cells.put(column, unguard(value.toString()));
          value.setLength(0);
        }
        column++;
        if (c != separator) {
          if (!cells.isEmpty()
              && !(separator == '|' && cells.values().stream().allMatch(Csv::isRule))) {
            rows.add(new Spreadsheet.Row(row, cells));
            cells.clear();
          }
          if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
            i++;
          }
          row++;
          column = 1;
        }
      } else {
        value.append(c);
      }
    }
    return new Spreadsheet.Sheet(
        name, rows, Set.of(), List.of(), List.of(), 0, List.of(), row, List.of(), Set.of(),
        List.of(), true);
  }

  /** A quotation mark too many takes the rows up to the next one into a text. */
  private static void requireNoRows(
      String document, CellPlace place, String value, char separator) {
    value
        .lines()
        .skip(1)
        .filter(line -> isRow(line, separator))
        .findFirst()
        .ifPresent(
            line -> {
              throw new WorkbookException(
                  Failure.DAMAGED,
                  document,
                  place.toString(),
                  "The text in quotation marks has rows of the table in it, such as \""
                      + VisibleContents.brief(line)
                      + "\".",
                  "Close its quotation marks where it ends, or write the table as CSV again.");
            });
  }

  /** Returns whether a line of a text begins with a control id, and answers behind it. */
  private static boolean isRow(String line, char separator) {
    List<String> cells =
        Splitter.on(separator).trimResults(CharMatcher.anyOf("\" ")).splitToList(line);
    return cells.size() > 1
        && cells.get(0).length() <= LONGEST_ID
        && ControlIds.of(cells.get(0)).isClear()
        && cells.stream().skip(1).anyMatch(cell -> ANSWER.matcher(cell).matches());
  }

  /** Returns whether a value is one of those that part headers from rows in prose. */
  private static boolean isRule(String value) {
    return RULE.matcher(value).matches();
  }

  /** Returns the value as it can stand in CSV without becoming a formula. */
  static String guard(String value) {
    return startsLikeFormula(value) ? "'" + value : value;
  }

  /** Returns the value that {@link #guard} was given. */
  static String unguard(String value) {
    return value.startsWith("'") && startsLikeFormula(value.substring(1))
        ? value.substring(1)
        : value;
  }

  private static boolean startsLikeFormula(String value) {
    if (value.isEmpty()) {
      return false;
    }
    char first = value.charAt(0);
    if (first == '\t' || first == '\r' || first == '\n') {
      return true;
    }
    String visible = value.stripLeading();
    return !visible.isEmpty() && FORMULA_STARTS.indexOf(visible.charAt(0)) >= 0;
  }
}
