package dev.heirloom.oscal.model.internal.prose;

/** A place in a fragment of XML, which moves on over characters, names and references. */
abstract class XmlCursor {

  final String xml;
  int at;

  XmlCursor(String xml, int at) {
    this.xml = xml;
    this.at = at;
  }

  final void literal(StringBuilder into) {
    int from = at;
    while (at < xml.length() && isLiteral(xml.charAt(at))) {
      at++;
    }
    if (at > from) {
      into.append(xml, from, at);
      return;
    }
    int c = xml.codePointAt(at);
    if (!XmlWriter.isXml(c)) {
      throw problem(at, String.format("the character U+%04X can't stand in XML", c));
    }
    into.appendCodePoint(c);
    at += Character.charCount(c);
  }

  /** Tells whether a character is itself wherever it stands. */
  private static boolean isLiteral(char c) {
    return c == ' '
        || c > '?' && c < 0xD800 && c != ']'
        || c >= '0' && c <= ';'
        || c >= '(' && c <= '/';
  }

  final void reference(StringBuilder into) {
    int end = xml.indexOf(';', at);
    String name = end < 0 || end - at > 12 ? "" : xml.substring(at + 1, end);
    int c =
        switch (name) {
          case "amp" -> '&';
          case "lt" -> '<';
          case "gt" -> '>';
          case "quot" -> '"';
          case "apos" -> '\'';
          default -> name.startsWith("#") ? number(name) : -1;
        };
    if (c < 0) {
      throw problem(
          at,
          "'&' begins neither one of XML's five entities nor a character number; write &amp; for the"
              + " character");
    }
    into.appendCodePoint(c);
    at = end + 1;
  }

  private static int number(String name) {
    boolean hex = name.startsWith("#x");
    String digits = name.substring(hex ? 2 : 1);
    int radix = hex ? 16 : 10;
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) < 128 ? Character.digit(digits.charAt(i), radix) : -1;
      if (digit < 0 || number > Character.MAX_CODE_POINT) {
        return -1;
      }
      number = number * radix + digit;
    }
    return !digits.isEmpty() && XmlWriter.isXml(number) ? number : -1;
  }

  final void skip(String end, int open, String what) {
    int index = xml.indexOf(end, at + open);
    if (index < 0) {
      throw problem(at, "a " + what + " is never closed");
    }
    at = index + end.length();
  }

  final int name(int from) {
    int i = from;
    while (i < xml.length()) {
      char c = xml.charAt(i);
      if (!(c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || c >= '0' && c <= '9'
          || c == '-'
          || c == '_'
          || c == '.'
          || c == ':'
          || c > 127)) {
        break;
      }
      i++;
    }
    return i;
  }

  final int space(int from) {
    int i = from;
    while (i < xml.length() && isSpace(xml.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  final IllegalArgumentException problem(int index, String what) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < index; i++) {
      if (xml.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new IllegalArgumentException(
        "not OSCAL prose: at line " + line + ", column " + (index - lineStart + 1) + ", " + what);
  }
}
