package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.claims.CompiledImplementation;
import dev.heirloom.inheritance.internal.claims.CompiledInheritedEntry;
import dev.heirloom.inheritance.internal.claims.CompiledRequirement;
import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.util.Collection;
import java.util.List;

/**
 * What the customer system calls inherited from providers that are given with a Security Decision
 * Record and without an offer: reliances to confirm (SEMANTICS section 14).
 */
final class StatedReliances {

  private final CompiledClaims customer;
  private final LowerReferences references;
  private final Collection<CompiledProvider> direct;
  private final LowerEntries offered;
  private final List<CompiledProvider> withoutOffer;

  /**
   * Finds reliances.
   *
   * @param direct all that the customer system leverages itself, carried or not
   * @param offered what they offer for a control of its baseline
   */
  StatedReliances(
      CompiledClaims customer,
      LowerReferences references,
      Collection<CompiledProvider> direct,
      LowerEntries offered) {
    this.customer = customer;
    this.references = references;
    this.direct = direct;
    this.offered = offered;
    this.withoutOffer =
        direct.stream()
            .filter(provider -> provider.claims().evidence().decides())
            .filter(provider -> !provider.claims().claims().exports())
            .collect(ImmutableList.toImmutableList());
  }

  /** Adds what there is to report on a control. */
  void report(ControlId control, int position, List<Finding> found) {
    if (withoutOffer.isEmpty()) {
      return;
    }
    ControlEntries entries = customer.at(position);
    for (CompiledInheritedEntry entry : entries.inherited()) {
      if (!references.isFound(entry)) {
        report(
            entry.place(), entry.original().evidence(), from(entry.original().component()), found);
      }
    }
    for (CompiledImplementation own : entries.implementations()) {
      if (own.standIn()) {
        report(
            own.place(),
            own.original().evidence(),
            references.standsInFor(own.original().component()),
            found);
      }
    }
    boolean isOffered =
        direct.stream().anyMatch(provider -> !offered.of(provider, control).items().isEmpty());
    for (CompiledRequirement requirement : entries.requirements()) {
      if (requirement.isInherited() && !isOffered) {
        report(requirement.place(), requirement.original().evidence(), direct, found);
      }
    }
  }

  /** An entry outside the components that stand in for others is about all that are leveraged. */
  private Collection<CompiledProvider> from(Uuid component) {
    return customer.isStandIn(component) ? references.standsInFor(component) : direct;
  }

  private void report(
      BaselinePlace place,
      Evidence evidence,
      Collection<CompiledProvider> from,
      List<Finding> found) {
    for (CompiledProvider provider : withoutOffer) {
      if (from.contains(provider)) {
        found.add(
            Findings.at(
                FindingCode.RELIANCE_TO_CONFIRM, place, evidence, place.id(), provider.title()));
      }
    }
  }
}
