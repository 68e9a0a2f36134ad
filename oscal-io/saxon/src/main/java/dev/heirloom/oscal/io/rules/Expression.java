package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableMap;
import dev.heirloom.oscal.io.rules.internal.metapath.BeyondPlainException;
import dev.heirloom.oscal.io.rules.internal.metapath.PlainExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.SequenceTool;
import net.sf.saxon.sxpath.XPathDynamicContext;
import net.sf.saxon.sxpath.XPathExpression;
import net.sf.saxon.sxpath.XPathVariable;
import net.sf.saxon.trans.XPathException;

/**
 * An expression that can be evaluated.
 *
 * @param text the expression, as it is written
 * @param plain what evaluates it without Saxon, as far as that goes; empty if it does not
 * @param compiled what evaluates it in any case, compiled when it is first asked for
 */
record Expression(String text, Optional<PlainExpression> plain, Compiling compiled) {

  /** Compiles an expression, once. */
  @FunctionalInterface
  interface Compiling {
    Compiled get() throws XPathException;
  }

  /**
   * What Saxon makes of an expression.
   *
   * @param xpath the expression as Saxon has it
   * @param variables the variables that it names and does not bind itself
   */
  record Compiled(XPathExpression xpath, Map<String, XPathVariable> variables) {
    Compiled {
      variables = ImmutableMap.copyOf(variables);
    }

    private XPathDynamicContext context(Item at, Frame frame) throws XPathException {
      XPathDynamicContext context = xpath.createDynamicContext(frame.run().controller(), at);
      for (Map.Entry<String, XPathVariable> variable : variables.entrySet()) {
        context.setVariable(variable.getValue(), frame.variable(variable.getKey()));
      }
      return context;
    }
  }

  /** Returns whether it gives the item at hand, as most targets of rules do. */
  boolean isItself() {
    return text.equals(".");
  }

  /** Returns what it gives at an item. */
  GroundedValue items(Item at, Frame frame) throws XPathException {
    if (isItself()) {
      return at;
    }
    if (plain.isPresent()) {
      try {
        return plain.get().items(at, frame);
      } catch (BeyondPlainException e) {
        return compiledItems(at, frame);
      }
    }
    return compiledItems(at, frame);
  }

  private GroundedValue compiledItems(Item at, Frame frame) throws XPathException {
    Compiled all = compiled.get();
    return SaxonCall.of(
        () -> SequenceTool.toGroundedValue(all.xpath.iterate(all.context(at, frame))));
  }

  /** Returns the texts of what it gives at an item. */
  List<String> texts(Item at, Frame frame) throws XPathException {
    if (plain.isPresent()) {
      try {
        return plain.get().texts(at, frame);
      } catch (BeyondPlainException e) {
        return compiledTexts(at, frame);
      }
    }
    return compiledTexts(at, frame);
  }

  private List<String> compiledTexts(Item at, Frame frame) throws XPathException {
    List<String> texts = new ArrayList<>(1);
    for (Item item : compiledItems(at, frame).asIterable()) {
      texts.add(item.getStringValue());
    }
    return texts;
  }

  /** Returns whether it is true at an item. */
  boolean isTrue(Item at, Frame frame) throws XPathException {
    if (plain.isPresent()) {
      try {
        return plain.get().isTrue(at, frame);
      } catch (BeyondPlainException e) {
        return isTrueCompiled(at, frame);
      }
    }
    return isTrueCompiled(at, frame);
  }

  private boolean isTrueCompiled(Item at, Frame frame) throws XPathException {
    Compiled all = compiled.get();
    return SaxonCall.of(() -> all.xpath.effectiveBooleanValue(all.context(at, frame)));
  }
}
