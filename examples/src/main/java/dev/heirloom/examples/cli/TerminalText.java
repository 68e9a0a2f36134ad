package dev.heirloom.examples.cli;

import dev.heirloom.oscal.io.VisibleText;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Text on a terminal, which nothing in it steers: see {@link VisibleText}. */
final class TerminalText {

  private TerminalText() {}

  /** Returns a stream that writes text to another as a terminal shows it. */
  static PrintStream stream(PrintStream out) {
    return out instanceof Stream ? out : new Stream(out);
  }

  /** Returns a writer that writes a result to a stream as a terminal shows it. */
  static Writer writer(PrintStream out) {
    return VisibleText.over(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private static final class Stream extends PrintStream {

    Stream(PrintStream out) {
      super(out, false, StandardCharsets.UTF_8);
    }

    @Override
    public void print(String text) {
      super.print(VisibleText.of(String.valueOf(text)));
    }

    @Override
    public void print(Object value) {
      print(String.valueOf(value));
    }
  }
}
