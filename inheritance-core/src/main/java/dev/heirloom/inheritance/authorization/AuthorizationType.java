package dev.heirloom.inheritance.authorization;

/** What kind of decision an authorization is. */
public enum AuthorizationType {
  /** The kind is not stated. */
  UNSTATED,
  /** A FedRAMP provisional authorization of the Joint Authorization Board. */
  FEDRAMP_JAB,
  /** A FedRAMP authorization through an agency. */
  FEDRAMP_AGENCY,
  /** A FedRAMP authorization of low-impact software as a service. */
  FEDRAMP_LI_SAAS,
  /** A FedRAMP certification of 2026, with a class. */
  FEDRAMP_CERTIFICATION,
  /** An agency's own authorization of a provider. */
  AGENCY_OF_PROVIDER,
  /** The authorization to operate of a system. */
  SYSTEM,
  /** An authorization of provider and system together. */
  CONSOLIDATED,
  /** A provisional authorization of the Department of Defense. */
  DOD_PROVISIONAL;

  /**
   * Returns whether it recommends and authorizes nobody's use: a provider's own authorization,
   * provisional or by another agency, and a FedRAMP certification. Only an agency authorizes use
   * there.
   */
  public boolean isRecommendation() {
    return switch (this) {
      case FEDRAMP_JAB, FEDRAMP_AGENCY, FEDRAMP_LI_SAAS, FEDRAMP_CERTIFICATION, DOD_PROVISIONAL ->
          true;
      case UNSTATED, AGENCY_OF_PROVIDER, SYSTEM, CONSOLIDATED -> false;
    };
  }

  /**
   * Returns whether it authorizes a customer system: its own ATO, or one of it and its provider
   * together.
   */
  public boolean isOfCustomerSystem() {
    return this == SYSTEM || this == CONSOLIDATED;
  }
}
