package dev.heirloom.inheritance.internal.rules;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is to be said of the level of a direct provider beside that of the customer system
 * (SEMANTICS section 5, row level).
 */
final class LevelComparison {

  private final boolean caps;
  private final boolean certified;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Compares the levels on record with the one needed. Levels count dated or not; of several,
   * inactive ones aside, the lowest.
   *
   * @param known all that is on record of the provider
   * @param counting those of them that are not known to be inactive
   * @param accepted whether an official accepts the provider at the level needed
   */
  LevelComparison(
      CompiledProvider provider,
      List<Authorization> known,
      List<Authorization> counting,
      NeededLevel needed,
      boolean accepted) {
    Optional<ImpactLevel> level =
        counting.stream().flatMap(r -> r.levelInForce().stream()).min(Comparator.naturalOrder());
    Optional<CertificationClass> certification =
        counting.stream()
            .flatMap(r -> r.certificationClass().stream())
            .min(Comparator.naturalOrder());
    List<String> unknown =
        counting.stream().flatMap(r -> r.unknownLevel().stream()).distinct().sorted().toList();
    boolean below =
        level.isPresent() && needed.level().filter(n -> level.get().compareTo(n) < 0).isPresent();
    this.certified = certification.isPresent() && !accepted;
    this.caps = (below || !unknown.isEmpty() || needed.isNotUnderstood()) && !accepted;
    if (certified) {
      findings.add(
          Findings.system(
              FindingCode.CERTIFICATION_CLASS,
              provider.claims(),
              evidence(counting, r -> r.certificationClass().isPresent()),
              provider.title(),
              certification.orElseThrow().toString(),
              needed.level().map(ImpactLevel::toString).orElse("your impact level")));
    }
    if (below && !accepted) {
      findings.add(
          Findings.system(
              FindingCode.AUTHORIZED_BELOW_LEVEL,
              provider.claims(),
              evidence(counting, r -> r.levelInForce().equals(level)),
              provider.title(),
              level.orElseThrow().toString(),
              needed.level().orElseThrow().toString()));
    }
    if (!unknown.isEmpty() && !accepted) {
      findings.add(
          Findings.system(
              FindingCode.LEVEL_NOT_UNDERSTOOD,
              provider.claims(),
              evidence(counting, r -> r.unknownLevel().isPresent()),
              provider.title(),
              String.join("\", \"", unknown)));
    }
    if (needed.doubt().isPresent()) {
      needed
          .doubt()
          .filter(doubt -> !needed.isNotUnderstood() || !accepted)
          .ifPresent(findings::add);
    } else if (known.stream().noneMatch(LevelComparison::statesLevel)) {
      findings.add(
          Findings.system(
              FindingCode.LEVEL_NOT_STATED,
              provider.claims(),
              List.of(Evidence.of(provider.claims().claims().identity().name(), "")),
              provider.title()));
    }
  }

  /** Returns whether an authorizing official must accept something. */
  boolean duty() {
    return caps || certified;
  }

  /** Returns whether that caps, whatever the policy says. */
  boolean caps() {
    return caps;
  }

  /** Returns whether a certification class stands in place of a level. */
  boolean certified() {
    return certified;
  }

  List<Finding> findings() {
    return findings;
  }

  private static boolean statesLevel(Authorization record) {
    return Stream.of(record.levelInForce(), record.unknownLevel(), record.certificationClass())
        .anyMatch(Optional::isPresent);
  }

  private static List<Evidence> evidence(
      List<Authorization> records, Predicate<Authorization> that) {
    return records.stream().filter(that).map(Authorization::evidence).distinct().sorted().toList();
  }
}
