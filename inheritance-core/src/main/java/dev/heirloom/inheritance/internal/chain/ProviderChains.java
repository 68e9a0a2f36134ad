package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.internal.mapping.CompiledMapping;
import dev.heirloom.inheritance.mapping.SourceMapping;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.CyclicLeverageException;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The offerings of a determination, compiled against its baseline and joined to chains: what any
 * number of customer systems share.
 */
public final class ProviderChains {

  private final Baseline baseline;
  private final List<CompiledOffering> offerings;
  private final List<CompiledProvider> providers;
  private final List<Pairing> pairings;
  private final List<Finding> findings;
  private final Set<CompiledProvider> leveragedByGiven;

  /**
   * Those that are carried through a mapping, beside themselves on the baseline that it maps to.
   */
  private final Map<CompiledProvider, CarriedProvider> carried;

  /** Which document counts of each system that is given. */
  private final OneOfEachSystem systems;

  /** Those that speak of the baseline as they are published. */
  private final Set<CompiledProvider> speaking;

  /**
   * What the documents of these give cause to report on each control, by its position in the
   * baseline.
   */
  private final List<List<Finding>> byPosition;

  private ProviderChains(
      Baseline baseline,
      List<CompiledOffering> offerings,
      List<CompiledProvider> providers,
      List<Pairing> pairings,
      List<Finding> findings,
      Map<CompiledProvider, CarriedProvider> carried,
      OneOfEachSystem systems) {
    this.baseline = baseline;
    this.offerings = offerings;
    this.providers = providers;
    this.pairings = pairings;
    this.findings = findings;
    this.carried = carried;
    this.systems = systems;
    ImmutableSet.Builder<CompiledProvider> leveraged = ImmutableSet.builder();
    providers.forEach(provider -> leveraged.addAll(provider.lower().keySet()));
    this.leveragedByGiven = leveraged.build();
    this.speaking =
        withLower(
            providers.stream()
                .filter(p -> !leveragedByGiven.contains(p) && !carried.containsKey(p))
                .toList());
    ImmutableList.Builder<List<Finding>> all = ImmutableList.builder();
    for (int position = 0; position < baseline.controls().size(); position++) {
      all.add(documentFindings(position, speaking));
    }
    this.byPosition = all.build();
  }

  /** Returns systems and all those below them. */
  static Set<CompiledProvider> withLower(Collection<CompiledProvider> systems) {
    Set<CompiledProvider> all = new LinkedHashSet<>();
    systems.forEach(system -> addWithLower(system, all));
    return all;
  }

  private static void addWithLower(CompiledProvider system, Set<CompiledProvider> all) {
    if (all.add(system)) {
      system.lower().keySet().forEach(lower -> addWithLower(lower, all));
    }
  }

  private List<Finding> documentFindings(int position, Set<CompiledProvider> of) {
    List<Finding> found = new ArrayList<>(0);
    for (CompiledProvider provider : of) {
      found.addAll(provider.claims().at(position).findings());
      found.addAll(provider.findingsOn(baseline.controls().get(position).id()));
    }
    return ImmutableList.copyOf(found);
  }

  /**
   * Compiles offerings and finds who leverages whom among them.
   *
   * @throws CyclicLeverageException if systems leverage each other in a circle
   */
  public static ProviderChains of(
      Baseline baseline, Collection<Offering> given, List<Pairing> stated) {
    OneOfEachSystem systems = new OneOfEachSystem(given);
    List<Finding> findings = new ArrayList<>(systems.findings());
    List<Pairing> pairings = systems.pairings(stated);
    List<CompiledOffering> offerings = compile(systems, baseline);
    for (CompiledOffering offering : offerings) {
      findings.addAll(Leverage.notGiven(offering.claims(), offerings));
    }
    List<CompiledProvider> providers = new ProviderLinks(offerings, pairings).providers();
    return new ProviderChains(
        baseline,
        offerings,
        providers,
        pairings,
        ImmutableList.copyOf(findings),
        carry(providers, systems, baseline, pairings),
        systems);
  }

  private static List<CompiledOffering> compile(OneOfEachSystem systems, Baseline baseline) {
    List<CompiledOffering> compiled = new ArrayList<>();
    for (Offering offering : systems.chosen()) {
      compiled.add(
          new CompiledOffering(offering, baseline, compiled.size(), systems.sharing(offering)));
    }
    return ImmutableList.copyOf(compiled);
  }

  /**
   * Carries those that are to be: each among all that are given, which are then compiled against
   * the baseline that it speaks of as well.
   */
  private static Map<CompiledProvider, CarriedProvider> carry(
      List<CompiledProvider> providers,
      OneOfEachSystem systems,
      Baseline baseline,
      List<Pairing> pairings) {
    Map<Baseline, ProviderChains> sources = new HashMap<>();
    Map<SourceMapping, CompiledMapping> mappings = new HashMap<>();
    ImmutableMap.Builder<CompiledProvider, CarriedProvider> carried = ImmutableMap.builder();
    for (CompiledProvider provider : providers) {
      if (provider.offering().original().through().isPresent()) {
        SourceMapping through = provider.offering().original().through().get();
        ProviderChains source =
            sources.computeIfAbsent(through.source(), s -> source(systems, s, pairings));
        carried.put(
            provider,
            new CarriedProvider(
                source,
                source.providers.get(provider.position()),
                mappings.computeIfAbsent(through, t -> new CompiledMapping(t, baseline))));
      }
    }
    return carried.buildOrThrow();
  }

  private static ProviderChains source(
      OneOfEachSystem systems, Baseline source, List<Pairing> pairings) {
    List<CompiledOffering> offerings = compile(systems, source);
    return new ProviderChains(
        source,
        offerings,
        new ProviderLinks(offerings, pairings).providers(),
        ImmutableList.copyOf(pairings),
        ImmutableList.of(),
        ImmutableMap.of(),
        systems);
  }

  /** Returns the baseline that they are compiled against. */
  public Baseline baseline() {
    return baseline;
  }

  /** Returns the providers, each at its position. */
  public List<CompiledProvider> providers() {
    return providers;
  }

  /** Returns the compiled offerings of the providers. */
  List<CompiledOffering> offerings() {
    return offerings;
  }

  /** Returns the caller's word on who leverages whom. */
  List<Pairing> pairings() {
    return pairings;
  }

  /** Returns what there is to report on the offerings given, as documents. */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns those that are carried through a mapping, each by itself on this baseline. */
  Map<CompiledProvider, CarriedProvider> carried() {
    return carried;
  }

  /** Returns the given set itself, or the one that is kept of the same providers. */
  Set<CompiledProvider> kept(Set<CompiledProvider> some) {
    return some.equals(speaking) ? speaking : some;
  }

  /**
   * Returns what the documents of the providers give cause to report on the control at a position,
   * for a customer system.
   *
   * @param of those whose documents speak of the baseline
   * @param directs those of them that the system leverages itself
   * @param sources those that it leverages itself and that are carried
   */
  public List<Finding> findingsAt(
      int position,
      Set<CompiledProvider> of,
      List<DirectProvider> directs,
      List<SourceChain> sources) {
    List<Finding> found = new ArrayList<>(findingsAt(position, of));
    for (DirectProvider provider : directs) {
      found.addAll(provider.export().at(position).findings());
    }
    for (SourceChain source : sources) {
      for (CarriedDirect provider : source.directs()) {
        carryFindings(provider, position, found);
      }
    }
    return found;
  }

  private static void carryFindings(CarriedDirect provider, int position, List<Finding> found) {
    found.addAll(provider.carried().findingsAt(position));
    CompiledMapping mapping = provider.carried().mapping();
    for (int from : mapping.sourceControls(position)) {
      for (Finding finding : provider.direct().export().at(from).findings()) {
        mapping.carry(finding, position, found);
      }
    }
  }

  /**
   * Returns what the documents of some of the providers give cause to report on the control at a
   * position.
   */
  List<Finding> findingsAt(int position, Set<CompiledProvider> of) {
    return of == speaking ? byPosition.get(position) : documentFindings(position, of);
  }

  /**
   * Puts a customer system, or none, on the chains.
   *
   * @throws CyclicLeverageException if one of the providers leverages the customer system
   */
  public CustomerChain connect(Optional<CompiledCustomer> customer) {
    Optional<CompiledClaims> claims = customer.map(CompiledCustomer::claims);
    if (claims.isPresent()) {
      DocumentIdentity identity = claims.get().claims().identity();
      Set<SystemId> own = systems.of(identity);
      if (providers.stream().anyMatch(p -> own.contains(p.id()))) {
        return without(own, Evidence.of(identity.name(), "")).connect(customer);
      }
      refuseCycle(claims.get());
    }
    return new CustomerChain(this, customer);
  }

  /** Returns the chains without one system, for a customer system that is among them. */
  private ProviderChains without(Set<SystemId> ids, Evidence leveraging) {
    List<Offering> others =
        offerings.stream()
            .filter(offering -> !ids.contains(offering.claims().id()))
            .map(CompiledOffering::original)
            .toList();
    ProviderChains chains = of(baseline, others, pairings);
    List<Finding> all = new ArrayList<>(findings);
    offerings.stream()
        .filter(offering -> ids.contains(offering.claims().id()))
        .map(offering -> offering.claims().claims().identity().name())
        .forEach(
            document ->
                all.add(
                    Findings.document(
                        FindingCode.CONFLICTING_DOCUMENTS,
                        Evidence.of(document, ""),
                        leveraging.document(),
                        document,
                        "for it is the customer system, which does not leverage itself")));
    return new ProviderChains(
        baseline,
        chains.offerings,
        chains.providers,
        pairings,
        ImmutableList.copyOf(all),
        chains.carried,
        chains.systems);
  }

  /**
   * Returns the providers that the customer system leverages itself, and what each exports to it.
   */
  Map<CompiledProvider, CompiledExport> direct(Optional<CompiledClaims> customer) {
    List<CompiledOffering> named =
        customer.map(c -> Leverage.lowerOf(c, offerings, pairings)).orElse(List.of());
    Set<SystemId> namedByOther =
        customer.map(c -> systems.namedByOther(c.claims())).orElse(ImmutableSet.of());
    Map<CompiledProvider, CompiledExport> direct = new LinkedHashMap<>();
    for (CompiledProvider provider : providers) {
      CompiledOffering offering = provider.offering();
      if (named.contains(offering)
          || namedByOther.contains(provider.id())
          || !leveragedByGiven.contains(provider)) {
        direct.put(
            provider,
            customer
                .map(c -> CompiledExport.to(c, offering.claims(), offering.whole()))
                .orElse(offering.whole()));
      }
    }
    return direct;
  }

  /** Refuses a provider that leverages the customer system. */
  private void refuseCycle(CompiledClaims customer) {
    for (CompiledProvider provider : providers) {
      if (Leverage.leverages(provider.claims(), customer, pairings)) {
        List<String> members = new ArrayList<>();
        members.add(customer.title());
        pathTo(provider, direct(Optional.of(customer)).keySet(), new HashSet<>())
            .forEach(p -> members.add(p.title()));
        throw new CyclicLeverageException(members);
      }
    }
  }

  private static List<CompiledProvider> pathTo(
      CompiledProvider goal, Collection<CompiledProvider> from, Set<CompiledProvider> seen) {
    for (CompiledProvider provider : from) {
      if (provider == goal) {
        return List.of(provider);
      }
      List<CompiledProvider> below =
          seen.add(provider) ? pathTo(goal, provider.lower().keySet(), seen) : List.of();
      if (!below.isEmpty()) {
        return ImmutableList.<CompiledProvider>builder().add(provider).addAll(below).build();
      }
    }
    return List.of();
  }
}
