package dev.heirloom.inheritance.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.AssessorFinding;
import dev.heirloom.inheritance.evidence.RiskState;
import dev.heirloom.inheritance.internal.claims.CompiledAssessments;
import dev.heirloom.inheritance.internal.claims.CompiledAssessorFinding;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.claims.CompiledRisk;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What assessors found on a system and which of its risks are open, on a day (SEMANTICS section
 * 13).
 */
public final class EvidenceStatus {

  private final CompiledAssessments assessments;
  private final FindingCode code;
  private final String title;
  private final LocalDate day;
  private final ImmutableListMultimap<ControlId, EvidenceEffect> byControl;
  private final List<Finding> withoutControl;

  /**
   * Something that stands against a place on the day.
   *
   * @param place the place
   * @param assessed whether an assessor found it; else it is a risk
   * @param finding what there is to report of it
   */
  public record EvidenceEffect(BaselinePlace place, boolean assessed, Finding finding) {

    /** Adds the points of a place that it reaches; returns whether there are any. */
    boolean addTo(BitSet points, BaselinePlace of) {
      int first = Math.max(place.firstPoint(), of.firstPoint());
      int end = Math.min(place.endPoint(), of.endPoint());
      if (first < end) {
        points.set(first, end);
      }
      return first < end;
    }

    /** Returns whether it reaches a point. */
    boolean reaches(int point) {
      return place.covers(point);
    }
  }

  /**
   * Looks at the evidence of a system on a day.
   *
   * @param code what it is that an assessor was not satisfied
   */
  private EvidenceStatus(CompiledClaims claims, LocalDate day, FindingCode code) {
    this.code = code;
    this.assessments = claims.evidence().assessments();
    this.title = claims.title();
    this.day = day;
    ImmutableListMultimap.Builder<ControlId, EvidenceEffect> all = ImmutableListMultimap.builder();
    for (ControlId control : assessments.controls()) {
      for (CompiledAssessorFinding found : assessments.findings(control)) {
        if (counts(found, assessments.findings(control)) && !isSettled(found.original())) {
          all.put(control, new EvidenceEffect(found.place(), true, finding(found)));
        }
      }
      assessments.risks(control).forEach(risk -> addOpen(risk, control, all));
    }
    this.byControl = all.build();
    this.withoutControl =
        assessments.withoutControl().stream()
            .filter(risk -> isOpen(risk.risks(), risk.on()))
            .map(
                risk ->
                    Findings.document(
                        FindingCode.RISK_WITHOUT_CONTROL,
                        risk.evidence(),
                        title,
                        risk.title().strip(),
                        day.toString()))
            .distinct()
            .sorted()
            .collect(ImmutableList.toImmutableList());
  }

  /** Looks at the evidence of a provider on a day. */
  public static EvidenceStatus ofProvider(CompiledClaims claims, LocalDate day) {
    return new EvidenceStatus(claims, day, FindingCode.ASSESSED_NOT_SATISFIED);
  }

  /** Looks at the evidence of the customer system on a day. */
  public static EvidenceStatus ofCustomer(CompiledClaims claims, LocalDate day) {
    return new EvidenceStatus(claims, day, FindingCode.DUTY_DISPUTED);
  }

  /** Returns the risks that are open and name no control. */
  public List<Finding> withoutControl() {
    return withoutControl;
  }

  private boolean isOpen(List<Uuid> risks, LocalDate on) {
    return !on.isAfter(day)
        && (risks.isEmpty()
            || risks.stream().anyMatch(uuid -> !state(uuid, LocalDate.MIN).isSettled()));
  }

  /** Returns what stands against a control; empty for most. */
  public List<EvidenceEffect> on(ControlId control) {
    return byControl.get(control);
  }

  /** Returns whether an assessor was not satisfied, and it was not put right, at a point. */
  public boolean disputes(ControlId control, int point) {
    for (EvidenceEffect standing : on(control)) {
      if (standing.assessed() && standing.reaches(point)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the controls against which something else stands than for another system or day. */
  public Set<ControlId> differing(EvidenceStatus other) {
    return Sets.union(byControl.keySet(), other.byControl.keySet()).stream()
        .filter(control -> !on(control).equals(other.on(control)))
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns whether the assessor was not satisfied by the day, and no later result until then is on
   * the same target at the same place.
   */
  private boolean counts(CompiledAssessorFinding found, List<CompiledAssessorFinding> all) {
    return !found.isSatisfied()
        && !found.original().on().isAfter(day)
        && all.stream()
            .filter(later -> later.target().equals(found.target()))
            .filter(later -> later.place().isSamePlaceAs(found.place()))
            .map(later -> later.original().on())
            .noneMatch(on -> on.isAfter(found.original().on()) && !on.isAfter(day));
  }

  /** It relates to at least one risk, all are found, and each is closed or a false positive. */
  private boolean isSettled(AssessorFinding found) {
    return !found.risks().isEmpty()
        && found.risks().stream().allMatch(risk -> state(risk, found.on()).isSettled());
  }

  private RiskState state(Uuid risk, LocalDate since) {
    return RiskState.of(assessments.mentions(risk), since, day);
  }

  private Finding finding(CompiledAssessorFinding found) {
    AssessorFinding original = found.original();
    return Findings.at(
        code,
        found.place(),
        original.evidence(),
        found.place().id(),
        title,
        original.state().strip(),
        quoted("assessment", original.assessment()) + " of " + original.on(),
        quoted("finding", original.title())
            + (original.risks().isEmpty() ? ", which relates to no risk" : risks(original)));
  }

  private String risks(AssessorFinding original) {
    return original.risks().stream()
        .map(risk -> words(risk, state(risk, original.on())))
        .sorted()
        .collect(Collectors.joining(", ", "; risk ", ""));
  }

  /** Names something by its title, if it has one. */
  private static String quoted(String kind, String title) {
    return title.isBlank() ? "a " + kind + " without a title" : kind + " \"" + title.strip() + "\"";
  }

  private static String words(Uuid risk, RiskState state) {
    return state.isFound() ? state.words() : risk + " is not given";
  }

  private void addOpen(
      CompiledRisk risk,
      ControlId control,
      ImmutableListMultimap.Builder<ControlId, EvidenceEffect> all) {
    List<RiskState> states =
        risk.risks().stream()
            .map(uuid -> state(uuid, LocalDate.MIN))
            .filter(state -> !state.isSettled())
            .toList();
    if (risk.on().isAfter(day) || states.isEmpty() && !risk.risks().isEmpty()) {
      return;
    }
    TreeSet<String> words = new TreeSet<>();
    states.stream().filter(RiskState::isFound).forEach(state -> words.add(state.status()));
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Findings.at(
            FindingCode.OPEN_RISK,
            risk.place(),
            risk.evidence(),
            title,
            risk.title(),
            day.toString(),
            words.isEmpty() ? "no status is given" : "its status is " + String.join(", ", words)));
    states.stream()
        .flatMap(state -> state.deadline().stream())
        .filter(deadline -> deadline.isBefore(day))
        .min(LocalDate::compareTo)
        .ifPresent(
            deadline ->
                findings.add(
                    Findings.at(
                        FindingCode.OVERDUE_RISK,
                        risk.place(),
                        risk.evidence(),
                        title,
                        risk.title(),
                        day.toString(),
                        deadline.toString())));
    findings.forEach(finding -> all.put(control, new EvidenceEffect(risk.place(), false, finding)));
  }
}
