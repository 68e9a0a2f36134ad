package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.common.internal.WholeContent;
import dev.heirloom.inheritance.evidence.DecisionEvidence;
import dev.heirloom.inheritance.evidence.DecisionEvidence.DecidedParameter;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.PackageEvidence;
import dev.heirloom.inheritance.evidence.PackageEvidence.UsedResource;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was handed in beside the document of a system and speaks of it, matched to a baseline
 * (SEMANTICS sections 13 and 14).
 */
public final class CompiledEvidence {

  private static final CompiledEvidence NONE =
      new CompiledEvidence(
          List.of(), Map.of(), ImmutableListMultimap.of(), CompiledAssessments.NONE, List.of());

  private final List<EvidenceDocument> counting;
  private final Map<ControlId, DecidedControl> decided;
  private final ImmutableListMultimap<ControlId, DecidedParameter> parameters;
  private final CompiledAssessments assessments;
  private final List<Finding> findings;

  private CompiledEvidence(
      List<EvidenceDocument> counting,
      Map<ControlId, DecidedControl> decided,
      ImmutableListMultimap<ControlId, DecidedParameter> parameters,
      CompiledAssessments assessments,
      List<Finding> findings) {
    this.counting = counting;
    this.decided = decided;
    this.parameters = parameters;
    this.assessments = assessments;
    this.findings = findings;
  }

  /** Matches evidence to a baseline; its order changes nothing. */
  static CompiledEvidence of(
      List<EvidenceDocument> evidence,
      MatchedEvidence subject,
      SystemClaims claims,
      Baseline baseline) {
    if (evidence.isEmpty()) {
      return NONE;
    }
    String title = claims.identity().title();
    List<Finding> findings = new ArrayList<>();
    List<EvidenceDocument> given = evidence.stream().distinct().sorted(WholeContent.ORDER).toList();
    findings.addAll(subject.findings(given));
    List<EvidenceDocument> all =
        given.stream()
            .filter(document -> subject.counts(document, given))
            .collect(ImmutableList.toImmutableList());
    DecisionCompiler decisions = new DecisionCompiler(title, baseline);
    for (DecisionEvidence record : only(DecisionEvidence.class, all)) {
      decisions.add(record);
    }
    for (PackageEvidence overview : only(PackageEvidence.class, all)) {
      report(overview, title, findings);
    }
    findings.addAll(decisions.findings());
    CompiledAssessments assessments = CompiledAssessments.of(all, claims, baseline);
    findings.addAll(assessments.unmatched());
    return new CompiledEvidence(
        all,
        decisions.decided(),
        decisions.parameters(),
        assessments,
        ImmutableList.copyOf(findings));
  }

  private static <T> List<T> only(Class<T> kind, List<EvidenceDocument> evidence) {
    return evidence.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static void report(PackageEvidence overview, String title, List<Finding> findings) {
    String names =
        List.of(overview.provider(), overview.service()).stream()
            .filter(name -> !name.isBlank())
            .collect(Collectors.joining(", "));
    findings.add(
        Findings.document(
            FindingCode.PACKAGE_OVERVIEW,
            overview.evidence(),
            title,
            overview.document(),
            overview.packageIds().isEmpty()
                ? "no FedRAMP package with an id"
                : "FedRAMP package "
                    + String.join(", ", overview.packageIds())
                    + (names.isEmpty() ? "" : " (" + names + ")"),
            overview.certificationType().orElse("not stated")
                + overview.certificationClass().map(c -> ", class " + c).orElse(""),
            overview.certifiedServices().isEmpty()
                ? "none listed"
                : String.join(", ", overview.certifiedServices())));
    for (UsedResource resource : overview.notCertified()) {
      findings.add(
          Findings.document(
              FindingCode.RESOURCE_NOT_CERTIFIED, resource.evidence(), title, resource.name()));
    }
  }

  /** Returns what the decision records make of what is offered for a control. */
  public DecidedControl on(ControlId control) {
    return decided.getOrDefault(control, DecidedControl.NOT_DECIDED);
  }

  /** Returns the values that the decision records give the parameters of a control. */
  public List<DecidedParameter> parameters(ControlId control) {
    return parameters.get(control);
  }

  /** Returns what assessors found and what is left of risks. */
  public CompiledAssessments assessments() {
    return assessments;
  }

  /** Returns the certified offerings that the system stands on, by package id. */
  public List<UsedResource> standsOn() {
    return only(PackageEvidence.class, counting).stream()
        .flatMap(overview -> overview.standsOn().stream())
        .distinct()
        .toList();
  }

  /** Returns whether it says what the system implements. */
  public boolean decides() {
    return counting.stream().anyMatch(DecisionEvidence.class::isInstance);
  }

  /** Returns the names of its decision records. */
  public List<String> decisionRecords() {
    return only(DecisionEvidence.class, counting).stream()
        .map(DecisionEvidence::document)
        .distinct()
        .toList();
  }

  /** Returns what there is to report on the documents as a whole. */
  List<Finding> findings() {
    return findings;
  }
}
