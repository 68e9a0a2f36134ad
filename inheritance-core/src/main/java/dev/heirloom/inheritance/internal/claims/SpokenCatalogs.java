package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.baseline.CatalogRelation;
import dev.heirloom.inheritance.baseline.CatalogRelation.Kind;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.offering.Addressed;
import dev.heirloom.inheritance.offering.CatalogSource;
import dev.heirloom.inheritance.offering.CatalogSource.Scope;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
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
  private record Mismatch(CatalogRelation relation, Scope scope, String href) {}

  /** Finds them for an offering, seen from a baseline. */
  public SpokenCatalogs(Offering offering, Baseline baseline) {
    Optional<CatalogRelation> said =
        offering
            .revision()
            .map(revision -> CatalogRelation.ofRevision(revision, baseline))
            .filter(CatalogRelation::isKnown);
    List<CatalogSource> sources =
        said.isPresent() || offering.sources().isEmpty()
            ? List.of(wholeOf(offering))
            : offering.sources();
    List<CatalogSource> unknown = new ArrayList<>();
    List<CatalogSource> foreign = new ArrayList<>();
    Map<Mismatch, List<CatalogSource>> causes = new LinkedHashMap<>();
    for (CatalogSource source : sources) {
      CatalogRelation relation = said.orElseGet(() -> relation(source, offering, baseline));
      if (!relation.isKnown()) {
        unknown.add(source);
      } else if (relation.kind() != Kind.SAME) {
        foreign.add(source);
        causes
            .computeIfAbsent(
                new Mismatch(relation, source.scope(), source.href()), cause -> new ArrayList<>(1))
            .add(source);
      }
    }
    this.mismatch =
        causes.entrySet().stream()
            .filter(cause -> cause.getKey().scope() == Scope.DOCUMENT)
            .findFirst()
            .map(cause -> mismatch(cause.getKey(), cause.getValue(), offering));
    boolean leavesOut = mismatch.isEmpty() && !foreign.isEmpty();
    this.claims = leavesOut ? without(foreign, offering.claims()) : offering.claims();
    ImmutableList.Builder<Finding> found = ImmutableList.builder();
    if (leavesOut) {
      causes.forEach((cause, of) -> found.add(mismatch(cause, of, offering)));
    }
    boolean ofDocument = !offering.sources().isEmpty();
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
  private static CatalogSource wholeOf(Offering offering) {
    return offering.sources().stream()
        .filter(source -> source.scope() == Scope.DOCUMENT)
        .findFirst()
        .orElseGet(
            () ->
                new CatalogSource(
                    Scope.DOCUMENT,
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
      CatalogSource source, Offering offering, Baseline baseline) {
    CatalogRelation own =
        CatalogRelation.of(source.identity(), source.loaded(), source.controls(), baseline);
    CatalogRelation authorized =
        offering
            .authorizedOn()
            .map(on -> CatalogRelation.of(on, baseline))
            .orElse(CatalogRelation.NOT_KNOWN);
    return source.scope() == Scope.DOCUMENT ? authorized.or(own) : own.or(authorized);
  }

  private static Finding mismatch(Mismatch cause, List<CatalogSource> sources, Offering offering) {
    FindingCode code =
        cause.relation().kind() == Kind.OTHER_REVISION
            ? FindingCode.REVISION_MISMATCH
            : FindingCode.OTHER_CATALOG;
    boolean whole = cause.scope() == Scope.DOCUMENT;
    return new Finding(
        code,
        whole ? Finding.Level.SYSTEM : Finding.Level.DOCUMENT,
        whole ? offering.systemId().value() : offering.claims().identity().name(),
        evidence(sources),
        List.of(
            offering.claims().identity().title(),
            cause.relation().theirs(),
            cause.relation().ours().isEmpty() ? "none of these" : cause.relation().ours(),
            cause.href().isEmpty() ? "" : " (\"" + cause.href() + "\")"));
  }

  private static Finding notKnown(List<CatalogSource> sources, Offering offering) {
    TreeSet<String> hrefs = new TreeSet<>();
    sources.forEach(source -> hrefs.add(source.href()));
    return new Finding(
        FindingCode.SOURCE_NOT_KNOWN,
        Finding.Level.DOCUMENT,
        offering.claims().identity().name(),
        evidence(sources),
        List.of(
            offering.claims().identity().title(),
            "its source is \"" + String.join("\", \"", hrefs) + "\""));
  }

  private static List<Evidence> evidence(List<CatalogSource> sources) {
    return sources.stream()
        .map(CatalogSource::evidence)
        .distinct()
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  private static SystemClaims without(List<CatalogSource> foreign, SystemClaims claims) {
    return SystemClaimsBuilder.builder(claims)
        .addressed(kept(foreign, claims.addressed(), Addressed::evidence))
        .provided(kept(foreign, claims.provided(), ProvidedItem::evidence))
        .responsibilities(kept(foreign, claims.responsibilities(), Responsibility::evidence))
        .inherited(kept(foreign, claims.inherited(), InheritedEntry::evidence))
        .satisfied(kept(foreign, claims.satisfied(), SatisfiedEntry::evidence))
        .implementations(kept(foreign, claims.implementations(), Implementation::evidence))
        .parameters(kept(foreign, claims.parameters(), ParameterSetting::evidence))
        .build();
  }

  private static <T> List<T> kept(
      List<CatalogSource> foreign, List<T> entries, Function<T, Evidence> place) {
    return entries.stream()
        .filter(entry -> foreign.stream().noneMatch(source -> source.speaksFor(place.apply(entry))))
        .collect(ImmutableList.toImmutableList());
  }
}
