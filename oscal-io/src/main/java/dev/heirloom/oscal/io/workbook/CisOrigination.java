package dev.heirloom.oscal.io.workbook;

/** A control origination of FedRAMP's Control Implementation Summary; it never stands in for inheritance. */
public enum CisOrigination {
  /** The provider's organization. */
  SERVICE_PROVIDER_CORPORATE("Service Provider Corporate"),
  /** The provider's system alone. */
  SERVICE_PROVIDER_SYSTEM_SPECIFIC("Service Provider System Specific"),
  /** The provider's organization and system together. */
  SERVICE_PROVIDER_HYBRID("Service Provider Hybrid (Corporate and System Specific)"),
  /** The customer, by configuring what the provider supplies. */
  CONFIGURED_BY_CUSTOMER("Configured by Customer (Customer System Specific)"),
  /** The customer, by supplying it. */
  PROVIDED_BY_CUSTOMER("Provided by Customer (Customer System Specific)"),
  /** Provider and customer together. */
  SHARED("Shared (Service Provider and Customer Responsibility)"),
  /** An authorization that the provider itself leverages. */
  INHERITED("Inherited from Pre-Existing Authorization");

  private final String header;

  CisOrigination(String header) {
    this.header = header;
  }

  /** Returns the column header of FedRAMP's template, without the names that providers add to it. */
  public String header() {
    return header;
  }
}
