package dev.heirloom.oscal.io.rules.internal.metapath;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An expression of Metaschema's path language, translated into XPath 3.1.
 *
 * <p>The two are the same language but for this: functions that read other documents, which become
 * the library's own; the elements that XML alone puts around others, which Metapath does not see;
 * and a path such as {@code /location}, which begins at the document but names none: it is taken
 * from the node at hand, as FedRAMP's rules mean it and it could otherwise select nothing. A
 * function that is not known to be harmless is refused by name.
 *
 * @param xpath the expression in XPath 3.1
 * @param variables the variables that it names, those that it binds itself included
 * @param names the other names in it
 * @param inner the expressions that it hands to functions as text, to be checked beforehand
 */
public record Metapath(String xpath, Set<String> variables, Set<String> names, List<String> inner) {

  /** The prefix of the library's own functions in translated expressions. */
  public static final String OWN = "heirloom";

  /** Copies the collections. */
  public Metapath {
    variables = ImmutableSet.copyOf(variables);
    names = ImmutableSet.copyOf(names);
    inner = ImmutableList.copyOf(inner);
  }

  /**
   * Translates an expression.
   *
   * @param prefixes the namespaces by the prefixes that are bound to them
   * @throws MetapathException if it is none, or calls what rules can't
   */
  public static Metapath of(String expression, Map<String, String> prefixes)
      throws MetapathException {
    List<Token> tokens = Prefixes.known(new Tokenizer(expression).tokens(), prefixes);
    StringBuilder xpath = new StringBuilder();
    ImmutableSet.Builder<String> variables = ImmutableSet.builder();
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    List<String> inner = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case NAME -> {
          names.add(token.text());
          xpath.append(name(tokens, i, inner));
        }
        case VARIABLE -> {
          variables.add(token.text());
          xpath.append('$').append(token.text());
        }
        default -> {
          if (!(token.is("/") && isAstray(tokens, i))) {
            xpath.append(token.text());
          }
        }
      }
    }
    return new Metapath(xpath.toString(), variables.build(), names.build(), inner);
  }

  /** Returns where the token before or after one is, blanks left out; -1 if there is none. */
  private static int beside(List<Token> tokens, int index, int step) {
    int i = index + step;
    while (i >= 0 && i < tokens.size() && tokens.get(i).kind() == Token.Kind.BLANK) {
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
    return token.kind() == Token.Kind.SIGN
            && !Set.of(")", "]", "}", ".", "..").contains(token.text())
        || token.kind() == Token.Kind.NAME && ReservedNames.OPERATORS.contains(token.text());
  }

  /** Returns whether a slash begins a path at the document that names no document. */
  private static boolean isAstray(List<Token> tokens, int index) {
    int next = beside(tokens, index, 1);
    return next >= 0
        && tokens.get(next).kind() == Token.Kind.NAME
        && !ReservedNames.ROOTS.contains(tokens.get(next).text())
        && !ReservedNames.OPERATORS.contains(tokens.get(next).text())
        && !isFollowedBy(tokens, next, "(", "::")
        && isAtStart(tokens, index);
  }

  private static String name(List<Token> tokens, int index, List<String> inner)
      throws MetapathException {
    String name = tokens.get(index).text();
    if (!isFollowedBy(tokens, index, "(", "#")) {
      return name.equals("revision") && isGrouped(tokens, index) ? "revisions/revision" : name;
    }
    if (ReservedNames.NO_FUNCTIONS.contains(name)
        || (name.equals("map") || name.equals("array")) && isFollowedBy(tokens, index, "(")) {
      return name;
    }
    String plain = name.startsWith("fn:") ? name.substring(3) : name;
    String own = ReservedNames.OWN_FUNCTIONS.get(plain);
    if (own != null) {
      if (own.equals("recurse-depth")) {
        inner.addAll(texts(tokens, index));
      }
      return OWN + ":" + own;
    }
    if (name.startsWith("mp:") && ReservedNames.FUNCTIONS.contains(name.substring(3))) {
      return "fn:" + name.substring(3);
    }
    if (ReservedNames.FUNCTIONS.contains(plain) || name.startsWith("xs:")) {
      return name;
    }
    String type = name.startsWith("meta:") ? ReservedNames.TYPES.get(name.substring(5)) : null;
    if (type != null) {
      return type;
    }
    throw new MetapathException("The function '" + name + "' is not one that rules can call");
  }

  /** Returns the texts in the arguments of a call: those that stand in its own parentheses. */
  private static List<String> texts(List<Token> tokens, int index) {
    List<String> texts = new ArrayList<>();
    int depth = 0;
    for (int i = index + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 1 && token.kind() == Token.Kind.TEXT) {
        texts.add(token.unquoted());
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
    return step < 0 || !tokens.get(step).text().equals("revisions");
  }
}
