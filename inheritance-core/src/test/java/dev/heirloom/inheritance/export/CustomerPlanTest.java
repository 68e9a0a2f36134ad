package dev.heirloom.inheritance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.StatementBuilder;
import dev.heirloom.oscal.model.ssp.SystemCharacteristicsBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a plan says of one provider, and what becomes of it when things change. */
class CustomerPlanTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final CustomerPlan.Subject SUBJECT =
      new CustomerPlan.Subject("Orchard", "orchard", "profile.json");
  private static final ExportOptions OPTIONS =
      new ExportOptions(uuid(90), new OscalDateTime("2026-03-31T00:00:00Z"), "1.0");
  private static final MarkupMultiline WORDS = MarkupMultiline.ofText("by a person");

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

  private static ProvidedItem item(int number, Place place) {
    return item(number, place, "guards");
  }

  private static ProvidedItem item(int number, Place place, String words) {
    return new ProvidedItem(
        uuid(number),
        uuid(2),
        place,
        Extent.WHOLE,
        States.implemented(),
        List.of(),
        words,
        Evidence.of("provider", "item", uuid(number)));
  }

  /** A provider of a point of ac-2, with a responsibility, and of what else is asked for. */
  private static Offering provider(ProvidedItem... others) {
    return provider("guards", "name the managers", others);
  }

  private static Offering provider(String offers, String leaves, ProvidedItem... others) {
    List<ProvidedItem> items = new ArrayList<>(List.of(others));
    items.add(item(11, Place.statement("ac-2", "ac-2_smt.a"), offers));
    return Offering.of(
        SystemClaimsBuilder.builder()
            .identity(DocumentIdentity.named("provider", uuid(1)))
            .components(
                List.of(
                    new Component(
                        uuid(2),
                        "service",
                        "Compute",
                        List.of(),
                        List.of(),
                        false,
                        Evidence.of("provider", "component", uuid(2)))))
            .provided(items)
            .responsibilities(
                List.of(
                    new Responsibility(
                        uuid(21),
                        uuid(2),
                        Place.statement("ac-2", "ac-2_smt.a"),
                        Optional.of(uuid(11)),
                        List.of(),
                        leaves,
                        Evidence.of("provider", "responsibility", uuid(21)))))
            .build());
  }

  private static final Offering FULL = provider(item(12, Place.control("pe-3")));

  private static final Authorizations NONE = new Authorizations(List.of(), List.of(), Regime.NONE);

  private static Authorizations authorized(Optional<LocalDate> expires) {
    return new Authorizations(
        List.of(
            new Authorization(
                "record",
                uuid(1).value(),
                AuthorizationType.FEDRAMP_JAB,
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 1, 1)),
                Optional.empty(),
                expires,
                Optional.empty(),
                Optional.of(ImpactLevel.MODERATE),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Evidence.of("records", "record"))),
        List.of(),
        Regime.NONE);
  }

  private record Scene(Baseline baseline, Offering offering, Authorizations records) {

    Report report(Optional<CustomerSystem> system) {
      Determination determination =
          Determination.of(baseline).providers(offering).authorizations(records).asOf(DAY);
      return system.map(determination::system).orElse(determination).report();
    }

    CustomerPlan.Inputs inputs() {
      return new CustomerPlan.Inputs(baseline, List.of(offering), records);
    }

    SystemSecurityPlan created() {
      return CustomerPlan.of(SUBJECT, report(Optional.empty()), inputs(), OPTIONS).plan();
    }

    /** Returns an update, after which another changes nothing. */
    CustomerPlan updated(SystemSecurityPlan plan) {
      CustomerPlan updated = CustomerPlan.update(plan, report(of(plan)), inputs(), OPTIONS);
      CustomerPlan second =
          CustomerPlan.update(updated.plan(), report(of(updated.plan())), inputs(), OPTIONS);
      assertEquals(List.of(), second.changes());
      assertEquals(updated.plan(), second.plan());
      return updated;
    }
  }

  private static Optional<CustomerSystem> of(SystemSecurityPlan plan) {
    return Optional.of(CustomerSystem.of(plan, "plan"));
  }

  private static ImplementedRequirement requirement(SystemSecurityPlan plan, String control) {
    return plan.controlImplementation().implementedRequirements().stream()
        .filter(requirement -> requirement.controlId().value().equals(control))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> openItems(SystemSecurityPlan plan) {
    return Stream.of(
            plan.systemImplementation().components().stream().flatMap(c -> c.props().stream()),
            plan.controlImplementation().implementedRequirements().stream()
                .flatMap(
                    requirement ->
                        Stream.concat(
                            requirement.props().stream(),
                            requirement.statements().stream().flatMap(s -> s.props().stream()))))
        .flatMap(props -> props)
        .filter(prop -> prop.name().equals(CustomerPlan.OPEN_ITEM))
        .map(Property::value)
        .toList();
  }

  private static SystemSecurityPlan with(
      SystemSecurityPlan plan, List<ImplementedRequirement> requirements) {
    return SystemSecurityPlanBuilder.builder(plan)
        .controlImplementation(
            ControlImplementationBuilder.builder(plan.controlImplementation())
                .implementedRequirements(requirements)
                .build())
        .build();
  }

  @Test
  void aComponentIsNamedForEveryPointAndCountsOnceItsAnswerIsWritten() {
    Scene scene = new Scene(BASELINE, FULL, NONE);
    SystemSecurityPlan created = scene.created();
    for (ImplementedRequirement requirement :
        created.controlImplementation().implementedRequirements()) {
      assertTrue(
          Stream.concat(
                  requirement.byComponents().stream(),
                  requirement.statements().stream().flatMap(s -> s.byComponents().stream()))
              .findAny()
              .isPresent(),
          requirement.controlId().value());
    }
    assertEquals(Fulfilment.OPEN, own(scene.report(of(created))));

    SystemSecurityPlan written =
        SystemSecurityPlanBuilder.builder(created)
            .controlImplementation(
                ControlImplementationBuilder.builder(created.controlImplementation())
                    .implementedRequirements(
                        created.controlImplementation().implementedRequirements().stream()
                            .map(CustomerPlanTest::written)
                            .toList())
                    .build())
            .build();
    assertNotEquals(Fulfilment.OPEN, own(scene.report(of(written))));
  }

  /** Returns whether the customer has implemented sc-7, of which nothing is offered. */
  private static Fulfilment own(Report report) {
    return report.controls().stream()
        .filter(control -> control.id().value().equals("sc-7"))
        .flatMap(control -> control.points().stream())
        .flatMap(point -> point.duties().stream())
        .filter(duty -> duty.kind() == Duty.Kind.IMPLEMENT)
        .map(Duty::fulfilment)
        .findFirst()
        .orElseThrow();
  }

  private static ImplementedRequirement written(ImplementedRequirement requirement) {
    return ImplementedRequirementBuilder.builder(requirement)
        .byComponents(
            requirement.byComponents().stream()
                .map(by -> ByComponentBuilder.builder(by).description(WORDS).build())
                .toList())
        .build();
  }

  @Test
  void whatFedrampAsksForIsOpenUntilThePlanSaysIt() {
    Scene scene = new Scene(BASELINE, FULL, NONE);
    SystemSecurityPlan created = scene.created();
    List<String> open = fedrampItems(created);
    // The report has a level, and the baseline no parameters.
    assertEquals(
        Stream.of(FedrampItem.values())
            .filter(item -> item != FedrampItem.SENSITIVITY_LEVEL && item != FedrampItem.PARAMETERS)
            .map(item -> "fedramp " + OpenItem.word(item))
            .toList(),
        open);

    SystemSecurityPlan named =
        SystemSecurityPlanBuilder.builder(created)
            .systemCharacteristics(
                SystemCharacteristicsBuilder.builder(created.systemCharacteristics())
                    .systemNameShort("ORC")
                    .build())
            .build();
    CustomerPlan updated = scene.updated(named);
    List<String> left = new ArrayList<>(open);
    left.remove("fedramp short-name");
    assertEquals(left, fedrampItems(updated.plan()));
    assertEquals(
        List.of("characteristics: removed an open item of FedRAMP's that the plan answers"),
        updated.changes().stream().map(CustomerPlan.Edit::toString).toList());
  }

  private static List<String> fedrampItems(SystemSecurityPlan plan) {
    return Stream.of(
            plan.metadata().props(),
            plan.systemCharacteristics().props(),
            plan.systemImplementation().props())
        .flatMap(List::stream)
        .filter(OpenItem::is)
        .map(Property::value)
        .toList();
  }

  @Test
  void everyControlSaysWhoImplementsIt() {
    SystemSecurityPlan plan = new Scene(BASELINE, FULL, NONE).created();

    List<List<String>> said =
        plan.controlImplementation().implementedRequirements().stream()
            .map(r -> r.props().stream().map(prop -> prop.name() + " " + prop.value()).toList())
            .toList();
    assertEquals(
        List.of(
            List.of(
                "control-origination inherited",
                "control-origination system-specific",
                "accounted-for uses-and-configures"),
            List.of(
                "control-origination inherited",
                "accounted-for relies-on",
                "implementation-status implemented"),
            List.of(
                "control-origination system-specific",
                "accounted-for implements",
                "open-item implement sc-7")),
        said);
    assertEquals(
        List.of(
            "authorization " + uuid(1),
            "responsibility " + uuid(21),
            "implement ac-2_smt.b",
            "implement sc-7"),
        openItems(plan));
  }

  @Test
  void theOpenItemOnAnAuthorizationGoesWhenADateIsOnRecord() {
    SystemSecurityPlan plan = new Scene(BASELINE, FULL, NONE).created();
    assertTrue(openItems(plan).contains("authorization " + uuid(1)));
    assertEquals(List.of(), plan.systemImplementation().leveragedAuthorizations());

    CustomerPlan updated = new Scene(BASELINE, FULL, authorized(Optional.empty())).updated(plan);

    assertFalse(openItems(updated.plan()).contains("authorization " + uuid(1)));
    var authorization = updated.plan().systemImplementation().leveragedAuthorizations().get(0);
    assertEquals(
        List.of("authorization-type fedramp-jab", "impact-level moderate"),
        authorization.props().stream().map(prop -> prop.name() + " " + prop.value()).toList());
    SystemComponent standIn = updated.plan().systemImplementation().components().get(1);
    assertEquals(
        List.of(
            "inherited-uuid " + uuid(2), "leveraged-authorization-uuid " + authorization.uuid()),
        standIn.props().stream().map(prop -> prop.name() + " " + prop.value()).toList());
    assertEquals(
        List.of(
            "leveraged-authorizations: added provider, authorized on 2025-01-01",
            "component provider: Compute: removed the open item on its authorization",
            "component provider: Compute: named its leveraged authorization"),
        updated.changes().stream().map(Object::toString).toList());
  }

  @Test
  void whatTheLibrarySaidOfAnItemFollowsTheItemAndWhatPeopleSaidStays() {
    Authorizations lapsed = authorized(Optional.of(DAY.minusDays(1)));
    SystemSecurityPlan plan = new Scene(BASELINE, FULL, authorized(Optional.empty())).created();
    ImplementedRequirement physical = requirement(plan, "pe-3");
    assertEquals(
        "implemented", physical.byComponents().get(0).implementationStatus().orElseThrow().state());

    CustomerPlan updated = new Scene(BASELINE, FULL, lapsed).updated(plan);

    var by = requirement(updated.plan(), "pe-3").byComponents().get(0);
    assertEquals("planned", by.implementationStatus().orElseThrow().state());
    assertEquals(physical.byComponents().get(0).uuid(), by.uuid());
    assertTrue(openItems(updated.plan()).contains("origination inherited"));
    assertTrue(openItems(updated.plan()).contains("implement pe-3"));
    SystemSecurityPlan back =
        new Scene(BASELINE, FULL, authorized(Optional.empty())).updated(updated.plan()).plan();
    assertEquals(plan.controlImplementation(), back.controlImplementation());

    SystemSecurityPlan described =
        with(
            plan,
            List.of(
                ImplementedRequirementBuilder.builder(physical)
                    .byComponents(
                        List.of(
                            ByComponentBuilder.builder(physical.byComponents().get(0))
                                .description(WORDS)
                                .build()))
                    .build()));
    SystemSecurityPlan kept = new Scene(BASELINE, FULL, lapsed).updated(described).plan();
    assertEquals(WORDS, requirement(kept, "pe-3").byComponents().get(0).description());
    assertEquals(
        "implemented",
        requirement(kept, "pe-3")
            .byComponents()
            .get(0)
            .implementationStatus()
            .orElseThrow()
            .state());
  }

  @Test
  void anEntryWhoseItemIsGoneStaysWithAnOpenItemUntilItIsOfferedAgain() {
    SystemSecurityPlan plan = new Scene(BASELINE, FULL, NONE).created();
    var entry = requirement(plan, "pe-3").byComponents().get(0).inherited().get(0);

    CustomerPlan updated = new Scene(BASELINE, provider(), NONE).updated(plan);

    assertEquals(
        List.of(entry), requirement(updated.plan(), "pe-3").byComponents().get(0).inherited());
    assertTrue(openItems(updated.plan()).contains("inherited " + entry.uuid()));
    assertTrue(
        updated.changes().stream()
            .anyMatch(
                change -> change.what().equals("added the open item inherited " + entry.uuid())));
    SystemSecurityPlan again = new Scene(BASELINE, FULL, NONE).updated(updated.plan()).plan();
    assertFalse(openItems(again).contains("inherited " + entry.uuid()));
  }

  @Test
  void openItemsGoWithAControlThatLeftTheBaselineAndNothingElseDoes() {
    SystemSecurityPlan plan = new Scene(BASELINE, FULL, NONE).created();
    assertTrue(openItems(plan).contains("implement sc-7"));

    CustomerPlan updated =
        new Scene(BASELINE.only(new ControlId("ac-2"), new ControlId("pe-3")), FULL, NONE)
            .updated(plan);

    assertEquals(
        List.of("sc-7: removed the open item implement sc-7", "sc-7: removed the prompt"),
        updated.changes().stream().map(Object::toString).toList());
    assertEquals(requirement(plan, "sc-7").uuid(), requirement(updated.plan(), "sc-7").uuid());
  }

  /** Returns what the system itself says at each place: in the order of the plan. */
  private static List<String> own(SystemSecurityPlan plan) {
    Uuid system = plan.systemImplementation().components().get(0).uuid();
    return plan.controlImplementation().implementedRequirements().stream()
        .flatMap(
            requirement ->
                Stream.concat(
                    own(requirement.controlId().value(), requirement.byComponents(), system),
                    requirement.statements().stream()
                        .flatMap(s -> own(s.statementId().value(), s.byComponents(), system))))
        .toList();
  }

  private static Stream<String> own(String place, List<ByComponent> byComponents, Uuid system) {
    return byComponents.stream()
        .filter(by -> by.componentUuid().equals(system))
        .map(by -> place + ": " + by.description().toText());
  }

  @Test
  void atEveryOpenPointTheSystemIsPromptedInTheOrderOfTheBaselineWithTheProvidersWords() {
    List<String> prompts = own(new Scene(BASELINE, FULL, NONE).created());

    assertEquals(3, prompts.size(), prompts.toString());
    assertTrue(
        prompts
            .get(0)
            .startsWith(
                "ac-2_smt.a: To be written: how the system meets what provider leaves to it."),
        prompts.get(0));
    assertTrue(
        prompts.get(0).contains("provider leaves to the system: “name the managers”"),
        prompts.get(0));
    assertTrue(prompts.get(0).contains("provider provides: “guards”"), prompts.get(0));
    assertTrue(prompts.get(1).startsWith("ac-2_smt.b: To be written: "), prompts.get(1));
    assertTrue(prompts.get(2).startsWith("sc-7: To be written: "), prompts.get(2));
  }

  @Test
  void aPromptQuotesEachTextOnceAndWithoutTheBreaksOfItsLines() {
    String words = " Name the managers\r\nof accounts.\n\nAnd tell\n us. ";
    Offering offering = provider(words, words);

    String prompt = own(new Scene(BASELINE, offering, NONE).created()).get(0);

    assertTrue(
        prompt.contains(
            "provider leaves to the system: \u201cName the managers of accounts.\nAnd tell us.\u201d"),
        prompt);
    assertFalse(prompt.contains("provides:"), prompt);
  }

  @Test
  void whoeverWritesOverAPromptHasWrittenAndNobodyElseHas() {
    Scene scene = new Scene(BASELINE, FULL, NONE);
    SystemSecurityPlan plan = scene.created();
    ImplementedRequirement prompted = requirement(plan, "sc-7");
    List<ByComponent> byComponents =
        prompted.byComponents().stream()
            .map(by -> ByComponentBuilder.builder(by).description(WORDS).build())
            .toList();
    SystemSecurityPlan written =
        with(
            plan,
            List.of(
                ImplementedRequirementBuilder.builder(prompted)
                    .byComponents(byComponents)
                    .build()));

    assertEquals(1, scene.report(of(plan)).control("sc-7").orElseThrow().openDuties().size());
    assertEquals(List.of(), scene.report(of(written)).control("sc-7").orElseThrow().openDuties());
    assertEquals(
        List.of(),
        requirement(scene.updated(written).plan(), "sc-7").byComponents().get(0).props());
  }

  @Test
  void namesThatEndWithAPointAreNotEndedTwice() {
    Offering inc =
        Offering.of(
            SystemClaimsBuilder.builder(FULL.claims())
                .identity(DocumentIdentity.named("Granite Inc.", uuid(1)))
                .build());

    SystemSecurityPlan plan = new Scene(BASELINE, inc, NONE).created();

    ByComponent inherited = requirement(plan, "pe-3").byComponents().get(0);
    assertEquals(
        "Inherited from Granite Inc.", inherited.inherited().get(0).description().toText());
    assertEquals(
        List.of("Stands in for a component of Granite Inc."),
        plan.systemImplementation().components().stream()
            .skip(1)
            .map(component -> component.description().toText())
            .distinct()
            .toList());
  }

  @Test
  void severalRequirementsAndStatementsOfOnePlaceAllStayAndGetNothingTwice() {
    SystemSecurityPlan plan = new Scene(BASELINE, FULL, NONE).created();
    ImplementedRequirement first =
        ImplementedRequirementBuilder.builder()
            .uuid(uuid(41))
            .controlId(new ControlId("ac-2"))
            .remarks(WORDS)
            .build();
    ImplementedRequirement second =
        ImplementedRequirementBuilder.builder()
            .uuid(uuid(42))
            .controlId(new ControlId("AC-2"))
            .props(requirement(plan, "ac-2").props())
            .statements(
                Stream.of(51, 52)
                    .map(
                        number ->
                            StatementBuilder.builder()
                                .uuid(uuid(number))
                                .statementId(new StatementId("ac-2_stmt.a"))
                                .remarks(WORDS)
                                .build())
                    .toList())
            .build();
    SystemSecurityPlan several = with(plan, List.of(first, second));

    SystemSecurityPlan updated = new Scene(BASELINE, FULL, NONE).updated(several).plan();

    List<ImplementedRequirement> written =
        updated.controlImplementation().implementedRequirements();
    assertEquals(
        List.of("ac-2", "AC-2", "pe-3", "sc-7"),
        written.stream().map(r -> r.controlId().value()).toList());
    assertEquals(List.of(), written.get(0).props(), "origination and way stand in the second");
    assertEquals(Optional.of(WORDS), written.get(0).remarks());
    assertEquals(
        List.of(uuid(51), uuid(52)),
        written.get(1).statements().stream().map(s -> s.uuid()).toList());
    assertTrue(
        written.get(1).statements().stream().allMatch(s -> s.remarks().equals(Optional.of(WORDS))));
    assertEquals(
        2,
        written.get(1).statements().get(0).byComponents().size(),
        "where the place is spoken of: what the provider gives, and the prompt");
    assertEquals(
        List.of("ac-2_smt.b"),
        written.get(0).statements().stream().map(s -> s.statementId().value()).toList());
    assertEquals(openItems(updated).size(), openItems(updated).stream().distinct().count());
  }

  @Test
  void whatTheSystemPassesOnIsPassedOnInANewPlan() {
    SystemClaims claims =
        SystemClaimsBuilder.builder()
            .identity(DocumentIdentity.named("customer", uuid(3)))
            .components(
                List.of(
                    new Component(
                        uuid(4),
                        "this-system",
                        "Orchard",
                        List.of(),
                        List.of(),
                        false,
                        Evidence.of("customer", "component"))))
            .responsibilities(
                List.of(
                    new Responsibility(
                        uuid(61),
                        uuid(4),
                        Place.statement("ac-2", "ac-2_smt.a"),
                        Optional.empty(),
                        List.of(uuid(21)),
                        "name yours",
                        Evidence.of("customer", "responsibility", uuid(61)))))
            .build();
    Scene scene = new Scene(BASELINE, FULL, NONE);
    Report report = scene.report(Optional.of(CustomerSystem.of(claims)));
    assertEquals(Fulfilment.PASSED_ON, fulfilment(report));

    SystemSecurityPlan plan = CustomerPlan.of(SUBJECT, report, scene.inputs(), OPTIONS).plan();

    assertEquals(
        report.controls().get(0).points(), scene.report(of(plan)).controls().get(0).points());
    assertEquals(Fulfilment.PASSED_ON, fulfilment(scene.report(of(plan))));
    assertFalse(openItems(plan).contains("responsibility " + uuid(21)));
  }

  private static Fulfilment fulfilment(Report report) {
    return report.point("ac-2_smt.a").orElseThrow().duties().stream()
        .filter(duty -> duty.kind() == Duty.Kind.RESPONSIBILITY)
        .findFirst()
        .orElseThrow()
        .fulfilment();
  }

  @Test
  void aPlanNeedsTheNameOfItsSystem() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new CustomerPlan.Subject(" \n", "id", "profile.json"));
    assertEquals("a b", new CustomerPlan.Subject("a\n b ", "", "profile.json").identifier());
  }
}
