package dev.heirloom.oscal.io.internal.saxon;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

  /** A number as it is written that takes Java long to read. */
  private static final Pattern LONG_NUMBER =
      Pattern.compile("[0-9]{" + BoundedNumbers.MAX_DIGITS + "}[0-9]");

  /** Makes one that knows no stylesheet yet. */
  public WatchedConfiguration() {
    ShutIn.configure(this);
    setConfigurationProperty(Feature.REGEX_BACKTRACKING_LIMIT, MAX_BACKTRACKING);
    setConversionRules(new BoundedNumbers());
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
      component.setBody(TimeWatch.around(component.getBody()));
    }

    @Override
    public Clause injectClause(FLWORExpression expression, Clause clause) {
      return clause;
    }
  }

  /** Returns an expression as it was parsed with all in it watched that must be. */
  protected Expression watched(Expression parsed) {
    return TimeWatch.of(parsed);
  }

  /** Returns the same with only that watched which Saxon would evaluate while it compiles. */
  protected static Expression constantsWatched(Expression parsed) {
    TimeWatch.constants(parsed);
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
      if (LONG_NUMBER.matcher(expression).find(start)) {
        throw new XPathException(
            "a number has more than "
                + BoundedNumbers.MAX_DIGITS
                + " digits, a limit that is fixed",
            "FOAR0002");
      }
      Expression parsed = super.parse(expression, start, finished, env);
      ArgumentLimit.in(parsed);
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
      Expression parsed = super.parsePredicate();
      ArgumentLimit.in(parsed);
      return TimeWatch.of(parsed);
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
    return new WatchedRegularExpression(
        super.compileRegularExpression(regex, flags, language, warnings));
  }
}
