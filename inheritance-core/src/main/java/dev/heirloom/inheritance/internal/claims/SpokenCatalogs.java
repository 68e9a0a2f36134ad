package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.baseline.CatalogRelation;
import dev.heirloom.inheritance.baseline.CatalogRelation.Kind;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.offering.CatalogReference;
import dev.heirloom.inheritance.offering.CatalogReference.Reach;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which catalogs an offering speaks of, seen from a baseline (SEMANTICS section 5): whether all of
 * it speaks of another one, which of its control implementations do and are left out, and what
 * there is to report.
 *
 * <p>It is decided once for an offering and a baseline.
 */
public final class SpokenCatalogs {

  private final Optional<Finding> mismatch;
  private final SystemClaims claims;
  private final List<Finding> findings;

  /** What mismatches alike: one cause, however many control implementations have it. */
  private record Mismatch(CatalogRelation relation, Reach reach, String href) {}

  /** Finds them for an offering, seen from a baseline. */
  public SpokenCatalogs(Offering offering, Baseline baseline) {
    Optional<CatalogRelation> said =
        offering
            .revision()
            .map(revision -> CatalogRelation.ofRevision(revision, baseline))
            .filter(CatalogRelation::isKnown);
    List<CatalogReference> references =
        said.isPresent() || offering.catalogReferences().isEmpty()
            ? List.of(wholeOf(offering))
            : offering.catalogReferences();
    List<CatalogReference> unknown = new ArrayList<>();
    List<CatalogReference> foreign = new ArrayList<>();
    Map<Mismatch, List<CatalogReference>> causes = new LinkedHashMap<>();
    for (CatalogReference reference : references) {
      CatalogRelation relation = said.orElseGet(() -> relation(reference, offering, baseline));
      if (!relation.isKnown()) {
        unknown.add(reference);
      } else if (relation.kind() != Kind.SAME) {
        foreign.add(reference);
        causes
            .computeIfAbsent(
                new Mismatch(relation, reference.reach(), reference.href()),
                cause -> new ArrayList<>(1))
            .add(reference);
      }
    }
    this.mismatch =
        causes.entrySet().stream()
            .filter(cause -> cause.getKey().reach() == Reach.DOCUMENT)
            .findFirst()
            .map(cause -> mismatch(cause.getKey(), cause.getValue(), offering));
    boolean leavesOut = mismatch.isEmpty() && !foreign.isEmpty();
    this.claims = leavesOut ? without(foreign, offering.claims()) : offering.claims();
    ImmutableList.Builder<Finding> found = ImmutableList.builder();
    if (leavesOut) {
      causes.forEach((cause, of) -> found.add(mismatch(cause, of, offering)));
    }
    boolean ofDocument = !offering.catalogReferences().isEmpty();
    if (ofDocument && !unknown.isEmpty() && offering.claims().exports()) {
      found.add(notKnown(unknown, offering));
    }
    this.findings = found.build();
  }

  /**
   * Returns why nothing of the offering is usable: all that it says speaks of another catalog.
   * Empty if it does not.
   */
  public Optional<Finding> mismatch() {
    return mismatch;
  }

  /**
   * Returns what is left of its claims without the control implementations that speak of another
   * catalog.
   */
  public SystemClaims claims() {
    return claims;
  }

  /** Returns what there is to report on its document beside that. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * Returns what stands for all of an offering of which a caller speaks, or whose claims a caller
   * made: then there is no reference, and no document to doubt.
   */
  private static CatalogReference wholeOf(Offering offering) {
    return offering.catalogReferences().stream()
        .filter(reference -> reference.reach() == Reach.DOCUMENT)
        .findFirst()
        .orElseGet(
            () ->
                new CatalogReference(
                    Reach.DOCUMENT,
                    "",
                    CatalogIdentity.unknown(),
                    Optional.empty(),
                    Set.of(),
                    Evidence.of(offering.claims().identity().name(), "")));
  }

  /**
   * The baseline that a system was authorized on speaks for a document; a control implementation
   * for itself.
   */
  private static CatalogRelation relation(
      CatalogReference reference, Offering offering, Baseline baseline) {
    CatalogRelation own =
        CatalogRelation.of(
            reference.identity(), reference.loaded(), reference.controls(), baseline);
    CatalogRelation authorized =
        offering
            .authorizedOn()
            .map(on -> CatalogRelation.of(on, baseline))
            .orElse(CatalogRelation.NOT_KNOWN);
    return reference.reach() == Reach.DOCUMENT ? authorized.or(own) : own.or(authorized);
  }

  private static Finding mismatch(
      Mismatch cause, List<CatalogReference> references, Offering offering) {
    FindingCode code =
        cause.relation().kind() == Kind.OTHER_REVISION
            ? FindingCode.REVISION_MISMATCH
            : FindingCode.OTHER_CATALOG;
    boolean whole = cause.reach() == Reach.DOCUMENT;
    return new Finding(
        code,
        whole ? Finding.Level.SYSTEM : Finding.Level.DOCUMENT,
        whole ? offering.systemId().value() : offering.claims().identity().name(),
        evidence(references),
        List.of(
            offering.claims().identity().title(),
            cause.relation().theirs(),
            cause.relation().ours().isEmpty() ? "none of these" : cause.relation().ours(),
            cause.href().isEmpty() ? "" : " (\"" + cause.href() + "\")"));
  }

  private static Finding notKnown(List<CatalogReference> references, Offering offering) {
    TreeSet<String> hrefs = new TreeSet<>();
    references.forEach(reference -> hrefs.add(reference.href()));
    return new Finding(
        FindingCode.SOURCE_NOT_KNOWN,
        Finding.Level.DOCUMENT,
        offering.claims().identity().name(),
        evidence(references),
        List.of(
            offering.claims().identity().title(),
            "it names \"" + String.join("\", \"", hrefs) + "\""));
  }

  private static List<Evidence> evidence(List<CatalogReference> references) {
    return references.stream()
        .map(CatalogReference::evidence)
        .distinct()
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  private static SystemClaims without(List<CatalogReference> foreign, SystemClaims claims) {
    return SystemClaimsBuilder.builder(claims)
        .requirements(kept(foreign, claims.requirements(), StatedRequirement::evidence))
        .provided(kept(foreign, claims.provided(), ProvidedItem::evidence))
        .responsibilities(kept(foreign, claims.responsibilities(), Responsibility::evidence))
        .inherited(kept(foreign, claims.inherited(), InheritedEntry::evidence))
        .satisfied(kept(foreign, claims.satisfied(), SatisfiedEntry::evidence))
        .implementations(kept(foreign, claims.implementations(), Implementation::evidence))
        .parameters(kept(foreign, claims.parameters(), ParameterSetting::evidence))
        .build();
  }

  private static <T> List<T> kept(
      List<CatalogReference> foreign, List<T> entries, Function<T, Evidence> place) {
    return entries.stream()
        .filter(
            entry ->
                foreign.stream().noneMatch(reference -> reference.speaksFor(place.apply(entry))))
        .collect(ImmutableList.toImmutableList());
  }
}
