package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Authorizations;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.determination.ControlResult;
import dev.heirloom.inheritance.determination.Finding;
import dev.heirloom.inheritance.determination.Policy;
import dev.heirloom.inheritance.determination.Report;
import dev.heirloom.inheritance.determination.ReportInputs;
import dev.heirloom.inheritance.determination.SystemInChain;
import dev.heirloom.inheritance.offering.CustomerSystem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** One determination: everything that holds for all controls, then each control by itself. */
public final class Evaluation {

  /**
   * What is decided outside the documents.
   *
   * @param authorizations the records and the regime
   * @param policy the policy
   * @param asOf the date
   */
  public record Rules(Authorizations authorizations, Policy policy, LocalDate asOf) {}

  final Prepared prepared;
  final Baseline baseline;
  final Optional<CustomerSystem> customer;
  final Optional<CompiledClaims> claims;
  final Optional<References> references;
  final Optional<Offer> exported;
  final Rules rules;
  final Map<CompiledSystem, Offer> direct;
  final List<Direct> directs;
  final Standing[] standings;
  final Verdicts verdicts;
  final List<Paths.Path> paths;
  final Conservation conservation;

  /** What the leveraging system's references give cause to report, by control. */
  final Map<dev.heirloom.oscal.model.ControlId, List<Finding>> customerFindings;

  /** A direct provider, and what it offers to the leveraging system. */
  record Direct(CompiledSystem system, Offer offer) {}

  Evaluation(
      Prepared prepared,
      Optional<CustomerSystem> customer,
      Optional<CompiledClaims> claims,
      Rules rules) {
    this.prepared = prepared;
    this.baseline = prepared.baseline;
    this.customer = customer;
    this.claims = claims;
    this.rules = rules;
    this.direct = prepared.direct(claims);
    this.directs =
        direct.entrySet().stream()
            .map(e -> new Direct(e.getKey(), e.getValue()))
            .collect(ImmutableList.toImmutableList());
    this.references = claims.map(c -> new References(c, direct.keySet()));
    this.customerFindings = references.map(r -> r.findings(List.of())).orElse(Map.of());
    this.exported = claims.filter(c -> c.claims().exports()).map(Offer::whole);
    this.standings = new Standing[prepared.systems.size()];
    Standing.Question question =
        new Standing.Question(
            baseline, customer, rules.authorizations(), rules.policy(), rules.asOf());
    for (CompiledSystem system : prepared.systems) {
      standings[system.position] =
          new Standing(system, direct.containsKey(system), question);
    }
    this.verdicts = new Verdicts(baseline, standings, rules.policy().mostPaths());
    this.paths = Paths.of(direct, prepared.systems, rules.policy().mostPaths());
    this.conservation = new Conservation(standings, rules.policy().presumption());
  }

  Report report() {
    ImmutableList.Builder<ControlResult> controls = ImmutableList.builder();
    ControlEvaluation evaluation = new ControlEvaluation(this);
    int point = 0;
    for (int i = 0; i < baseline.controls().size(); i++) {
      BaselineControl control = baseline.controls().get(i);
      if (!control.withdrawn()) {
        ControlResult result = evaluation.evaluate(control, i, point);
        controls.add(result);
        point += result.points().size();
      }
    }
    return new Report(inputs(), controls.build(), findings());
  }

  private ReportInputs inputs() {
    return new ReportInputs(
        rules.asOf(),
        baseline.name(),
        baseline.level(),
        claims.map(CompiledClaims::id),
        prepared.systems.stream().map(this::inChain).toList(),
        rules.authorizations().regime(),
        rules.policy());
  }

  private SystemInChain inChain(CompiledSystem system) {
    return new SystemInChain(
        system.id(),
        system.title(),
        system.claims.claims().identity().name(),
        direct.containsKey(system),
        system.offering.sameOrganization(),
        system.lower.keySet().stream().map(CompiledSystem::id).sorted().toList());
  }

  /** What matters most comes first: a document that offers nothing at all. */
  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(prepared.findings);
    for (CompiledSystem system : prepared.systems) {
      findings.addAll(system.claims.findings());
      findings.addAll(standings[system.position].findings);
    }
    claims.ifPresent(
        c ->
            c.findings().stream()
                .filter(f -> f.code() != dev.heirloom.inheritance.determination.FindingCode.ORIGINATION_ONLY)
                .forEach(findings::add));
    TreeSet<Finding> sorted =
        new TreeSet<>(
            Comparator.comparing(Finding::severity)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    sorted.addAll(findings);
    return ImmutableList.copyOf(sorted);
  }
}
