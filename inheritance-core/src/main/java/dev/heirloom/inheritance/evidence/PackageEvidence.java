package dev.heirloom.inheritance.evidence;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;
import java.util.Optional;

/**
 * Who a provider is and what it stands on: a FedRAMP Certification Package Overview (SEMANTICS
 * section 14).
 *
 * @param document the document's name, as its reader was told it
 * @param address where it is published; empty text if that is not known
 * @param packageIds the ids that FedRAMP gives the package, what is no id left out; its subject
 * @param provider the provider's name; empty text if not stated
 * @param service the service's name; empty text if not stated
 * @param certificationType {@code Rev5} or {@code 20x}, as spelled; empty if not stated
 * @param certificationClass the class, as spelled; empty if not stated
 * @param certifiedServices the names of the services in the boundary, never matched to anything
 * @param standsOn the certified offerings it stands on, by package id
 * @param notCertified the resources it uses that are not certified, by name
 * @param evidence where the package is identified
 */
@WithBuilder
public record PackageEvidence(
    String document,
    String address,
    List<String> packageIds,
    String provider,
    String service,
    Optional<String> certificationType,
    Optional<String> certificationClass,
    List<String> certifiedServices,
    List<UsedResource> standsOn,
    List<UsedResource> notCertified,
    Evidence evidence)
    implements EvidenceDocument {

  /** Copies the lists. */
  public PackageEvidence {
    address = address == null ? "" : address;
    packageIds = ImmutableList.copyOf(packageIds);
    provider = provider == null ? "" : provider;
    service = service == null ? "" : service;
    certifiedServices = ImmutableList.copyOf(certifiedServices);
    standsOn = ImmutableList.copyOf(standsOn);
    notCertified = ImmutableList.copyOf(notCertified);
  }

  @Override
  public EvidenceSubject subject() {
    return new EvidenceSubject(packageIds, List.of(), List.of());
  }

  /**
   * A third-party resource that an offering uses.
   *
   * @param name its package id where it is certified, else its name, as spelled
   * @param evidence where it stands
   */
  public record UsedResource(String name, Evidence evidence) {}
}
