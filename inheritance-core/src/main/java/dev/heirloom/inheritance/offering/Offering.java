package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.internal.ReferencedCatalogs;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.mapping.MappingDirection;
import dev.heirloom.inheritance.mapping.SourceMapping;
import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The offering of a leveraged system: what its document claims towards customers, and what is known
 * of its authorization (SEMANTICS section 2).
 *
 * <p>It is a value to keep: thousands of determinations share it.
 *
 * @param claims what the document says
 * @param sameOrganization whether the system belongs to the organization of the leveraging system,
 *     as an agency's own common controls do
 * @param revision the revision of the catalog that it is said to speak of, such as {@code rev4};
 *     empty if nobody says, and then its references to catalogs tell
 * @param authorizedOn the baseline it was authorized on; empty if not known, and then nothing is
 *     lowered for scope
 * @param authorization what its own document states of its authorization, which is a record only
 *     with a date; empty if it states nothing
 * @param catalogReferences what its document names as the catalogs that its control ids are taken
 *     from
 * @param unloaded what its document imports and could not be loaded
 * @param evidence what was handed in beside its document, which never offers anything (sections 13
 *     and 14)
 * @param through the mapping through which it is carried, and the baseline that it speaks of then;
 *     empty for one that speaks of the customer system's own (SEMANTICS section 12)
 */
@WithBuilder
public record Offering(
    SystemClaims claims,
    boolean sameOrganization,
    Optional<String> revision,
    Optional<Baseline> authorizedOn,
    Optional<Authorization> authorization,
    List<CatalogReference> catalogReferences,
    List<UnloadedImport> unloaded,
    List<EvidenceDocument> evidence,
    Optional<SourceMapping> through) {

  /** Copies the lists. */
  public Offering {
    catalogReferences = ImmutableList.copyOf(catalogReferences);
    unloaded = ImmutableList.copyOf(unloaded);
    evidence = ImmutableList.copyOf(evidence);
  }

  /** Makes an offering beside whose document nothing was handed in, and that nothing carries. */
  public Offering(
      SystemClaims claims,
      boolean sameOrganization,
      Optional<String> revision,
      Optional<Baseline> authorizedOn,
      Optional<Authorization> authorization,
      List<CatalogReference> catalogReferences,
      List<UnloadedImport> unloaded) {
    this(
        claims,
        sameOrganization,
        revision,
        authorizedOn,
        authorization,
        catalogReferences,
        unloaded,
        List.of(),
        Optional.empty());
  }

  /** Returns the offering of a provider of another organization of which nothing else is known. */
  public static Offering of(SystemClaims claims) {
    return new Offering(
        claims, false, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  /**
   * Returns the offering of a system that publishes a system security plan with exports, with the
   * authorization that the plan states. A plan that exports nothing gives an offering without
   * items, which the report names.
   *
   * <p>The profile that the plan imports is not loaded: that is known by its address alone, and the
   * baseline that the plan was authorized on is not.
   *
   * @param document what the plan is called in evidence, such as its file name
   */
  public static Offering of(SystemSecurityPlan ssp, String document) {
    return of(ssp, document, ReferencedCatalogs.nowhere(), ReferencedCatalogs.none());
  }

  /**
   * Returns the offering of a system security plan, read with the profile that it imports, which is
   * then the baseline it was authorized on (SEMANTICS section 5).
   *
   * @param document what the plan is called in evidence, such as its file name
   * @param address where the plan is, which its references are relative to
   * @param loader where the profile and what it imports come from; nothing else is fetched
   */
  public static Offering of(
      SystemSecurityPlan ssp, String document, URI address, DocumentLoader loader) {
    return of(ssp, document, address, new ReferencedCatalogs(loader));
  }

  private static Offering of(
      SystemSecurityPlan ssp, String document, URI address, ReferencedCatalogs catalogs) {
    SspClaims claims = new SspClaims(ssp, document);
    String profile = ssp.importProfile().href();
    ReferencedCatalogs.Known known = catalogs.catalog(ssp, address, profile);
    CatalogReference reference =
        new CatalogReference(
            CatalogReference.Reach.DOCUMENT,
            profile,
            known.identity(),
            known.baseline(),
            ssp.controlImplementation().implementedRequirements().stream()
                .map(requirement -> requirement.controlId().value())
                .collect(ImmutableSet.toImmutableSet()),
            Evidence.of(document, "/system-security-plan/import-profile"));
    return new Offering(
        claims.read(),
        false,
        Optional.empty(),
        known.baseline(),
        claims.authorization(),
        List.of(reference),
        List.of());
  }

  /**
   * Returns the offering of a system that publishes a component definition, whose properties are
   * those of {@link Vocabulary}.
   *
   * <p>Nothing that the definition refers to is loaded: what it imports is missing, and the report
   * says so.
   *
   * @param document what the definition is called in evidence, such as its file name
   */
  public static Offering of(ComponentDefinition definition, String document) {
    return new DefinitionReading(ReferencedCatalogs.none())
        .read(definition, document, ReferencedCatalogs.nowhere());
  }

  /**
   * Returns the offering of a component definition, read with the component definitions that it
   * imports and the catalogs and profiles that its control implementations name as their sources
   * (SEMANTICS sections 5 and 9).
   *
   * @param document what the definition is called in evidence, such as its file name
   * @param address where the definition is, which its references are relative to
   * @param loader where those documents come from; nothing else is fetched
   */
  public static Offering of(
      ComponentDefinition definition, String document, URI address, DocumentLoader loader) {
    return new DefinitionReading(new ReferencedCatalogs(loader))
        .read(definition, document, address);
  }

  /** Returns what tells the system from others. */
  public SystemId systemId() {
    return claims.systemId();
  }

  /** Returns this offering as one of the customer system's own organization. */
  public Offering asCommonControls() {
    return OfferingBuilder.builder(this).sameOrganization(true).build();
  }

  /**
   * Returns this offering with more that was handed in beside its document (SEMANTICS sections 13
   * and 14). What speaks of another system has no effect, and the report says so.
   */
  public Offering with(EvidenceDocument... more) {
    return with(ImmutableList.copyOf(more));
  }

  /** Returns this offering with more evidence; see {@link #with(EvidenceDocument...)}. */
  public Offering with(List<EvidenceDocument> more) {
    return OfferingBuilder.builder(this).addEvidence(more).build();
  }

  /**
   * Returns this offering, authorized on this baseline: the caller's word goes before the
   * document's.
   */
  public Offering authorizedOn(Baseline baseline) {
    return OfferingBuilder.builder(this).authorizedOn(baseline).build();
  }

  /**
   * Returns this offering, known to speak of this revision of the catalog: the caller's word goes
   * before what the document names.
   */
  public Offering ofRevision(String catalogRevision) {
    return OfferingBuilder.builder(this).revision(catalogRevision).build();
  }

  /**
   * Returns this offering, carried through a mapping collection to whichever baseline it is
   * determined on (SEMANTICS section 12). It counts where the customer system leverages the
   * provider itself, and the systems below it speak of the source baseline too.
   *
   * <p>The direction of each mapping is told by its resources, else by its ids.
   *
   * @param source the baseline that the offering speaks of
   */
  public Offering through(ControlMapping mapping, Baseline source) {
    return through(new SourceMapping(mapping, source, Optional.empty()));
  }

  /**
   * Returns this offering, carried through a mapping collection; see {@link
   * #through(ControlMapping, Baseline)}.
   *
   * @param source the baseline that the offering speaks of
   * @param direction the caller's word on how the collection is read where neither its resources
   *     nor its ids tell; what contradicts them is refused
   */
  public Offering through(ControlMapping mapping, Baseline source, MappingDirection direction) {
    return through(new SourceMapping(mapping, source, Optional.of(direction)));
  }

  /** Returns this offering, carried so; see {@link #through(ControlMapping, Baseline)}. */
  public Offering through(SourceMapping mapping) {
    return OfferingBuilder.builder(this).through(mapping).build();
  }

  /**
   * Returns this offering without what its document names as the catalogs of its ids: the caller
   * has matched them to the baseline, as those of a workbook are. A revision that is named counts
   * all the same.
   */
  public Offering withoutCatalogReferences() {
    return OfferingBuilder.builder(this).catalogReferences(List.of()).build();
  }

  /**
   * Returns this offering without the places in its document where it says something: two editions
   * that say the same are then equal, wherever they say it. It is for comparing alone, for what is
   * found on it cites no place.
   */
  public Offering withoutPlaces() {
    return OfferingBuilder.builder(this)
        .claims(ClaimsWithoutPlaces.of(claims))
        .authorization(
            authorization.map(
                record ->
                    AuthorizationBuilder.builder(record)
                        .evidence(ClaimsWithoutPlaces.NOWHERE)
                        .build()))
        .build();
  }

  /** Returns the provider, its document, and how much it offers. */
  @Override
  public String toString() {
    return "offering of " + claims + (sameOrganization ? ", of the same organization" : "");
  }
}
