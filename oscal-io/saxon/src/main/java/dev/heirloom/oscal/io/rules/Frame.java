package dev.heirloom.oscal.io.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

/** A node that rules are about, and its variables, each told when a rule first names it. */
final class Frame {

  private final NodeInfo node;
  private final CompiledScope scope;
  private final Optional<Frame> outer;
  private final Map<String, GroundedValue> values = new HashMap<>();
  private final Map<String, XPathException> failures = new HashMap<>();

  Frame(NodeInfo node, CompiledScope scope, Optional<Frame> outer) {
    this.node = node;
    this.scope = scope;
    this.outer = outer;
  }

  NodeInfo node() {
    return node;
  }

  /** Returns the value of a variable; a failure is told again to each who asks. */
  GroundedValue value(String name, Run run) throws XPathException {
    Expression expression = scope.variables().get(name);
    if (expression == null) {
      if (outer.isPresent()) {
        return outer.get().value(name, run);
      }
      throw new XPathException("there is no variable $" + name, "XPST0008");
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
      GroundedValue value = run.items(expression, node, this);
      values.put(name, value);
      return value;
    } catch (UncheckedXPathException e) {
      failures.put(name, e.getXPathException());
      throw e;
    } catch (XPathException e) {
      failures.put(name, e);
      throw e;
    }
  }
}
