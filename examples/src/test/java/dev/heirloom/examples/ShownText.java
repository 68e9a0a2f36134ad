package dev.heirloom.examples;

import com.google.common.base.Splitter;
import java.util.List;

/**
 * What a page shows of what is printed: a line of three dots stands for lines that it leaves out.
 */
public final class ShownText {

  private ShownText() {}

  /**
   * Returns what a page shows, if what is printed is that with lines in place of its dots; else
   * what is printed.
   */
  public static String abridged(String printed, String shown) {
    List<String> parts = Splitter.on("\n...\n").splitToList("\n" + shown);
    String rest = "\n" + printed;
    if (parts.size() == 1 || !rest.startsWith(parts.get(0))) {
      return printed;
    }
    int from = parts.get(0).length();
    for (int i = 1; i < parts.size(); i++) {
      String part = "\n" + parts.get(i);
      boolean isLast = i == parts.size() - 1;
      int at = isLast ? rest.length() - part.length() : rest.indexOf(part, from);
      // Dots stand for one line at least.
      if (at <= from || !rest.startsWith(part, at)) {
        return printed;
      }
      from = at + part.length();
    }
    return shown;
  }
}
