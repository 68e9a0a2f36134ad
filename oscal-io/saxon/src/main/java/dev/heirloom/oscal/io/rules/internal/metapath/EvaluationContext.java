package dev.heirloom.oscal.io.rules.internal.metapath;

import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.trans.XPathException;

/** What an expression is evaluated under. */
public interface EvaluationContext {

  /** Counts steps; throws where there were too many. */
  void steps(int count);

  /** Returns the elements of documents that are known so far. */
  ElementIndex elements();

  /** Returns the paths to nodes that are known so far. */
  NodePaths paths();

  /** Returns the value of a variable. */
  GroundedValue variable(String name) throws XPathException;
}
