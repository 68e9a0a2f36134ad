package dev.heirloom.inheritance.baseline;

import dev.heirloom.inheritance.common.internal.WordSpelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A security impact level of FIPS 199: what a loss of confidentiality, integrity or availability
 * would do.
 *
 * <p>Declared from low to high, so {@link #compareTo} orders them. FedRAMP's certification classes
 * are not impact levels and have a type of their own.
 */
public enum ImpactLevel {
  /** A limited adverse effect. */
  LOW,
  /** A serious adverse effect. */
  MODERATE,
  /** A severe or catastrophic adverse effect. */
  HIGH;

  /** What documents write around a level, the longer before what it begins with. */
  private static final List<String> AROUND = List.of("fips199", "fedramp", "impactlevel", "impact");

  /**
   * Reads a level as documents spell it: {@code moderate}, {@code fips-199-moderate}, {@code
   * FedRAMP Moderate}, {@code Moderate Impact Level}; FedRAMP's LI-SaaS, Tailored and 20x Low are
   * low, 20x Moderate is moderate.
   *
   * @return empty if the text names no level of FIPS 199
   */
  public static Optional<ImpactLevel> parse(String text) {
    String plain = WordSpelling.plain(text);
    for (String around : AROUND) {
      plain = plain.replaceFirst(around, "");
    }
    return switch (plain) {
      case "low", "lisaas", "lisaaslow", "lowlisaas", "20xlow" -> Optional.of(LOW);
      case "tailored", "tailoredlow", "lowtailored", "tailoredlisaas", "lisaastailored" ->
          Optional.of(LOW);
      case "moderate", "20xmoderate" -> Optional.of(MODERATE);
      case "high" -> Optional.of(HIGH);
      default -> Optional.empty();
    };
  }

  /**
   * Returns the words in which a text states a level that are not understood; empty if it states
   * none or a known one.
   */
  public static Optional<String> notUnderstood(String text) {
    return WordSpelling.isStated(text) && parse(text).isEmpty()
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  /** Returns the word a person writes: {@code Moderate}. */
  @Override
  public String toString() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
