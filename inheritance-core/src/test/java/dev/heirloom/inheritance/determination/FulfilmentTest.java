package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.codes;
import static dev.heirloom.inheritance.determination.World.determination;
import static dev.heirloom.inheritance.determination.World.finding;
import static dev.heirloom.inheritance.determination.World.fulfilment;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.pair;
import static dev.heirloom.inheritance.determination.World.point;
import static dev.heirloom.inheritance.determination.World.status;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** SEMANTICS sections 3 and 9: duties, and whether the customer system has acted. */
class FulfilmentTest {

  private static Fulfilment of(World.SystemBuilder customer) {
    return of(customer, "ac-2_smt.a");
  }

  private static Fulfilment of(World.SystemBuilder customer, String point) {
    World.SystemBuilder provider = system("P").provides("i", "ac-2").leaves("r", "ac-2");
    Report report = determination(provider).system(customer.customer()).report();
    assertEquals(Status.PARTIALLY_INHERITED, status(report, point));
    return fulfilment(report, point, Duty.Kind.RESPONSIBILITY, id("r").value());
  }

  @Test
  void aResponsibilityIsOpenUntilASatisfiedEntryNamesIt() {
    assertEquals(Fulfilment.OPEN, of(system("L")));
    assertEquals(Fulfilment.SATISFIED, of(system("L").satisfies("r", "ac-2")));
  }

  @Test
  void anEntryAnswersByItsState() {
    assertEquals(Fulfilment.PLANNED, of(system("L").satisfies("r", "ac-2", "planned")));
    assertEquals(Fulfilment.PLANNED, of(system("L").satisfies("r", "ac-2", "partial")));
    assertEquals(Fulfilment.OPEN, of(system("L").satisfies("r", "ac-2", "not-applicable")));
    assertEquals(Fulfilment.SATISFIED, of(system("L").satisfies("r", "ac-2", "alternative")));
    assertEquals(Fulfilment.SATISFIED, of(system("L").satisfies("r", "ac-2", "fully implemented")));
    assertEquals(Fulfilment.PLANNED, of(system("L").satisfies("r", "ac-2", "operational")));
    assertEquals(
        Fulfilment.PLANNED,
        of(system("L").satisfies("r", "ac-2", "implemented").satisfies("r", "ac-2", "planned")));
  }

  @Test
  void anEntryCountsAtThePointsOfItsPlaceOrAtAllWhereTheseDoNotMeet() {
    World.SystemBuilder customer = system("L").satisfies("r", "ac-2_smt.b");
    assertEquals(Fulfilment.OPEN, of(customer, "ac-2_smt.a"));
    assertEquals(Fulfilment.SATISFIED, of(customer, "ac-2_smt.b"));
    World.SystemBuilder provider = system("P").provides("i", "ac-2").leaves("r", "ac-2_smt.a");
    Report report = determination(provider).system(customer.customer()).report();
    assertEquals(
        Fulfilment.SATISFIED,
        fulfilment(report, "ac-2_smt.a", Duty.Kind.RESPONSIBILITY, id("r").value()));
  }

  @Test
  void anEntryOfAnotherControlAnswersNothing() {
    assertEquals(Fulfilment.OPEN, of(system("L").satisfies("r", "ac-2.1")));
  }

  @Test
  void aSatisfiedThatNamesAProvidedItemSatisfiesNothing() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1").leaves("r", "ac-2.1");
    Report report =
        determination(provider).system(system("L").satisfies("i", "ac-2.1").customer()).report();
    assertEquals(
        Fulfilment.OPEN, fulfilment(report, "ac-2.1", Duty.Kind.RESPONSIBILITY, id("r").value()));
    assertTrue(
        finding(report, FindingCode.DANGLING_REFERENCE).message().contains("provided item"),
        finding(report, FindingCode.DANGLING_REFERENCE)::message);
  }

  @Test
  void wordsOfTheCustomersOwnThatAreNotUnderstoodAreQuotedAndCountAsPlanned() {
    for (World.SystemBuilder customer :
        List.of(
            system("L").does("ac-2.1", "waived"),
            system("L").says("ac-2.1", List.of("waived"), ""),
            system("L").satisfies("r", "ac-2.1", "waived"))) {
      Report report =
          determination(system("P").provides("i", "ac-2_smt.a").leaves("r", "ac-2.1"))
              .system(customer.customer())
              .report();
      assertEquals(
          "L gives ac-2.1 the implementation state \"waived\", which is not understood, so it"
              + " counts as planned",
          finding(report, FindingCode.STATE_NOT_UNDERSTOOD).message());
    }
  }

  @Test
  void whatTheCustomersDocumentNamesThatTheBaselineDoesNotHaveIsReported() {
    Report report =
        determination(system("P").provides("i", "ac-2.1"))
            .system(system("L").does("ac-2_smt.z", "implemented").does("ac-9").customer())
            .report();
    assertEquals("L", finding(report, FindingCode.CONTROL_NOT_IN_BASELINE).subject());
    assertEquals("ac-2", finding(report, FindingCode.UNKNOWN_STATEMENT).subject());
  }

  @Test
  void whatTheCustomerExportsAgainIsPassedOn() {
    assertEquals(Fulfilment.PASSED_ON, of(system("L").leaves("r", "ac-2_smt.a")));
    assertEquals(Fulfilment.OPEN, of(system("L").leaves("r", "ac-2_smt.a"), "ac-2_smt.b"));
    assertEquals(
        Fulfilment.PASSED_ON, of(system("L").leaves("own", "ac-2", "this", Optional.empty(), "r")));
    assertEquals(
        Fulfilment.SATISFIED, of(system("L").leaves("r", "ac-2_smt.a").satisfies("r", "ac-2")));
  }

  @Test
  void commonControlsOfTheSameOrganizationAnswerWhileTheyAreAuthorized() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1").leaves("r", "ac-2.1");
    World.SystemBuilder common = system("C").satisfies("r", "ac-2.1").sameOrganization();
    Determination of = determination(provider, common).system(system("L").customer());
    assertEquals(
        Fulfilment.SATISFIED,
        fulfilment(of.report(), "ac-2.1", Duty.Kind.RESPONSIBILITY, id("r").value()));
    assertEquals(List.of(FindingCode.NOTHING_OFFERED), codes(of.report()));
    Report unauthorized = of.authorizations(Authorizations.of(World.active(provider))).report();
    assertEquals(
        Fulfilment.OPEN,
        fulfilment(unauthorized, "ac-2.1", Duty.Kind.RESPONSIBILITY, id("r").value()));
    Report stranger =
        determination(provider, system("C").satisfies("r", "ac-2.1"))
            .system(system("L").customer())
            .report();
    assertEquals(
        Fulfilment.OPEN, fulfilment(stranger, "ac-2.1", Duty.Kind.RESPONSIBILITY, id("r").value()));
  }

  @Test
  void aPointThatIsNotFullyInheritedAndHasNoResponsibilityIsToBeImplemented() {
    World.SystemBuilder provider =
        system("P").provides("i", "ac-2_smt.a").provides("j", "ac-2.1", "partial");
    Determination of = determination(provider);
    assertEquals(List.of(), point(of.report(), "ac-2_smt.a").duties());
    assertEquals(
        Fulfilment.OPEN, fulfilment(of.report(), "ac-2_smt.b", Duty.Kind.IMPLEMENT, "ac-2_smt.b"));
    assertEquals(Fulfilment.OPEN, fulfilment(of.report(), "ac-2.1", Duty.Kind.IMPLEMENT, "ac-2.1"));
    assertEquals(
        Fulfilment.SATISFIED, implement(of, system("L").does("ac-2_smt.b", "implemented")));
    assertEquals(Fulfilment.SATISFIED, implement(of, system("L").does("ac-2")));
    assertEquals(Fulfilment.PLANNED, implement(of, system("L").does("ac-2", "planned")));
    assertEquals(
        Fulfilment.PLANNED,
        implement(of, system("L").does("ac-2", "implemented").does("ac-2_smt.b", "partial")));
    assertEquals(Fulfilment.OPEN, implement(of, system("L").does("ac-2", "not-applicable")));
    assertEquals(Fulfilment.OPEN, implement(of, system("L").does("ac-2_smt.a", "implemented")));
    assertEquals(
        Fulfilment.PLANNED, implement(of, system("L").says("ac-2", List.of("planned"), "")));
  }

  private static Fulfilment implement(Determination of, World.SystemBuilder customer) {
    return fulfilment(
        of.system(customer.customer()).report(), "ac-2_smt.b", Duty.Kind.IMPLEMENT, "ac-2_smt.b");
  }

  @Test
  void whatAComponentDoesThatStandsInForAnotherSystemIsNotTheCustomersOwn() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2_smt.a");
    World.SystemBuilder customer =
        system("L").with("stand-in", provider.component("this")).with("own");
    Determination of = determination(provider);
    assertEquals(
        Fulfilment.OPEN, implement(of, customer.doesBy("stand-in", "ac-2", "implemented")));
    assertEquals(
        Fulfilment.SATISFIED, implement(of, customer.doesBy("own", "ac-2", "alternative")));
  }

  @Test
  void whatIsOfferedAndNotListedWhereOthersAreIsReported() {
    World.SystemBuilder provider =
        system("P").provides("i", "ac-2_smt.a").provides("j", "ac-2_smt.b").provides("k", "ac-2.1");
    Report report =
        determination(provider).system(system("L").inherits("i", "ac-2_smt.a").customer()).report();
    assertEquals("ac-2_smt.b", finding(report, FindingCode.NOT_LISTED_AS_INHERITED).subject());
    assertEquals(Status.FULLY_INHERITED, status(report, "ac-2_smt.b"));
    Report none = determination(provider).system(system("L").customer()).report();
    assertEquals(List.of(), codes(none));
    Report requirement =
        determination(system("P").provides("i", "ac-2_smt.a").provides("j", "ac-2_fr"))
            .system(system("L").inherits("i", "ac-2_smt.a").customer())
            .report();
    assertEquals(List.of(), codes(requirement), "what gives no point is not missed");
  }

  @Test
  void nothingThatTheCustomerSaysItHasDoneChangesADetermination() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2").leaves("r", "ac-2_smt.b");
    Determination of = determination(provider);
    World.SystemBuilder acted =
        system("L")
            .satisfies("r", "ac-2_smt.b")
            .does("ac-1", "implemented")
            .inherits("i", "ac-2")
            .leaves("r", "ac-2")
            .provides("own", "ac-1");
    assertEquals(
        statuses(of.system(system("L").customer()).report()),
        statuses(of.system(acted.customer()).report()));
  }

  private static List<Status> statuses(Report report) {
    return report.controls().stream()
        .flatMap(c -> c.points().stream())
        .flatMap(p -> List.of(p.status(), p.declared()).stream())
        .toList();
  }

  /** "At all where the responsibility counts": on whichever path it reaches the customer system. */
  @Test
  void anEntryAnswersAtItsPlaceWhereTheResponsibilityCountsThereOnAnotherPath() {
    World.SystemBuilder lower =
        system("I")
            .with("x")
            .provides("i", "ac-2")
            .provides("i", "ac-2_smt.a", "x", Extent.WHOLE)
            .leaves("r", "ac-2", "x", Optional.of(id("i")));
    World.SystemBuilder upper = system("P").with("stand-in", lower.component("x"));
    World.SystemBuilder customer = system("L").satisfies("r", "ac-2_smt.b");
    Report report =
        determination(lower, upper)
            .pairings(List.of(pair(customer, lower), pair(customer, upper)))
            .system(customer.customer())
            .report();
    assertEquals(
        Fulfilment.SATISFIED,
        fulfilment(report, "ac-2_smt.b", Duty.Kind.RESPONSIBILITY, id("r").value()));
    assertEquals(
        Fulfilment.OPEN,
        fulfilment(report, "ac-2_smt.a", Duty.Kind.RESPONSIBILITY, id("r").value()));
    assertEquals(
        Fulfilment.OPEN, fulfilment(report, "ac-2_smt.a", Duty.Kind.CONFIRM, id("r").value()));
  }

  @Test
  void ofSeveralAnswersTheWeakestCountsInWhateverOrderTheyStand() {
    assertEquals(
        Fulfilment.PLANNED,
        of(
            system("L")
                .satisfies("r", "ac-2", "planned")
                .satisfies("r", "ac-2_smt.a", "implemented")));
    assertEquals(
        Fulfilment.PLANNED,
        of(
            system("L")
                .satisfies("r", "ac-2", "implemented")
                .satisfies("r", "ac-2_smt.a", "planned")));
    assertEquals(
        Fulfilment.SATISFIED,
        of(
            system("L")
                .satisfies("r", "ac-2", "implemented")
                .satisfies("r", "ac-2_smt.a", "not-applicable")));
  }

  @Test
  void anEntryAtAnUnknownStatementAnswersWhereverTheResponsibilityCounts() {
    World.SystemBuilder unknown = system("L").satisfies("r", "ac-2_smt.z");
    assertEquals(Fulfilment.SATISFIED, of(unknown, "ac-2_smt.a"));
    assertEquals(Fulfilment.SATISFIED, of(unknown, "ac-2_smt.b"));
    assertEquals(
        Fulfilment.SATISFIED,
        of(system("L").satisfies("r", "ac-2_smt.z").satisfies("r", "ac-2_smt.b"), "ac-2_smt.a"));
  }

  @Test
  void aCommonControlDoesNotAnswerWhatItLeavesItself() {
    World.SystemBuilder common =
        system("C")
            .provides("i", "ac-2.1")
            .leaves("r", "ac-2.1")
            .satisfies("r", "ac-2.1")
            .sameOrganization();
    Report report = determination(common).system(system("L").customer()).report();
    assertEquals(
        Fulfilment.OPEN, fulfilment(report, "ac-2.1", Duty.Kind.RESPONSIBILITY, id("r").value()));
  }

  @Test
  void whereNothingThatIsListedIsFoundNothingIsMissedOnTheList() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2_smt.a");
    Report report =
        determination(provider)
            .system(system("L").inherits("unknown", "ac-2_smt.a").customer())
            .report();
    assertFalse(codes(report).contains(FindingCode.NOT_LISTED_AS_INHERITED));
  }

  private static Fulfilment implemented(World.SystemBuilder customer, String point) {
    Report report =
        determination(system("P").provides("i", "pl-11")).system(customer.customer()).report();
    return World.fulfilment(report, point, Duty.Kind.IMPLEMENT, point);
  }

  @Test
  void aPartOfAPointThatIsDoneIsNoMoreThanPlannedUntilAllPartsAre() {
    assertEquals(
        Fulfilment.PLANNED,
        implemented(system("L").does("ac-2_smt.a.1", "implemented"), "ac-2_smt.a"));
    assertEquals(
        Fulfilment.SATISFIED,
        implemented(
            system("L").does("ac-2_smt.a.1", "implemented").does("ac-2_smt.a.2", "implemented"),
            "ac-2_smt.a"));
    assertEquals(
        Fulfilment.PLANNED,
        implemented(
            system("L").does("ac-2_smt.a.1", "implemented").does("ac-2_smt.a.2", "planned"),
            "ac-2_smt.a"));
    assertEquals(
        Fulfilment.OPEN,
        implemented(system("L").does("ac-2_smt.a.1", "implemented"), "ac-2_smt.b"));
  }

  @Test
  void whatAStatementSaysGoesBeforeWhatItsRequirementSays() {
    World.SystemBuilder customer =
        system("L")
            .says("ac-2", List.of("implemented"), "")
            .says("ac-2_smt.a", List.of("planned"), "");
    assertEquals(Fulfilment.PLANNED, implemented(customer, "ac-2_smt.a"));
    customer =
        system("L")
            .says("ac-2", List.of("implemented"), "")
            .says("ac-2_smt.a", List.of("planned"), "");
    assertEquals(Fulfilment.SATISFIED, implemented(customer, "ac-2_smt.b"));
    assertEquals(
        Fulfilment.SATISFIED,
        implemented(
            system("L")
                .says("ac-2", List.of("planned"), "")
                .says("ac-2_smt.a", List.of("implemented"), ""),
            "ac-2_smt.a"));
  }
}
