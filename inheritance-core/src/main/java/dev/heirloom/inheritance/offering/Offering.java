package dev.heirloom.inheritance.offering;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.internal.WithBuilder;
import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.net.URI;
import java.util.Optional;

/**
 * The offering of a leveraged system: what its document claims towards customers, and what is known
 * of its authorization (SEMANTICS section 2).
 *
 * <p>It is a value to keep: thousands of determinations share it.
 *
 * @param claims what the document says
 * @param sameOrganization whether the system belongs to the organization of the leveraging
 *     system, as an agency's own common controls do
 * @param revision the revision of the catalog that it speaks of, such as {@code rev4}; empty if not known
 * @param authorizedOn the baseline it was authorized on; empty if not known, and then nothing is
 *     lowered for scope
 * @param authorization what its own document states of its authorization, which is a record only with a
 *     date; empty if it states nothing
 */
@WithBuilder
public record Offering(
    SystemClaims claims,
    boolean sameOrganization,
    Optional<String> revision,
    Optional<Baseline> authorizedOn,
    Optional<Authorization> authorization) {

  /** Returns the offering of a provider of another organization of which nothing else is known. */
  public static Offering of(SystemClaims claims) {
    return new Offering(claims, false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns the offering of a system that publishes a system security plan with exports, with the
   * authorization that the plan states. A plan that exports nothing gives an offering without items, and a
   * finding ORIGINATION_ONLY if it states originations.
   *
   * <p>The baseline that the plan imports is not loaded: whoever can load it hands it in by {@link
   * #authorizedOn(Baseline)} (SEMANTICS section 5).
   *
   * @param document what the plan is called in evidence, such as its file name
   */
  public static Offering of(SystemSecurityPlan ssp, String document) {
    SspClaims claims = new SspClaims(ssp, document);
    return new Offering(
        claims.read(), false, Optional.empty(), Optional.empty(), claims.authorization());
  }

  /**
   * Returns the offering of a system that publishes a component definition, whose properties are
   * those of {@link Vocabulary}.
   *
   * @param document what the definition is called in evidence, such as its file name
   */
  public static Offering of(ComponentDefinition definition, String document) {
    ComponentDefinitionClaims claims = new ComponentDefinitionClaims(definition, document);
    return new Offering(
        claims.read(), false, claims.revision(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns the offering of a system security plan, read with the profile that it imports, which is then the
   * baseline it was authorized on (SEMANTICS section 5).
   *
   * @param document what the plan is called in evidence, such as its file name
   * @param address where the plan is, which its references are relative to
   * @param loader where the profile and what it imports come from; nothing else is fetched
   */
  public static Offering of(
      SystemSecurityPlan ssp, String document, URI address, DocumentLoader loader) {
    return of(ssp, document);
  }

  /**
   * Returns the offering of a component definition, read with the component definitions that it imports and
   * the catalogs and profiles that its control implementations name as their sources (SEMANTICS sections 5
   * and 9).
   *
   * @param document what the definition is called in evidence, such as its file name
   * @param address where the definition is, which its references are relative to
   * @param loader where those documents come from; nothing else is fetched
   */
  public static Offering of(
      ComponentDefinition definition, String document, URI address, DocumentLoader loader) {
    return of(definition, document);
  }

  /** Returns what tells the system from others. */
  public SystemId systemId() {
    return claims.systemId();
  }

  /** Returns this offering as one of the leveraging system's own organization. */
  public Offering asCommonControls() {
    return new Offering(claims, true, revision, authorizedOn, authorization);
  }

  /** Returns this offering, authorized on this baseline: the caller's word goes before the document's. */
  public Offering authorizedOn(Baseline baseline) {
    return new Offering(claims, sameOrganization, revision, Optional.of(baseline), authorization);
  }

  /** Returns this offering, known to speak of this revision of the catalog. */
  public Offering ofRevision(String catalogRevision) {
    return new Offering(
        claims, sameOrganization, Optional.of(catalogRevision), authorizedOn, authorization);
  }
}
