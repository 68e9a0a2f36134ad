package dev.heirloom.inheritance.internal;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.internal.chain.CarriedDirect;
import dev.heirloom.inheritance.internal.chain.ChainPath;
import dev.heirloom.inheritance.internal.chain.ChainPaths;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.CustomerChain;
import dev.heirloom.inheritance.internal.chain.DirectProvider;
import dev.heirloom.inheritance.internal.chain.ProviderChains;
import dev.heirloom.inheritance.internal.chain.SourceChain;
import dev.heirloom.inheritance.internal.duties.CustomerActs;
import dev.heirloom.inheritance.internal.duties.ResponsibilityTrails;
import dev.heirloom.inheritance.internal.rules.AuthorizationStatus;
import dev.heirloom.inheritance.internal.rules.ChainRules;
import dev.heirloom.inheritance.internal.rules.DirectRules;
import dev.heirloom.inheritance.internal.rules.NeededLevel;
import dev.heirloom.inheritance.result.DeterminationLimitException;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.SystemInChain;
import dev.heirloom.inheritance.result.TooManyPathsException;
import dev.heirloom.inheritance.result.UnmappedResponsibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is determined of the providers, whatever a customer system says: the same for all that
 * leverage the same of them and for which they stand alike, so it is made once for these, control
 * by control as they are asked for, by whichever thread. It knows no customer system.
 */
final class ProvidersEvaluation {

  /** What matters most comes first: a document that offers nothing at all. */
  static final Comparator<Finding> WHAT_MATTERS_FIRST =
      Comparator.comparing(Finding::severity).reversed().thenComparing(Comparator.naturalOrder());

  /**
   * How providers may stand for a customer system.
   *
   * @param agency the system's agency
   * @param level the level that it needs
   * @param records what is on record of each provider, also of those on baselines that carried ones
   *     speak of
   */
  record Standing(Optional<String> agency, NeededLevel level, List<List<Authorization>> records) {}

  final Baseline baseline;
  final List<DirectProvider> directs;
  final List<AuthorizationStatus> statuses;
  final DirectRules directRules;
  final List<ChainPath> paths;
  final ResponsibilityTrails trails;

  /** The direct providers that are carried, each on the baseline that it speaks of. */
  final List<SourceEvaluation> carried;

  /** The records that are about none of the providers. */
  final Supplier<UnusedRecords> unusedRecords;

  /** What the customer system does where it says nothing. */
  final CustomerActs unanswered;

  private final ProviderChains providers;
  private final List<SourceChain> sources;
  private final Set<CompiledProvider> speaking;
  private final boolean forCustomer;
  private final Evaluation.Terms rules;
  private final Standing standing;

  /** How all that are given stand, here and on the baselines that carried ones speak of. */
  private final List<AuthorizationStatus> all;

  private final List<SystemInChain> systems;
  private final Supplier<List<UnmappedResponsibility>> unmapped;
  private final Supplier<Set<Finding>> findings;
  private final AtomicReferenceArray<@Nullable OfferedControl> controls;

  /**
   * Evaluates the providers of a chain.
   *
   * @param all how all of them stand, those on the baselines that carried ones speak of last
   * @throws TooManyPathsException if there are more paths than the policy's
   * @throws DeterminationLimitException if a document has more entries at points than the policy's
   */
  ProvidersEvaluation(
      CustomerChain chain,
      Evaluation.Terms rules,
      Standing standing,
      List<AuthorizationStatus> all) {
    this.providers = chain.providers();
    this.baseline = providers.baseline();
    this.directs = chain.directs();
    this.sources = chain.sources();
    this.speaking = chain.speaking();
    this.forCustomer = chain.customer().isPresent();
    this.rules = rules;
    this.standing = standing;
    this.all = all;
    checkEntries();
    int mostPaths = rules.policy().mostPaths();
    this.statuses = all.subList(0, providers.providers().size());
    ChainRules chainRules = new ChainRules(baseline, statuses, mostPaths);
    this.directRules = DirectRules.of(directs, statuses, chainRules, rules.policy());
    this.paths = ChainPaths.of(chain.direct(), providers.providers(), mostPaths);
    this.trails = new ResponsibilityTrails(paths, statuses, rules.policy().presumption());
    List<AuthorizationStatus> reported = new ArrayList<>();
    addSpeaking(speaking, statuses, reported);
    ImmutableList.Builder<SourceEvaluation> evaluated = ImmutableList.builder();
    int next = statuses.size();
    for (SourceChain source : sources) {
      int end = next + source.providers().providers().size();
      List<AuthorizationStatus> there = all.subList(next, end);
      next = end;
      ChainRules atSource = new ChainRules(source.providers().baseline(), there, mostPaths);
      for (CarriedDirect direct : source.directs()) {
        evaluated.add(new SourceEvaluation(direct, there, atSource, rules.policy()));
        addSpeaking(direct.carried().chain(), there, reported);
      }
    }
    this.carried = evaluated.build();
    this.unanswered = CustomerActs.unanswered(chain, statuses, rules.policy(), rules.asOf());
    this.systems = Systems.of(chain);
    this.unusedRecords =
        Suppliers.memoize(
            () ->
                new UnusedRecords(
                    rules.authorizations(),
                    providers.providers().stream()
                        .map(provider -> provider.claims().claims().identity())
                        .toList()));
    this.unmapped = Suppliers.memoize(this::findUnmapped);
    List<Finding> ofMappings = chain.mappingFindings();
    this.findings = Suppliers.memoize(() -> findings(reported, ofMappings));
    this.controls = new AtomicReferenceArray<>(baseline.controls().size());
  }

  private void checkEntries() {
    for (CompiledProvider provider : providers.providers()) {
      provider.claims().entryCount().check(rules.policy());
    }
    for (SourceChain source : sources) {
      for (CompiledProvider provider : source.providers().providers()) {
        provider.claims().entryCount().check(rules.policy());
      }
      for (CarriedDirect direct : source.directs()) {
        direct.carried().checkEntries(rules.policy());
      }
    }
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

  private List<UnmappedResponsibility> findUnmapped() {
    ImmutableList.Builder<UnmappedResponsibility> found = ImmutableList.builder();
    carried.forEach(source -> found.addAll(source.unmapped()));
    return found.build();
  }

  private Set<Finding> findings(List<AuthorizationStatus> reported, List<Finding> ofMappings) {
    Set<Finding> sorted = new TreeSet<>(WHAT_MATTERS_FIRST);
    sorted.addAll(providers.findings());
    sorted.addAll(
        SourceEvaluation.findings(
            unmapped(),
            providers.providers().stream()
                .collect(
                    ImmutableMap.toImmutableMap(CompiledProvider::id, CompiledProvider::title))));
    sorted.addAll(ofMappings);
    for (AuthorizationStatus status : reported) {
      sorted.addAll(status.provider().offering().findings());
      sorted.addAll(status.provider().ofComponents());
      sorted.addAll(status.findings());
      status.scopeNotStated().ifPresent(sorted::add);
      sorted.addAll(status.exclusions().findings());
      sorted.addAll(status.evidence().withoutControl());
    }
    return sorted;
  }

  /** Returns whether it is of these providers, leveraged in the same way, by the same rules. */
  boolean isOf(CustomerChain chain, Evaluation.Terms terms) {
    return providers == chain.providers()
        && forCustomer == chain.customer().isPresent()
        && directs.equals(chain.directs())
        && sources.equals(chain.sources())
        && rules.equals(terms);
  }

  /** Returns whether the same is known of how the providers stand. */
  boolean restsOn(Standing other) {
    return standing.equals(other);
  }

  /** Returns whether the providers stand as they do here. */
  boolean standAs(List<AuthorizationStatus> others) {
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isAs(others.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the providers stand as they do there, on all baselines that are spoken of. */
  boolean standAs(ProvidersEvaluation other) {
    return this == other || standAs(other.all);
  }

  /** Returns what is determined of the control at a position of the baseline. */
  OfferedControl at(int position) {
    OfferedControl known = controls.get(position);
    if (known == null) {
      known = new OfferedControl(this, baseline.controls().get(position), position);
      controls.set(position, known);
    }
    return known;
  }

  /** Returns what the providers' documents give cause to report on a control. */
  List<Finding> findingsOfDocuments(int position) {
    return providers.findingsAt(position, speaking, directs, sources);
  }

  /** Returns the responsibilities that no map carries to any control. */
  List<UnmappedResponsibility> unmapped() {
    return unmapped.get();
  }

  /** Returns what there is to report on the providers and their documents as a whole. */
  Set<Finding> findings() {
    return findings.get();
  }

  /** Returns the providers as a report tells them. */
  List<SystemInChain> systems() {
    return systems;
  }
}
