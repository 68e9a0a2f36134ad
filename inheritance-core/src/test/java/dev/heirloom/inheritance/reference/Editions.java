package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.oscal.model.Uuid;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * SEMANTICS section 9: which documents are of one system, and which of them counts. Generated
 * documents of one system have one root uuid, or one package id, and never one date.
 */
final class Editions {

  private final List<Offering> given;

  Editions(List<Offering> given) {
    this.given = given;
  }

  private static boolean isOneSystem(DocumentIdentity one, DocumentIdentity other) {
    // No two generated documents have one title.
    return one.systemId().equals(other.systemId());
  }

  /** All documents of the system of a document, that one among them. */
  List<Offering> of(SystemId document) {
    Set<DocumentIdentity> own =
        given.stream()
            .filter(offering -> offering.systemId().equals(document))
            .map(offering -> offering.claims().identity())
            .collect(Collectors.toSet());
    return given.stream()
        .filter(o -> own.stream().anyMatch(one -> isOneSystem(one, o.claims().identity())))
        .toList();
  }

  /** The document that counts of the system of a document. */
  Offering latest(SystemId document) {
    return of(document).stream()
        .max(
            Comparator.comparing(
                    (Offering o) -> o.claims().identity().lastModified().orElse(Instant.MIN))
                .thenComparing(o -> o.claims().identity().version()))
        .orElseThrow();
  }

  boolean counts(Offering offering) {
    return offering == latest(offering.systemId());
  }

  /** Documents that do not count, because a different one of the same system does. */
  List<Offering> conflicting() {
    return given.stream()
        .filter(offering -> !offering.equals(latest(offering.systemId())))
        .toList();
  }

  /** The system that a document is of now. */
  SystemId now(SystemId document) {
    return of(document).isEmpty() ? document : latest(document).systemId();
  }

  /** Whether a system is known by an id: of its own, or of one of its documents. */
  static boolean isNamed(DocumentIdentity identity, String id) {
    return identity.systemIdentifiers().contains(id) || identity.addresses().contains(id);
  }

  /** A document that counts, known by what all documents of its system are known by. */
  Offering known(Offering counts) {
    DocumentIdentity own = counts.claims().identity();
    Set<String> identifiers = new LinkedHashSet<>(own.systemIdentifiers());
    Set<String> addresses = new LinkedHashSet<>(own.addresses());
    for (Offering other : of(counts.systemId())) {
      DocumentIdentity identity = other.claims().identity();
      if (!identity.equals(own)) {
        identifiers.addAll(identity.systemIdentifiers());
        addresses.addAll(identity.addresses());
        addresses.add(identity.name());
        addresses.add(identity.systemId().value());
      }
    }
    return Worlds.withClaims(
        counts,
        Worlds.withIdentity(
            counts.claims(),
            DocumentIdentityBuilder.builder(own)
                .systemIdentifiers(identifiers)
                .addresses(addresses)
                .build()));
  }

  /** Whether a document names a component of one that does not count. */
  boolean namesComponentOfOther(SystemClaims upper, SystemId lower) {
    Set<Uuid> named =
        upper.components().stream()
            .flatMap(component -> component.inheritedUuids().stream())
            .collect(Collectors.toSet());
    return of(lower).stream()
        .flatMap(offering -> offering.claims().components().stream())
        .map(Component::uuid)
        .anyMatch(named::contains);
  }
}
