package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.PackageEvidence.UsedResource;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.Collection;
import java.util.List;

/** Who leverages whom (SEMANTICS section 2). */
public final class Leverage {

  private Leverage() {}

  /** Returns whether one system leverages another, by the caller's word or by its own document. */
  static boolean leverages(
      CompiledClaims upper, CompiledClaims lower, Collection<Pairing> pairings) {
    if (upper.id().equals(lower.id())) {
      return false;
    }
    if (pairings.contains(new Pairing(upper.id(), lower.id()))) {
      return true;
    }
    for (LeveragedAuthorization authorization : upper.claims().leveragedAuthorizations()) {
      if (speaksOf(authorization, lower.claims().identity())) {
        return true;
      }
    }
    for (InheritedEntry entry : upper.claims().inherited()) {
      if (isOf(entry, lower)) {
        return true;
      }
    }
    for (UsedResource resource : upper.evidence().standsOn()) {
      if (lower.claims().identity().isNamed(resource.name())) {
        return true;
      }
    }
    return upper.claims().components().stream()
        .flatMap(component -> component.inheritedUuids().stream())
        .anyMatch(lower.components()::containsKey);
  }

  /** Returns whether an entry names a system, which this one is called. */
  static boolean isOf(InheritedEntry entry, CompiledClaims lower) {
    for (String name : entry.systems()) {
      if (lower.claims().identity().isCalled(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a leveraged authorization shares an identifier of a system, or links to its
   * document.
   */
  public static boolean speaksOf(LeveragedAuthorization authorization, DocumentIdentity identity) {
    for (String identifier : authorization.systemIdentifiers()) {
      for (String own : identity.systemIdentifiers()) {
        if (own.strip().equalsIgnoreCase(identifier.strip())) {
          return true;
        }
      }
    }
    return identity.isAt(authorization.documents());
  }

  /**
   * Returns whether a leveraged authorization of a system is about another: as it says itself, or
   * as a component says that stands in for one there.
   */
  static boolean isAbout(
      SystemClaims upper, LeveragedAuthorization authorization, CompiledClaims lower) {
    return speaksOf(authorization, lower.claims().identity())
        || upper.components().stream()
            .filter(c -> c.leveragedAuthorizations().contains(authorization.uuid()))
            .flatMap(c -> c.inheritedUuids().stream())
            .anyMatch(lower.components()::containsKey);
  }

  /** Returns the offerings among these whose system another leverages, in their order. */
  static List<CompiledOffering> lowerOf(
      CompiledClaims upper, List<CompiledOffering> offerings, Collection<Pairing> pairings) {
    ImmutableList.Builder<CompiledOffering> lower = ImmutableList.builder();
    for (CompiledOffering offering : offerings) {
      if (leverages(upper, offering.claims(), pairings)) {
        lower.add(offering);
      }
    }
    return lower.build();
  }

  /** Returns what there is to report of packages that a system stands on and none given is. */
  static List<Finding> notGiven(CompiledClaims upper, List<CompiledOffering> offerings) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (UsedResource resource : upper.evidence().standsOn()) {
      if (offerings.stream()
          .filter(lower -> !lower.claims().id().equals(upper.id()))
          .noneMatch(lower -> lower.claims().claims().identity().isNamed(resource.name()))) {
        findings.add(
            Findings.document(
                FindingCode.LOWER_DOCUMENT_NOT_GIVEN,
                resource.evidence(),
                resource.evidence().document(),
                "package \"" + resource.name().strip() + "\""));
      }
    }
    return findings.build();
  }
}
