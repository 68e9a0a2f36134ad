package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import net.sf.saxon.sxpath.XPathExpression;
import net.sf.saxon.sxpath.XPathVariable;

/**
 * A compiled expression.
 *
 * @param text the expression, as it is written
 * @param xpath the expression as Saxon has it
 * @param variables the variables that it names and does not bind itself
 */
record Expression(String text, XPathExpression xpath, Map<String, XPathVariable> variables) {
  Expression {
    variables = ImmutableMap.copyOf(variables);
  }
}
