package dev.heirloom.inheritance.baseline;

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

  /**
   * Reads a level as documents spell it: {@code moderate}, {@code Moderate} or {@code
   * fips-199-moderate}.
   *
   * @return empty if the text names no level of FIPS 199
   */
  public static Optional<ImpactLevel> parse(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (plain.startsWith("fips-199-")) {
      plain = plain.substring("fips-199-".length());
    }
    return switch (plain) {
      case "low" -> Optional.of(LOW);
      case "moderate" -> Optional.of(MODERATE);
      case "high" -> Optional.of(HIGH);
      default -> Optional.empty();
    };
  }

  /** Returns the word a person writes: {@code Moderate}. */
  @Override
  public String toString() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
