package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  /** What formats text and is seen: signs that stand before or above the numbers they are of. */
  private static final Set<Integer> SEEN_FORMATS =
      Set.of(
          0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0x110bd,
          0x110cd);

  /** Letters and marks that have no look of their own: fillers, and what joins graphemes. */
  private static final Set<Integer> UNSEEN_LETTERS =
      Set.of(0x34f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180c, 0x180d, 0x180f, 0x3164, 0xffa0);

  @Test
  void everyCharacterOfEveryCategoryIsSeenOrWrittenOut() {
    assertAll(
        () -> assertEquals(List.of(), wrong(c -> hides(c), c -> !isWrittenOut(c)), "hidden"),
        () -> assertEquals(List.of(), wrong(c -> shows(c), c -> isWrittenOut(c)), "shown"));
  }

  private static List<String> wrong(IntPredicate of, IntPredicate is) {
    List<String> wrong = new ArrayList<>();
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(of.and(is))
        .limit(20)
        .forEach(c -> wrong.add(Integer.toHexString(c)));
    return wrong;
  }

  private static boolean hides(int c) {
    boolean isSelector = c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef;
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\t';
      case Character.FORMAT -> !SEEN_FORMATS.contains(c);
      case Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE ->
          true;
      default -> isSelector || UNSEEN_LETTERS.contains(c) || (c & 0xfffe) == 0xfffe;
    };
  }

  /** Of what this Java has no category for, a later one may. */
  private static boolean shows(int c) {
    return !hides(c) && Character.getType(c) != Character.UNASSIGNED;
  }

  private static boolean isWrittenOut(int c) {
    String text = "a" + Character.toString(c) + "b";
    String shown = VisibleText.of(text);
    boolean isWritten = shown.startsWith("a\\u") && shown.endsWith("b");
    assertTrue(isWritten || shown.equals(text), shown);
    return isWritten;
  }

  @Test
  void whatTurnsOrHidesTextIsWrittenAsJsonEscapesIt() {
    assertEquals("\\u202egnp.exe", VisibleText.of("\u202egnp.exe"));
    assertEquals("ac\\u200b-1\\ufeff", VisibleText.of("ac\u200b-1\ufeff"));
    assertEquals("a\\udb40\\udc41b", VisibleText.of("a" + Character.toString(0xe0041) + "b"));
    assertEquals("half\\ud800", VisibleText.of("half\ud800"));
    assertEquals("\\udc00\\ud800x", VisibleText.of("\udc00\ud800x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zürich\tκόσμος\n\u05d0",
        "\ud83d\udc69\u200d\ud83d\udcbb \u2764\ufe0f\u200d\ud83d\udd25 \ud83d\udc4d\ud83c\udffd",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u0915\u094d\u200d\u0937",
        "\u845b\udb40\udd00 \u1820\u180b",
      })
  void whatIsSeenStays(String text) {
    assertSame(text, VisibleText.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ac\u200d-1",
        "ac-1\ufe0f",
        "\u2764\ufe0f\ufe0f",
        "\u845b\udb40\udd00\udb40\udd01",
        "\ufe0f"
      })
  void aJoinerOrSelectorWhereNobodySeesItIsWrittenOut(String text) {
    assertTrue(VisibleText.of(text).contains("\\u"), VisibleText.of(text));
  }

  @Test
  void aWriterSeesWhatWasWrittenBefore() throws IOException {
    String text = "{\u202e\ud83d\udc69\u200d\ud83d\udcbb\ufe0f\ufe0f\ud83d";
    StringWriter whole = new StringWriter();
    try (Writer out = VisibleText.over(whole)) {
      for (int i = 0; i < text.length(); i++) {
        out.write(text, i, 1);
      }
    }

    assertEquals(VisibleText.of(text), whole.toString());
  }

  @Test
  void whatBeginsLikeXmlGetsReferencesThatMeanTheSame() throws IOException {
    StringWriter whole = new StringWriter();
    try (Writer out = VisibleText.over(whole)) {
      out.write("<a b='\u009b2J'>\n\u202eé\udb40\udc41</a>");
    }

    assertEquals("<a b='&#x9b;2J'>\n&#x202e;é&#xe0041;</a>", whole.toString());
  }
}
