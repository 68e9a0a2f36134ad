package dev.heirloom.oscal.io.matrix;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Who acts on a control, as a matrix says it (SEMANTICS section 11): the customer, the provider,
 * both, or a provider below them.
 *
 * <p>In words, as a layout has it: {@code customer}, {@code shared}, {@code provider}, {@code
 * not-applicable}, {@code inherited from AWS}, {@code shared with AWS}, and {@code inherited from
 * AWS and Azure} for several.
 *
 * @param who who acts
 * @param lower the names of the lower providers whose items at the same point are relied on; none
 *     unless the customer and the provider act together, or the provider alone
 */
public record WhoActs(Who who, List<String> lower) {

  private static final String FROM = "inherited from ";
  private static final String WITH = "shared with ";
  private static final String AND = " and ";

  /** The parties that may act, from the most favourable to a customer to the least. */
  public enum Who {
    /** The provider, or one below it: an item of whole extent. */
    PROVIDER,
    /** Provider and customer: an item of part extent, and a responsibility bound to it. */
    SHARED,
    /** The customer: refused. */
    CUSTOMER,
    /** Nobody, for it does not apply: not addressed, and its text is the reason. */
    NOT_APPLICABLE;

    /** Returns the word that stands for it in a layout. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The provider alone. */
  public static final WhoActs PROVIDER = new WhoActs(Who.PROVIDER, List.of());

  /** Provider and customer. */
  public static final WhoActs SHARED = new WhoActs(Who.SHARED, List.of());

  /** The customer alone. */
  public static final WhoActs CUSTOMER = new WhoActs(Who.CUSTOMER, List.of());

  /** Nobody. */
  public static final WhoActs NOT_APPLICABLE = new WhoActs(Who.NOT_APPLICABLE, List.of());

  /** Copies the names; who does not rely on anyone has none. */
  public WhoActs {
    lower =
        who == Who.PROVIDER || who == Who.SHARED ? ImmutableList.copyOf(lower) : ImmutableList.of();
  }

  /** Returns a lower provider, or several. */
  public static WhoActs inheritedFrom(String... lower) {
    return new WhoActs(Who.PROVIDER, List.of(lower));
  }

  /**
   * Reads what a layout says in words.
   *
   * @throws IllegalArgumentException if it is none of the words; the message lists them
   */
  public static WhoActs parse(String words) {
    String plain = words.strip();
    for (Who who : Who.values()) {
      if (who.word().equalsIgnoreCase(plain)) {
        return new WhoActs(who, List.of());
      }
    }
    if (plain.regionMatches(true, 0, FROM, 0, FROM.length())) {
      return new WhoActs(Who.PROVIDER, names(plain.substring(FROM.length())));
    }
    if (plain.regionMatches(true, 0, WITH, 0, WITH.length())) {
      return new WhoActs(Who.SHARED, names(plain.substring(WITH.length())));
    }
    throw new IllegalArgumentException("it is none of " + String.join(", ", words()));
  }

  private static List<String> names(String text) {
    List<String> names = Splitter.on(AND).trimResults().omitEmptyStrings().splitToList(text);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("no lower provider is named");
    }
    return names;
  }

  /** Returns the words of layouts. */
  static List<String> words() {
    List<String> words = new ArrayList<>(Arrays.stream(Who.values()).map(Who::word).toList());
    words.add(FROM + "AWS");
    words.add(WITH + "AWS");
    return words;
  }

  /** Returns it in the words of a layout. */
  @Override
  public String toString() {
    if (lower.isEmpty()) {
      return who.word();
    }
    return (who == Who.SHARED ? WITH : FROM) + String.join(AND, lower);
  }
}
