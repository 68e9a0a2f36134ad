package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.determination.Finding;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.oscal.model.ControlId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A leveraged system among the others given: its compiled offering, and what it leverages itself. */
final class CompiledSystem {

  final Offering offering;
  final CompiledClaims claims;

  /** Where the system stands among those given. */
  final int position;

  final Offer whole;

  /** The controls of the leveraging system's baseline that it was not authorized on. */
  final Set<ControlId> outOfScope;

  /** Whether it is known to have been authorized on another baseline than the leveraging system's. */
  final boolean otherBaseline;

  final ParameterClaims parameters;

  /** The given systems that it leverages, each with what that one offers to it. */
  Map<CompiledSystem, Offer> lower = Map.of();

  /** The lower items that each of its items relies on, by ordinal. */
  Reliance[] reliance = {};

  /** What its references to lower systems give cause to report, by control. */
  Map<ControlId, List<Finding>> chainFindings = Map.of();

  CompiledSystem(Offering offering, Baseline baseline, int position) {
    this.offering = offering;
    this.claims = CompiledClaims.of(offering.claims(), baseline);
    this.position = position;
    this.whole = Offer.whole(claims);
    ImmutableSet.Builder<ControlId> outside = ImmutableSet.builder();
    offering
        .authorizedOn()
        .ifPresent(
            own ->
                baseline.controls().stream()
                    .filter(
                        c -> own.index().control(c.id().value()).map(o -> o.withdrawn()).orElse(true))
                    .forEach(c -> outside.add(c.id())));
    this.outOfScope = outside.build();
    this.otherBaseline =
        offering.authorizedOn().isPresent() && !offering.authorizedOn().get().asksTheSameAs(baseline);
    this.parameters = new ParameterClaims(this, baseline);
  }

  SystemId id() {
    return claims.id();
  }

  String title() {
    return claims.title();
  }

  /** Copies the systems that this one leverages, with what each of them offers to it. */
  void leverages(List<CompiledSystem> systems) {
    Map<CompiledSystem, Offer> offers = new LinkedHashMap<>();
    for (CompiledSystem system : systems) {
      offers.put(system, Offer.to(claims, system.claims, system.whole));
    }
    lower = offers;
  }

  @Override
  public String toString() {
    return title();
  }
}
