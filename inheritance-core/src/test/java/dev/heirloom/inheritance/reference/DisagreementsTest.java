package dev.heirloom.inheritance.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.ProvidedItemBuilder;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Where engine and reference once disagreed: each test has the sentence of SEMANTICS that decided
 * in its comment.
 */
class DisagreementsTest {

  private static final ParameterId PERIOD = new ParameterId("ac-2.1_prm_1");

  /** "Active from the day issued to the day it expires", "what states no date is no record". */
  @Test
  void aRecordWithAnExpiryAndNoDayOfIssueIsARecordAndNotActive() {
    Authorizations records =
        Authorizations.of(
            AuthorizationBuilder.builder()
                .subject(provider().systemId().value())
                .expires(Worlds.TODAY.plusYears(1))
                .build());
    Report report = Engine.report(world(baseline("30 days"), provider()).under(records));
    assertEquals(Status.MUST_IMPLEMENT, report.point("ac-2.1").orElseThrow().status());
    assertTrue(
        report.findings().stream()
            .anyMatch(finding -> finding.code() == FindingCode.AUTHORIZATION_NOT_ACTIVE));
  }

  /**
   * "Where p was authorized on another baseline than L's", and law 6 for a part of one baseline.
   */
  @Test
  void aBaselineThatDiffersInAnotherControlIsAnotherBaselineAndAPartOfOneIsNot() {
    Baseline whole = Baseline.of("whole", List.of(control("30 days"), BaselineControl.of("pl-11")));
    Report another = Engine.report(world(whole, provider().authorizedOn(baseline("30 days"))));
    assertEquals(Status.PARTIALLY_INHERITED, another.point("ac-2.1").orElseThrow().status());
    Offering same = provider().authorizedOn(whole);
    Report all = Engine.report(world(whole, same));
    assertEquals(Status.FULLY_INHERITED, all.point("ac-2.1").orElseThrow().status());
    Report alone = Engine.report(world(whole.only(new ControlId("ac-2.1")), same));
    assertEquals(all.control("ac-2.1"), alone.control("ac-2.1"));
  }

  /** Law 2: "order ... of documents, components, items and providers change nothing". */
  @Test
  void theEvidenceOfAnUnknownStatementDoesNotDependOnTheOrderOfTheEntriesThatNameIt() {
    Offering provider = provider();
    ProvidedItem item = provider.claims().provided().get(0);
    ProvidedItem first = unknown(item, 1);
    ProvidedItem second = unknown(item, 2);
    Report oneWay = Engine.report(world(baseline("30 days"), with(provider, first, second)));
    Report otherWay = Engine.report(world(baseline("30 days"), with(provider, second, first)));
    assertEquals(oneWay.allFindings(), otherWay.allFindings());
    assertTrue(
        oneWay.allFindings().stream()
            .anyMatch(finding -> finding.code() == FindingCode.UNKNOWN_STATEMENT));
  }

  private static ProvidedItem unknown(ProvidedItem item, int n) {
    return ProvidedItemBuilder.builder(item)
        .uuid(Ids.item(n))
        .place(Place.statement("ac-2.1", "ac-2.1_smt.z"))
        .evidence(Evidence.of("p.json", "item " + n))
        .build();
  }

  private static Offering with(Offering provider, ProvidedItem... items) {
    return Worlds.withClaims(
        provider, SystemClaimsBuilder.builder(provider.claims()).provided(List.of(items)).build());
  }

  private static World world(Baseline baseline, Offering... offerings) {
    return new World(
        baseline,
        List.of(offerings),
        Optional.empty(),
        List.of(),
        Authorizations.none(),
        Worlds.TODAY,
        Policy.standard());
  }

  private static Baseline baseline(String required) {
    return Baseline.of("baseline", List.of(control(required)));
  }

  private static BaselineControl control(String required) {
    StatementPart statement =
        new StatementPart(
            Optional.of("ac-2.1_smt"),
            "statement",
            Optional.empty(),
            "",
            List.of(PERIOD),
            List.of());
    return BaselineControlBuilder.builder(BaselineControl.of("ac-2.1"))
        .statements(List.of(statement))
        .parameters(List.of(BaselineParameter.pinned(PERIOD, required)))
        .build();
  }

  /**
   * A provider that offers ac-2.1 wholly, with a value of its parameter that cannot be compared.
   */
  private static Offering provider() {
    Evidence evidence = Evidence.of("p.json", "");
    SystemClaims claims =
        SystemClaimsBuilder.builder()
            .identity(DocumentIdentity.named("p.json"))
            .addComponents(
                new Component(
                    Ids.component(1, 0), "this-system", "p", List.of(), List.of(), false, evidence))
            .addProvided(
                new ProvidedItem(
                    Ids.item(0),
                    Ids.component(1, 0),
                    Place.control("ac-2.1"),
                    Extent.WHOLE,
                    States.implemented(),
                    List.of(
                        new ParameterSetting(
                            PERIOD,
                            List.of("when risk asks for it"),
                            ParameterSetting.Level.BY_COMPONENT,
                            evidence)),
                    "",
                    evidence))
            .build();
    return Offering.of(claims);
  }
}
