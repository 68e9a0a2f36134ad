package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.Stricter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Comparing parameter values (SEMANTICS section 6). */
final class Parameters {

  /** How a provider's value compares with the required one. */
  enum Comparison {
    EQUAL,
    STRICTER,
    WEAKER,
    UNDECIDED
  }

  private static final Map<String, String> NUMBER_WORDS =
      Map.of("thirty", "30", "sixty", "60", "fourteen", "14");

  private Parameters() {}

  static Comparison compare(
      List<String> required, List<String> stated, Optional<Stricter> stricter) {
    if (new HashSet<>(required.stream().map(Parameters::plain).toList())
        .equals(new HashSet<>(stated.stream().map(Parameters::plain).toList()))) {
      return Comparison.EQUAL;
    }
    if (required.size() != 1 || stated.size() != 1 || stricter.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    Optional<Integer> asked = days(plain(required.get(0)));
    Optional<Integer> given = days(plain(stated.get(0)));
    if (asked.isEmpty() || given.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    boolean smaller = given.get() < asked.get();
    return smaller == (stricter.get() == Stricter.SMALLER)
        ? Comparison.STRICTER
        : Comparison.WEAKER;
  }

  private static Optional<Integer> days(String plain) {
    return plain.matches("\\d+ day")
        ? Optional.of(Integer.valueOf(plain.split(" ")[0]))
        : Optional.empty();
  }

  private static String plain(String value) {
    String text = value.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    text = text.replaceAll("[a-z]+ \\((\\d+)\\)", "$1").replace("days", "day");
    for (Map.Entry<String, String> word : NUMBER_WORDS.entrySet()) {
      text = text.replace(word.getKey(), word.getValue());
    }
    return text;
  }
}
