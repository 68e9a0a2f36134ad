package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.codes;
import static dev.heirloom.inheritance.determination.World.finding;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.status;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.determination.World.SystemBuilder;
import dev.heirloom.inheritance.evidence.DecisionEvidence;
import dev.heirloom.inheritance.evidence.DecisionEvidence.ControlDecision;
import dev.heirloom.inheritance.evidence.DecisionEvidence.DecidedParameter;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.PackageEvidence;
import dev.heirloom.inheritance.evidence.PackageEvidence.UsedResource;
import dev.heirloom.inheritance.evidence.PackageEvidenceBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.CyclicLeverageException;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.result.SystemInChain;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SEMANTICS section 14: what FedRAMP's documents of 2026 say of a provider. */
class FedrampEvidenceTest {

  static final String PACKAGE = "FR1111111111";
  private static final String OTHER_PACKAGE = "FR2222222222";

  private static SystemBuilder provider() {
    return system("P").identifiedBy(PACKAGE).provides("i", "ac-2").provides("j", "pl-11");
  }

  static ControlDecision decision(String control, String status) {
    return new ControlDecision(
        control, Optional.ofNullable(status), List.of(), Evidence.of("sdr.json", control));
  }

  static DecisionEvidence decisions(ControlDecision... controls) {
    return new DecisionEvidence(
        "sdr.json", EvidenceSubject.identifiedBy(PACKAGE), "P", List.of(controls));
  }

  static PackageEvidence overview(String id, String... standsOn) {
    return PackageEvidenceBuilder.builder()
        .document(id + "-cpo.json")
        .packageIds(List.of(id))
        .provider("Example Corp")
        .service("Example Cloud")
        .certificationType("20x")
        .certificationClass("C")
        .certifiedServices(List.of("Storage", "Queues"))
        .standsOn(
            Stream.of(standsOn)
                .map(name -> new UsedResource(name, Evidence.of(id + "-cpo.json", name)))
                .toList())
        .evidence(Evidence.of(id + "-cpo.json", "/serviceIdentification"))
        .build();
  }

  private static Report report(Offering... offerings) {
    return Determination.of(BASELINE)
        .providers(offerings)
        .authorizations(
            Authorizations.of(active(system("P")), active(system("Q")), active(system("R"))))
        .asOf(TODAY)
        .report();
  }

  @Test
  void withoutEvidenceThePointIsFullyInherited() {
    assertEquals(Status.FULLY_INHERITED, status(report(provider().offering()), "ac-2_smt.a"));
  }

  @ParameterizedTest
  @CsvSource({
    "Implemented, FULLY_INHERITED, ",
    "implemented, FULLY_INHERITED, ",
    "Not Implemented, MUST_IMPLEMENT, NOT_IMPLEMENTED",
    "not-implemented, MUST_IMPLEMENT, NOT_IMPLEMENTED",
    "Partially Implemented, PARTIALLY_INHERITED, PARTLY_IMPLEMENTED",
    "'', FULLY_INHERITED, STATE_NOT_STATED",
    ", FULLY_INHERITED, STATE_NOT_STATED",
    "Mostly, PARTIALLY_INHERITED, STATE_NOT_UNDERSTOOD",
    "'Implemented, Partially Implemented', PARTIALLY_INHERITED, PARTLY_IMPLEMENTED",
    "'Implemented, Not Implemented', MUST_IMPLEMENT, NOT_IMPLEMENTED"
  })
  void aStatusLowersTheItemsOfItsControl(String status, Status expected, FindingCode code) {
    Report report = report(provider().offering().with(decisions(decision("AC-02", status))));
    assertEquals(expected, status(report, "ac-2_smt.a"));
    assertEquals(expected, status(report, "ac-2_smt.b"));
    assertEquals(Status.FULLY_INHERITED, status(report, "pl-11"), "of that control alone");
    if (code != null) {
      assertEquals("ac-2", finding(report, code).subject());
      assertEquals("sdr.json", finding(report, code).evidence().get(0).document());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Implemented, Partially Implemented, PARTIALLY_INHERITED",
    "Partially Implemented, Not Implemented, MUST_IMPLEMENT",
    "Mostly, Not Implemented, MUST_IMPLEMENT",
    "Implemented, Mostly, PARTIALLY_INHERITED",
    "Implemented, , FULLY_INHERITED"
  })
  void ofSeveralForOneControlTheWeakestCounts(String one, String other, Status expected) {
    DecisionEvidence both = decisions(decision("AC-2", one), decision("ac-02", other));
    DecisionEvidence first = decisions(decision("AC-2", one));
    DecisionEvidence second = decisions(decision("AC-2(a)", other));
    assertEquals(expected, status(report(provider().offering().with(both)), "ac-2_smt.b"));
    assertEquals(expected, status(report(provider().offering().with(first, second)), "ac-2_smt.b"));
    assertEquals(expected, status(report(provider().offering().with(second, first)), "ac-2_smt.b"));
  }

  @Test
  void aRecordNeverOffersNorRaises() {
    Offering part = system("P").identifiedBy(PACKAGE).provides("i", "ac-2", "partial").offering();
    Report report =
        report(
            part.with(
                decisions(decision("ac-2", "Implemented"), decision("pl-11", "Implemented"))));
    assertEquals(Status.PARTIALLY_INHERITED, status(report, "ac-2_smt.a"));
    assertEquals(Status.MUST_IMPLEMENT, status(report, "pl-11"));
  }

  @Test
  void whatItLowersBelowLowersWhatReliesOnIt() {
    SystemBuilder lower = system("Q").identifiedBy(PACKAGE).provides("low", "ac-2");
    SystemBuilder upper = system("P").provides("i", "ac-2").inherits("low", "ac-2");
    Determination both =
        Determination.of(BASELINE)
            .pairings(List.of(World.pair(upper, lower)))
            .authorizations(Authorizations.of(active(system("P")), active(system("Q"))))
            .asOf(TODAY);
    assertEquals(
        Status.PARTIALLY_INHERITED,
        status(
            both.providers(
                    upper.offering(),
                    lower.offering().with(decisions(decision("ac-2", "Partially Implemented"))))
                .report(),
            "ac-2_smt.a"));
    Report broken =
        both.providers(
                upper.offering(),
                lower.offering().with(decisions(decision("ac-2", "Not Implemented"))))
            .report();
    assertEquals(Status.MUST_IMPLEMENT, status(broken, "ac-2_smt.a"));
    assertTrue(codes(broken).contains(FindingCode.CHAIN_BROKEN));
  }

  private static Report withParameter(String stated, String... decided) {
    Baseline baseline =
        Baseline.of(
            "b",
            List.of(
                new BaselineControl(
                    new ControlId("ac-2"),
                    "",
                    "",
                    "",
                    false,
                    List.of(
                        new StatementPart(
                            Optional.of("ac-2_smt"),
                            "statement",
                            Optional.empty(),
                            "",
                            List.of(new ParameterId("ac-02_odp.01")),
                            List.of())),
                    List.of(
                        new BaselineParameter(
                            new ParameterId("ac-02_odp.01"),
                            List.of("30 days"),
                            List.of(),
                            Optional.of(Stricter.SMALLER),
                            List.of(),
                            List.of(new ParameterId("ac-2_prm_1")))),
                    List.of(),
                    List.of())));
    SystemBuilder provider = system("P").identifiedBy(PACKAGE).provides("i", "ac-2");
    if (stated != null) {
      provider.sets("ac-02_odp.01", stated);
    }
    return Determination.of(baseline)
        .providers(
            provider
                .offering()
                .with(
                    decisions(
                        new ControlDecision(
                            "AC-2",
                            Optional.of("Implemented"),
                            Stream.of(decided)
                                .map(text -> text.split("="))
                                .map(
                                    pair ->
                                        new DecidedParameter(
                                            pair[0], pair[1], Evidence.of("sdr.json", pair[0])))
                                .toList(),
                            Evidence.of("sdr.json", "ac-2")))))
        .authorizations(Authorizations.of(active(system("P"))))
        .asOf(TODAY)
        .report();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ac-02_odp.01", "AC-02_ODP[01]", "ac-2_odp.1", "ac-2_prm_1", " AC-2_prm_1 "})
  void aParameterValueCountsAsTheProvidersOwn(String spelling) {
    assertEquals(
        Status.FULLY_INHERITED, status(withParameter(null, spelling + "=30 days"), "ac-2"));
    Report weaker = withParameter(null, spelling + "=90 days");
    assertEquals(Status.PARTIALLY_INHERITED, status(weaker, "ac-2"));
    assertEquals(
        "sdr.json", finding(weaker, FindingCode.PARAMETER_WEAKER).evidence().get(0).document());
  }

  @Test
  void ofTwoStatedValuesTheLessFavourableCounts() {
    assertTrue(codes(withParameter(null)).contains(FindingCode.PARAMETER_NOT_STATED));
    assertEquals(
        Status.PARTIALLY_INHERITED, status(withParameter("30 days", "ac-2_prm_1=90 days"), "ac-2"));
    assertEquals(
        Status.PARTIALLY_INHERITED, status(withParameter("90 days", "ac-2_prm_1=30 days"), "ac-2"));
    assertEquals(
        Status.FULLY_INHERITED, status(withParameter("30 days", "ac-2_prm_1=30 days"), "ac-2"));
  }

  @Test
  void aBlankValueIsNoneAndThatOfAnotherParameterIsNotThisOnes() {
    assertTrue(
        codes(withParameter(null, "ac-2_prm_1= ")).contains(FindingCode.PARAMETER_NOT_STATED));
    for (String other : List.of("ac-2_prm_2", "ac-2_prm_11", "ac-3_prm_1", "ac-2")) {
      assertEquals(
          Status.FULLY_INHERITED,
          status(withParameter("30 days", other + "=90 days"), "ac-2"),
          other);
    }
  }

  @Test
  void aProviderWithoutOfferIsAnsweredOnceAtTheTop() {
    Report report =
        report(
            system("P")
                .identifiedBy(PACKAGE)
                .offering()
                .with(decisions(decision("ac-2", "Implemented"))));
    assertEquals(
        1,
        report.allFindings().stream()
            .filter(f -> f.code() == FindingCode.OFFER_NOT_STATED)
            .count());
    assertEquals(FindingCode.OFFER_NOT_STATED, report.findings().get(0).code());
    assertFalse(codes(report).contains(FindingCode.NOTHING_OFFERED));
    assertTrue(report.points().allMatch(p -> p.status() == Status.MUST_IMPLEMENT));
  }

  @Test
  void whatTheCustomerInheritsFromAProviderWithoutOfferIsToBeConfirmed() {
    SystemBuilder silent = system("P").identifiedBy(PACKAGE).with("cloud");
    SystemBuilder customer =
        system("L")
            .with("stand-in", silent.component("cloud"))
            .inherits("x", "ac-2_smt.a", "stand-in");
    Report report =
        Determination.of(BASELINE)
            .providers(silent.offering().with(decisions(decision("ac-2", "Implemented"))))
            .system(customer.customer())
            .asOf(TODAY)
            .report();
    assertEquals("ac-2_smt.a", finding(report, FindingCode.RELIANCE_TO_CONFIRM).subject());
    assertEquals(Status.MUST_IMPLEMENT, status(report, "ac-2_smt.a"));
    Report offered =
        Determination.of(BASELINE)
            .providers(provider().with("cloud").offering().with(decisions()))
            .system(customer.customer())
            .asOf(TODAY)
            .report();
    assertFalse(codes(offered).contains(FindingCode.RELIANCE_TO_CONFIRM));
    SystemBuilder other = system("Q").provides("q", "ac-2_smt.a");
    Report found =
        Determination.of(BASELINE)
            .providers(
                silent.offering().with(decisions(decision("ac-2", "Implemented"))),
                other.offering())
            .system(system("L").inherits("q", "ac-2_smt.a").customer())
            .asOf(TODAY)
            .report();
    assertFalse(codes(found).contains(FindingCode.RELIANCE_TO_CONFIRM));
  }

  /** Which places rely on a provider whose record decides and whose document offers nothing. */
  private static List<String> reliances(SystemBuilder customer, Offering... offerings) {
    return Determination.of(BASELINE)
        .providers(offerings)
        .system(customer.customer())
        .asOf(TODAY)
        .report()
        .allFindings()
        .stream()
        .filter(finding -> finding.code() == FindingCode.RELIANCE_TO_CONFIRM)
        .map(finding -> finding.subject())
        .toList();
  }

  @Test
  void inheritedByWordAloneOrByAStandInIsToBeConfirmedWhereNobodyOffersIt() {
    SystemBuilder silent = system("P").identifiedBy(PACKAGE).with("cloud");
    Offering deciding = silent.offering().with(decisions(decision("ac-2", "Implemented")));
    SystemBuilder other = system("Q").with("store").provides("q", "ac-1");
    SystemBuilder byWord =
        system("L")
            .says("ac-2_smt.a", List.of("implemented"), "", "inherited")
            .says("ac-1_smt.a", List.of("implemented"), "", "inherited")
            .says("ac-2_smt.b", List.of("implemented"), "", "inherited", "organization");
    assertEquals(List.of("ac-2_smt.a"), reliances(byWord, deciding, other.offering()));
    assertEquals(List.of(), reliances(byWord, silent.offering()), "a record must decide");
    SystemBuilder byStandIn =
        system("L")
            .with("stand-in", silent.component("cloud"))
            .with("store", other.component("store"))
            .doesBy("stand-in", "ac-2_smt.b", "implemented")
            .doesBy("store", "ac-2_smt.a", "implemented")
            .inherits("x", "pl-11", "store")
            .inherits("y", "ac-2.1");
    assertEquals(
        List.of("ac-2.1", "ac-2_smt.b"),
        reliances(byStandIn, deciding, other.offering()).stream().sorted().toList(),
        "what stands in for another is not about this one");
  }

  @Test
  void whatIsInheritedFromACarriedProviderWithoutOfferIsToBeConfirmedToo() {
    SystemBuilder silent = system("P").identifiedBy(PACKAGE).with("cloud");
    SystemBuilder customer =
        system("L")
            .with("stand-in", silent.component("cloud"))
            .inherits("x", "ac-2_smt.a", "stand-in");
    Report report =
        Determination.of(BASELINE)
            .providers(
                silent
                    .offering()
                    .with(decisions(decision("ac-2", "Implemented")))
                    .through(
                        MappingScenes.collection(
                            MappingScenes.map("same", "ac-2", "equal-to", "ac-2")),
                        BASELINE))
            .system(customer.customer())
            .asOf(TODAY)
            .report();
    assertEquals("ac-2_smt.a", finding(report, FindingCode.RELIANCE_TO_CONFIRM).subject());
  }

  @Test
  void anOverviewIdentifiesTheProviderAndItsServicesAreReported() {
    Report report = report(system("P").provides("i", "ac-2").offering().with(overview(PACKAGE)));
    String message = finding(report, FindingCode.PACKAGE_OVERVIEW).message();
    assertTrue(message.contains(PACKAGE), message);
    assertTrue(message.contains("Example Corp, Example Cloud"), message);
    assertTrue(message.contains("20x, class C"), message);
    assertTrue(message.contains("Storage, Queues"), message);
    assertEquals(Status.FULLY_INHERITED, status(report, "ac-2_smt.a"));
  }

  @Test
  void aRecordThatNamesThePackageIdMeansTheProviderThatItsOverviewIdentifies() {
    Offering offering = system("P").provides("i", "ac-2").offering();
    Determination determination =
        Determination.of(BASELINE)
            .authorizations(
                Authorizations.of(
                    World.record(system("P")).subject(PACKAGE).expires(TODAY.minusDays(1)).build()))
            .asOf(TODAY);
    assertEquals(
        Status.FULLY_INHERITED, status(determination.providers(offering).report(), "ac-2_smt.a"));
    assertEquals(
        Status.MUST_IMPLEMENT,
        status(determination.providers(offering.with(overview(PACKAGE))).report(), "ac-2_smt.a"));
  }

  private static List<String> below(Report report, String system) {
    return report.inputs().systems().stream()
        .filter(in -> in.title().equals(system))
        .map(SystemInChain::leverages)
        .flatMap(List::stream)
        .map(Object::toString)
        .toList();
  }

  @Test
  void anOverviewSaysWhoStandsOnWhomByPackageId() {
    Offering upper = system("P").provides("i", "ac-2").inherits("low", "ac-2").offering();
    Offering lower = system("Q").provides("low", "ac-2", "planned").offering();
    assertEquals(List.of(), below(report(upper, lower), "P"));
    Report report =
        report(
            upper.with(overview(PACKAGE, " fr2222222222 ")), lower.with(overview(OTHER_PACKAGE)));
    assertEquals(List.of(id("Q").value()), below(report, "P"));
    assertEquals(Status.MUST_IMPLEMENT, status(report, "ac-2_smt.a"));
    assertFalse(codes(report).contains(FindingCode.LOWER_DOCUMENT_NOT_GIVEN));
  }

  @Test
  void aSuffixMakesAnotherPackage() {
    Report report =
        report(
            system("P")
                .provides("i", "ac-2")
                .offering()
                .with(overview(PACKAGE, OTHER_PACKAGE + "XL")),
            system("Q").provides("low", "ac-2").offering().with(overview(OTHER_PACKAGE)));
    assertEquals(List.of(), below(report, "P"));
    assertTrue(codes(report).contains(FindingCode.LOWER_DOCUMENT_NOT_GIVEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FR9999999999", "AWS US East/West", PACKAGE})
  void anIdThatNamesNothingGivenIsReported(String dangling) {
    Report report =
        report(system("P").provides("i", "ac-2").offering().with(overview(PACKAGE, dangling)));
    assertTrue(finding(report, FindingCode.LOWER_DOCUMENT_NOT_GIVEN).message().contains(dangling));
    assertEquals(List.of(), below(report, "P"));
  }

  @Test
  void whatIsNotGivenNeverSavesAReferenceThatIsBroken() {
    SystemBuilder lower = system("Q").provides("low", "ac-2");
    SystemBuilder upper = system("P").provides("i", "ac-2").inherits("missing", "ac-2");
    Determination paired =
        Determination.of(BASELINE)
            .pairings(List.of(World.pair(upper, lower)))
            .authorizations(Authorizations.of(active(upper), active(lower)))
            .asOf(TODAY);
    assertEquals(
        Status.MUST_IMPLEMENT,
        status(paired.providers(upper.offering(), lower.offering()).report(), "ac-2_smt.a"));
    assertEquals(
        Status.MUST_IMPLEMENT,
        status(
            paired
                .providers(
                    upper.offering().with(overview(PACKAGE, "FR9999999999")), lower.offering())
                .report(),
            "ac-2_smt.a"));
  }

  @Test
  void aResourceThatIsNotCertifiedIsReportedAndNoChain() {
    PackageEvidence overview =
        PackageEvidenceBuilder.builder(overview(PACKAGE))
            .notCertified(
                List.of(new UsedResource(OTHER_PACKAGE, Evidence.of("cpo", "/nonCertified/0"))))
            .build();
    Report report =
        report(
            system("P").provides("i", "ac-2").offering().with(overview),
            system("Q").identifiedBy(OTHER_PACKAGE).provides("low", "ac-2").offering());
    assertTrue(
        finding(report, FindingCode.RESOURCE_NOT_CERTIFIED).message().contains(OTHER_PACKAGE));
    assertEquals(List.of(), below(report, "P"));
  }

  @Test
  void overviewsInACircleAreAnErrorThatNamesThem() {
    CyclicLeverageException circle =
        assertThrows(
            CyclicLeverageException.class,
            () ->
                report(
                    provider().offering().with(overview(PACKAGE, OTHER_PACKAGE)),
                    system("Q").offering().with(overview(OTHER_PACKAGE, PACKAGE))));
    assertTrue(circle.getMessage().contains("P") && circle.getMessage().contains("Q"));
  }

  @Test
  void evidenceThatNamesAnotherSystemNeverCounts() {
    DecisionEvidence other =
        new DecisionEvidence(
            "sdr.json",
            EvidenceSubject.identifiedBy(OTHER_PACKAGE),
            "Q",
            List.of(decision("ac-2", "Not Implemented")));
    Report report =
        report(provider().offering().with(other, overview(OTHER_PACKAGE, "FR9999999999")));
    assertEquals(Status.FULLY_INHERITED, status(report, "ac-2_smt.a"));
    assertEquals(2, codes(report).stream().filter(FindingCode.OTHER_SYSTEM::equals).count());
    assertFalse(codes(report).contains(FindingCode.LOWER_DOCUMENT_NOT_GIVEN));
    assertFalse(codes(report).contains(FindingCode.PACKAGE_OVERVIEW));
  }

  @Test
  void ofThePackagesThatTheCustomerStandsOnThoseAreToldThatAreNotGiven() {
    Report report =
        Determination.of(BASELINE)
            .providers(provider().offering())
            .system(system("L").customer().with(overview("FR3333333333", PACKAGE, OTHER_PACKAGE)))
            .asOf(TODAY)
            .report();
    assertEquals(
        "package \"" + OTHER_PACKAGE + "\"",
        finding(report, FindingCode.LOWER_DOCUMENT_NOT_GIVEN).details().get(1));
  }

  private static PackageEvidence in(String document, String id) {
    return PackageEvidenceBuilder.builder(overview(id)).document(document).build();
  }

  @Test
  void ofSeveralOverviewsInOneDocumentThoseCountThatNameTheSystem() {
    Offering unnamed = system("P").provides("i", "ac-2").offering();
    assertEquals(
        0, overviews(unnamed.with(in("all.json", PACKAGE), in("all.json", OTHER_PACKAGE))));
    assertEquals(1, overviews(unnamed.with(in("all.json", PACKAGE), in("all.json", PACKAGE))));
    assertEquals(2, overviews(unnamed.with(in("a.json", PACKAGE), in("b.json", OTHER_PACKAGE))));
    assertEquals(
        1,
        overviews(
            system("P")
                .identifiedBy(PACKAGE)
                .provides("i", "ac-2")
                .offering()
                .with(in("all.json", PACKAGE), in("all.json", OTHER_PACKAGE))));
  }

  private static long overviews(Offering offering) {
    return codes(report(offering)).stream().filter(FindingCode.PACKAGE_OVERVIEW::equals).count();
  }

  @Test
  void anOverviewIsAboutTheSystemThatAnAcceptedOneNamesToo() {
    PackageEvidence both =
        PackageEvidenceBuilder.builder(in("a.json", PACKAGE))
            .packageIds(List.of(PACKAGE, OTHER_PACKAGE))
            .build();
    PackageEvidence other = in("all.json", OTHER_PACKAGE);
    PackageEvidence stranger = in("all.json", "FR9999999999");
    assertEquals(
        2, overviews(system("P").provides("i", "ac-2").offering().with(stranger, other, both)));
  }

  @Test
  void ofManyNamesOfAnotherSystemTheFirstAreShown() {
    for (int names : List.of(4, 6)) {
      List<String> ids = IntStream.range(0, names).mapToObj(i -> "FR555555555" + i).toList();
      DecisionEvidence other =
          new DecisionEvidence(
              "sdr.json", new EvidenceSubject(ids, List.of(), List.of()), "Q", List.of());
      String named =
          finding(report(provider().offering().with(other)), FindingCode.OTHER_SYSTEM)
              .details()
              .get(1);
      assertTrue(
          named.endsWith(names == 4 ? "\"FR5555555553\"" : "\"FR5555555553\", 2 more"), named);
    }
  }

  @Test
  void controlsThatADecisionRecordNamesAndTheBaselineDoesNotHaveAreTold() {
    Report report =
        report(
            provider()
                .offering()
                .with(
                    decisions(
                        decision("AC-09", "Implemented"),
                        decision("the portal", "Implemented"),
                        decision("ac-2", "Implemented"))));
    assertEquals(
        List.of("sdr.json", "1", "ac-9"),
        finding(report, FindingCode.CONTROL_NOT_IN_BASELINE).details());
    assertEquals(
        List.of("sdr.json", "1", "\"the portal\""),
        finding(report, FindingCode.UNKNOWN_CONTROL).details());
  }

  @Test
  void evidenceThatNamesNoSystemCountsForTheOneItWasHandedInFor() {
    DecisionEvidence silent =
        new DecisionEvidence(
            "sdr.json",
            EvidenceSubject.notStated(),
            "",
            List.of(decision("ac-2", "Not Implemented")));
    Report report = report(provider().offering().with(silent));
    assertEquals(Status.MUST_IMPLEMENT, status(report, "ac-2_smt.a"));
    assertTrue(codes(report).contains(FindingCode.EVIDENCE_SYSTEM_NOT_STATED));
  }

  @Test
  void anIdentifierIsComparedWithThoseOfItsKindAlone() {
    Offering offering =
        system("P")
            .identifiedBy("5c7e2a3a-2b1a-4a41-9d1c-0d6a0a6a5b0e")
            .provides("i", "ac-2")
            .offering();
    DecisionEvidence byPackage = decisions(decision("ac-2", "Not Implemented"));
    Report report = report(offering.with(byPackage));
    assertEquals(Status.MUST_IMPLEMENT, status(report, "ac-2_smt.a"));
    assertTrue(codes(report).contains(FindingCode.EVIDENCE_SYSTEM_NOT_STATED));
    assertTrue(
        codes(report(offering.with(byPackage, overview(OTHER_PACKAGE))))
            .contains(FindingCode.OTHER_SYSTEM));
  }

  @Test
  void theOrderOfDocumentsChangesNothing() {
    List<EvidenceDocument> evidence =
        new ArrayList<>(
            List.of(
                overview(PACKAGE, OTHER_PACKAGE),
                overview("FR3333333333", "FR9999999999"),
                decisions(decision("ac-2", "Implemented")),
                decisions(decision("ac-2", "Mostly"), decision("pl-11", null))));
    Offering offering = system("P").provides("i", "ac-2").offering();
    Offering lower = system("Q").provides("low", "ac-2").offering().with(overview(OTHER_PACKAGE));
    Report report = report(offering.with(evidence), lower);
    Collections.reverse(evidence);
    assertEquals(report, report(lower, offering.with(evidence)));
    assertEquals(report, report(lower, offering.with(evidence).with(evidence)));
  }

  @Test
  void evidenceBesideAnEarlierDocumentOfTheSystemCountsForTheLater() {
    Offering later = provider().offering();
    Offering earlier =
        OfferingBuilder.builder(system("P").offering())
            .evidence(List.of(decisions(decision("ac-2", "Not Implemented"))))
            .build();
    for (Offering[] both :
        List.of(new Offering[] {later, earlier}, new Offering[] {earlier, later})) {
      assertEquals(
          List.of(),
          report(both).controls().stream()
              .filter(c -> c.id().value().equals("ac-2"))
              .filter(c -> c.status() == Status.FULLY_INHERITED)
              .toList());
    }
  }
}
