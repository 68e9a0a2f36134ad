package dev.heirloom.examples.cli;

import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Text as a terminal shows it: what would steer the terminal, turn the direction of the text or not
 * be seen is written as JSON escapes it, for titles and names come from documents of others.
 */
final class TerminalText {

  /** What makes one name look like another, or is a mark of direction. */
  private static final String UNSEEN = "\u00ad\u061c\u180e\u200b\u200e\u200f\ufeff";

  private TerminalText() {}

  /** Returns a stream that writes text to another as a terminal shows it. */
  static PrintStream stream(PrintStream out) {
    return out instanceof Stream ? out : new Stream(out);
  }

  /**
   * Returns a text with no character that steers a terminal or is not seen; line feeds and tabs
   * stay.
   */
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
        || c >= '\u2028' && c <= '\u202e'
        || c >= '\u2060' && c <= '\u206f'
        || c >= '\ufff9' && c <= '\ufffb'
        || UNSEEN.indexOf(c) >= 0;
  }

  /**
   * A writer to a terminal. XML has no characters that steer one, and others would not be what they
   * were, so what begins like XML is written as it is.
   */
  static final class ShownWriter extends Writer {

    private final PrintStream out;
    private boolean isBegun;
    private boolean isXml;

    ShownWriter(PrintStream out) {
      this.out = out;
    }

    @Override
    public void write(char[] characters, int from, int length) {
      write(new String(characters, from, length));
    }

    @Override
    public void write(String text, int from, int length) {
      write(text.substring(from, from + length));
    }

    @Override
    public void write(String text) {
      if (!isBegun && !text.isEmpty()) {
        isBegun = true;
        isXml = text.startsWith("<");
      }
      out.print(isXml ? text : of(text));
    }

    @Override
    public void flush() {}

    /** Ends the text; the stream stays open. */
    @Override
    public void close() {}
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
