package dev.heirloom.oscal.io.rules;

import dev.heirloom.oscal.io.rules.internal.metapath.ElementIndex;
import dev.heirloom.oscal.io.rules.internal.metapath.EvaluationContext;
import dev.heirloom.oscal.io.rules.internal.metapath.NodePaths;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

/** A node that rules are about, and its variables, each told when a rule first names it. */
final class Frame implements EvaluationContext {

  private final Run run;
  private final NodeInfo node;
  private final Map<String, Expression> variables;
  private final Optional<Frame> outer;

  // Most nodes have no variable, and a document has many nodes.
  private Map<String, GroundedValue> values = Map.of();
  private Map<String, XPathException> failures = Map.of();

  /**
   * Makes a frame.
   *
   * @param variables its own variables, by their names
   */
  Frame(Run run, NodeInfo node, Map<String, Expression> variables, Optional<Frame> outer) {
    this.run = run;
    this.node = node;
    this.variables = variables;
    this.outer = outer;
  }

  Run run() {
    return run;
  }

  NodeInfo node() {
    return node;
  }

  @Override
  public void steps(int count) {
    run.controller().step(count);
  }

  @Override
  public ElementIndex elements() {
    return run.elements();
  }

  @Override
  public NodePaths paths() {
    return run.paths();
  }

  /** Returns the value of a variable; a failure is told again to each who asks. */
  @Override
  public GroundedValue variable(String name) throws XPathException {
    Expression expression = variables.get(name);
    if (expression == null) {
      if (outer.isPresent()) {
        return outer.get().variable(name);
      }
      throw new RuleFailure("there is no variable $" + name, "XPST0008");
    }
    GroundedValue known = values.get(name);
    if (known != null) {
      return known;
    }
    @Nullable XPathException failure = failures.get(name);
    if (failure != null) {
      throw failure;
    }
    try {
      GroundedValue value = expression.items(node, this);
      values = with(values, name, value);
      return value;
    } catch (UncheckedXPathException e) {
      failures = with(failures, name, e.getXPathException());
      throw e;
    } catch (XPathException e) {
      failures = with(failures, name, e);
      throw e;
    }
  }

  private static <T> Map<String, T> with(Map<String, T> known, String name, T value) {
    Map<String, T> more = known.isEmpty() ? new HashMap<>() : known;
    more.put(name, value);
    return more;
  }
}
