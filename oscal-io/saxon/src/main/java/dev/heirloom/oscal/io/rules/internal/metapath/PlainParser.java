package dev.heirloom.oscal.io.rules.internal.metapath;

import com.google.common.collect.ImmutableSet;
import dev.heirloom.oscal.model.OscalDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import net.sf.saxon.Configuration;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.pattern.nodetest.NodeTest;
import net.sf.saxon.type.Type;
import net.sf.saxon.type.gnode.NamedXNodeType;
import net.sf.saxon.type.gnode.NodeKindType;
import org.jspecify.annotations.Nullable;

/**
 * Makes terms of an expression in XPath, if it is of the language's plain part, and is long for the
 * grammar is read in one descent; whatever else it meets, it takes none of it.
 */
final class PlainParser {

  private static final Map<String, BiPredicate<String, String>> TEXT_FUNCTIONS =
      Map.of(
          "starts-with", String::startsWith,
          "ends-with", String::endsWith,
          "contains", String::contains);

  private static final String HAS_NAMESPACE = Metapath.OWN + ":has-oscal-namespace";

  private final List<Token> tokens;
  private final Set<String> variables;
  private final Configuration configuration;
  private int at;

  /**
   * Makes a parser.
   *
   * @param variables the variables that can be named
   */
  PlainParser(List<Token> tokens, Set<String> variables, Configuration configuration) {
    this.tokens = tokens.stream().filter(token -> token.kind() != Token.Kind.BLANK).toList();
    this.variables = new HashSet<>(variables);
    this.configuration = configuration;
  }

  /** Returns the term that the whole expression is; empty if it is not plain. */
  Optional<Term> whole() {
    try {
      Term term = single();
      return at == tokens.size() ? Optional.of(term) : Optional.empty();
    } catch (NotPlainException e) {
      return Optional.empty();
    }
  }

  private boolean isAt(int index, Token.Kind kind, String text) {
    return index < tokens.size()
        && tokens.get(index).kind() == kind
        && tokens.get(index).text().equals(text);
  }

  private boolean takes(Token.Kind kind, String text) {
    boolean isIt = isAt(at, kind, text);
    at += isIt ? 1 : 0;
    return isIt;
  }

  private boolean takesSign(String sign) {
    return takes(Token.Kind.SIGN, sign);
  }

  private boolean takesWord(String word) {
    return takes(Token.Kind.NAME, word);
  }

  private void expect(String sign) {
    if (!takesSign(sign)) {
      throw new NotPlainException();
    }
  }

  private Term single() {
    boolean isQuantified =
        at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.VARIABLE;
    if (isQuantified && takesWord("every")) {
      return quantified(true);
    }
    return isQuantified && takesWord("some") ? quantified(false) : either();
  }

  private Test quantified(boolean isEvery) {
    String variable = tokens.get(at++).text();
    if (variables.contains(variable) || !takesWord("in")) {
      throw new NotPlainException();
    }
    Nodes source = nodes(single());
    if (!takesWord("satisfies")) {
      throw new NotPlainException();
    }
    variables.add(variable);
    Test test = test(single());
    variables.remove(variable);
    return new Test.Quantified(isEvery, variable, source, test);
  }

  private Term either() {
    Term term = both();
    while (takesWord("or")) {
      term = new Test.Either(test(term), test(both()));
    }
    return term;
  }

  private Term both() {
    Term term = comparison();
    while (takesWord("and")) {
      term = new Test.Both(test(term), test(comparison()));
    }
    return term;
  }

  /** Returns a term as what is true or not: nodes are true where there are some. */
  private static Test test(Term term) {
    if (term instanceof Test test) {
      return test;
    }
    if (term instanceof Nodes nodes && !(nodes instanceof Nodes.ValueOf)) {
      return new Test.Exist(nodes);
    }
    throw new NotPlainException();
  }

  private Term comparison() {
    int start = at;
    if (takesWord("count") && takesSign("(")) {
      return count();
    }
    at = start;
    Term term = union();
    if (takesSign("=")) {
      return same(term, union(), true);
    } else if (takesSign("!=")) {
      return same(term, union(), false);
    } else if (takesWord("eq")) {
      return new Test.Single(texts(term), texts(union()), false, String::equals);
    } else if (takesWord("ne")) {
      return new Test.Single(
          texts(term), texts(union()), false, (one, other) -> !one.equals(other));
    }
    return term;
  }

  private static Test same(Term one, Term other, boolean isWanted) {
    return isWanted && other instanceof Term.Texts texts
        ? new Test.OneOf(texts(one), ImmutableSet.copyOf(texts.texts()))
        : new Test.Same(texts(one), texts(other), isWanted);
  }

  private static Term texts(Term term) {
    if (term instanceof Test) {
      throw new NotPlainException();
    }
    return term;
  }

  private Test count() {
    Nodes nodes = nodes(single());
    expect(")");
    if (at >= tokens.size()) {
      throw new NotPlainException();
    }
    String operator = tokens.get(at++).text();
    if (at >= tokens.size()
        || tokens.get(at).kind() != Token.Kind.NUMBER
        || !tokens.get(at).text().matches("[0-9]{1,9}")) {
      throw new NotPlainException();
    }
    int number = Integer.parseInt(tokens.get(at++).text());
    return Test.Count.of(nodes, operator, number);
  }

  private static Nodes nodes(Term term) {
    if (term instanceof Nodes nodes) {
      return nodes;
    }
    throw new NotPlainException();
  }

  private Term union() {
    Term term = path();
    while (takesSign("|") || takesWord("union")) {
      term = new Nodes.Union(nodes(term), nodes(path()));
    }
    return term;
  }

  private Term path() {
    Term term;
    if (takesSign("//")) {
      term = everywhere();
    } else if (takesSign("/")) {
      term = new Nodes.Path(new Nodes.Root(), nodes(step()));
    } else {
      term = step();
    }
    while (true) {
      if (takesSign("//")) {
        term = new Nodes.Path(nodes(term), below());
      } else if (takesSign("/")) {
        Term next = step();
        term = new Nodes.Path(nodes(term), nodes(next));
      } else {
        return term;
      }
    }
  }

  /** Returns what a step leads to from all that is in the document. */
  private Nodes everywhere() {
    if (!isElementName() || isAt(at, Token.Kind.SIGN, "*")) {
      return new Nodes.Path(new Nodes.Root(), below());
    }
    String name = tokens.get(at).text();
    elementName();
    return filtered(
        new Nodes.Everywhere(
            configuration
                .getNamePool()
                .allocateFingerprint(NamespaceUri.of(OscalDocument.NAMESPACE), name)));
  }

  /** Returns what a step leads to from the node at hand and from all that is in it. */
  private Nodes below() {
    if (isElementName()) {
      return filtered(new Nodes.Elements(elementName(), true));
    }
    if (isAt(at, Token.Kind.SIGN, "@") || isAt(at, Token.Kind.SIGN, "(")) {
      int start = at;
      Nodes next = nodes(step());
      boolean isGroup = tokens.get(start).is("(");
      // Texts are below too, and lead to themselves and to what they are in.
      if (!isGroup
          || tokens.subList(start, at).stream().noneMatch(of -> of.is(".") || of.is(".."))) {
        return new Nodes.Path(
            new Nodes.AllBelow(new Nodes.Elements(NodeKindType.ELEMENT, true)), next);
      }
    }
    throw new NotPlainException();
  }

  private boolean isElementName() {
    return at < tokens.size()
        && (tokens.get(at).kind() == Token.Kind.NAME || isAt(at, Token.Kind.SIGN, "*"))
        && !isAt(at + 1, Token.Kind.SIGN, "(");
  }

  private Nodes filtered(Nodes nodes) {
    Nodes filtered = nodes;
    while (takesSign("[")) {
      filtered = new Nodes.Filter(filtered, test(single()));
      expect("]");
    }
    return filtered;
  }

  private Term step() {
    Term term = primary();
    return isAt(at, Token.Kind.SIGN, "[") ? filtered(nodes(term)) : term;
  }

  private Term primary() {
    if (at >= tokens.size()) {
      throw new NotPlainException();
    }
    Token token = tokens.get(at);
    switch (token.kind()) {
      case TEXT -> {
        at++;
        return new Term.Texts(List.of(token.unquoted()));
      }
      case VARIABLE -> {
        at++;
        if (!variables.contains(token.text())) {
          throw new NotPlainException();
        }
        return new Nodes.ValueOf(token.text());
      }
      case NAME -> {
        if (isAt(at + 1, Token.Kind.SIGN, "(")) {
          at += 2;
          return call(token.text());
        }
        return new Nodes.Elements(elementName(), false);
      }
      case SIGN -> {
        return sign(token.text());
      }
      default -> throw new NotPlainException();
    }
  }

  private Term sign(String sign) {
    switch (sign) {
      case "." -> {
        at++;
        return new Nodes.Self();
      }
      case ".." -> {
        at++;
        return new Nodes.Parent();
      }
      case "*" -> {
        return new Nodes.Elements(elementName(), false);
      }
      case "@" -> {
        at++;
        return new Nodes.Attribute(attributeName());
      }
      case "(" -> {
        at++;
        Term term = single();
        if (term instanceof Term.Texts && isAt(at, Token.Kind.SIGN, ",")) {
          term = moreTexts(term);
        }
        expect(")");
        return term;
      }
      default -> throw new NotPlainException();
    }
  }

  private Term.Texts moreTexts(Term first) {
    List<String> texts = new ArrayList<>();
    for (Term term = first; ; term = primary()) {
      if (!(term instanceof Term.Texts more)) {
        throw new NotPlainException();
      }
      texts.addAll(more.texts());
      if (!takesSign(",")) {
        return new Term.Texts(texts);
      }
    }
  }

  /** Returns the call of a function whose opening parenthesis is taken. */
  private Term call(String function) {
    Term term =
        switch (function) {
          case "true" -> new Test.Always(true);
          case "false" -> new Test.Always(false);
          case "not" -> new Test.Not(test(single()));
          case "exists" -> new Test.Exist(nodes(single()));
          case "empty" -> new Test.Not(new Test.Exist(nodes(single())));
          case "path" -> new Term.PathOf(nodes(single()));
          case HAS_NAMESPACE -> inNamespace();
          default -> textFunction(TEXT_FUNCTIONS.get(function));
        };
    expect(")");
    return term;
  }

  private Test textFunction(@Nullable BiPredicate<String, String> wanted) {
    if (wanted == null) {
      throw new NotPlainException();
    }
    Term one = texts(single());
    expect(",");
    return new Test.Single(one, texts(single()), true, wanted);
  }

  private Test inNamespace() {
    if (single() instanceof Term.Texts texts) {
      return new Test.InNamespace(
          new Nodes.Attribute(attribute("ns")), ImmutableSet.copyOf(texts.texts()));
    }
    throw new NotPlainException();
  }

  private NodeTest elementName() {
    Token token = tokens.get(at++);
    if (token.is("*")) {
      return NodeKindType.ELEMENT;
    }
    if (isAt(at, Token.Kind.SIGN, "::") || token.text().indexOf(':') >= 0) {
      throw new NotPlainException();
    }
    return NamedXNodeType.make(
        Type.ELEMENT, NamespaceUri.of(OscalDocument.NAMESPACE), token.text(), configuration);
  }

  private int attributeName() {
    if (at >= tokens.size()
        || tokens.get(at).kind() != Token.Kind.NAME
        || tokens.get(at).text().indexOf(':') >= 0) {
      throw new NotPlainException();
    }
    return attribute(tokens.get(at++).text());
  }

  private int attribute(String name) {
    return configuration.getNamePool().allocateFingerprint(NamespaceUri.NULL, name);
  }
}
