package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.internal.chain.CarriedDirect;
import dev.heirloom.inheritance.internal.chain.ChainComparison;
import dev.heirloom.inheritance.internal.chain.ChainPath;
import dev.heirloom.inheritance.internal.chain.ChainPaths;
import dev.heirloom.inheritance.internal.chain.CompiledCustomer;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.CustomerChain;
import dev.heirloom.inheritance.internal.chain.ProviderChains;
import dev.heirloom.inheritance.internal.chain.SourceChain;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.duties.CustomerActs;
import dev.heirloom.inheritance.internal.duties.ResponsibilityTrails;
import dev.heirloom.inheritance.internal.rules.AuthorizationStatus;
import dev.heirloom.inheritance.internal.rules.ChainRules;
import dev.heirloom.inheritance.internal.rules.DirectRules;
import dev.heirloom.inheritance.internal.rules.NeededLevel;
import dev.heirloom.inheritance.mapping.SourceMapping;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.CarriedThrough;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.SystemInChain;
import dev.heirloom.inheritance.result.TooManyPathsException;
import dev.heirloom.inheritance.result.UnmappedResponsibility;
import dev.heirloom.oscal.model.ControlId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** One determination: everything that holds for all controls, then each control by itself. */
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
  final List<AuthorizationStatus> statuses;
  final DirectRules directRules;
  final List<ChainPath> paths;
  final ResponsibilityTrails trails;
  final CustomerActs acts;

  /** The direct providers that are carried, each on the baseline that it speaks of. */
  final List<SourceEvaluation> carried;

  private static final Comparator<Finding> WHAT_MATTERS_FIRST =
      Comparator.comparing(Finding::severity).reversed().thenComparing(Comparator.naturalOrder());

  /** How all that are given stand on the baselines that carried ones speak of. */
  private final List<AuthorizationStatus> sourceStatuses;

  private final List<AuthorizationStatus> reported;
  private final Terms rules;
  private final NeededLevel level;

  /**
   * Begins a determination.
   *
   * @throws TooManyPathsException if there are more paths than the policy's {@link
   *     Policy#mostPaths()}
   */
  public Evaluation(CustomerChain chain, Terms rules) {
    this.chain = chain;
    this.rules = rules;
    this.baseline = chain.providers().baseline();
    Optional<CustomerSystem> customer = chain.customer().map(CompiledCustomer::original);
    this.level = NeededLevel.of(baseline, customer);
    List<CompiledProvider> providers = chain.providers().providers();
    this.statuses = statuses(chain.providers(), customer);
    ChainRules chainRules = new ChainRules(baseline, statuses, rules.policy().mostPaths());
    this.directRules = DirectRules.of(chain.directs(), statuses, chainRules, rules.policy());
    this.paths = ChainPaths.of(chain.direct(), providers, rules.policy().mostPaths());
    this.trails = new ResponsibilityTrails(paths, statuses, rules.policy().presumption());
    this.acts = new CustomerActs(chain, statuses, rules.policy(), rules.asOf());
    List<AuthorizationStatus> all = new ArrayList<>();
    addSpeaking(chain.speaking(), statuses, all);
    ImmutableList.Builder<SourceEvaluation> sources = ImmutableList.builder();
    ImmutableList.Builder<AuthorizationStatus> atSources = ImmutableList.builder();
    for (SourceChain source : chain.sources()) {
      List<AuthorizationStatus> there = statuses(source.providers(), customer);
      atSources.addAll(there);
      ChainRules atSource =
          new ChainRules(source.providers().baseline(), there, rules.policy().mostPaths());
      for (CarriedDirect direct : source.directs()) {
        sources.add(new SourceEvaluation(direct, there, atSource, rules.policy()));
        addSpeaking(direct.carried().chain(), there, all);
      }
    }
    this.carried = sources.build();
    this.sourceStatuses = atSources.build();
    this.reported = ImmutableList.copyOf(all);
  }

  private List<AuthorizationStatus> statuses(
      ProviderChains providers, Optional<CustomerSystem> customer) {
    AuthorizationStatus.Question question =
        new AuthorizationStatus.Question(
            providers.baseline(),
            customer,
            rules.authorizations(),
            rules.policy(),
            rules.asOf(),
            level);
    return providers.providers().stream()
        .map(
            provider -> new AuthorizationStatus(provider, chain.leverages(provider.id()), question))
        .collect(ImmutableList.toImmutableList());
  }

  private static void addSpeaking(
      Set<CompiledProvider> speaking,
      List<AuthorizationStatus> statuses,
      List<AuthorizationStatus> all) {
    for (AuthorizationStatus status : statuses) {
      if (speaking.contains(status.provider()) && !all.contains(status)) {
        all.add(status);
      }
    }
  }

  /** Determines every point of the baseline. */
  public Report report() {
    EvaluatedControls all = part(position -> true);
    Set<Finding> findings = findings(all);
    findings.addAll(chain.documentFindings());
    return new Report(inputs(), all.controls(), ImmutableList.copyOf(findings), all.unmapped());
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
  EvaluatedControls part(IntPredicate positions) {
    ImmutableList.Builder<ControlResult> controls = ImmutableList.builder();
    List<Finding> ofDocuments = new ArrayList<>();
    for (int i = 0; i < baseline.controls().size(); i++) {
      BaselineControl control = baseline.controls().get(i);
      if (!control.withdrawn() && positions.test(i)) {
        ControlEvaluation evaluation = new ControlEvaluation(this, control, i);
        controls.add(evaluation.result());
        ofDocuments.addAll(evaluation.documentFindings());
      }
    }
    ImmutableList.Builder<UnmappedResponsibility> unmapped = ImmutableList.builder();
    carried.forEach(source -> unmapped.addAll(source.unmapped()));
    return new EvaluatedControls(controls.build(), ofDocuments, unmapped.build());
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
        chain.providers().providers().stream().map(this::inChain).toList(),
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

  private SystemInChain inChain(CompiledProvider provider) {
    return new SystemInChain(
        provider.id(),
        provider.title(),
        provider.claims().claims().identity().name(),
        chain.leverages(provider.id()),
        provider.sameOrganization(),
        provider.lower().keySet().stream().map(CompiledProvider::id).sorted().toList(),
        provider
            .offering()
            .original()
            .through()
            .filter(through -> chain.leverages(provider.id()))
            .map(Evaluation::carriedThrough));
  }

  private static CarriedThrough carriedThrough(SourceMapping through) {
    return new CarriedThrough(
        through.mapping().document(),
        through.mapping().collection().uuid(),
        through.mapping().collection().metadata().title().toText(),
        through.source().name());
  }

  /**
   * Returns what there is to report on documents and systems, but for what the customer system's
   * own documents alone give cause to. What matters most comes first: a document that offers
   * nothing at all.
   */
  Set<Finding> findings(EvaluatedControls determined) {
    Set<Finding> sorted = new TreeSet<>(WHAT_MATTERS_FIRST);
    sorted.addAll(chain.providers().findings());
    sorted.addAll(determined.ofDocuments());
    sorted.addAll(
        SourceEvaluation.findings(
            determined.unmapped(),
            chain.providers().providers().stream()
                .collect(
                    ImmutableMap.toImmutableMap(CompiledProvider::id, CompiledProvider::title))));
    sorted.addAll(chain.mappingFindings());
    for (AuthorizationStatus status : reported) {
      sorted.addAll(status.provider().offering().findings());
      sorted.addAll(status.findings());
      status.scopeNotStated().ifPresent(sorted::add);
    }
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
    if (!rules.policy().equals(other.rules.policy())
        || !areAlike(statuses, other.statuses)
        || !areAlike(sourceStatuses, other.sourceStatuses)) {
      positions.or(ChainComparison.addressed(chain.providers()));
      positions.or(ChainComparison.addressed(other.chain.providers()));
    }
    Set<ControlId> disputed = acts.disputedOtherwise(other.acts);
    for (int i = 0; i < baseline.controls().size() && !disputed.isEmpty(); i++) {
      if (disputed.contains(baseline.controls().get(i).id())) {
        positions.set(i);
      }
    }
    return positions;
  }

  private static boolean areAlike(List<AuthorizationStatus> one, List<AuthorizationStatus> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).isAs(other.get(i))) {
        return false;
      }
    }
    return true;
  }
}
