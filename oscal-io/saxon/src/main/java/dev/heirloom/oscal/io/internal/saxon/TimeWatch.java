package dev.heirloom.oscal.io.internal.saxon;

import net.sf.saxon.expr.ArithmeticExpression;
import net.sf.saxon.expr.AxisExpression;
import net.sf.saxon.expr.ContextItemExpression;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.Literal;
import net.sf.saxon.expr.Operand;
import net.sf.saxon.expr.RangeExpression;
import net.sf.saxon.expr.VariableReference;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.expr.instruct.UserFunction;
import net.sf.saxon.functions.hof.UserFunctionReference;
import net.sf.saxon.om.Item;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.BigDecimalValue;
import net.sf.saxon.value.BigIntegerValue;
import org.jspecify.annotations.Nullable;

/**
 * Ends what runs when the time of its thread is over, and numbers that grow without bound. What is
 * evaluated again and again is under it, and so is what can be long or large though little is
 * written.
 */
final class TimeWatch implements Watch {

  /** How many bits a number may have; Saxon knows no bound, and computing takes ever longer. */
  private static final int MAX_BITS = 1_000_000;

  private static final TimeWatch WATCH = new TimeWatch();

  private TimeWatch() {}

  /** Returns an expression as it was parsed that is watched, with all in it that must be. */
  static Expression of(Expression expression) {
    watch(expression);
    return around(expression);
  }

  /**
   * Watches in an expression, as it was parsed, what Saxon would otherwise evaluate while it
   * compiles, however long that takes; whatever else it does is bounded where it is evaluated.
   */
  static void constants(Expression expression) {
    for (Operand operand : expression.operands()) {
      Expression child = operand.getChildExpression();
      constants(child);
      if (canBeLong(child)) {
        operand.setChildExpression(new Watched(child, WATCH));
      }
    }
    if (expression instanceof UserFunctionReference reference) {
      constants(reference.getNominalTarget().getBody());
    }
  }

  /** Returns whether an expression can be long, or large, though little is written. */
  private static boolean canBeLong(Expression expression) {
    return expression instanceof RangeExpression || expression instanceof ArithmeticExpression;
  }

  /** Returns what watches an expression, and nothing in it. */
  static Expression around(Expression expression) {
    return isAtOnce(expression) ? expression : new Watched(expression, WATCH);
  }

  private static void watch(Expression expression) {
    for (Operand operand : expression.operands()) {
      Expression child = operand.getChildExpression();
      watch(child);
      if (operand.isHigherOrder() && !isAtOnce(child) || canBeLong(child)) {
        operand.setChildExpression(new Watched(child, WATCH));
      }
    }
    if (expression instanceof UserFunctionReference reference) {
      UserFunction function = reference.getNominalTarget();
      if (function.getBody() != null && !(function.getBody() instanceof Watched)) {
        watch(function.getBody());
        function.setBody(new Watched(function.getBody(), WATCH));
      }
    }
  }

  /** Returns whether an expression takes no time; Saxon wants the step along an axis bare. */
  private static boolean isAtOnce(Expression expression) {
    return expression instanceof Literal
        || expression instanceof AxisExpression
        || expression instanceof VariableReference
        || expression instanceof ContextItemExpression
        || expression instanceof Watched;
  }

  @Override
  public void begun(XPathContext context) {
    TimeLimit.look();
  }

  @Override
  public void given(@Nullable Item item, XPathContext context) {
    TimeLimit.look();
    int bits =
        item instanceof BigIntegerValue number
            ? number.asBigInteger().bitLength()
            : item instanceof BigDecimalValue number
                ? number.getDecimalValue().unscaledValue().bitLength()
                : 0;
    if (bits > MAX_BITS) {
      throw new UncheckedXPathException(
          new XPathException(
              "a number has " + bits + " bits, and the limit is fixed at " + MAX_BITS, "FOAR0002"));
    }
  }
}
