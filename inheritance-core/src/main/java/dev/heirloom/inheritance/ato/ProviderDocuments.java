package dev.heirloom.inheritance.ato;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a provider publishes what its customers need under FedRAMP's rules for 2026, as its
 * Certification Package Overview says (SEMANTICS section 14).
 *
 * @param trustCenter the address where its package is requested; empty if not stated
 * @param secureConfigurationGuide the address of its secure configuration guide; empty if not
 *     stated
 * @param nextReport the day of its next ongoing certification report; empty if not stated
 */
public record ProviderDocuments(
    Optional<String> trustCenter,
    Optional<String> secureConfigurationGuide,
    Optional<LocalDate> nextReport) {

  private static final ProviderDocuments NONE =
      new ProviderDocuments(Optional.empty(), Optional.empty(), Optional.empty());

  /** Returns what is known of a provider that nothing is stated of. */
  public static ProviderDocuments none() {
    return NONE;
  }

  /** Returns what is published and where in one line. */
  @Override
  public String toString() {
    return trustCenter.map(t -> "trust center " + t).orElse("no trust center is known")
        + secureConfigurationGuide.map(g -> ", guide " + g).orElse("")
        + nextReport.map(day -> ", next report on " + day).orElse("");
  }
}
