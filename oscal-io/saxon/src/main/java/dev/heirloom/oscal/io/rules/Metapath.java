package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An expression of Metaschema's path language, translated into XPath 3.1; long for it holds the
 * whole of that translation.
 *
 * <p>The two are the same language but for this: functions that read other documents, which become
 * the library's own; the elements that XML alone puts around others, which Metapath does not see;
 * and a path such as {@code /location}, which begins at the document but names none: it is taken
 * from the node at hand, as FedRAMP's rules mean it and it could otherwise select nothing. A
 * function that is not known to be harmless is refused by name.
 *
 * @param xpath the expression in XPath 3.1
 * @param variables the variables that it names, those that it binds itself included
 * @param inner the expressions that it hands to functions as text, to be checked beforehand
 */
record Metapath(String xpath, Set<String> variables, List<String> inner) {

  /** The prefix of the library's own functions in translated expressions. */
  static final String OWN = "heirloom";

  /** Names that stand before a parenthesis and are no functions. */
  private static final Set<String> NO_FUNCTIONS =
      ImmutableSet.of(
          "if",
          "then",
          "else",
          "for",
          "let",
          "in",
          "return",
          "some",
          "every",
          "satisfies",
          "and",
          "or",
          "div",
          "idiv",
          "mod",
          "eq",
          "ne",
          "lt",
          "le",
          "gt",
          "ge",
          "is",
          "to",
          "union",
          "intersect",
          "except",
          "of",
          "as",
          "node",
          "text",
          "comment",
          "processing-instruction",
          "element",
          "attribute",
          "document-node",
          "item",
          "function",
          "empty-sequence",
          "namespace-node");

  /** After these a path begins. */
  private static final Set<String> OPERATORS =
      ImmutableSet.of(
          "then",
          "else",
          "in",
          "return",
          "satisfies",
          "and",
          "or",
          "div",
          "idiv",
          "mod",
          "eq",
          "ne",
          "lt",
          "le",
          "gt",
          "ge",
          "is",
          "to",
          "union",
          "intersect",
          "except");

  private static final Set<String> ROOTS =
      Arrays.stream(Model.values()).map(Model::rootName).collect(ImmutableSet.toImmutableSet());

  /** The functions that become the library's own. */
  private static final Map<String, String> OWN_FUNCTIONS =
      ImmutableMap.<String, String>builder()
          .put("doc", "doc")
          .put("doc-available", "doc-available")
          .put("resolve-uri", "resolve-uri")
          .put("resolve-profile", "resolve-profile")
          .put("resolve-reference", "resolve-reference")
          .put("has-oscal-namespace", "has-oscal-namespace")
          .put("recurse-depth", "recurse-depth")
          .put("mp:recurse-depth", "recurse-depth")
          .put("mp:base64-encode-text", "base64-encode-text")
          .put("mp:base64-decode-text", "base64-decode-text")
          .buildOrThrow();

  /** The functions of XPath that read nothing but their arguments and the node at hand. */
  private static final Set<String> FUNCTIONS =
      ImmutableSet.copyOf(
          """
          abs adjust-date-to-timezone adjust-dateTime-to-timezone adjust-time-to-timezone
          analyze-string apply avg base-uri boolean ceiling codepoint-equal codepoints-to-string
          collation-key compare concat contains contains-token count current-date current-dateTime
          current-time data dateTime day-from-date day-from-dateTime days-from-duration deep-equal
          default-collation default-language distinct-values document-uri element-with-id empty
          encode-for-uri ends-with error escape-html-uri exactly-one exists false filter floor
          fold-left fold-right for-each for-each-pair format-date format-dateTime format-integer
          format-number format-time function-arity function-name generate-id has-children head
          hours-from-dateTime hours-from-duration hours-from-time id idref implicit-timezone
          in-scope-prefixes index-of innermost insert-before iri-to-uri lang last local-name
          local-name-from-QName lower-case matches max min minutes-from-dateTime
          minutes-from-duration minutes-from-time month-from-date month-from-dateTime
          months-from-duration name namespace-uri namespace-uri-for-prefix namespace-uri-from-QName
          nilled node-name normalize-space normalize-unicode not number one-or-more outermost
          parse-ietf-date parse-json path position prefix-from-QName QName remove replace
          resolve-QName reverse root round round-half-to-even seconds-from-dateTime
          seconds-from-duration seconds-from-time serialize sort starts-with static-base-uri string
          string-join string-length string-to-codepoints subsequence substring substring-after
          substring-before sum tail timezone-from-date timezone-from-dateTime timezone-from-time
          tokenize translate true unordered upper-case year-from-date year-from-dateTime
          years-from-duration zero-or-one
          map:contains map:entry map:find map:for-each map:get map:keys map:merge map:put map:remove
          map:size array:append array:filter array:flatten array:fold-left array:fold-right
          array:for-each array:for-each-pair array:get array:head array:insert-before array:join
          array:put array:remove array:reverse array:size array:sort array:subarray array:tail
          math:acos math:asin math:atan math:atan2 math:cos math:exp math:exp10 math:log math:log10
          math:pi math:pow math:sin math:sqrt math:tan
          """
              .strip()
              .split("\\s+"));

  /** Metaschema's data types that XPath has a type for; the others are texts of a certain form. */
  private static final Map<String, String> TYPES =
      ImmutableMap.<String, String>builder()
          .put("boolean", "xs:boolean")
          .put("date", "xs:date")
          .put("date-time", "xs:dateTime")
          .put("date-time-with-timezone", "xs:dateTime")
          .put("date-with-timezone", "xs:date")
          .put("day-time-duration", "xs:dayTimeDuration")
          .put("decimal", "xs:decimal")
          .put("integer", "xs:integer")
          .put("non-negative-integer", "xs:nonNegativeInteger")
          .put("positive-integer", "xs:positiveInteger")
          .put("string", "xs:string")
          .put("token", "xs:string")
          .put("uri", "xs:anyURI")
          .put("uri-reference", "xs:anyURI")
          .put("uuid", "xs:string")
          .put("year-month-duration", "xs:yearMonthDuration")
          .buildOrThrow();

  Metapath {
    variables = ImmutableSet.copyOf(variables);
    inner = ImmutableList.copyOf(inner);
  }

  /** Says what is wrong with an expression. */
  static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    SyntaxException(String problem) {
      super(problem);
    }
  }

  /** What a piece of an expression is. */
  private enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    NAME,
    VARIABLE,
    SIGN
  }

  private record Token(Kind kind, String text) {
    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }
  }

  static Metapath of(String expression) throws SyntaxException {
    List<Token> tokens = new Tokenizer(expression).tokens();
    StringBuilder xpath = new StringBuilder();
    ImmutableSet.Builder<String> variables = ImmutableSet.builder();
    List<String> inner = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.kind) {
        case NAME -> xpath.append(name(tokens, i, inner));
        case VARIABLE -> {
          variables.add(token.text);
          xpath.append('$').append(token.text);
        }
        default -> {
          if (!(token.is("/") && isAstray(tokens, i))) {
            xpath.append(token.text);
          }
        }
      }
    }
    return new Metapath(xpath.toString(), variables.build(), inner);
  }

  /** Returns where the token before or after one is, blanks left out; -1 if there is none. */
  private static int beside(List<Token> tokens, int index, int step) {
    int i = index + step;
    while (i >= 0 && i < tokens.size() && tokens.get(i).kind == Kind.BLANK) {
      i += step;
    }
    return i < tokens.size() ? i : -1;
  }

  private static boolean isFollowedBy(List<Token> tokens, int index, String... signs) {
    int next = beside(tokens, index, 1);
    return next >= 0 && Arrays.stream(signs).anyMatch(tokens.get(next)::is);
  }

  /** Returns whether a path begins at a token, because what stands before it is no operand. */
  private static boolean isAtStart(List<Token> tokens, int index) {
    int before = beside(tokens, index, -1);
    if (before < 0) {
      return true;
    }
    Token token = tokens.get(before);
    if (token.is("*")) {
      // Where an operand is due it stands for any name, elsewhere it multiplies.
      return !isAtStart(tokens, before);
    }
    return token.kind == Kind.SIGN && !Set.of(")", "]", "}", ".", "..").contains(token.text)
        || token.kind == Kind.NAME && OPERATORS.contains(token.text);
  }

  /** Returns whether a slash begins a path at the document that names no document. */
  private static boolean isAstray(List<Token> tokens, int index) {
    int next = beside(tokens, index, 1);
    return next >= 0
        && tokens.get(next).kind == Kind.NAME
        && !ROOTS.contains(tokens.get(next).text)
        && !OPERATORS.contains(tokens.get(next).text)
        && !isFollowedBy(tokens, next, "(", "::")
        && isAtStart(tokens, index);
  }

  private static String name(List<Token> tokens, int index, List<String> inner)
      throws SyntaxException {
    String name = tokens.get(index).text;
    if (!isFollowedBy(tokens, index, "(", "#")) {
      return name.equals("revision") && isGrouped(tokens, index) ? "revisions/revision" : name;
    }
    if (NO_FUNCTIONS.contains(name)
        || (name.equals("map") || name.equals("array")) && isFollowedBy(tokens, index, "(")) {
      return name;
    }
    String plain = name.startsWith("fn:") ? name.substring(3) : name;
    String own = OWN_FUNCTIONS.get(plain);
    if (own != null) {
      if (own.equals("recurse-depth")) {
        inner.addAll(texts(tokens, index));
      }
      return OWN + ":" + own;
    }
    if (FUNCTIONS.contains(plain) || name.startsWith("xs:")) {
      return name;
    }
    String type = name.startsWith("meta:") ? TYPES.get(name.substring(5)) : null;
    if (type != null) {
      return type;
    }
    throw new SyntaxException("The function '" + name + "' is not one that rules can call");
  }

  /** Returns the texts in the arguments of a call: those that stand in its own parentheses. */
  private static List<String> texts(List<Token> tokens, int index) {
    List<String> texts = new ArrayList<>();
    int depth = 0;
    for (int i = index + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 1 && token.kind == Kind.TEXT) {
        char quote = token.text.charAt(0);
        texts.add(
            token
                .text
                .substring(1, token.text.length() - 1)
                .replace("" + quote + quote, "" + quote));
      }
      if (depth == 0 && token.is(")")) {
        break;
      }
    }
    return texts;
  }

  /** Returns whether a step leads to elements that XML puts into one more element. */
  private static boolean isGrouped(List<Token> tokens, int index) {
    int before = beside(tokens, index, -1);
    if (before < 0 || !tokens.get(before).is("/")) {
      return isAtStart(tokens, index)
          && (before < 0 || Stream.of("//", "@", "::").noneMatch(tokens.get(before)::is));
    }
    int step = beside(tokens, before, -1);
    return step < 0 || !tokens.get(step).text.equals("revisions");
  }

  /** Divides an expression into its pieces. */
  private static final class Tokenizer {
    private final String text;
    private int at;

    Tokenizer(String text) {
      this.text = text;
    }

    List<Token> tokens() throws SyntaxException {
      List<Token> tokens = new ArrayList<>();
      while (at < text.length()) {
        tokens.add(next());
      }
      return tokens;
    }

    private Token next() throws SyntaxException {
      int start = at;
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
        return new Token(Kind.BLANK, " ");
      }
      if (text.startsWith("(:", at)) {
        comment();
        return new Token(Kind.BLANK, " ");
      }
      if (c == '"' || c == '\'') {
        literal(c);
        return new Token(Kind.TEXT, text.substring(start, at));
      }
      if (Character.isDigit(c) || c == '.' && isDigit(at + 1)) {
        number();
        return new Token(Kind.NUMBER, text.substring(start, at));
      }
      if (c == '$') {
        at++;
        return new Token(Kind.VARIABLE, qualifiedName());
      }
      if (text.startsWith("Q{", at)) {
        throw new SyntaxException("A name with its namespace in braces is not one for rules");
      }
      if (isNameStart(c)) {
        return new Token(Kind.NAME, qualifiedName());
      }
      for (String sign :
          List.of("::", "//", "..", "!=", "<=", ">=", "<<", ">>", "||", "=>", ":=")) {
        if (text.startsWith(sign, at)) {
          at += sign.length();
          return new Token(Kind.SIGN, sign);
        }
      }
      at++;
      return new Token(Kind.SIGN, String.valueOf(c));
    }

    private void comment() throws SyntaxException {
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
          throw new SyntaxException("A comment '(:' does not end");
        }
      } while (depth > 0);
    }

    private void literal(char quote) throws SyntaxException {
      at++;
      while (true) {
        int end = text.indexOf(quote, at);
        if (end < 0) {
          throw new SyntaxException("A text in quotation marks does not end");
        }
        at = end + 1;
        if (at >= text.length() || text.charAt(at) != quote) {
          return;
        }
        at++;
      }
    }

    private void number() {
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
    }

    private boolean isDigit(int index) {
      return index < text.length() && Character.isDigit(text.charAt(index));
    }

    private String qualifiedName() throws SyntaxException {
      int start = at;
      name();
      if (at + 1 < text.length() && text.charAt(at) == ':' && isNameStart(text.charAt(at + 1))) {
        at++;
        name();
      }
      return text.substring(start, at);
    }

    private void name() throws SyntaxException {
      if (at >= text.length() || !isNameStart(text.charAt(at))) {
        throw new SyntaxException(
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
}
