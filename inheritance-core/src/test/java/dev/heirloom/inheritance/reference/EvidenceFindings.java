package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.evidence.DecisionEvidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.PackageEvidence;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.Uuid;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is to say of evidence as documents, and because of it of places. */
final class EvidenceFindings extends Section {

  private final Findings findings;

  EvidenceFindings(Reference of, Findings findings) {
    super(of);
    this.findings = findings;
  }

  private void ofDocument(FindingCode code, String document) {
    findings.add(code, Finding.Level.DOCUMENT, document);
  }

  void ofDocuments(SystemClaims claims) {
    for (EvidenceDocument evidence : of.handed.all(claims)) {
      if (Handed.isOther(evidence, claims.identity())) {
        ofDocument(FindingCode.OTHER_SYSTEM, evidence.document());
        continue;
      }
      if (!Handed.names(evidence, claims.identity())) {
        ofDocument(FindingCode.EVIDENCE_SYSTEM_NOT_STATED, evidence.document());
      }
      if (evidence instanceof PackageEvidence overview) {
        ofDocument(FindingCode.PACKAGE_OVERVIEW, overview.document());
        if (!overview.notCertified().isEmpty()) {
          ofDocument(FindingCode.RESOURCE_NOT_CERTIFIED, overview.document());
        }
        if (overview.standsOn().stream().anyMatch(used -> isNobody(used.name(), claims))) {
          ofDocument(FindingCode.LOWER_DOCUMENT_NOT_GIVEN, overview.document());
        }
      }
      if (evidence instanceof DecisionEvidence record && of.decided.namesOther(record)) {
        ofDocument(FindingCode.CONTROL_NOT_IN_BASELINE, record.document());
      }
      if (of.assessed.namesOther(evidence, claims)) {
        ofDocument(FindingCode.CONTROL_NOT_IN_BASELINE, evidence.document());
      }
    }
  }

  private boolean isNobody(String id, SystemClaims claims) {
    return systems.given.stream()
        .filter(lower -> !lower.systemId().equals(claims.systemId()))
        .noneMatch(lower -> Editions.isNamed(lower.claims().identity(), id.strip()));
  }

  /** What the evidence of the customer system says of it. */
  void ofTop(SystemClaims top) {
    of.assessed.notSatisfied(top).forEach(spot -> findings.at(FindingCode.DUTY_DISPUTED, spot));
    of.assessed.open(top).forEach(this::ofRisk);
    Set<SystemId> silent =
        systems.providers().stream()
            .filter(p -> of.handed.decides(systems.claims(p)))
            .filter(p -> systems.claims(p).provided().isEmpty())
            .filter(p -> systems.claims(p).responsibilities().isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (silent.isEmpty()) {
      return;
    }
    for (InheritedEntry e : top.inherited()) {
      if (of.chains.lowerItems(top, e).isEmpty()
          && systems.scope(top, e).documents().stream().anyMatch(silent::contains)) {
        reliance(e.place());
      }
    }
    top.implementations().stream()
        .filter(i -> Chains.isStandIn(top, i.component()))
        .filter(i -> standsInFor(top, i.component(), silent))
        .forEach(i -> reliance(i.place()));
    top.requirements().stream()
        .filter(a -> a.origins().stream().map(Words::plain).toList().equals(List.of("inherited")))
        .filter(a -> !isOffered(a.place()))
        .forEach(a -> reliance(a.place()));
  }

  private boolean standsInFor(SystemClaims top, Uuid component, Set<SystemId> silent) {
    return systems.documentsOf(top, component).stream().anyMatch(silent::contains);
  }

  private boolean isOffered(Place place) {
    return places
        .spot(place)
        .map(
            spot ->
                systems.providers().stream()
                    .flatMap(
                        p -> of.chains.itemsBelow(systems.top().orElseThrow(), p, spot.control()))
                    .findAny()
                    .isPresent())
        .orElse(true);
  }

  private void reliance(Place place) {
    places.spot(place).ifPresent(spot -> findings.at(FindingCode.RELIANCE_TO_CONFIRM, spot));
  }

  private void ofRisk(Assessed.Against risk) {
    findings.at(FindingCode.OPEN_RISK, risk.spot());
    if (risk.overdue()) {
      findings.at(FindingCode.OVERDUE_RISK, risk.spot());
    }
  }

  /** What the evidence of its system says of an item. */
  void ofItem(Item i, boolean direct) {
    SystemClaims claims = systems.claims(i.system());
    of.decided
        .says(i.system(), i.spot().control())
        .forEach(
            code -> findings.add(code, Finding.Level.CONTROL, i.spot().control().id().value()));
    of.assessed.notSatisfied(claims).stream()
        .filter(spot -> Assessed.meets(spot, i.spot()))
        .forEach(spot -> findings.at(FindingCode.ASSESSED_NOT_SATISFIED, spot));
    if (direct) {
      of.assessed.open(claims).stream()
          .filter(risk -> Assessed.meets(risk.spot(), i.spot()))
          .forEach(this::ofRisk);
    }
  }
}
