package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.claims.CompiledImplementation;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.internal.claims.CompiledRequirement;
import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.internal.mapping.CompiledMapping;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer system, or none, on the chains of its providers: which of them it leverages itself,
 * what each exports to it, and what their documents give cause to report. The date, the records and
 * the policy change nothing of it, so it is made once for all of them.
 */
public final class CustomerChain {

  private final ProviderChains providers;
  private final Optional<CompiledCustomer> customer;
  private final Map<CompiledProvider, CompiledExport> direct;
  private final List<DirectProvider> directs;
  private final List<SourceChain> sources;
  private final Set<CompiledProvider> speaking;
  private final Optional<CompiledExport> exported;

  private final Optional<LowerReferences> references;
  private final Optional<StatedReliances> reliances;

  /**
   * What the customer system's document, beside those of the providers, gives cause to report on
   * each control, by its position in the baseline; put together when it is first asked for, by
   * whichever thread.
   */
  private final AtomicReferenceArray<@Nullable List<Finding>> findings;

  CustomerChain(ProviderChains providers, Optional<CompiledCustomer> customer) {
    this.providers = providers;
    this.customer = customer;
    Optional<CompiledClaims> claims = claims();
    Map<CompiledProvider, CompiledExport> all = providers.direct(claims);
    this.direct = ImmutableMap.copyOf(Maps.filterKeys(all, p -> !isCarried(p)));
    this.directs =
        direct.entrySet().stream()
            .map(e -> new DirectProvider(e.getKey(), e.getValue()))
            .collect(ImmutableList.toImmutableList());
    this.sources = sources(all.keySet());
    this.speaking =
        providers.kept(
            sources.isEmpty()
                ? ImmutableSet.copyOf(providers.providers())
                : ProviderChains.withLower(direct.keySet()));
    this.exported = claims.filter(c -> c.claims().exports()).map(CompiledExport::whole);
    LowerEntries entries =
        sources.isEmpty()
            ? LowerEntries.OWN
            : new CarriedEntries(
                providers, speaking, carried().map(CarriedDirect::carried).toList());
    this.references = claims.map(c -> new LowerReferences(c, all.keySet(), entries));
    this.reliances =
        claims.map(c -> new StatedReliances(c, references.orElseThrow(), all.keySet(), entries));
    this.findings = new AtomicReferenceArray<>(providers.baseline().controls().size());
  }

  /** Returns the providers below, and who leverages whom among them. */
  public ProviderChains providers() {
    return providers;
  }

  /** Returns the customer system; empty if it is determined what the providers offer to anyone. */
  public Optional<CompiledCustomer> customer() {
    return customer;
  }

  /** Returns what the customer system's document claims. */
  public Optional<CompiledClaims> claims() {
    return customer.map(CompiledCustomer::claims);
  }

  private boolean isCarried(CompiledProvider provider) {
    return providers.carried().containsKey(provider);
  }

  private List<SourceChain> sources(Set<CompiledProvider> all) {
    ListMultimap<ProviderChains, CarriedDirect> bySource =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    for (CompiledProvider provider : all) {
      CarriedProvider carried = providers.carried().get(provider);
      if (carried != null) {
        CompiledOffering offering = carried.provider().offering();
        CompiledExport export =
            claims()
                .map(c -> CompiledExport.to(c, offering.claims(), offering.whole()))
                .orElse(offering.whole());
        bySource.put(carried.source(), CarriedDirect.of(carried, export));
      }
    }
    return Multimaps.asMap(bySource).entrySet().stream()
        .map(e -> new SourceChain(e.getKey(), e.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the providers that the customer system leverages itself and that speak of its baseline,
   * and what each exports to it.
   */
  public Map<CompiledProvider, CompiledExport> direct() {
    return direct;
  }

  /** Returns the same as a list. */
  public List<DirectProvider> directs() {
    return directs;
  }

  /** Returns those that it leverages itself and that are carried, by what they speak of. */
  public List<SourceChain> sources() {
    return sources;
  }

  /** Returns whether the customer system leverages a system itself, whatever that speaks of. */
  public boolean leverages(SystemId system) {
    return Stream.concat(
            directs.stream(), sources.stream().flatMap(s -> s.directProviders().stream()))
        .anyMatch(direct -> direct.provider().id().equals(system));
  }

  /** Returns the providers that speak of the baseline itself: the rest is carried to it. */
  public Set<CompiledProvider> speaking() {
    return speaking;
  }

  private Stream<CarriedDirect> carried() {
    return sources.stream().flatMap(source -> source.directs().stream());
  }

  /** Returns what there is to report on the mappings as documents. */
  public List<Finding> mappingFindings() {
    ImmutableList.Builder<Finding> found = ImmutableList.builder();
    carried().forEach(c -> found.addAll(c.carried().mapping().findings()));
    for (CompiledProvider provider : providers.carried().keySet()) {
      if (!leverages(provider.id())) {
        String document =
            provider.offering().original().through().orElseThrow().mapping().document();
        found.add(
            Findings.document(
                FindingCode.MAPPING_NOT_USED,
                Evidence.of(document, ""),
                document,
                provider.title()));
      }
    }
    return found.build();
  }

  /** Returns what the customer system exports to its own customers; empty if it exports nothing. */
  public Optional<CompiledExport> exported() {
    return exported;
  }

  /**
   * Returns what the customer system's document, beside those of the providers, gives cause to
   * report on the control at a position.
   */
  public List<Finding> customerFindingsAt(int position) {
    List<Finding> known = findings.get(position);
    if (known == null) {
      known = findingsOn(position);
      findings.set(position, known);
    }
    return known;
  }

  /** Returns what there is to report on the customer system's documents as a whole. */
  public List<Finding> documentFindings() {
    return claims()
        .map(
            own ->
                ImmutableList.<Finding>builder()
                    .addAll(own.findings())
                    .addAll(Leverage.notGiven(own, providers.offerings()))
                    .addAll(references.orElseThrow().ofComponents())
                    .addAll(standIns(own))
                    .addAll(customer.orElseThrow().findings())
                    .build())
        .orElse(ImmutableList.of());
  }

  /**
   * Returns what the customer system's own document says against the components that stand in for
   * its providers: it may be building on them, or be leaving them, so that lowers nothing.
   */
  private static List<Finding> standIns(CompiledClaims own) {
    return own.components().values().stream()
        .filter(Component::isStandIn)
        .filter(component -> own.standings().operation(component.uuid()).unusable())
        .map(
            component ->
                Findings.document(
                    FindingCode.STATUS_NOT_OPERATIONAL,
                    component.evidence(),
                    "component \"" + component.title() + "\" of " + own.title(),
                    component.status().orElse("").strip()))
        .collect(ImmutableList.toImmutableList());
  }

  private List<Finding> findingsOn(int position) {
    ControlId control = providers.baseline().controls().get(position).id();
    Optional<CompiledClaims> claims = claims();
    List<Finding> found = new ArrayList<>(0);
    if (claims.isPresent()) {
      addAll(found, claims.get().at(position).findings());
      addAll(
          found,
          references
              .orElseThrow()
              .findingsOn(control, claims.get().at(position), ImmutableList.of()));
      reportStates(claims.get(), position, found);
      reliances.orElseThrow().report(control, position, found);
      if (!claims.get().at(position).inherited().isEmpty()) {
        reportNotListed(control, position, references.orElseThrow().listed(control), found);
      }
    }
    return found.isEmpty() ? ImmutableList.of() : ImmutableList.copyOf(found);
  }

  /**
   * Quotes the words in which the customer system states its own states that are not understood.
   */
  private static void reportStates(CompiledClaims own, int position, List<Finding> found) {
    ControlEntries entries = own.at(position);
    for (CompiledRequirement requirement : entries.requirements()) {
      reportState(
          requirement.place(),
          requirement.original().evidence(),
          own,
          requirement.original().ownStates(),
          found);
    }
    for (CompiledImplementation implementation : entries.implementations()) {
      reportState(
          implementation.place(),
          implementation.original().evidence(),
          own,
          implementation.original().states(),
          found);
      if (!implementation.standIn()) {
        implementation.doubt().ifPresent(found::add);
      }
    }
  }

  private static void reportState(
      BaselinePlace place,
      Evidence evidence,
      CompiledClaims own,
      States states,
      List<Finding> found) {
    List<String> unknown = states.notUnderstood();
    if (!unknown.isEmpty()) {
      found.add(
          Findings.stateNotUnderstood(
              place, evidence, own.title(), unknown, ControlEntries.AS_PLANNED));
    }
  }

  /** Most lists are empty, and adding an empty one still copies it. */
  private static void addAll(List<Finding> found, List<Finding> more) {
    if (!more.isEmpty()) {
      found.addAll(more);
    }
  }

  /**
   * Reports what is offered and not listed, where the customer system lists other items of the
   * control.
   */
  private void reportNotListed(
      ControlId control, int position, Set<CompiledItem> listed, List<Finding> found) {
    if (listed.isEmpty()) {
      return;
    }
    for (DirectProvider provider : directs) {
      for (CompiledItem item : provider.export().at(position).items()) {
        if (item.givesPoints() && !listed.contains(item)) {
          found.add(notListed(item, provider.provider(), control));
        }
      }
    }
    carried()
        .forEach(
            provider -> {
              CompiledMapping mapping = provider.carried().mapping();
              for (int from : mapping.sourceControls(position)) {
                for (CompiledItem item : provider.direct().export().at(from).items()) {
                  if (item.givesPoints() && !listed.contains(item)) {
                    mapping.carry(
                        notListed(item, provider.direct().provider(), control), position, found);
                  }
                }
              }
            });
  }

  private static Finding notListed(
      CompiledItem item, CompiledProvider provider, ControlId control) {
    BaselinePlace place = item.place();
    return Findings.at(
        FindingCode.NOT_LISTED_AS_INHERITED,
        place,
        item.original().evidence(),
        place.id() + " (" + item.original().uuid() + ")",
        provider.title(),
        control.value());
  }
}
