package dev.heirloom.oscal.model;

import java.util.regex.Pattern;

/**
 * The data types that OSCAL's metaschema gives to plain text, each with what it accepts.
 *
 * <p>The patterns are those of the metaschema's data types as OSCAL's official JSON and XML schemas
 * of 1.1.3 have them.
 */
public enum Datatype {
  /** Text without line breaks that neither begins nor ends with white space, and is not empty. */
  STRING("a text without line breaks that is not empty and has no white space at its ends") {
    @Override
    public boolean accepts(String value) {
      int length = value.length();
      return length > 0
          && !isSpace(value.charAt(0))
          && !isSpace(value.charAt(length - 1))
          && value.indexOf('\n') < 0
          && value.indexOf('\r') < 0;
    }
  },
  /** An XML name without colons, the form of all identifiers that people choose. */
  TOKEN("a token: a letter or _ first, then letters, digits, '.', '-' and '_'") {
    @Override
    public boolean accepts(String value) {
      int length = value.length();
      for (int i = 0; i < length; i++) {
        char c = value.charAt(i);
        if (c >= 128) {
          return isToken(value, i);
        }
        if (!AsciiToken.PART[c] || i == 0 && !AsciiToken.START[c]) {
          return false;
        }
      }
      return length > 0;
    }
  },
  /** An absolute URI. */
  URI("an absolute URI, such as https://example.com/") {
    @Override
    public boolean accepts(String value) {
      int colon = value.indexOf(':');
      if (colon < 2 || colon == value.length() - 1 || !isAsciiLetter(value.charAt(0))) {
        return false;
      }
      for (int i = 1; i < colon; i++) {
        char c = value.charAt(i);
        if (!isAsciiLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
          return false;
        }
      }
      return URI_REFERENCE.accepts(value);
    }
  },
  /** A URI, or a reference relative to the document's own. */
  URI_REFERENCE("a URI or a relative reference, without spaces") {
    @Override
    public boolean accepts(String value) {
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c <= ' ' || c == '<' || c == '>' || c == '"' || c == 0x7f) {
          return false;
        }
      }
      return true;
    }
  },
  /** An email address. */
  EMAIL_ADDRESS("an email address, such as name@example.com") {
    @Override
    public boolean accepts(String value) {
      int at = value.indexOf('@');
      return STRING.accepts(value) && at > 0 && at < value.length() - 1;
    }
  },
  /** Bytes in Base64, as RFC 4648 section 4 has it. */
  BASE64("Base64 as RFC 4648 section 4 has it, without white space") {
    @Override
    public boolean accepts(String value) {
      int end = value.length();
      while (end > 0 && value.length() - end < 2 && value.charAt(end - 1) == '=') {
        end--;
      }
      for (int i = 0; i < end; i++) {
        char c = value.charAt(i);
        if (!isAsciiLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '/') {
          return false;
        }
      }
      return end > 0;
    }
  },
  /** A UUID of version 4 or 5, as RFC 4122 writes it. */
  UUID("a UUID of version 4 or 5, such as 4f1c0e6e-2f4b-4c8b-9d1a-6c3f5a7b8d90") {
    @Override
    public boolean accepts(String value) {
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
              default -> c < 128 && Character.digit(c, 16) >= 0;
            };
        if (!fits) {
          return false;
        }
      }
      return true;
    }
  },
  /** A date, with or without a time zone. */
  DATE("a date, such as 2026-11-21, with or without a time zone") {
    @Override
    public boolean accepts(String value) {
      return DateForm.DATE.matcher(value).matches();
    }
  },
  /** A date and time with a time zone. */
  DATE_TIME_WITH_TIMEZONE("a date and time with a time zone, such as 2026-11-21T09:30:00Z") {
    @Override
    public boolean accepts(String value) {
      return DateForm.DATE_TIME.matcher(value).matches();
    }
  };

  private final String expectation;

  Datatype(String expectation) {
    this.expectation = expectation;
  }

  /** Returns whether the text is of this type. */
  public abstract boolean accepts(String value);

  /** Returns what this type expects, as a phrase that follows "expected". */
  public String expectation() {
    return expectation;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0b;
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Checks a token from its first character that is not ASCII. */
  private static boolean isToken(String value, int from) {
    for (int i = from; i < value.length(); ) {
      int c = value.codePointAt(i);
      boolean fits = c < 128 ? AsciiToken.PART[c] : Character.isLetter(c) || i > 0 && isNumber(c);
      if (!fits) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Which ASCII characters a token has; a table, since most of a document's texts are tokens. */
  private static final class AsciiToken {
    static final boolean[] START = new boolean[128];
    static final boolean[] PART = new boolean[128];

    static {
      for (char c = 0; c < 128; c++) {
        START[c] = isAsciiLetter(c) || c == '_';
        PART[c] = START[c] || c >= '0' && c <= '9' || c == '.' || c == '-';
      }
    }
  }

  /** The forms of dates, compiled when a date is first met. */
  private static final class DateForm {
    private static final String DAY =
        "(?:(?:(?:2000|2400|2800|(?:19|2[0-9](?:0[48]|[2468][048]|[13579][26])))-02-29)"
            + "|(?:(?:19|2[0-9])[0-9]{2}-02-(?:0[1-9]|1[0-9]|2[0-8]))"
            + "|(?:(?:19|2[0-9])[0-9]{2}-(?:0[13578]|10|12)-(?:0[1-9]|[12][0-9]|3[01]))"
            + "|(?:(?:19|2[0-9])[0-9]{2}-(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)))";
    private static final String ZONE =
        "(?:Z|-(?:(?:0[0-9]|1[0-2]):00|0[39]:30)"
            + "|\\+(?:(?:0[0-9]|1[0-4]):00|(?:0[34569]|10):30|(?:0[58]|12):45))";
    static final Pattern DATE = Pattern.compile(DAY + ZONE + "?");
    static final Pattern DATE_TIME =
        Pattern.compile(DAY + "T(?:2[0-3]|[01][0-9]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?" + ZONE);
  }
}
