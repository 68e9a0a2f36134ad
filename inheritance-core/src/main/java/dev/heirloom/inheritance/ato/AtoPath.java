package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.result.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The path of a customer system to its authorization to operate (ATO), as it stands on a day: which
 * steps are done, open, blocked or not needed, why, and what each waits for.
 *
 * <pre>{@code
 * AtoPath path = AtoPath.of(system, records, LocalDate.of(2026, 9, 1), Regime.FEDRAMP);
 * path.open().forEach(System.out::println);
 * }</pre>
 *
 * <p>It depends on nothing that was issued, done or changed after that day. Records that contradict
 * each other count as the less favourable reading and come back as findings (ATO sections 2 and 3).
 *
 * @param system the system
 * @param asOf the day it speaks of
 * @param regime the rules that apply
 * @param kind which path it is
 * @param steps the steps in their order, those not needed included
 * @param monitored the providers whose packages are monitored once the system is in production;
 *     under FedRAMP's rules for 2026 with those that the providers inherit from
 * @param conditions the conditions of the decisions in force
 * @param findings what a person should know about the records
 * @param bases what the decisions in force rested on, that of the system's ATO first; empty where
 *     no evidence was given
 */
public record AtoPath(
    AgencySystem system,
    LocalDate asOf,
    Regime regime,
    PathKind kind,
    List<Step> steps,
    List<Provider> monitored,
    List<Condition> conditions,
    List<RecordFinding> findings,
    List<DecisionBasis> bases) {

  /** Copies the lists. */
  public AtoPath {
    steps = ImmutableList.copyOf(steps);
    monitored = ImmutableList.copyOf(monitored);
    conditions = ImmutableList.copyOf(conditions);
    findings = ImmutableList.copyOf(findings);
    bases = ImmutableList.copyOf(bases);
  }

  /** Returns the path of a system from the records alone. */
  public static AtoPath of(
      AgencySystem system, AgencyRecords records, LocalDate asOf, Regime regime) {
    return of(system, records, asOf, regime, Optional.empty(), List.of());
  }

  /**
   * Returns the path of a system, with the controls and duties that its steps wait for.
   *
   * @param report the determination of the system; one of another day or under other rules is left
   *     out, with a finding
   */
  public static AtoPath of(
      AgencySystem system, AgencyRecords records, LocalDate asOf, Regime regime, Report report) {
    return of(system, records, asOf, regime, Optional.of(report), List.of());
  }

  /**
   * Returns the path of a system, with what its decisions rested on and what assessors found since.
   *
   * @param report the determination of the system, as above; empty if there is none
   * @param evidence what assessors found on the system and on its providers, of each at most once
   */
  public static AtoPath of(
      AgencySystem system,
      AgencyRecords records,
      LocalDate asOf,
      Regime regime,
      Optional<Report> report,
      List<SystemEvidence> evidence) {
    return new PathComputation(new Circumstances(system, records, asOf, regime, report, evidence))
        .path();
  }

  /** Returns the first step of a kind; empty if this path does not know it. */
  public Optional<Step> step(StepKind kindOfStep) {
    return steps.stream().filter(step -> step.kind() == kindOfStep).findFirst();
  }

  /** Returns the step of a kind that is about a provider; empty if there is none. */
  public Optional<Step> step(StepKind kindOfStep, String provider) {
    return steps.stream()
        .filter(step -> step.kind() == kindOfStep)
        .filter(step -> step.provider().filter(id -> RecordNames.same(id, provider)).isPresent())
        .findFirst();
  }

  /** Returns the steps that this path needs, done or not: their number is its length. */
  public List<Step> needed() {
    return steps.stream().filter(Step::isNeeded).collect(ImmutableList.toImmutableList());
  }

  /** Returns the steps that are still ahead, open or blocked. */
  public List<Step> ahead() {
    return steps.stream().filter(Step::isAhead).collect(ImmutableList.toImmutableList());
  }

  /** Returns the steps that can be taken now. */
  public List<Step> open() {
    return steps.stream()
        .filter(step -> step.state() == StepState.OPEN)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns whether the system has an ATO that is active. */
  public boolean isAuthorized() {
    return step(StepKind.AUTHORIZE_SYSTEM)
        .filter(step -> step.state() == StepState.DONE)
        .isPresent();
  }

  /**
   * Returns what may ask for another look at a decision: changes, lapses and reviews that are due.
   */
  public List<RecordFinding> toLookAtAgain() {
    return findings.stream()
        .filter(finding -> finding.code().asksForAnotherLook())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the system, the day and how many steps are ahead. */
  @Override
  public String toString() {
    return system.title()
        + " as of "
        + asOf
        + ", "
        + kind.words()
        + ": "
        + ahead().size()
        + " of "
        + needed().size()
        + " steps left";
  }
}
