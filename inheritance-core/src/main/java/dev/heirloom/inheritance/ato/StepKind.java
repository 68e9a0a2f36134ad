package dev.heirloom.inheritance.ato;

/** The kinds of steps on the paths to an ATO, in the usual order (ATO section 5). */
public enum StepKind {
  /** The system's owner talks to the authorizing officials (AOs) about the plan. */
  TALK_TO_OFFICIALS(false, true),
  /** The AOs allow work on the system to start before they have accepted the provider. */
  START_EARLY(false, true),
  /** The AOs request the provider's package by its id. */
  REQUEST_PACKAGE(true, true),
  /** The AOs review the provider's package. */
  REVIEW_PACKAGE(true, true),
  /** The AOs issue the agency's authorization of the provider, or disapprove. */
  AUTHORIZE_PROVIDER(true, true),
  /** The service is configured from the provider's secure configuration guide (FedRAMP 2026). */
  CONFIGURE_PROVIDER(true, false),
  /**
   * The system is built and its materials written: what it inherits, wholly or partly, and what it
   * does itself.
   */
  PREPARE_SYSTEM(false, false),
  /** The owner asks the AOs to start the review of the system. */
  REQUEST_ATO(false, true),
  /** The system and its materials are assessed and reviewed. */
  ASSESS_SYSTEM(false, true),
  /** The AOs issue the system's ATO, or disapprove. */
  AUTHORIZE_SYSTEM(false, true),
  /** The agency sends FedRAMP its letter of authorization (FedRAMP 2026). */
  NOTIFY_FEDRAMP(false, true),
  /** The system goes into production. */
  GO_INTO_PRODUCTION(false, false),
  /** System and provider are monitored for as long as the ATO stands. */
  MONITOR(false, false),
  /** The provider's ongoing certification reports are reviewed (FedRAMP 2026). */
  REVIEW_REPORTS(true, true),
  /** The ATO is reviewed, and renewed before it ends. */
  RENEW(false, true);

  private final boolean ofProvider;
  private final boolean ofOfficials;

  StepKind(boolean ofProvider, boolean ofOfficials) {
    this.ofProvider = ofProvider;
    this.ofOfficials = ofOfficials;
  }

  /** Returns whether there is one such step for each provider. */
  public boolean isOfProvider() {
    return ofProvider;
  }

  /** Returns whether it cannot be done without the authorizing officials. */
  public boolean isOfOfficials() {
    return ofOfficials;
  }

  /** Returns whether it ends in a decision, which counts only as an authorization on record. */
  public boolean isDecision() {
    return this == AUTHORIZE_PROVIDER || this == AUTHORIZE_SYSTEM;
  }
}
