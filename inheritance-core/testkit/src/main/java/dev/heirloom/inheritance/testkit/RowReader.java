package dev.heirloom.inheritance.testkit;

import com.google.common.base.CharMatcher;
import dev.heirloom.inheritance.testkit.TableText.Row;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a table's text one after the other. */
final class RowReader {

  private final String text;
  private final String name;
  private int at;
  private int line;

  RowReader(String text, String name, int at, int line) {
    this.text = text;
    this.name = name;
    this.at = at;
    this.line = line;
  }

  /** Returns a reader that goes on from where this one is. */
  RowReader copy() {
    return new RowReader(text, name, at, line);
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  int at() {
    return at;
  }

  int line() {
    return line;
  }

  /** Returns the line that comes next, without what ends it. */
  String nextLine() {
    return text.substring(at, endOfLine());
  }

  private int endOfLine() {
    int end = CharMatcher.anyOf("\r\n").indexIn(text, at);
    return end < 0 ? text.length() : end;
  }

  /**
   * Reads a row, of values parted so.
   *
   * @throws IllegalArgumentException if a quotation mark is never closed
   */
  Row next(char separator) {
    int start = at;
    int first = line;
    List<String> cells = new ArrayList<>();
    if (nextLine().stripLeading().startsWith("#")) {
      at = endOfLine();
      passLineEnd();
    } else {
      while (cell(separator, cells)) {}
    }
    boolean isComment = cells.isEmpty() || cells.get(0).startsWith("#");
    boolean isEmpty = cells.stream().allMatch(String::isEmpty);
    return new Row(first, text.substring(start, at), isComment || isEmpty ? List.of() : cells);
  }

  /** Reads a value, and returns whether the row has another. */
  private boolean cell(char separator, List<String> cells) {
    StringBuilder value = new StringBuilder();
    while (!isAtEnd() && "\r\n".indexOf(text.charAt(at)) < 0) {
      char c = text.charAt(at++);
      if (c == separator) {
        cells.add(CharMatcher.whitespace().trimFrom(value));
        return true;
      }
      if (c == '"' && CharMatcher.whitespace().matchesAllOf(value)) {
        value.setLength(0);
        value.append(quoted());
      } else {
        value.append(c);
      }
    }
    cells.add(CharMatcher.whitespace().trimFrom(value));
    passLineEnd();
    return false;
  }

  /** Reads what follows a quotation mark, with the one that closes it. */
  private String quoted() {
    StringBuilder value = new StringBuilder();
    int opened = line;
    while (!isAtEnd()) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        if (isAtEnd() || text.charAt(at) != '"') {
          return value.toString();
        }
        value.append('"');
        at++;
      } else if (c == '\r' || c == '\n') {
        value.append('\n');
        passLineEnd();
      } else {
        value.append(c);
        at++;
      }
    }
    throw new IllegalArgumentException(
        "%s, line %d: a quotation mark is opened and never closed. Close it."
            .formatted(name, opened));
  }

  private void passLineEnd() {
    if (!isAtEnd()) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      line++;
    }
  }
}
