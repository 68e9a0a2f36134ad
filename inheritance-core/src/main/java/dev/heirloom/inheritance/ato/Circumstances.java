package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Report;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the path of a system depends on: the rules, the records in force on the day, the providers
 * of other organizations, and what a determination leaves open.
 */
final class Circumstances {

  static final Predicate<Duty> LEVEL = duty -> duty.kind() == Duty.Kind.LEVEL;
  static final Predicate<Duty> CONFIGURATION =
      duty -> duty.kind() == Duty.Kind.RESPONSIBILITY || duty.kind() == Duty.Kind.PARAMETER;

  final AgencySystem system;
  final LocalDate day;
  final Regime regime;
  final AgencyRecords asOf;
  final RecordsInForce records;
  final DeterminedDuties determined;
  final PathKind kind;
  final List<SystemEvidence> evidence;
  final List<ProviderFacts> external;

  Circumstances(
      AgencySystem system,
      AgencyRecords all,
      LocalDate day,
      Regime regime,
      Optional<Report> report,
      List<SystemEvidence> evidence) {
    this.system = system;
    this.day = day;
    this.regime = regime;
    this.asOf = all.asOf(day);
    this.records = new RecordsInForce(asOf, system, day);
    this.evidence = ImmutableList.copyOf(evidence);
    this.determined = new DeterminedDuties(report.filter(this::fits));
    this.external = records.providers.stream().filter(facts -> !facts.own()).toList();
    this.kind = kind();
  }

  private boolean fits(Report report) {
    if (report.inputs().asOf().equals(day) && report.inputs().regime() == regime) {
      return true;
    }
    records.add(
        RecordFindingCode.REPORT_DOES_NOT_FIT,
        system.id(),
        List.of(),
        report.inputs().asOf() + " under " + RecordCheck.word(report.inputs().regime()),
        day + " under " + RecordCheck.word(regime));
    return false;
  }

  private PathKind kind() {
    return switch (regime) {
      case NONE -> PathKind.NO_REGIME;
      case FEDRAMP_2026 -> PathKind.RULES_OF_2026;
      case FEDRAMP -> {
        if (external.isEmpty()) {
          yield PathKind.NO_PROVIDER;
        }
        if (external.stream().anyMatch(this::isTogether)) {
          yield PathKind.CONSOLIDATED;
        }
        boolean reused =
            external.stream()
                .allMatch(
                    facts ->
                        facts.acceptance().isPresent()
                            && own(StepKind.REQUEST_PACKAGE, facts).isEmpty()
                            && own(StepKind.REVIEW_PACKAGE, facts).isEmpty());
        yield reused ? PathKind.FURTHER_SYSTEM : PathKind.FIRST_SYSTEM;
      }
    };
  }

  /**
   * Whether the provider is reviewed together with the system and gets no authorization of its own.
   */
  boolean isTogether(ProviderFacts facts) {
    return records.ato.isEmpty() ? system.consolidated() : records.isCovered(facts.provider());
  }

  boolean isOfThisRound(Milestone milestone) {
    return records.round.isEmpty() || milestone.date().isAfter(records.round.get());
  }

  Optional<Milestone> latest(StepKind step, Predicate<Milestone> which) {
    return records.known.milestones().stream()
        .filter(m -> m.step() == step && m.outcome() == Milestone.Outcome.DONE)
        .filter(m -> system.isNamed(m.system()))
        .filter(step == StepKind.GO_INTO_PRODUCTION ? which : which.and(this::isOfThisRound))
        .max(Comparator.comparing(Milestone::date));
  }

  /**
   * This very system's milestone about a provider, since the agency's last decision on it and its
   * last disapproval.
   */
  Optional<Milestone> own(StepKind step, ProviderFacts facts) {
    return latest(step, m -> counts(m, facts));
  }

  /** The milestone about a provider of any system of the agency. */
  Optional<Milestone> agencyWide(StepKind step, ProviderFacts facts) {
    return records.known.milestones().stream()
        .filter(m -> m.step() == step && m.outcome() == Milestone.Outcome.DONE)
        .filter(records::isOfAgency)
        .filter(m -> counts(m, facts))
        .max(Comparator.comparing(Milestone::date));
  }

  private boolean counts(Milestone m, ProviderFacts facts) {
    boolean reviewedAgain =
        m.step() != StepKind.REVIEW_PACKAGE
            || facts.disapproval().isEmpty()
            || m.date().isAfter(facts.disapproval().get().date());
    return records.isAbout(m, facts.provider())
        && reviewedAgain
        && (facts.round().isEmpty() || m.date().isAfter(facts.round().get()));
  }

  boolean isLevelAccepted(ProviderFacts facts) {
    return system.level().isPresent()
        && facts
            .acceptance()
            .flatMap(Authorization::level)
            .filter(level -> level.compareTo(system.level().get()) >= 0)
            .isPresent();
  }

  static boolean isClassA(ProviderFacts facts) {
    return facts.certificationClass().equals(Optional.of(CertificationClass.A));
  }

  Optional<LocalDate> due(Authorization ato) {
    Optional<LocalDate> review = openReview(ato);
    return review.isPresent()
            && (ato.expires().isEmpty() || review.get().isBefore(ato.expires().get()))
        ? review
        : ato.expires();
  }

  /** The review that is set, unless a milestone says it was held. */
  Optional<LocalDate> openReview(Authorization decision) {
    return decision
        .review()
        .filter(
            review ->
                latest(StepKind.RENEW, m -> !m.date().isBefore(decision.issued().orElseThrow()))
                    .isEmpty());
  }

  /** The report that a provider has published since it was reviewed last, where that is known. */
  Optional<LocalDate> reportToReview(ProviderFacts facts, LocalDate reviewed) {
    return facts
        .provider()
        .documents()
        .nextReport()
        .filter(report -> !report.isAfter(day) && reviewed.isBefore(report));
  }

  List<Duty> openWork() {
    return determined.duties(LEVEL.negate());
  }

  List<Condition> conditions() {
    Set<Condition> conditions = new LinkedHashSet<>();
    records.ato.ifPresent(ato -> conditions.addAll(ato.conditions()));
    for (ProviderFacts facts : records.providers) {
      facts.acceptance().ifPresent(accepted -> conditions.addAll(accepted.conditions()));
      facts.authorizations().forEach(own -> conditions.addAll(own.conditions()));
    }
    return ImmutableList.copyOf(conditions);
  }

  List<Provider> monitored() {
    return regime == Regime.FEDRAMP_2026
        ? records.chain()
        : records.providers.stream().map(ProviderFacts::provider).toList();
  }
}
