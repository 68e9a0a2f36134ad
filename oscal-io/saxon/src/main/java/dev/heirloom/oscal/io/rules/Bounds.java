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
import net.sf.saxon.expr.VariableReference;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.expr.elab.BooleanEvaluator;
import net.sf.saxon.expr.elab.Elaborator;
import net.sf.saxon.expr.elab.ItemEvaluator;
import net.sf.saxon.expr.elab.PullElaborator;
import net.sf.saxon.expr.elab.PullEvaluator;
import net.sf.saxon.expr.instruct.UserFunction;
import net.sf.saxon.expr.parser.RebindingMap;
import net.sf.saxon.functions.PositionAndLast;
import net.sf.saxon.functions.hof.UserFunctionReference;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.SequenceIterator;
import net.sf.saxon.trace.ExpressionPresenter;
import net.sf.saxon.trans.XPathException;
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
    return new Counted(expression, PLAIN);
  }

  private void bound(Expression expression) {
    for (Operand operand : expression.operands()) {
      Expression child = operand.getChildExpression();
      bound(child);
      // A step along an axis counts by what the next step begins with; Saxon wants it bare.
      boolean isRepeated = operand.isHigherOrder() && !(child instanceof AxisExpression);
      if (isRepeated || isBeginning(expression, child) || isLong(child) || isMade(child)) {
        operand.setChildExpression(new Counted(child, PLAIN));
      }
    }
    if (expression instanceof UserFunctionReference reference) {
      UserFunction function = reference.getNominalTarget();
      if (functions.add(function)) {
        bound(function.getBody());
        function.setBody(new Counted(function.getBody(), CALL));
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
        || expression instanceof Counted
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

  private static @Nullable BoundedController controller(XPathContext context) {
    return context.getController() instanceof BoundedController bounded ? bounded : null;
  }

  /** An expression whose evaluations and items count. */
  private static final class Counted extends UnaryExpression {

    private final int weight;

    Counted(Expression base, int weight) {
      super(base);
      this.weight = weight;
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
      return new Counted(getBaseExpression().copy(rebindings), weight);
    }

    @Override
    public void export(ExpressionPresenter out) throws XPathException {
      getBaseExpression().export(out);
    }

    @Override
    public Elaborator getElaborator() {
      return new CountingElaborator(weight);
    }

    /** Some functions ask their arguments themselves. */
    @Override
    public SequenceIterator iterate(XPathContext context) throws XPathException {
      return makeElaborator().elaborateForPull().iterate(context);
    }

    @Override
    public @Nullable Item evaluateItem(XPathContext context) throws XPathException {
      return iterate(context).next();
    }
  }

  /** Counts each evaluation, and each item that one gives. */
  private static final class CountingElaborator extends PullElaborator {
    private final int weight;

    CountingElaborator(int weight) {
      this.weight = weight;
    }

    private Elaborator base() {
      return ((Counted) getExpression()).getBaseExpression().makeElaborator();
    }

    @Override
    public PullEvaluator elaborateForPull() {
      PullEvaluator evaluator = base().elaborateForPull();
      return context -> {
        BoundedController controller = controller(context);
        if (controller != null) {
          controller.step(weight);
        }
        SequenceIterator items = evaluator.iterate(context);
        return controller == null ? items : new CountingIterator(items, controller);
      };
    }

    /** Not every expression that is one item can be asked for it as such. */
    @Override
    public ItemEvaluator elaborateForItem() {
      PullEvaluator evaluator = elaborateForPull();
      return context -> evaluator.iterate(context).next();
    }

    @Override
    public BooleanEvaluator elaborateForBoolean() {
      BooleanEvaluator evaluator = base().elaborateForBoolean();
      return context -> {
        BoundedController controller = controller(context);
        if (controller != null) {
          controller.step(weight);
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
