package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.offering.SystemClaims;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who leverages whom (SEMANTICS section 2). */
public final class Leverage {

  private Leverage() {}

  /** Returns whether one system leverages another, by the caller's word or by its own document. */
  static boolean leverages(CompiledClaims upper, CompiledClaims lower, List<Pairing> pairings) {
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
    if (authorization.documents().isEmpty()) {
      return false;
    }
    Set<String> names = new HashSet<>();
    names.add(stem(identity.name()));
    identity.addresses().forEach(address -> names.add(stem(address)));
    identity.uuid().ifPresent(uuid -> names.add(uuid.value().toLowerCase(Locale.ROOT)));
    return authorization.documents().stream().anyMatch(document -> names.contains(stem(document)));
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

  /** Returns what a document is called wherever it lies and in whichever format. */
  private static String stem(String address) {
    String name = address.strip().replace('\\', '/');
    int fragment = name.indexOf('#');
    if (fragment == 0) {
      name = name.substring(1);
    } else if (fragment > 0) {
      name = name.substring(0, fragment);
    }
    name = name.substring(name.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    if (dot > 0
        && ImmutableSet.of("json", "xml", "yaml", "yml")
            .contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))) {
      name = name.substring(0, dot);
    }
    return name.toLowerCase(Locale.ROOT);
  }

  /** Returns the offerings among these whose system another leverages, in their order. */
  static List<CompiledOffering> lowerOf(
      CompiledClaims upper, List<CompiledOffering> offerings, List<Pairing> pairings) {
    ImmutableList.Builder<CompiledOffering> lower = ImmutableList.builder();
    for (CompiledOffering offering : offerings) {
      if (leverages(upper, offering.claims(), pairings)) {
        lower.add(offering);
      }
    }
    return lower.build();
  }
}
