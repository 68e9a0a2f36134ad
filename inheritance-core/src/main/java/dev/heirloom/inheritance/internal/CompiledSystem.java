package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A leveraged system among the others given: its compiled offering, and what it leverages itself. */
final class CompiledSystem {

  final Offering offering;
  final CompiledClaims claims;

  /** Where the system stands among those given. */
  final int position;

  final Offer whole;

  /** That all it says speaks of another catalog than the leveraging system's baseline; empty if it does not. */
  final Optional<Finding> mismatch;

  /** What there is to report on its document as a whole, whatever it says of each control. */
  final List<Finding> documentFindings;

  /** The controls of the leveraging system's baseline that it was not authorized on. */
  final Set<ControlId> outOfScope;

  /** Whether it is known to have been authorized on another baseline than the leveraging system's. */
  final boolean otherBaseline;

  final ParameterClaims parameters;

  /** What its operational status makes of all that it offers. */
  final Operation operation;

  /** What there is to report on each policy control that it offers, if it is another organization's. */
  private final Map<ControlId, Finding> policyFindings = new HashMap<>();

  /** The given systems that it leverages, each with what that one offers to it. */
  Map<CompiledSystem, Offer> lower = Map.of();

  /** What the given systems above it say of its authorization. */
  List<Authorization> saidAbove = List.of();

  /** The lower items that each of its items relies on, by ordinal. */
  Reliance[] reliance = {};

  /** What its references to lower systems give cause to report, by control. */
  Map<ControlId, List<Finding>> chainFindings = Map.of();

  CompiledSystem(Offering offering, Baseline baseline, int position) {
    this.offering = offering;
    SpokenCatalogs catalogs = new SpokenCatalogs(offering, baseline);
    this.claims = CompiledClaims.of(catalogs.claims, baseline);
    this.mismatch = catalogs.mismatch;
    this.documentFindings =
        ImmutableList.<Finding>builder()
            .addAll(claims.findings())
            .addAll(catalogs.findings)
            .addAll(emptyHanded(offering))
            .build();
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
    this.operation = Operation.of(offering.claims(), claims.title());
    this.parameters = new ParameterClaims(this, baseline);
    if (!offering.sameOrganization()) {
      claims.byControl().keySet().stream()
          .filter(CompiledSystem::isPolicyControl)
          .forEach(control -> policyFindings.put(control, policyFinding(control)));
    }
  }

  /** Returns what there is to report on a document that offers nothing, or not all that it should. */
  private static List<Finding> emptyHanded(Offering offering) {
    SystemClaims claims = offering.claims();
    String title = claims.identity().title();
    if (!offering.unloaded().isEmpty()) {
      return offering.unloaded().stream()
          .map(
              u ->
                  FindingAt.document(
                      FindingCode.IMPORT_NOT_LOADED, u.source(), title, u.href(), u.reason()))
          .collect(ImmutableList.toImmutableList());
    }
    if (claims.exports()) {
      return List.of();
    }
    boolean originates =
        claims.addressed().stream().anyMatch(a -> !a.origins().isEmpty())
            && claims.addressed().stream().allMatch(a -> a.refusal().isEmpty());
    return List.of(
        FindingAt.document(
            originates ? FindingCode.ORIGINATION_ONLY : FindingCode.NOTHING_OFFERED,
            Evidence.of(claims.identity().name(), ""),
            title));
  }

  /** Returns what there is to report on a policy control of another organization; null on any other. */
  @Nullable Finding policyFindingOn(ControlId control) {
    return policyFindings.get(control);
  }

  private Finding policyFinding(ControlId control) {
    return FindingAt.control(
        FindingCode.ORGANIZATION_POLICY,
        control,
        List.of(Evidence.of(claims.claims().identity().name(), "")),
        control.value(),
        title());
  }

  /** Returns whether a control is number 1 of its family: its policy and procedures. */
  private static boolean isPolicyControl(ControlId control) {
    return IdSpelling.parse(control.value())
        .map(id -> id.number() == 1 && id.enhancement().isEmpty() && !id.hasPath())
        .orElse(false);
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
