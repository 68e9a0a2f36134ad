package dev.heirloom.inheritance.policy;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The records a caller has: authorizations of systems, acceptances by the customer's agency, and
 * the rules that apply.
 *
 * @param records the authorizations, which go before what documents state, field by field
 * @param acceptances the acceptances by the customer's agency
 * @param regime the rules; {@link Regime#NONE} unless said
 */
@WithBuilder
public record Authorizations(
    List<Authorization> records, List<Acceptance> acceptances, Regime regime)
    implements DeterminationRecords {

  private static final Authorizations NONE = new Authorizations(List.of(), List.of(), Regime.NONE);

  /** Copies the lists. */
  public Authorizations {
    records = ImmutableList.copyOf(records);
    acceptances = ImmutableList.copyOf(acceptances);
    regime = regime == null ? Regime.NONE : regime;
  }

  /** Returns no records, and no rules that ask for any. */
  public static Authorizations none() {
    return NONE;
  }

  /** Returns these records alone. */
  public static Authorizations of(Authorization... records) {
    return new Authorizations(List.of(records), List.of(), Regime.NONE);
  }

  /** Returns these, which count for every system on every day. */
  @Override
  public Authorizations authorizations(Optional<CustomerSystem> system, LocalDate day) {
    return this;
  }

  /** Returns the system as it is. */
  @Override
  public CustomerSystem described(CustomerSystem system) {
    return system;
  }

  /** Returns false: whose a provider is, its offering says. */
  @Override
  public boolean isOwn(Offering provider) {
    return false;
  }
}
