package dev.heirloom.inheritance.internal;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.CustomerSystem;

/** A leveraging system whose document is matched to a baseline, which is done once for all its determinations. */
public final class LeveragingSystem {

  final CustomerSystem system;
  final CompiledClaims claims;

  private LeveragingSystem(CustomerSystem system, CompiledClaims claims) {
    this.system = system;
    this.claims = claims;
  }

  /** Matches a system's document to a baseline. */
  public static LeveragingSystem of(CustomerSystem system, Baseline baseline) {
    return new LeveragingSystem(system, CompiledClaims.of(system.claims(), baseline));
  }
}
