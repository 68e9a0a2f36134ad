package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** A table of texts for a person, whose columns are as wide as asked: cells wrap within theirs. */
public final class TextTable {

  /** After these characters a word that is wider than its column goes on in the next line. */
  private static final String BREAKS = "-/_";

  /**
   * A column.
   *
   * @param head its head
   * @param width how many characters a line of it has, at least one
   */
  public record Column(String head, int width) {

    /** Refuses a column without room. */
    public Column {
      if (width < 1) {
        throw new IllegalArgumentException("a column has at least one character: " + width);
      }
    }
  }

  private final List<Column> columns;
  private final StringBuilder text = new StringBuilder();

  /** Makes a table that has only its heads. */
  public TextTable(List<Column> columns) {
    this.columns = ImmutableList.copyOf(columns);
    add(columns.stream().map(Column::head).toList());
    text.append("-".repeat(columns.stream().mapToInt(column -> column.width() + 1).sum() - 1))
        .append('\n');
  }

  /**
   * Adds a row.
   *
   * @param cells a text for each column; one that begins with blanks keeps them in all its lines
   */
  public void add(List<String> cells) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 0;
    for (int i = 0; i < columns.size(); i++) {
      wrapped.add(lines(cells.get(i), columns.get(i).width()));
      height = Math.max(height, wrapped.get(i).size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        String cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        row.append(cell).append(" ".repeat(columns.get(i).width() - cell.length() + 1));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
  }

  private static List<String> lines(String cell, int width) {
    String indent = " ".repeat(Math.min(cell.length() - cell.stripLeading().length(), width - 1));
    int room = width - indent.length();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : cell.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
        lines.add(indent + line);
        line.setLength(0);
      }
      int begin = 0;
      while (word.length() - begin > room) {
        int end = end(word, begin, room);
        lines.add(indent + word.substring(begin, end));
        begin = end;
      }
      line.append(line.isEmpty() ? "" : " ").append(word, begin, word.length());
    }
    lines.add(indent + line);
    return lines;
  }

  /** Returns where a word that is too wide is broken. */
  private static int end(String word, int begin, int room) {
    for (int end = room; end > room / 3; end--) {
      if (BREAKS.indexOf(word.charAt(begin + end - 1)) >= 0) {
        return begin + end;
      }
    }
    return begin + room;
  }

  /** Returns the table; every line ends with a line feed. */
  @Override
  public String toString() {
    return text.toString();
  }
}
