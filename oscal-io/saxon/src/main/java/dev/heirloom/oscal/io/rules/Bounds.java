package dev.heirloom.oscal.io.rules;

import java.util.HashSet;
import java.util.Set;
import net.sf.saxon.expr.AxisExpression;
import net.sf.saxon.expr.ContextItemExpression;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.ItemChecker;
import net.sf.saxon.expr.Literal;
import net.sf.saxon.expr.Operand;
import net.sf.saxon.expr.OperandRole;
import net.sf.saxon.expr.RangeExpression;
import net.sf.saxon.expr.RootExpression;
import net.sf.saxon.expr.SlashExpression;
import net.sf.saxon.expr.UnaryExpression;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.expr.elab.BooleanEvaluator;
import net.sf.saxon.expr.elab.Elaborator;
import net.sf.saxon.expr.elab.ItemEvaluator;
import net.sf.saxon.expr.elab.PullElaborator;
import net.sf.saxon.expr.elab.PullEvaluator;
import net.sf.saxon.expr.instruct.UserFunction;
import net.sf.saxon.expr.parser.RebindingMap;
import net.sf.saxon.functions.hof.UserFunctionReference;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.SequenceIterator;
import net.sf.saxon.trace.ExpressionPresenter;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what a compiled expression can do: whatever is evaluated again and again, and the bodies
 * of functions, count the steps that they take.
 */
final class Bounds {

  /** A sequence that is longer is counted where it is gone through. */
  private static final int LONG = 1_000;

  private final Set<UserFunction> functions = new HashSet<>();

  private Bounds() {}

  static Expression of(Expression expression) {
    Bounds bounds = new Bounds();
    bounds.bound(expression);
    return new Counted(expression);
  }

  private void bound(Expression expression) {
    for (Operand operand : expression.operands()) {
      Expression child = operand.getChildExpression();
      bound(child);
      // A step along an axis counts by what the next step begins with; Saxon wants it bare.
      boolean isRepeated = operand.isHigherOrder() && !(child instanceof AxisExpression);
      if (isRepeated || isBeginning(expression, child) || isLong(child)) {
        operand.setChildExpression(new Counted(child));
      }
    }
    if (expression instanceof UserFunctionReference reference) {
      UserFunction function = reference.getNominalTarget();
      if (functions.add(function)) {
        bound(function.getBody());
        function.setBody(new Counted(function.getBody()));
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

  private static boolean isLong(Expression expression) {
    return expression instanceof RangeExpression
        || expression instanceof Literal literal && literal.getGroundedValue().getLength() > LONG;
  }

  private static @Nullable BoundedController controller(XPathContext context) {
    return context.getController() instanceof BoundedController bounded ? bounded : null;
  }

  /** An expression whose evaluations and items count. */
  private static final class Counted extends UnaryExpression {

    Counted(Expression base) {
      super(base);
    }

    @Override
    protected OperandRole getOperandRole() {
      return OperandRole.SAME_FOCUS_ACTION;
    }

    @Override
    public int getImplementationMethod() {
      return EVALUATE_METHOD | ITERATE_METHOD;
    }

    @Override
    public Expression copy(RebindingMap rebindings) {
      return new Counted(getBaseExpression().copy(rebindings));
    }

    @Override
    public void export(ExpressionPresenter out) throws XPathException {
      getBaseExpression().export(out);
    }

    @Override
    public Elaborator getElaborator() {
      return new CountingElaborator();
    }
  }

  /** Counts each evaluation, and each item that one gives. */
  private static final class CountingElaborator extends PullElaborator {

    private Elaborator base() {
      return ((Counted) getExpression()).getBaseExpression().makeElaborator();
    }

    @Override
    public PullEvaluator elaborateForPull() {
      PullEvaluator evaluator = base().elaborateForPull();
      return context -> {
        BoundedController controller = controller(context);
        SequenceIterator items = evaluator.iterate(context);
        return controller == null ? items : new CountingIterator(items, controller);
      };
    }

    @Override
    public ItemEvaluator elaborateForItem() {
      ItemEvaluator evaluator = base().elaborateForItem();
      return context -> {
        Item item = evaluator.eval(context);
        BoundedController controller = controller(context);
        if (controller != null) {
          controller.step(item);
        }
        return item;
      };
    }

    @Override
    public BooleanEvaluator elaborateForBoolean() {
      BooleanEvaluator evaluator = base().elaborateForBoolean();
      return context -> {
        BoundedController controller = controller(context);
        if (controller != null) {
          controller.step();
        }
        return evaluator.eval(context);
      };
    }
  }

  /** Counts the items that it hands on. */
  private record CountingIterator(SequenceIterator items, BoundedController controller)
      implements SequenceIterator {

    @Override
    public @Nullable Item next() {
      Item item = items.next();
      controller.step(item);
      return item;
    }

    @Override
    public void close() {
      items.close();
    }
  }
}
