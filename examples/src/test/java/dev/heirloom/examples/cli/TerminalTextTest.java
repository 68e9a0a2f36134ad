package dev.heirloom.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTextTest {

  @Test
  void whatSteersATerminalIsShownAndNotObeyed() {
    assertEquals("\\u001b[31mred", TerminalText.of("\u001b[31mred"));
    assertEquals("\\u001b]0;title\\u0007", TerminalText.of("\u001b]0;title\u0007"));
    assertEquals("a\\u009b2Jb\\u007f", TerminalText.of("a\u009b2Jb\u007f"));
    assertEquals("over\\u000dwritten", TerminalText.of("over\rwritten"));
    assertEquals("\\u202egnp.exe", TerminalText.of("\u202egnp.exe"));
    assertEquals("ac\\u200b-1\\ufeff", TerminalText.of("ac\u200b-1\ufeff"));
    assertEquals("a\\u2028b\\u200fc\\u2060", TerminalText.of("a\u2028b\u200fc\u2060"));
  }

  @Test
  void textStaysWhatItIs() {
    String text = "Zürich\tκόσμος\n\u05d0 \ud83d\ude00 \ud83d\udc69\u200d\ud83d\udcbb";

    assertSame(text, TerminalText.of(text));
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
