package dev.heirloom.oscal.io.internal.saxon;

import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.OperandRole;
import net.sf.saxon.expr.UnaryExpression;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.expr.elab.BooleanEvaluator;
import net.sf.saxon.expr.elab.Elaborator;
import net.sf.saxon.expr.elab.FallbackElaborator;
import net.sf.saxon.expr.elab.ItemEvaluator;
import net.sf.saxon.expr.elab.PullEvaluator;
import net.sf.saxon.expr.elab.PushEvaluator;
import net.sf.saxon.expr.parser.ContextItemStaticInfo;
import net.sf.saxon.expr.parser.ExpressionVisitor;
import net.sf.saxon.expr.parser.RebindingMap;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.SequenceIterator;
import net.sf.saxon.trace.ExpressionPresenter;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

/** An expression that is what another one is, under a {@link Watch}. */
public final class Watched extends UnaryExpression {

  private final Watch watch;

  /** Makes one. */
  public Watched(Expression base, Watch watch) {
    super(base);
    this.watch = watch;
  }

  /** Returns what looks at it. */
  public Watch watch() {
    return watch;
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
    return new Watched(getBaseExpression().copy(rebindings), watch);
  }

  @Override
  public void export(ExpressionPresenter out) throws XPathException {
    getBaseExpression().export(out);
  }

  @Override
  public Elaborator getElaborator() {
    return new WatchingElaborator();
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

  /** Looks before each evaluation; all else is as the expression has it. */
  private static final class WatchingElaborator extends FallbackElaborator {

    private Watch watch() {
      return ((Watched) getExpression()).watch;
    }

    private Elaborator base() {
      return ((Watched) getExpression()).getBaseExpression().makeElaborator();
    }

    @Override
    public PullEvaluator elaborateForPull() {
      Watch watch = watch();
      PullEvaluator evaluator = base().elaborateForPull();
      return context -> {
        watch.begun(context);
        return new WatchedItems(evaluator.iterate(context), watch, context);
      };
    }

    @Override
    public PushEvaluator elaborateForPush() {
      Watch watch = watch();
      PushEvaluator evaluator = base().elaborateForPush();
      return (output, context) -> {
        watch.begun(context);
        return evaluator.processLeavingTail(output, context);
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
      Watch watch = watch();
      BooleanEvaluator evaluator = base().elaborateForBoolean();
      return context -> {
        watch.begun(context);
        return evaluator.eval(context);
      };
    }
  }

  /** Has each item looked at, before it hands that on. */
  private record WatchedItems(SequenceIterator items, Watch watch, XPathContext context)
      implements SequenceIterator {

    @Override
    public @Nullable Item next() {
      Item item = items.next();
      watch.given(item, context);
      return item;
    }

    @Override
    public void close() {
      items.close();
    }
  }
}
