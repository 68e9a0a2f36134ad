package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.offering.States;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** SEMANTICS section 5: the words themselves. */
final class Words {

  /**
   * "planned, not understood, partial, alternative, not-applicable, implemented", the weakest
   * first.
   */
  enum State {
    PLANNED,
    NOT_UNDERSTOOD,
    PARTIAL,
    ALTERNATIVE,
    NOT_APPLICABLE,
    IMPLEMENTED
  }

  /** What a status that is not plainly operational means. */
  enum Status {
    NOT_IN_OPERATION,
    NOT_UNDERSTOOD,
    DOUBTFUL
  }

  private static final Map<State, Set<String>> STATES =
      Map.of(
          State.PLANNED, Set.of("planned", "not implemented", "under development", "in progress"),
          State.PARTIAL,
              Set.of("partial", "partially", "partially implemented", "partly implemented"),
          State.ALTERNATIVE,
              Set.of("alternative", "alternate implementation", "alternative implementation"),
          State.NOT_APPLICABLE, Set.of("not-applicable", "n/a"),
          State.IMPLEMENTED, Set.of("implemented", "fully implemented"));

  private static final Pattern REMOVED = Pattern.compile("[\\s_-]");

  private Words() {}

  /** "Case, blanks, underscores and hyphens are removed before words are compared." */
  static String plain(String word) {
    return REMOVED.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static boolean isOneOf(Set<String> words, String word) {
    return words.stream().map(Words::plain).anyMatch(plain(word)::equals);
  }

  private static Optional<State> state(String word) {
    if (word.isBlank()) {
      return Optional.empty();
    }
    return Stream.of(State.values())
        .filter(state -> isOneOf(STATES.getOrDefault(state, Set.of()), word))
        .findFirst()
        .or(() -> Optional.of(State.NOT_UNDERSTOOD));
  }

  /** The states of one level. */
  static Set<State> states(List<String> words) {
    Set<State> states = EnumSet.noneOf(State.class);
    words.forEach(word -> state(word).ifPresent(states::add));
    return states;
  }

  /**
   * "Its by-component's own, else the statement's, else the requirement's; the first level that
   * states one."
   */
  static Set<State> deciding(States states) {
    return Stream.of(states.byComponent(), states.statement(), states.requirement())
        .map(Words::states)
        .filter(level -> !level.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  /** "Of several at one level the weakest." */
  static Optional<State> state(States states) {
    Set<State> deciding = deciding(states);
    return Stream.of(State.values()).filter(deciding::contains).findFirst();
  }

  static boolean isContradictory(States states) {
    return deciding(states).size() > 1;
  }

  /** What a status says against what has it; empty if nothing. */
  static Optional<Status> status(String word) {
    if (word.isBlank() || isOneOf(Set.of("operational"), word)) {
      return Optional.empty();
    }
    if (isOneOf(Set.of("under-development", "disposition"), word)) {
      return Optional.of(Status.NOT_IN_OPERATION);
    }
    return Optional.of(
        isOneOf(Set.of("under-major-modification", "other"), word)
            ? Status.DOUBTFUL
            : Status.NOT_UNDERSTOOD);
  }

  /**
   * "With or without FIPS-199, FedRAMP and impact (level), LI-SaaS, Tailored and 20x Low as low,
   * 20x Moderate as moderate."
   */
  static Optional<ImpactLevel> level(String word) {
    String plain =
        plain(word)
            .replace("fips199", "")
            .replace("fedramp", "")
            .replace("impact", "")
            .replace("level", "");
    return switch (plain) {
      case "low", "lisaas", "tailored", "20xlow" -> Optional.of(ImpactLevel.LOW);
      case "moderate", "20xmoderate" -> Optional.of(ImpactLevel.MODERATE);
      case "high" -> Optional.of(ImpactLevel.HIGH);
      default -> Optional.empty();
    };
  }
}
