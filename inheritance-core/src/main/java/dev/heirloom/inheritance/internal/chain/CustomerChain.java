package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.claims.CompiledImplementation;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.internal.claims.CompiledRequirement;
import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
  private final Optional<CompiledExport> exported;

  /** What the documents give cause to report on each control, by its position in the baseline. */
  private final List<List<Finding>> findings;

  CustomerChain(ProviderChains providers, Optional<CompiledCustomer> customer) {
    this.providers = providers;
    this.customer = customer;
    Optional<CompiledClaims> claims = claims();
    this.direct = ImmutableMap.copyOf(providers.direct(claims));
    this.directs =
        direct.entrySet().stream()
            .map(e -> new DirectProvider(e.getKey(), e.getValue()))
            .collect(ImmutableList.toImmutableList());
    this.exported = claims.filter(c -> c.claims().exports()).map(CompiledExport::whole);
    this.findings = findings(claims);
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

  /**
   * Returns the providers that the customer system leverages itself, and what each exports to it.
   */
  public Map<CompiledProvider, CompiledExport> direct() {
    return direct;
  }

  /** Returns the same as a list. */
  public List<DirectProvider> directs() {
    return directs;
  }

  /** Returns what the customer system exports to its own customers; empty if it exports nothing. */
  public Optional<CompiledExport> exported() {
    return exported;
  }

  /** Returns what the documents give cause to report on the control at a position, in order. */
  public List<Finding> findingsAt(int position) {
    return findings.get(position);
  }

  /** Returns what there is to report on the customer system's documents as a whole. */
  public List<Finding> documentFindings() {
    return claims()
        .map(
            own ->
                ImmutableList.<Finding>builder()
                    .addAll(own.findings())
                    .addAll(Leverage.notGiven(own, providers.offerings()))
                    .build())
        .orElse(ImmutableList.of());
  }

  private List<List<Finding>> findings(Optional<CompiledClaims> claims) {
    Optional<LowerReferences> references = claims.map(c -> new LowerReferences(c, direct.keySet()));
    Map<ControlId, List<Finding>> dangling =
        references.map(r -> r.findings(List.of())).orElse(Map.of());
    Optional<StatedReliances> reliances =
        claims.map(c -> new StatedReliances(c, references.orElseThrow(), direct.keySet()));
    ImmutableList.Builder<List<Finding>> all = ImmutableList.builder();
    List<BaselineControl> controls = providers.baseline().controls();
    for (int position = 0; position < controls.size(); position++) {
      ControlId control = controls.get(position).id();
      List<Finding> found = new ArrayList<>(0);
      addAll(found, providers.findingsAt(position));
      for (DirectProvider provider : directs) {
        addAll(found, provider.export().at(position).findings());
      }
      if (claims.isPresent()) {
        addAll(found, claims.get().at(position).findings());
        addAll(found, dangling.getOrDefault(control, List.of()));
        reportStates(claims.get(), position, found);
        reliances.orElseThrow().report(control, position, found);
        if (!claims.get().at(position).inherited().isEmpty()) {
          reportNotListed(control, position, references.orElseThrow().listed(control), found);
        }
      }
      all.add(Findings.inOrder(found));
    }
    return all.build();
  }

  /**
   * Quotes the words in which the customer system states its own states that are not understood.
   */
  private static void reportStates(CompiledClaims own, int position, List<Finding> found) {
    ControlEntries entries = own.at(position);
    for (CompiledRequirement requirement : entries.requirements()) {
      reportState(
          requirement.place(),
          requirement.source().source(),
          own,
          requirement.source().ownStates(),
          found);
    }
    for (CompiledImplementation implementation : entries.implementations()) {
      reportState(
          implementation.place(),
          implementation.source().source(),
          own,
          implementation.source().states(),
          found);
    }
  }

  private static void reportState(
      BaselinePlace place,
      Evidence source,
      CompiledClaims own,
      States states,
      List<Finding> found) {
    List<String> unknown = states.notUnderstood();
    if (!unknown.isEmpty()) {
      found.add(
          Findings.stateNotUnderstood(
              place, source, own.title(), unknown, ControlEntries.AS_PLANNED));
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
          BaselinePlace place = item.place();
          found.add(
              Findings.at(
                  FindingCode.NOT_LISTED_AS_INHERITED,
                  place,
                  item.source().source(),
                  place.id() + " (" + item.source().uuid() + ")",
                  provider.provider().title(),
                  control.value()));
        }
      }
    }
  }
}
