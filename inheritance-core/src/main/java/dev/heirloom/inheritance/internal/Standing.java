package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.Authorizations;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.Spot;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a system stands on a date: whether it is authorized, at which level, accepted by whom, under
 * which conditions (SEMANTICS section 5, rows authorized, in scope, same catalog, not excluded,
 * level and accepted).
 */
final class Standing {

  final CompiledSystem system;

  /** Whether a record of it is active. Without record it is neither active nor known not to be. */
  final boolean active;

  /** Whether nothing of it may be used at all. */
  final boolean unusable;

  /** Whether its status caps all that it offers, and what relies on it. */
  final boolean partial;

  /** Whether it is capped for its level or class. */
  final boolean capped;

  /** Whether an authorizing official must accept its level or class. */
  final boolean levelDuty;

  /** What there is to report on the system, and so on each of its items. */
  final List<Finding> findings;

  /** That nobody says on which baseline it was authorized; of no item in particular. Empty if somebody does. */
  final Optional<Finding> scopeNotStated;

  private final List<Condition> exclusions;
  private final List<Set<Spot>> excludedSpots;
  private final List<Set<ControlId>> assessed;

  /** What a standing is asked about. */
  record Question(
      Baseline baseline,
      Optional<CustomerSystem> customer,
      Authorizations authorizations,
      Policy policy,
      LocalDate asOf,
      NeededLevel level) {}

  Standing(CompiledSystem system, boolean direct, Question question) {
    this.system = system;
    LocalDate day = question.asOf();
    List<Finding> found = new ArrayList<>();
    found.addAll(system.operation.findings());
    List<Authorization> known = KnownRecords.of(system, question);
    List<Authorization> records = known.stream().filter(Authorization::statesDate).toList();
    List<Authorization> activeRecords = records.stream().filter(r -> r.isActive(day)).toList();
    this.active = !activeRecords.isEmpty();
    boolean notActive = !active && !records.isEmpty();
    if (notActive) {
      found.add(
          FindingAt.system(
              FindingCode.AUTHORIZATION_NOT_ACTIVE,
              system.claims,
              records.stream().map(Authorization::source).distinct().sorted().toList(),
              system.title(),
              day.toString(),
              String.join("; ", records.stream().map(r -> whyNot(r, day)).sorted().toList())));
    } else if (!active) {
      found.add(
          FindingAt.system(
              FindingCode.AUTHORIZATION_NOT_STATED,
              system.claims,
              List.of(Evidence.of(system.claims.claims().identity().name(), "")),
              system.title()));
    }
    system.mismatch.ifPresent(found::add);
    List<Acceptance> accepted = direct ? acceptancesOf(system, question) : List.of();
    boolean awaiting =
        direct
            && question.authorizations().regime().asksForAcceptance()
            && !system.offering.sameOrganization()
            && accepted.isEmpty();
    if (awaiting) {
      found.add(
          FindingAt.system(
              FindingCode.AWAITING_AGENCY_ACCEPTANCE,
              system.claims,
              List.of(Evidence.of(system.claims.claims().identity().name(), "")),
              system.title(),
              question.customer().flatMap(CustomerSystem::agency).orElse("the customer's agency"),
              day.toString()));
    }
    boolean levelAccepted = accepted.stream().anyMatch(question.level()::isAcceptedBy);
    Optional<LevelDoubts> doubts =
        direct
            ? Optional.of(
                new LevelDoubts(
                    system,
                    known,
                    known.stream().filter(r -> !r.statesDate() || r.isActive(day)).toList(),
                    question.level(),
                    levelAccepted))
            : Optional.empty();
    doubts.ifPresent(d -> found.addAll(d.findings));
    this.levelDuty = doubts.filter(d -> d.duty).isPresent();
    this.capped =
        doubts
            .filter(
                d ->
                    d.caps
                        || d.certified
                            && question.policy().certificationClasses()
                                == Policy.CertificationClasses.CAP)
            .isPresent();
    this.partial = system.operation.capped();
    this.unusable =
        notActive
            || system.mismatch.isPresent()
            || system.operation.unusable()
            || awaiting
                && question.policy().withoutAcceptance() == Policy.WithoutAcceptance.UNUSABLE;
    this.exclusions =
        Stream.concat(
                activeRecords.stream().flatMap(r -> r.conditions().stream()),
                accepted.stream().flatMap(a -> a.conditions().stream()))
            .filter(Condition::excludes)
            .distinct()
            .sorted(Comparator.comparing(Condition::toString))
            .collect(ImmutableList.toImmutableList());
    this.excludedSpots = exclusions.stream().map(c -> spots(c, question.baseline())).toList();
    this.assessed =
        activeRecords.stream()
            .filter(r -> !r.controls().isEmpty())
            .map(r -> controls(r, question.baseline()))
            .toList();
    this.findings = ImmutableList.copyOf(found);
    this.scopeNotStated =
        system.offering.authorizedOn().isEmpty() && assessed.isEmpty()
            ? Optional.of(
                FindingAt.system(
                    FindingCode.SCOPE_NOT_STATED,
                    system.claims,
                    List.of(Evidence.of(system.claims.claims().identity().name(), "")),
                    system.title()))
            : Optional.empty();
  }

  /** Returns the condition that excludes an item at a point; empty if none does. */
  Optional<Condition> exclusion(Entries.Item item, int point) {
    if (exclusions.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < exclusions.size(); i++) {
      Condition condition = exclusions.get(i);
      if (condition.touchesEverything()
          || condition.items().contains(item.source.uuid())
          || condition.components().contains(item.source.component())
          || excludedSpots.get(i).stream().anyMatch(s -> s.control().equals(item.spot.control()) && s.covers(point))) {
        return Optional.of(condition);
      }
    }
    return Optional.empty();
  }

  boolean hasExclusions() {
    return !exclusions.isEmpty();
  }

  /** Returns whether a control, as far as is known, was part of what was authorized. */
  boolean isInScope(ControlId control) {
    if (system.outOfScope.contains(control)) {
      return false;
    }
    for (Set<ControlId> controls : assessed) {
      if (!controls.contains(control)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether an authorizing official, by authorizing the system, accepted how it deals with what
   * lies below at a point: it is authorized, with the control in scope and not excluded.
   */
  boolean vouchesFor(ControlId control, int point) {
    return active
        && isInScope(control)
        && system.mismatch.isEmpty()
        && (exclusions.isEmpty() || !excludes(control, point));
  }

  private boolean excludes(ControlId control, int point) {
    return exclusions.stream().anyMatch(Condition::touchesEverything)
        || excludedSpots.stream()
            .flatMap(Set::stream)
            .anyMatch(s -> s.control().equals(control) && s.covers(point));
  }

  private static List<Acceptance> acceptancesOf(CompiledSystem system, Question question) {
    Optional<String> agency = question.customer().flatMap(CustomerSystem::agency);
    return question.authorizations().acceptances().stream()
        .filter(a -> KnownRecords.isSubject(a.subject(), system))
        .filter(a -> a.isActive(question.asOf()))
        .filter(
            a ->
                a.agency().isEmpty()
                    || agency.isEmpty()
                    || a.agency().get().strip().equalsIgnoreCase(agency.get().strip()))
        .toList();
  }

  private static String whyNot(Authorization record, LocalDate day) {
    if (record.revoked().isPresent() && !record.revoked().get().isAfter(day)) {
      return "it was revoked on " + record.revoked().get();
    }
    if (record.expires().isPresent() && record.expires().get().isBefore(day)) {
      return "it expired on " + record.expires().get();
    }
    return record.issued().map(d -> "it was issued on " + d).orElse("it states no date of issue");
  }

  private static Set<Spot> spots(Condition condition, Baseline baseline) {
    Set<Spot> spots = new HashSet<>();
    condition.controls().forEach(id -> baseline.index().find(id).ifPresent(spots::add));
    return spots;
  }

  private static Set<ControlId> controls(Authorization record, Baseline baseline) {
    Set<ControlId> controls = new HashSet<>();
    record.controls().forEach(id -> baseline.index().control(id).ifPresent(c -> controls.add(c.id())));
    return controls;
  }
}
