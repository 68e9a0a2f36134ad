package dev.heirloom.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text that fits a terminal of 80 columns. */
final class Lines {

  static final int WIDTH = 80;

  /** What fills a screen of 25 lines. */
  private static final int SCREEN = 25 * WIDTH;

  private Lines() {}

  /** Returns a text that fills no more than a screen, and says how much of it is left out. */
  static String brief(String text) {
    if (text.length() <= SCREEN) {
      return text;
    }
    int end = text.lastIndexOf(' ', SCREEN);
    end = end > SCREEN / 2 ? end : SCREEN;
    end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    return String.format(
        Locale.ROOT,
        "%s ... (%,d more characters are left out here)",
        text.substring(0, end).stripTrailing(),
        text.length() - end);
  }

  /**
   * Returns a text in lines of at most 80 characters, the first and the others indented as given.
   */
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

  /**
   * Returns a text of lines with every line that is too long wrapped below itself, two columns
   * further in; what has no blanks, such as a JSON Pointer, is broken after a slash.
   */
  static String fit(String text) {
    StringBuilder fitted = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (line.length() <= WIDTH) {
        fitted.append(line).append('\n');
      } else {
        String indent =
            " ".repeat(Math.min(line.length() - line.stripLeading().length(), WIDTH / 2));
        int width = WIDTH - indent.length() - 2;
        List<String> words = new ArrayList<>();
        for (String word : line.strip().split(" +")) {
          words.addAll(pieces(word, width));
        }
        fitted.append(wrap(words, indent, indent + "  "));
      }
    }
    return fitted.substring(0, fitted.length() - 1);
  }

  private static List<String> pieces(String word, int width) {
    List<String> pieces = new ArrayList<>();
    int begin = 0;
    while (word.length() - begin > width) {
      int end = begin + width;
      while (end > begin + 1 && word.charAt(end - 1) != '/') {
        end--;
      }
      end = end > begin + 1 ? end : begin + width;
      pieces.add(word.substring(begin, end));
      begin = end;
    }
    pieces.add(word.substring(begin));
    return pieces;
  }
}
