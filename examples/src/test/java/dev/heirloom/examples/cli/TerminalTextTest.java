package dev.heirloom.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTextTest {

  @Test
  void whatSteersATerminalIsShownAndNotObeyed() {
    assertEquals("\\u001b[31mred", shown("\u001b[31mred"));
    assertEquals("\\u001b]0;title\\u0007", shown("\u001b]0;title\u0007"));
    assertEquals("a\\u009b2Jb\\u007f", shown("a\u009b2Jb\u007f"));
    assertEquals("over\\u000dwritten", shown("over\rwritten"));
    assertEquals("<a>&#x9b;2J</a>", shown("<a>\u009b2J</a>"));
  }

  /** Returns what is printed of a result. */
  private static String shown(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    try (Writer writer = TerminalText.writer(out)) {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aStreamCleansWhateverIsPrintedToIt() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = TerminalText.stream(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    out.println("\u001b[1m");
    out.print((Object) "\u0007");
    out.append("\u0008");
    out.flush();

    assertEquals(
        "\\u001b[1m" + System.lineSeparator() + "\\u0007\\u0008",
        bytes.toString(StandardCharsets.UTF_8));
  }
}
