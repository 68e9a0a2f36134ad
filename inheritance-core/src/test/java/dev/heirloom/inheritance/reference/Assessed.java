package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.AssessmentObjective;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.evidence.AssessmentEvidence;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.AssessorFinding;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.RiskEvidence;
import dev.heirloom.inheritance.evidence.RiskEvidence.ActionItem;
import dev.heirloom.inheritance.evidence.TrackedRisk;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** SEMANTICS section 13: what assessors found, and which risks are open, on the day. */
final class Assessed extends Section {

  /** Something that stands against a system at a place; overdue only where it is a risk. */
  record Against(Places.Spot spot, boolean overdue) {}

  private final LocalDate day;

  Assessed(Reference of) {
    super(of);
    this.day = world.asOf();
  }

  // what was found

  private List<AssessorFinding> findings(SystemClaims claims) {
    return of.handed.counting(claims, AssessmentEvidence.class).stream()
        .flatMap(results -> results.findings().stream())
        .distinct()
        .toList();
  }

  private static boolean isSatisfied(AssessorFinding finding) {
    return Words.plain(finding.state()).equals("satisfied");
  }

  /** The places at which assessors were not satisfied and nothing was put right. */
  List<Places.Spot> notSatisfied(SystemClaims claims) {
    return once(() -> notSatisfiedAnew(claims), "not satisfied", claims.systemId());
  }

  private List<Places.Spot> notSatisfiedAnew(SystemClaims claims) {
    List<AssessorFinding> all = findings(claims);
    return all.stream()
        .filter(f -> !isSatisfied(f) && !f.on().isAfter(day))
        .filter(f -> !isPutRight(f, claims))
        .flatMap(f -> reach(f, claims).stream().filter(at -> isLatest(f, at, all, claims)))
        .toList();
  }

  /** "Of several results on one target the latest end (else start) on or before t counts." */
  private boolean isLatest(
      AssessorFinding f, Places.Spot at, List<AssessorFinding> all, SystemClaims claims) {
    return all.stream()
        .filter(g -> isOnTheSame(f, g) && g.on().isAfter(f.on()) && !g.on().isAfter(day))
        .noneMatch(g -> reach(g, claims).stream().anyMatch(o -> isSamePlace(o, at)));
  }

  private static boolean isSamePlace(Places.Spot one, Places.Spot other) {
    return one.control().id().equals(other.control().id())
        && (isWhole(one) ? isWhole(other) : one.id().equals(other.id()));
  }

  private static boolean isWhole(Places.Spot spot) {
    return List.of(Places.Kind.WHOLE, Places.Kind.FEDRAMP).contains(spot.kind());
  }

  private boolean isOnTheSame(AssessorFinding f, AssessorFinding g) {
    return target(f).equals(target(g));
  }

  private List<Object> target(AssessorFinding f) {
    if (objective(f.target()).isPresent() || spot(f.target()).isEmpty()) {
      return List.of(f.target(), spots(f.target()).isEmpty() ? f.implementation() : "");
    }
    Places.Spot spot = spot(f.target()).get();
    return List.of(spot.control().id(), spot.kind() == Places.Kind.WHOLE ? "" : spot.id());
  }

  /** It relates to at least one risk, all are found, each is closed or a false positive. */
  private boolean isPutRight(AssessorFinding f, SystemClaims claims) {
    return !f.risks().isEmpty()
        && f.risks().stream().allMatch(risk -> isSettled(risk, claims, f.on()));
  }

  // where

  private Optional<AssessmentObjective> objective(String id) {
    return places.controls().stream()
        .flatMap(c -> c.objectives().stream())
        .filter(objective -> objective.id().equals(id))
        .findFirst();
  }

  /** A statement or a control, be it a statement that its control has not. */
  private Optional<Places.Spot> spot(String id) {
    return places.spotOfCondition(id);
  }

  private List<Places.Spot> spots(String id) {
    Optional<AssessmentObjective> objective = objective(id);
    if (objective.isEmpty()) {
      return spot(id).or(() -> ofControlIn(id)).stream().toList();
    }
    BaselineControl c =
        places.controls().stream()
            .filter(control -> control.objectives().contains(objective.get()))
            .findFirst()
            .orElseThrow();
    List<Places.Spot> linked =
        objective.get().statements().stream()
            .flatMap(statement -> places.spot(Place.statement(c.id().value(), statement)).stream())
            .toList();
    if (!linked.isEmpty()) {
      return linked;
    }
    return List.of(
        objective
            .get()
            .label()
            .map(label -> label.replaceAll("\\[.*", ""))
            .flatMap(places::spot)
            .orElseGet(() -> places.spot(Place.control(c.id().value())).orElseThrow()));
  }

  /** "Else the whole control": the one whose id an unknown objective begins with. */
  private Optional<Places.Spot> ofControlIn(String id) {
    return id.contains("_")
        ? places.spot(Place.control(id.substring(0, id.indexOf('_'))))
        : Optional.empty();
  }

  private List<Places.Spot> reach(AssessorFinding f, SystemClaims claims) {
    List<Places.Spot> reached = new ArrayList<>(spots(f.target()));
    List<Places.Spot> targets = List.copyOf(reached);
    Stream.concat(
            claims.requirements().stream()
                .filter(a -> Objects.equals(a.evidence().uuid(), f.implementation()))
                .map(a -> a.place()),
            claims.implementations().stream()
                .filter(i -> Objects.equals(i.evidence().uuid(), f.implementation()))
                .map(i -> i.place()))
        .filter(place -> f.implementation().isPresent())
        .flatMap(place -> places.spot(place).stream())
        .filter(
            spot ->
                targets.stream()
                    .noneMatch(target -> target.control().equals(spot.control()) && isWhole(spot)))
        .forEach(reached::add);
    return reached;
  }

  /** Whether something in a document reaches nothing; all generated ids are of NIST's form. */
  boolean namesOther(EvidenceDocument document, SystemClaims claims) {
    List<String> ids = new ArrayList<>();
    if (document instanceof AssessmentEvidence results) {
      if (results.findings().stream().anyMatch(f -> reach(f, claims).isEmpty())) {
        return true;
      }
      results.risks().forEach(r -> ids.addAll(r.places()));
    } else if (document instanceof RiskEvidence plan) {
      plan.risks().forEach(r -> ids.addAll(r.places()));
      plan.items().forEach(item -> ids.addAll(item.places()));
    }
    return ids.stream().anyMatch(id -> spots(id).isEmpty());
  }

  /** Whether an assessor was not satisfied with a system at a point. */
  boolean isNotSatisfied(SystemClaims claims, BaselineControl c, String s) {
    return notSatisfied(claims).stream()
        .anyMatch(spot -> spot.control().id().equals(c.id()) && spot.points().contains(s));
  }

  // risks

  private List<TrackedRisk> mentions(Uuid risk, SystemClaims claims) {
    return allRisks(claims).stream().filter(r -> r.uuid().equals(risk)).toList();
  }

  private List<TrackedRisk> allRisks(SystemClaims claims) {
    List<TrackedRisk> all = new ArrayList<>();
    for (EvidenceDocument document : of.handed.counting(claims)) {
      if (document instanceof AssessmentEvidence results) {
        all.addAll(results.risks());
      } else if (document instanceof RiskEvidence plan) {
        all.addAll(plan.risks());
      }
    }
    return all;
  }

  /** What is stated of a risk, from a day on and by the day of the determination; the latest. */
  private List<TrackedRisk> latest(Uuid risk, SystemClaims claims, LocalDate since) {
    List<TrackedRisk> known =
        mentions(risk, claims).stream()
            .filter(r -> !r.on().isBefore(since))
            .filter(r -> !r.on().isAfter(day) || isClosed(r))
            .toList();
    return known.stream()
        .filter(r -> known.stream().noneMatch(other -> other.on().isAfter(r.on())))
        .toList();
  }

  private boolean isClosed(TrackedRisk r) {
    return Words.plain(r.status()).equals("closed") && !r.closedOn().orElse(r.on()).isAfter(day);
  }

  private static boolean isFalsePositive(TrackedRisk r) {
    return Set.of("open", "investigating", "remediating", "deviationapproved")
            .contains(Words.plain(r.status()))
        && !r.falsePositive().isEmpty()
        && r.falsePositive().stream().map(Words::plain).allMatch("approved"::equals);
  }

  private boolean isSettled(Uuid risk, SystemClaims claims, LocalDate since) {
    List<TrackedRisk> latest = latest(risk, claims, since);
    return !latest.isEmpty() && latest.stream().allMatch(r -> isClosed(r) || isFalsePositive(r));
  }

  private boolean isOverdue(Uuid risk, SystemClaims claims) {
    return latest(risk, claims, LocalDate.MIN).stream()
        .flatMap(r -> r.deadline().stream())
        .anyMatch(deadline -> deadline.isBefore(day));
  }

  /** The open risks and items that name a control. */
  List<Against> open(SystemClaims claims) {
    return once(() -> openAnew(claims), "open", claims.systemId());
  }

  private List<Against> openAnew(SystemClaims claims) {
    List<Against> open = new ArrayList<>();
    for (TrackedRisk r : allRisks(claims)) {
      if (!r.on().isAfter(day) && !isSettled(r.uuid(), claims, LocalDate.MIN)) {
        Set<String> named = new HashSet<>(r.places());
        findings(claims).stream()
            .filter(f -> f.risks().contains(r.uuid()))
            .forEach(f -> named.add(f.target()));
        add(named, isOverdue(r.uuid(), claims), open);
      }
    }
    for (RiskEvidence plan : of.handed.counting(claims, RiskEvidence.class)) {
      for (ActionItem item : plan.items()) {
        List<Uuid> left =
            item.risks().stream().filter(risk -> !isSettled(risk, claims, LocalDate.MIN)).toList();
        if (!plan.on().isAfter(day) && (item.risks().isEmpty() || !left.isEmpty())) {
          add(
              Set.copyOf(item.places()),
              left.stream().anyMatch(risk -> isOverdue(risk, claims)),
              open);
        }
      }
    }
    return open;
  }

  private void add(Set<String> named, boolean overdue, List<Against> open) {
    named.stream()
        .flatMap(id -> spots(id).stream())
        .forEach(spot -> open.add(new Against(spot, overdue)));
  }

  static boolean meets(Places.Spot against, Places.Spot item) {
    return against.control().id().equals(item.control().id())
        && against.points().stream().anyMatch(item.points()::contains);
  }
}
