package dev.heirloom.oscal.io.rules.internal.metapath;

/**
 * A piece of an expression.
 *
 * @param kind what it is
 * @param text the piece as it is written, a variable without its dollar sign
 */
record Token(Kind kind, String text) {

  /** What a piece of an expression is. */
  enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    NAME,
    VARIABLE,
    SIGN
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** Returns what a piece in quotation marks says. */
  String unquoted() {
    String quote = text.substring(0, 1);
    return text.substring(1, text.length() - 1).replace(quote + quote, quote);
  }
}
