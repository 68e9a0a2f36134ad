package dev.heirloom.inheritance.internal.rules;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a provider stands on a date: whether it is authorized, at which level, accepted by whom,
 * under which conditions (SEMANTICS section 5, rows authorized, in scope, same catalog, not
 * excluded, level and accepted).
 */
public final class AuthorizationStatus {

  private final CompiledProvider provider;
  private final boolean active;
  private final boolean unusable;
  private final boolean partial;
  private final boolean capped;
  private final boolean levelDuty;
  private final List<Finding> findings;
  private final Optional<Finding> scopeNotStated;
  private final Exclusions exclusions;
  private final List<Set<ControlId>> assessed;
  private final EvidenceStatus evidence;

  /** What the status of a provider depends on, beside its chain. */
  public record Question(
      Optional<CustomerSystem> customer,
      Authorizations authorizations,
      Policy policy,
      LocalDate asOf,
      NeededLevel level) {}

  /**
   * Asks for the status of a provider; more is asked of a direct one.
   *
   * @param baseline the baseline that the provider is matched to
   * @param known all that is on record of it
   */
  public AuthorizationStatus(
      CompiledProvider provider,
      boolean direct,
      Question question,
      Baseline baseline,
      List<Authorization> known) {
    this.provider = provider;
    LocalDate day = question.asOf();
    List<Finding> found = new ArrayList<>();
    found.addAll(provider.offering().operation().findings());
    List<Authorization> records = known.stream().filter(Authorization::statesDate).toList();
    List<Authorization> activeRecords = records.stream().filter(r -> r.isActive(day)).toList();
    this.active = !activeRecords.isEmpty();
    boolean notActive = !active && !records.isEmpty();
    if (notActive) {
      found.add(
          Findings.system(
              FindingCode.AUTHORIZATION_NOT_ACTIVE,
              provider.claims(),
              records.stream().map(Authorization::evidence).distinct().sorted().toList(),
              provider.title(),
              day.toString(),
              String.join("; ", records.stream().map(r -> whyNot(r, day)).sorted().toList())));
    } else if (!active) {
      found.add(
          Findings.system(
              FindingCode.AUTHORIZATION_NOT_STATED,
              provider.claims(),
              List.of(Evidence.of(provider.claims().claims().identity().name(), "")),
              provider.title()));
    }
    provider.offering().mismatch().ifPresent(found::add);
    provider.offering().shared().ifPresent(found::add);
    List<Acceptance> accepted = direct ? acceptancesOf(provider, question) : List.of();
    boolean awaiting =
        direct
            && question.authorizations().regime().asksForAcceptance()
            && !provider.sameOrganization()
            && accepted.isEmpty();
    if (awaiting) {
      found.add(
          Findings.system(
              FindingCode.AWAITING_AGENCY_ACCEPTANCE,
              provider.claims(),
              List.of(Evidence.of(provider.claims().claims().identity().name(), "")),
              provider.title(),
              question.customer().flatMap(CustomerSystem::agency).orElse("the customer's agency"),
              day.toString()));
    }
    boolean levelAccepted = accepted.stream().anyMatch(question.level()::isAcceptedBy);
    Optional<LevelComparison> levels =
        direct
            ? Optional.of(
                new LevelComparison(
                    provider,
                    known,
                    known.stream().filter(r -> !r.statesDate() || r.isActive(day)).toList(),
                    question.level(),
                    levelAccepted))
            : Optional.empty();
    levels.ifPresent(d -> found.addAll(d.findings()));
    this.levelDuty = levels.filter(LevelComparison::duty).isPresent();
    this.capped =
        levels
            .filter(
                d ->
                    d.caps()
                        || d.certified()
                            && question.policy().certificationClasses()
                                == Policy.CertificationClasses.CAP)
            .isPresent();
    this.partial = provider.offering().operation().capped();
    this.unusable =
        notActive
            || provider.offering().mismatch().isPresent()
            || provider.offering().operation().unusable()
            || awaiting
                && question.policy().withoutAcceptance() == Policy.WithoutAcceptance.UNUSABLE;
    this.exclusions = new Exclusions(provider, baseline, activeRecords, accepted);
    this.assessed =
        activeRecords.stream()
            .filter(r -> !r.controls().isEmpty())
            .map(r -> controls(r, baseline))
            .toList();
    this.findings = ImmutableList.copyOf(found);
    this.evidence = EvidenceStatus.ofProvider(provider.claims(), day);
    this.scopeNotStated =
        provider.offering().original().authorizedOn().isEmpty() && assessed.isEmpty()
            ? Optional.of(
                Findings.system(
                    FindingCode.SCOPE_NOT_STATED,
                    provider.claims(),
                    List.of(Evidence.of(provider.claims().claims().identity().name(), "")),
                    provider.title()))
            : Optional.empty();
  }

  /** Returns all that is on record of a provider, of which its status is made. */
  public static List<Authorization> records(CompiledProvider provider, Question question) {
    return AuthorizationRecords.of(provider, question);
  }

  /** Returns whose status it is. */
  public CompiledProvider provider() {
    return provider;
  }

  /** Returns whether a system stands as another does, or as it does itself by other records. */
  public boolean isAs(AuthorizationStatus other) {
    return active == other.active
        && unusable == other.unusable
        && partial == other.partial
        && capped == other.capped
        && levelDuty == other.levelDuty
        && findings.equals(other.findings)
        && scopeNotStated.equals(other.scopeNotStated)
        && exclusions.isAs(other.exclusions)
        && assessed.equals(other.assessed)
        && evidence.differing(other.evidence).isEmpty()
        && evidence.withoutControl().equals(other.evidence.withoutControl());
  }

  /** Returns what assessors found on it and which of its risks are open. */
  public EvidenceStatus evidence() {
    return evidence;
  }

  /**
   * Returns whether a record of it is active. Without record it is neither active nor known not to
   * be.
   */
  public boolean active() {
    return active;
  }

  /** Returns whether nothing of it may be used at all. */
  boolean unusable() {
    return unusable;
  }

  /** Returns whether its operational status caps all that it offers, and what relies on it. */
  boolean partial() {
    return partial;
  }

  /** Returns whether it is capped for its level or class. */
  boolean capped() {
    return capped;
  }

  /** Returns whether an authorizing official must accept its level or class. */
  public boolean levelDuty() {
    return levelDuty;
  }

  /** Returns what there is to report on the provider, and so on each of its items. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * Returns that nobody says on which baseline it was authorized; of no item in particular. Empty
   * if somebody does.
   */
  public Optional<Finding> scopeNotStated() {
    return scopeNotStated;
  }

  /** Returns what its authorization and the acceptances of it exclude. */
  public Exclusions exclusions() {
    return exclusions;
  }

  /** Returns whether a control, as far as is known, was part of what was authorized. */
  boolean isInScope(ControlId control) {
    if (provider.offering().outOfScope().contains(control)) {
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
   * Returns whether an authorizing official, by authorizing the system, accepted how it deals with
   * what lies below at a point: it is authorized, with the control in scope and not excluded.
   */
  public boolean vouchesFor(ControlId control, int point) {
    return active
        && isInScope(control)
        && provider.offering().mismatch().isEmpty()
        && !exclusions.exclude(control, point);
  }

  private static List<Acceptance> acceptancesOf(CompiledProvider provider, Question question) {
    Optional<String> agency = question.customer().flatMap(CustomerSystem::agency);
    return question.authorizations().acceptances().stream()
        .filter(a -> provider.claims().claims().identity().isSubject(a.subject()))
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

  private static Set<ControlId> controls(Authorization record, Baseline baseline) {
    Set<ControlId> controls = new HashSet<>();
    record
        .controls()
        .forEach(id -> baseline.index().control(id).ifPresent(c -> controls.add(c.id())));
    return controls;
  }
}
