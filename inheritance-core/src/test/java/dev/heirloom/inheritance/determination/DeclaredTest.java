package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.codes;
import static dev.heirloom.inheritance.determination.World.declared;
import static dev.heirloom.inheritance.determination.World.determination;
import static dev.heirloom.inheritance.determination.World.finding;
import static dev.heirloom.inheritance.determination.World.fulfilment;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.point;
import static dev.heirloom.inheritance.determination.World.setting;
import static dev.heirloom.inheritance.determination.World.status;
import static dev.heirloom.inheritance.determination.World.system;
import static dev.heirloom.inheritance.result.Status.FULLY_INHERITED;
import static dev.heirloom.inheritance.result.Status.MUST_IMPLEMENT;
import static dev.heirloom.inheritance.result.Status.NOT_APPLICABLE;
import static dev.heirloom.inheritance.result.Status.PARTIALLY_INHERITED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting.Level;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Doubt;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.HeldValues;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.offering.Tailoring;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.ControlId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** SEMANTICS sections 1, 2 and 4: points, places, in use, references, and the declared result. */
class DeclaredTest {

  @Test
  void pointsAreTheFirstLevelItemsWithoutFedrampsRequirements() {
    assertEquals(
        List.of("ac-1_smt.a", "ac-1_smt.b", "ac-2_smt.a", "ac-2_smt.b", "ac-2.1", "pl-11"),
        BASELINE.index().points().stream().map(p -> p.id()).toList());
  }

  @Test
  void withdrawnControlsAreNotDetermined() {
    BaselineControl ac2 = BASELINE.controls().get(1);
    Baseline baseline =
        Baseline.of(
            "b",
            List.of(
                new BaselineControl(
                    ac2.id(), "", "", "", true, ac2.statements(), List.of(), List.of(), List.of()),
                BaselineControl.of("ac-3")));
    Report report =
        Determination.of(baseline)
            .providers(system("P").provides("i", "ac-2").offering())
            .asOf(World.TODAY)
            .report();
    assertEquals(List.of("ac-3"), report.controls().stream().map(c -> c.id().value()).toList());
    assertFalse(codes(report).contains(FindingCode.UNKNOWN_CONTROL));
  }

  @Test
  void anItemOfWholeExtentWithoutResponsibilityIsFullyInherited() {
    Report report = determination(system("P").provides("i", "ac-2_smt.a")).report();
    assertEquals(FULLY_INHERITED, status(report, "ac-2_smt.a"));
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2_smt.b"));
    assertEquals(PARTIALLY_INHERITED, report.control("ac-2").orElseThrow().status());
    assertEquals(Optional.of(Reason.NOT_ADDRESSED), point(report, "ac-2_smt.b").reason());
  }

  @Test
  void anItemOnTheWholeControlOrItsStatementRootGivesEveryPoint() {
    for (String place : List.of("ac-2", "ac-2_smt")) {
      Report report = determination(system("P").provides("i", place)).report();
      assertEquals(FULLY_INHERITED, status(report, "ac-2_smt.a"), place);
      assertEquals(FULLY_INHERITED, status(report, "ac-2_smt.b"), place);
      assertEquals(FULLY_INHERITED, report.control("ac-2").orElseThrow().status(), place);
    }
  }

  @Test
  void anItemAtAFedrampRequirementGivesNoPointAndAResponsibilityThereCountsForTheWholeControl() {
    Report report =
        determination(
                system("P")
                    .provides("i", "ac-2_fr_smt.1")
                    .provides("b", "ac-2_smt.b")
                    .leaves("r", "ac-2_fr"))
            .report();
    assertEquals(MUST_IMPLEMENT, declared(report, "ac-2_smt.a"));
    assertEquals(Optional.of(Reason.RESPONSIBILITY_ONLY), point(report, "ac-2_smt.a").reason());
    assertEquals(PARTIALLY_INHERITED, declared(report, "ac-2_smt.b"));
  }

  @Test
  void atAnUnknownStatementAnItemCountsNowhereAndAResponsibilityForTheWholeControl() {
    Report report =
        determination(
                system("P")
                    .provides("i", "ac-2_smt.z")
                    .provides("w", "ac-2")
                    .leaves("r", "ac-2_smt.y"))
            .report();
    assertEquals(PARTIALLY_INHERITED, declared(report, "ac-2_smt.a"));
    assertEquals(1, point(report, "ac-2_smt.a").provided().size());
    assertEquals(2, codes(report).stream().filter(c -> c == FindingCode.UNKNOWN_STATEMENT).count());
  }

  @Test
  void aDeeperItemIsDeclaredAtItsPoint() {
    Report report = determination(system("P").provides("i", "ac-2_smt.a.1")).report();
    assertEquals(FULLY_INHERITED, declared(report, "ac-2_smt.a"));
    assertEquals(PARTIALLY_INHERITED, status(report, "ac-2_smt.a"));
  }

  @Test
  void aResponsibilityMakesItPartialWhereItCounts() {
    Report report =
        determination(system("P").provides("i", "ac-2").leaves("r", "ac-2_smt.b")).report();
    assertEquals(FULLY_INHERITED, declared(report, "ac-2_smt.a"));
    assertEquals(PARTIALLY_INHERITED, declared(report, "ac-2_smt.b"));
  }

  @Test
  void aPartOrAnUnstatedExtentIsNeverFull() {
    Report report =
        determination(
                system("P")
                    .provides("i", "ac-2_smt.a", "this", Extent.PART, "implemented")
                    .provides("j", "ac-2_smt.b", "this", Extent.UNSTATED, "implemented"))
            .report();
    assertEquals(PARTIALLY_INHERITED, declared(report, "ac-2_smt.a"));
    assertEquals(PARTIALLY_INHERITED, declared(report, "ac-2_smt.b"));
    assertEquals("ac-2_smt.b", finding(report, FindingCode.INHERITANCE_NOT_STATED).subject());
  }

  @Test
  void aBoundResponsibilityCountsWhereItsItemIsProvidedWithinItsOwnPlace() {
    Report report =
        determination(
                system("P")
                    .provides("i", "ac-2_smt.a")
                    .provides("j", "ac-2_smt.b")
                    .leaves("r", "ac-2", "this", Optional.of(id("i"))))
            .report();
    assertEquals(PARTIALLY_INHERITED, declared(report, "ac-2_smt.a"));
    assertEquals(FULLY_INHERITED, declared(report, "ac-2_smt.b"));
  }

  @Test
  void aResponsibilityBoundToAnItemElsewhereCountsAtItsWholeOwnPlace() {
    Report report =
        determination(
                system("P")
                    .provides("i", "ac-2_smt.a")
                    .provides("j", "ac-2_smt.b")
                    .leaves("r", "ac-2_smt.b", "this", Optional.of(id("i"))))
            .report();
    assertEquals(FULLY_INHERITED, declared(report, "ac-2_smt.a"));
    assertEquals(PARTIALLY_INHERITED, declared(report, "ac-2_smt.b"));
    assertEquals("ac-2_smt.b", finding(report, FindingCode.BOUND_ELSEWHERE).subject());
  }

  @Test
  void aDanglingBindingCountsAtItsWholeOwnPlaceAndAnotherControlsItemIsNoTarget() {
    Report report =
        determination(
                system("P")
                    .provides("i", "ac-2")
                    .provides("other", "ac-2.1")
                    .leaves("r", "ac-2", "this", Optional.of(id("other"))))
            .report();
    assertEquals(PARTIALLY_INHERITED, declared(report, "ac-2_smt.a"));
    assertEquals(PARTIALLY_INHERITED, declared(report, "ac-2_smt.b"));
    assertEquals("ac-2", finding(report, FindingCode.DANGLING_REFERENCE).subject());
    assertEquals(FULLY_INHERITED, declared(report, "ac-2.1"));
  }

  @Test
  void onlyTheComponentsThatTheCustomerNamesAreInUse() {
    World.SystemBuilder provider =
        system("P")
            .with("app")
            .with("db")
            .provides("i", "ac-2_smt.a", "app", Extent.WHOLE, "implemented")
            .provides("j", "ac-2_smt.b", "db", Extent.WHOLE, "implemented");
    Report named =
        determination(provider)
            .system(system("L").with("stand-in", provider.component("app")).customer())
            .report();
    assertEquals(FULLY_INHERITED, status(named, "ac-2_smt.a"));
    assertEquals(MUST_IMPLEMENT, status(named, "ac-2_smt.b"));
    Report whole =
        determination(provider)
            .system(system("L").with("stand-in", provider.component("this")).customer())
            .report();
    assertEquals(FULLY_INHERITED, status(whole, "ac-2_smt.b"));
    Report unresolved =
        determination(provider)
            .system(system("L").with("stand-in", id("nothing")).customer())
            .report();
    assertEquals(FULLY_INHERITED, status(unresolved, "ac-2_smt.b"));
  }

  @Test
  void theReasonOfAnOwnPointIsTold() {
    World.SystemBuilder provider =
        system("P")
            .refuses("ac-2_smt.a", "it is yours")
            .leaves("r", "ac-2_smt.b")
            .says("ac-2.1", List.of(), "", "sp-system");
    Report report = determination(provider).report();
    assertEquals(Optional.of(Reason.REFUSED), point(report, "ac-2_smt.a").reason());
    assertEquals(Optional.of(Reason.RESPONSIBILITY_ONLY), point(report, "ac-2_smt.b").reason());
    assertEquals(Optional.of(Reason.NOTHING_EXPORTED), point(report, "ac-2.1").reason());
    assertEquals(Optional.of(Reason.NOT_ADDRESSED), point(report, "pl-11").reason());
    Report outside =
        Determination.of(BASELINE)
            .providers(
                provider
                    .offering()
                    .authorizedOn(Baseline.of("low", List.of(BaselineControl.of("ac-2")))))
            .asOf(World.TODAY)
            .report();
    assertEquals(Optional.of(Reason.OUTSIDE_PROVIDER_BASELINE), point(outside, "pl-11").reason());
  }

  @Test
  void whatTheCallerTailorsOutIsNotApplicableWithItsDuties() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2").leaves("r", "ac-2");
    CustomerSystem customer =
        new CustomerSystem(
            system("L").claims(),
            List.of(new Tailoring("AC-2(a)", "no accounts")),
            Optional.empty());
    Report report = determination(provider).system(customer).report();
    assertEquals(NOT_APPLICABLE, status(report, "ac-2_smt.a"));
    assertEquals(NOT_APPLICABLE, declared(report, "ac-2_smt.a"));
    assertEquals(PARTIALLY_INHERITED, status(report, "ac-2_smt.b"));
    assertEquals(PARTIALLY_INHERITED, report.control("ac-2").orElseThrow().status());
    assertEquals(
        Fulfilment.NOT_APPLICABLE,
        fulfilment(report, "ac-2_smt.a", Duty.Kind.RESPONSIBILITY, id("r").value()));
  }

  @Test
  void theCustomersOwnNotApplicableWithRemarksTailorsOutAndNothingDeeperDoes() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2");
    Report point =
        determination(provider)
            .system(system("L").says("ac-2_smt.b", List.of("not-applicable"), "because").customer())
            .report();
    assertEquals(NOT_APPLICABLE, status(point, "ac-2_smt.b"));
    assertEquals(FULLY_INHERITED, status(point, "ac-2_smt.a"));
    for (String place : List.of("ac-2", "ac-2_smt")) {
      Report whole =
          determination(provider)
              .system(system("L").says(place, List.of("not-applicable"), "because").customer())
              .report();
      assertEquals(NOT_APPLICABLE, whole.control("ac-2").orElseThrow().status(), place);
    }
    for (String place : List.of("ac-2_smt.a.1", "ac-2_fr")) {
      Report deeper =
          determination(provider)
              .system(system("L").says(place, List.of("not-applicable"), "because").customer())
              .report();
      assertEquals(FULLY_INHERITED, status(deeper, "ac-2_smt.a"), place);
    }
  }

  @Test
  void notApplicableWithoutRemarksTailorsNothingOut() {
    Report report =
        determination(system("P").provides("i", "ac-2"))
            .system(system("L").says("ac-2_smt.b", List.of("not-applicable"), " ").customer())
            .report();
    assertEquals(FULLY_INHERITED, status(report, "ac-2_smt.b"));
    assertEquals("ac-2_smt.b", finding(report, FindingCode.TAILORING_WITHOUT_REMARKS).subject());
  }

  @Test
  void aProvidersNotApplicableIsNeverCarriedOver() {
    Report report =
        determination(
                system("P")
                    .says("ac-2", List.of("not-applicable"), "not ours")
                    .provides("i", "pl-11"))
            .report();
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2_smt.a"));
  }

  @Test
  void responsibilitiesOfSeveralProvidersAccumulateAndNeverCancel() {
    Report report =
        determination(
                system("P").provides("i", "ac-2.1"),
                system("Q").provides("j", "ac-2.1").leaves("r", "ac-2.1"))
            .report();
    assertEquals(PARTIALLY_INHERITED, declared(report, "ac-2.1"));
    assertEquals(2, point(report, "ac-2.1").provided().size());
  }

  @Test
  void equalEntriesAreOneAndAUuidUsedOtherwiseTwiceIsReported() {
    Report equal =
        determination(system("P").provides("i", "ac-2.1").provides("i", "ac-2.1")).report();
    assertEquals(1, point(equal, "ac-2.1").provided().size());
    assertFalse(codes(equal).contains(FindingCode.DUPLICATE_UUID));
    Report twice =
        determination(
                system("P")
                    .provides("i", "ac-2_smt.a")
                    .provides("i", "ac-2_smt.b")
                    .leaves("r", "ac-2", "this", Optional.of(id("i"))))
            .report();
    assertEquals("ac-2", finding(twice, FindingCode.DUPLICATE_UUID).subject());
    assertEquals(PARTIALLY_INHERITED, declared(twice, "ac-2_smt.a"));
    assertEquals(PARTIALLY_INHERITED, declared(twice, "ac-2_smt.b"));
    Report across =
        determination(system("P").provides("i", "ac-2.1").provides("i", "pl-11")).report();
    assertEquals(Finding.Level.DOCUMENT, finding(across, FindingCode.DUPLICATE_UUID).level());
    assertEquals(FULLY_INHERITED, status(across, "ac-2.1"));
  }

  @Test
  void aControlWithoutItemsWithIdsIsItsOwnPointAndItsPartsAreDeeper() {
    Baseline baseline =
        Baseline.of(
            "b",
            List.of(
                BaselineControl.of(
                    "ac-9",
                    new StatementPart(
                        Optional.empty(),
                        "item",
                        Optional.of("a."),
                        "",
                        List.of(),
                        List.of(
                            StatementPart.item("ac-9_smt.a.1"),
                            StatementPart.item("ac-9_smt.a.2"))))));
    Report report =
        Determination.of(baseline)
            .providers(system("P").provides("i", "ac-9_smt.a.1").offering())
            .asOf(World.TODAY)
            .report();
    assertEquals(PARTIALLY_INHERITED, status(report, "ac-9"));
    assertTrue(codes(report).contains(FindingCode.PART_OF_POINT));
  }

  @Test
  void onlyFrAtTheEndOfAnIdOrBeforeAnUnderscoreMakesOneOfFedrampsRequirements() {
    for (String id : List.of("ac-2_fr", "ac-2_fr_smt.1", "ac-2_smt.a_fr")) {
      assertTrue(StatementPart.isFedrampRequirement(id), id);
    }
    for (String id :
        List.of("ac-2_smt.a", "ac-2_smt.fr", "ac-2_free", "ac-2_frx_smt.1", "ac-2_fr.1")) {
      assertFalse(StatementPart.isFedrampRequirement(id), id);
    }
  }

  @Test
  void
      aPartThatIsNoPointAndBelongsToNoneGivesNoneAndAResponsibilityThereCountsForTheWholeControl() {
    Baseline baseline =
        Baseline.of(
            "b",
            List.of(
                BaselineControl.of(
                    "ac-9",
                    StatementPart.item("ac-9_smt.a"),
                    new StatementPart(
                        Optional.of("ac-9_note"),
                        "guidance",
                        Optional.empty(),
                        "",
                        List.of(),
                        List.of()),
                    new StatementPart(
                        Optional.empty(),
                        "item",
                        Optional.of("b."),
                        "",
                        List.of(),
                        List.of(StatementPart.item("ac-9_smt.b.1"))))));
    assertEquals(
        List.of("ac-9_smt.a"), baseline.index().points().stream().map(p -> p.id()).toList());
    for (String place : List.of("ac-9_note", "ac-9_smt.b.1")) {
      Report item =
          Determination.of(baseline)
              .providers(system("P").provides("i", place).offering())
              .asOf(World.TODAY)
              .report();
      assertEquals(MUST_IMPLEMENT, declared(item, "ac-9_smt.a"), place);
      assertEquals("ac-9", finding(item, FindingCode.UNKNOWN_STATEMENT).subject());
      Report duty =
          Determination.of(baseline)
              .providers(system("P").provides("i", "ac-9").leaves("r", place).offering())
              .asOf(World.TODAY)
              .report();
      assertEquals(PARTIALLY_INHERITED, declared(duty, "ac-9_smt.a"), place);
    }
  }

  @Test
  void anEntryAtAWithdrawnControlIsToldOnceForItsDocument() {
    Baseline baseline =
        Baseline.of(
            "b",
            List.of(
                new BaselineControl(
                    new ControlId("ac-13"),
                    "",
                    "",
                    "",
                    true,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()),
                BaselineControl.of("ac-3")));
    Report report =
        Determination.of(baseline)
            .providers(
                system("P")
                    .provides("i", "ac-13")
                    .leaves("r", "AC-13")
                    .provides("j", "ac-4")
                    .offering())
            .asOf(World.TODAY)
            .report();
    assertEquals(
        "P names 2 controls that are not in the baseline: ac-13 (withdrawn), ac-4",
        finding(report, FindingCode.CONTROL_NOT_IN_BASELINE).message());
  }

  @Test
  void inheritedAndSatisfiedEntriesNameNoComponent() {
    World.SystemBuilder provider =
        system("P")
            .with("app")
            .with("db")
            .provides("i", "ac-2_smt.a", "app", Extent.WHOLE, "implemented")
            .provides("j", "ac-2_smt.b", "db", Extent.WHOLE, "implemented")
            .leaves("r", "ac-2.1", "app", Optional.empty());
    Report report =
        determination(provider)
            .system(system("L").inherits("i", "ac-2_smt.a").satisfies("r", "ac-2.1").customer())
            .report();
    assertEquals(FULLY_INHERITED, status(report, "ac-2_smt.b"));
  }

  /** Of what the app and a component that nobody defines offer, the customer names the app. */
  private static Report namingTheAppOf(World.SystemBuilder provider) {
    SystemClaims claims = provider.claims();
    Offering offering =
        Offering.of(
            SystemClaimsBuilder.builder(claims)
                .components(
                    claims.components().stream().filter(c -> c.title().equals("app")).toList())
                .build());
    return Determination.of(BASELINE)
        .providers(offering)
        .system(system("L").with("stand-in", provider.component("app")).customer())
        .asOf(World.TODAY)
        .report();
  }

  @Test
  void whatAComponentOffersThatTheDocumentDoesNotDefineIsNotNamedWithAllTheOthers() {
    Report item =
        namingTheAppOf(
            system("P")
                .with("app")
                .provides("i", "ac-2_smt.a", "app", Extent.WHOLE, "implemented")
                .provides("j", "ac-2_smt.b", "nowhere defined", Extent.WHOLE, "implemented"));
    assertEquals(FULLY_INHERITED, status(item, "ac-2_smt.a"));
    assertEquals(MUST_IMPLEMENT, status(item, "ac-2_smt.b"));
    Report responsibility =
        namingTheAppOf(
            system("P")
                .with("app")
                .provides("i", "ac-2", "app", Extent.WHOLE, "implemented")
                .leaves("r", "ac-2_smt.b", "nowhere defined", Optional.empty()));
    assertEquals(FULLY_INHERITED, status(responsibility, "ac-2_smt.b"));
    Report nothingElse =
        namingTheAppOf(
            system("P")
                .with("app")
                .provides("j", "ac-2_smt.b", "nowhere defined", Extent.WHOLE, "implemented"));
    assertEquals(MUST_IMPLEMENT, status(nothingElse, "ac-2_smt.b"));
  }

  @Test
  void aBoundResponsibilityCountsNowhereBeyondItsOwnPlace() {
    Report report =
        determination(
                system("P")
                    .provides("i", "ac-2")
                    .leaves("r", "ac-2_smt.a", "this", Optional.of(id("i"))))
            .report();
    assertEquals(PARTIALLY_INHERITED, status(report, "ac-2_smt.a"));
    assertEquals(FULLY_INHERITED, status(report, "ac-2_smt.b"));
  }

  @Test
  void aResponsibilityBoundToAnItemThatIsNotInUseOrGivesNoPointCountsAtItsWholeOwnPlace() {
    World.SystemBuilder provider =
        system("P")
            .with("app")
            .with("db")
            .provides("i", "ac-2_smt.a", "app", Extent.WHOLE, "implemented")
            .provides("j", "ac-2", "db", Extent.WHOLE, "implemented")
            .leaves("r", "ac-2", "db", Optional.of(id("i")));
    Report all = determination(provider).report();
    assertEquals(FULLY_INHERITED, declared(all, "ac-2_smt.b"));
    Report report =
        determination(provider)
            .system(system("L").with("stand-in", provider.component("db")).customer())
            .report();
    assertEquals(PARTIALLY_INHERITED, declared(report, "ac-2_smt.a"));
    assertEquals(PARTIALLY_INHERITED, declared(report, "ac-2_smt.b"));
    assertEquals("ac-2", finding(report, FindingCode.BOUND_ELSEWHERE).subject());
    Report fedramp =
        determination(
                system("P")
                    .provides("i", "ac-2_fr")
                    .provides("j", "ac-2")
                    .leaves("r", "ac-2_smt.b", "this", Optional.of(id("i"))))
            .report();
    assertEquals(PARTIALLY_INHERITED, declared(fedramp, "ac-2_smt.b"));
    assertTrue(codes(fedramp).contains(FindingCode.BOUND_ELSEWHERE));
  }

  @Test
  void entriesThatSetOtherValuesAreNotOne() {
    Report report =
        determination(
                system("P")
                    .providesWith("i", "pl-11", setting("p", "daily", Level.REQUIREMENT))
                    .providesWith("i", "pl-11", setting("p", "weekly", Level.REQUIREMENT))
                    .providesWith("i", "pl-11", setting("p", "weekly", Level.REQUIREMENT)))
            .report();
    assertEquals(2, point(report, "pl-11").provided().size());
  }

  @Test
  void anOriginThatNamesTheCustomerContradictsExportsThatLeaveItNothingThere() {
    for (String left : List.of("ac-2_smt.a", "ac-2_smt.b")) {
      Report report =
          determination(
                  system("P")
                      .provides("i", "ac-2")
                      .says("ac-2_smt.a", List.of(), "", "customer-configured")
                      .leaves("r", left))
              .report();
      assertEquals(
          left.equals("ac-2_smt.b"),
          codes(report).contains(FindingCode.ORIGINATION_CONTRADICTORY),
          left);
    }
  }

  @Test
  void whatIsTailoredOutIsContradictedByWhatIsSaidOfItselfAlone() {
    Baseline single =
        Baseline.of(
            "single", List.of(BaselineControl.of("ac-3", StatementPart.item("ac-3_smt.a"))));
    for (String place : List.of("ac-3", "ac-3_smt.a")) {
      CustomerSystem customer =
          system("L")
              .says("ac-3_smt.a", List.of("not-applicable"), "no accounts")
              .says(place, List.of("implemented"), "")
              .does(place, "implemented")
              .customer();
      Report report = Determination.of(single).system(customer).asOf(World.TODAY).report();
      assertEquals(
          place.equals("ac-3_smt.a"),
          codes(report).contains(FindingCode.STATE_CONTRADICTORY),
          place);
    }
  }

  @Test
  void whatTheBaselineDoesNotKnowIsCitedWhereverItStands() {
    for (World.SystemBuilder provider :
        List.of(
            system("P").provides("x", "total"),
            system("P").leaves("x", "total"),
            system("P").inherits("x", "total"),
            system("P").satisfies("x", "total"),
            system("P").says("total", List.of(), ""),
            system("P").does("total"),
            system("P").doubts(Doubt.Kind.COLUMNS_CONTRADICT, Optional.of("total"), "?"))) {
      List<Evidence> places =
          HeldValues.of(provider.claims()).places().stream()
              .filter(place -> !place.location().startsWith("component"))
              .toList();
      assertEquals(1, places.size());
      assertEquals(
          places,
          finding(
                  Determination.of(BASELINE)
                      .providers(provider.offering())
                      .asOf(World.TODAY)
                      .report(),
                  FindingCode.UNKNOWN_CONTROL)
              .evidence());
    }
    assertEquals(
        List.of(Evidence.of("P", "a")),
        finding(
                determination(system("P").provides("b", "total").leaves("a", "total")).report(),
                FindingCode.UNKNOWN_CONTROL)
            .evidence(),
        "the first of several places");
  }

  @Test
  void aPartOfAPointIsNotTailoredOut() {
    CustomerSystem customer =
        new CustomerSystem(
            system("L").claims(),
            List.of(new Tailoring("AC-2(a)(1)", "no accounts")),
            Optional.empty());
    Report report = determination(system("P").provides("i", "ac-2")).system(customer).report();
    assertEquals(FULLY_INHERITED, status(report, "ac-2_smt.a"));
  }

  @Test
  void entriesAreOneIfUuidComponentPlaceStateAndReferenceAreEqual() {
    for (World.SystemBuilder one :
        List.of(
            system("P").provides("i", "ac-2").provides("i", "ac-2_smt"),
            system("P").provides("i", "ac-2").provides("i", "AC-02"),
            system("P").provides("x", "ac-2").leaves("r", "ac-2").leaves("r", "ac-2_smt"))) {
      Report report = determination(one).report();
      assertEquals(1, point(report, "ac-2_smt.a").provided().size());
      assertFalse(codes(report).contains(FindingCode.DUPLICATE_UUID), codes(report)::toString);
    }
    for (World.SystemBuilder two :
        List.of(
            system("P")
                .with("app")
                .provides("i", "ac-2.1")
                .provides("i", "ac-2.1", "app", Extent.WHOLE, "implemented"),
            system("P").provides("i", "ac-2.1").provides("i", "ac-2.1", "alternative"),
            system("P")
                .provides("i", "ac-2.1")
                .provides("i", "ac-2.1", "this", Extent.PART, "implemented"))) {
      Report report = determination(two).report();
      assertEquals(2, point(report, "ac-2.1").provided().size());
      assertEquals("ac-2.1", finding(report, FindingCode.DUPLICATE_UUID).subject());
    }
    for (World.SystemBuilder two :
        List.of(
            system("P")
                .with("app")
                .leaves("r", "ac-2.1")
                .leaves("r", "ac-2.1", "app", Optional.empty()),
            system("P")
                .provides("i", "ac-2.1")
                .leaves("r", "ac-2.1")
                .leaves("r", "ac-2.1", "this", Optional.of(id("i"))))) {
      Report report = determination(two).report();
      assertEquals(2, point(report, "ac-2.1").responsibilities().size());
      assertEquals("ac-2.1", finding(report, FindingCode.DUPLICATE_UUID).subject());
    }
  }
}
