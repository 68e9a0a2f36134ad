package dev.heirloom.oscal.io.rules.internal.metapath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.Configuration;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.EmptySequence;
import net.sf.saxon.value.SequenceExtent;
import net.sf.saxon.value.StringValue;

/**
 * An expression of the plain part of the language: paths, and comparisons of texts, which most
 * rules are made of. It gives what Saxon would, many times faster and without being compiled by it.
 *
 * @param term what is evaluated
 */
public record PlainExpression(Term term) {

  /**
   * Returns an expression, translated into XPath, as a plain one; empty if it is not.
   *
   * @param variables the variables that it can name
   */
  public static Optional<PlainExpression> of(
      String xpath, Set<String> variables, Configuration configuration) {
    try {
      return new PlainParser(new Tokenizer(xpath).tokens(), variables, configuration)
          .whole()
          .map(PlainExpression::new);
    } catch (MetapathException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns what it gives at an item.
   *
   * @throws BeyondPlainException if Saxon is to tell
   */
  public GroundedValue items(Item at, EvaluationContext run) throws XPathException {
    NodeInfo node = node(at);
    Optional<GroundedValue> value = term.value(node, run);
    if (value.isPresent()) {
      return value.get();
    }
    if (term instanceof Nodes nodes) {
      List<NodeInfo> all = nodes.all(node, run);
      return switch (all.size()) {
        case 0 -> EmptySequence.getInstance();
        case 1 -> all.get(0);
        default -> SequenceExtent.makeSequenceExtent(all);
      };
    }
    return SequenceExtent.makeSequenceExtent(
        texts(at, run).stream().map(StringValue::new).toList());
  }

  /**
   * Returns the texts of what it gives at an item.
   *
   * @throws BeyondPlainException if Saxon is to tell
   */
  public List<String> texts(Item at, EvaluationContext run) throws XPathException {
    List<String> texts = new ArrayList<>(1);
    term.texts(node(at), run, texts);
    return texts;
  }

  /**
   * Returns whether it is true at an item.
   *
   * @throws BeyondPlainException if Saxon is to tell
   */
  public boolean isTrue(Item at, EvaluationContext run) throws XPathException {
    NodeInfo node = node(at);
    if (term instanceof Test test) {
      return test.isTrue(node, run);
    }
    if (term instanceof Nodes nodes && !(term instanceof Nodes.ValueOf)) {
      return nodes.exist(node, run);
    }
    throw new BeyondPlainException();
  }

  private static NodeInfo node(Item item) {
    if (item instanceof NodeInfo node) {
      return node;
    }
    throw new BeyondPlainException();
  }
}
