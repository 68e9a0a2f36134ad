package dev.heirloom.oscal.io.values;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.policy.DeterminationRecords;
import dev.heirloom.inheritance.policy.Policy;
import java.time.LocalDate;
import java.util.List;

/**
 * What all systems of a portfolio are determined on, as one value that travels: whoever takes it in
 * compiles it once, for any number of systems.
 *
 * @param baseline the baseline
 * @param offerings what the providers offer, direct ones and those below them
 * @param records the authorization records
 * @param policy the policy
 * @param asOf the date
 */
public record PortfolioBasis(
    Baseline baseline,
    List<Offering> offerings,
    DeterminationRecords records,
    Policy policy,
    LocalDate asOf) {

  /** Copies the list. */
  public PortfolioBasis {
    offerings = ImmutableList.copyOf(offerings);
  }

  /** Returns the determination that the systems share. */
  public Determination determination() {
    return Determination.of(baseline)
        .providers(offerings)
        .authorizations(records)
        .policy(policy)
        .asOf(asOf);
  }
}
