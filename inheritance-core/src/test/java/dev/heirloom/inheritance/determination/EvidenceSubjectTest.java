package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.FedrampEvidenceTest.PACKAGE;
import static dev.heirloom.inheritance.determination.FedrampEvidenceTest.overview;
import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.codes;
import static dev.heirloom.inheritance.determination.World.finding;
import static dev.heirloom.inheritance.determination.World.status;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.CountingEvidence;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.ato.SystemEvidence;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.determination.World.SystemBuilder;
import dev.heirloom.inheritance.evidence.AssessmentEvidence;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.PackageEvidence;
import dev.heirloom.inheritance.evidence.PackageEvidenceBuilder;
import dev.heirloom.inheritance.offering.CatalogReference;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** SEMANTICS sections 13 and 14: which system evidence is of, and so whether it counts. */
class EvidenceSubjectTest {

  private static final String OTHER_PACKAGE = "FR2222222222";

  private static SystemBuilder provider() {
    return system("P").identifiedBy(PACKAGE).provides("i", "ac-2");
  }

  private static Report report(Offering offering) {
    return Determination.of(BASELINE)
        .providers(offering)
        .authorizations(Authorizations.of(active(system("P"))))
        .asOf(TODAY)
        .report();
  }

  private static AssessmentEvidence found(EvidenceSubject subject) {
    return new AssessmentEvidence(
        "sar.json",
        subject,
        List.of(AssessorEvidenceTest.found("ac-2", "not-satisfied")),
        List.of());
  }

  private static EvidenceSubject ofPlan(String plan) {
    return new EvidenceSubject(List.of(), List.of(plan), List.of());
  }

  private static EvidenceSubject ofOverview(String overview) {
    return new EvidenceSubject(List.of(), List.of(), List.of(overview));
  }

  private static Offering ofPlan(Offering offering, CatalogReference.Reach reach) {
    return OfferingBuilder.builder(offering)
        .addCatalogReferences(
            new CatalogReference(
                reach,
                "profile.json",
                new CatalogIdentity(Set.of(), Set.of(), Set.of(), Set.of()),
                Optional.empty(),
                Set.of("ac-2"),
                Evidence.of("P", "/import-profile")))
        .build();
  }

  @Test
  void evidenceOfAnotherPlanIsOfAnotherSystemWhereThePlanIsWhatIsKnown() {
    Offering definition = provider().offering().with(found(ofPlan("other.json")));
    assertEquals(Status.PARTIALLY_INHERITED, status(report(definition), "ac-2_smt.a"));
    assertEquals(
        Status.PARTIALLY_INHERITED,
        status(
            report(ofPlan(definition, CatalogReference.Reach.CONTROL_IMPLEMENTATION)),
            "ac-2_smt.a"));
    Report plan = report(ofPlan(definition, CatalogReference.Reach.DOCUMENT));
    assertEquals(Status.FULLY_INHERITED, status(plan, "ac-2_smt.a"));
    assertTrue(codes(plan).contains(FindingCode.OTHER_SYSTEM));
    assertEquals(
        Status.PARTIALLY_INHERITED,
        status(
            report(
                ofPlan(
                    provider().offering().with(found(ofPlan("P.json"))),
                    CatalogReference.Reach.DOCUMENT)),
            "ac-2_smt.a"),
        "its own plan");
    assertEquals(
        Status.PARTIALLY_INHERITED,
        status(
            report(
                ofPlan(
                    provider().offering().with(found(EvidenceSubject.notStated())),
                    CatalogReference.Reach.DOCUMENT)),
            "ac-2_smt.a"),
        "what names no plan");
  }

  @Test
  void whatIsNotKnownToBeOfTheSystemSaysHowItIsNamed() {
    assertTrue(
        finding(
                report(provider().offering().with(found(EvidenceSubject.notStated()))),
                FindingCode.EVIDENCE_SYSTEM_NOT_STATED)
            .message()
            .contains("does not say which system it is about"));
    assertTrue(
        finding(
                report(provider().offering().with(found(ofPlan("other.json")))),
                FindingCode.EVIDENCE_SYSTEM_NOT_STATED)
            .message()
            .contains("names \"other.json\", by which the system is not known"));
  }

  @Test
  void overviewsThatShareAnIdIdentifyOneSystemByAllTheirIdsAndAddresses() {
    PackageEvidence first =
        PackageEvidenceBuilder.builder(overview(PACKAGE))
            .packageIds(List.of(PACKAGE, "the cloud"))
            .address("https://example.com/cpo")
            .build();
    PackageEvidence second =
        PackageEvidenceBuilder.builder(overview("the cloud"))
            .packageIds(List.of("the cloud", OTHER_PACKAGE))
            .build();
    Report report = report(provider().offering().with(first, second));
    DocumentIdentity identity = report.inputs().documents().get(0);
    assertEquals(
        Set.of(PACKAGE, "the cloud", OTHER_PACKAGE), Set.copyOf(identity.systemIdentifiers()));
    assertEquals(
        Set.of(PACKAGE + "-cpo.json", "the cloud-cpo.json", "https://example.com/cpo"),
        Set.copyOf(identity.addresses()));
    Report assessed =
        report(provider().offering().with(first, found(ofOverview("https://example.com/cpo"))));
    assertFalse(codes(assessed).contains(FindingCode.EVIDENCE_SYSTEM_NOT_STATED));
    assertEquals(Status.PARTIALLY_INHERITED, status(assessed, "ac-2_smt.a"));
  }

  @Test
  void whatCountsOfEvidenceIsWhatIsOfTheSystem() {
    AssessmentEvidence own = found(EvidenceSubject.identifiedBy(PACKAGE));
    AssessmentEvidence others = found(EvidenceSubject.identifiedBy(OTHER_PACKAGE));
    CustomerSystem customer =
        system("L").identifiedBy(PACKAGE).customer().with(own, others, overview(PACKAGE));
    assertEquals(List.of(own, overview(PACKAGE)), CountingEvidence.of(customer));
    SystemEvidence ofProvider =
        CountingEvidence.of(provider().offering().with(own, others, overview(PACKAGE)));
    assertEquals(List.of(own, overview(PACKAGE)), ofProvider.documents());
  }
}
