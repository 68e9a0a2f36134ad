package dev.heirloom.inheritance.offering;

import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.oscal.model.ssp.SystemCharacteristics;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The words in which a plan states the impact level of its system: its sensitivity level and its
 * three security objectives, of which the highest counts (SEMANTICS section 2).
 */
final class PlanLevel {

  private PlanLevel() {}

  /** Returns the level as it is stated; by the objectives alone where no sensitivity level is. */
  static Optional<String> stated(SystemCharacteristics system) {
    return system.securitySensitivityLevel().or(() -> highest(objectives(system)));
  }

  /** Returns the level that the system needs of others: an objective may be above the rest. */
  static Optional<String> needed(SystemCharacteristics system) {
    Optional<String> stated = stated(system);
    Optional<ImpactLevel> level = stated.flatMap(ImpactLevel::parse);
    return objectives(system).stream()
        .filter(word -> level.isPresent() && isAbove(word, level.get()))
        .max(Comparator.comparing(word -> ImpactLevel.parse(word).orElseThrow()))
        .or(() -> stated);
  }

  private static boolean isAbove(String word, ImpactLevel level) {
    return ImpactLevel.parse(word).filter(one -> one.compareTo(level) > 0).isPresent();
  }

  private static List<String> objectives(SystemCharacteristics system) {
    return system
        .securityImpactLevel()
        .map(
            levels ->
                List.of(
                    levels.securityObjectiveConfidentiality(),
                    levels.securityObjectiveIntegrity(),
                    levels.securityObjectiveAvailability()))
        .orElse(List.of());
  }

  /** Returns the highest; a word that is not understood may be more than any but the highest. */
  private static Optional<String> highest(List<String> words) {
    return words.stream().max(Comparator.comparing(PlanLevel::rank));
  }

  private static int rank(String word) {
    int unknown = ImpactLevel.notUnderstood(word).isPresent() ? 2 : 0;
    return ImpactLevel.parse(word)
        .map(level -> level == ImpactLevel.HIGH ? 3 : level.ordinal())
        .orElse(unknown);
  }
}
