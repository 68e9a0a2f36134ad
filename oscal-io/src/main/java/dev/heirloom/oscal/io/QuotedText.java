package dev.heirloom.oscal.io;

/** Texts of documents as messages quote them: a screen has no place for a key of a megabyte. */
final class QuotedText {

  private QuotedText() {}

  /** Returns a text, or of one longer than this both ends. */
  static String of(String text, int longest) {
    return text.length() <= longest
        ? text
        : text.substring(0, longest / 2) + "..." + text.substring(text.length() - longest / 2);
  }
}
