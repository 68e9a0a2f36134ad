package dev.heirloom.inheritance.policy;

import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The records from which a determination takes what concerns its system on its date (SEMANTICS
 * sections 2 and 5): which authorizations and acceptances count, what the system is, and which
 * providers are its own organization's.
 *
 * <p>{@link Authorizations} are such records that are the same for every system on every day.
 */
public interface DeterminationRecords {

  /**
   * Returns the authorizations and acceptances that count for a system on a day.
   *
   * @param system the system; empty if it is determined what anyone inherits
   */
  Authorizations authorizations(Optional<CustomerSystem> system, LocalDate day);

  /** Returns a system with what the records say of it, such as its agency. */
  CustomerSystem described(CustomerSystem system);

  /** Returns whether the records say that a provider is the customer's own organization. */
  boolean isOwn(Offering provider);
}
