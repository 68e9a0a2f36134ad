package dev.heirloom.oscal.io.rules.internal.metapath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.SequenceIterator;
import net.sf.saxon.pattern.nodetest.NodeTest;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.tiny.TinyAttributeImpl;
import net.sf.saxon.tree.tiny.TinyElementImpl;
import net.sf.saxon.type.Type;
import org.jspecify.annotations.Nullable;

/** A term that selects nodes: a step, or what is made of steps. */
sealed interface Nodes extends Term {

  /** Adds the nodes that are selected at one, each once and in the order of the document. */
  void select(NodeInfo at, EvaluationContext run, List<NodeInfo> into) throws XPathException;

  /** Returns whether there is a node. */
  default boolean exist(NodeInfo at, EvaluationContext run) throws XPathException {
    return !all(at, run).isEmpty();
  }

  /** Returns the nodes. */
  default List<NodeInfo> all(NodeInfo at, EvaluationContext run) throws XPathException {
    List<NodeInfo> nodes = new ArrayList<>();
    select(at, run, nodes);
    return nodes;
  }

  @Override
  default void texts(NodeInfo at, EvaluationContext run, List<String> into) throws XPathException {
    for (NodeInfo node : all(at, run)) {
      into.add(node.getStringValue());
    }
  }

  /** Returns whether at most one node is selected at each. */
  default boolean isSingle() {
    return false;
  }

  /** Returns whether no node is selected that is in another. */
  default boolean isFlat() {
    return isSingle();
  }

  /** Returns whether what is selected is in the node at hand, or is that node itself. */
  default boolean isWithin() {
    return true;
  }

  /** The node at hand. */
  record Self() implements Nodes {
    @Override
    public void select(NodeInfo at, EvaluationContext run, List<NodeInfo> into) {
      into.add(at);
    }

    @Override
    public boolean isSingle() {
      return true;
    }
  }

  /** What the node at hand is in. */
  record Parent() implements Nodes {
    @Override
    public void select(NodeInfo at, EvaluationContext run, List<NodeInfo> into) {
      if (at.getParent() instanceof NodeInfo parent) {
        into.add(parent);
      }
    }

    @Override
    public boolean isSingle() {
      return true;
    }

    @Override
    public boolean isWithin() {
      return false;
    }
  }

  /** The document. */
  record Root() implements Nodes {
    @Override
    public void select(NodeInfo at, EvaluationContext run, List<NodeInfo> into) {
      NodeInfo root = at.getRoot();
      if (root.getNodeKind() != Type.DOCUMENT) {
        throw new BeyondPlainException();
      }
      into.add(root);
    }

    @Override
    public boolean isSingle() {
      return true;
    }

    @Override
    public boolean isWithin() {
      return false;
    }
  }

  /** An attribute, by the number of its name. */
  record Attribute(int name) implements Nodes {
    @Override
    public void select(NodeInfo at, EvaluationContext run, List<NodeInfo> into) {
      if (at instanceof TinyElementImpl element) {
        TinyAttributeImpl attribute = element.getAttributeNode(name);
        if (attribute != null) {
          into.add(attribute);
        }
      }
    }

    @Nullable String value(NodeInfo at) {
      return at instanceof TinyElementImpl element ? element.getAttributeValue(name) : null;
    }

    @Override
    public boolean exist(NodeInfo at, EvaluationContext run) {
      return value(at) != null;
    }

    @Override
    public void texts(NodeInfo at, EvaluationContext run, List<String> into) {
      String value = value(at);
      if (value != null) {
        into.add(value);
      }
    }

    @Override
    public boolean isSingle() {
      return true;
    }
  }

  /** All elements of a name in the document. */
  record Everywhere(int name) implements Nodes {
    @Override
    public void select(NodeInfo at, EvaluationContext run, List<NodeInfo> into) {
      List<NodeInfo> named = named(at, run);
      into.addAll(named);
      run.steps(named.size());
    }

    @Override
    public List<NodeInfo> all(NodeInfo at, EvaluationContext run) {
      List<NodeInfo> named = named(at, run);
      run.steps(named.size());
      return named;
    }

    @Override
    public boolean exist(NodeInfo at, EvaluationContext run) {
      run.steps(1);
      return !named(at, run).isEmpty();
    }

    private List<NodeInfo> named(NodeInfo at, EvaluationContext run) {
      NodeInfo root = at.getRoot();
      if (root.getNodeKind() != Type.DOCUMENT) {
        throw new BeyondPlainException();
      }
      return run.elements().named(root, name);
    }

    @Override
    public boolean isWithin() {
      return false;
    }
  }

  /** The elements in the node at hand, or in those in it too, all or those of a name. */
  record Elements(NodeTest name, boolean isDeep) implements Nodes {
    @Override
    public void select(NodeInfo at, EvaluationContext run, List<NodeInfo> into) {
      try (SequenceIterator found = iterate(at)) {
        for (Item item = found.next(); item != null; item = found.next()) {
          run.steps(1);
          into.add((NodeInfo) item);
        }
      }
    }

    @Override
    public boolean exist(NodeInfo at, EvaluationContext run) {
      run.steps(1);
      try (SequenceIterator found = iterate(at)) {
        return found.next() != null;
      }
    }

    private SequenceIterator iterate(NodeInfo at) {
      return isDeep ? at.iterateDescendantAxis(name) : at.iterateChildAxis(name);
    }

    @Override
    public boolean isFlat() {
      return !isDeep;
    }
  }

  /** The node at hand and all elements in it. */
  record AllBelow(Elements elements) implements Nodes {
    @Override
    public void select(NodeInfo at, EvaluationContext run, List<NodeInfo> into) {
      into.add(at);
      elements.select(at, run, into);
    }
  }

  /** The value of a variable, where it is nodes. */
  record ValueOf(String name) implements Nodes {
    @Override
    public void select(NodeInfo at, EvaluationContext run, List<NodeInfo> into)
        throws XPathException {
      for (Item item : run.variable(name).asIterable()) {
        run.steps(1);
        if (!(item instanceof NodeInfo node)) {
          throw new BeyondPlainException();
        }
        into.add(node);
      }
    }

    @Override
    public void texts(NodeInfo at, EvaluationContext run, List<String> into) throws XPathException {
      Term.addTexts(run.variable(name), run, into);
    }

    @Override
    public Optional<GroundedValue> value(NodeInfo at, EvaluationContext run) throws XPathException {
      return Optional.of(run.variable(name));
    }

    @Override
    public boolean isWithin() {
      return false;
    }
  }

  /** What is selected at each node that is selected first. */
  record Path(Nodes first, Nodes next) implements Nodes {
    @Override
    public void select(NodeInfo at, EvaluationContext run, List<NodeInfo> into)
        throws XPathException {
      List<NodeInfo> origins = first.all(at, run);
      // The nodes of a variable may stand in another order, and more than once.
      if (origins.size() == 1 && next.isWithin()) {
        next.select(origins.get(0), run, into);
      } else if (first.isFlat() && next.isWithin()) {
        for (NodeInfo origin : origins) {
          next.select(origin, run, into);
        }
      } else {
        List<NodeInfo> found = new ArrayList<>();
        for (NodeInfo origin : origins) {
          run.steps(1);
          next.select(origin, run, found);
        }
        Term.addInOrder(found, into);
      }
    }

    @Override
    public boolean exist(NodeInfo at, EvaluationContext run) throws XPathException {
      for (NodeInfo origin : first.all(at, run)) {
        run.steps(1);
        if (next.exist(origin, run)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void texts(NodeInfo at, EvaluationContext run, List<String> into) throws XPathException {
      if (first.isFlat() && next.isWithin()) {
        for (NodeInfo origin : first.all(at, run)) {
          next.texts(origin, run, into);
        }
      } else {
        Nodes.super.texts(at, run, into);
      }
    }

    @Override
    public boolean isSingle() {
      return first.isSingle() && next.isSingle();
    }

    @Override
    public boolean isFlat() {
      return isSingle() || next.isFlat() && (first.isSingle() || first.isFlat() && next.isWithin());
    }

    @Override
    public boolean isWithin() {
      return first.isWithin() && next.isWithin();
    }
  }

  /** Those of some nodes that a test is true at. */
  record Filter(Nodes nodes, Test test) implements Nodes {
    @Override
    public void select(NodeInfo at, EvaluationContext run, List<NodeInfo> into)
        throws XPathException {
      for (NodeInfo node : nodes.all(at, run)) {
        run.steps(1);
        if (test.isTrue(node, run)) {
          into.add(node);
        }
      }
    }

    @Override
    public boolean exist(NodeInfo at, EvaluationContext run) throws XPathException {
      for (NodeInfo node : nodes.all(at, run)) {
        run.steps(1);
        if (test.isTrue(node, run)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean isSingle() {
      return nodes.isSingle();
    }

    @Override
    public boolean isFlat() {
      return nodes.isFlat();
    }

    @Override
    public boolean isWithin() {
      return nodes.isWithin();
    }
  }

  /** All nodes that one or the other selects. */
  record Union(Nodes one, Nodes other) implements Nodes {
    @Override
    public void select(NodeInfo at, EvaluationContext run, List<NodeInfo> into)
        throws XPathException {
      List<NodeInfo> found = new ArrayList<>();
      one.select(at, run, found);
      other.select(at, run, found);
      Term.addInOrder(found, into);
    }

    @Override
    public boolean exist(NodeInfo at, EvaluationContext run) throws XPathException {
      return one.exist(at, run) || other.exist(at, run);
    }

    @Override
    public boolean isWithin() {
      return one.isWithin() && other.isWithin();
    }
  }
}
