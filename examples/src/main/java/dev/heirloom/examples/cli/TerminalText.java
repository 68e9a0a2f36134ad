package dev.heirloom.examples.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Text as a terminal shows it: what would steer the terminal, or turn the direction of the text, is
 * written as JSON escapes it, for titles and names come from documents of others.
 */
final class TerminalText {

  private TerminalText() {}

  /** Returns a stream that writes text to another as a terminal shows it. */
  static PrintStream stream(PrintStream out) {
    return out instanceof Stream ? out : new Stream(out);
  }

  /** Returns a text with no character that steers a terminal; line feeds and tabs stay. */
  static String of(String text) {
    if (text.chars().noneMatch(TerminalText::steers)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.chars()
        .forEach(
            c -> {
              if (steers(c)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                shown.append((char) c);
              }
            });
    return shown.toString();
  }

  private static boolean steers(int c) {
    return c < ' ' && c != '\n' && c != '\t'
        || c >= 0x7f && c < 0xa0
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2066' && c <= '\u2069';
  }

  private static final class Stream extends PrintStream {

    Stream(PrintStream out) {
      super(out, false, StandardCharsets.UTF_8);
    }

    @Override
    public void print(String text) {
      super.print(of(String.valueOf(text)));
    }

    @Override
    public void print(Object value) {
      print(String.valueOf(value));
    }
  }
}
