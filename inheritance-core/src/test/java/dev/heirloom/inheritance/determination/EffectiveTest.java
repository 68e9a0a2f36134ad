package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.acceptance;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.codes;
import static dev.heirloom.inheritance.determination.World.declared;
import static dev.heirloom.inheritance.determination.World.determination;
import static dev.heirloom.inheritance.determination.World.finding;
import static dev.heirloom.inheritance.determination.World.fulfilment;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.point;
import static dev.heirloom.inheritance.determination.World.record;
import static dev.heirloom.inheritance.determination.World.records;
import static dev.heirloom.inheritance.determination.World.status;
import static dev.heirloom.inheritance.determination.World.system;
import static dev.heirloom.inheritance.result.Status.FULLY_INHERITED;
import static dev.heirloom.inheritance.result.Status.MUST_IMPLEMENT;
import static dev.heirloom.inheritance.result.Status.PARTIALLY_INHERITED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.policy.PolicyBuilder;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** SEMANTICS section 5: one example for each row of the table of rules that lower. */
class EffectiveTest {

  private static void lowered(Report report, String point, Status to, FindingCode code) {
    assertEquals(FULLY_INHERITED, declared(report, point));
    assertEquals(to, status(report, point));
    assertTrue(codes(report).contains(code), codes(report)::toString);
  }

  private static void kept(Report report, String point, FindingCode code) {
    lowered(report, point, FULLY_INHERITED, code);
  }

  @Test
  void aPlannedItemIsUnusable() {
    Report report = determination(system("P").provides("i", "ac-2.1", "planned")).report();
    lowered(report, "ac-2.1", MUST_IMPLEMENT, FindingCode.NOT_IMPLEMENTED);
    assertEquals(Optional.of(Reason.NOT_USABLE), point(report, "ac-2.1").reason());
  }

  @Test
  void anUnusableItemCapsItsSystemAndNoOther() {
    World.SystemBuilder both =
        system("P").provides("i", "ac-2.1", "planned").provides("j", "ac-2.1");
    assertEquals(PARTIALLY_INHERITED, status(determination(both).report(), "ac-2.1"));
    Report other = determination(both, system("Q").provides("k", "ac-2.1")).report();
    assertEquals(FULLY_INHERITED, status(other, "ac-2.1"));
  }

  @Test
  void twoPartialsNeverMakeAFull() {
    Report report =
        determination(
                system("P").provides("i", "ac-2.1", "this", Extent.PART, "implemented"),
                system("Q").provides("j", "ac-2.1", "partial"))
            .report();
    assertEquals(PARTIALLY_INHERITED, status(report, "ac-2.1"));
  }

  @Test
  void aPartlyImplementedItemCaps() {
    lowered(
        determination(system("P").provides("i", "ac-2.1", "partial")).report(),
        "ac-2.1",
        PARTIALLY_INHERITED,
        FindingCode.PARTLY_IMPLEMENTED);
  }

  @Test
  void otherStatesAreReportedAndLowerNothing() {
    kept(
        determination(system("P").provides("i", "ac-2.1", "alternative")).report(),
        "ac-2.1",
        FindingCode.ALTERNATIVE_IMPLEMENTATION);
    kept(
        determination(system("P").provides("i", "ac-2.1", "not-applicable")).report(),
        "ac-2.1",
        FindingCode.NOT_APPLICABLE_AT_PROVIDER);
    kept(
        determination(system("P").provides("i", "ac-2.1", States.none())).report(),
        "ac-2.1",
        FindingCode.STATE_NOT_STATED);
  }

  @Test
  void theFirstLevelThatStatesAWordCountsAndOfSeveralTheWeakest() {
    States unknownFirst = new States(List.of("operational"), List.of(), List.of("planned"));
    Report unknown = determination(system("P").provides("i", "ac-2.1", unknownFirst)).report();
    lowered(unknown, "ac-2.1", PARTIALLY_INHERITED, FindingCode.STATE_NOT_UNDERSTOOD);
    assertEquals(
        "P gives ac-2.1 the implementation state \"operational\", which is not understood, so it counts as"
            + " partial at most",
        finding(unknown, FindingCode.STATE_NOT_UNDERSTOOD).message());
    States blankFirst = new States(List.of(" "), List.of(), List.of("planned"));
    assertEquals(
        MUST_IMPLEMENT,
        status(determination(system("P").provides("i", "ac-2.1", blankFirst)).report(), "ac-2.1"));
    States inner = new States(List.of("implemented"), List.of(), List.of("planned"));
    assertEquals(
        FULLY_INHERITED,
        status(determination(system("P").provides("i", "ac-2.1", inner)).report(), "ac-2.1"));
    Report several =
        determination(system("P").provides("i", "ac-2.1", "implemented", "partial")).report();
    lowered(several, "ac-2.1", PARTIALLY_INHERITED, FindingCode.STATE_CONTRADICTORY);
  }

  @Test
  void whatIsNotInOperationGivesNothing() {
    for (String status : List.of("under-development", "disposition")) {
      Report system = determination(system("P").is(status).provides("i", "ac-2.1")).report();
      lowered(system, "ac-2.1", MUST_IMPLEMENT, FindingCode.NOT_OPERATIONAL);
      assertEquals(Finding.Level.SYSTEM, finding(system, FindingCode.NOT_OPERATIONAL).level());
      Report component = determination(withComponent(status).provides("k", "ac-2.1")).report();
      lowered(component, "ac-2_smt.a", MUST_IMPLEMENT, FindingCode.NOT_OPERATIONAL);
      assertEquals(FULLY_INHERITED, status(component, "ac-2.1"));
    }
  }

  @Test
  void aStatusThatIsNotPlainlyOperationalIsReportedAndAnUnknownOneCaps() {
    for (String status : List.of("under-major-modification", "other")) {
      kept(
          determination(system("P").is(status).provides("i", "ac-2.1")).report(),
          "ac-2.1",
          FindingCode.STATUS_NOT_OPERATIONAL);
      kept(
          determination(withComponent(status)).report(),
          "ac-2_smt.a",
          FindingCode.STATUS_NOT_OPERATIONAL);
    }
    Report system = determination(system("P").is("retired").provides("i", "ac-2.1")).report();
    lowered(system, "ac-2.1", PARTIALLY_INHERITED, FindingCode.STATUS_NOT_UNDERSTOOD);
    Report component = determination(withComponent("retired")).report();
    lowered(component, "ac-2_smt.a", PARTIALLY_INHERITED, FindingCode.STATUS_NOT_UNDERSTOOD);
    assertEquals(
        "component \"app\" of P has the status \"retired\", which is not understood, so what it offers counts"
            + " as partial at most",
        finding(component, FindingCode.STATUS_NOT_UNDERSTOOD).message());
    assertEquals(List.of(), codes(determination(withComponent("operational")).report()));
  }

  /** Its component offers two points, and what is wrong with it is one cause. */
  private static World.SystemBuilder withComponent(String status) {
    return system("P")
        .with("app", Optional.of(status), Optional.empty())
        .provides("i", "ac-2_smt.a", "app", Extent.WHOLE, "implemented")
        .provides("j", "ac-2_smt.b", "app", Extent.WHOLE, "implemented");
  }

  @Test
  void aComponentThatIsNotInUseIsNoCauseOfAnything() {
    World.SystemBuilder provider = withComponent("disposition").provides("k", "ac-2.1");
    World.SystemBuilder other = provider.with("db");
    Report report =
        determination(other)
            .system(system("L").with("x", provider.component("db")).customer())
            .report();
    assertEquals(List.of(), codes(report));
  }

  @Test
  void anItemOfAComponentThatDoesNotExistCaps() {
    Report report =
        determination(system("P").provides("i", "ac-2.1", "nobody", Extent.WHOLE, "implemented"))
            .report();
    lowered(report, "ac-2.1", PARTIALLY_INHERITED, FindingCode.UNKNOWN_COMPONENT);
  }

  @Test
  void aDeeperItemCapsUnlessAllPartsAreCovered() {
    lowered(
        determination(system("P").provides("i", "ac-2_smt.a.1")).report(),
        "ac-2_smt.a",
        PARTIALLY_INHERITED,
        FindingCode.PART_OF_POINT);
    Report all =
        determination(system("P").provides("i", "ac-2_smt.a.1").provides("j", "ac-2_smt.a.2"))
            .report();
    assertEquals(FULLY_INHERITED, status(all, "ac-2_smt.a"));
    Report whole =
        determination(system("P").provides("i", "ac-2_smt.a.1").provides("j", "ac-2")).report();
    assertEquals(FULLY_INHERITED, status(whole, "ac-2_smt.a"));
    Report otherSystem =
        determination(
                system("P").provides("i", "ac-2_smt.a.1"),
                system("Q").provides("j", "ac-2_smt.a.2"))
            .report();
    assertEquals(PARTIALLY_INHERITED, status(otherSystem, "ac-2_smt.a"));
  }

  @Test
  void whatIsNotAuthorizedOnTheDayGivesNothing() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1").leaves("r", "ac-2_smt.a");
    Authorization record =
        record(provider)
            .level(ImpactLevel.MODERATE)
            .issued(LocalDate.parse("2026-01-10"))
            .expires(LocalDate.parse("2026-12-31"))
            .build();
    Determination of =
        Determination.of(BASELINE)
            .providers(provider.offering())
            .authorizations(Authorizations.of(record));
    for (String day : List.of("2026-01-10", "2026-12-31")) {
      assertEquals(FULLY_INHERITED, status(of.asOf(LocalDate.parse(day)).report(), "ac-2.1"), day);
    }
    for (String day : List.of("2026-01-09", "2027-01-01")) {
      lowered(
          of.asOf(LocalDate.parse(day)).report(),
          "ac-2.1",
          MUST_IMPLEMENT,
          FindingCode.AUTHORIZATION_NOT_ACTIVE);
    }
    Authorization revoked = record(provider).revoked(TODAY).build();
    Determination later = of.authorizations(Authorizations.of(revoked));
    assertEquals(FULLY_INHERITED, status(later.asOf(TODAY.minusDays(1)).report(), "ac-2.1"));
    Report on = later.asOf(TODAY).report();
    assertEquals(MUST_IMPLEMENT, status(on, "ac-2.1"));
    assertEquals(1, point(on, "ac-2_smt.a").responsibilities().size());
    said(on, FindingCode.AUTHORIZATION_NOT_ACTIVE, "it was revoked on " + TODAY);
    for (Map.Entry<String, String> why :
        Map.of(
                "2026-01-09",
                "it was issued on 2026-01-10",
                "2027-01-01",
                "it expired on 2026-12-31")
            .entrySet()) {
      said(
          of.asOf(LocalDate.parse(why.getKey())).report(),
          FindingCode.AUTHORIZATION_NOT_ACTIVE,
          why.getValue());
    }
    Authorization both =
        record(provider).expires(TODAY.minusDays(1)).revoked(TODAY.plusDays(1)).build();
    said(
        of.authorizations(Authorizations.of(both)).asOf(TODAY).report(),
        FindingCode.AUTHORIZATION_NOT_ACTIVE,
        "it expired on " + TODAY.minusDays(1));
  }

  /** Some finding of a code has these words. */
  private static void said(Report report, FindingCode code, String words) {
    List<String> messages =
        report.allFindings().stream()
            .filter(finding -> finding.code() == code)
            .map(Finding::message)
            .toList();
    assertTrue(messages.stream().anyMatch(message -> message.contains(words)), messages::toString);
  }

  @Test
  void ofSeveralRecordsOneActiveSuffices() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Report report =
        Determination.of(BASELINE)
            .providers(provider.offering())
            .authorizations(
                Authorizations.of(
                    active(provider),
                    record(provider).id("old").expires(LocalDate.parse("2025-02-01")).build()))
            .asOf(TODAY)
            .report();
    assertEquals(FULLY_INHERITED, status(report, "ac-2.1"));
    assertEquals(List.of(), codes(report));
  }

  @Test
  void aRecordThatIsGivenTwiceIsOne() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Authorization revoked = record(provider).revoked(TODAY).build();
    Report once = under(provider, revoked);
    assertEquals(once, under(provider, revoked, revoked));
    assertEquals(
        List.of("P", TODAY.toString(), "it was revoked on " + TODAY),
        finding(once, FindingCode.AUTHORIZATION_NOT_ACTIVE).details());
  }

  @Test
  void withoutRecordNothingIsLoweredAndItIsReported() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Determination of = Determination.of(BASELINE).providers(provider.offering()).asOf(TODAY);
    kept(of.report(), "ac-2.1", FindingCode.AUTHORIZATION_NOT_STATED);
    Authorization undated =
        record(provider).issued(Optional.empty()).level(ImpactLevel.LOW).build();
    Report low = of.authorizations(Authorizations.of(undated)).report();
    lowered(low, "ac-2.1", PARTIALLY_INHERITED, FindingCode.AUTHORIZED_BELOW_LEVEL);
    assertTrue(codes(low).contains(FindingCode.AUTHORIZATION_NOT_STATED), codes(low)::toString);
  }

  @Test
  void theCallersRecordGoesBeforeTheProvidersOwnAndThatBeforeTheCustomersFieldByField() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1").identifiedBy("F123");
    LeveragedAuthorization leveraged =
        new LeveragedAuthorization(
            id("la"),
            "P",
            Optional.of(LocalDate.parse("2026-12-24")),
            Optional.of(ImpactLevel.LOW),
            List.of("f123 "),
            List.of(),
            Evidence.of("L", "la"));
    Determination of =
        Determination.of(BASELINE)
            .providers(provider.offering())
            .system(system("L").leverages(leveraged).customer())
            .asOf(TODAY);
    lowered(of.report(), "ac-2.1", MUST_IMPLEMENT, FindingCode.AUTHORIZATION_NOT_ACTIVE);
    Report own = of.providers(provider.authorized(record(provider).build()).offering()).report();
    lowered(own, "ac-2.1", PARTIALLY_INHERITED, FindingCode.AUTHORIZED_BELOW_LEVEL);
    Report callers =
        of.providers(provider.offering())
            .authorizations(
                Authorizations.of(
                    record(provider).issued(Optional.empty()).level(ImpactLevel.HIGH).build()))
            .report();
    assertEquals(FULLY_INHERITED, status(callers, "ac-2.1"));
  }

  @Test
  void aLeveragedAuthorizationIsAboutTheSystemThatAComponentStandsInForBySayingSo() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    LeveragedAuthorization leveraged =
        new LeveragedAuthorization(
            id("la"),
            "P",
            Optional.of(TODAY.plusDays(1)),
            Optional.of(ImpactLevel.HIGH),
            List.of(),
            List.of(),
            Evidence.of("L", "la"));
    List<Uuid> component = List.of(provider.component("this"));
    for (List<Uuid> said : List.of(List.of(id("la")), List.<Uuid>of())) {
      Report report =
          Determination.of(BASELINE)
              .providers(provider.offering())
              .system(
                  system("L")
                      .leverages(leveraged)
                      .with("software", "stand-in", component, said, false)
                      .customer())
              .asOf(TODAY)
              .report();
      assertTrue(
          codes(report)
              .contains(
                  said.isEmpty()
                      ? FindingCode.AUTHORIZATION_NOT_STATED
                      : FindingCode.AUTHORIZATION_NOT_ACTIVE),
          codes(report)::toString);
    }
  }

  @Test
  void whatLiesOutsideTheAuthorizedBaselineIsUnusable() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1").provides("j", "ac-2_smt.a");
    Baseline low = Baseline.of("low", List.of(BASELINE.controls().get(1)));
    Report report =
        determination(provider).providers(provider.offering().authorizedOn(low)).report();
    lowered(report, "ac-2.1", MUST_IMPLEMENT, FindingCode.OUTSIDE_AUTHORIZATION_SCOPE);
    assertEquals(FULLY_INHERITED, status(report, "ac-2_smt.a"));
    Authorization assessed = record(provider).controls(List.of("AC-2")).build();
    Report recorded = determination(provider).authorizations(Authorizations.of(assessed)).report();
    assertEquals(MUST_IMPLEMENT, status(recorded, "ac-2.1"));
    assertEquals(FULLY_INHERITED, status(recorded, "ac-2_smt.a"));
    said(report, FindingCode.OUTSIDE_AUTHORIZATION_SCOPE, "the control is not in low");
    said(
        recorded,
        FindingCode.OUTSIDE_AUTHORIZATION_SCOPE,
        "the control is not in the controls that were assessed");
    Report both =
        determination(provider)
            .providers(provider.offering().authorizedOn(BASELINE))
            .authorizations(Authorizations.of(assessed))
            .report();
    said(
        both,
        FindingCode.OUTSIDE_AUTHORIZATION_SCOPE,
        "the control is not in the controls that were assessed");
  }

  @Test
  void thatNobodySaysWhatAProviderWasAuthorizedOnIsReported() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Authorizations assessed =
        Authorizations.of(record(provider).controls(List.of("AC-2(1)")).build());
    Determination given = determination(provider);
    Determination scoped = given.providers(provider.offering().authorizedOn(BASELINE));
    assertTrue(isScopeNotStated(given));
    assertFalse(isScopeNotStated(scoped));
    assertFalse(isScopeNotStated(given.authorizations(assessed)));
    assertFalse(isScopeNotStated(scoped.authorizations(assessed)));
  }

  private static boolean isScopeNotStated(Determination determination) {
    return determination.report().allFindings().stream()
        .anyMatch(finding -> finding.code() == FindingCode.SCOPE_NOT_STATED);
  }

  @Test
  void aComponentOutsideTheBoundaryIsUnusable() {
    Report report =
        determination(
                system("P")
                    .with("software", "external", List.of(), List.of(), true)
                    .provides("i", "ac-2.1", "external", Extent.WHOLE, "implemented"))
            .report();
    lowered(report, "ac-2.1", MUST_IMPLEMENT, FindingCode.OUTSIDE_AUTHORIZATION_SCOPE);
  }

  @Test
  void ofTwoComponentsWithOneUuidTheLessFavourableCounts() {
    for (boolean first : List.of(true, false)) {
      World.SystemBuilder provider = system("P");
      for (boolean outside : List.of(first, !first)) {
        provider.with("software", "app", List.of(), List.of(), outside);
      }
      Report report =
          determination(provider.provides("i", "ac-2.1", "app", Extent.WHOLE, "implemented"))
              .report();
      assertEquals(MUST_IMPLEMENT, status(report, "ac-2.1"));
    }
  }

  @Test
  void anotherRevisionOfTheCatalogIsUnusable() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Report report =
        Determination.of(BASELINE.ofRevision("rev5"))
            .providers(provider.offering().ofRevision("rev4"))
            .asOf(TODAY)
            .report();
    lowered(report, "ac-2.1", MUST_IMPLEMENT, FindingCode.REVISION_MISMATCH);
    Report unknown =
        Determination.of(BASELINE.ofRevision("rev5"))
            .providers(provider.offering())
            .asOf(TODAY)
            .report();
    assertEquals(FULLY_INHERITED, status(unknown, "ac-2.1"));
  }

  @Test
  void aConditionExcludesTheItemsItTouchesWhereItTouchesThem() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2").provides("j", "ac-2.1");
    Authorization record =
        record(provider)
            .addConditions(Condition.excluding("not for privileged users", "AC-2(a)"))
            .build();
    Report report = determination(provider).authorizations(Authorizations.of(record)).report();
    lowered(report, "ac-2_smt.a", MUST_IMPLEMENT, FindingCode.EXCLUDED_BY_CONDITION);
    assertEquals(FULLY_INHERITED, status(report, "ac-2_smt.b"));
    assertEquals(FULLY_INHERITED, status(report, "ac-2.1"));
    assertEquals("ac-2_smt.a", finding(report, FindingCode.EXCLUDED_BY_CONDITION).subject());
    Report accepted =
        determination(provider)
            .authorizations(
                records(
                    Regime.NONE,
                    List.of(active(provider)),
                    acceptance(provider)
                        .addConditions(
                            new Condition(
                                "not this one", true, List.of(), List.of(), List.of(id("j"))))
                        .build()))
            .report();
    assertEquals(MUST_IMPLEMENT, status(accepted, "ac-2.1"));
    assertEquals(FULLY_INHERITED, status(accepted, "ac-2_smt.a"));
  }

  @Test
  void aProviderBelowTheLevelCapsUntilAnOfficialAcceptsIt() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Authorization low = record(provider).level(ImpactLevel.LOW).build();
    Report report = determination(provider).authorizations(Authorizations.of(low)).report();
    lowered(report, "ac-2.1", PARTIALLY_INHERITED, FindingCode.AUTHORIZED_BELOW_LEVEL);
    assertEquals(Fulfilment.OPEN, fulfilment(report, "ac-2.1", Duty.Kind.LEVEL, id("P").value()));
    Report accepted =
        determination(provider)
            .authorizations(
                records(
                    Regime.NONE,
                    List.of(low),
                    acceptance(provider).acceptedLevel(ImpactLevel.MODERATE).build()))
            .report();
    assertEquals(FULLY_INHERITED, status(accepted, "ac-2.1"));
    Report expired =
        determination(provider)
            .authorizations(
                records(
                    Regime.NONE,
                    List.of(low),
                    acceptance(provider)
                        .acceptedLevel(ImpactLevel.MODERATE)
                        .expires(TODAY.minusDays(1))
                        .build()))
            .report();
    assertEquals(PARTIALLY_INHERITED, status(expired, "ac-2.1"));
  }

  @Test
  void ofTwoActiveRecordsTheLowerLevelCounts() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Report report =
        determination(provider)
            .authorizations(
                Authorizations.of(
                    active(provider), record(provider).id("x").level(ImpactLevel.LOW).build()))
            .report();
    assertEquals(PARTIALLY_INHERITED, status(report, "ac-2.1"));
  }

  @Test
  void aCertificationClassIsNoLevelAndCapsByPolicyOnly() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Authorization certified = record(provider).certificationClass(CertificationClass.C).build();
    Determination of = determination(provider).authorizations(Authorizations.of(certified));
    kept(of.report(), "ac-2.1", FindingCode.CERTIFICATION_CLASS);
    assertEquals(
        Fulfilment.OPEN, fulfilment(of.report(), "ac-2.1", Duty.Kind.LEVEL, id("P").value()));
    Policy cap =
        PolicyBuilder.builder(Policy.standard())
            .certificationClasses(Policy.CertificationClasses.CAP)
            .build();
    assertEquals(PARTIALLY_INHERITED, status(of.policy(cap).report(), "ac-2.1"));
    Report levelled = determination(provider).policy(cap).report();
    assertEquals(FULLY_INHERITED, status(levelled, "ac-2.1"));
    assertEquals(List.of(), point(levelled, "ac-2.1").duties());
  }

  @Test
  void aFindingOnTheLevelHasTheRecordsThatGiveCauseToIt() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Report report =
        under(
            provider,
            active(provider),
            record(provider).id("low").level(ImpactLevel.LOW).build(),
            record(provider).id("words").unknownLevel("IL4").build(),
            record(provider).id("class").certificationClass(CertificationClass.B).build());
    for (Map.Entry<FindingCode, String> because :
        Map.of(
                FindingCode.AUTHORIZED_BELOW_LEVEL, "low",
                FindingCode.LEVEL_NOT_UNDERSTOOD, "words",
                FindingCode.CERTIFICATION_CLASS, "class")
            .entrySet()) {
      assertEquals(
          List.of(Evidence.of("authorization records", because.getValue())),
          finding(report, because.getKey()).evidence());
    }
  }

  @Test
  void policyControlsOfAnotherOrganizationAreCapped() {
    World.SystemBuilder provider =
        system("P").provides("i", "ac-1").provides("j", "pl-11").provides("k", "ac-2.1");
    Report report = determination(provider).report();
    lowered(report, "ac-1_smt.a", PARTIALLY_INHERITED, FindingCode.ORGANIZATION_POLICY);
    assertEquals(FULLY_INHERITED, status(report, "pl-11"));
    assertEquals(FULLY_INHERITED, status(report, "ac-2.1"));
    assertEquals("ac-1", finding(report, FindingCode.ORGANIZATION_POLICY).subject());
    Report own = determination(provider.sameOrganization()).report();
    assertEquals(FULLY_INHERITED, status(own, "ac-1_smt.a"));
  }

  @Test
  void theAgencysAcceptanceIsAwaitedUnderRulesThatAskForIt() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Determination of = determination(provider).system(system("L").customer().ofAgency("GSA"));
    assertEquals(List.of(), codes(of.report()));
    Authorizations fedramp = records(Regime.FEDRAMP, List.of(active(provider)));
    kept(of.authorizations(fedramp).report(), "ac-2.1", FindingCode.AWAITING_AGENCY_ACCEPTANCE);
    Policy strict =
        PolicyBuilder.builder(Policy.standard())
            .withoutAcceptance(Policy.WithoutAcceptance.UNUSABLE)
            .build();
    assertEquals(
        MUST_IMPLEMENT, status(of.authorizations(fedramp).policy(strict).report(), "ac-2.1"));
    Authorizations accepted =
        records(
            Regime.FEDRAMP, List.of(active(provider)), acceptance(provider).agency("gsa").build());
    assertEquals(List.of(), codes(of.authorizations(accepted).report()));
    Authorizations others =
        records(
            Regime.FEDRAMP, List.of(active(provider)), acceptance(provider).agency("NASA").build());
    assertTrue(
        codes(of.authorizations(others).report()).contains(FindingCode.AWAITING_AGENCY_ACCEPTANCE));
    Authorizations anotherProviders =
        records(Regime.FEDRAMP, List.of(active(provider)), acceptance(system("Q")).build());
    assertTrue(
        codes(of.authorizations(anotherProviders).report())
            .contains(FindingCode.AWAITING_AGENCY_ACCEPTANCE));
    Authorizations newRules = records(Regime.FEDRAMP_2026, List.of(active(provider)));
    assertFalse(
        codes(of.authorizations(newRules).report())
            .contains(FindingCode.AWAITING_AGENCY_ACCEPTANCE));
  }

  @Test
  void effectiveKeepsTheResponsibilitiesOfUnusableItems() {
    Report report =
        determination(system("P").provides("i", "ac-2.1", "planned").leaves("r", "ac-2.1"))
            .report();
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2.1"));
    assertEquals(
        List.of(Duty.Kind.RESPONSIBILITY),
        point(report, "ac-2.1").duties().stream().map(Duty::kind).toList());
  }

  @Test
  void aCapHoldsOnThePointsThatItsItemReaches() {
    Report report =
        determination(system("P").provides("i", "ac-2_smt.a", "partial").provides("j", "ac-2"))
            .report();
    assertEquals(PARTIALLY_INHERITED, status(report, "ac-2_smt.a"));
    assertEquals(FULLY_INHERITED, status(report, "ac-2_smt.b"));
  }

  @Test
  void ofSeveralStatesOnOneLevelTheWeakestCountsInTheOrderOfTheRules() {
    List<String> weakestFirst =
        List.of(
            "planned", "not understood", "partial", "alternative", "not-applicable", "implemented");
    for (int i = 0; i + 1 < weakestFirst.size(); i++) {
      States both = States.of(weakestFirst.get(i + 1), weakestFirst.get(i));
      assertEquals(weakestFirst.get(i), both.state().orElseThrow().toString());
      assertTrue(both.isContradictory());
    }
    assertFalse(States.of("implemented", "Fully Implemented", " ").isContradictory());
    assertFalse(States.of("waived", "accepted").isContradictory());
  }

  @Test
  void theStatementsStateGoesBeforeTheRequirements() {
    States states = new States(List.of(), List.of("partial"), List.of("planned"));
    lowered(
        determination(system("P").provides("i", "ac-2.1", states)).report(),
        "ac-2.1",
        PARTIALLY_INHERITED,
        FindingCode.PARTLY_IMPLEMENTED);
  }

  @Test
  void onlyItemsOfWholeExtentThatAreInUseCoverTheOtherParts() {
    Report part =
        determination(
                system("P")
                    .provides("i", "ac-2_smt.a.1")
                    .provides("j", "ac-2_smt.a.2", "this", Extent.PART, "implemented"))
            .report();
    assertEquals(PARTIALLY_INHERITED, status(part, "ac-2_smt.a"));
    World.SystemBuilder provider =
        system("P")
            .with("app")
            .with("db")
            .provides("i", "ac-2_smt.a.1", "app", Extent.WHOLE, "implemented")
            .provides("j", "ac-2_smt.a.2", "db", Extent.WHOLE, "implemented");
    assertEquals(FULLY_INHERITED, status(determination(provider).report(), "ac-2_smt.a"));
    Report inUse =
        determination(provider)
            .system(system("L").with("x", provider.component("app")).customer())
            .report();
    assertEquals(PARTIALLY_INHERITED, status(inUse, "ac-2_smt.a"));
    Report point =
        determination(system("P").provides("i", "ac-2_smt.a.1").provides("j", "ac-2_smt.a"))
            .report();
    assertEquals(FULLY_INHERITED, status(point, "ac-2_smt.a"));
  }

  @Test
  void aPartIsCoveredByAllPartsBelowItAndWhatIsNoItemNeedsNoCover() {
    Baseline nested =
        Baseline.of(
            "nested",
            List.of(
                BaselineControl.of(
                    "ac-9",
                    StatementPart.item(
                        "ac-9_smt.a",
                        StatementPart.item(
                            "ac-9_smt.a.1",
                            StatementPart.item("ac-9_smt.a.1.i"),
                            StatementPart.item("ac-9_smt.a.1.ii")),
                        StatementPart.item("ac-9_smt.a.2"),
                        StatementPart.item("ac-9_smt.a_fr"),
                        new StatementPart(
                            Optional.of("ac-9_note"),
                            "guidance",
                            Optional.empty(),
                            "",
                            List.of(),
                            List.of())))));
    World.SystemBuilder some =
        system("P").provides("i", "ac-9_smt.a.1.i").provides("j", "ac-9_smt.a.2");
    assertEquals(PARTIALLY_INHERITED, status(on(nested, some), "ac-9_smt.a"));
    World.SystemBuilder all = some.provides("k", "ac-9_smt.a.1.ii");
    assertEquals(FULLY_INHERITED, status(on(nested, all), "ac-9_smt.a"));
  }

  @Test
  void aControlThatTheAuthorizedBaselineHasWithdrawnIsOutsideIt() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Baseline old =
        Baseline.of(
            "old",
            List.of(
                new BaselineControl(
                    new ControlId("ac-2.1"),
                    "",
                    "",
                    "",
                    true,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())));
    lowered(
        determination(provider).providers(provider.offering().authorizedOn(old)).report(),
        "ac-2.1",
        MUST_IMPLEMENT,
        FindingCode.OUTSIDE_AUTHORIZATION_SCOPE);
  }

  @Test
  void aProviderAuthorizedOnABaselineOfAnotherRevisionSpeaksOfThatOne() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Report report =
        Determination.of(BASELINE.ofRevision("rev5"))
            .providers(provider.offering().authorizedOn(BASELINE.ofRevision("rev4")))
            .asOf(TODAY)
            .report();
    lowered(report, "ac-2.1", MUST_IMPLEMENT, FindingCode.REVISION_MISMATCH);
  }

  @Test
  void aConditionThatExcludesNothingLowersNothingAndOneThatNamesNothingExcludesAll() {
    World.SystemBuilder provider =
        system("P")
            .with("app")
            .provides("i", "ac-2.1")
            .provides("j", "pl-11", "app", Extent.WHOLE, "implemented");
    Condition constraint =
        new Condition("review it", false, List.of("ac-2.1"), List.of(), List.of());
    Report kept =
        under(provider, record(provider).level(ImpactLevel.HIGH).addConditions(constraint).build());
    assertEquals(FULLY_INHERITED, status(kept, "ac-2.1"));
    assertEquals(List.of(), codes(kept));
    Report all =
        under(provider, record(provider).addConditions(Condition.excluding("not at all")).build());
    assertEquals(MUST_IMPLEMENT, status(all, "ac-2.1"));
    assertEquals(MUST_IMPLEMENT, status(all, "pl-11"));
    Condition component =
        new Condition(
            "not the app", true, List.of(), List.of(provider.component("app")), List.of());
    Report one = under(provider, record(provider).addConditions(component).build());
    assertEquals(FULLY_INHERITED, status(one, "ac-2.1"));
    assertEquals(MUST_IMPLEMENT, status(one, "pl-11"));
    Authorization old =
        record(provider)
            .id("old")
            .expires(LocalDate.parse("2025-02-01"))
            .addConditions(component)
            .build();
    assertEquals(FULLY_INHERITED, status(under(provider, active(provider), old), "pl-11"));
  }

  private static Report under(World.SystemBuilder provider, Authorization... records) {
    return determination(provider).authorizations(Authorizations.of(records)).report();
  }

  @Test
  void onlyAnAcceptanceOfTheLevelItselfLiftsTheCap() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Authorization low = record(provider).level(ImpactLevel.LOW).build();
    for (Acceptance acceptance :
        List.of(
            acceptance(provider).build(),
            acceptance(provider).acceptedLevel(ImpactLevel.LOW).build())) {
      Report report =
          determination(provider)
              .authorizations(records(Regime.NONE, List.of(low), acceptance))
              .report();
      lowered(report, "ac-2.1", PARTIALLY_INHERITED, FindingCode.AUTHORIZED_BELOW_LEVEL);
    }
  }

  @Test
  void anEnhancementOfAPolicyControlIsNone() {
    Baseline baseline = Baseline.of("b", List.of(BaselineControl.of("ac-1.1")));
    Report report = on(baseline, system("P").provides("i", "ac-1.1"));
    assertEquals(FULLY_INHERITED, status(report, "ac-1.1"));
  }

  @Test
  void acceptanceIsAskedOfDirectProvidersOfOtherOrganizationsAlone() {
    World.SystemBuilder lower = system("I").provides("i", "ac-2.1");
    World.SystemBuilder upper = system("P").inherits("i", "ac-2.1").provides("p", "ac-2.1");
    World.SystemBuilder own = system("C").provides("c", "pl-11").sameOrganization();
    Report report =
        determination(lower, upper, own)
            .pairings(List.of(World.pair(upper, lower)))
            .authorizations(
                records(
                    Regime.FEDRAMP,
                    List.of(active(lower), active(upper), active(own)),
                    acceptance(upper).build()))
            .report();
    assertFalse(
        codes(report).contains(FindingCode.AWAITING_AGENCY_ACCEPTANCE), codes(report)::toString);
    assertEquals(FULLY_INHERITED, status(report, "ac-2.1"));
  }

  @Test
  void aRecordNamesItsSystemByDocumentOrIdentifierToo() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1").identifiedBy("F123");
    for (String subject : List.of("P", " f123 ", id("P").value())) {
      assertEquals(
          List.of(),
          codes(under(provider, record(provider).level(ImpactLevel.HIGH).subject(subject).build())),
          subject);
    }
    assertTrue(
        codes(under(provider, record(provider).subject("F124").build()))
            .contains(FindingCode.AUTHORIZATION_NOT_STATED));
  }

  @Test
  void whatTheCallersRecordDoesNotSayTheProvidersOwnSays() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Authorization callers =
        record(provider).issued(Optional.empty()).level(ImpactLevel.HIGH).build();
    Determination of =
        Determination.of(BASELINE).authorizations(Authorizations.of(callers)).asOf(TODAY);
    kept(
        of.providers(
                provider
                    .authorized(record(provider).certificationClass(CertificationClass.B).build())
                    .offering())
            .report(),
        "ac-2.1",
        FindingCode.CERTIFICATION_CLASS);
    for (Authorization own :
        List.of(
            record(provider).expires(TODAY.minusDays(1)).build(),
            record(provider).revoked(TODAY).build(),
            record(provider).controls(List.of("AC-2")).build(),
            record(provider).addConditions(Condition.excluding("no", "ac-2.1")).build())) {
      Report report = of.providers(provider.authorized(own).offering()).report();
      assertEquals(MUST_IMPLEMENT, status(report, "ac-2.1"), own::toString);
    }
  }

  @Test
  void theLevelThatAProviderStatesWithoutADateIsTheLevelOfTheRecordThatHasOne() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1").identifiedBy("F123");
    Authorization levelAlone =
        record(provider).issued(Optional.empty()).level(ImpactLevel.LOW).build();
    LeveragedAuthorization leveraged =
        new LeveragedAuthorization(
            id("la"),
            "P",
            Optional.of(LocalDate.parse("2025-01-01")),
            Optional.of(ImpactLevel.HIGH),
            List.of("F123"),
            List.of(),
            Evidence.of("L", "la"));
    Report report =
        Determination.of(BASELINE)
            .providers(provider.authorized(levelAlone).offering())
            .system(system("L").leverages(leveraged).customer())
            .asOf(TODAY)
            .report();
    lowered(report, "ac-2.1", PARTIALLY_INHERITED, FindingCode.AUTHORIZED_BELOW_LEVEL);
  }

  @Test
  void aLevelInWordsThatAreNotUnderstoodCapsUntilAnOfficialAcceptsIt() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Authorization unknown = record(provider).unknownLevel("IL4").build();
    Report report = under(provider, unknown);
    lowered(report, "ac-2.1", PARTIALLY_INHERITED, FindingCode.LEVEL_NOT_UNDERSTOOD);
    assertEquals(Fulfilment.OPEN, fulfilment(report, "ac-2.1", Duty.Kind.LEVEL, id("P").value()));
    assertEquals(
        "P has the impact level \"IL4\", which is not understood, and no authorizing official's acceptance of"
            + " that is on record",
        finding(report, FindingCode.LEVEL_NOT_UNDERSTOOD).message());
    Report accepted = accepted(provider, unknown, ImpactLevel.MODERATE, BASELINE, system("L"));
    assertEquals(FULLY_INHERITED, status(accepted, "ac-2.1"));
    assertEquals(List.of(), codes(accepted));
  }

  private static Report accepted(
      World.SystemBuilder provider,
      Authorization record,
      ImpactLevel level,
      Baseline baseline,
      World.SystemBuilder customer) {
    return Determination.of(baseline)
        .providers(provider.offering())
        .authorizations(
            records(
                Regime.NONE, List.of(record), acceptance(provider).acceptedLevel(level).build()))
        .system(customer.customer())
        .asOf(TODAY)
        .report();
  }

  @Test
  void theLevelOfTheLeveragingSystemIsTheCallersElseItsOwnAndInUnknownWordsCapsEveryProvider() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    World.SystemBuilder customer = system("L").needs("IL5");
    Baseline unlevelled = Baseline.of("b", BASELINE.controls());
    Determination of =
        Determination.of(unlevelled)
            .providers(provider.offering())
            .authorizations(Authorizations.of(active(provider)))
            .system(customer.customer())
            .asOf(TODAY);
    Report unknown = of.report();
    lowered(unknown, "ac-2.1", PARTIALLY_INHERITED, FindingCode.LEVEL_NOT_UNDERSTOOD);
    assertEquals("L", finding(unknown, FindingCode.LEVEL_NOT_UNDERSTOOD).subject());
    assertEquals(Fulfilment.OPEN, fulfilment(unknown, "ac-2.1", Duty.Kind.LEVEL, id("P").value()));
    assertEquals(Optional.empty(), unknown.inputs().level());
    Report callers =
        Determination.of(unlevelled.at(ImpactLevel.HIGH))
            .providers(provider.offering())
            .authorizations(Authorizations.of(active(provider)))
            .system(customer.customer())
            .asOf(TODAY)
            .report();
    assertEquals(List.of(), codes(callers));
    for (ImpactLevel level : List.of(ImpactLevel.MODERATE, ImpactLevel.HIGH)) {
      assertEquals(
          level == ImpactLevel.HIGH ? FULLY_INHERITED : PARTIALLY_INHERITED,
          status(accepted(provider, active(provider), level, unlevelled, customer), "ac-2.1"));
    }
    assertEquals(
        List.of(),
        codes(accepted(provider, active(provider), ImpactLevel.HIGH, unlevelled, customer)));
    assertEquals(
        List.of(FindingCode.LEVEL_NOT_STATED),
        codes(accepted(provider, active(provider), ImpactLevel.HIGH, unlevelled, system("L"))));
    Report own = of.system(system("L").needs("FIPS-199-High").customer()).report();
    assertEquals(Optional.of(ImpactLevel.HIGH), own.inputs().level());
  }

  @Test
  void aLevelThatIsNotStatedIsSaidOnceAndLowersNothing() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    World.SystemBuilder other = system("Q").provides("j", "pl-11");
    Authorizations unlevelled = Authorizations.of(record(provider).build(), record(other).build());
    Report provided = determination(provider, other).authorizations(unlevelled).report();
    assertEquals(
        List.of(FindingCode.LEVEL_NOT_STATED, FindingCode.LEVEL_NOT_STATED), codes(provided));
    kept(provided, "ac-2.1", FindingCode.LEVEL_NOT_STATED);
    Report needed =
        Determination.of(Baseline.of("b", BASELINE.controls()))
            .providers(provider.offering(), other.offering())
            .authorizations(unlevelled)
            .system(system("L").customer())
            .asOf(TODAY)
            .report();
    assertEquals("b", finding(needed, FindingCode.LEVEL_NOT_STATED).subject());
  }

  @Test
  void levelsOfInactiveRecordsAreLeftAsideAndThoseWithoutADateCount() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Authorization old =
        record(provider).id("old").level(ImpactLevel.LOW).expires(TODAY.minusDays(1)).build();
    assertEquals(FULLY_INHERITED, status(under(provider, active(provider), old), "ac-2.1"));
    Authorization undated =
        record(provider).id("undated").level(ImpactLevel.LOW).issued(Optional.empty()).build();
    assertEquals(PARTIALLY_INHERITED, status(under(provider, active(provider), undated), "ac-2.1"));
    Authorization saas =
        record(provider)
            .type(AuthorizationType.FEDRAMP_LI_SAAS)
            .level(ImpactLevel.MODERATE)
            .build();
    lowered(
        under(provider, saas), "ac-2.1", PARTIALLY_INHERITED, FindingCode.AUTHORIZED_BELOW_LEVEL);
  }

  @Test
  void anySystemAboveMaySayWhatNeitherTheCallerNorTheProviderDoes() {
    World.SystemBuilder lower = system("I").provides("i", "ac-2.1").identifiedBy("F1");
    World.SystemBuilder upper =
        system("P")
            .inherits("i", "ac-2.1")
            .provides("p", "ac-2.1")
            .leverages(
                new LeveragedAuthorization(
                    id("la"),
                    "I",
                    Optional.of(TODAY.plusDays(1)),
                    Optional.of(ImpactLevel.LOW),
                    List.of("F1"),
                    List.of(),
                    Evidence.of("P", "la")));
    Determination of =
        Determination.of(BASELINE)
            .providers(lower.offering(), upper.offering())
            .authorizations(Authorizations.of(active(upper)))
            .asOf(TODAY);
    lowered(of.report(), "ac-2.1", MUST_IMPLEMENT, FindingCode.AUTHORIZATION_NOT_ACTIVE);
    Report later = of.asOf(TODAY.plusDays(1)).report();
    assertEquals(FULLY_INHERITED, status(later, "ac-2.1"));
    assertEquals(List.of(), codes(later));
    World.SystemBuilder customer = system("L").with("x", lower.component("this"));
    Report direct = of.asOf(TODAY.plusDays(1)).system(customer.customer()).report();
    assertTrue(codes(direct).contains(FindingCode.AUTHORIZED_BELOW_LEVEL), codes(direct)::toString);
  }

  private static Report on(Baseline baseline, World.SystemBuilder provider) {
    return Determination.of(baseline)
        .providers(provider.offering())
        .authorizations(Authorizations.of(active(provider)))
        .asOf(TODAY)
        .report();
  }

  @Test
  void anItemIsNoMoreThanItsComponentIsAtAPartOfItsPlace() {
    for (String weak : List.of("planned", "partial", "waived")) {
      Report report =
          determination(
                  system("P")
                      .with("app")
                      .provides("i", "ac-2", "app", Extent.WHOLE, "implemented")
                      .doesBy("app", "ac-2_smt.a.1", weak))
              .report();
      assertEquals(Status.PARTIALLY_INHERITED, status(report, "ac-2_smt.a"), weak);
      assertEquals(Status.FULLY_INHERITED, status(report, "ac-2_smt.b"), weak);
      assertEquals(
          "P offers ac-2_smt.a.1 as implemented, and the component that offers it is "
              + weak
              + " there elsewhere in the document: it counts as partial at most",
          finding(report, FindingCode.STATE_WEAKER_ELSEWHERE).message());
    }
  }

  @Test
  void whatAnotherComponentIsOrTheSameOneInAWiderPlaceLowersNothing() {
    for (World.SystemBuilder provider :
        List.of(
            system("P").with("app").provides("i", "ac-2").doesBy("app", "ac-2", "planned"),
            system("P").provides("i", "ac-2_smt.a").does("ac-2", "planned"),
            system("P").provides("i", "ac-2").does("ac-2", "not-applicable"),
            system("P").provides("i", "ac-2").does("ac-2_fr_smt.1", "planned"))) {
      Report report = determination(provider).report();
      assertEquals(Status.FULLY_INHERITED, status(report, "ac-2_smt.a"));
      assertFalse(codes(report).contains(FindingCode.STATE_WEAKER_ELSEWHERE));
    }
  }

  @Test
  void aWeakerStateOfWhatAnOfferStandsInIsTold() {
    States states =
        new States(
            List.of("implemented"), List.of("not-applicable", "partial"), List.of("planned"));
    Report report = determination(system("P").provides("i", "ac-2.1", states)).report();
    assertEquals(Status.FULLY_INHERITED, status(report, "ac-2.1"));
    assertEquals(
        "P gives ac-2.1 the state implemented, and what it stands in the state not-applicable,"
            + " planned: the nearest counts",
        finding(report, FindingCode.STATE_OVERRULED).message());
  }
}
