package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.determination;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.pair;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.difference.ChangeKind;
import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.difference.PointChange;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Tailoring;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.FamilyResult;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ResponsibilityUse;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SEMANTICS sections 7 and 10: counts, order, explanations and differences. */
class ReportTest {

  private final World.SystemBuilder iaas =
      system("I").provides("i", "ac-2_smt.a", "partial").leaves("ir", "ac-2_smt.b");
  private final World.SystemBuilder paas =
      system("P")
          .inherits("i", "ac-2_smt.a")
          .provides("p", "ac-2_smt.a")
          .provides("q", "ac-2.1")
          .leaves("r", "ac-2_smt.a");

  private Determination chain() {
    return determination(paas, iaas).pairings(List.of(pair(paas, iaas)));
  }

  @Test
  void aControlRollsUpItsApplicablePoints() {
    assertEquals(Status.NOT_APPLICABLE, Status.rollUp(List.of()));
    assertEquals(
        Status.FULLY_INHERITED,
        Status.rollUp(List.of(Status.NOT_APPLICABLE, Status.FULLY_INHERITED)));
    assertEquals(
        Status.FULLY_INHERITED,
        Status.rollUp(List.of(Status.FULLY_INHERITED, Status.NOT_APPLICABLE)));
    assertEquals(
        Status.MUST_IMPLEMENT,
        Status.rollUp(List.of(Status.MUST_IMPLEMENT, Status.MUST_IMPLEMENT)));
    assertEquals(
        Status.PARTIALLY_INHERITED,
        Status.rollUp(List.of(Status.MUST_IMPLEMENT, Status.FULLY_INHERITED)));
    assertEquals(Status.PARTIALLY_INHERITED, Status.rollUp(List.of(Status.PARTIALLY_INHERITED)));
  }

  @Test
  void countsAddUpOverTheWholeAndTheFamilies() {
    Report report = chain().report();
    assertEquals(
        Map.of(
            Status.FULLY_INHERITED, 1,
            Status.PARTIALLY_INHERITED, 1,
            Status.MUST_IMPLEMENT, 2,
            Status.NOT_APPLICABLE, 0),
        report.controlCounts().byStatus());
    assertEquals(6, report.pointCounts().total());
    assertEquals(List.of("ac", "pl"), List.copyOf(report.families().keySet()));
    assertEquals(3, report.families().get("ac").size());
  }

  @Test
  void orderAndDuplicatesOfOfferingsChangeNothing() {
    List<Offering> offerings =
        new ArrayList<>(
            List.of(
                paas.offering(), iaas.offering(), system("Q").provides("x", "pl-11").offering()));
    Report report = chain().providers(offerings).report();
    Collections.reverse(offerings);
    offerings.add(offerings.get(1));
    assertEquals(report, chain().providers(offerings).report());
  }

  @Test
  void oneControlAloneEqualsItsPartOfTheWhole() {
    Report whole = chain().report();
    for (ControlResult control : whole.controls()) {
      Baseline one = World.BASELINE.only(control.id());
      Report alone =
          Determination.of(one)
              .providers(paas.offering(), iaas.offering())
              .pairings(List.of(pair(paas, iaas)))
              .authorizations(Authorizations.of(World.active(paas), World.active(iaas)))
              .asOf(TODAY)
              .report();
      assertEquals(List.of(control), alone.controls());
    }
  }

  @Test
  void aDateMustBeGiven() {
    assertThrows(IllegalStateException.class, () -> Determination.of(World.BASELINE).report());
  }

  @Test
  void anExplanationNamesDocumentsStatementsWhatLoweredItAndWhatIsLeft() {
    String text = chain().report().explain("ac-2");
    for (String part :
        List.of(
            "ac-2: partially inherited",
            "moderate, as of 2026-11-21.",
            "P (component \"this\") provides it, which makes it partial at most (CHAIN_PARTIAL).",
            "In P p",
            "CHAIN_PARTIAL: ac-2_smt.a of P relies on ac-2_smt.a of I",
            "I (component \"this\") provides it, which makes it partial at most (PARTLY_IMPLEMENTED).",
            "PARTLY_IMPLEMENTED: ac-2_smt.a of I is implemented in part",
            "P leaves you a responsibility (open):",
            "Left to do:",
            "meet the responsibility (P): open",
            "Why: no provider addresses it.",
            "implement ac-2_smt.b: open",
            "Responsibility " + id("ir") + " on I -> P: presumed by P.",
            "confirm that responsibility " + id("ir") + " is satisfied (I): open")) {
      assertTrue(text.contains(part), () -> part + "\nnot in\n" + text);
    }
  }

  @Test
  void anExplanationTellsWhereAContradictionStandsAndHowAResponsibilityWasDealtWith() {
    paas.satisfies("ir", "ac-2_smt.b").satisfies("q", "ac-2.1");
    String text = chain().report().explain("ac-2");
    assertTrue(
        text.contains(
            "Responsibility "
                + id("ir")
                + " on I -> P: satisfied by P.\n      In P satisfies ir\n"),
        text);
    String other = chain().report().explain("ac-2.1");
    assertTrue(
        other.contains("DANGLING_REFERENCE") && other.contains("\n    In P satisfies q\n"), other);
  }

  @Test
  void whatIsTheSameOfSeveralPointsIsExplainedOnceWithTheWordsWhole() {
    String words = "yours, all of it, " + "and more of it, ".repeat(40);
    World.SystemBuilder provider =
        system("P").refuses("ac-2_smt.a", words).refuses("ac-2_smt.b", words);
    String text = determination(provider).report().explain("ac-2");
    assertTrue(text.contains("\n  ac-2_smt.a, ac-2_smt.b: to implement\n"), text);
    assertEquals(2, text.split(java.util.regex.Pattern.quote(words.strip()), -1).length, text);
    assertTrue(text.contains("\n      implement each point: open\n"), text);
    assertTrue(text.contains("\n    ac-2_smt.b in P refuses ac-2_smt.b\n"), text);
  }

  @Test
  void aRefusalAndATailoringAreToldInTheWordsOfTheirDocuments() {
    World.SystemBuilder provider =
        system("P").provides("i", "pl-11").refuses("ac-2_smt.a", "it is yours");
    Report report =
        determination(provider)
            .system(
                new CustomerSystem(
                    system("L")
                        .says("ac-2_smt.b", List.of("not-applicable"), "no such accounts")
                        .claims(),
                    List.of(new Tailoring("PL-11", "done elsewhere")),
                    Optional.empty()))
            .report();
    assertEquals(
        List.of(
            new Remark(
                Remark.Kind.REFUSED,
                provider.claims().systemId(),
                "it is yours",
                provider.ev("refuses ac-2_smt.a"))),
        report.point("ac-2_smt.a").orElseThrow().remarks());
    assertEquals(
        List.of("no such accounts"),
        report.point("ac-2_smt.b").orElseThrow().remarks().stream().map(Remark::text).toList());
    String text = report.explain("ac-2");
    assertTrue(
        text.contains(
            "P does not offer it:\n      \"it is yours\"\n      In P refuses ac-2_smt.a\n"),
        text);
    assertTrue(
        text.contains(
            "ac-2_smt.b: not applicable\n    Your system tailored it out:\n      \"no such accounts\"\n"),
        text);
    assertTrue(report.explain("pl-11").contains("\"done elsewhere\""), report.explain("pl-11"));
  }

  @Test
  void theWholeTellsWhatLoweredAPointThoughItsControlIsAsItWasDeclared() {
    World.SystemBuilder provider = system("P").provides("i", "ac-1_smt.a");
    assertTrue(
        determination(provider)
            .report()
            .explain()
            .contains("ac-1: partially inherited (ORGANIZATION_POLICY); 2 duties open."),
        determination(provider).report()::explain);
  }

  @Test
  void theWholeAndAFamilyAreAnsweredForToo() {
    Report report = chain().report();
    FamilyResult family = report.family("ac").orElseThrow();
    assertEquals(3, family.controlCounts().total());
    assertEquals(1, family.controlCounts().full());
    assertEquals(5, family.pointCounts().total());
    assertEquals(report.declaredPointCounts().full(), family.declaredPointCounts().full());
    assertEquals(report.declaredControlCounts().full(), family.declaredControlCounts().full());
    assertEquals(
        report.openDuties(),
        Stream.concat(
                family.openDuties().stream(),
                report.family("pl").orElseThrow().openDuties().stream())
            .toList());
    assertEquals(
        report.allFindings().stream().filter(f -> !report.findings().contains(f)).toList(),
        family.allFindings());
    assertTrue(report.family("zz").isEmpty());
    assertEquals("no family zz; did you mean ac?\n", report.explainFamily("zz"));
    for (String part :
        List.of(
            "moderate, as of 2026-11-21: 1 fully inherited, 1 partially inherited, 2 to implement",
            "P (P) is a direct provider, and leverages I.",
            "I (I) is a system below.",
            "Lowered: none.",
            "Left to do: 1 responsibility to meet, 4 points to implement, 1 presumption to confirm.")) {
      assertTrue(report.explain().contains(part), () -> part + "\nnot in\n" + report.explain());
    }
    assertTrue(
        report
            .explainFamily("ac")
            .contains("ac-2: partially inherited (CHAIN_PARTIAL); 3 duties open."),
        report.explainFamily("ac"));
  }

  @Test
  void theDifferenceOfAReportWithItselfIsEmpty() {
    Report report = chain().report();
    assertTrue(Difference.between(report, report).isEmpty());
  }

  @Test
  void aDifferenceReversesAndApplies() {
    Report old = chain().report();
    Report now =
        Determination.of(World.BASELINE.only(new ControlId("ac-2"), new ControlId("pl-11")))
            .providers(
                system("P")
                    .provides("q2", "pl-11")
                    .provides("p", "ac-2_smt.a", "planned")
                    .offering())
            .asOf(TODAY.plusDays(1))
            .report();
    Difference difference = Difference.between(old, now);
    assertEquals(now, difference.apply(old));
    assertEquals(old, difference.reverse().apply(now));
    assertEquals(Difference.between(now, old), difference.reverse());
    assertEquals(
        List.of("ac-1: to implement -> absent", "ac-2.1: fully inherited -> absent"),
        difference.controls(ChangeKind.DISAPPEARED).stream().map(Object::toString).toList());
    assertEquals(
        List.of("pl-11"),
        difference.points(ChangeKind.IMPROVED).stream().map(p -> p.id()).toList());
    assertEquals(
        List.of("ac-2_smt.a: partially inherited -> to implement"),
        difference.points(ChangeKind.WORSENED).stream().map(Object::toString).toList());
    assertEquals(
        List.of(FindingCode.NOT_IMPLEMENTED),
        difference.points(ChangeKind.WORSENED).get(0).findingsAdded().stream()
            .map(Finding::code)
            .filter(c -> c == FindingCode.NOT_IMPLEMENTED)
            .toList());
    assertThrows(IllegalArgumentException.class, () -> difference.apply(now));
    assertFalse(difference.isEmpty());
  }

  @Test
  void aDifferenceBetweenBaselinesOfOtherOrderReversesAsWell() {
    Report old = chain().report();
    List<BaselineControl> controls = new ArrayList<>(World.BASELINE.controls());
    Collections.reverse(controls);
    Report now =
        Determination.of(Baseline.of("reversed", controls))
            .providers(
                system("P").provides("p", "ac-2", "planned").provides("q", "ac-1").offering())
            .asOf(TODAY)
            .report();
    assertEquals(Difference.between(now, old), Difference.between(old, now).reverse());
    assertEquals(3, Difference.between(old, now).controls().size());
  }

  @Test
  void aDifferenceAppliesToNoReportWhoseControlsAreOthers() {
    Report old = chain().report();
    Report now = determination(system("P").provides("i", "pl-11")).report();
    Report between = new Report(old.inputs(), now.controls(), old.findings(), old.unmapped());
    assertThrows(IllegalArgumentException.class, () -> Difference.between(old, now).apply(between));
  }

  private static List<String> changed(Difference difference, ChangeKind kind) {
    return difference.points(kind).stream().map(Object::toString).toList();
  }

  private static List<FindingCode> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  @Test
  void twoVersionsOfAProviderCompareIntoWhatImprovedWorsenedAndIsTheSame() {
    World.SystemBuilder old =
        system("P")
            .provides("a", "ac-2_smt.a", "planned")
            .provides("b", "ac-2_smt.b")
            .provides("c", "pl-11");
    World.SystemBuilder now =
        system("P")
            .provides("a", "ac-2_smt.a")
            .provides("b", "ac-2_smt.b")
            .leaves("r", "ac-2_smt.b")
            .provides("c", "pl-11", "alternative");
    Difference difference =
        Difference.between(determination(old).report(), determination(now).report());
    assertEquals(
        List.of("ac-2_smt.a: to implement -> fully inherited"),
        changed(difference, ChangeKind.IMPROVED));
    assertEquals(
        List.of("ac-2_smt.b: fully inherited -> partially inherited"),
        changed(difference, ChangeKind.WORSENED));
    assertEquals(
        List.of("pl-11: fully inherited -> fully inherited"),
        changed(difference, ChangeKind.OTHER));
    assertEquals(
        List.of("ac-2", "pl-11"), difference.controls().stream().map(c -> c.id().value()).toList());
    assertEquals(ChangeKind.OTHER, difference.controls().get(0).kind(), "partial before and after");
    PointChange improved = difference.points(ChangeKind.IMPROVED).get(0);
    assertEquals(List.of(id("a")), improved.itemsAdded().stream().map(ProvidedUse::uuid).toList());
    assertEquals(
        List.of(id("a")), improved.itemsRemoved().stream().map(ProvidedUse::uuid).toList());
    assertEquals(List.of(FindingCode.NOT_IMPLEMENTED), codes(improved.findingsRemoved()));
    assertEquals(List.of(), improved.findingsAdded());
    PointChange worsened = difference.points(ChangeKind.WORSENED).get(0);
    assertEquals(
        List.of(id("r")),
        worsened.responsibilitiesAdded().stream().map(ResponsibilityUse::uuid).toList());
    assertEquals(List.of(), worsened.itemsAdded());
    assertEquals(worsened.responsibilitiesAdded(), worsened.reverse().responsibilitiesRemoved());
    assertEquals(
        List.of(
            "ac-2: partially inherited -> partially inherited, declared fully inherited -> partially"
                + " inherited",
            "ac-2_smt.a: to implement -> fully inherited, declared fully inherited -> fully"
                + " inherited",
            "ac-2_smt.b: fully inherited -> partially inherited"),
        difference.statusChanges().stream().map(Object::toString).toList());
    assertEquals(
        List.of(FindingCode.ALTERNATIVE_IMPLEMENTATION),
        codes(difference.points(ChangeKind.OTHER).get(0).findingsAdded()));
  }

  @Test
  void twoBaselinesCompareIntoWhatAppearedAndDisappeared() {
    World.SystemBuilder provider = system("P").provides("a", "ac-2").provides("c", "pl-11");
    Determination of =
        Determination.of(World.BASELINE.only(new ControlId("ac-2"), new ControlId("ac-2.1")))
            .providers(provider.offering())
            .authorizations(Authorizations.of(World.active(provider)))
            .asOf(TODAY);
    Determination other =
        Determination.of(World.BASELINE.only(new ControlId("pl-11"), new ControlId("ac-2")))
            .providers(provider.offering())
            .authorizations(Authorizations.of(World.active(provider)))
            .asOf(TODAY);
    Report before = of.report();
    Report after = other.report();
    Difference difference = Difference.between(before, after);
    assertEquals(
        List.of("pl-11: absent -> fully inherited"),
        difference.controls(ChangeKind.APPEARED).stream().map(Object::toString).toList());
    assertEquals(
        List.of(
            "ac-2.1: to implement -> absent",
            "ac-2.1: to implement -> absent",
            "pl-11: absent -> fully inherited",
            "pl-11: absent -> fully inherited"),
        difference.statusChanges().stream().map(Object::toString).toList());
    assertEquals(
        List.of("pl-11: absent -> fully inherited"), changed(difference, ChangeKind.APPEARED));
    assertEquals(
        List.of("ac-2.1: to implement -> absent"),
        difference.controls(ChangeKind.DISAPPEARED).stream().map(Object::toString).toList());
    assertEquals(2, difference.controls().size(), "ac-2 is as it was");
    assertEquals(
        List.of(id("c")),
        difference.points(ChangeKind.APPEARED).get(0).itemsAdded().stream()
            .map(ProvidedUse::uuid)
            .toList());
    assertEquals(List.of(FindingCode.CONTROL_NOT_IN_BASELINE), codes(difference.findingsRemoved()));
    assertEquals(after, difference.apply(before));
    assertEquals(before, difference.reverse().apply(after));
  }

  @Test
  void twoDatesCompareIntoWhatAnExpiryTook() {
    World.SystemBuilder provider =
        system("P").provides("i", "ac-2.1").provides("j", "ac-2_smt.a", "partial");
    Determination of =
        determination(provider)
            .authorizations(Authorizations.of(World.record(provider).expires(TODAY).build()));
    Difference difference = Difference.between(of.report(), of.asOf(TODAY.plusDays(1)).report());
    assertEquals(
        List.of(
            "ac-2: partially inherited -> to implement", "ac-2.1: fully inherited -> to implement"),
        difference.controls(ChangeKind.WORSENED).stream().map(Object::toString).toList());
    assertEquals(2, difference.controls().size(), "nothing else changed");
    for (PointChange change : difference.points(ChangeKind.WORSENED)) {
      assertEquals(List.of(FindingCode.AUTHORIZATION_NOT_ACTIVE), codes(change.findingsAdded()));
    }
    assertEquals(List.of(FindingCode.AUTHORIZATION_NOT_ACTIVE), codes(difference.findingsAdded()));
    assertEquals(
        List.of(
            "ac-2_smt.a: to implement -> partially inherited",
            "ac-2.1: to implement -> fully inherited"),
        changed(difference.reverse(), ChangeKind.IMPROVED));
  }

  @Test
  void whatIsTailoredOutOrInIsAChangeOfItsOwnKind() {
    Determination of = determination(system("P").provides("i", "ac-2.1"));
    Report before = of.system(system("L").customer()).report();
    Report after =
        of.system(system("L").says("ac-2.1", List.of("not-applicable"), "none").customer())
            .report();
    Difference difference = Difference.between(before, after);
    assertEquals(
        List.of("ac-2.1: fully inherited -> not applicable"),
        changed(difference, ChangeKind.TAILORED));
    assertEquals(
        List.of("ac-2.1: not applicable -> fully inherited"),
        changed(difference.reverse(), ChangeKind.TAILORED));
  }
}
