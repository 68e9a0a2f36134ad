package dev.heirloom.inheritance.testkit;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that a determination is made from, small enough to be read when a law fails on it.
 *
 * @param baseline what is required
 * @param offerings the systems below, in a chain or side by side
 * @param system the customer system; empty if it is determined what anyone inherits
 * @param authorizations the records
 * @param asOf the day
 */
public record World(
    Baseline baseline,
    List<Offering> offerings,
    Optional<CustomerSystem> system,
    Authorizations authorizations,
    LocalDate asOf) {

  /** Copies the list. */
  public World {
    offerings = ImmutableList.copyOf(offerings);
  }

  /** Returns the determination of this world, of which a law may change a part. */
  public Determination determination() {
    Determination determination =
        Determination.of(baseline).providers(offerings).authorizations(authorizations).asOf(asOf);
    return system.map(determination::system).orElse(determination);
  }

  /** Returns what is determined. */
  public Report report() {
    return determination().report();
  }

  /** Returns this world with other offerings. */
  public World withOfferings(List<Offering> others) {
    return new World(baseline, others, system, authorizations, asOf);
  }

  /** Returns this world with another customer system. */
  public World withSystem(CustomerSystem other) {
    return new World(baseline, offerings, Optional.of(other), authorizations, asOf);
  }

  /** Returns this world on another day. */
  public World on(LocalDate day) {
    return new World(baseline, offerings, system, authorizations, day);
  }
}
