package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.internal.chain.ChainComparison;
import dev.heirloom.inheritance.internal.chain.CompiledCustomer;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.CustomerChain;
import dev.heirloom.inheritance.internal.chain.ProviderChains;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.duties.CustomerActs;
import dev.heirloom.inheritance.internal.rules.NeededLevel;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.DeterminationLimitException;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.TooManyPathsException;
import dev.heirloom.inheritance.result.UnmappedResponsibility;
import dev.heirloom.oscal.model.ControlId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One determination: what holds for all controls, then each control by itself, from what is
 * determined of the providers and what the customer system says.
 */
public final class Evaluation {

  /**
   * What is decided outside the documents.
   *
   * @param authorizations the records and the regime
   * @param policy the policy
   * @param asOf the date
   */
  public record Terms(Authorizations authorizations, Policy policy, LocalDate asOf) {}

  final CustomerChain chain;
  final Baseline baseline;
  final ProvidersEvaluation offered;
  final CustomerActs acts;
  private final Terms rules;
  private final NeededLevel level;

  /**
   * Begins a determination.
   *
   * @param kept what was determined of the providers for other systems
   * @throws TooManyPathsException if there are more paths than the policy's {@link
   *     Policy#mostPaths()}
   * @throws DeterminationLimitException if a document has more entries at points than the policy's
   *     {@link Policy#mostEntries()}
   */
  public Evaluation(CustomerChain chain, Terms rules, ProvidersEvaluations kept) {
    this.chain = chain;
    this.rules = rules;
    this.baseline = chain.providers().baseline();
    this.level = NeededLevel.of(baseline, chain.customer().map(CompiledCustomer::original));
    chain.claims().ifPresent(claims -> claims.entryCount().check(rules.policy()));
    this.offered = kept.of(chain, rules, level);
    this.acts = offered.unanswered.of(chain, rules.asOf());
  }

  /** Determines every point of the baseline. */
  public Report report() {
    BitSet all = ChainComparison.all(baseline);
    EvaluatedControls determined = part(all);
    Set<Finding> findings = findings(determined);
    findings.addAll(chain.documentFindings());
    return new Report(
        inputs(), determined.controls(), ImmutableList.copyOf(findings), determined.unmapped());
  }

  /**
   * What is determined of some controls.
   *
   * @param controls the controls, in the order of the baseline
   * @param ofDocuments what was found of documents while they were determined
   * @param unmapped the responsibilities that no map carries to any control
   */
  record EvaluatedControls(
      List<ControlResult> controls,
      List<Finding> ofDocuments,
      List<UnmappedResponsibility> unmapped) {}

  /** Determines the controls at some positions of the baseline. */
  EvaluatedControls part(BitSet positions) {
    ImmutableList.Builder<ControlResult> controls =
        ImmutableList.builderWithExpectedSize(positions.cardinality());
    List<Finding> ofDocuments = new ArrayList<>(0);
    for (int i = positions.nextSetBit(0); i >= 0; i = positions.nextSetBit(i + 1)) {
      if (!baseline.controls().get(i).withdrawn()) {
        ControlEvaluation evaluation = new ControlEvaluation(this, i);
        controls.add(evaluation.result());
        ofDocuments.addAll(evaluation.documentFindings());
      }
    }
    return new EvaluatedControls(controls.build(), ofDocuments, offered.unmapped());
  }

  /** Returns what the report is made from. */
  ReportInputs inputs() {
    return inputs(chain.providers());
  }

  /** Returns the same with the documents of other providers. */
  ReportInputs inputs(ProviderChains providers) {
    return new ReportInputs(
        rules.asOf(),
        baseline.name(),
        level.level(),
        chain.claims().map(CompiledClaims::id),
        offered.systems(),
        rules.authorizations().regime(),
        rules.policy(),
        documents(providers),
        Optional.empty());
  }

  private List<DocumentIdentity> documents(ProviderChains providers) {
    return Stream.concat(
            providers.providers().stream().map(CompiledProvider::claims), chain.claims().stream())
        .map(compiled -> compiled.claims().identity())
        .toList();
  }

  /**
   * Returns what there is to report on documents and systems, but for what the customer system's
   * own documents alone give cause to, in the order of what matters.
   */
  Set<Finding> findings(EvaluatedControls determined) {
    Set<Finding> sorted = new TreeSet<>(ProvidersEvaluation.WHAT_MATTERS_FIRST);
    sorted.addAll(offered.findings());
    sorted.addAll(determined.ofDocuments());
    sorted.addAll(
        offered.unusedRecords.get().findings(chain.claims().map(own -> own.claims().identity())));
    sorted.addAll(acts.risksWithoutControl());
    return sorted;
  }

  /**
   * Returns where another evaluation of the same documents can differ from this one, by the rules
   * that were decided outside of them: each a position in the baseline.
   */
  BitSet differing(Evaluation other) {
    if (!ChainComparison.leverageAlike(chain, other.chain)) {
      return ChainComparison.all(baseline);
    }
    BitSet positions = new BitSet();
    if (!rules.policy().equals(other.rules.policy()) || !offered.standAs(other.offered)) {
      // The other one's providers address the same, but where what they say differs anyway.
      positions.or(ChainComparison.addressed(chain.providers()));
    }
    Set<ControlId> disputed = acts.disputedOtherwise(other.acts);
    for (int i = 0; i < baseline.controls().size() && !disputed.isEmpty(); i++) {
      if (disputed.contains(baseline.controls().get(i).id())) {
        positions.set(i);
      }
    }
    return positions;
  }
}
