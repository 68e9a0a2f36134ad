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
    StringBuilder plain = new StringBuilder(word.length());
    word.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> c != '_' && !isBlank(c) && Character.getType(c) != Character.DASH_PUNCTUATION)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** Returns whether a word says anything at all: what is blank is not stated. */
  public static boolean isStated(String word) {
    return !word.codePoints().allMatch(WordSpelling::isBlank);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
