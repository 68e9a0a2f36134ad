package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.rules.internal.metapath.Metapath;
import dev.heirloom.oscal.io.rules.internal.metapath.MetapathException;
import dev.heirloom.oscal.io.rules.internal.metapath.PlainExpression;
import dev.heirloom.oscal.model.OscalDocument;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.PatternSyntaxException;
import net.sf.saxon.expr.parser.ContextItemStaticInfo;
import net.sf.saxon.expr.parser.ExpressionVisitor;
import net.sf.saxon.expr.parser.OptimizerOptions;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.sxpath.IndependentContext;
import net.sf.saxon.sxpath.XPathEvaluator;
import net.sf.saxon.sxpath.XPathVariable;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

/** Compiles expressions; one that names no variable is compiled once, however often it stands. */
final class Expressions {

  static final NamespaceUri OWN = NamespaceUri.of("https://heirloom.dev/ns/rules");

  private static final String REMEDY =
      "Write it in Metaschema's path language, which is XPath 3.1.";

  private final RuleConfiguration configuration;
  private final boolean isLazy;
  private final Map<String, Expression> known = new ConcurrentHashMap<>();

  /**
   * Makes what compiles expressions.
   *
   * @param isLazy whether they are known to be right, so that Saxon need not look at those that may
   *     never be evaluated
   */
  Expressions(RuleConfiguration configuration, boolean isLazy) {
    this.configuration = configuration;
    this.isLazy = isLazy;
  }

  /** Compiles expressions that can't go on for ever. */
  private static final class BoundedEvaluator extends XPathEvaluator {
    BoundedEvaluator(RuleConfiguration configuration) {
      super(configuration);
    }

    @Override
    protected net.sf.saxon.expr.Expression postProcess(
        net.sf.saxon.expr.Expression expression,
        ExpressionVisitor visitor,
        ContextItemStaticInfo focus)
        throws XPathException {
      net.sf.saxon.expr.Expression compiled = super.postProcess(expression, visitor, focus);
      Midnight.of(compiled);
      return Bounds.of(compiled);
    }
  }

  /**
   * Compiles an expression.
   *
   * @param visible what it can name
   * @param place where it stands, for what is wrong with it
   */
  Expression compile(String text, Sight visible, FilePlace place) {
    try {
      return compile(text, visible);
    } catch (StackOverflowError e) {
      throw new DataFileException(
          place, "The expression is nested deeper than can be followed.", REMEDY);
    } catch (MetapathException e) {
      throw unusable(text, sentence(e), place);
    } catch (XPathException e) {
      throw unusable(text, NotJudgedWords.ofWritten(e), place);
    }
  }

  private static DataFileException unusable(String text, String reason, FilePlace place) {
    return new DataFileException(
        place, "The expression \"" + text.strip() + "\" can't be used: " + reason + ".", REMEDY);
  }

  /** Compiles an expression that comes up while rules are checked, and names no variables. */
  Expression compile(String text) throws XPathException {
    try {
      return compile(text, Sight.NONE);
    } catch (MetapathException e) {
      throw new RuleFailure(sentence(e), "XPST0003");
    }
  }

  private static String sentence(Exception e) {
    String message = String.valueOf(e.getMessage()).strip();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private Expression compile(String text, Sight visible) throws MetapathException, XPathException {
    Expression same = known.get(text);
    if (same != null && visible.prefixes().isEmpty()) {
      return same;
    }
    Metapath path = Metapath.of(text, visible.prefixes());
    for (String inner : path.inner()) {
      compile(inner, Sight.NONE);
    }
    path.names().forEach(name -> configuration.name(OscalDocument.NAMESPACE, name));
    Set<String> named = Sets.intersection(path.variables(), visible.variables()).immutableCopy();
    Optional<PlainExpression> plain = PlainExpression.of(path.xpath(), named, configuration);
    Expression.Compiling compiling = new Once(() -> saxon(path, named));
    if (plain.isEmpty() && !isLazy) {
      compiling.get();
    }
    Expression compiled = new Expression(text, plain, compiling);
    if (path.variables().isEmpty() && visible.prefixes().isEmpty()) {
      known.put(text, compiled);
    }
    return compiled;
  }

  /** Keeps what was compiled. */
  private static final class Once implements Expression.Compiling {
    private final Expression.Compiling compiling;
    private Expression.@Nullable Compiled compiled;

    Once(Expression.Compiling compiling) {
      this.compiling = compiling;
    }

    @Override
    public synchronized Expression.Compiled get() throws XPathException {
      if (compiled == null) {
        compiled = compiling.get();
      }
      return compiled;
    }
  }

  private Expression.Compiled saxon(Metapath path, Set<String> named) throws XPathException {
    IndependentContext context = context();
    ImmutableMap.Builder<String, XPathVariable> variables = ImmutableMap.builder();
    for (String name : named) {
      variables.put(name, context.declareVariable(NamespaceUri.NULL, name));
    }
    XPathEvaluator evaluator = new BoundedEvaluator(configuration);
    evaluator.setStaticContext(context);
    return new Expression.Compiled(
        SaxonCall.of(() -> evaluator.createExpression(path.xpath())), variables.buildOrThrow());
  }

  private IndependentContext context() {
    IndependentContext context = new IndependentContext(configuration);
    context.setXPathLanguageLevel(31);
    context.setDefaultElementNamespace(NamespaceUri.of(OscalDocument.NAMESPACE));
    context.declareNamespace("fn", NamespaceUri.FN);
    context.declareNamespace("xs", NamespaceUri.SCHEMA);
    context.declareNamespace("map", NamespaceUri.MAP_FUNCTIONS);
    context.declareNamespace("array", NamespaceUri.ARRAY_FUNCTIONS);
    context.declareNamespace("math", NamespaceUri.MATH);
    context.declareNamespace("oscal", NamespaceUri.of(OscalDocument.NAMESPACE));
    context.declareNamespace(Metapath.OWN, OWN);
    // What is constant is not told before there is a run that bounds it.
    context.setOptimizerOptions(
        context
            .getOptimizerOptions()
            .except(new OptimizerOptions(OptimizerOptions.CONSTANT_FOLDING)));
    context.setWarningHandler((message, location) -> {});
    return context;
  }

  /** Compiles a regular expression that a whole text must match. */
  static TextPattern regex(String regex, FilePlace place) {
    try {
      return TextPattern.of(regex);
    } catch (PatternSyntaxException e) {
      throw new DataFileException(
          place,
          "The regular expression \""
              + regex
              + "\" can't be used: "
              + e.getDescription()
              + " at character "
              + (e.getIndex() + 1)
              + ".",
          "Correct it there.");
    }
  }
}
