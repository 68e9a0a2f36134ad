package dev.heirloom.oscal.io.rules.internal.metapath;

import java.util.ArrayList;
import java.util.List;

/** Divides an expression into its pieces. */
final class Tokenizer {

  private static final int MAX_DIGITS = 1_000;

  private final String text;
  private int at;

  Tokenizer(String text) {
    this.text = text;
  }

  List<Token> tokens() throws MetapathException {
    List<Token> tokens = new ArrayList<>();
    while (at < text.length()) {
      tokens.add(next());
    }
    return tokens;
  }

  private Token next() throws MetapathException {
    int start = at;
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
      return new Token(Token.Kind.BLANK, " ");
    }
    if (text.startsWith("(:", at)) {
      comment();
      return new Token(Token.Kind.BLANK, " ");
    }
    if (c == '"' || c == '\'') {
      literal(c);
      return new Token(Token.Kind.TEXT, text.substring(start, at));
    }
    if (Character.isDigit(c) || c == '.' && isDigit(at + 1)) {
      number();
      return new Token(Token.Kind.NUMBER, text.substring(start, at));
    }
    if (c == '$') {
      at++;
      return new Token(Token.Kind.VARIABLE, qualifiedName());
    }
    if (text.startsWith("Q{", at)) {
      throw new MetapathException("A name with its namespace in braces is not one for rules");
    }
    if (isNameStart(c)) {
      return new Token(Token.Kind.NAME, qualifiedName());
    }
    for (String sign : List.of("::", "//", "..", "!=", "<=", ">=", "<<", ">>", "||", "=>", ":=")) {
      if (text.startsWith(sign, at)) {
        at += sign.length();
        return new Token(Token.Kind.SIGN, sign);
      }
    }
    at++;
    return new Token(Token.Kind.SIGN, String.valueOf(c));
  }

  private void comment() throws MetapathException {
    int depth = 0;
    do {
      if (text.startsWith("(:", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith(":)", at)) {
        depth--;
        at += 2;
      } else if (at < text.length()) {
        at++;
      } else {
        throw new MetapathException("A comment '(:' does not end");
      }
    } while (depth > 0);
  }

  private void literal(char quote) throws MetapathException {
    at++;
    while (true) {
      int end = text.indexOf(quote, at);
      if (end < 0) {
        throw new MetapathException("A text in quotation marks does not end");
      }
      at = end + 1;
      if (at >= text.length() || text.charAt(at) != quote) {
        return;
      }
      at++;
    }
  }

  private void number() throws MetapathException {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    if (at - start > MAX_DIGITS) {
      throw new MetapathException(
          "A number has more digits than " + MAX_DIGITS + ", a limit that is fixed");
    }
  }

  private boolean isDigit(int index) {
    return index < text.length() && Character.isDigit(text.charAt(index));
  }

  private String qualifiedName() throws MetapathException {
    int start = at;
    name();
    if (at + 1 < text.length() && text.charAt(at) == ':' && isNameStart(text.charAt(at + 1))) {
      at++;
      name();
    }
    return text.substring(start, at);
  }

  private void name() throws MetapathException {
    if (at >= text.length() || !isNameStart(text.charAt(at))) {
      throw new MetapathException(
          "A name is missing at the end of '" + text.substring(0, at) + "'");
    }
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '_';
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }
}
