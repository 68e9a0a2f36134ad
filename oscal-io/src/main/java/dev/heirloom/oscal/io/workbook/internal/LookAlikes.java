package dev.heirloom.oscal.io.workbook.internal;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Letters of other scripts that look like Latin ones, and what is not seen between letters. A text
 * of them is no id, but means the one that it looks like.
 */
final class LookAlikes {

  private static final String OTHERS =
      "\u0410\u0412\u0415\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0405\u0422\u0425"
          + "\u0391\u0392\u0395\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a7\u03a5\u0396\u0397"
          + "\u0430\u0435\u0456\u0458\u043e\u0440\u0441\u0455\u0445\u0443\u03bf\u03b1\u03c1\u00b7";
  private static final String LATIN = "ABEIJKMHOPCSTX" + "ABEIKMNOPTXYZH" + "aeijopcsxyoap-";

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{M}]+");
  private static final Pattern SPACED = Pattern.compile("(?<!\\S)([A-Z]) ([A-Z])(?= ?-)");

  private LookAlikes() {}

  /** Returns a text in the Latin letters that it looks like. */
  static String latin(String text) {
    StringBuilder latin = new StringBuilder();
    UNSEEN
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .chars()
        .forEach(c -> latin.append(latin((char) c)));
    return SPACED.matcher(latin).replaceAll("$1$2");
  }

  private static char latin(char c) {
    int digit = Character.getNumericValue(c);
    if (Character.isDigit(c) && digit >= 0) {
      return (char) ('0' + digit);
    }
    int at = OTHERS.indexOf(c);
    return at < 0 ? c : LATIN.charAt(at);
  }
}
