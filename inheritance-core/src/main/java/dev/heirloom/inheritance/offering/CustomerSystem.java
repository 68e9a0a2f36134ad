package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.List;
import java.util.Optional;

/**
 * The customer system, for which inheritance is determined (SEMANTICS section 2).
 *
 * @param claims what its own document says; what it says it has done changes fulfilment alone
 * @param tailoredOut what the caller says was tailored out
 * @param agency the agency whose authorizing official answers for it; empty if not known
 * @param level the impact level that its agency's records say it has, beside what its own document
 *     states; empty if they do not
 * @param evidence what was handed in beside its document: what assessors found disputes what it
 *     says it has done (section 13)
 */
@WithBuilder
public record CustomerSystem(
    SystemClaims claims,
    List<Tailoring> tailoredOut,
    Optional<String> agency,
    Optional<ImpactLevel> level,
    List<EvidenceDocument> evidence) {

  /** Copies the lists. */
  public CustomerSystem {
    tailoredOut = ImmutableList.copyOf(tailoredOut);
    evidence = ImmutableList.copyOf(evidence);
  }

  /** Makes a system whose level its own document alone can state. */
  public CustomerSystem(SystemClaims claims, List<Tailoring> tailoredOut, Optional<String> agency) {
    this(claims, tailoredOut, agency, Optional.empty(), List.of());
  }

  /** Returns a customer system of which only its document is known. */
  public static CustomerSystem of(SystemClaims claims) {
    return new CustomerSystem(claims, List.of(), Optional.empty());
  }

  /**
   * Returns the customer system of a system security plan.
   *
   * @param document what the plan is called in evidence, such as its file name
   */
  public static CustomerSystem of(SystemSecurityPlan ssp, String document) {
    return of(new SspClaims(ssp, document).read());
  }

  /** Returns this system as one of an agency, whose acceptances then count. */
  public CustomerSystem ofAgency(String ofAgency) {
    return CustomerSystemBuilder.builder(this).agency(ofAgency).build();
  }

  /** Returns this system as one that its agency's records give an impact level. */
  public CustomerSystem at(ImpactLevel impactLevel) {
    return CustomerSystemBuilder.builder(this).level(impactLevel).build();
  }

  /**
   * Returns this system with more that was handed in beside its document (SEMANTICS section 13).
   */
  public CustomerSystem with(EvidenceDocument... more) {
    return with(ImmutableList.copyOf(more));
  }

  /** Returns this system with more evidence; see {@link #with(EvidenceDocument...)}. */
  public CustomerSystem with(List<EvidenceDocument> more) {
    return CustomerSystemBuilder.builder(this).addEvidence(more).build();
  }

  /** Returns what tells the system from others. */
  public SystemId systemId() {
    return claims.systemId();
  }

  /** Returns the system, its document, and how much it says. */
  @Override
  public String toString() {
    return "customer system "
        + claims
        + (tailoredOut.isEmpty() ? "" : ", tailored out: " + tailoredOut);
  }
}
