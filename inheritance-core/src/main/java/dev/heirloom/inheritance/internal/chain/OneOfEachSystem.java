package dev.heirloom.inheritance.internal.chain;

import dev.heirloom.inheritance.common.internal.WholeContent;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.internal.claims.MatchedEvidence;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The later of several offerings of one system: the others count for nothing, which is reported.
 */
final class OneOfEachSystem {

  private static final Comparator<Offering> LATER_FIRST =
      Comparator.<Offering, Instant>comparing(
              o -> o.claims().identity().lastModified().orElse(Instant.MIN))
          .thenComparing(o -> o.claims().identity().version(), OneOfEachSystem::compareVersions)
          .reversed()
          .thenComparing(WholeContent.ORDER);

  private OneOfEachSystem() {}

  /** Returns one offering for each system, in the order of their ids. */
  static List<Offering> of(Collection<Offering> offerings, List<Finding> findings) {
    Map<SystemId, List<Offering>> bySystem = new TreeMap<>();
    for (Offering offering : new LinkedHashSet<>(offerings)) {
      bySystem.computeIfAbsent(offering.systemId(), id -> new ArrayList<>(1)).add(offering);
    }
    List<Offering> chosen = new ArrayList<>();
    for (List<Offering> candidates : bySystem.values()) {
      if (candidates.size() > 1) {
        candidates = distinct(candidates);
        candidates.sort(LATER_FIRST);
      }
      Offering counts = candidates.get(0);
      chosen.add(candidates.size() > 1 ? withEvidence(counts, candidates) : counts);
      for (Offering other : candidates.subList(1, candidates.size())) {
        DocumentIdentity identity = other.claims().identity();
        findings.add(
            Findings.document(
                FindingCode.CONFLICTING_DOCUMENTS,
                Evidence.of(identity.name(), ""),
                counts.claims().identity().name(),
                identity.name(),
                identity.equals(counts.claims().identity())
                        && !other.through().equals(counts.through())
                    ? "read "
                        + counts
                            .through()
                            .map(through -> "through " + through.mapping().document())
                            .orElse("without a mapping")
                    : "which is the later one"));
      }
    }
    return chosen;
  }

  /** Evidence is about the system, whichever of its documents it was handed in beside. */
  private static Offering withEvidence(Offering counts, List<Offering> candidates) {
    return MatchedEvidence.identified(
        OfferingBuilder.builder(counts)
            .evidence(sorted(candidates.stream().flatMap(o -> o.evidence().stream()).toList()))
            .build());
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

  private static SystemClaims inCanonicalOrder(SystemClaims claims) {
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

  private static <T> List<T> sorted(List<T> entries) {
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
