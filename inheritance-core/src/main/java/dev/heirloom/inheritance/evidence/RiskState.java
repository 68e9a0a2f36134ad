package dev.heirloom.inheritance.evidence;

import dev.heirloom.inheritance.common.internal.WordSpelling;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a risk stands on a day, by what documents state of it: the latest decides, and what is not
 * understood is open (SEMANTICS section 13).
 *
 * @param decisive what the latest documents of that day state; empty if none states anything yet
 * @param day the day
 */
public record RiskState(List<TrackedRisk> decisive, LocalDate day) {

  /** The words of OSCAL for risks that may be false positives. */
  private static final Set<String> NOT_CLOSED =
      Set.of("open", "investigating", "remediating", "deviationapproved");

  /**
   * Returns how a risk stands on a day, where what was stated before another day counts no more.
   */
  public static RiskState of(List<TrackedRisk> mentions, LocalDate since, LocalDate day) {
    List<TrackedRisk> known =
        mentions.stream()
            .filter(mention -> !mention.on().isBefore(since))
            .filter(mention -> !mention.on().isAfter(day) || isClosed(mention, day))
            .toList();
    Optional<LocalDate> latest = known.stream().map(TrackedRisk::on).max(Comparator.naturalOrder());
    return new RiskState(
        known.stream().filter(mention -> latest.filter(mention.on()::equals).isPresent()).toList(),
        day);
  }

  /** Returns whether any document states it. */
  public boolean isFound() {
    return !decisive.isEmpty();
  }

  /** Returns whether it is closed, or its deviation approved as a false positive. */
  public boolean isSettled() {
    return isFound() && decisive.stream().allMatch(m -> isClosed(m, day) || isFalsePositive(m));
  }

  /** Returns its title and status in words. */
  public String words() {
    return decisive.stream()
        .map(m -> "\"" + m.title() + "\" is \"" + m.status() + "\"")
        .distinct()
        .sorted()
        .findFirst()
        .orElse("");
  }

  /** Returns the status in words. */
  public String status() {
    return decisive.stream()
        .map(m -> "\"" + m.status() + "\"")
        .distinct()
        .sorted()
        .findFirst()
        .orElse("");
  }

  /** Returns the earliest deadline that is stated; empty if none is. */
  public Optional<LocalDate> deadline() {
    return decisive.stream()
        .flatMap(mention -> mention.deadline().stream())
        .min(Comparator.naturalOrder());
  }

  private static boolean isClosed(TrackedRisk mention, LocalDate day) {
    return WordSpelling.plain(mention.status()).equals("closed")
        && !mention.closedOn().orElse(mention.on()).isAfter(day);
  }

  private static boolean isFalsePositive(TrackedRisk mention) {
    return NOT_CLOSED.contains(WordSpelling.plain(mention.status()))
        && !mention.falsePositive().isEmpty()
        && mention.falsePositive().stream()
            .allMatch(word -> WordSpelling.plain(word).equals("approved"));
  }
}
