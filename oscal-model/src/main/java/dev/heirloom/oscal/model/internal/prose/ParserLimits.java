package dev.heirloom.oscal.model.internal.prose;

/** What Markdown may not ask of its parser, which is linear in the length of all other text. */
final class ParserLimits {

  private static final int MAX_LOOKS = 10_000_000;

  /** Each may become a node, which takes a hundred times the memory of its character. */
  private static final int MAX_MARKS = 200_000;

  /** The characters that formatting begins or ends with. */
  private static final String MARKS = "*_`[]!<&\\~^\"{\n\r";

  private ParserLimits() {}

  /** Refuses text that would fill the memory with the nodes of its formatting. */
  static void checkMarks(String markdown) {
    if (markdown.length() <= MAX_MARKS) {
      return;
    }
    int marks = 0;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c < 0x80 && MARKS.indexOf(c) >= 0) {
        marks++;
      }
    }
    if (marks > MAX_MARKS) {
      throw new IllegalArgumentException(
          "not OSCAL prose: one text has "
              + marks
              + " line breaks and characters of formatting, and the limit is "
              + MAX_MARKS);
    }
  }

  /**
   * Refuses text that would keep the parser busy for long: with each link it looks again at every
   * bracket still open.
   */
  static void checkBrackets(String markdown) {
    if (markdown.length() < 1_000) {
      return;
    }
    boolean definitions = markdown.contains("]:");
    long looks = 0;
    long open = 0;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c == '[') {
        open++;
      } else if (c == ']') {
        open = Math.max(0, open - 1);
        looks += definitions || markdown.startsWith("(", i + 1) ? open : 0;
      } else if (c == '\n' && markdown.startsWith("\n", i + 1)) {
        open = 0;
      }
    }
    if (looks > MAX_LOOKS) {
      throw new IllegalArgumentException(
          "not OSCAL prose: it leaves too many brackets open among its links, a limit that is fixed; write \\[ for a bracket"
              + " that begins no link");
    }
  }

  /**
   * Refuses text that a table could multiply: the parser completes each row of a table to the width
   * of its head.
   */
  static void checkTables(String markdown) {
    long widest = 0;
    long width = 0;
    long lines = 1;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c == '|') {
        width++;
      } else if (c == '\n' || c == '\r') {
        widest = Math.max(widest, width);
        width = 0;
        lines++;
      }
    }
    widest = Math.max(widest, width) + 1;
    if (widest * lines > Prose.MAX_CELLS) {
      throw new IllegalArgumentException(
          "not OSCAL prose: its tables could come to "
              + widest * lines
              + " cells ("
              + lines
              + " lines, up to "
              + widest
              + " columns), and the limit is fixed at "
              + Prose.MAX_CELLS
              + "; make several texts of it");
    }
  }
}
