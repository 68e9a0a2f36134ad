package dev.heirloom.oscal.io.rules;

import dev.heirloom.oscal.io.internal.saxon.Watch;
import dev.heirloom.oscal.io.internal.saxon.Watched;
import java.util.HashSet;
import java.util.Set;
import net.sf.saxon.expr.AxisExpression;
import net.sf.saxon.expr.ContextItemExpression;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.ItemChecker;
import net.sf.saxon.expr.Literal;
import net.sf.saxon.expr.Operand;
import net.sf.saxon.expr.RangeExpression;
import net.sf.saxon.expr.RootExpression;
import net.sf.saxon.expr.SlashExpression;
import net.sf.saxon.expr.VariableReference;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.expr.instruct.UserFunction;
import net.sf.saxon.functions.PositionAndLast;
import net.sf.saxon.functions.hof.UserFunctionReference;
import net.sf.saxon.om.Item;
import net.sf.saxon.type.AnyItemType;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.type.FunctionItemType;
import net.sf.saxon.type.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what a compiled expression can do: whatever is evaluated again and again, and the bodies
 * of functions, count the steps that they take.
 */
final class Bounds {

  /** A sequence that is longer is counted where it is gone through. */
  private static final int LONG = 1_000;

  /** How many steps a call of a function counts as, and any other evaluation. */
  private static final int CALL = 20;

  private static final int PLAIN = 1;

  private final Set<UserFunction> functions = new HashSet<>();

  private Bounds() {}

  static Expression of(Expression expression) {
    Bounds bounds = new Bounds();
    bounds.bound(expression);
    return counted(expression, PLAIN);
  }

  private void bound(Expression expression) {
    for (Operand operand : expression.operands()) {
      Expression child = operand.getChildExpression();
      bound(child);
      // A step along an axis counts by what the next step begins with; Saxon wants it bare.
      boolean isRepeated = operand.isHigherOrder() && !(child instanceof AxisExpression);
      if (isRepeated || isBeginning(expression, child) || isLong(child) || isMade(child)) {
        operand.setChildExpression(counted(child, PLAIN));
      }
    }
    if (expression instanceof UserFunctionReference reference) {
      UserFunction function = reference.getNominalTarget();
      if (functions.add(function)) {
        bound(function.getBody());
        function.setBody(counted(function.getBody(), CALL));
        function.computeEvaluationMode();
      }
    }
  }

  private static boolean isBeginning(Expression expression, Expression child) {
    return expression instanceof SlashExpression path
        && path.getLhsExpression() == child
        && !(child instanceof ContextItemExpression)
        && !(child instanceof RootExpression)
        && !(child instanceof ItemChecker);
  }

  /** Returns whether an expression makes texts, numbers, arrays or maps, which can grow. */
  private static boolean isMade(Expression expression) {
    if (expression instanceof Literal
        || expression instanceof VariableReference
        || expression instanceof ContextItemExpression
        || isCounted(expression)
        || expression.isCallOn(PositionAndLast.class)) {
      return false;
    }
    ItemType type = expression.getItemType();
    return type instanceof FunctionItemType
        || type == AnyItemType.getInstance()
        || type.isPlainType() && !isSmall(type.getPrimitiveItemType());
  }

  private static boolean isSmall(ItemType type) {
    return type == BuiltInAtomicType.BOOLEAN || type == BuiltInAtomicType.UNTYPED_ATOMIC;
  }

  private static boolean isLong(Expression expression) {
    return expression instanceof RangeExpression
        || expression instanceof Literal literal && literal.getGroundedValue().getLength() > LONG;
  }

  private static Watched counted(Expression expression, int weight) {
    return new Watched(expression, new Steps(weight));
  }

  private static boolean isCounted(Expression expression) {
    return expression instanceof Watched watched && watched.watch() instanceof Steps;
  }

  /**
   * Counts each evaluation, and each item that one gives.
   *
   * @param weight how many steps an evaluation counts as
   */
  private record Steps(int weight) implements Watch {

    @Override
    public void begun(XPathContext context) {
      if (context.getController() instanceof BoundedController bounded) {
        bounded.step(weight);
      }
    }

    @Override
    public void given(@Nullable Item item, XPathContext context) {
      if (context.getController() instanceof BoundedController bounded) {
        bounded.step(item);
      }
    }
  }
}
