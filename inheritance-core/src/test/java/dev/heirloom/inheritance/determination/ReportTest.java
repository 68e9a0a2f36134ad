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

import dev.heirloom.inheritance.authorization.Authorizations;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.difference.ChangeKind;
import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
        Status.MUST_IMPLEMENT, Status.rollUp(List.of(Status.MUST_IMPLEMENT, Status.MUST_IMPLEMENT)));
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
    List<Offering> offerings = new ArrayList<>(List.of(paas.offering(), iaas.offering(), system("Q").provides("x", "pl-11").offering()));
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
            "P (component \"this\") provides it at ac-2_smt.a, which makes it partial at most.",
            "In P p",
            "CHAIN_PARTIAL: ac-2_smt.a of P relies on ac-2_smt.a of I",
            "I (component \"this\") provides it at ac-2_smt.a, which makes it partial at most.",
            "PARTLY_IMPLEMENTED: ac-2_smt.a of I is implemented in part",
            "P leaves you a responsibility (open):",
            "Left to do:",
            "meet responsibility " + id("r") + " (P): open",
            "Why: no provider addresses it.",
            "implement what is not inherited of ac-2_smt.b: open",
            "Responsibility " + id("ir") + " on I -> P: presumed by P.",
            "confirm that responsibility " + id("ir") + " is dealt with (I): open")) {
      assertTrue(text.contains(part), () -> part + "\nnot in\n" + text);
    }
    assertEquals("", chain().report().explain("ac-99"));
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
            .providers(system("P").provides("q2", "pl-11").provides("p", "ac-2_smt.a", "planned").offering())
            .asOf(TODAY.plusDays(1))
            .report();
    Difference difference = Difference.between(old, now);
    assertEquals(now, difference.apply(old));
    assertEquals(old, difference.reverse().apply(now));
    assertEquals(Difference.between(now, old), difference.reverse());
    assertEquals(List.of("ac-1: MUST_IMPLEMENT -> absent", "ac-2.1: FULLY_INHERITED -> absent"),
        difference.controls(ChangeKind.DISAPPEARED).stream().map(Object::toString).toList());
    assertEquals(List.of("pl-11"), difference.points(ChangeKind.IMPROVED).stream().map(p -> p.id()).toList());
    assertEquals(List.of("ac-2_smt.a: PARTIALLY_INHERITED -> MUST_IMPLEMENT"),
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
}
