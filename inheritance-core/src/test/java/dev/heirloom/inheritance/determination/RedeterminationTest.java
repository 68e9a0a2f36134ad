package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.AssessorEvidenceTest.ASSESSED;
import static dev.heirloom.inheritance.determination.AssessorEvidenceTest.found;
import static dev.heirloom.inheritance.determination.MappingScenes.SOURCE;
import static dev.heirloom.inheritance.determination.MappingScenes.collection;
import static dev.heirloom.inheritance.determination.MappingScenes.map;
import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.acceptance;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.pair;
import static dev.heirloom.inheritance.determination.World.record;
import static dev.heirloom.inheritance.determination.World.records;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.Redetermination;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.determination.World.SystemBuilder;
import dev.heirloom.inheritance.evidence.AssessmentEvidence;
import dev.heirloom.inheritance.evidence.AssessmentEvidenceAssessorFindingBuilder;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.offering.CatalogReference;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.CustomerSystemBuilder;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Doubt;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.offering.Tailoring;
import dev.heirloom.inheritance.offering.UnloadedImport;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.policy.PolicyBuilder;
import dev.heirloom.inheritance.result.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On which controls two determinations can differ when one thing alone does, and that determining
 * those anew gives the whole report (SEMANTICS section 10, law 6).
 */
class RedeterminationTest {

  private static final String ALL = "ac-1 ac-2 ac-2.1 pl-11";
  private static final String NONE = "";

  /** What the provider speaks of; of pl-11 it says nothing. */
  private static final String ADDRESSED = "ac-1 ac-2 ac-2.1";

  private static SystemBuilder provider() {
    return system("P").provides("i", "ac-1").leaves("r", "ac-2").provides("j", "ac-2.1");
  }

  private static SystemBuilder customer() {
    return system("L").inherits("i", "ac-1").satisfies("r", "ac-2", "implemented").does("pl-11");
  }

  private static Determination of(Offering... providers) {
    return Determination.of(BASELINE)
        .providers(providers)
        .authorizations(
            Authorizations.of(active(system("P")), active(system("Q")), active(system("R"))))
        .asOf(TODAY);
  }

  /** Both ways: what appears one way goes the other. */
  private static void differ(String controls, Determination one, Determination other) {
    joins(controls, one, other);
    joins(controls, other, one);
  }

  private static void joins(String controls, Determination before, Determination after) {
    Redetermination change = Redetermination.between(before, after);
    assertEquals(controls, words(change));
    assertEquals(after.report(), change.report(before.report()));
  }

  private static String words(Redetermination change) {
    return change.controls().stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  private static Arguments of(String what, String controls, UnaryOperator<SystemBuilder> change) {
    return arguments(what, controls, change);
  }

  /** All that a document can say, each with the controls that it is said of. */
  static Stream<Arguments> claims() {
    return Stream.of(
        of("an item", "pl-11", s -> s.provides("x", "pl-11")),
        of("an item of a statement", "ac-2", s -> s.provides("x", "ac-2_smt.b")),
        of("an item whose id is spelled otherwise", "ac-2.1", s -> s.provides("x", "AC-02(01)")),
        of("an item at the id of a statement", "ac-1", s -> s.provides("x", "AC-1a.")),
        of("an item of no part", "ac-1", s -> s.provides("x", "AC-1z.")),
        of("an item of no control", NONE, s -> s.provides("x", "zz-9")),
        of("a responsibility", "ac-1", s -> s.leaves("x", "ac-1_smt.a")),
        of("an inherited entry", "ac-2.1", s -> s.inherits("x", "ac-2.1")),
        of("a satisfied entry", "ac-2.1", s -> s.satisfies("x", "ac-2.1")),
        of("a requirement", "ac-2", s -> s.says("ac-2", List.of("planned"), "")),
        of("what a component does", "ac-1", s -> s.does("ac-1", "partial")),
        of("a doubt", "pl-11", s -> s.doubts(DOUBT, Optional.of("pl-11"), "?")),
        of("two of them", "ac-1 pl-11", s -> s.provides("x", "pl-11").leaves("y", "ac-1")),
        of("a doubt of all", ALL, s -> s.doubts(DOUBT, Optional.empty(), "?")),
        of("a component", ALL, s -> s.with("store")),
        of("a parameter", ALL, s -> s.sets("ac-1_prm_1", "daily")),
        of("the status", ALL, s -> s.is("disposition")),
        of("the level", ALL, s -> s.needs("low")),
        of("an identifier", ALL, s -> s.identifiedBy("F1")),
        of("a leveraged authorization", ALL, s -> s.leverages(leveraged())),
        of("the title", ALL, s -> s.identity(DocumentIdentity.named("other", World.id(s.name)))),
        of("a version", NONE, s -> s.identity(identity(s).version("2").build())),
        of("an OSCAL version", NONE, s -> s.identity(identity(s).oscalVersion("1.2").build())),
        of("a date", NONE, s -> s.identity(identity(s).lastModified(Instant.EPOCH).build())));
  }

  private static final Doubt.Kind DOUBT = Doubt.Kind.VALUE_NOT_UNDERSTOOD;

  private static DocumentIdentityBuilder identity(SystemBuilder system) {
    return DocumentIdentityBuilder.builder(
        DocumentIdentity.named(system.name, World.id(system.name)));
  }

  private static LeveragedAuthorization leveraged() {
    return new LeveragedAuthorization(
        World.id("leveraged"),
        "some cloud",
        Optional.of(TODAY.minusDays(9)),
        Optional.empty(),
        List.of(),
        List.of(),
        Evidence.of("doc", "leveraged"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claims")
  void whatAProviderSaysOfAControlConcernsThatAloneAndAllElseConcernsAll(
      String what, String controls, UnaryOperator<SystemBuilder> change) {
    CustomerSystem customer = customer().customer();
    Offering below = system("Q").provides("q", "ac-2").offering();
    differ(
        controls,
        of(provider().offering(), below).system(customer),
        of(change.apply(provider()).offering(), below).system(customer));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claims")
  void whatAProviderBelowAnotherSaysIsComparedTheSame(
      String what, String controls, UnaryOperator<SystemBuilder> change) {
    Offering upper = system("Q").inherits("i", "ac-1").provides("u", "ac-1").offering();
    Determination before = of(provider().offering(), upper).pairings(belowQ());
    differ(controls, before, of(change.apply(provider()).offering(), upper).pairings(belowQ()));
  }

  private static List<Pairing> belowQ() {
    return List.of(pair(system("Q"), system("P")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claims")
  void whatTheCustomerSystemSaysOfAControlConcernsThatAloneAndAllElseConcernsAll(
      String what, String controls, UnaryOperator<SystemBuilder> change) {
    Determination given = of(provider().offering());
    differ(
        controls,
        given.system(customer().customer()),
        given.system(change.apply(customer()).customer()));
  }

  /** It says something of every control, and something that is of none. */
  private static SystemBuilder talkative() {
    return customer()
        .inheritsFrom("Q", "pl-11")
        .provides("own", "zz-9")
        .does("ac-2.1", "implemented")
        .says("ac-2_smt.b", List.of("not-applicable"), "not ours")
        .leaves("left", "ac-1_smt.b")
        .doubts(DOUBT, Optional.of("pl-11"), "?")
        .doubts(DOUBT, Optional.empty(), "?");
  }

  /** Of a system that no determination has matched yet, only what may differ is matched. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("claims")
  void whatIsMatchedInPartGivesTheWholeReport(
      String what, String controls, UnaryOperator<SystemBuilder> change) {
    AssessmentEvidence.AssessorFinding elsewhere =
        AssessmentEvidenceAssessorFindingBuilder.builder(found("no such place", "not-satisfied"))
            .implementation(World.id("L inherits from Qpl-11"))
            .build();
    Offering below = system("Q").provides("q", "pl-11").offering();
    for (CustomerSystem customer :
        List.of(talkative().customer(), talkative().customer().with(results("L", elsewhere)))) {
      Determination before = of(provider().offering(), below).pairings(belowP());
      Determination after = of(change.apply(provider()).offering(), below).pairings(belowP());
      Redetermination fresh = Redetermination.between(before, after).system(customer);
      Report kept = of(provider().offering(), below).pairings(belowP()).system(customer).report();
      Report whole = after.system(customer).report();
      assertEquals(whole, fresh.report(kept));
      assertEquals(controls, words(fresh));
    }
  }

  private static List<Pairing> belowP() {
    return List.of(pair(system("P"), system("Q")));
  }

  @Test
  void controlsThatAreWithdrawnAreNotDeterminedAnew() {
    Baseline withdrawn =
        Baseline.of(
            "withdrawn",
            List.of(
                BaselineControl.of("ac-1"),
                BaselineControlBuilder.builder(BaselineControl.of("ac-3"))
                    .withdrawn(true)
                    .build()));
    Determination before = Determination.of(withdrawn).asOf(TODAY);
    differ("ac-1", before, before.system(customer().customer()));
  }

  /** All that can be known of an offering beside its document. */
  static Stream<Arguments> beside() {
    return Stream.of(
        beside("whose organization", ALL, Offering::asCommonControls),
        beside("the baseline", ALL, o -> o.authorizedOn(BASELINE.at(ImpactLevel.LOW))),
        beside("the revision", ALL, o -> o.ofRevision("rev5")),
        beside("evidence", ALL, o -> o.with(results("P", found("ac-1", "not-satisfied")))),
        beside("its authorization", ALL, o -> changed(o).authorization(own()).build()),
        beside("an import", ALL, o -> changed(o).addUnloaded(unloaded()).build()),
        beside(
            "a reference to a catalog", NONE, o -> changed(o).addCatalogReferences(to()).build()));
  }

  private static Arguments beside(String what, String controls, UnaryOperator<Offering> change) {
    return arguments(what, controls, change);
  }

  private static OfferingBuilder changed(Offering offering) {
    return OfferingBuilder.builder(offering);
  }

  private static Authorization own() {
    return AuthorizationBuilder.builder(active(system("P"))).id("its own").build();
  }

  private static UnloadedImport unloaded() {
    return new UnloadedImport("more.json", "not found", Evidence.of("P", "/imports"));
  }

  private static CatalogReference to() {
    return new CatalogReference(
        CatalogReference.Reach.DOCUMENT,
        "catalog.json",
        new CatalogIdentity(Set.of(), Set.of(), Set.of(), Set.of()),
        Optional.empty(),
        Set.of("ac-1"),
        Evidence.of("P", "/import-profile"));
  }

  private static AssessmentEvidence results(
      String of, AssessmentEvidence.AssessorFinding... findings) {
    return new AssessmentEvidence(
        "sar.json", EvidenceSubject.identifiedBy(of), List.of(findings), List.of());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("beside")
  void whatIsKnownOfAnOfferingBesideItsDocumentConcernsAllButWhichCatalogItNames(
      String what, String controls, UnaryOperator<Offering> change) {
    Offering offering = provider().offering();
    CustomerSystem customer = customer().customer();
    differ(controls, of(offering).system(customer), of(change.apply(offering)).system(customer));
    Offering assessed = offering.with(results("P"));
    differ(ALL, of(assessed), of(changed(assessed).addCatalogReferences(to()).build()));
  }

  @Test
  void anotherBaselineOtherProvidersAndWhoLeveragesWhomConcernAll() {
    Offering offering = provider().offering();
    Offering other = system("Q").provides("q", "ac-2").offering();
    Determination before = of(offering, other);
    differ(ALL, before, of(offering));
    differ(ALL, before, of(other, system("R").provides("q", "ac-2").offering()));
    differ(ALL, before, before.pairings(belowQ()));
    Determination larger =
        Determination.of(
                Baseline.of(
                    "larger",
                    Stream.concat(
                            BASELINE.controls().stream(), Stream.of(BaselineControl.of("ra-5")))
                        .toList()))
            .providers(offering, other)
            .asOf(TODAY);
    joins(ALL + " ra-5", before, larger);
    joins(ALL, larger, before);
    differ(NONE, before, of(other, offering));
  }

  @Test
  void anEntryThatMakesTheCustomerSystemLeverageAnotherConcernsAll() {
    Determination given =
        of(provider().offering(), system("Q").provides("q", "ac-2").offering())
            .pairings(List.of(pair(system("P"), system("Q"))));
    differ(
        ALL,
        given.system(customer().customer()),
        given.system(customer().inheritsFrom("Q", "pl-11").customer()));
    Determination through =
        of(
                provider().offering(),
                system("Q").provides("q", "in-1").offering().through(MAPPING, SOURCE))
            .pairings(List.of(pair(system("P"), system("Q"))));
    differ(
        ALL,
        through.system(customer().customer()),
        through.system(customer().inheritsFrom("Q", "pl-11").customer()));
  }

  @Test
  void whoIsLeveragedInPlaceOfAnotherConcernsAll() {
    Offering q = system("Q").provides("q", "in-1").offering();
    Offering r = system("R").provides("r", "in-2").offering();
    Determination below =
        of(provider().offering(), q, r)
            .pairings(List.of(pair(system("P"), system("Q")), pair(system("P"), system("R"))));
    Determination through =
        below.providers(
            provider().offering(), q.through(MAPPING, SOURCE), r.through(MAPPING, SOURCE));
    for (Determination given : List.of(below, through)) {
      differ(
          ALL,
          given.system(customer().inheritsFrom("Q", "pl-11").customer()),
          given.system(customer().inheritsFrom("R", "pl-11").customer()));
    }
    differ(
        ALL,
        of(provider().inheritsFrom("Q", "ac-1").offering(), q, r),
        of(provider().inheritsFrom("R", "ac-1").offering(), q, r));
  }

  @Test
  void theSystemThatIsDeterminedMayBeAnotherOrNone() {
    Determination given = of(provider().offering());
    differ(ALL, given, given.system(customer().customer()));
    differ(
        ALL,
        given.system(customer().customer()),
        given.system(system("M").inherits("i", "ac-1").customer()));
    differ(
        ALL,
        given.system(customer().customer()),
        given.system(customer().customer().ofAgency("ours")));
    differ(
        ALL,
        given.system(customer().customer()),
        given.system(customer().customer().with(results("L", found("ac-1", "not-satisfied")))));
  }

  @Test
  void aSystemThatIsAmongTheProvidersIsComparedWithoutItself() {
    Offering own = customer().provides("own", "pl-11").offering();
    CustomerSystem customer = customer().provides("own", "pl-11").customer();
    differ(
        "ac-2",
        of(provider().offering(), own).system(customer),
        of(provider().leaves("x", "ac-2").offering(), own).system(customer));
  }

  private static CustomerSystem tailored(String... ids) {
    return CustomerSystemBuilder.builder(customer().customer())
        .tailoredOut(Arrays.stream(ids).map(id -> new Tailoring(id, "not ours")).toList())
        .build();
  }

  @Test
  void whatTheCallerTailorsOutConcernsItsControlAlone() {
    Determination given = of(provider().offering());
    differ("ac-1", given.system(tailored()), given.system(tailored("ac-1")));
    differ("ac-2", given.system(tailored("ac-1")), given.system(tailored("ac-1", "AC-2b.")));
    differ("ac-1 pl-11", given.system(tailored("ac-1")), given.system(tailored("pl-11")));
    differ(NONE, given.system(tailored("ac-1")), given.system(tailored("ac-1", "zz-9")));
    assertEquals(
        "ac-1", words(Redetermination.between(given, given).system(tailored(), tailored("ac-1"))));
    assertEquals(
        "ac-1 ac-2",
        words(
            Redetermination.between(given, of(provider().leaves("x", "ac-2").offering()))
                .system(tailored(), tailored("ac-1"))));
    assertEquals(NONE, words(Redetermination.between(given, given).system(tailored("ac-1"))));
  }

  private static final ControlMapping MAPPING =
      collection(
          map("one", "in-1", "equal-to", "ac-1"), map("two", "in-2", "equal-to", "ac-2 pl-11"));

  private static Offering carried(SystemBuilder provider) {
    return provider.offering().through(MAPPING, SOURCE);
  }

  private static SystemBuilder source() {
    return system("P").provides("i", "in-1").provides("j", "in-2");
  }

  @Test
  void whatACarriedProviderSaysConcernsTheControlsThatItIsCarriedTo() {
    Determination before = of(carried(source()));
    differ("ac-1", before, of(carried(source().leaves("x", "in-1"))));
    differ("ac-2 pl-11", before, of(carried(source().leaves("x", "in-2"))));
    differ(NONE, before, of(carried(source().leaves("x", "in-4"))));
    differ(ALL, before, of(carried(source().with("store"))));
    differ(ALL, before, of(source().offering()));
    Offering below = system("Q").provides("q", "in-1").offering();
    differ(
        "ac-1",
        of(carried(source()), below).pairings(List.of(pair(system("P"), system("Q")))),
        of(carried(source()), system("Q").provides("q", "in-1").leaves("x", "in-1").offering())
            .pairings(List.of(pair(system("P"), system("Q")))));
  }

  @Test
  void aCarriedProviderThatSpeaksOfAnotherCatalogThanItsSourceConcernsAll() {
    Offering offering = source().offering().through(MAPPING, rev5(SOURCE));
    differ(
        ALL,
        of(offering),
        of(
            changed(offering)
                .addCatalogReferences(
                    new CatalogReference(
                        CatalogReference.Reach.DOCUMENT,
                        "catalog.json",
                        rev4(),
                        Optional.empty(),
                        Set.of("in-1", "in-2"),
                        Evidence.of("P", "/import-profile")))
                .build()));
  }

  private static Baseline rev5(Baseline baseline) {
    return baseline.from(
        new CatalogIdentity(Set.of(), Set.of(), Set.of("Harbour Controls Revision 5"), Set.of()));
  }

  private static CatalogIdentity rev4() {
    return new CatalogIdentity(Set.of(), Set.of(), Set.of("Harbour Controls Revision 4"), Set.of());
  }

  /** All that may be decided outside the documents, each with what it makes of the provider. */
  static Stream<Arguments> terms() {
    SystemBuilder p = system("P");
    return Stream.of(
        term("nothing at all", NONE, d -> d),
        term("a day on which all stands as it did", NONE, d -> d.asOf(TODAY.plusDays(1))),
        term("a day before it was issued", ADDRESSED, d -> d.asOf(LocalDate.of(2024, 1, 1))),
        term("no record", ADDRESSED, d -> d.authorizations(Authorizations.none())),
        term(
            "another record that says the same",
            NONE,
            d -> by(d, record(p).level(ImpactLevel.HIGH).id("more"))),
        term("a lower level", ADDRESSED, d -> by(d, record(p).level(ImpactLevel.LOW))),
        term("a level in unknown words", ADDRESSED, d -> by(d, record(p).unknownLevel("huge"))),
        term(
            "a class",
            ADDRESSED,
            d -> by(d, record(p).level(Optional.empty()).certificationClass(CertificationClass.B))),
        term("fewer controls", ADDRESSED, d -> by(d, record(p).controls(Set.of("ac-1")))),
        term("an exclusion", ADDRESSED, d -> by(d, record(p).addConditions(excluding("ac-2.1")))),
        term(
            "an acceptance that is awaited",
            ADDRESSED,
            d -> d.authorizations(records(Regime.FEDRAMP, List.of(active(p))))),
        term(
            "an acceptance that excludes",
            ADDRESSED,
            d ->
                d.authorizations(
                    records(
                        Regime.NONE,
                        List.of(active(p)),
                        acceptance(p).addConditions(excluding("ac-1")).build()))),
        term(
            "the policy",
            ADDRESSED,
            d ->
                d.policy(
                    PolicyBuilder.builder(Policy.standard())
                        .presumption(Policy.Presumption.FALL_THROUGH)
                        .build())));
  }

  private static Arguments term(String what, String controls, UnaryOperator<Determination> change) {
    return arguments(what, controls, change);
  }

  private static Determination by(Determination given, AuthorizationBuilder record) {
    return given.authorizations(Authorizations.of(record.build()));
  }

  private static Condition excluding(String control) {
    return Condition.excluding("not this", control);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("terms")
  void recordsDatesAndPoliciesConcernWhatAProviderSpeaksOf(
      String what, String controls, UnaryOperator<Determination> change) {
    Determination given =
        of(provider().offering())
            .authorizations(Authorizations.of(record(system("P")).level(ImpactLevel.HIGH).build()))
            .system(customer().customer());
    differ(controls, given, change.apply(given));
    Determination carried =
        of(carried(system("P").provides("i", "in-2")))
            .authorizations(Authorizations.of(record(system("P")).level(ImpactLevel.HIGH).build()))
            .system(system("L").customer());
    differ(controls.isEmpty() ? NONE : "ac-1 ac-2 pl-11", carried, change.apply(carried));
  }

  @Test
  void whatAnAssessorFoundConcernsWhatItsProviderSpeaksOfFromItsDay() {
    Determination provider =
        of(provider().offering().with(results("P", found("ac-1", "not-satisfied"))));
    differ(ADDRESSED, provider, provider.asOf(ASSESSED.minusDays(1)));
    differ(NONE, provider, provider.asOf(ASSESSED));
    Determination customer =
        of(provider().offering())
            .system(customer().customer().with(results("L", found("ac-2", "not-satisfied"))));
    differ("ac-2", customer, customer.asOf(ASSESSED.minusDays(1)));
    differ(NONE, customer, customer.asOf(ASSESSED));
  }

  @Test
  void whatAnAssessorFoundMayBeAboutTheEntryThatChanges() {
    AssessmentEvidence.AssessorFinding named =
        AssessmentEvidenceAssessorFindingBuilder.builder(found("no such place", "not-satisfied"))
            .implementation(World.id("x"))
            .build();
    Offering before = provider().offering().with(results("P", named));
    SystemBuilder changed = provider();
    Offering after =
        OfferingBuilder.builder(before)
            .claims(
                SystemClaimsBuilder.builder(changed.claims())
                    .addImplementations(
                        new Implementation(
                            changed.component("this"),
                            World.at("pl-11"),
                            States.implemented(),
                            List.of(),
                            Evidence.of("P", "/by", World.id("x"))))
                    .build())
            .build();
    differ(ALL, of(before), of(after));
  }

  @Test
  void aReportOfSomethingElseIsRefused() {
    Determination given = of(provider().offering()).system(customer().customer());
    Determination next =
        of(provider().leaves("x", "ac-2").offering()).system(customer().customer());
    Redetermination change = Redetermination.between(given, next);
    Report old = given.report();
    Report later = given.asOf(TODAY.plusDays(1)).report();
    assertThrows(IllegalArgumentException.class, () -> change.report(later));
    assertEquals(next.report(), change.report(old));
    Redetermination tailoring =
        Redetermination.between(given, given).system(tailored(), tailored("ac-1"));
    assertThrows(IllegalArgumentException.class, () -> tailoring.report(later));
    Report cut = new Report(old.inputs(), old.controls().subList(0, 3), old.findings());
    String said =
        assertThrows(IllegalArgumentException.class, () -> change.report(cut)).getMessage();
    assertTrue(said.contains("(at pl-11 it has none)"), said);
    Report without = new Report(old.inputs(), old.controls().subList(1, 4), old.findings());
    String other =
        assertThrows(IllegalArgumentException.class, () -> change.report(without)).getMessage();
    assertTrue(other.contains("(at ac-1 it has ac-2)"), other);
    assertEquals(
        "determination of moderate with 1 offerings becomes determination of moderate with 1"
            + " offerings",
        change.toString());
  }
}
