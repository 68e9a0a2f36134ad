package dev.heirloom.oscal.io.rules;

import java.util.regex.Pattern;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.GeneralComparison;
import net.sf.saxon.expr.ItemMappingIterator;
import net.sf.saxon.expr.Operand;
import net.sf.saxon.expr.OperandRole;
import net.sf.saxon.expr.UnaryExpression;
import net.sf.saxon.expr.elab.Elaborator;
import net.sf.saxon.expr.elab.PullElaborator;
import net.sf.saxon.expr.elab.PullEvaluator;
import net.sf.saxon.expr.parser.RebindingMap;
import net.sf.saxon.om.Item;
import net.sf.saxon.str.StringView;
import net.sf.saxon.trace.ExpressionPresenter;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.value.StringValue;

/**
 * What is compared with a date and time: a date of a document that has no time is its midnight, as
 * Metaschema casts it and XPath does not.
 */
final class Midnight extends UnaryExpression {

  private static final Pattern DATE =
      Pattern.compile("\\s*(\\d{4}-\\d\\d-\\d\\d)(Z|[+-]\\d\\d:\\d\\d)?\\s*");

  private Midnight(Expression base) {
    super(base);
  }

  /** Lets dates be midnights in all comparisons of an expression with a date and time. */
  static void of(Expression expression) {
    for (Operand operand : expression.operands()) {
      of(operand.getChildExpression());
    }
    if (expression instanceof GeneralComparison comparison) {
      if (isDateTime(comparison.getLhsExpression())) {
        comparison.setRhsExpression(new Midnight(comparison.getRhsExpression()));
      } else if (isDateTime(comparison.getRhsExpression())) {
        comparison.setLhsExpression(new Midnight(comparison.getLhsExpression()));
      }
    }
  }

  private static boolean isDateTime(Expression expression) {
    return expression.getItemType() == BuiltInAtomicType.DATE_TIME
        || expression.getItemType() == BuiltInAtomicType.DATE_TIME_STAMP;
  }

  private static Item midnight(Item item) {
    if (item instanceof StringValue text
        && text.getItemType() == BuiltInAtomicType.UNTYPED_ATOMIC) {
      var date = DATE.matcher(text.getStringValue());
      if (date.matches()) {
        String zone = date.group(2);
        return StringValue.makeUntypedAtomic(
            StringView.of(date.group(1) + "T00:00:00" + (zone == null ? "" : zone)));
      }
    }
    return item;
  }

  @Override
  protected OperandRole getOperandRole() {
    return OperandRole.ATOMIC_SEQUENCE;
  }

  @Override
  public int getImplementationMethod() {
    return ITERATE_METHOD;
  }

  @Override
  public Expression copy(RebindingMap rebindings) {
    return new Midnight(getBaseExpression().copy(rebindings));
  }

  @Override
  public void export(ExpressionPresenter out) throws XPathException {
    getBaseExpression().export(out);
  }

  @Override
  public Elaborator getElaborator() {
    return new PullElaborator() {
      @Override
      public PullEvaluator elaborateForPull() {
        PullEvaluator base =
            ((Midnight) getExpression()).getBaseExpression().makeElaborator().elaborateForPull();
        return context -> new ItemMappingIterator(base.iterate(context), Midnight::midnight);
      }
    };
  }
}
