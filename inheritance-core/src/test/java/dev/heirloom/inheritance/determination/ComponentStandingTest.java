package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.codes;
import static dev.heirloom.inheritance.determination.World.determination;
import static dev.heirloom.inheritance.determination.World.finding;
import static dev.heirloom.inheritance.determination.World.fulfilment;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.pair;
import static dev.heirloom.inheritance.determination.World.status;
import static dev.heirloom.inheritance.determination.World.system;
import static dev.heirloom.inheritance.result.Status.FULLY_INHERITED;
import static dev.heirloom.inheritance.result.Status.PARTIALLY_INHERITED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.Report;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the word of a component is worth that does not exist or is not in operation, wherever a
 * document gives it: what it answers, does, leaves and stands in for (SEMANTICS sections 5 and 9).
 */
class ComponentStandingTest {

  private static World.SystemBuilder satisfying(
      World.SystemBuilder of, String component, String... states) {
    return of.satisfies(
        new SatisfiedEntry(
            id("answer"),
            of.component(component),
            World.at("ac-2.1"),
            Optional.of(id("r")),
            States.of(states),
            "",
            of.ev("answer")));
  }

  private static World.SystemBuilder with(World.SystemBuilder of, String component, String status) {
    return of.with(component, Optional.of(status), Optional.empty());
  }

  private static Report answered(World.SystemBuilder customer) {
    return determination(system("P").provides("i", "ac-2.1").leaves("r", "ac-2.1"))
        .system(customer.customer())
        .report();
  }

  private static Fulfilment answer(Report report) {
    return fulfilment(report, "ac-2.1", Duty.Kind.RESPONSIBILITY, id("r").value());
  }

  @Test
  void whatAComponentIsSaidToSatisfyThatTheDocumentDoesNotHaveIsTold() {
    Report report = answered(satisfying(system("L"), "nobody", "implemented"));
    assertEquals(Fulfilment.SATISFIED, answer(report));
    assertEquals(
        "satisfied entry "
            + id("answer")
            + " names "
            + id("L/nobody")
            + " as a component, but L has none of that uuid, so what does it is not known",
        finding(report, FindingCode.DANGLING_REFERENCE).message());
    assertEquals(
        "answer", finding(report, FindingCode.DANGLING_REFERENCE).evidence().get(0).location());
  }

  @ParameterizedTest
  @ValueSource(strings = {"under-development", "disposition", "retired"})
  void whatAComponentIsSaidToSatisfyThatIsNotInOperationIsTold(String status) {
    Report report = answered(satisfying(with(system("L"), "app", status), "app", "implemented"));
    assertEquals(Fulfilment.SATISFIED, answer(report));
    assertEquals(
        "component \"app\" of L has the status \"" + status + "\": confirm what it offers now",
        finding(report, FindingCode.STATUS_NOT_OPERATIONAL).message());
    Report own = own(with(system("L"), "app", status).doesBy("app", "ac-2.1", "implemented"));
    assertEquals(Fulfilment.SATISFIED, implemented(own));
    assertTrue(codes(own).contains(FindingCode.STATUS_NOT_OPERATIONAL));
  }

  private static Report own(World.SystemBuilder customer) {
    return determination(system("P").provides("i", "pl-11")).system(customer.customer()).report();
  }

  private static Fulfilment implemented(Report report) {
    return fulfilment(report, "ac-2.1", Duty.Kind.IMPLEMENT, "ac-2.1");
  }

  @Test
  void aComponentThatIsInOperationAnswersAsItSays() {
    World.SystemBuilder customer =
        with(with(system("L"), "app", "operational"), "next", "under-major-modification");
    assertEquals(Fulfilment.SATISFIED, answer(answered(satisfying(customer, "app"))));
    assertEquals(
        Fulfilment.SATISFIED, answer(answered(satisfying(customer, "next", "alternative"))));
    assertEquals(
        Fulfilment.OPEN, answer(answered(satisfying(system("L"), "nobody", "not-applicable"))));
  }

  @Test
  void aSystemThatIsBeingBuiltAnswersAsItSays() {
    World.SystemBuilder customer =
        system("L")
            .with("this-system", "all", Optional.of("under-development"), Optional.empty())
            .is("under-development");
    assertEquals(Fulfilment.SATISFIED, answer(answered(satisfying(customer, "all"))));
  }

  @Test
  void whatTheCustomersOwnPlanSaysAgainstAStandInIsAFindingAlone() {
    World.SystemBuilder provider = system("P").provides("i", "ac-2.1");
    Report report =
        determination(provider)
            .system(
                system("L")
                    .standingIn("cloud", "disposition", provider.component("this"))
                    .customer())
            .report();
    assertEquals(FULLY_INHERITED, status(report, "ac-2.1"));
    assertEquals(
        "component \"cloud\" of L has the status \"disposition\": confirm what it offers now",
        finding(report, FindingCode.STATUS_NOT_OPERATIONAL).message());
  }

  @Test
  void whatAComponentIsSaidToDoThatTheDocumentDoesNotHaveIsTold() {
    Report report = own(system("L").doesBy("nobody", "ac-2.1", "implemented"));
    assertEquals(Fulfilment.SATISFIED, implemented(report));
    assertTrue(
        finding(report, FindingCode.DANGLING_REFERENCE)
            .message()
            .startsWith("the implementation of ac-2.1 names " + id("L/nobody")),
        finding(report, FindingCode.DANGLING_REFERENCE)::message);
  }

  @Test
  void aSystemBetweenThatAnswersByAComponentThatItDoesNotHaveIsTold() {
    World.SystemBuilder lower = system("I").provides("i", "pl-11").leaves("r", "ac-2.1");
    World.SystemBuilder upper =
        satisfying(system("P").provides("p", "ac-2.1"), "nobody", "implemented");
    Report report = determination(upper, lower).pairings(List.of(pair(upper, lower))).report();
    assertFalse(codes(report).contains(FindingCode.PRESUMED_SATISFIED), () -> "" + codes(report));
    assertTrue(codes(report).contains(FindingCode.DANGLING_REFERENCE), () -> "" + codes(report));
  }

  @Test
  void whatAComponentLeavesThatTheDocumentDoesNotHaveIsToldAndCountsWhereAllAreInUse() {
    World.SystemBuilder provider =
        system("P")
            .with("app")
            .provides("i", "ac-2.1", "app", Extent.WHOLE, "implemented")
            .leaves("r", "ac-2.1", "nobody", Optional.empty());
    assertEquals(PARTIALLY_INHERITED, status(determination(provider).report(), "ac-2.1"));
    Report report =
        determination(provider)
            .system(system("L").with("P's app", provider.component("app")).customer())
            .report();
    assertEquals(FULLY_INHERITED, status(report, "ac-2.1"));
    assertTrue(
        finding(report, FindingCode.DANGLING_REFERENCE)
            .message()
            .endsWith("P has none of that uuid, so it counts where all components are in use"),
        finding(report, FindingCode.DANGLING_REFERENCE)::message);
  }

  private static Report through(String status) {
    World.SystemBuilder lower = system("I").provides("i", "ac-2.1");
    World.SystemBuilder upper =
        system("P").provides("p", "ac-2.1").inherits("i", "ac-2.1", "cloud");
    upper.standingIn("cloud", status, lower.component("this"));
    return determination(upper, lower).report();
  }

  @Test
  void whatIsInheritedThroughAComponentThatIsNotInOperationIsTold() {
    for (String status :
        List.of("disposition", "under-development", "retired", "under-major-modification")) {
      assertEquals(FULLY_INHERITED, status(through(status), "ac-2.1"));
      assertEquals(
          "component \"cloud\" of P has the status \"" + status + "\": confirm what it offers now",
          finding(through(status), FindingCode.STATUS_NOT_OPERATIONAL).message());
    }
    assertFalse(codes(through("operational")).contains(FindingCode.STATUS_NOT_OPERATIONAL));
  }
}
