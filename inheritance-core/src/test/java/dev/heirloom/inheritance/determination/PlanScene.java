package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.pair;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.BaselineParameterBuilder;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.baseline.StatementPartBuilder;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.export.CustomerPlan;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Providers of which a plan is made: each authorized until an example says otherwise.
 *
 * @param pairings who leverages whom, where the documents do not say it
 */
record PlanScene(
    Baseline baseline, List<Offering> offerings, Authorizations records, List<Pairing> pairings) {

  static final ExportOptions OPTIONS =
      new ExportOptions(id("options"), new OscalDateTime("2026-11-21T00:00:00Z"), "1.0");

  /** One control, with a parameter that is to be thirty days or less. */
  static final Baseline THIRTY_DAYS =
      Baseline.of(
              "thirty days",
              List.of(
                  BaselineControlBuilder.builder(
                          BaselineControl.of(
                              "ac-2",
                              StatementPartBuilder.builder(StatementPart.item("ac-2_smt.a"))
                                  .inserts(List.of(new ParameterId("ac-2_prm_1")))
                                  .build()))
                      .parameters(
                          List.of(
                              BaselineParameterBuilder.builder()
                                  .id(new ParameterId("ac-2_prm_1"))
                                  .values(List.of("30 days"))
                                  .stricter(Stricter.SMALLER)
                                  .build()))
                      .build()))
          .at(ImpactLevel.MODERATE);

  static PlanScene of(World.SystemBuilder... systems) {
    return new PlanScene(
        BASELINE,
        Arrays.stream(systems).map(World.SystemBuilder::offering).toList(),
        Authorizations.of(Arrays.stream(systems).map(World::active).toArray(Authorization[]::new)),
        List.of());
  }

  /** Returns a scene in which systems leverage others: each that is named the one named next. */
  PlanScene paired(World.SystemBuilder... upperThenLower) {
    List<Pairing> pairs =
        Stream.iterate(0, i -> i < upperThenLower.length, i -> i + 2)
            .map(i -> pair(upperThenLower[i], upperThenLower[i + 1]))
            .toList();
    return new PlanScene(baseline, offerings, records, pairs);
  }

  PlanScene authorized(Authorization... authorizations) {
    return new PlanScene(baseline, offerings, Authorizations.of(authorizations), pairings);
  }

  PlanScene offering(Offering... others) {
    return new PlanScene(baseline, List.of(others), records, pairings);
  }

  PlanScene on(Baseline other) {
    return new PlanScene(other, offerings, records, pairings);
  }

  private Determination determination() {
    return Determination.of(baseline)
        .providers(offerings)
        .pairings(pairings)
        .authorizations(records)
        .asOf(TODAY);
  }

  CustomerPlan.Inputs inputs() {
    return new CustomerPlan.Inputs(baseline, offerings, records);
  }

  Report report(CustomerSystem customer) {
    return determination().system(customer).report();
  }

  /** Returns a new plan, after a check that it is determined as what it was made of. */
  SystemSecurityPlan plan(CustomerSystem customer) {
    Report report = report(customer);
    SystemSecurityPlan plan =
        CustomerPlan.of(
                new CustomerPlan.Subject("Orchard", "orchard", "profile.json"),
                report,
                inputs(),
                OPTIONS)
            .plan();
    assertEquals(duties(report), duties(report(CustomerSystem.of(plan, "plan"))));
    return plan;
  }

  /** Returns a new plan of a system that says nothing yet. */
  SystemSecurityPlan plan() {
    return plan(system("L").customer());
  }

  PlanLines lines(CustomerSystem customer, String... named) {
    return new PlanLines(plan(customer), named);
  }

  PlanLines lines(String... named) {
    return new PlanLines(plan(), named);
  }

  /** Returns a plan brought up to date, after a check that a second time changes nothing. */
  CustomerPlan updated(SystemSecurityPlan plan) {
    return updated(plan, CustomerSystem.of(plan, "plan"));
  }

  /** Returns a plan brought up to date with what another document says of the system. */
  CustomerPlan updated(SystemSecurityPlan plan, CustomerSystem customer) {
    CustomerPlan updated = CustomerPlan.update(plan, report(customer), inputs(), OPTIONS);
    CustomerPlan second =
        CustomerPlan.update(
            updated.plan(), report(CustomerSystem.of(updated.plan(), "plan")), inputs(), OPTIONS);
    assertEquals(List.of(), second.changes());
    assertEquals(updated.plan(), second.plan());
    return updated;
  }

  /** Returns a responsibility of a system, with words. */
  static Responsibility left(String system, String name, String place, String words) {
    return new Responsibility(
        id(name),
        id(system + "/this"),
        World.at(place),
        Optional.empty(),
        List.of(),
        words,
        Evidence.of(system, name));
  }

  private static List<String> duties(Report report) {
    return report
        .points()
        .flatMap(point -> point.duties().stream().map(duty -> point.id() + ": " + duty))
        .toList();
  }
}
