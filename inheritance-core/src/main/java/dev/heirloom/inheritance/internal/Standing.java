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
import dev.heirloom.inheritance.determination.Finding;
import dev.heirloom.inheritance.determination.FindingCode;
import dev.heirloom.inheritance.determination.Policy;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
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
      LocalDate asOf) {}

  Standing(CompiledSystem system, boolean direct, Question question) {
    this.system = system;
    LocalDate day = question.asOf();
    List<Finding> found = new ArrayList<>();
    List<Authorization> records = recordsOf(system, question);
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
    boolean levelAccepted = accepted.stream().anyMatch(a -> acceptsLevel(a, question.baseline()));
    Optional<FindingCode> doubt =
        direct && !levelAccepted ? levelDoubt(activeRecords, question.baseline(), found) : Optional.empty();
    this.levelDuty = doubt.isPresent();
    this.capped =
        doubt.isPresent()
            && (doubt.get() == FindingCode.AUTHORIZED_BELOW_LEVEL
                || question.policy().certificationClasses() == Policy.CertificationClasses.CAP);
    this.unusable =
        notActive
            || system.mismatch.isPresent()
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

  /**
   * Of several active records the lowest level counts: contradictory records are never read in the
   * more favourable way.
   */
  private Optional<FindingCode> levelDoubt(
      List<Authorization> activeRecords, Baseline baseline, List<Finding> found) {
    List<Evidence> evidence = activeRecords.stream().map(Authorization::source).distinct().sorted().toList();
    Optional<ImpactLevel> level =
        activeRecords.stream().flatMap(r -> r.level().stream()).min(Comparator.naturalOrder());
    Optional<FindingCode> doubt = Optional.empty();
    Optional<Authorization> certified =
        activeRecords.stream()
            .filter(r -> r.certificationClass().isPresent())
            .min(Comparator.comparing(r -> r.certificationClass().orElseThrow()));
    if (certified.isPresent()) {
      doubt = Optional.of(FindingCode.CERTIFICATION_CLASS);
      found.add(
          FindingAt.system(
              FindingCode.CERTIFICATION_CLASS,
              system.claims,
              evidence,
              system.title(),
              certified.get().certificationClass().orElseThrow().toString(),
              baseline.level().map(ImpactLevel::toString).orElse("your impact level")));
    }
    if (level.isPresent()
        && baseline.level().isPresent()
        && level.get().compareTo(baseline.level().get()) < 0) {
      doubt = Optional.of(FindingCode.AUTHORIZED_BELOW_LEVEL);
      found.add(
          FindingAt.system(
              FindingCode.AUTHORIZED_BELOW_LEVEL,
              system.claims,
              evidence,
              system.title(),
              level.get().toString(),
              baseline.level().get().toString()));
    }
    return doubt;
  }

  private static boolean acceptsLevel(Acceptance acceptance, Baseline baseline) {
    return acceptance.acceptedLevel().isPresent()
        && (baseline.level().isEmpty()
            || acceptance.acceptedLevel().get().compareTo(baseline.level().get()) >= 0);
  }

  private static List<Acceptance> acceptancesOf(CompiledSystem system, Question question) {
    Optional<String> agency = question.customer().flatMap(CustomerSystem::agency);
    return question.authorizations().acceptances().stream()
        .filter(a -> isSubject(a.subject(), system))
        .filter(a -> a.isActive(question.asOf()))
        .filter(
            a ->
                a.agency().isEmpty()
                    || agency.isEmpty()
                    || a.agency().get().strip().equalsIgnoreCase(agency.get().strip()))
        .toList();
  }

  private static boolean isSubject(String subject, CompiledSystem system) {
    String name = subject.strip();
    var identity = system.claims.claims().identity();
    return name.equalsIgnoreCase(identity.systemId().value())
        || name.equalsIgnoreCase(identity.name())
        || identity.systemIdentifiers().stream().anyMatch(i -> i.strip().equalsIgnoreCase(name));
  }

  /**
   * Returns the records of a system: the caller's, else the provider's own, else what the
   * leveraging system says of it, each completed field by field by those that come after.
   */
  private static List<Authorization> recordsOf(CompiledSystem system, Question question) {
    List<Authorization> callers =
        question.authorizations().records().stream()
            .filter(r -> isSubject(r.subject(), system))
            .distinct()
            .toList();
    List<Authorization> own = system.offering.authorization().map(List::of).orElse(List.of());
    List<Authorization> said = saidByCustomer(system, question.customer());
    List<Authorization> completed =
        complete(callers, complete(own, said));
    return completed.stream().filter(Authorization::statesDate).distinct().toList();
  }

  private static List<Authorization> complete(
      List<Authorization> first, List<Authorization> others) {
    if (first.isEmpty() || others.isEmpty()) {
      return first.isEmpty() ? others : first;
    }
    List<Authorization> completed = new ArrayList<>();
    for (Authorization record : first) {
      for (Authorization other : others) {
        completed.add(complete(record, other));
      }
    }
    return completed;
  }

  private static Authorization complete(Authorization record, Authorization other) {
    return AuthorizationBuilder.builder(record)
        .authority(record.authority().or(other::authority))
        .issued(record.issued().or(other::issued))
        .review(record.review().or(other::review))
        .expires(record.expires().or(other::expires))
        .revoked(record.revoked().or(other::revoked))
        .level(record.level().or(other::level))
        .certificationClass(record.certificationClass().or(other::certificationClass))
        .controls(record.controls().isEmpty() ? other.controls() : record.controls())
        .conditions(record.conditions().isEmpty() ? other.conditions() : record.conditions())
        .build();
  }

  private static List<Authorization> saidByCustomer(
      CompiledSystem system, Optional<CustomerSystem> customer) {
    if (customer.isEmpty()) {
      return List.of();
    }
    List<Authorization> said = new ArrayList<>();
    for (LeveragedAuthorization leveraged : customer.get().claims().leveragedAuthorizations()) {
      if (Leverage.isAbout(customer.get().claims(), leveraged, system.claims)) {
        said.add(
            AuthorizationBuilder.builder()
                .id(leveraged.uuid().value())
                .subject(system.id().value())
                .issued(leveraged.dateAuthorized())
                .level(leveraged.level())
                .source(leveraged.source())
                .build());
      }
    }
    return said;
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
