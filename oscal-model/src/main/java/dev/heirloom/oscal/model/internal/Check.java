package dev.heirloom.oscal.model.internal;

import org.jspecify.annotations.Nullable;

/** The data types of OSCAL's metaschema, as checks that name what they looked at. */
public final class Check {

  private Check() {}

  /** Checks an OSCAL token: an XML name without colons. */
  public static String token(String what, @Nullable String value) {
    present(what, value);
    if (!isToken(value)) {
      throw new IllegalArgumentException(
          what + " '" + shorten(value) + "' is not an OSCAL token: it must begin with a letter or _ and"
              + " hold only letters, digits, '.', '-' and '_'");
    }
    return value;
  }

  /** Checks a UUID of version 4 or 5. */
  public static String uuid(String what, @Nullable String value) {
    present(what, value);
    if (!isUuid(value)) {
      throw new IllegalArgumentException(
          what + " '" + shorten(value) + "' is not a UUID of version 4 or 5 as RFC 4122 writes it");
    }
    return value;
  }

  /** Checks that a required value is there. */
  public static void present(String what, @Nullable Object value) {
    if (value == null) {
      throw new NullPointerException(what + " is required");
    }
  }

  /** Returns whether the text is an OSCAL token. */
  public static boolean isToken(String value) {
    if (value.isEmpty()) {
      return false;
    }
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      boolean later = i > 0 && (c >= '0' && c <= '9' || c == '-' || c == '.');
      if (!plain && !later && !(c > 127 && (Character.isLetter(c) || i > 0 && isNameExtender(c)))) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  /** Returns whether the text is a UUID of version 4 or 5. */
  public static boolean isUuid(String value) {
    if (value.length() != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      char c = value.charAt(i);
      boolean fits =
          switch (i) {
            case 8, 13, 18, 23 -> c == '-';
            case 14 -> c == '4' || c == '5';
            case 19 -> "89abAB".indexOf(c) >= 0;
            default -> Character.digit(c, 16) >= 0 && c < 128;
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNameExtender(int c) {
    return Character.isDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Returns a text that fits into a message, whatever its length. */
  public static String shorten(String value) {
    return value.length() <= 60 ? value : value.substring(0, 57) + "...";
  }
}
