package dev.heirloom.inheritance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.BaselineParameterBuilder;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.StatedRequirementBuilder;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a new plan says of what the system has done, tailored out and set already. */
class PlanActsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final CustomerPlan.Subject SUBJECT =
      new CustomerPlan.Subject("Orchard", "orchard", "profile.json");
  private static final ExportOptions OPTIONS =
      new ExportOptions(uuid(90), new OscalDateTime("2026-03-31T00:00:00Z"), "1.0");
  private static final Authorizations NONE = new Authorizations(List.of(), List.of(), Regime.NONE);
  private static final Place A = Place.statement("ac-2", "ac-2_smt.a");
  private static final Place B = Place.statement("ac-2", "ac-2_smt.b");
  private static final Place PHYSICAL = Place.control("pe-3");

  private static final Baseline BASELINE =
      Baseline.of(
              "three controls",
              List.of(
                  BaselineControl.of(
                      "ac-2", StatementPart.item("ac-2_smt.a"), StatementPart.item("ac-2_smt.b")),
                  BaselineControl.of("pe-3"),
                  BaselineControl.of("sc-7")))
          .at(ImpactLevel.MODERATE);

  private static Uuid uuid(int number) {
    return Uuid.of("00000000-0000-4000-8000-%012d".formatted(number));
  }

  private static Component component(int number, String type, String title) {
    return new Component(
        uuid(number), type, title, List.of(), List.of(), false, Evidence.of(title, "component"));
  }

  private static ProvidedItem item(int number, Place place) {
    return new ProvidedItem(
        uuid(number),
        uuid(2),
        place,
        Extent.WHOLE,
        States.implemented(),
        List.of(),
        "guards",
        Evidence.of("provider", "item", uuid(number)));
  }

  private static Responsibility left(int number, Place place) {
    return new Responsibility(
        uuid(number),
        uuid(2),
        place,
        Optional.empty(),
        List.of(),
        "name the managers",
        Evidence.of("provider", "responsibility", uuid(number)));
  }

  /** A provider of ac-2 and pe-3 that leaves a responsibility at each of three points. */
  private static final Offering PROVIDER =
      Offering.of(
          SystemClaimsBuilder.builder()
              .identity(DocumentIdentity.named("provider", uuid(1)))
              .components(List.of(component(2, "service", "Compute")))
              .provided(List.of(item(11, A), item(12, B), item(13, PHYSICAL)))
              .responsibilities(List.of(left(21, A), left(22, A), left(23, PHYSICAL)))
              .build());

  private static SatisfiedEntry satisfied(int responsibility, Place place, String state) {
    return new SatisfiedEntry(
        uuid(100 + responsibility),
        uuid(4),
        place,
        Optional.of(uuid(responsibility)),
        States.of(state),
        "",
        Evidence.of("customer", "satisfied " + responsibility));
  }

  private static SystemClaimsBuilder customer() {
    return SystemClaimsBuilder.builder()
        .identity(DocumentIdentity.named("customer", uuid(3)))
        .components(List.of(component(4, "this-system", "Orchard")));
  }

  /** A new plan, which is determined as what it was made of. */
  private static SystemSecurityPlan plan(Baseline baseline, SystemClaimsBuilder customer) {
    Report report = report(baseline, CustomerSystem.of(customer.build()));
    SystemSecurityPlan plan =
        CustomerPlan.of(
                SUBJECT,
                report,
                new CustomerPlan.Inputs(baseline, List.of(PROVIDER), NONE),
                OPTIONS)
            .plan();
    assertEquals(duties(report), duties(report(baseline, CustomerSystem.of(plan, "plan"))));
    return plan;
  }

  private static SystemSecurityPlan plan(SystemClaimsBuilder customer) {
    return plan(BASELINE, customer);
  }

  private static Report report(Baseline baseline, CustomerSystem system) {
    return Determination.of(baseline)
        .providers(PROVIDER)
        .authorizations(NONE)
        .asOf(DAY)
        .system(system)
        .report();
  }

  private static List<String> duties(Report report) {
    return report
        .points()
        .flatMap(
            point ->
                Stream.concat(
                    Stream.of(point.id() + " " + point.status()),
                    point.duties().stream()
                        .map(duty -> duty.kind() + " " + duty.id() + " " + duty.fulfilment())))
        .toList();
  }

  private static List<ByComponent> at(SystemSecurityPlan plan, String place) {
    return plan.controlImplementation().implementedRequirements().stream()
        .flatMap(
            requirement ->
                requirement.controlId().value().equals(place)
                    ? requirement.byComponents().stream()
                    : requirement.statements().stream()
                        .filter(statement -> statement.statementId().value().equals(place))
                        .flatMap(statement -> statement.byComponents().stream()))
        .toList();
  }

  /** Returns who says in which state that which responsibilities are met. */
  private static List<String> met(SystemSecurityPlan plan, String place) {
    List<String> met = new ArrayList<>();
    for (ByComponent by : at(plan, place)) {
      if (!by.satisfied().isEmpty()) {
        String title =
            plan.systemImplementation().components().stream()
                .filter(known -> known.uuid().equals(by.componentUuid()))
                .map(known -> known.title().toText())
                .findFirst()
                .orElseThrow();
        met.add(
            title
                + " "
                + by.implementationStatus().orElseThrow().state()
                + by.satisfied().stream()
                    .map(entry -> " " + entry.responsibilityUuid().orElseThrow().value())
                    .map(uuid -> " " + uuid.substring(uuid.length() - 2))
                    .reduce("", String::concat));
      }
    }
    return met;
  }

  @Test
  void whatIsSatisfiedStandsAtTheProvidersComponent() {
    SystemSecurityPlan plan =
        plan(
            customer()
                .satisfied(
                    List.of(satisfied(21, A, "implemented"), satisfied(22, A, "implemented"))));

    assertEquals(List.of("provider: Compute implemented 21 22"), met(plan, "ac-2_smt.a"));
    assertEquals(List.of(), met(plan, "pe-3"));
    assertEquals(
        "To be written: how the system meets what provider leaves to it.",
        at(plan, "ac-2_smt.a").get(0).satisfied().get(0).description().toText());
  }

  @Test
  void whatIsPlannedStandsBesideWhatIsSatisfied() {
    SystemSecurityPlan plan =
        plan(
            customer()
                .satisfied(List.of(satisfied(21, A, "implemented"), satisfied(22, A, "planned"))));

    List<String> met = met(plan, "ac-2_smt.a");
    assertEquals(2, met.size(), met::toString);
    assertEquals("provider: Compute implemented 21", met.get(0));
    assertEquals(true, met.get(1).endsWith(" planned 22"), met::toString);
    assertEquals(
        List.of("Orchard", "provider: Compute", "provider: Compute, what is planned"),
        plan.systemImplementation().components().stream().map(c -> c.title().toText()).toList());
  }

  @Test
  void whatIsPlannedInSeveralPlacesHasOneComponentBeside() {
    SystemSecurityPlan plan =
        plan(
            customer()
                .satisfied(
                    List.of(satisfied(22, A, "planned"), satisfied(23, PHYSICAL, "planned"))));

    assertEquals(3, plan.systemImplementation().components().size());
    assertEquals(1, met(plan, "pe-3").size());
  }

  @Test
  void whatTheSystemImplementsOrPlansItselfIsItsOwnInThatState() {
    SystemSecurityPlan plan =
        plan(
            customer()
                .implementations(
                    List.of(
                        new Implementation(
                            uuid(4),
                            Place.control("sc-7"),
                            States.of("planned"),
                            List.of(),
                            Evidence.of("customer", "sc-7")))));

    ByComponent own = at(plan, "sc-7").get(0);
    assertEquals(OPTIONS.uuid("component/this-system"), own.componentUuid());
    assertEquals("planned", own.implementationStatus().orElseThrow().state());
    assertEquals(List.of(), openItems(plan, "sc-7"));
  }

  private static List<String> openItems(SystemSecurityPlan plan, String control) {
    return requirement(plan, control).props().stream()
        .filter(OpenItem::is)
        .map(Property::value)
        .toList();
  }

  private static ImplementedRequirement requirement(SystemSecurityPlan plan, String control) {
    return plan.controlImplementation().implementedRequirements().stream()
        .filter(requirement -> requirement.controlId().value().equals(control))
        .findFirst()
        .orElseThrow();
  }

  private static SystemClaimsBuilder tailoringOut(Place... places) {
    return customer()
        .requirements(
            Stream.of(places)
                .map(
                    place ->
                        StatedRequirementBuilder.builder()
                            .place(place)
                            .states(List.of("not-applicable"))
                            .remarks("there is no such place")
                            .evidence(Evidence.of("customer", "tailored"))
                            .build())
                .toList());
  }

  private static List<String> tailored(List<Property> props) {
    return props.stream()
        .filter(prop -> prop.name().equals("implementation-status"))
        .map(prop -> prop.value() + ": " + prop.remarks().orElseThrow().toText())
        .toList();
  }

  @Test
  void aControlThatIsTailoredOutSaysSoAndAsksWhy() {
    SystemSecurityPlan plan = plan(tailoringOut(PHYSICAL));

    assertEquals(
        List.of("not-applicable: To be written: why this was tailored out."),
        tailored(requirement(plan, "pe-3").props()));
    assertEquals(List.of(), tailored(requirement(plan, "sc-7").props()));
  }

  @Test
  void aPointThatIsTailoredOutSaysSoAtItsStatement() {
    SystemSecurityPlan plan = plan(tailoringOut(B));

    assertEquals(List.of(), tailored(requirement(plan, "ac-2").props()));
    assertEquals(
        List.of("ac-2_smt.b"),
        requirement(plan, "ac-2").statements().stream()
            .filter(statement -> !tailored(statement.props()).isEmpty())
            .map(statement -> statement.statementId().value())
            .toList());
  }

  private static Baseline pinned(String... values) {
    return Baseline.of(
            "one control",
            List.of(
                BaselineControlBuilder.builder(BaselineControl.of("sc-7"))
                    .parameters(
                        List.of(
                            BaselineParameterBuilder.builder()
                                .id(new ParameterId("sc-7_prm_1"))
                                .values(List.of(values))
                                .build()))
                    .build()))
        .at(ImpactLevel.MODERATE);
  }

  @Test
  void aParameterThatTheBaselineSetsIsSetAsItAsks() {
    assertEquals(
        List.of("sc-7_prm_1 [daily]"),
        requirement(plan(pinned("daily"), customer()), "sc-7").setParameters().stream()
            .map(setting -> setting.paramId() + " " + setting.values())
            .toList());
    assertEquals(
        List.of(), requirement(plan(pinned(), customer()), "sc-7").setParameters(), "nothing is");
    assertEquals(
        List.of(), requirement(plan(pinned(" "), customer()), "sc-7").setParameters(), "no words");
  }

  @Test
  void aControlThatIsTailoredOutSetsNothing() {
    assertEquals(
        List.of(),
        requirement(plan(pinned("daily"), tailoringOut(Place.control("sc-7"))), "sc-7")
            .setParameters());
  }

  @Test
  void aPlanCountsTheWaysInWhichItAccountsForControls() {
    Report report = report(BASELINE, CustomerSystem.of(tailoringOut(PHYSICAL).build()));

    assertEquals(
        "{IMPLEMENTS=1, USES_AND_CONFIGURES=1, RELIES_ON=0, INHERITS_COMMON=0, TAILORED_OUT=1}",
        CustomerPlan.of(
                SUBJECT,
                report,
                new CustomerPlan.Inputs(BASELINE, List.of(PROVIDER), NONE),
                OPTIONS)
            .ways()
            .toString());
  }

  @Test
  void aControlThatIsNewInTheBaselineComesAfterTheOneBeforeIt() {
    Baseline before = BASELINE.only(new ControlId("ac-2"), new ControlId("sc-7"));
    SystemSecurityPlan plan = plan(before, customer());

    CustomerPlan updated =
        CustomerPlan.update(
            plan,
            report(BASELINE, CustomerSystem.of(plan, "plan")),
            new CustomerPlan.Inputs(BASELINE, List.of(PROVIDER), NONE),
            OPTIONS);

    assertEquals(
        List.of("ac-2", "pe-3", "sc-7"),
        updated.plan().controlImplementation().implementedRequirements().stream()
            .map(requirement -> requirement.controlId().value())
            .toList());
    assertEquals("pe-3: added the control", updated.changes().get(0).toString());
  }
}
