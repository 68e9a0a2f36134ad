package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Authorizations;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.SystemInChain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  final Connection connection;
  private final Prepared prepared;
  final Baseline baseline;
  final Optional<CompiledClaims> claims;
  final Rules rules;
  final List<Connection.Direct> directs;
  final Standing[] standings;
  final Verdicts verdicts;
  final List<Paths.Path> paths;
  final Conservation conservation;

  /** What was found of documents while controls were determined. */
  private final List<Finding> ofDocuments = new ArrayList<>();
  private final NeededLevel level;

  Evaluation(Connection connection, Rules rules) {
    this.connection = connection;
    this.prepared = connection.prepared;
    this.baseline = prepared.baseline;
    this.claims = connection.claims;
    this.rules = rules;
    this.directs = connection.directs;
    this.standings = new Standing[prepared.systems.size()];
    Optional<CustomerSystem> customer = connection.leveraging.map(l -> l.system);
    this.level = NeededLevel.of(baseline, customer);
    Standing.Question question =
        new Standing.Question(
            baseline, customer, rules.authorizations(), rules.policy(), rules.asOf(), level);
    for (CompiledSystem system : prepared.systems) {
      standings[system.position] =
          new Standing(system, connection.direct.containsKey(system), question);
    }
    this.verdicts = new Verdicts(baseline, standings, rules.policy().mostPaths());
    this.paths = Paths.of(connection.direct, prepared.systems, rules.policy().mostPaths());
    this.conservation = new Conservation(standings, rules.policy().presumption());
  }

  /** Takes what was found of documents for the report as a whole. */
  void takeDocuments(List<Finding> found) {
    for (Finding finding : found) {
      if (finding.level() == Finding.Level.DOCUMENT) {
        ofDocuments.add(finding);
      }
    }
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
        level.level(),
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
        connection.direct.containsKey(system),
        system.offering.sameOrganization(),
        system.lower.keySet().stream().map(CompiledSystem::id).sorted().toList());
  }

  /** What matters most comes first: a document that offers nothing at all. */
  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(prepared.findings);
    findings.addAll(ofDocuments);
    for (CompiledSystem system : prepared.systems) {
      findings.addAll(system.documentFindings);
      findings.addAll(standings[system.position].findings);
      standings[system.position].scopeNotStated.ifPresent(findings::add);
    }
    claims.ifPresent(c -> findings.addAll(c.findings()));
    TreeSet<Finding> sorted =
        new TreeSet<>(
            Comparator.comparing(Finding::severity)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    sorted.addAll(findings);
    return ImmutableList.copyOf(sorted);
  }
}
