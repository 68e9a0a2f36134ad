package dev.heirloom.examples.cli;

import java.util.List;

/** Text that fits a terminal of 80 columns. */
final class Lines {

  static final int WIDTH = 80;

  private Lines() {}

  /** Returns a text in lines of at most 80 characters, the first and the others indented as given. */
  static String wrap(String text, String first, String others) {
    return wrap(List.of(text.strip().split("\\s+")), first, others);
  }

  /** Returns words in lines of at most 80 characters; a longer word has a line of its own. */
  static String wrap(List<String> words, String first, String others) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : words) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.append(line).append('\n');
        line = new StringBuilder(others);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    return lines.append(line).append('\n').toString();
  }

  /** Returns a text cut to a width, with three dots where something is left out. */
  static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 3) + "...";
  }
}
