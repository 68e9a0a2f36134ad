package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.evidence.DecisionEvidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.PackageEvidence;
import dev.heirloom.inheritance.evidence.PackageEvidence.UsedResource;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import java.util.List;
import java.util.stream.Stream;

/**
 * SEMANTICS sections 13 and 14: the evidence that was handed in beside documents, and which of it
 * counts. Every generated document states the package id of its system and no other identifier.
 */
final class Handed {

  private final World world;

  Handed(World world) {
    this.world = world;
  }

  /** What was handed in for a system, beside whichever of its documents. */
  List<EvidenceDocument> all(SystemId system) {
    return new Editions(world.offerings())
        .of(system).stream().map(Offering::evidence).flatMap(List::stream).distinct().toList();
  }

  List<EvidenceDocument> all(SystemClaims claims) {
    return isTop(claims) ? world.customer().get().evidence() : all(claims.systemId());
  }

  private boolean isTop(SystemClaims claims) {
    return world.customer().filter(top -> top.claims().equals(claims)).isPresent();
  }

  /** "Evidence that names another system never counts"; what names none counts. */
  List<EvidenceDocument> counting(SystemClaims claims) {
    return all(claims).stream().filter(e -> !isOther(e, claims.identity())).toList();
  }

  <T extends EvidenceDocument> List<T> counting(SystemClaims claims, Class<T> kind) {
    return counting(claims).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static boolean names(EvidenceDocument evidence, DocumentIdentity identity) {
    return evidence.subject().identifiers().stream().anyMatch(id -> Editions.isNamed(identity, id));
  }

  /** Whether it names a package, and not this one. */
  static boolean isOther(EvidenceDocument evidence, DocumentIdentity identity) {
    return !names(evidence, identity)
        && evidence.subject().identifiers().stream().anyMatch(id -> id.startsWith("FR"));
  }

  /** The package ids of what a system stands on, by its overviews. */
  Stream<UsedResource> standsOn(SystemClaims claims) {
    return counting(claims, PackageEvidence.class).stream()
        .flatMap(overview -> overview.standsOn().stream());
  }

  boolean standsOn(SystemClaims upper, SystemClaims lower) {
    return standsOn(upper)
        .anyMatch(used -> Editions.isNamed(lower.identity(), used.name().strip()));
  }

  boolean decides(SystemClaims claims) {
    return !counting(claims, DecisionEvidence.class).isEmpty();
  }
}
