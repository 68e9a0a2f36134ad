package dev.heirloom.oscal.model.internal.prose;

/**
 * Markdown that is the words that it shows: one line in which no character has a meaning. Many
 * titles and sentences are that, and need no parser.
 */
final class PlainPhrase {

  private static final String SIGNS = " ,;:.()/?'-";

  private static final boolean[] PLAIN = new boolean[128];

  static {
    for (char c = 0; c < 128; c++) {
      PLAIN[c] = isLetter(c) || c >= '0' && c <= '9' || SIGNS.indexOf(c) >= 0;
    }
  }

  private PlainPhrase() {}

  /**
   * Returns whether a text is one: it begins with a letter, so that nothing in it begins a list.
   */
  static boolean is(String markdown) {
    int length = markdown.length();
    if (length == 0 || !isLetter(markdown.charAt(0)) || markdown.charAt(length - 1) == ' ') {
      return false;
    }
    for (int i = 1; i < length; i++) {
      char c = markdown.charAt(i);
      if (c >= 128 || !PLAIN[c]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
