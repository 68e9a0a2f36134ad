package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.claims.MatchedEvidence;
import dev.heirloom.inheritance.internal.parameters.UnknownParameters;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Tailoring;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.oscal.model.ControlId;
import java.util.List;
import java.util.Optional;

/**
 * A customer system whose document is matched to a baseline, which is done once for all its
 * determinations.
 */
public final class CompiledCustomer {

  private static final String CALLER = "the caller's tailoring";

  private final CustomerSystem original;
  private final CompiledClaims claims;
  private final ImmutableListMultimap<ControlId, CompiledTailoring> tailored;
  private final List<Finding> findings;

  private CompiledCustomer(CustomerSystem system, Baseline baseline) {
    this.original = system;
    this.claims =
        CompiledClaims.of(system.claims(), MatchedEvidence.of(system), system.evidence(), baseline);
    ImmutableListMultimap.Builder<ControlId, CompiledTailoring> byControl =
        ImmutableListMultimap.builder();
    for (Tailoring tailoring : system.tailoredOut()) {
      baseline
          .index()
          .find(tailoring.id())
          .filter(CompiledCustomer::isTailorable)
          .ifPresent(
              place ->
                  byControl.put(
                      place.control(),
                      new CompiledTailoring(
                          place, remark(tailoring.reason(), Evidence.of(CALLER, tailoring.id())))));
    }
    this.tailored = byControl.build();
    this.findings =
        UnknownParameters.of(system.claims(), baseline, Optional.empty()).stream()
            .collect(ImmutableList.toImmutableList());
  }

  /** Matches a system's document to a baseline. */
  public static CompiledCustomer of(CustomerSystem system, Baseline baseline) {
    return new CompiledCustomer(system, baseline);
  }

  /**
   * The requirement, the root of the statement, or a point: nothing deeper, no requirement of
   * FedRAMP's.
   */
  public static boolean isTailorable(BaselinePlace place) {
    return place.kind() == BaselinePlace.Kind.WHOLE || place.kind() == BaselinePlace.Kind.POINT;
  }

  /** Returns the system as it was given. */
  public CustomerSystem original() {
    return original;
  }

  /** Returns what its document claims. */
  public CompiledClaims claims() {
    return claims;
  }

  /** Returns what there is to report on its document beside what its claims give cause to. */
  List<Finding> findings() {
    return findings;
  }

  /** Returns what the caller tailors out of a control. */
  public List<CompiledTailoring> tailored(ControlId control) {
    return tailored.get(control);
  }

  /** Returns words of the system, or of its caller, that tailor something out. */
  public Remark remark(String why, Evidence evidence) {
    return new Remark(Remark.Kind.TAILORED_OUT, original.systemId(), why, evidence);
  }
}
