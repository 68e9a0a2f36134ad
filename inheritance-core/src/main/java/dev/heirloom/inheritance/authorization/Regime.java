package dev.heirloom.inheritance.authorization;

/** The rules under which an agency uses a provider (SEMANTICS section 5). */
public enum Regime {
  /** No rules beyond the records: nobody's acceptance is asked for. */
  NONE,
  /** FedRAMP as it was: the agency itself must accept a provider's authorization. */
  FEDRAMP,
  /** FedRAMP's rules for 2026: no separate authorization of the provider by the agency. */
  FEDRAMP_2026;

  /** Returns whether the rules ask the customer's agency to accept a provider's authorization. */
  public boolean asksForAcceptance() {
    return this == FEDRAMP;
  }
}
