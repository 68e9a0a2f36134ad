package dev.heirloom.oscal.io.internal.saxon;

import java.util.List;
import java.util.function.Predicate;
import net.sf.saxon.Configuration;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.StaticContext;
import net.sf.saxon.expr.flwor.Clause;
import net.sf.saxon.expr.flwor.FLWORExpression;
import net.sf.saxon.expr.parser.CodeInjector;
import net.sf.saxon.expr.parser.ExpressionTool;
import net.sf.saxon.expr.parser.Tokenizer;
import net.sf.saxon.expr.parser.XPathParser;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.pattern.PatternParser;
import net.sf.saxon.regex.RegularExpression;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.trace.TraceableComponent;
import net.sf.saxon.trans.XPathException;

/**
 * Saxon, shut in, for what a user wrote: whatever it compiles ends when the time of its thread is
 * over, while it is compiled too.
 */
public class WatchedConfiguration extends Configuration {

  /** How often a regular expression may go back, a second's work or less. */
  private static final int MAX_BACKTRACKING = 300_000;

  /** Makes one that knows no stylesheet yet. */
  public WatchedConfiguration() {
    ShutIn.configure(this);
    setConfigurationProperty(Feature.REGEX_BACKTRACKING_LIMIT, MAX_BACKTRACKING);
    getDefaultXsltCompilerInfo().setCodeInjector(new WatchedBodies());
  }

  /** Watches the bodies of templates and functions, which can call themselves. */
  private static final class WatchedBodies implements CodeInjector {
    @Override
    public Expression inject(Expression expression) {
      return expression;
    }

    @Override
    public void process(TraceableComponent component) {
      component.setBody(Watched.around(component.getBody()));
    }

    @Override
    public Clause injectClause(FLWORExpression expression, Clause clause) {
      return clause;
    }
  }

  /** Returns an expression as it was parsed with all in it watched that must be. */
  protected Expression watched(Expression parsed) {
    return Watched.of(parsed);
  }

  /** Returns the same with only that watched which Saxon would evaluate while it compiles. */
  protected static Expression constantsWatched(Expression parsed) {
    Watched.constants(parsed);
    return parsed;
  }

  @Override
  public XPathParser newExpressionParser(String language, boolean updating, StaticContext env)
      throws XPathException {
    return switch (language) {
      case "XP" -> new WatchedExpressionParser(env);
      case "PATTERN" -> new WatchedPatternParser(env);
      default -> super.newExpressionParser(language, updating, env);
    };
  }

  private final class WatchedExpressionParser extends XPathParser {
    WatchedExpressionParser(StaticContext env) {
      super(env);
    }

    @Override
    public Expression parse(
        String expression, int start, Predicate<Tokenizer> finished, StaticContext env)
        throws XPathException {
      Expression parsed = super.parse(expression, start, finished, env);
      Expression watched = watched(parsed);
      ExpressionTool.copyLocationInfo(parsed, watched);
      watched.setRetainedStaticContextThoroughly(env.makeRetainedStaticContext());
      return watched;
    }
  }

  private static final class WatchedPatternParser extends PatternParser {
    WatchedPatternParser(StaticContext env) {
      super(env);
    }

    @Override
    protected Expression parsePredicate() throws XPathException {
      return Watched.of(super.parsePredicate());
    }
  }

  /** Refuses Java's own regular expressions, which flags can ask for: they know no bound. */
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
