package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.internal.saxon.ShutIn;
import dev.heirloom.oscal.model.OscalDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.PatternSyntaxException;
import net.sf.saxon.Configuration;
import net.sf.saxon.expr.parser.ContextItemStaticInfo;
import net.sf.saxon.expr.parser.ExpressionVisitor;
import net.sf.saxon.expr.parser.OptimizerOptions;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.regex.RegularExpression;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.sxpath.IndependentContext;
import net.sf.saxon.sxpath.XPathEvaluator;
import net.sf.saxon.sxpath.XPathVariable;
import net.sf.saxon.trans.XPathException;

/** Compiles expressions; one that names no variable is compiled once, however often it stands. */
final class Expressions {

  static final NamespaceUri OWN = NamespaceUri.of("https://heirloom.dev/ns/rules");

  private static final String REMEDY =
      "Write it in Metaschema's path language, which is XPath 3.1.";

  private final Map<String, Expression> known = new ConcurrentHashMap<>();

  /** Makes Saxon ready when rules are first asked for; documents and rules share its names. */
  private static final class Shared {
    static final Configuration CONFIGURATION = configuration();

    private static Configuration configuration() {
      Configuration configuration = new BoundedConfiguration();
      ShutIn.configure(configuration);
      OwnFunctions.all().forEach(configuration::registerExtensionFunction);
      return configuration;
    }
  }

  /** Refuses Java's own regular expressions, which flags can ask for: they know no bound. */
  private static final class BoundedConfiguration extends Configuration {
    @Override
    public RegularExpression compileRegularExpression(
        UnicodeString regex, String flags, String language, List<String> warnings)
        throws XPathException {
      if (flags.indexOf(';') >= 0 || flags.indexOf('!') >= 0) {
        throw new XPathException("the flags '" + flags + "' are not those of XPath", "FORX0001");
      }
      return super.compileRegularExpression(regex, flags, language, warnings);
    }
  }

  /** Compiles expressions that can't go on for ever. */
  private static final class BoundedEvaluator extends XPathEvaluator {
    BoundedEvaluator() {
      super(configuration());
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

  static Configuration configuration() {
    return Shared.CONFIGURATION;
  }

  /**
   * Compiles an expression.
   *
   * @param visible the variables that it can name
   * @param place where it stands, for what is wrong with it
   */
  Expression compile(String text, Set<String> visible, FilePlace place) {
    try {
      return compile(text, visible);
    } catch (Metapath.SyntaxException | XPathException e) {
      throw new DataFileException(
          place,
          "The expression \"" + text.strip() + "\" can't be used: " + sentence(e) + ".",
          REMEDY);
    }
  }

  /** Compiles an expression that comes up while rules are checked, and names no variables. */
  Expression compile(String text) throws XPathException {
    try {
      return compile(text, Set.of());
    } catch (Metapath.SyntaxException e) {
      throw new XPathException(sentence(e), "XPST0003");
    }
  }

  private static String sentence(Exception e) {
    String message = String.valueOf(e.getMessage()).strip();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private Expression compile(String text, Set<String> visible)
      throws Metapath.SyntaxException, XPathException {
    Expression same = known.get(text);
    if (same != null) {
      return same;
    }
    Metapath path = Metapath.of(text);
    for (String inner : path.inner()) {
      compile(inner, Set.of());
    }
    Set<String> named = Sets.intersection(path.variables(), visible);
    IndependentContext context = context();
    ImmutableMap.Builder<String, XPathVariable> variables = ImmutableMap.builder();
    for (String name : named) {
      variables.put(name, context.declareVariable(NamespaceUri.NULL, name));
    }
    XPathEvaluator evaluator = new BoundedEvaluator();
    evaluator.setStaticContext(context);
    Expression compiled =
        new Expression(text, evaluator.createExpression(path.xpath()), variables.buildOrThrow());
    if (path.variables().isEmpty()) {
      known.put(text, compiled);
    }
    return compiled;
  }

  private IndependentContext context() {
    IndependentContext context = new IndependentContext(configuration());
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
