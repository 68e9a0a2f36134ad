package dev.heirloom.oscal.io.internal.saxon;

import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import net.sf.saxon.regex.RegexIterator;
import net.sf.saxon.regex.RegularExpression;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.iter.AtomicIterator;
import net.sf.saxon.z.IntIterator;

/**
 * A regular expression that looks at a text no more often than it may: Saxon bounds how often one
 * goes back from one place, and a long text has many places.
 */
final class WatchedRegularExpression implements RegularExpression {

  /** How often a call may look at a character of its text: a second's work. */
  static final long MAX_LOOKS = 50_000_000;

  /** What is no longer than this is bounded by how often an expression may go back. */
  private static final int SHORT = 64;

  private static final int UNWATCHED = 1 << 12;

  private final RegularExpression expression;

  WatchedRegularExpression(RegularExpression expression) {
    this.expression = expression;
  }

  /** A text that counts how often it is looked at. */
  private static final class LookedAt extends UnicodeString {

    private final UnicodeString text;
    private long looks;

    LookedAt(UnicodeString text) {
      this.text = text;
    }

    private void look() {
      if (++looks % UNWATCHED == 0) {
        TimeLimit.look();
        if (looks > MAX_LOOKS) {
          throw new UncheckedXPathException(
              new XPathException(
                  "a regular expression looks at a text more than "
                      + MAX_LOOKS
                      + " times, a limit that is fixed",
                  "FORX0003"));
        }
      }
    }

    /** The matcher would look at what this gives. */
    @Override
    public UnicodeString tidy() {
      return this;
    }

    @Override
    public long length() {
      return text.length();
    }

    @Override
    public int getWidth() {
      return text.getWidth();
    }

    @Override
    public long indexOf(int codePoint, long from) {
      return indexWhere(c -> c == codePoint, from);
    }

    @Override
    public long indexWhere(IntPredicate predicate, long from) {
      return text.indexWhere(
          c -> {
            look();
            return predicate.test(c);
          },
          from);
    }

    @Override
    public IntIterator codePoints() {
      return text.codePoints();
    }

    @Override
    public int codePointAt(long index) {
      look();
      return text.codePointAt(index);
    }

    @Override
    public UnicodeString substring(long from, long to) {
      return text.substring(from, to);
    }

    @Override
    public boolean hasSubstring(UnicodeString other, long from) {
      look();
      return text.hasSubstring(other, from);
    }
  }

  private static UnicodeString looked(UnicodeString text) {
    return text.length() <= SHORT ? text : new LookedAt(text);
  }

  /** What nothing is replaced in is given back as it was handed in. */
  private static UnicodeString bare(UnicodeString text) {
    return text instanceof LookedAt looked ? looked.text : text;
  }

  @Override
  public boolean matches(UnicodeString text) {
    return expression.matches(looked(text));
  }

  @Override
  public boolean containsMatch(UnicodeString text) {
    return expression.containsMatch(looked(text));
  }

  @Override
  public AtomicIterator tokenize(UnicodeString text) {
    return expression.tokenize(looked(text));
  }

  @Override
  public RegexIterator analyze(UnicodeString text) {
    return expression.analyze(looked(text));
  }

  @Override
  public UnicodeString replace(UnicodeString text, UnicodeString replacement)
      throws XPathException {
    return bare(expression.replace(looked(text), replacement));
  }

  @Override
  public UnicodeString replaceWith(
      UnicodeString text, BiFunction<UnicodeString, UnicodeString[], UnicodeString> replacement)
      throws XPathException {
    return bare(expression.replaceWith(looked(text), replacement));
  }

  @Override
  public String getFlags() {
    return expression.getFlags();
  }

  @Override
  public boolean isPlatformNative() {
    return expression.isPlatformNative();
  }
}
