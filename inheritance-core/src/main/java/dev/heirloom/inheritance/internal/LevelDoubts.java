package dev.heirloom.inheritance.internal;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is to be said of the level of a direct provider beside that of the leveraging system (SEMANTICS
 * section 5, row level).
 */
final class LevelDoubts {

  /** Whether an authorizing official must accept something. */
  final boolean duty;

  /** Whether that caps, whatever the policy says. */
  final boolean caps;

  /** Whether a certification class stands in place of a level. */
  final boolean certified;

  final List<Finding> findings = new ArrayList<>();

  /**
   * Compares the levels on record with the one needed. Levels count dated or not; of several, inactive ones
   * aside, the lowest.
   *
   * @param known all that is on record of the provider
   * @param counting those of them that are not known to be inactive
   * @param accepted whether an official accepts the provider at the level needed
   */
  LevelDoubts(
      CompiledSystem system,
      List<Authorization> known,
      List<Authorization> counting,
      NeededLevel needed,
      boolean accepted) {
    Optional<ImpactLevel> level =
        counting.stream().flatMap(r -> r.levelInForce().stream()).min(Comparator.naturalOrder());
    Optional<CertificationClass> certification =
        counting.stream().flatMap(r -> r.certificationClass().stream()).min(Comparator.naturalOrder());
    List<String> unknown =
        counting.stream().flatMap(r -> r.unknownLevel().stream()).distinct().sorted().toList();
    boolean below =
        level.isPresent() && needed.level().filter(n -> level.get().compareTo(n) < 0).isPresent();
    this.certified = certification.isPresent() && !accepted;
    this.caps = (below || !unknown.isEmpty() || needed.isNotUnderstood()) && !accepted;
    this.duty = caps || certified;
    if (certified) {
      findings.add(
          FindingAt.system(
              FindingCode.CERTIFICATION_CLASS,
              system.claims,
              sources(counting, r -> r.certificationClass().isPresent()),
              system.title(),
              certification.orElseThrow().toString(),
              needed.level().map(ImpactLevel::toString).orElse("your impact level")));
    }
    if (below && !accepted) {
      findings.add(
          FindingAt.system(
              FindingCode.AUTHORIZED_BELOW_LEVEL,
              system.claims,
              sources(counting, r -> r.levelInForce().equals(level)),
              system.title(),
              level.orElseThrow().toString(),
              needed.level().orElseThrow().toString()));
    }
    if (!unknown.isEmpty() && !accepted) {
      findings.add(
          FindingAt.system(
              FindingCode.LEVEL_NOT_UNDERSTOOD,
              system.claims,
              sources(counting, r -> r.unknownLevel().isPresent()),
              system.title(),
              String.join("\", \"", unknown)));
    }
    if (needed.doubt().isPresent()) {
      needed.doubt().filter(doubt -> !needed.isNotUnderstood() || !accepted).ifPresent(findings::add);
    } else if (known.stream().noneMatch(LevelDoubts::statesLevel)) {
      findings.add(
          FindingAt.system(
              FindingCode.LEVEL_NOT_STATED,
              system.claims,
              List.of(Evidence.of(system.claims.claims().identity().name(), "")),
              system.title()));
    }
  }

  private static boolean statesLevel(Authorization record) {
    return Stream.of(record.levelInForce(), record.unknownLevel(), record.certificationClass())
        .anyMatch(Optional::isPresent);
  }

  private static List<Evidence> sources(List<Authorization> records, Predicate<Authorization> that) {
    return records.stream().filter(that).map(Authorization::source).distinct().sorted().toList();
  }
}
