package dev.heirloom.inheritance.baseline;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a control or of a statement of it, taken apart from whatever spelling a document uses:
 * {@code ac-2_stmt.a}, {@code AC-2(a)}, {@code AC-02 (a)}, {@code AC-2 (1)(a)}, {@code ac-02.01},
 * {@code AC-02(01)}, {@code AC-06-01}, {@code AC-02 (07) (a)} and their like (SEMANTICS section 9,
 * Ids).
 *
 * <p>A first group of digits, in brackets or after a dot or hyphen, is the number of an
 * enhancement; letters, and what follows them, name a statement.
 *
 * @param family the family in small letters, such as {@code ac}
 * @param number the control's number within its family, without leading zeros
 * @param enhancement the enhancement's number; empty for a base control
 * @param path the statement's path in small letters, such as {@code a} and {@code 1}; empty for the
 *     whole control
 * @param statement whether the spelling is that of a statement id, so that an empty path is the
 *     statement's root
 */
public record IdSpelling(
    String family, int number, OptionalInt enhancement, List<String> path, boolean statement) {

  private static final Pattern CONTROL =
      Pattern.compile("([A-Za-z]{2})[-\u2010\u2011\u2013]0*(\\d{1,4})(?![0-9])");
  private static final Pattern ENHANCEMENT =
      Pattern.compile(
          "\\.0*(\\d{1,4})(?![0-9A-Za-z])|\\s*\\(\\s*0*(\\d{1,4})\\s*\\)|-0*(\\d{1,4})(?![0-9A-Za-z])");
  private static final Pattern STATEMENT = Pattern.compile("_st?mt((?:\\.[A-Za-z0-9]+)*)");
  private static final Pattern BRACKETS =
      Pattern.compile("\\s*\\(\\s*([A-Za-z0-9]{1,4})\\.?\\s*\\)");
  private static final Pattern BARE =
      Pattern.compile("\\s*([A-Za-z])(?:\\.([0-9A-Za-z]{1,4}))*\\.?");

  /** Copies the path. */
  public IdSpelling {
    path = ImmutableList.copyOf(path);
  }

  /**
   * Reads an id in any spelling of NIST's form.
   *
   * @return empty if the text is not of NIST's form: two letters, a hyphen and a number, then at
   *     most an enhancement and a statement
   */
  public static Optional<IdSpelling> parse(String text) {
    String rest = text.replace('\u00a0', ' ').strip();
    Matcher control = CONTROL.matcher(rest);
    if (!control.lookingAt()) {
      return Optional.empty();
    }
    int at = control.end();
    OptionalInt enhancement = OptionalInt.empty();
    Matcher number = ENHANCEMENT.matcher(rest).region(at, rest.length()).useTransparentBounds(true);
    if (number.lookingAt()) {
      enhancement = OptionalInt.of(Integer.parseInt(firstGroup(number)));
      at = number.end();
    }
    ImmutableList.Builder<String> path = ImmutableList.builder();
    boolean statement = false;
    Matcher suffix = STATEMENT.matcher(rest).region(at, rest.length());
    if (suffix.lookingAt()) {
      statement = true;
      for (String step : suffix.group(1).split("\\.")) {
        if (!step.isEmpty()) {
          path.add(step.toLowerCase(Locale.ROOT));
        }
      }
      at = suffix.end();
    } else {
      Matcher bare = BARE.matcher(rest).region(at, rest.length());
      if (bare.matches()) {
        for (String step : bare.group().strip().split("\\.")) {
          path.add(step.toLowerCase(Locale.ROOT));
        }
        at = bare.end();
      }
      Matcher step = BRACKETS.matcher(rest);
      while (step.region(at, rest.length()).lookingAt()) {
        path.add(step.group(1).toLowerCase(Locale.ROOT));
        at = step.end();
      }
    }
    if (at != rest.length()) {
      return Optional.empty();
    }
    return Optional.of(
        new IdSpelling(
            control.group(1).toLowerCase(Locale.ROOT),
            Integer.parseInt(control.group(2)),
            enhancement,
            path.build(),
            statement));
  }

  /** Returns the control's id as NIST's catalogs of rev4 and rev5 write it: {@code ac-2.1}. */
  public String controlId() {
    String base = family + "-" + number;
    return enhancement.isPresent() ? base + "." + enhancement.getAsInt() : base;
  }

  /** Returns whether the id names a statement with a path, not the whole control or its root. */
  public boolean hasPath() {
    return !path.isEmpty();
  }

  /** Returns the id in NIST's spelling: {@code ac-2.1}, or {@code ac-2.1_smt.a} for a statement. */
  @Override
  public String toString() {
    if (path.isEmpty()) {
      return statement ? controlId() + "_smt" : controlId();
    }
    return controlId() + "_smt." + String.join(".", path);
  }

  private static String firstGroup(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return matcher.group(i);
      }
    }
    throw new IllegalStateException("no group of " + matcher.pattern() + " matched");
  }
}
