package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableListMultimap;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.Spot;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.Tailoring;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.oscal.model.ControlId;

/** A leveraging system whose document is matched to a baseline, which is done once for all its determinations. */
public final class LeveragingSystem {

  private static final String CALLER = "the caller's tailoring";

  final CustomerSystem system;
  final CompiledClaims claims;

  /** What the caller tailors out, by control. */
  final ImmutableListMultimap<ControlId, Tailored> tailored;

  /** A place that is tailored out, and the words that do it. */
  record Tailored(Spot spot, Remark remark) {}

  private LeveragingSystem(CustomerSystem system, Baseline baseline) {
    this.system = system;
    this.claims = CompiledClaims.of(system.claims(), baseline);
    ImmutableListMultimap.Builder<ControlId, Tailored> byControl = ImmutableListMultimap.builder();
    for (Tailoring tailoring : system.tailoredOut()) {
      baseline
          .index()
          .find(tailoring.id())
          .filter(CustomerActs::tailors)
          .ifPresent(
              spot ->
                  byControl.put(
                      spot.control(),
                      new Tailored(
                          spot,
                          remark(tailoring.reason(), Evidence.of(CALLER, tailoring.id())))));
    }
    this.tailored = byControl.build();
  }

  /** Matches a system's document to a baseline. */
  public static LeveragingSystem of(CustomerSystem system, Baseline baseline) {
    return new LeveragingSystem(system, baseline);
  }

  /** Returns words of the system, or of its caller, that tailor something out. */
  Remark remark(String why, Evidence source) {
    return new Remark(Remark.Kind.TAILORED_OUT, system.systemId(), why, source);
  }
}
