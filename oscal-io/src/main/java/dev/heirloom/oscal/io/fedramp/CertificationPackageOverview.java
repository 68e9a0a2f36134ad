package dev.heirloom.oscal.io.fedramp;

import dev.heirloom.inheritance.evidence.PackageEvidence;
import java.time.LocalDate;
import java.util.Optional;

/**
 * FedRAMP's Certification Package Overview (CPO): who a provider is, how it is certified and what
 * it stands on (SEMANTICS section 14). Its contacts are not kept.
 *
 * @param evidence what of it counts beside the provider's offer
 * @param schemaVersion the version of FedRAMP's schema that it names, or the day in the schema's
 *     name; empty if it names none
 * @param trustCenter the web address where the package is requested; empty if not stated
 * @param secureConfigurationGuide the web address of the secure configuration guide; empty if not
 *     stated
 * @param nextReport the day of the next ongoing certification report; empty if not stated
 */
public record CertificationPackageOverview(
    PackageEvidence evidence,
    Optional<String> schemaVersion,
    Optional<String> trustCenter,
    Optional<String> secureConfigurationGuide,
    Optional<LocalDate> nextReport) {}
