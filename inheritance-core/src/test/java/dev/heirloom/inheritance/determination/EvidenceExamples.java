package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.AssessorEvidenceTest.ASSESSED;
import static dev.heirloom.inheritance.determination.AssessorEvidenceTest.found;
import static dev.heirloom.inheritance.determination.AssessorEvidenceTest.plan;
import static dev.heirloom.inheritance.determination.AssessorEvidenceTest.risk;
import static dev.heirloom.inheritance.determination.FedrampEvidenceTest.PACKAGE;
import static dev.heirloom.inheritance.determination.FedrampEvidenceTest.decision;
import static dev.heirloom.inheritance.determination.FedrampEvidenceTest.decisions;
import static dev.heirloom.inheritance.determination.FedrampEvidenceTest.overview;
import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.system;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.determination.FindingCodeTest.Example;
import dev.heirloom.inheritance.evidence.DecisionEvidence;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.PackageEvidence.UsedResource;
import dev.heirloom.inheritance.evidence.PackageEvidenceBuilder;
import dev.heirloom.inheritance.evidence.RiskEvidence;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What provokes each code of the findings that evidence gives cause to. */
final class EvidenceExamples {

  private EvidenceExamples() {}

  static Map<FindingCode, Example> all() {
    Map<FindingCode, Example> r = new EnumMap<>(FindingCode.class);
    r.put(
        FindingCode.OFFER_NOT_STATED,
        new Example(
            "ac-2.1",
            given(
                provider(),
                system("Q").offering().with(decisions(decision("ac-2.1", "Implemented")))),
            given(provider())));
    World.SystemBuilder silent = system("Q").with("cloud");
    World.SystemBuilder customer =
        system("L").with("stand-in", silent.component("cloud")).inherits("x", "ac-2.1", "stand-in");
    r.put(
        FindingCode.RELIANCE_TO_CONFIRM,
        new Example(
            "ac-2.1",
            given(provider(), silent.offering().with(decisions(decision("ac-2.1", "Implemented"))))
                .system(customer.customer()),
            given(provider(), silent.offering()).system(customer.customer())));
    r.put(
        FindingCode.OTHER_SYSTEM,
        beside(
            new DecisionEvidence(
                "sdr.json",
                EvidenceSubject.identifiedBy("FR9999999999"),
                "Q",
                List.of(decision("ac-2.1", "Not Implemented")))));
    r.put(
        FindingCode.EVIDENCE_SYSTEM_NOT_STATED,
        beside(new DecisionEvidence("sdr.json", EvidenceSubject.notStated(), "", List.of())));
    r.put(FindingCode.PACKAGE_OVERVIEW, beside(overview(PACKAGE)));
    r.put(
        FindingCode.RESOURCE_NOT_CERTIFIED,
        beside(
            PackageEvidenceBuilder.builder(overview(PACKAGE))
                .addNotCertified(new UsedResource("Mail", Evidence.of("cpo.json", "/mail")))
                .build()));
    r.put(
        FindingCode.ASSESSED_NOT_SATISFIED,
        beside(AssessorEvidenceTest.results(found("ac-2.1", "not-satisfied"))));
    RiskEvidence plan =
        plan(
            ASSESSED,
            risk("r", "open").places(List.of("ac-2.1")).deadline(TODAY.minusDays(1)).build());
    r.put(FindingCode.OPEN_RISK, beside(plan));
    r.put(FindingCode.OVERDUE_RISK, beside(plan));
    r.put(
        FindingCode.RISK_WITHOUT_CONTROL, beside(plan(ASSESSED, risk("nowhere", "open").build())));
    r.put(
        FindingCode.DUTY_DISPUTED,
        new Example(
            "ac-2.1",
            given(provider())
                .system(
                    system("L")
                        .customer()
                        .with(AssessorEvidenceTest.results(found("ac-2.1", "not-satisfied")))),
            given(provider()).system(system("L").customer())));
    return r;
  }

  private static Offering provider() {
    return system("P")
        .identifiedBy(PACKAGE)
        .provides("control", "pl-11")
        .provides("enhancement", "ac-2.1")
        .offering();
  }

  private static Determination given(Offering... offerings) {
    return Determination.of(BASELINE)
        .providers(offerings)
        .authorizations(Authorizations.of(active(system("P")), active(system("Q"))))
        .asOf(TODAY);
  }

  private static Example beside(EvidenceDocument evidence) {
    return new Example("ac-2.1", given(provider().with(evidence)), given(provider()));
  }
}
