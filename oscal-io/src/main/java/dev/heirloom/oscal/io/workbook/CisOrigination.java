package dev.heirloom.oscal.io.workbook;

import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A control origination of FedRAMP's Control Implementation Summary; it never stands in for
 * inheritance.
 */
public enum CisOrigination {
  /** The provider's organization. */
  SERVICE_PROVIDER_CORPORATE("Service Provider Corporate", "organization"),
  /** The provider's system alone. */
  SERVICE_PROVIDER_SYSTEM_SPECIFIC("Service Provider System Specific", "system-specific"),
  /** The provider's organization and system together. */
  SERVICE_PROVIDER_HYBRID(
      "Service Provider Hybrid (Corporate and System Specific)", "sp-corporate", "sp-system"),
  /** The customer, by configuring what the provider supplies. */
  CONFIGURED_BY_CUSTOMER(
      "Configured by Customer (Customer System Specific)", "customer-configured"),
  /** The customer, by supplying it. */
  PROVIDED_BY_CUSTOMER("Provided by Customer (Customer System Specific)", "customer-provided"),
  /** Provider and customer together. */
  SHARED("Shared (Service Provider and Customer Responsibility)", "shared"),
  /** An authorization that the provider itself leverages. */
  INHERITED("Inherited from Pre-Existing Authorization", "inherited");

  private final String header;
  private final List<String> oscal;

  CisOrigination(String header, String... oscal) {
    this.header = header;
    this.oscal = List.of(oscal);
  }

  /**
   * Returns the values of property {@code control-origination} that stand for it: NIST's where NIST
   * has one, else FedRAMP's. A hybrid is FedRAMP's {@code sp-corporate} and {@code sp-system}
   * together.
   */
  public List<String> oscal() {
    return oscal;
  }

  /**
   * Returns the originations that a document's values stand for, of NIST's and FedRAMP's spellings;
   * values that are neither are left out.
   */
  public static Set<CisOrigination> ofOscal(Collection<String> values) {
    Set<CisOrigination> found = EnumSet.noneOf(CisOrigination.class);
    boolean hybrid = values.containsAll(SERVICE_PROVIDER_HYBRID.oscal);
    for (String value : values) {
      switch (value) {
        case "organization" -> found.add(SERVICE_PROVIDER_CORPORATE);
        case "system-specific" -> found.add(SERVICE_PROVIDER_SYSTEM_SPECIFIC);
        case "sp-corporate" ->
            found.add(hybrid ? SERVICE_PROVIDER_HYBRID : SERVICE_PROVIDER_CORPORATE);
        case "sp-system" ->
            found.add(hybrid ? SERVICE_PROVIDER_HYBRID : SERVICE_PROVIDER_SYSTEM_SPECIFIC);
        case "customer-configured" -> found.add(CONFIGURED_BY_CUSTOMER);
        case "customer-provided" -> found.add(PROVIDED_BY_CUSTOMER);
        case "shared" -> found.add(SHARED);
        case "inherited" -> found.add(INHERITED);
        default -> {
          continue;
        }
      }
    }
    return Sets.immutableEnumSet(found);
  }

  /**
   * Returns the column header of FedRAMP's template, without the names that providers add to it.
   */
  public String header() {
    return header;
  }
}
