package dev.heirloom.inheritance;

import dev.heirloom.inheritance.ato.AgencySystem;
import dev.heirloom.inheritance.ato.SystemEvidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.internal.claims.MatchedEvidence;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Offering;
import java.util.List;
import java.util.stream.Stream;

/**
 * What counts of the evidence that was handed in for a system, for its plan of action and its path:
 * what names another system counts for nothing, as in a determination (SEMANTICS section 13).
 */
public final class CountingEvidence {

  private CountingEvidence() {}

  /** Returns what counts of the evidence that was handed in beside the plan of a system. */
  public static List<EvidenceDocument> of(CustomerSystem plan) {
    return MatchedEvidence.counting(plan);
  }

  /** Returns the evidence that was handed in beside an offering. */
  public static SystemEvidence of(Offering offering) {
    return of(
        names(offering.claims().identity()),
        MatchedEvidence.counting(offering),
        offering.evidence());
  }

  /**
   * Returns the evidence that was handed in beside the plan of a system that an agency described.
   */
  public static SystemEvidence of(CustomerSystem plan, AgencySystem system) {
    return of(
        Stream.concat(Stream.of(system.id()), names(plan.claims().identity())),
        MatchedEvidence.counting(plan),
        plan.evidence());
  }

  /** Returns the evidence that was handed in for a system that an agency described. */
  public static SystemEvidence of(AgencySystem system, List<EvidenceDocument> evidence) {
    DocumentIdentity identity =
        DocumentIdentityBuilder.builder(DocumentIdentity.named(system.id()))
            .systemIdentifiers(system.identifiers())
            .build();
    return of(Stream.of(system.id()), MatchedEvidence.counting(identity, evidence), evidence);
  }

  private static SystemEvidence of(
      Stream<String> names, List<EvidenceDocument> counting, List<EvidenceDocument> all) {
    return new SystemEvidence(
        names.distinct().toList(),
        counting,
        all.stream()
            .filter(document -> !counting.contains(document))
            .map(EvidenceDocument::document)
            .distinct()
            .toList());
  }

  private static Stream<String> names(DocumentIdentity identity) {
    return Stream.concat(
        identity.systemIdentifiers().stream(),
        Stream.of(identity.systemId().value(), identity.name(), identity.title()));
  }
}
