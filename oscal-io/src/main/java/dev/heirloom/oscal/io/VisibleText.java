package dev.heirloom.oscal.io;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Text of documents as a person may see it, on a terminal or a page: what would steer a terminal,
 * turn the direction of text or not be seen is written out, for titles and names come from
 * documents of others and could look like what they are not.
 *
 * <p>Written out are control characters but line feeds and tabs, all marks, overrides and isolates
 * of direction, tags, fillers and whatever else Unicode lets be ignored, dividers of lines and
 * paragraphs, characters for private use, halves of pairs, and what is no character. A joiner and a
 * variation selector stay right after a sign of a script, or a symbol, that they are made for:
 * anywhere else nobody sees them. Letters of every script stay.
 *
 * <p>The ranges are those of Unicode 16, on every Java.
 */
public final class VisibleText {

  /** First and last of each range that is written out wherever it stands. */
  private static final int[][] UNSEEN = {
    {0x00, 0x08},
    {0x0b, 0x1f},
    {0x7f, 0x9f},
    {0xad, 0xad},
    {0x34f, 0x34f},
    {0x61c, 0x61c},
    {0x115f, 0x1160},
    {0x17b4, 0x17b5},
    {0x180b, 0x180f},
    {0x200b, 0x200f},
    {0x2028, 0x202e},
    {0x2060, 0x206f},
    {0x3164, 0x3164},
    {0xd800, 0xf8ff},
    {0xfdd0, 0xfdef},
    {0xfe00, 0xfe0f},
    {0xfeff, 0xfeff},
    {0xffa0, 0xffa0},
    {0xfff0, 0xfffb},
    {0x13430, 0x1343f},
    {0x1bca0, 0x1bca3},
    {0x1d173, 0x1d17a},
    {0xe0000, 0x10ffff},
  };

  private static final int JOINER = 0x200d;
  private static final int EMOJI_SELECTOR = 0xfe0f;

  private VisibleText() {}

  /** Returns a text in which what would not be seen is written as JSON escapes it. */
  public static String of(String text) {
    if (isSeen(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    Cleaning cleaning = new Cleaning(false);
    cleaning.add(text, out);
    cleaning.end(out);
    return out.length() == text.length() ? text : out.toString();
  }

  /**
   * Returns a writer that writes text to another as it is seen. Text that begins like XML gets
   * character references, which mean the same to whoever reads it; any other what JSON has.
   *
   * @param out is flushed, and left open, when the writer is closed
   */
  public static Writer over(Writer out) {
    return new Shown(out);
  }

  private static boolean isSeen(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Nearly all that is written is of these.
      if ((c < ' ' || c >= 0x7f) && isUnseen(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnseen(int c) {
    if (c >= ' ' && c < 0x7f) {
      return false;
    }
    int low = 0;
    int high = UNSEEN.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (c < UNSEEN[middle][0]) {
        high = middle - 1;
      } else if (c > UNSEEN[middle][1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return (c & 0xfffe) == 0xfffe;
  }

  /** Returns whether a character changes how the one before it looks, and is seen so. */
  private static boolean isOf(int before, int c) {
    if (c == JOINER || c == 0x200c) {
      return c == JOINER && (isSymbol(before) || before == EMOJI_SELECTOR) || isJoining(before);
    } else if (c == 0xfe0e || c == EMOJI_SELECTOR) {
      return isSymbol(before);
    } else if (c >= 0xfe00 && c <= 0xfe02 || c >= 0xe0100 && c <= 0xe01ef) {
      return isHan(before);
    }
    return c >= 0x180b && c <= 0x180f && c != 0x180e && before >= 0x1820 && before <= 0x18aa;
  }

  private static boolean isSymbol(int c) {
    return c >= 0x2190 && c <= 0x2bff
        || c >= 0x1f000 && c <= 0x1fbff
        || c == 0xa9
        || c == 0xae
        || c == 0x203c
        || c == 0x2049
        || c == 0x2122
        || c == 0x2139;
  }

  /**
   * Scripts whose letters join: those from Arabic to Sinhala, Tibetan, Myanmar, Khmer, Mongolian.
   */
  private static boolean isJoining(int c) {
    return c >= 0x620 && c <= 0xdff
        || c >= 0xf00 && c <= 0x109f
        || c >= 0x1780 && c <= 0x17b3
        || c >= 0x17b6 && c <= 0x17ff
        || c >= 0x1820 && c <= 0x18aa;
  }

  private static boolean isHan(int c) {
    return c >= 0x3400 && c <= 0x9fff || c >= 0xf900 && c <= 0xfaff || c >= 0x20000 && c <= 0x3ffff;
  }

  /** Writes text out, in one piece or several. */
  private static final class Cleaning {

    private final boolean isXml;

    /** The last character, which tells whether the next one is seen. */
    private int before;

    /** The first half of a pair whose second one is still to come, or zero. */
    private char half;

    Cleaning(boolean isXml) {
      this.isXml = isXml;
    }

    void add(CharSequence text, StringBuilder out) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (half != 0 && Character.isLowSurrogate(c)) {
          int whole = Character.toCodePoint(half, c);
          half = 0;
          one(whole, out);
        } else {
          end(out);
          if (Character.isHighSurrogate(c)) {
            half = c;
          } else {
            one(c, out);
          }
        }
      }
    }

    /** Tells that nothing follows. */
    void end(StringBuilder out) {
      if (half != 0) {
        int alone = half;
        half = 0;
        one(alone, out);
      }
    }

    private void one(int c, StringBuilder out) {
      if (!isUnseen(c) || isOf(before, c)) {
        out.appendCodePoint(c);
      } else if (isXml) {
        out.append("&#x").append(Integer.toHexString(c)).append(';');
      } else {
        for (char unit : Character.toChars(c)) {
          out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
      }
      before = c;
    }
  }

  private static final class Shown extends Writer {

    private final Writer out;
    private Cleaning cleaning = new Cleaning(false);
    private boolean isBegun;

    Shown(Writer out) {
      this.out = out;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
      write(new String(characters, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      write(text.substring(from, from + length));
    }

    @Override
    public void write(String text) throws IOException {
      if (!isBegun && !text.isEmpty()) {
        isBegun = true;
        cleaning = new Cleaning(text.startsWith("<"));
      }
      StringBuilder shown = new StringBuilder(text.length() + 16);
      cleaning.add(text, shown);
      out.append(shown);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      StringBuilder rest = new StringBuilder();
      cleaning.end(rest);
      out.append(rest);
      flush();
    }
  }
}
