package dev.heirloom.inheritance.common.internal;

import java.util.Locale;

/** The words of fields that OSCAL leaves open, as they are compared (SEMANTICS section 5). */
public final class WordSpelling {

  private WordSpelling() {}

  /**
   * Returns a word in small letters without blanks, underscores, hyphens and dashes, in whichever
   * script they are written: {@code notimplemented} for {@code Not Implemented}. Empty text if
   * nothing else is there.
   */
  public static String plain(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(small.length());
    for (int at = 0; at < small.length(); ) {
      int c = small.codePointAt(at);
      if (c != '_' && !isBlank(c) && Character.getType(c) != Character.DASH_PUNCTUATION) {
        plain.appendCodePoint(c);
      }
      at += Character.charCount(c);
    }
    return plain.toString();
  }

  /** Returns whether a word says anything at all: what is blank is not stated. */
  public static boolean isStated(String word) {
    for (int at = 0; at < word.length(); ) {
      int c = word.codePointAt(at);
      if (!isBlank(c)) {
        return true;
      }
      at += Character.charCount(c);
    }
    return false;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
