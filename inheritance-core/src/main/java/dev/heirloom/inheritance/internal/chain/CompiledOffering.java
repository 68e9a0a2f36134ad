package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.internal.claims.MatchedEvidence;
import dev.heirloom.inheritance.internal.claims.OperationalEffect;
import dev.heirloom.inheritance.internal.claims.SpokenCatalogs;
import dev.heirloom.inheritance.internal.parameters.ParameterClaims;
import dev.heirloom.inheritance.internal.parameters.UnknownParameters;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The offering of a provider, matched to a baseline: all that can be said of it without the other
 * systems, the customer and the date.
 */
public final class CompiledOffering {

  private final Offering original;
  private final int position;
  private final CompiledClaims claims;
  private final CompiledExport whole;
  private final Optional<Finding> mismatch;
  private final Optional<Finding> shared;
  private final List<Finding> findings;
  private final Set<ControlId> outOfScope;
  private final boolean otherBaseline;
  private final ParameterClaims parameters;
  private final OperationalEffect operation;
  private final Map<ControlId, Finding> policyFindings;

  /**
   * Matches an offering, at a position among those given, to a baseline.
   *
   * @param shared that another document under another title has an identifier of its system
   */
  CompiledOffering(Offering original, Baseline baseline, int position, Optional<Finding> shared) {
    this.original = original;
    this.shared = shared;
    this.position = position;
    SpokenCatalogs catalogs = new SpokenCatalogs(original, baseline);
    this.claims =
        CompiledClaims.of(
            catalogs.claims(), MatchedEvidence.of(original), original.evidence(), baseline);
    this.mismatch = catalogs.mismatch();
    this.findings =
        ImmutableList.<Finding>builder()
            .addAll(claims.findings())
            .addAll(catalogs.findings())
            .addAll(emptyHanded(original, claims))
            .addAll(unknownParameters(original, claims, baseline).stream().toList())
            .build();
    this.whole = CompiledExport.whole(claims);
    this.outOfScope =
        original.authorizedOn().map(own -> outside(own, baseline)).orElse(ImmutableSet.of());
    this.otherBaseline =
        original.authorizedOn().filter(own -> !own.asksTheSameAs(baseline)).isPresent();
    this.operation = OperationalEffect.of(original.claims(), claims.title());
    this.parameters = new ParameterClaims(original, claims, baseline);
    this.policyFindings = original.sameOrganization() ? ImmutableMap.of() : policyFindings(claims);
  }

  /** What speaks of another catalog as a whole speaks of that one's parameters. */
  private Optional<Finding> unknownParameters(
      Offering offering, CompiledClaims compiled, Baseline baseline) {
    return mismatch.isPresent()
        ? Optional.empty()
        : UnknownParameters.of(compiled.claims(), baseline, offering.authorizedOn());
  }

  private static Set<ControlId> outside(Baseline authorizedOn, Baseline baseline) {
    ImmutableSet.Builder<ControlId> outside = ImmutableSet.builder();
    for (BaselineControl control : baseline.controls()) {
      if (authorizedOn
          .index()
          .control(control.id().value())
          .map(BaselineControl::withdrawn)
          .orElse(true)) {
        outside.add(control.id());
      }
    }
    return outside.build();
  }

  /**
   * Returns what there is to report on a document that offers nothing, or not all that it should.
   */
  private static List<Finding> emptyHanded(Offering offering, CompiledClaims compiled) {
    SystemClaims claims = offering.claims();
    String title = claims.identity().title();
    if (!offering.unloaded().isEmpty()) {
      return offering.unloaded().stream()
          .map(
              u ->
                  Findings.document(
                      FindingCode.IMPORT_NOT_LOADED, u.evidence(), title, u.href(), u.reason()))
          .collect(ImmutableList.toImmutableList());
    }
    if (claims.exports()) {
      return List.of();
    }
    if (compiled.evidence().decides()) {
      return List.of(
          Findings.document(
              FindingCode.OFFER_NOT_STATED,
              Evidence.of(claims.identity().name(), ""),
              title,
              String.join(", ", compiled.evidence().decisionRecords())));
    }
    boolean originates =
        claims.requirements().stream().anyMatch(a -> !a.origins().isEmpty())
            && claims.requirements().stream().allMatch(a -> a.refusal().isEmpty());
    return List.of(
        Findings.document(
            originates ? FindingCode.ORIGINATION_ONLY : FindingCode.NOTHING_OFFERED,
            Evidence.of(claims.identity().name(), ""),
            title));
  }

  private static Map<ControlId, Finding> policyFindings(CompiledClaims claims) {
    ImmutableMap.Builder<ControlId, Finding> findings = ImmutableMap.builder();
    for (ControlId control : claims.byControl().keySet()) {
      if (isPolicyControl(control)) {
        findings.put(
            control,
            Findings.control(
                FindingCode.ORGANIZATION_POLICY,
                control,
                List.of(Evidence.of(claims.claims().identity().name(), "")),
                control.value(),
                claims.title()));
      }
    }
    return findings.buildOrThrow();
  }

  /** Returns whether a control is number 1 of its family: its policy and procedures. */
  private static boolean isPolicyControl(ControlId control) {
    return IdSpelling.parse(control.value())
        .map(id -> id.number() == 1 && id.enhancement().isEmpty() && !id.hasPath())
        .orElse(false);
  }

  /** Returns the offering itself. */
  public Offering original() {
    return original;
  }

  /** Returns where the provider stands among those given. */
  public int position() {
    return position;
  }

  /** Returns its claims, without those that speak of another catalog. */
  public CompiledClaims claims() {
    return claims;
  }

  /** Returns what it exports to one that takes all of it. */
  CompiledExport whole() {
    return whole;
  }

  /** Returns that all it says speaks of another catalog than the baseline; empty if it does not. */
  public Optional<Finding> mismatch() {
    return mismatch;
  }

  /**
   * Returns that another document under another title has an identifier of its system; empty if
   * none has.
   */
  public Optional<Finding> shared() {
    return shared;
  }

  /**
   * Returns what there is to report on its document as a whole, whatever it says of each control.
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns the controls of the baseline that the provider was not authorized on. */
  public Set<ControlId> outOfScope() {
    return outOfScope;
  }

  /**
   * Returns whether it is known to have been authorized on another baseline than the customer
   * system's.
   */
  public boolean otherBaseline() {
    return otherBaseline;
  }

  /** Returns what it says of the parameters that the baseline pins. */
  public ParameterClaims parameters() {
    return parameters;
  }

  /** Returns what the provider's operational status makes of all that it offers. */
  public OperationalEffect operation() {
    return operation;
  }

  /**
   * Returns what there is to report on a policy control of another organization; null on any other.
   */
  public @Nullable Finding policyFindingOn(ControlId control) {
    return policyFindings.get(control);
  }

  @Override
  public String toString() {
    return claims.title();
  }
}
