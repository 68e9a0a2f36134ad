package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.codes;
import static dev.heirloom.inheritance.determination.World.finding;
import static dev.heirloom.inheritance.determination.World.fulfilment;
import static dev.heirloom.inheritance.determination.World.setting;
import static dev.heirloom.inheritance.determination.World.status;
import static dev.heirloom.inheritance.determination.World.system;
import static dev.heirloom.inheritance.result.Status.FULLY_INHERITED;
import static dev.heirloom.inheritance.result.Status.PARTIALLY_INHERITED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.internal.parameters.ParameterComparison;
import dev.heirloom.inheritance.internal.parameters.ParameterRelation;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.policy.PolicyBuilder;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SEMANTICS section 6: parameters compared, and what that lowers. */
class ParameterTest {

  private static final ParameterId DAYS = new ParameterId("ac-2_prm_1");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "30 days|30 days|-|EQUAL",
        "Thirty (30)  Days|30 days|-|EQUAL",
        "thirty days|30 day|-|EQUAL",
        "forty-five (45) days|45 days|-|EQUAL",
        "forty five (45) days|45 days|-|EQUAL",
        "within thirty (30) days|within 30 days|-|EQUAL",
        "twenty-one days|21 days|-|EQUAL",
        "thirty (60) days|60 days|SMALLER|UNDECIDED",
        "thirty-zero days|30 days|SMALLER|UNDECIDED",
        "thirty-ten days|40 days|SMALLER|UNDECIDED",
        "at least annually|At least annually.|-|EQUAL",
        "at least annually|at least every 12 months|-|EQUAL",
        "24 hours|1 day|-|EQUAL",
        "20 days|30 days|-|UNDECIDED",
        "20 days|30 days|SMALLER|STRICTER",
        "40 days|30 days|SMALLER|WEAKER",
        "20 days|30 days|LARGER|WEAKER",
        "40 days|30 days|LARGER|STRICTER",
        "12 hours|1 day|SMALLER|STRICTER",
        "36 hours|1 day|SMALLER|WEAKER",
        "1 month|30 days|SMALLER|UNDECIDED",
        "2 months|30 days|SMALLER|WEAKER",
        "monthly|at least annually|SMALLER|STRICTER",
        "every 3 years|at least annually|SMALLER|WEAKER",
        "no more than 3 attempts|3 attempts|SMALLER|EQUAL",
        "at least 10 days|30 days|SMALLER|UNDECIDED",
        "at least 40 days|30 days|SMALLER|WEAKER",
        "at least 30 days|30 days|SMALLER|UNDECIDED",
        "at most 3 years|3 years|LARGER|UNDECIDED",
        "30 days|at least 30 days|SMALLER|UNDECIDED",
        "3 years|at most 3 years|LARGER|UNDECIDED",
        "at least 3 years|three (3) years|LARGER|EQUAL",
        "3 years or more|3 years|LARGER|EQUAL",
        "3 years or more|3 years|SMALLER|UNDECIDED",
        "30 days or less|30 days|SMALLER|EQUAL",
        "30 days or less|30 days|LARGER|UNDECIDED",
        "3 attempts|3 days|SMALLER|UNDECIDED",
        "as needed|30 days|SMALLER|UNDECIDED",
        "our managers|the managers|-|UNDECIDED",
        "every 30 days or when changed|30 days|SMALLER|UNDECIDED"
      })
  void valuesAreCompared(
      String given, String asked, Stricter stricter, ParameterRelation relation) {
    assertEquals(
        relation,
        new ParameterComparison(List.of(given), List.of(asked))
            .relation(Optional.ofNullable(stricter)));
  }

  @Test
  void severalValuesAreEqualWhateverTheirOrderAndElseUndecided() {
    assertEquals(
        ParameterRelation.EQUAL,
        new ParameterComparison(List.of("a", "B"), List.of("b", "a")).relation(Optional.empty()));
    assertEquals(
        ParameterRelation.UNDECIDED,
        new ParameterComparison(List.of("a"), List.of("b", "a"))
            .relation(Optional.of(Stricter.SMALLER)));
  }

  private static Baseline baseline(String required) {
    return Baseline.of(
        "b " + required,
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
                        List.of(DAYS, new ParameterId("open")),
                        List.of())),
                List.of(
                    new BaselineParameter(
                        DAYS, List.of(), List.of(required), Optional.empty(), List.of(), List.of()),
                    BaselineParameter.pinned(new ParameterId("unused"), "x"),
                    new BaselineParameter(
                        new ParameterId("open"),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of())),
                List.of(),
                List.of())));
  }

  private static final Policy SMALLER =
      PolicyBuilder.builder(Policy.standard()).stricter(Map.of(DAYS, Stricter.SMALLER)).build();

  private static Determination of(World.SystemBuilder provider) {
    return Determination.of(baseline("30 days").at(ImpactLevel.MODERATE))
        .providers(provider.offering())
        .authorizations(Authorizations.of(active(provider)))
        .policy(SMALLER)
        .asOf(TODAY);
  }

  @Test
  void aWeakerValueCapsAndLeavesAParameterDuty() {
    World.SystemBuilder provider =
        system("P")
            .providesWith(
                "i", "ac-2", setting(DAYS.value(), "90 days", ParameterSetting.Level.BY_COMPONENT));
    Report report = of(provider).report();
    assertEquals(PARTIALLY_INHERITED, status(report, "ac-2"));
    assertEquals("ac-2", finding(report, FindingCode.PARAMETER_WEAKER).subject());
    assertEquals(Fulfilment.OPEN, fulfilment(report, "ac-2", Duty.Kind.PARAMETER, DAYS.value()));
    Report set = of(provider).system(system("L").sets(DAYS.value(), "20 days").customer()).report();
    assertEquals(PARTIALLY_INHERITED, status(set, "ac-2"));
    assertEquals(Fulfilment.SATISFIED, fulfilment(set, "ac-2", Duty.Kind.PARAMETER, DAYS.value()));
  }

  /** A value at an id that no parameter has is not lost, nor hidden by the provider's baseline. */
  @Test
  void aWeakerValueCountsHoweverItsParameterIsSpelled() {
    String id = DAYS.value();
    for (String spelling :
        List.of(id.toUpperCase(Locale.ROOT), id.replace("ac-2_", "ac-02_"), "Ac-2_prm_01")) {
      for (ParameterSetting.Level level :
          List.of(ParameterSetting.Level.BY_COMPONENT, ParameterSetting.Level.REQUIREMENT)) {
        World.SystemBuilder provider =
            system("P").providesWith("i", "ac-2", setting(spelling, "90 days", level));
        assertEquals(
            PARTIALLY_INHERITED,
            status(
                of(provider)
                    .providers(provider.offering().authorizedOn(baseline("30 days")))
                    .report(),
                "ac-2"),
            spelling);
      }
      assertEquals(
          PARTIALLY_INHERITED,
          status(of(system("P").provides("i", "ac-2").sets(spelling, "90 days")).report(), "ac-2"));
    }
  }

  @Test
  void theNearestValueCounts() {
    ParameterSetting near = setting(DAYS.value(), "10 days", ParameterSetting.Level.BY_COMPONENT);
    ParameterSetting far = setting(DAYS.value(), "90 days", ParameterSetting.Level.REQUIREMENT);
    assertEquals(
        FULLY_INHERITED,
        status(of(system("P").providesWith("i", "ac-2", far, near)).report(), "ac-2"));
    assertEquals(
        PARTIALLY_INHERITED,
        status(
            of(system("P").providesWith("i", "ac-2", far).sets(DAYS.value(), "10 days")).report(),
            "ac-2"));
    assertEquals(
        PARTIALLY_INHERITED,
        status(
            of(system("P").provides("i", "ac-2").sets(DAYS.value(), "90 days")).report(), "ac-2"));
  }

  @Test
  void theProvidersOwnBaselineSpeaksWhereNothingElseDoes() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2");
    Report weaker =
        of(provider).providers(provider.offering().authorizedOn(baseline("60 days"))).report();
    assertEquals(PARTIALLY_INHERITED, status(weaker, "ac-2"));
    Report same =
        of(provider).providers(provider.offering().authorizedOn(baseline("30 days"))).report();
    assertEquals(FULLY_INHERITED, status(same, "ac-2"));
    assertEquals(List.of(), codes(same));
  }

  @Test
  void anUndecidedValueCapsOnlyOnAnotherBaselineUnlessThePolicySaysOtherwise() {
    World.SystemBuilder provider =
        system("P").provides("i", "ac-2").sets(DAYS.value(), "as defined");
    Report unknown = of(provider).report();
    assertEquals(FULLY_INHERITED, status(unknown, "ac-2"));
    assertTrue(codes(unknown).contains(FindingCode.PARAMETER_UNDECIDED));
    Determination other =
        of(provider).providers(provider.offering().authorizedOn(baseline("60 days")));
    assertEquals(PARTIALLY_INHERITED, status(other.report(), "ac-2"));
    assertEquals(
        Fulfilment.OPEN, fulfilment(other.report(), "ac-2", Duty.Kind.PARAMETER, DAYS.value()));
    Determination same =
        of(provider).providers(provider.offering().authorizedOn(baseline("30 days")));
    assertEquals(FULLY_INHERITED, status(same.report(), "ac-2"));
    Policy always =
        PolicyBuilder.builder(SMALLER).undecidedParameters(Policy.UndecidedParameters.CAP).build();
    assertEquals(PARTIALLY_INHERITED, status(same.policy(always).report(), "ac-2"));
    Policy never =
        PolicyBuilder.builder(SMALLER)
            .undecidedParameters(Policy.UndecidedParameters.NO_CAP)
            .build();
    assertEquals(FULLY_INHERITED, status(other.policy(never).report(), "ac-2"));
  }

  @Test
  void aProviderThatStatesNoValueIsReportedOnceAndNotCapped() {
    Report report = of(system("P").provides("i", "ac-2")).report();
    assertEquals(FULLY_INHERITED, status(report, "ac-2"));
    assertEquals("ac-2", finding(report, FindingCode.PARAMETER_NOT_STATED).subject());
  }

  private static final ParameterId OTHER = new ParameterId("ac-02_odp.01");

  /**
   * The baseline with its parameter under one id, and known under the other in another issue of its
   * catalog.
   */
  private static Baseline baseline(ParameterId id, List<ParameterId> otherIds, String required) {
    BaselineControl control = baseline(required).controls().get(0);
    StatementPart statement =
        new StatementPart(
            Optional.of("ac-2_smt"), "statement", Optional.empty(), "", List.of(id), List.of());
    return Baseline.of(
        "b",
        List.of(
            BaselineControlBuilder.builder(control)
                .statements(List.of(statement))
                .parameters(
                    List.of(
                        new BaselineParameter(
                            id,
                            List.of(required),
                            List.of(),
                            Optional.empty(),
                            List.of(),
                            otherIds)))
                .build()));
  }

  private static Report on(Baseline baseline, Offering provider, World.SystemBuilder customer) {
    return Determination.of(baseline.at(ImpactLevel.MODERATE))
        .providers(provider)
        .system(customer.customer())
        .policy(SMALLER)
        .asOf(TODAY)
        .report();
  }

  @Test
  void aParameterIsKnownByTheIdThatItHasInAnotherIssueOfItsCatalog() {
    Baseline newer = baseline(OTHER, List.of(DAYS), "30 days");
    for (World.SystemBuilder provider :
        List.of(
            system("P")
                .providesWith(
                    "i",
                    "ac-2",
                    setting(DAYS.value(), "90 days", ParameterSetting.Level.BY_COMPONENT)),
            system("P").provides("i", "ac-2").sets(DAYS.value(), "90 days"))) {
      Report open = on(newer, provider.offering(), system("L"));
      assertEquals(PARTIALLY_INHERITED, status(open, "ac-2"));
      assertEquals("ac-2", finding(open, FindingCode.PARAMETER_WEAKER).subject());
      assertEquals(Fulfilment.OPEN, fulfilment(open, "ac-2", Duty.Kind.PARAMETER, OTHER.value()));
      Report set = on(newer, provider.offering(), system("L").sets(DAYS.value(), "20 days"));
      assertEquals(
          Fulfilment.SATISFIED, fulfilment(set, "ac-2", Duty.Kind.PARAMETER, OTHER.value()));
    }
    World.SystemBuilder equal = system("P").provides("i", "ac-2").sets(DAYS.value(), "30 days");
    assertTrue(
        codes(on(newer, equal.offering(), system("L"))).stream()
            .noneMatch(c -> c.name().startsWith("PARAMETER")));
  }

  @Test
  void anOlderBaselineKnowsANewerIdByTheBaselineThatTheProviderWasAuthorizedOn() {
    Baseline older = baseline(DAYS, List.of(), "30 days");
    Baseline newer = baseline(OTHER, List.of(DAYS), "30 days");
    World.SystemBuilder provider = system("P").provides("i", "ac-2").sets(OTHER.value(), "90 days");
    Report known = on(older, provider.offering().authorizedOn(newer), system("L"));
    assertEquals("ac-2", finding(known, FindingCode.PARAMETER_WEAKER).subject());
    Report byBaseline =
        on(
            older,
            system("P")
                .provides("i", "ac-2")
                .offering()
                .authorizedOn(baseline(OTHER, List.of(DAYS), "90 days")),
            system("L"));
    assertEquals("ac-2", finding(byBaseline, FindingCode.PARAMETER_WEAKER).subject());
    Report unknown = on(older, provider.offering(), system("L"));
    assertEquals("ac-2", finding(unknown, FindingCode.PARAMETER_NOT_STATED).subject());
  }

  @Test
  void theOwnIdOfAnotherParameterMeansThatOne() {
    Baseline both =
        Baseline.of(
            "b",
            List.of(
                BaselineControlBuilder.builder(
                        baseline(OTHER, List.of(DAYS), "30 days").controls().get(0))
                    .addParameters(BaselineParameter.pinned(DAYS, "1 day"))
                    .build()));
    World.SystemBuilder provider = system("P").provides("i", "ac-2").sets(DAYS.value(), "90 days");
    Report report = on(both, provider.offering(), system("L"));
    assertEquals("ac-2", finding(report, FindingCode.PARAMETER_NOT_STATED).subject());
  }

  @Test
  void aPolicyMayNameAParameterByItsOtherId() {
    BaselineParameter parameter =
        new BaselineParameter(
            OTHER, List.of("x"), List.of(), Optional.empty(), List.of(), List.of(DAYS));
    assertEquals(Optional.of(Stricter.SMALLER), SMALLER.stricterFor(parameter));
    Policy own =
        PolicyBuilder.builder(SMALLER)
            .stricter(Map.of(DAYS, Stricter.SMALLER, OTHER, Stricter.LARGER))
            .build();
    assertEquals(Optional.of(Stricter.LARGER), own.stricterFor(parameter));
    assertEquals(Optional.empty(), Policy.standard().stricterFor(parameter));
  }

  private static Baseline inserting(BaselineParameter parameter, StatementPart... parts) {
    return Baseline.of(
        "b",
        List.of(
            new BaselineControl(
                new ControlId("ac-2"),
                "",
                "",
                "",
                false,
                List.of(StatementPart.statement("ac-2_smt", parts)),
                List.of(
                    parameter,
                    new BaselineParameter(
                        new ParameterId("outer"),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(DAYS),
                        List.of())),
                List.of(),
                List.of())));
  }

  private static StatementPart item(String id, String inserts, StatementPart... parts) {
    return new StatementPart(
        Optional.of(id),
        "item",
        Optional.empty(),
        "",
        inserts.isEmpty() ? List.of() : List.of(new ParameterId(inserts)),
        List.of(parts));
  }

  private static List<FindingCode> compared(Baseline baseline) {
    return codes(on(baseline, SMALLER));
  }

  @Test
  void whatAnyPartOfAPointInsertsIsComparedAndWhatFedrampsRequirementsInsertIsNot() {
    BaselineParameter pinned = BaselineParameter.pinned(DAYS, "30 days");
    String days = DAYS.value();
    List<FindingCode> weaker = List.of(FindingCode.PARAMETER_WEAKER);
    assertEquals(weaker, compared(inserting(pinned, item("ac-2_smt.a", days))));
    assertEquals(
        weaker, compared(inserting(pinned, item("ac-2_smt.a", "", item("ac-2_smt.a.1", days)))));
    assertEquals(weaker, compared(inserting(pinned, item("ac-2_smt.a", "outer"))));
    assertEquals(
        List.of(), compared(inserting(pinned, item("ac-2_smt.a", ""), item("ac-2_fr", days))));
  }

  @Test
  void aValueOfTheBaselineGoesBeforeItsConstraint() {
    BaselineParameter both =
        new BaselineParameter(
            DAYS, List.of("90 days"), List.of("30 days"), Optional.empty(), List.of(), List.of());
    assertEquals(List.of(), compared(inserting(both, item("ac-2_smt.a", DAYS.value()))));
  }

  @Test
  void ofSeveralValuesOnOneLevelTheLeastFavourableCounts() {
    Report report =
        of(system("P")
                .provides("i", "ac-2")
                .sets(DAYS.value(), "10 days")
                .sets(DAYS.value(), "90 days"))
            .report();
    assertEquals("ac-2", finding(report, FindingCode.PARAMETER_WEAKER).subject());
  }

  @Test
  void whatCannotBeComparedIsQuotedWithAllItsValues() {
    Report report =
        of(system("P")
                .provides("i", "ac-2")
                .sets(DAYS.value(), "when changed")
                .sets(DAYS.value(), "as needed"))
            .report();
    assertEquals(
        List.of("ac-2", "P", DAYS.value(), "as needed / when changed", "30 days"),
        finding(report, FindingCode.PARAMETER_UNDECIDED).details());
  }

  @Test
  void aBaselineOfTheProvidersThatLeavesAParameterOpenStatesNoValue() {
    Baseline open =
        inserting(
            new BaselineParameter(
                DAYS, List.of(), List.of(), Optional.empty(), List.of(), List.of()),
            item("ac-2_smt.a", DAYS.value()));
    World.SystemBuilder provider = system("P").provides("i", "ac-2");
    Report report = of(provider).providers(provider.offering().authorizedOn(open)).report();
    assertEquals(FULLY_INHERITED, status(report, "ac-2"));
    assertEquals("ac-2", finding(report, FindingCode.PARAMETER_NOT_STATED).subject());
  }

  @Test
  void theParametersOwnPropertySaysWhatIsStricterWhereThePolicyDoesNot() {
    BaselineParameter smaller =
        new BaselineParameter(
            DAYS,
            List.of("30 days"),
            List.of(),
            Optional.of(Stricter.SMALLER),
            List.of(),
            List.of());
    Baseline baseline = inserting(smaller, item("ac-2_smt.a", DAYS.value()));
    assertEquals(List.of(FindingCode.PARAMETER_WEAKER), codes(on(baseline, Policy.standard())));
    Policy larger =
        PolicyBuilder.builder(Policy.standard()).stricter(Map.of(DAYS, Stricter.LARGER)).build();
    assertEquals(List.of(), codes(on(baseline, larger)));
  }

  @Test
  void theCustomersNearestValueMeetsADutyOrDoesNot() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2").sets(DAYS.value(), "90 days");
    for (String near : List.of("30 days", "60 days")) {
      String far = near.equals("30 days") ? "60 days" : "20 days";
      World.SystemBuilder customer = system("L").sets(DAYS.value(), far);
      Implementation own =
          new Implementation(
              customer.component("this"),
              World.at("ac-2"),
              States.implemented(),
              List.of(setting(DAYS.value(), near, ParameterSetting.Level.BY_COMPONENT)),
              Evidence.of("L", "does"));
      CustomerSystem system =
          CustomerSystem.of(
              SystemClaimsBuilder.builder(customer.claims()).addImplementations(own).build());
      assertEquals(
          near.equals("30 days") ? Fulfilment.SATISFIED : Fulfilment.OPEN,
          fulfilment(
              of(provider).system(system).report(), "ac-2", Duty.Kind.PARAMETER, DAYS.value()),
          near);
    }
  }

  @Test
  void theCustomerMeetsADutyByAValueOnAnyLevelOfItsDocument() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2").sets(DAYS.value(), "90 days");
    List<ParameterSetting> days =
        List.of(setting(DAYS.value(), "30 days", ParameterSetting.Level.REQUIREMENT));
    SystemClaims empty = system("L").claims();
    StatedRequirement requirement =
        new StatedRequirement(
            World.at("ac-2"),
            List.of(),
            List.of(),
            "",
            Optional.empty(),
            days,
            Evidence.of("L", "says"));
    Implementation implementation =
        new Implementation(
            World.id("L/this"),
            World.at("ac-2"),
            States.implemented(),
            days,
            Evidence.of("L", "does"));
    for (SystemClaims claims :
        List.of(
            SystemClaimsBuilder.builder(empty).addRequirements(requirement).build(),
            SystemClaimsBuilder.builder(empty).addImplementations(implementation).build(),
            SystemClaimsBuilder.builder(empty).parameters(days).build())) {
      assertEquals(
          Fulfilment.SATISFIED,
          fulfilment(
              of(provider).system(CustomerSystem.of(claims)).report(),
              "ac-2",
              Duty.Kind.PARAMETER,
              DAYS.value()));
    }
  }

  @Test
  void aDutyIsMetByAStricterValueOfTheCustomersOwnAndNotByAWeakerOne() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2").sets(DAYS.value(), "90 days");
    for (Map.Entry<String, Fulfilment> own :
        Map.of(
                "30 days",
                Fulfilment.SATISFIED,
                "7 days",
                Fulfilment.SATISFIED,
                "60 days",
                Fulfilment.OPEN)
            .entrySet()) {
      Report report =
          of(provider).system(system("L").sets(DAYS.value(), own.getKey()).customer()).report();
      assertEquals(
          own.getValue(),
          fulfilment(report, "ac-2", Duty.Kind.PARAMETER, DAYS.value()),
          own.getKey());
    }
  }

  private static Report on(Baseline baseline, Policy policy) {
    World.SystemBuilder provider = system("P").provides("i", "ac-2").sets(DAYS.value(), "90 days");
    return Determination.of(baseline.at(ImpactLevel.MODERATE))
        .providers(provider.offering())
        .authorizations(Authorizations.of(active(provider)))
        .policy(policy)
        .asOf(TODAY)
        .report();
  }
}
