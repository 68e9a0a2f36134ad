package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.AssessorEvidenceTest.ASSESSED;
import static dev.heirloom.inheritance.determination.AssessorEvidenceTest.plan;
import static dev.heirloom.inheritance.determination.AssessorEvidenceTest.risk;
import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.codes;
import static dev.heirloom.inheritance.determination.World.determination;
import static dev.heirloom.inheritance.determination.World.finding;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.pair;
import static dev.heirloom.inheritance.determination.World.record;
import static dev.heirloom.inheritance.determination.World.records;
import static dev.heirloom.inheritance.determination.World.status;
import static dev.heirloom.inheritance.determination.World.system;
import static dev.heirloom.inheritance.result.Status.FULLY_INHERITED;
import static dev.heirloom.inheritance.result.Status.MUST_IMPLEMENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.evidence.RiskEvidence;
import dev.heirloom.inheritance.evidence.RiskEvidence.ActionItem;
import dev.heirloom.inheritance.evidence.TrackedRisk;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What a document or a record names and nobody has is told, wherever it stands: a component that
 * stands in, a parameter, a system, a control (SEMANTICS sections 2, 5, 6 and 13).
 */
class NamedNobodyTest {

  private static List<String> messages(Report report, FindingCode code) {
    return report.findings().stream()
        .filter(found -> found.code() == code)
        .map(Finding::message)
        .toList();
  }

  @Test
  void aStandInForAComponentThatNobodyHasIsTold() {
    World.SystemBuilder provider = system("P").with("app").provides("i", "ac-2.1");
    World.SystemBuilder customer =
        system("L").with("cloud", provider.component("app"), id("gone")).with("other", id("lost"));
    Report report = determination(provider).system(customer.customer()).report();
    assertEquals(
        List.of(
            "component \"cloud\" of L names "
                + id("gone")
                + " as a component of a lower system, but no system that it stands in for has one"
                + " of that uuid"),
        messages(report, FindingCode.DANGLING_REFERENCE));
    assertEquals(
        List.of(
            "component \"other\" of L names "
                + id("lost")
                + ", of a lower system whose document is not given, so it was not checked"),
        messages(report, FindingCode.LOWER_DOCUMENT_NOT_GIVEN));
    assertEquals(
        List.of(customer.ev("component cloud")),
        report.findings().stream()
            .filter(found -> found.code() == FindingCode.DANGLING_REFERENCE)
            .flatMap(found -> found.evidence().stream())
            .toList());
  }

  @Test
  void aProviderThatStandsInForNobodyIsToldToo() {
    World.SystemBuilder lower = system("I").provides("i", "ac-2.1");
    World.SystemBuilder upper =
        system("P")
            .with("system", "cloud", List.of(), List.of(id("no authorization")), false)
            .provides("p", "ac-2.1");
    Report report = determination(upper, lower).pairings(List.of(pair(upper, lower))).report();
    assertEquals(
        List.of(
            "component \"cloud\" of P names "
                + id("no authorization")
                + " as a leveraged authorization, but its document has none of that uuid"),
        messages(report, FindingCode.DANGLING_REFERENCE));
  }

  // parameters

  private static final Baseline PARAMETERS =
      Baseline.of(
          "parameters",
          List.of(
              control("ac-2", "ac-02_odp.01", "ac-2_prm_1"),
              control("ac-3", "ac-03_odp.01", "ac-3_prm_1")));

  private static BaselineControl control(String id, String parameter, String otherId) {
    return new BaselineControl(
        new ControlId(id),
        "",
        "",
        "",
        false,
        List.of(StatementPart.item(id + "_smt.a")),
        List.of(
            new BaselineParameter(
                new ParameterId(parameter),
                List.of("30 days"),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(new ParameterId(otherId)))),
        List.of(),
        List.of());
  }

  private static Report setting(World.SystemBuilder provider) {
    return Determination.of(PARAMETERS)
        .providers(provider.offering())
        .authorizations(Authorizations.of(active(provider)))
        .asOf(TODAY)
        .report();
  }

  private static ParameterSetting set(String control, String parameter) {
    return new ParameterSetting(
        new ParameterId(parameter),
        List.of("30 days"),
        ParameterSetting.Level.BY_COMPONENT,
        Evidence.of("P", control + " sets " + parameter));
  }

  @Test
  void aParameterThatItsControlDoesNotHaveIsToldOnce() {
    // Set for all that a component does, as component definitions have it.
    ParameterSetting general = set("all", "ac-02_odp.01");
    Report report =
        setting(
            system("P")
                .providesWith("h", "ac-2", general)
                .providesWith(
                    "i",
                    "ac-2",
                    set("ac-2", "ac-2_prm_1"),
                    set("ac-2", "AC-2_PRM_1"),
                    set("ac-2", "ac-2_prm_9"))
                .providesWith("j", "ac-3", set("ac-3", "ac-2_prm_1"), general)
                .providesWith("k", "ac-99", set("ac-99", "ac-99_prm_1"))
                .sets("ac-3_prm_7", "1")
                .sets("zz-9_prm_1", "1")
                .sets("ac-3_prm_1", "30 days"));
    assertEquals(
        List.of(
            "P sets parameters that their controls do not have (3): \"ac-2_prm_1\" of ac-3, \"ac-2_prm_9\" of ac-2, \"ac-3_prm_7\""),
        messages(report, FindingCode.UNKNOWN_PARAMETER));
    Report customers =
        Determination.of(PARAMETERS)
            .providers(system("P").provides("i", "ac-2").offering())
            .system(system("L").sets("ac-2_prm_2", "1").customer())
            .asOf(TODAY)
            .report();
    assertEquals(
        List.of("L sets parameters that their controls do not have (1): \"ac-2_prm_2\""),
        messages(customers, FindingCode.UNKNOWN_PARAMETER));
  }

  @Test
  void aParameterOfTheBaselineThatTheProviderWasAuthorizedOnIsKnown() {
    Baseline own = Baseline.of("own", List.of(control("ac-2", "ac-2_own", "ac-2_prm_1")));
    World.SystemBuilder provider = system("P").providesWith("i", "ac-2", set("ac-2", "ac-2_own"));
    Report report =
        Determination.of(PARAMETERS)
            .providers(OfferingBuilder.builder(provider.offering()).authorizedOn(own).build())
            .asOf(TODAY)
            .report();
    assertFalse(codes(report).contains(FindingCode.UNKNOWN_PARAMETER));
  }

  // records

  @Test
  void recordsAboutNobodyAreToldOnceForTheirDocument() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    var records =
        records(
            Regime.NONE,
            List.of(
                active(provider),
                AuthorizationBuilder.builder()
                    .id("1")
                    .subject("Pee")
                    .revoked(TODAY)
                    .evidence(Evidence.of("records.yaml", "/authorizations/1"))
                    .build(),
                AuthorizationBuilder.builder()
                    .id("2")
                    .subject("L")
                    .evidence(Evidence.of("records.yaml", "/authorizations/2"))
                    .build()),
            World.acceptance(system("Q"))
                .subject("Queue")
                .evidence(Evidence.of("records.yaml", "/acceptances/0"))
                .build());
    var determination =
        Determination.of(BASELINE)
            .providers(provider.offering())
            .authorizations(records)
            .asOf(TODAY);
    assertEquals(
        List.of(
            "records.yaml names 3 systems of which none is given, and counts for none of these:"
                + " \"L\", \"Pee\", \"Queue\""),
        messages(determination.report(), FindingCode.RECORD_NOT_USED));
    Report ofCustomer = determination.system(system("L").customer()).report();
    assertEquals(
        List.of(
            "records.yaml names 2 systems of which none is given, and counts for none of these:"
                + " \"Pee\", \"Queue\""),
        messages(ofCustomer, FindingCode.RECORD_NOT_USED));
  }

  @Test
  void whatHasNoDateIsNoRecordAndNeitherItsConditionNorItsScopeCounts() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1").provides("j", "pl-11");
    Condition condition = Condition.excluding("not for us", "ac-2.1");
    for (var undated :
        List.of(
            record(provider).issued(Optional.empty()).conditions(List.of(condition)).build(),
            record(provider).issued(Optional.empty()).controls(List.of("pl-11")).build())) {
      for (List<dev.heirloom.inheritance.authorization.Authorization> all :
          List.of(List.of(undated), List.of(undated, active(provider)))) {
        Report report =
            Determination.of(BASELINE)
                .providers(provider.offering())
                .authorizations(records(Regime.NONE, all))
                .asOf(TODAY)
                .report();
        assertEquals(FULLY_INHERITED, status(report, "ac-2.1"), undated::toString);
        assertEquals(FULLY_INHERITED, status(report, "pl-11"));
      }
    }
  }

  @Test
  void whatElseATextNamesBesideAControlIsTold() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Report report =
        Determination.of(BASELINE)
            .providers(provider.offering())
            .authorizations(
                Authorizations.of(
                    record(provider)
                        .conditions(List.of(Condition.excluding("no", "AC-2(1), ZZ-9 and CC6.1")))
                        .build()))
            .asOf(TODAY)
            .report();
    assertEquals(MUST_IMPLEMENT, status(report, "ac-2.1"));
    assertTrue(
        finding(report, FindingCode.CONTROL_NOT_IN_BASELINE).message().endsWith(": zz-9"),
        finding(report, FindingCode.CONTROL_NOT_IN_BASELINE)::message);
    assertTrue(
        finding(report, FindingCode.UNKNOWN_CONTROL).message().endsWith(": \"CC6.1\""),
        finding(report, FindingCode.UNKNOWN_CONTROL)::message);
  }

  // risks

  private static Report beside(EvidenceDocument... evidence) {
    World.SystemBuilder provider = system("P").identifiedBy("FR1234567890").provides("i", "ac-2.1");
    return Determination.of(BASELINE)
        .providers(provider.offering().with(evidence))
        .asOf(TODAY)
        .report();
  }

  private static RiskEvidence items(List<TrackedRisk> risks, ActionItem... items) {
    return new RiskEvidence(
        "poam.json", EvidenceSubject.identifiedBy("FR1234567890"), ASSESSED, List.of(items), risks);
  }

  private static ActionItem item(List<String> places, String... risks) {
    return new ActionItem(
        "Patch it",
        places,
        List.of(),
        List.of(risks).stream().map(World::id).toList(),
        Evidence.of("poam.json", "/poam-items/0"));
  }

  @Test
  void anOpenItemThatNamesNoControlIsTold() {
    for (List<String> places : List.of(List.<String>of(), List.of("the firewall"))) {
      Report report = beside(items(List.of(), item(places)));
      assertEquals(FULLY_INHERITED, status(report, "ac-2.1"));
      assertEquals(
          List.of(
              "risk \"Patch it\" of P is open on "
                  + TODAY
                  + " and names no control that is understood: it may be about anything"),
          messages(report, FindingCode.RISK_WITHOUT_CONTROL));
      assertEquals(
          "/poam-items/0",
          finding(report, FindingCode.RISK_WITHOUT_CONTROL).evidence().get(0).location());
    }
  }

  @Test
  void whatIsClosedOrNamedElsewhereIsNotToldAsARiskWithoutControl() {
    TrackedRisk open = risk("r", "open").build();
    for (RiskEvidence plan :
        List.of(
            items(List.of(), item(List.of("AC-2(1)"))),
            items(List.of(), item(List.of("AC-99"))),
            items(List.of(risk("r", "closed").build()), item(List.of(), "r")),
            items(List.of(open), item(List.of("ac-2.1"), "r")),
            plan(ASSESSED, risk("r", "open").places(List.of("ac-2.1")).build()))) {
      assertEquals(
          List.of(), messages(beside(plan), FindingCode.RISK_WITHOUT_CONTROL), plan::toString);
    }
    assertEquals(
        1,
        messages(
                beside(items(List.of(open), item(List.of(), "r"))),
                FindingCode.RISK_WITHOUT_CONTROL)
            .size());
  }

  @Test
  void anOpenRiskOfTheCustomersOwnThatNamesNoControlIsTold() {
    Report report =
        determination(system("P").provides("i", "ac-2.1"))
            .system(
                system("L")
                    .identifiedBy("FR1234567890")
                    .customer()
                    .with(items(List.of(), item(List.of()))))
            .report();
    assertEquals(1, messages(report, FindingCode.RISK_WITHOUT_CONTROL).size());
  }

  // identifiers

  @Test
  void anIdentifierUnderTwoTitlesIsToldOfBoth() {
    World.SystemBuilder old = system("Quay").identifiedBy("quay-1").provides("i", "ac-2.1");
    World.SystemBuilder renamed = system("Harbour").identifiedBy("Quay-1").provides("j", "pl-11");
    Report report = determination(old, renamed).report();
    assertEquals(FULLY_INHERITED, status(report, "ac-2.1"));
    assertEquals(
        Set.of(
            "Harbour and Quay state the identifier \"quay-1\" under different titles: each counts"
                + " as the document of a system of its own",
            "Harbour and Quay state the identifier \"Quay-1\" under different titles: each counts"
                + " as the document of a system of its own"),
        Set.copyOf(messages(report, FindingCode.SHARED_IDENTIFIER)));
  }
}
