package dev.heirloom.oscal.io.internal.saxon;

import java.util.Map;
import java.util.regex.Pattern;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.Literal;
import net.sf.saxon.expr.Operand;
import net.sf.saxon.expr.SystemFunctionCall;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.functions.hof.UserFunctionReference;
import net.sf.saxon.om.FunctionItem;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.QNameValue;
import net.sf.saxon.value.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * What one argument of a function may be: a single call of these would go on for as long as the
 * square of it, or fill the memory, and no call of the engine can be interrupted.
 */
enum ArgumentLimit implements Watch {
  /** A text that is looked for in another: for every place there it is tried. */
  SOUGHT {
    @Override
    void check(UnicodeString text) {
      refuseLonger(text, "a text", "is looked for");
    }
  },

  /** A picture that numbers are written by. */
  PICTURE {
    @Override
    void check(UnicodeString text) {
      refuseLonger(text, "a picture", "is written by");
    }
  },

  /** A picture that dates are written by, which can ask for any number of digits. */
  DATE {
    @Override
    void check(UnicodeString text) {
      PICTURE.check(text);
      if (WIDE.matcher(text.toString()).find()) {
        throw refused("a picture asks for more than 999 digits, a limit that is fixed");
      }
    }
  },

  /** A text that is normalized: marks on one letter are put in order one by one. */
  NORMALIZED {
    @Override
    void check(UnicodeString text) {
      int marks = 0;
      for (long i = 0; i < text.length(); i++) {
        int type = Character.getType(text.codePointAt(i));
        boolean isMark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        marks = isMark || type == Character.COMBINING_SPACING_MARK ? marks + 1 : 0;
        if (marks > MAX_CHARACTERS) {
          throw refused(
              "a text has more than " + MAX_CHARACTERS + " marks on one letter, a fixed limit");
        }
      }
    }
  },

  /** The name of a function that is looked up: those with limits can be called by name alone. */
  NAME {
    @Override
    void check(UnicodeString text) {
      // A name is no text.
    }

    @Override
    public void given(@Nullable Item item, XPathContext context) {
      if (item instanceof QNameValue name) {
        refuseLimited(name.getStructuredQName());
      }
    }
  };

  private static final int MAX_CHARACTERS = 1_000;

  /** A part of a picture that has at least, or at most, or exactly thousands of digits. */
  private static final Pattern WIDE =
      Pattern.compile(
          "\\[[^\\]]*(?:[1-9][0-9]{3,}\\s*-|-\\s*[1-9][0-9]{3,}|,\\s*[1-9][0-9]{3,}\\s*\\])");

  /** Functions by their names in XPath's namespace, with the position of what is limited. */
  private static final Map<String, Limited> LIMITED =
      Map.ofEntries(
          Map.entry("contains", new Limited(1, SOUGHT)),
          Map.entry("substring-before", new Limited(1, SOUGHT)),
          Map.entry("substring-after", new Limited(1, SOUGHT)),
          Map.entry("format-number", new Limited(1, PICTURE)),
          Map.entry("format-integer", new Limited(1, PICTURE)),
          Map.entry("format-date", new Limited(1, DATE)),
          Map.entry("format-time", new Limited(1, DATE)),
          Map.entry("format-dateTime", new Limited(1, DATE)),
          Map.entry("normalize-unicode", new Limited(0, NORMALIZED)),
          Map.entry("function-lookup", new Limited(0, NAME)));

  private record Limited(int position, ArgumentLimit limit) {}

  /**
   * Limits the arguments in an expression as it was parsed.
   *
   * @throws XPathException if one of these functions is handed on as a value
   */
  static void in(Expression expression) throws XPathException {
    try {
      limit(expression);
    } catch (UncheckedXPathException e) {
      throw e.getXPathException();
    }
  }

  private static void limit(Expression expression) {
    Limited limited = of(expression);
    int position = 0;
    for (Operand operand : expression.operands()) {
      Expression child = operand.getChildExpression();
      limit(child);
      if (limited != null && position++ == limited.position) {
        if (child instanceof Literal literal) {
          literal.getGroundedValue().asIterable().forEach(limited.limit::check);
        } else {
          operand.setChildExpression(new Watched(child, limited.limit));
        }
      }
    }
    if (expression instanceof Literal literal
        && literal.getGroundedValue() instanceof FunctionItem function
        && function.getFunctionName() != null) {
      refuseLimited(function.getFunctionName());
    }
    if (expression instanceof UserFunctionReference reference
        && reference.getNominalTarget().getBody() != null) {
      limit(reference.getNominalTarget().getBody());
    }
  }

  private static @Nullable Limited of(Expression expression) {
    if (expression instanceof SystemFunctionCall call) {
      return of(call.getFunctionName());
    }
    return null;
  }

  private static @Nullable Limited of(StructuredQName name) {
    return name.hasURI(NamespaceUri.FN) ? LIMITED.get(name.getLocalPart()) : null;
  }

  private static void refuseLimited(StructuredQName name) {
    if (of(name) != null) {
      throw refused(
          "the function "
              + name.getLocalPart()
              + " has limits, so that it is called by its name and not handed on");
    }
  }

  private static void refuseLonger(UnicodeString text, String what, String how) {
    if (text.length() > MAX_CHARACTERS) {
      throw refused(
          what
              + " of "
              + text.length()
              + " characters "
              + how
              + ", and the limit is fixed at "
              + MAX_CHARACTERS);
    }
  }

  private static UncheckedXPathException refused(String reason) {
    return new UncheckedXPathException(new XPathException(reason, "FOCH0004"));
  }

  abstract void check(UnicodeString text);

  private void check(Item item) {
    if (item instanceof StringValue text) {
      check(text.getUnicodeStringValue());
    }
  }

  @Override
  public void begun(XPathContext context) {
    // What it gives is looked at.
  }

  @Override
  public void given(@Nullable Item item, XPathContext context) {
    if (item != null) {
      check(item);
    }
  }
}
