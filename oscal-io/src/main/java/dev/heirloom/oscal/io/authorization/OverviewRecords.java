package dev.heirloom.oscal.io.authorization;

import dev.heirloom.inheritance.ato.AgencyRecords;
import dev.heirloom.inheritance.ato.AgencyRecordsBuilder;
import dev.heirloom.inheritance.ato.Provider;
import dev.heirloom.inheritance.ato.ProviderBuilder;
import dev.heirloom.inheritance.ato.ProviderDocuments;
import dev.heirloom.inheritance.evidence.PackageEvidence;
import dev.heirloom.inheritance.evidence.PackageEvidence.UsedResource;
import dev.heirloom.inheritance.fedramp.PackageId;
import dev.heirloom.oscal.io.fedramp.CertificationPackageOverview;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Certification Package Overviews add to an agency's records of its providers. */
final class OverviewRecords {

  private OverviewRecords() {}

  static AgencyRecords of(AgencyRecords records, List<CertificationPackageOverview> overviews) {
    List<Provider> providers = new ArrayList<>(records.providers());
    for (CertificationPackageOverview overview : overviews) {
      for (String id : overview.evidence().packageIds()) {
        boolean described = false;
        for (int i = 0; i < providers.size(); i++) {
          if (providers.get(i).isNamed(id)) {
            providers.set(i, described(providers.get(i), overview));
            described = true;
          }
        }
        if (!described && isUsed(records, id)) {
          providers.add(described(named(id, overview.evidence()), overview));
        }
      }
    }
    return AgencyRecordsBuilder.builder(records).providers(providers).build();
  }

  private static boolean isUsed(AgencyRecords records, String id) {
    return records.systems().stream()
        .flatMap(system -> system.providers().stream())
        .anyMatch(name -> PackageId.key(name).equals(PackageId.key(id)));
  }

  private static Provider named(String id, PackageEvidence overview) {
    return ProviderBuilder.builder()
        .id(id)
        .title(overview.service())
        .packageId(Optional.of(id))
        .evidence(overview.evidence())
        .build();
  }

  /** What the records say themselves goes before what the overview says. */
  private static Provider described(Provider provider, CertificationPackageOverview overview) {
    Set<String> below = new LinkedHashSet<>(provider.inheritsFrom());
    overview.evidence().standsOn().stream()
        .map(UsedResource::name)
        .filter(PackageId::isOne)
        .filter(id -> !provider.isNamed(id))
        .forEach(below::add);
    ProviderDocuments known = provider.documents();
    return ProviderBuilder.builder(provider)
        .inheritsFrom(below)
        .documents(
            new ProviderDocuments(
                known.trustCenter().or(overview::trustCenter),
                known.secureConfigurationGuide().or(overview::secureConfigurationGuide),
                known.nextReport().or(overview::nextReport)))
        .build();
  }
}
