package dev.heirloom.inheritance.internal.parameters;

import dev.heirloom.inheritance.baseline.Stricter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A provider's parameter value beside what the baseline asks for (SEMANTICS section 6).
 *
 * <p>Texts are equal after normalising case, spacing, number words ("thirty (30)") and units.
 * Quantities are ordered only where it is known whether the smaller or the larger one is stricter,
 * and only where every reading of their units gives the same order: a month and 30 days are not
 * ordered. Bounds ("at least", "no more than") count where they point the way that is stricter;
 * pointing the other way they leave it undecided. Prose is never guessed at.
 *
 * @param provided the provider's values
 * @param required the baseline's values, or its constraints
 */
public record ParameterComparison(List<String> provided, List<String> required) {

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final Map<String, String> PERIODS =
      Map.ofEntries(
          Map.entry("hourly", "1 hour"),
          Map.entry("daily", "1 day"),
          Map.entry("weekly", "1 week"),
          Map.entry("monthly", "1 month"),
          Map.entry("quarterly", "3 month"),
          Map.entry("annually", "1 year"),
          Map.entry("yearly", "1 year"),
          Map.entry("biannually", "6 month"),
          Map.entry("semiannually", "6 month"));

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("sec", "second"),
          Map.entry("secs", "second"),
          Map.entry("seconds", "second"),
          Map.entry("min", "minute"),
          Map.entry("mins", "minute"),
          Map.entry("minutes", "minute"),
          Map.entry("hr", "hour"),
          Map.entry("hrs", "hour"),
          Map.entry("hours", "hour"),
          Map.entry("days", "day"),
          Map.entry("weeks", "week"),
          Map.entry("wk", "week"),
          Map.entry("months", "month"),
          Map.entry("years", "year"),
          Map.entry("yr", "year"),
          Map.entry("yrs", "year"),
          Map.entry("attempts", "attempt"),
          Map.entry("times", "time"),
          Map.entry("characters", "character"),
          Map.entry("percent", "%"));

  /** How long a unit of time is at least and at most. */
  private record Seconds(double least, double most) {}

  private static final Map<String, Seconds> SECONDS =
      Map.of(
          "second", new Seconds(1, 1),
          "minute", new Seconds(60, 60),
          "hour", new Seconds(3600, 3600),
          "day", new Seconds(86400, 86400),
          "week", new Seconds(604800, 604800),
          "month", new Seconds(28 * 86400.0, 31 * 86400.0),
          "year", new Seconds(365 * 86400.0, 366 * 86400.0));

  private static final Pattern TWICE =
      Pattern.compile("([a-z]+(?:[ -][a-z]+)?) ?\\( ?(\\d+(?:\\.\\d+)?) ?\\)");
  private static final Pattern QUANTITY =
      Pattern.compile("(\\d+(?:\\.\\d+)?) ?([a-z%]*(?: [a-z]+){0,3})");
  private static final Pattern AT_MOST =
      Pattern.compile(
          "^(?:at most|no more than|not more than|no longer than|no later than|not to exceed|up to|within|"
              + "a maximum of|maximum of|maximum|at least once every|at least every|every|at least once per|once every)\\b ?");
  private static final Pattern AT_LEAST =
      Pattern.compile(
          "^(?:at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of|minimum)\\b ?");
  private static final Pattern OR_MORE =
      Pattern.compile(" ?\\b(?:or more|or longer|or greater|minimum|at minimum)$");
  private static final Pattern OR_LESS =
      Pattern.compile(" ?\\b(?:or less|or fewer|or shorter|maximum|at maximum)$");

  /** Copies the lists. */
  public ParameterComparison {
    provided = List.copyOf(provided);
    required = List.copyOf(required);
  }

  /** Which way a quantity is open. */
  private enum Bound {
    NONE,
    AT_MOST,
    AT_LEAST
  }

  /** An amount of some unit, as far as the text says one and nothing else. */
  private record Quantity(double amount, String unit, Bound bound) {

    double least() {
      return amount * SECONDS.getOrDefault(unit, new Seconds(1, 1)).least();
    }

    double most() {
      return amount * SECONDS.getOrDefault(unit, new Seconds(1, 1)).most();
    }

    boolean comparesWith(Quantity other) {
      return unit.equals(other.unit)
          || SECONDS.containsKey(unit) && SECONDS.containsKey(other.unit);
    }

    /** Returns -1, 0 or 1 where the order is certain. */
    Optional<Integer> order(Quantity other) {
      if (!comparesWith(other)) {
        return Optional.empty();
      }
      if (unit.equals(other.unit)) {
        return Optional.of(Double.compare(amount, other.amount));
      }
      if (isCalendar() && other.isCalendar()) {
        return Optional.of(Double.compare(months(), other.months()));
      }
      if (most() < other.least()) {
        return Optional.of(-1);
      }
      if (least() > other.most()) {
        return Optional.of(1);
      }
      return least() == most() && other.least() == other.most()
          ? Optional.of(Double.compare(least(), other.least()))
          : Optional.empty();
    }

    private boolean isCalendar() {
      return unit.equals("month") || unit.equals("year");
    }

    private double months() {
      return unit.equals("year") ? amount * 12 : amount;
    }
  }

  /**
   * Returns how the provider's value compares.
   *
   * @param stricter which quantity asks for more; where it is empty, quantities are equal or
   *     undecided
   */
  public ParameterRelation relation(Optional<Stricter> stricter) {
    if (provided.equals(required)) {
      return ParameterRelation.EQUAL;
    }
    TreeSet<String> given = new TreeSet<>();
    provided.forEach(value -> given.add(normalise(value)));
    TreeSet<String> asked = new TreeSet<>();
    required.forEach(value -> asked.add(normalise(value)));
    if (given.equals(asked)) {
      return ParameterRelation.EQUAL;
    }
    if (given.size() != 1 || asked.size() != 1) {
      return ParameterRelation.UNDECIDED;
    }
    Quantity mine = quantity(given.first());
    Quantity theirs = quantity(asked.first());
    return mine == null || theirs == null
        ? ParameterRelation.UNDECIDED
        : relation(mine, theirs, stricter);
  }

  private static ParameterRelation relation(
      Quantity given, Quantity asked, Optional<Stricter> stricter) {
    Optional<Integer> order = given.order(asked);
    if (order.isEmpty()) {
      return ParameterRelation.UNDECIDED;
    }
    if (order.get() == 0 && given.bound() == asked.bound()) {
      return ParameterRelation.EQUAL;
    }
    if (stricter.isEmpty()) {
      return ParameterRelation.UNDECIDED;
    }
    boolean smaller = stricter.get() == Stricter.SMALLER;
    Bound wrongWay = smaller ? Bound.AT_LEAST : Bound.AT_MOST;
    if (asked.bound() == wrongWay) {
      return ParameterRelation.UNDECIDED;
    }
    int more = smaller ? -order.get() : order.get();
    if (given.bound() == wrongWay) {
      return more < 0 ? ParameterRelation.WEAKER : ParameterRelation.UNDECIDED;
    }
    return more == 0
        ? ParameterRelation.EQUAL
        : more > 0 ? ParameterRelation.STRICTER : ParameterRelation.WEAKER;
  }

  /**
   * Returns a text in small letters, single spaces, digits for number words and one word for each
   * unit.
   */
  static String normalise(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replace('\u00a0', ' ')
            .replaceAll("[\u2010-\u2014]", "-")
            .replaceAll("\\s+", " ")
            .strip();
    plain = plain.replaceAll("[.;,]+$", "").strip();
    Matcher twice = TWICE.matcher(plain);
    StringBuilder once = new StringBuilder();
    while (twice.find()) {
      Integer word = numberOf(twice.group(1));
      boolean same = word != null && String.valueOf(word).equals(twice.group(2));
      String lastWord = twice.group(1).substring(twice.group(1).lastIndexOf(' ') + 1);
      Integer last = numberOf(lastWord);
      boolean sameLast = last != null && String.valueOf(last).equals(twice.group(2));
      String replaced =
          same
              ? twice.group(2)
              : sameLast
                  ? twice.group(1).substring(0, twice.group(1).length() - lastWord.length())
                      + twice.group(2)
                  : twice.group();
      twice.appendReplacement(once, Matcher.quoteReplacement(replaced));
    }
    twice.appendTail(once);
    StringBuilder words = new StringBuilder();
    String[] parts = once.toString().replaceAll("(\\d)-(?=[a-z])", "$1 ").split(" ");
    for (String part : parts) {
      Integer number = numberOf(part);
      String word = number != null ? String.valueOf(number) : UNITS.getOrDefault(part, part);
      words.append(words.length() == 0 ? "" : " ").append(word);
    }
    return words.toString().replaceAll("(\\d) ?%", "$1 %");
  }

  private static @Nullable Integer numberOf(String words) {
    Integer plain = WORDS.get(words);
    if (plain != null) {
      return plain;
    }
    String[] parts = words.split("[ -]");
    if (parts.length == 2) {
      Integer tens = WORDS.get(parts[0]);
      Integer ones = WORDS.get(parts[1]);
      if (tens != null && ones != null && tens >= 20 && ones > 0 && ones < 10) {
        return tens + ones;
      }
    }
    return null;
  }

  /** Returns the quantity that a normalised text states and nothing besides. */
  private static @Nullable Quantity quantity(String text) {
    String rest = text;
    Bound bound = Bound.NONE;
    String frequency = rest.replaceFirst("^at least ", "");
    if (PERIODS.containsKey(frequency)) {
      // "At least annually" is a period of a year at the most.
      rest = PERIODS.get(frequency);
      bound = Bound.AT_MOST;
    } else {
      Matcher most = AT_MOST.matcher(rest);
      Matcher least = AT_LEAST.matcher(rest);
      if (most.find()) {
        bound = Bound.AT_MOST;
        rest = most.replaceFirst("");
        if (!Character.isDigit(rest.isEmpty() ? ' ' : rest.charAt(0))) {
          rest = "1 " + rest;
        }
      } else if (least.find()) {
        bound = Bound.AT_LEAST;
        rest = least.replaceFirst("");
      }
      Matcher more = OR_MORE.matcher(rest);
      Matcher less = OR_LESS.matcher(rest);
      if (bound == Bound.NONE && more.find()) {
        bound = Bound.AT_LEAST;
        rest = more.replaceFirst("");
      } else if (bound == Bound.NONE && less.find()) {
        bound = Bound.AT_MOST;
        rest = less.replaceFirst("");
      }
    }
    Matcher quantity = QUANTITY.matcher(rest);
    if (!quantity.matches()) {
      return null;
    }
    return new Quantity(Double.parseDouble(quantity.group(1)), quantity.group(2).strip(), bound);
  }
}
