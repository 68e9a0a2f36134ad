package dev.heirloom.oscal.io.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.trans.XPathException;

/** A regular expression of a rule, which looks at no text for longer than it may. */
final class TextPattern {

  private static final int MAX_LOOKS = 2_000_000;

  private final Pattern pattern;

  private TextPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Compiles an expression; Metaschema's are written as Java has them. */
  static TextPattern of(String regex) {
    return new TextPattern(Pattern.compile(regex));
  }

  boolean matches(String text) throws XPathException {
    return matcher(text).isPresent();
  }

  /** Returns the first group of the expression, or all that it matches; empty if it does not. */
  Optional<String> group(String text) throws XPathException {
    return matcher(text).map(found -> found.group(found.groupCount() > 0 ? 1 : 0));
  }

  private Optional<Matcher> matcher(String text) throws XPathException {
    try {
      Matcher matcher = pattern.matcher(new CountedText(text, new int[1], 0, text.length()));
      return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    } catch (TooLong e) {
      throw new RuleFailure(
          "the regular expression "
              + pattern
              + " looks at a text more than "
              + MAX_LOOKS
              + " times"
              + RuleFailure.FIXED
              + "write it so that it tries fewer ways",
          BoundedController.TOO_LONG);
    }
  }

  /** Says that a text was looked at too often. */
  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super(null, null, false, false);
    }
  }

  /** A text, or a part of it, that counts how often it is looked at. */
  private record CountedText(String text, int[] looks, int start, int end) implements CharSequence {
    @Override
    public int length() {
      return end - start;
    }

    @Override
    public char charAt(int index) {
      if (++looks[0] > MAX_LOOKS) {
        throw new TooLong();
      }
      return text.charAt(start + index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return new CountedText(text, looks, start + from, start + to);
    }

    @Override
    public String toString() {
      return text.substring(start, end);
    }
  }
}
