package dev.heirloom.inheritance.testkit;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of an expectation table as a person or a spreadsheet program saved it (RFC 4180, with
 * semicolons or tabs, too), row by row, so that a change of one row leaves the others as they are.
 *
 * @param name what messages call it
 * @param head all up to the header, and the header
 * @param rows the rows below the header, comments and empty ones among them
 * @param columns the names in the header, in small letters
 * @param separator what parts the values
 */
record TableText(String name, String head, List<Row> rows, List<String> columns, char separator) {

  static final String ID = "id";
  static final String TITLE = "title";
  static final String STATUS = "status";
  static final String DECLARED = "declared";
  static final String NOTE = "note";

  private static final String SEPARATORS = ",;\t|";
  private static final Pattern STATED = Pattern.compile("(?i)\"?sep=(.)\"?\\h*(?:\\R|$)");
  private static final String FORMULA_STARTS = "=+-@";

  /**
   * A row of the text.
   *
   * @param line the number of its first line, from 1; 0 if it is new
   * @param text its characters, with those that end it
   * @param cells its values; empty for a comment and for a row without any
   */
  record Row(int line, String text, List<String> cells) {

    Row {
      cells = ImmutableList.copyOf(cells);
    }

    boolean hasValues() {
      return !cells.isEmpty();
    }
  }

  TableText {
    rows = ImmutableList.copyOf(rows);
    columns = ImmutableList.copyOf(columns);
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if it is no table of expectations; the message names the line
   *     and the remedy
   */
  static TableText parse(String text, String name) {
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    Matcher stated = STATED.matcher(text).region(start, text.length());
    boolean isStated = stated.lookingAt();
    RowReader reader = new RowReader(text, name, isStated ? stated.end() : start, isStated ? 2 : 1);
    RowReader header = reader.copy();
    while (!reader.isAtEnd() && !reader.next(SEPARATORS.charAt(0)).hasValues()) {
      header = reader.copy();
    }
    if (header.isAtEnd()) {
      throw new IllegalArgumentException(
          name + " is empty. Begin it with " + ExpectationTable.HEADER + ".");
    }
    String separators = (isStated ? stated.group(1) : "") + SEPARATORS;
    for (char separator : separators.toCharArray()) {
      Optional<TableText> table = below(header.copy(), text, name, separator);
      if (table.isPresent()) {
        table.get().check(header.line());
        return table.get();
      }
    }
    throw new IllegalArgumentException(
        "%s, line %d: the header is \"%s\". Write %s."
            .formatted(name, header.line(), header.nextLine(), ExpectationTable.HEADER));
  }

  /** Returns the table if, parted so, what comes next is its header. */
  private static Optional<TableText> below(
      RowReader reader, String text, String name, char separator) {
    List<String> columns =
        reader.next(separator).cells().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
    if (!columns.contains(ID) || !columns.contains(STATUS)) {
      return Optional.empty();
    }
    String head = text.substring(0, reader.at());
    List<Row> rows = new ArrayList<>();
    while (!reader.isAtEnd()) {
      rows.add(reader.next(separator));
    }
    return Optional.of(new TableText(name, head, rows, columns, separator));
  }

  private void check(int headerLine) {
    for (String column : List.of(ID, TITLE, STATUS, DECLARED, NOTE)) {
      if (columns.indexOf(column) != columns.lastIndexOf(column)) {
        throw new IllegalArgumentException(
            "%s, line %d: two columns are called \"%s\". Rename one of them."
                .formatted(name, headerLine, column));
      }
    }
    for (Row row : rows) {
      if (row.cells().stream().skip(columns.size()).anyMatch(cell -> !cell.isEmpty())) {
        throw new IllegalArgumentException(
            place(row)
                + "there are more values than the header has columns. Put a value that holds '"
                + separator
                + "' in quotation marks.");
      }
    }
  }

  private String place(Row row) {
    return name + ", line " + row.line() + ": ";
  }

  /** Returns the rows that state what is expected. */
  List<Row> stating() {
    return rows.stream().filter(Row::hasValues).toList();
  }

  /**
   * Returns what a row states.
   *
   * @throws IllegalArgumentException if it has no id, or no status
   */
  Expectation expectation(Row row) {
    String id = value(row, ID);
    if (id.isEmpty() || value(row, STATUS).isEmpty()) {
      throw new IllegalArgumentException(place(row) + "an id and a status are needed.");
    }
    String declared = value(row, DECLARED);
    return new Expectation(
        id,
        status(row, value(row, STATUS)),
        declared.isEmpty() ? Optional.empty() : Optional.of(status(row, declared)),
        value(row, NOTE));
  }

  private Status status(Row row, String text) {
    for (Status status : Status.values()) {
      String name = text.replace('-', '_').replace(' ', '_');
      if (text.equalsIgnoreCase(status.shortWord())
          || text.equalsIgnoreCase(status.words())
          || name.equalsIgnoreCase(status.name())) {
        return status;
      }
    }
    throw new IllegalArgumentException(
        place(row) + "\"" + text + "\" is not a status. Write full, part, own or n/a.");
  }

  private String value(Row row, String column) {
    int index = columns.indexOf(column);
    return index < 0 || index >= row.cells().size() ? "" : row.cells().get(index);
  }

  /** Returns a new row with these values, as far as the table has columns for them. */
  Row row(Map<String, String> values) {
    return with(new Row(0, "", List.of()), values);
  }

  /** Returns a row with other values in these columns, as far as the table has them. */
  Row with(Row row, Map<String, String> values) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < columns.size()) {
      cells.add("");
    }
    for (int i = 0; i < columns.size(); i++) {
      cells.set(i, values.getOrDefault(columns.get(i), cells.get(i)));
    }
    String text =
        cells.stream()
            .map(cell -> quoted(cell, separator))
            .collect(Collectors.joining(String.valueOf(separator), "", lineEnd()));
    return new Row(row.line(), text, cells);
  }

  /** Returns whether people wrote more into a row than what it states. */
  boolean hasWords(Row row) {
    List<String> stated = List.of(ID, STATUS, DECLARED, TITLE);
    return columns.stream().anyMatch(c -> !stated.contains(c) && !value(row, c).isEmpty());
  }

  /** Returns a row as a comment. */
  Row commented(Row row) {
    String text =
        row.text().lines().map(line -> "# " + line + lineEnd()).collect(Collectors.joining());
    return new Row(row.line(), text, List.of());
  }

  TableText withRows(List<Row> other) {
    return new TableText(name, head, other, columns, separator);
  }

  /** Returns the whole text. */
  String text() {
    StringBuilder text = new StringBuilder(head);
    for (Row row : rows) {
      if (!text.isEmpty() && "\r\n".indexOf(text.charAt(text.length() - 1)) < 0) {
        text.append(lineEnd());
      }
      text.append(row.text());
    }
    return text.toString();
  }

  private String lineEnd() {
    String end = head.substring(CharMatcher.anyOf("\r\n").negate().lastIndexIn(head) + 1);
    return end.isEmpty() ? "\n" : end;
  }

  /** Returns a value as it stands in a table: in quotation marks where it would fall apart. */
  static String quoted(String value, char separator) {
    boolean isPlain = CharMatcher.anyOf("\"\r\n" + separator).matchesNoneOf(value);
    return isPlain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  /** Returns a text that no spreadsheet program takes for a formula. */
  static String guarded(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
