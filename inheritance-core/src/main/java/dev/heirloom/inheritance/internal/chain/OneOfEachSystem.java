package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.common.internal.WholeContent;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.internal.claims.MatchedEvidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.Uuid;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The later of several offerings of one system: the others count for nothing, which is reported.
 * Where neither is the later one, what both offer counts.
 */
final class OneOfEachSystem {

  /** How many documents a finding names. */
  private static final int SHOWN = 4;

  private static final Comparator<Offering> LATER_FIRST =
      Comparator.<Offering, Instant>comparing(
              o -> o.claims().identity().lastModified().orElse(Instant.MIN))
          .thenComparing(o -> o.claims().identity().version(), OneOfEachSystem::compareVersions)
          .reversed()
          .thenComparing(WholeContent.ORDER);

  private final List<Offering> chosen = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final SameSystem systems;

  /** The one that counts, by the id of each document of its system. */
  private final Map<SystemId, Offering> counting = new HashMap<>();

  /** Those that count, by each identifier of their systems. */
  private final Map<String, List<Offering>> byIdentifier = new HashMap<>();

  /** The given documents that do not count. */
  private final List<Offering> others = new ArrayList<>();

  /** Chooses one offering for each system, in the order of their ids. */
  OneOfEachSystem(Collection<Offering> given) {
    Set<Offering> offerings = new LinkedHashSet<>(given);
    this.systems = new SameSystem(offerings.stream().map(o -> o.claims().identity()).toList());
    Map<SystemId, List<Offering>> bySystem = new TreeMap<>();
    for (Offering offering : offerings) {
      bySystem
          .computeIfAbsent(systems.leader(offering.systemId()), id -> new ArrayList<>(1))
          .add(offering);
    }
    bySystem.values().forEach(this::choose);
    chosen.sort(Comparator.comparing(Offering::systemId));
    for (Offering offering : chosen) {
      SameSystem.identifiers(identity(offering))
          .forEach(
              (id, spelled) ->
                  byIdentifier.computeIfAbsent(id, i -> new ArrayList<>(1)).add(offering));
    }
  }

  private void choose(List<Offering> given) {
    List<Offering> candidates = given;
    if (candidates.size() > 1) {
      candidates = distinct(candidates);
      candidates.sort(LATER_FIRST);
    }
    Offering first = candidates.get(0);
    Offering counts = candidates.size() > 1 ? withTheOthers(candidates) : first;
    chosen.add(counts);
    given.forEach(offering -> counting.put(offering.systemId(), counts));
    for (Offering other : candidates.subList(1, candidates.size())) {
      others.add(other);
      DocumentIdentity identity = other.claims().identity();
      findings.add(
          Findings.document(
              FindingCode.CONFLICTING_DOCUMENTS,
              Evidence.of(identity.name(), ""),
              first.claims().identity().name(),
              identity.name(),
              reason(first, other)));
    }
  }

  private static String reason(Offering counts, Offering other) {
    if (identity(other).equals(identity(counts)) && !other.through().equals(counts.through())) {
      return "read "
          + counts
              .through()
              .map(through -> "through " + through.mapping().document())
              .orElse("without a mapping");
    }
    if (!isAsLate(counts, other)) {
      return "which is the later one";
    }
    return CommonOffer.isSame(counts, other)
        ? "which says the same"
        : "with what both of them offer, for neither is the later one";
  }

  private static DocumentIdentity identity(Offering offering) {
    return offering.claims().identity();
  }

  private static boolean isAsLate(Offering one, Offering other) {
    return identity(one).lastModified().equals(identity(other).lastModified())
        && compareVersions(identity(one).version(), identity(other).version()) == 0;
  }

  /**
   * Returns the first with what is said of its system, whichever document that was said beside or
   * of: evidence is about the system, and others name it by any of its documents.
   */
  private static Offering withTheOthers(List<Offering> candidates) {
    Offering first = candidates.get(0);
    Offering counts = first;
    for (Offering other : candidates.subList(1, candidates.size())) {
      if (isAsLate(first, other) && other.through().equals(first.through())) {
        counts = CommonOffer.of(counts, other);
      }
    }
    return MatchedEvidence.identified(
        OfferingBuilder.builder(counts)
            .claims(
                SystemClaimsBuilder.builder(counts.claims())
                    .identity(known(candidates.stream().map(OneOfEachSystem::identity).toList()))
                    .build())
            .evidence(sorted(candidates.stream().flatMap(o -> o.evidence().stream()).toList()))
            .build());
  }

  private static DocumentIdentity known(List<DocumentIdentity> identities) {
    DocumentIdentity first = identities.get(0);
    Set<String> identifiers = new LinkedHashSet<>(first.systemIdentifiers());
    Set<String> addresses = new LinkedHashSet<>(first.addresses());
    for (DocumentIdentity other : identities.subList(1, identities.size())) {
      identifiers.addAll(other.systemIdentifiers());
      addresses.addAll(other.addresses());
      addresses.add(other.name());
      if (!other.systemId().equals(first.systemId())) {
        addresses.add(other.systemId().value());
      }
    }
    return DocumentIdentityBuilder.builder(first)
        .systemIdentifiers(identifiers)
        .addresses(addresses)
        .build();
  }

  /** Returns the one that counts of each system. */
  List<Offering> chosen() {
    return chosen;
  }

  /**
   * Returns that another document, under another title, states an identifier of the system of this
   * one: people rename systems, and people copy plans, and nothing tells which of them it was.
   */
  Optional<Finding> sharing(Offering offering) {
    for (Map.Entry<String, String> own : SameSystem.identifiers(identity(offering)).entrySet()) {
      List<String> documents =
          byIdentifier.getOrDefault(own.getKey(), List.of()).stream()
              .map(other -> identity(other).name())
              .toList();
      if (documents.size() > 1) {
        return Optional.of(
            new Finding(
                FindingCode.SHARED_IDENTIFIER,
                Finding.Level.SYSTEM,
                offering.systemId().value(),
                documents.stream().limit(SHOWN).map(name -> Evidence.of(name, "")).toList(),
                List.of(
                    String.join(" and ", documents.subList(0, Math.min(SHOWN, documents.size())))
                        + (documents.size() > SHOWN
                            ? " and " + (documents.size() - SHOWN) + " more"
                            : ""),
                    own.getValue())));
      }
    }
    return Optional.empty();
  }

  /** Returns what there is to report on the others. */
  List<Finding> findings() {
    return findings;
  }

  /** Returns the ids of the offerings that count and are of the system of this document. */
  Set<SystemId> of(DocumentIdentity identity) {
    return systems.of(identity).stream()
        .flatMap(leader -> Stream.ofNullable(counting.get(leader)))
        .map(Offering::systemId)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns who leverages whom, by the caller's word, or for a component of a document that does
   * not count: whoever leverages that leverages its system.
   */
  List<Pairing> pairings(List<Pairing> stated) {
    Set<Pairing> all = new LinkedHashSet<>();
    for (Pairing pairing : stated) {
      all.add(new Pairing(current(pairing.upper()), current(pairing.lower())));
    }
    for (Offering upper : chosen) {
      for (SystemId lower : namedByOther(upper.claims())) {
        all.add(new Pairing(upper.systemId(), lower));
      }
    }
    return ImmutableList.copyOf(all);
  }

  /** Returns the systems of which a document names a component in one that does not count. */
  Set<SystemId> namedByOther(SystemClaims upper) {
    ImmutableSet.Builder<SystemId> named = ImmutableSet.builder();
    for (Offering other : others) {
      Set<Uuid> components =
          other.claims().components().stream()
              .map(Component::uuid)
              .collect(ImmutableSet.toImmutableSet());
      if (upper.components().stream()
          .flatMap(component -> component.inheritedUuids().stream())
          .anyMatch(components::contains)) {
        named.add(current(other.systemId()));
      }
    }
    return named.build();
  }

  private SystemId current(SystemId id) {
    Offering counts = counting.get(id);
    return counts == null ? id : counts.systemId();
  }

  /** Makes one of documents that differ in the order and the number of equal entries alone. */
  private static List<Offering> distinct(List<Offering> candidates) {
    Set<Offering> distinct = new LinkedHashSet<>();
    for (Offering offering : candidates) {
      distinct.add(
          OfferingBuilder.builder(offering)
              .claims(inCanonicalOrder(offering.claims()))
              .evidence(sorted(offering.evidence()))
              .build());
    }
    return new ArrayList<>(distinct);
  }

  static SystemClaims inCanonicalOrder(SystemClaims claims) {
    return new SystemClaims(
        claims.identity(),
        sorted(claims.components()),
        sorted(claims.leveragedAuthorizations()),
        sorted(claims.requirements()),
        sorted(claims.provided()),
        sorted(claims.responsibilities()),
        sorted(claims.inherited()),
        sorted(claims.satisfied()),
        sorted(claims.implementations()),
        sorted(claims.parameters()),
        claims.status(),
        claims.sensitivityLevel(),
        sorted(claims.doubts()));
  }

  static <T> List<T> sorted(List<T> entries) {
    return entries.stream().distinct().sorted(WholeContent.ORDER).toList();
  }

  /** Orders versions by their numbers where they have them: 1.10 after 1.9. */
  static int compareVersions(String one, String other) {
    String[] left = one.strip().split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
    String[] right = other.strip().split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      boolean numbers = isNumber(left[i]) && isNumber(right[i]);
      int order =
          numbers
              ? new BigInteger(left[i]).compareTo(new BigInteger(right[i]))
              : left[i].compareToIgnoreCase(right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
