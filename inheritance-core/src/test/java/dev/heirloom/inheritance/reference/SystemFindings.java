package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.offering.CatalogReference;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.Uuid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is to say of systems and of their documents as a whole. */
final class SystemFindings extends Section {

  private final Findings findings;

  SystemFindings(Reference of, Findings findings) {
    super(of);
    this.findings = findings;
  }

  void ofSystem(SystemId p) {
    Map<FindingCode, Boolean> says = new LinkedHashMap<>();
    Offering offering = systems.offering(p);
    boolean direct = of.isDirect(p);
    says.put(FindingCode.AUTHORIZATION_NOT_ACTIVE, records.isInactive(p));
    says.put(FindingCode.AUTHORIZATION_NOT_STATED, records.records(p).isEmpty());
    says.put(
        FindingCode.SCOPE_NOT_STATED,
        offering.authorizedOn().isEmpty() && records.assessed(p).isEmpty());
    says.put(FindingCode.AUTHORIZED_BELOW_LEVEL, direct && records.isBelowLevel(p));
    says.put(FindingCode.LEVEL_NOT_UNDERSTOOD, direct && records.isOwnLevelNotUnderstood(p));
    says.put(
        FindingCode.LEVEL_NOT_STATED, direct && !records.statesLevel(p) && records.needsLevel());
    Set<Words.Status> statuses = Effective.ofPlan(offering.claims());
    says.put(FindingCode.NOT_OPERATIONAL, statuses.contains(Words.Status.NOT_IN_OPERATION));
    says.put(FindingCode.STATUS_NOT_OPERATIONAL, statuses.contains(Words.Status.DOUBTFUL));
    says.put(FindingCode.STATUS_NOT_UNDERSTOOD, statuses.contains(Words.Status.NOT_UNDERSTOOD));
    says.put(
        FindingCode.CERTIFICATION_CLASS,
        direct && records.isCertifiedByClass(p) && !records.isLevelAccepted(p));
    says.put(FindingCode.SHARED_IDENTIFIER, systems.sharesIdentifier(p));
    says.put(FindingCode.AWAITING_AGENCY_ACCEPTANCE, direct && records.isAwaitingAcceptance(p));
    says.forEach(
        (code, said) -> {
          if (said) {
            findings.add(code, Finding.Level.SYSTEM, p.value());
          }
        });
    offering.claims().components().stream()
        .filter(Component::isThisSystem)
        .forEach(
            whole ->
                ItemFindings.ofComponent(whole, offering.claims().identity().name(), findings));
    records.stated(p, direct).forEach(excluding -> ofCondition(excluding, offering.claims()));
    ofDocument(systems.read(p));
  }

  /** What a condition excludes and is not there. */
  private void ofCondition(Records.Excluding excluding, SystemClaims claims) {
    if (excluding.condition().controls().stream()
        .anyMatch(id -> places.spotOfCondition(id).isEmpty())) {
      findings.add(
          FindingCode.CONTROL_NOT_IN_BASELINE, Finding.Level.DOCUMENT, excluding.document());
    }
    Set<Uuid> components =
        claims.components().stream().map(c -> c.uuid()).collect(Collectors.toSet());
    Set<Uuid> items = claims.provided().stream().map(i -> i.uuid()).collect(Collectors.toSet());
    if (!components.containsAll(excluding.condition().components())
        || !items.containsAll(excluding.condition().items())) {
      findings.add(FindingCode.DANGLING_REFERENCE, Finding.Level.DOCUMENT, excluding.document());
    }
  }

  /** What there is to say of a document as a whole. */
  private void ofDocument(Offering offering) {
    SystemClaims claims = offering.claims();
    String name = claims.identity().name();
    boolean offers = !claims.provided().isEmpty() || !claims.responsibilities().isEmpty();
    catalogs
        .spoken(offering)
        .forEach(
            (reference, spoken) -> {
              if (spoken == Catalogs.Spoken.UNDECIDED
                  && offers
                  && !offering.catalogReferences().isEmpty()) {
                findings.add(FindingCode.SOURCE_NOT_KNOWN, Finding.Level.DOCUMENT, name);
              } else if (Catalogs.isOther(spoken)
                  && reference.reach() == CatalogReference.Reach.DOCUMENT) {
                findings.add(
                    Catalogs.code(spoken), Finding.Level.SYSTEM, offering.systemId().value());
              } else if (Catalogs.isOther(spoken)) {
                findings.add(Catalogs.code(spoken), Finding.Level.DOCUMENT, name);
              }
            });
    offering
        .unloaded()
        .forEach(
            u ->
                findings.add(
                    FindingCode.IMPORT_NOT_LOADED,
                    Finding.Level.DOCUMENT,
                    u.evidence().document()));
    if (!offers && offering.unloaded().isEmpty() && of.handed.decides(claims)) {
      findings.add(FindingCode.OFFER_NOT_STATED, Finding.Level.DOCUMENT, name);
    } else if (!offers && offering.unloaded().isEmpty()) {
      boolean originates =
          claims.requirements().stream().noneMatch(a -> a.refusal().isPresent())
              && claims.requirements().stream().anyMatch(a -> !a.origins().isEmpty());
      findings.add(
          originates ? FindingCode.ORIGINATION_ONLY : FindingCode.NOTHING_OFFERED,
          Finding.Level.DOCUMENT,
          name);
    }
  }
}
