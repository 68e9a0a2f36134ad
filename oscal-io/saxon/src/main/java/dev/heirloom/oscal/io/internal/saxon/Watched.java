package dev.heirloom.oscal.io.internal.saxon;

import net.sf.saxon.expr.ArithmeticExpression;
import net.sf.saxon.expr.AxisExpression;
import net.sf.saxon.expr.ContextItemExpression;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.Literal;
import net.sf.saxon.expr.Operand;
import net.sf.saxon.expr.OperandRole;
import net.sf.saxon.expr.RangeExpression;
import net.sf.saxon.expr.UnaryExpression;
import net.sf.saxon.expr.VariableReference;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.expr.elab.BooleanEvaluator;
import net.sf.saxon.expr.elab.Elaborator;
import net.sf.saxon.expr.elab.FallbackElaborator;
import net.sf.saxon.expr.elab.ItemEvaluator;
import net.sf.saxon.expr.elab.PullEvaluator;
import net.sf.saxon.expr.elab.PushEvaluator;
import net.sf.saxon.expr.instruct.UserFunction;
import net.sf.saxon.expr.parser.ContextItemStaticInfo;
import net.sf.saxon.expr.parser.ExpressionVisitor;
import net.sf.saxon.expr.parser.RebindingMap;
import net.sf.saxon.functions.Contains;
import net.sf.saxon.functions.SubstringAfter;
import net.sf.saxon.functions.SubstringBefore;
import net.sf.saxon.functions.hof.UserFunctionReference;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.SequenceIterator;
import net.sf.saxon.trace.ExpressionPresenter;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.BigDecimalValue;
import net.sf.saxon.value.BigIntegerValue;
import net.sf.saxon.value.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * An expression that ends when the time of its thread is over: at each evaluation, and at each item
 * that it gives. What is evaluated again and again is one, and so is what can be long or large
 * though little is written.
 */
final class Watched extends UnaryExpression {

  /** How many bits a number may have; Saxon knows no bound, and computing takes ever longer. */
  private static final int MAX_BITS = 1_000_000;

  /** How long a text may be that is looked for in another, for every place there is tried. */
  private static final int MAX_SOUGHT = 1_000;

  private final boolean isSought;

  private Watched(Expression base, boolean isSought) {
    super(base);
    this.isSought = isSought;
  }

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
        operand.setChildExpression(new Watched(child, false));
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
    return isAtOnce(expression) ? expression : new Watched(expression, false);
  }

  private static void watch(Expression expression) {
    boolean seeks =
        expression.isCallOn(Contains.class)
            || expression.isCallOn(SubstringAfter.class)
            || expression.isCallOn(SubstringBefore.class);
    int position = 0;
    for (Operand operand : expression.operands()) {
      Expression child = operand.getChildExpression();
      watch(child);
      if (seeks && position == 1 && !(child instanceof Literal)) {
        operand.setChildExpression(new Watched(child, true));
      } else if (operand.isHigherOrder() && !isAtOnce(child) || canBeLong(child)) {
        operand.setChildExpression(new Watched(child, false));
      }
      position++;
    }
    if (expression instanceof UserFunctionReference reference) {
      UserFunction function = reference.getNominalTarget();
      if (function.getBody() != null && !(function.getBody() instanceof Watched)) {
        watch(function.getBody());
        function.setBody(new Watched(function.getBody(), false));
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

  /** Saxon would evaluate what is constant at once, and in full. */
  @Override
  public Expression typeCheck(ExpressionVisitor visitor, ContextItemStaticInfo focus)
      throws XPathException {
    getOperand().typeCheck(visitor, focus);
    return this;
  }

  @Override
  public Expression optimize(ExpressionVisitor visitor, ContextItemStaticInfo focus)
      throws XPathException {
    getOperand().optimize(visitor, focus);
    return this;
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
    return new Watched(getBaseExpression().copy(rebindings), isSought);
  }

  @Override
  public void export(ExpressionPresenter out) throws XPathException {
    getBaseExpression().export(out);
  }

  @Override
  public Elaborator getElaborator() {
    return new WatchingElaborator();
  }

  @Override
  public SequenceIterator iterate(XPathContext context) throws XPathException {
    return makeElaborator().elaborateForPull().iterate(context);
  }

  @Override
  public @Nullable Item evaluateItem(XPathContext context) throws XPathException {
    return makeElaborator().elaborateForItem().eval(context);
  }

  private @Nullable Item looked(@Nullable Item item) {
    if (isSought && item instanceof StringValue text && text.length() > MAX_SOUGHT) {
      throw new UncheckedXPathException(
          new XPathException(
              "a text of "
                  + text.length()
                  + " characters is looked for, and the limit is fixed at "
                  + MAX_SOUGHT,
              "FOCH0004"));
    }
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
    return item;
  }

  /** Looks at the time before each evaluation; all else is as the expression has it. */
  private static final class WatchingElaborator extends FallbackElaborator {

    private Watched watched() {
      return (Watched) getExpression();
    }

    private Elaborator base() {
      return watched().getBaseExpression().makeElaborator();
    }

    @Override
    public PullEvaluator elaborateForPull() {
      Watched watched = watched();
      PullEvaluator evaluator = base().elaborateForPull();
      return context -> {
        TimeLimit.look();
        return new WatchedItems(evaluator.iterate(context), watched);
      };
    }

    @Override
    public PushEvaluator elaborateForPush() {
      PushEvaluator evaluator = base().elaborateForPush();
      return (output, context) -> {
        TimeLimit.look();
        return evaluator.processLeavingTail(output, context);
      };
    }

    @Override
    public ItemEvaluator elaborateForItem() {
      Watched watched = watched();
      ItemEvaluator evaluator = base().elaborateForItem();
      return context -> {
        TimeLimit.look();
        return watched.looked(evaluator.eval(context));
      };
    }

    @Override
    public BooleanEvaluator elaborateForBoolean() {
      BooleanEvaluator evaluator = base().elaborateForBoolean();
      return context -> {
        TimeLimit.look();
        return evaluator.eval(context);
      };
    }
  }

  /** Looks at the time, and at each item, before it hands that on. */
  private record WatchedItems(SequenceIterator items, Watched watched) implements SequenceIterator {

    @Override
    public @Nullable Item next() {
      TimeLimit.look();
      return watched.looked(items.next());
    }

    @Override
    public void close() {
      items.close();
    }
  }
}
