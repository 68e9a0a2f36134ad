package dev.heirloom.oscal.io.workbook.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as a workbook's XML keeps it: characters that XML would change stand as {@code _x000D_}
 * (ECMA-376, ST_Xstring).
 */
public final class XlsxText {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final int HEXADECIMAL = 16;

  private XlsxText() {}

  /** Returns the text that the XML stands for. */
  public static String decode(String xml) {
    if (!xml.contains("_x")) {
      return xml;
    }
    return ESCAPE
        .matcher(xml)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), HEXADECIMAL))));
  }

  /** Returns the XML that stands for the text; {@link #decode} gives the text back. */
  public static String encode(String text) {
    StringBuilder xml = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape =
          c == '_' && ESCAPE.matcher(text).region(i, Math.min(text.length(), i + 7)).lookingAt();
      boolean control = c < ' ' && c != '\n' && c != '\t' || c >= '\ufffe';
      boolean lone = Character.isSurrogate(c) && !isPaired(text, i);
      if (escape || control || lone) {
        xml.append(String.format("_x%04X_", (int) c));
      } else {
        xml.append(c);
      }
    }
    return xml.toString();
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
