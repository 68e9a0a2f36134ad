package dev.heirloom.oscal.io.rules.internal.metapath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.value.StringValue;

/** A part of a plain expression, which is evaluated at a node without Saxon's compiler. */
sealed interface Term permits Nodes, Test, Term.Texts, Term.PathOf {

  /** Adds the texts of all that it gives at a node. */
  void texts(NodeInfo at, EvaluationContext run, List<String> into) throws XPathException;

  /** Returns what it gives where that is neither nodes nor texts to be put together. */
  default Optional<GroundedValue> value(NodeInfo at, EvaluationContext run) throws XPathException {
    return Optional.empty();
  }

  /** Texts that are written out. */
  record Texts(List<String> texts) implements Term {
    @Override
    public void texts(NodeInfo at, EvaluationContext run, List<String> into) {
      into.addAll(texts);
    }
  }

  /** The path to the one node that is selected, as XPath writes it. */
  record PathOf(Nodes node) implements Term {
    @Override
    public void texts(NodeInfo at, EvaluationContext run, List<String> into) throws XPathException {
      List<NodeInfo> nodes = node.all(at, run);
      if (nodes.size() > 1) {
        throw new BeyondPlainException();
      }
      for (NodeInfo one : nodes) {
        into.add(run.paths().of(one));
      }
    }
  }

  /** Adds the texts of a value, if those are all that counts in a comparison. */
  static void addTexts(GroundedValue value, EvaluationContext run, List<String> into) {
    for (Item item : value.asIterable()) {
      run.steps(1);
      if (!(item instanceof NodeInfo) && !isPlain(item)) {
        throw new BeyondPlainException();
      }
      into.add(item.getStringValue());
    }
  }

  /** Returns whether a text is compared as it is; an address, for one, is not. */
  private static boolean isPlain(Item item) {
    return item instanceof StringValue text
        && (text.getItemType() == BuiltInAtomicType.STRING
            || text.getItemType() == BuiltInAtomicType.UNTYPED_ATOMIC);
  }

  /** Adds nodes in the order of their documents, each once. */
  static void addInOrder(List<NodeInfo> nodes, List<NodeInfo> into) {
    List<NodeInfo> sorted = new ArrayList<>(nodes);
    sorted.sort(NodeInfo::compareOrder);
    NodeInfo last = null;
    for (NodeInfo node : sorted) {
      if (last == null || !last.equals(node)) {
        into.add(node);
      }
      last = node;
    }
  }
}
