package dev.heirloom.inheritance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.BaselineParameterBuilder;
import dev.heirloom.inheritance.offering.GivenDocuments;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.LinkBuilder;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.ComponentStatusBuilder;
import dev.heirloom.oscal.model.implementation.ImplementationStatusBuilder;
import dev.heirloom.oscal.model.implementation.ImplementedComponentBuilder;
import dev.heirloom.oscal.model.implementation.InventoryItemBuilder;
import dev.heirloom.oscal.model.implementation.SetParameterBuilder;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemComponentBuilder;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.ExportBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.InheritedBuilder;
import dev.heirloom.oscal.model.ssp.ProvidedBuilder;
import dev.heirloom.oscal.model.ssp.Responsibility;
import dev.heirloom.oscal.model.ssp.ResponsibilityBuilder;
import dev.heirloom.oscal.model.ssp.SatisfiedBuilder;
import dev.heirloom.oscal.model.ssp.Statement;
import dev.heirloom.oscal.model.ssp.StatementBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which part of a plan each condition keeps, and that nothing in it names what is gone. */
class PlanFilterTest {

  private static final ExportOptions OPTIONS =
      new ExportOptions(uuid(90), new OscalDateTime("2026-03-31T00:00:00Z"), "1.0");
  private static final MarkupMultiline TEXT = MarkupMultiline.ofText("text");

  private static final Uuid THIS_SYSTEM = GivenDocuments.uuid(40);
  private static final Uuid WEB = uuid(2);
  private static final Uuid DATABASE = uuid(3);

  private static Uuid uuid(int number) {
    return Uuid.of("00000000-0000-4000-8000-%012d".formatted(number));
  }

  private static Link link(Uuid to) {
    return LinkBuilder.builder().href("#" + to).build();
  }

  private static Property origination(String value) {
    return PropertyBuilder.builder().name(Vocabulary.CONTROL_ORIGINATION).value(value).build();
  }

  private static Property state(String value) {
    return PropertyBuilder.builder().name(Vocabulary.IMPLEMENTATION_STATUS).value(value).build();
  }

  private static SystemComponent component(Uuid uuid, String title, Link... links) {
    return SystemComponentBuilder.builder()
        .uuid(uuid)
        .type("software")
        .title(MarkupLine.ofText(title))
        .description(TEXT)
        .status(ComponentStatusBuilder.builder().state("operational").build())
        .links(List.of(links))
        .build();
  }

  private static ByComponent by(int number, Uuid component, String state) {
    return ByComponentBuilder.builder()
        .uuid(uuid(number))
        .componentUuid(component)
        .description(TEXT)
        .implementationStatus(ImplementationStatusBuilder.builder().state(state).build())
        .build();
  }

  private static ByComponent by(int number, Uuid component) {
    return ByComponentBuilder.builder()
        .uuid(uuid(number))
        .componentUuid(component)
        .description(TEXT)
        .build();
  }

  private static ImplementedRequirement requirement(
      int number, String control, List<Property> props, ByComponent... byComponents) {
    return ImplementedRequirementBuilder.builder()
        .uuid(uuid(number))
        .controlId(new ControlId(control))
        .props(props)
        .byComponents(List.of(byComponents))
        .build();
  }

  private static Statement statement(
      int number, String id, List<Property> props, ByComponent... byComponents) {
    return StatementBuilder.builder()
        .uuid(uuid(number))
        .statementId(new StatementId(id))
        .props(props)
        .byComponents(List.of(byComponents))
        .build();
  }

  private static ImplementedRequirement with(
      ImplementedRequirement requirement, Statement... statements) {
    return ImplementedRequirementBuilder.builder(requirement)
        .statements(List.of(statements))
        .build();
  }

  private static SystemSecurityPlan plan(ImplementedRequirement... requirements) {
    SystemSecurityPlan plan = GivenDocuments.plan("profile.json", "ac-1");
    return SystemSecurityPlanBuilder.builder(plan)
        .systemImplementation(
            SystemImplementationBuilder.builder(plan.systemImplementation())
                .addComponents(component(WEB, "Web server"))
                .addComponents(component(DATABASE, "Database"))
                .build())
        .controlImplementation(
            ControlImplementationBuilder.builder(plan.controlImplementation())
                .implementedRequirements(List.of(requirements))
                .build())
        .build();
  }

  private static PlanFilterBuilder filter() {
    return PlanFilterBuilder.builder();
  }

  private static SystemSecurityPlan kept(PlanFilterBuilder filter, SystemSecurityPlan plan) {
    return filter.build().of(plan, OPTIONS);
  }

  /** Returns each place with the components that answer it. */
  private static List<String> places(SystemSecurityPlan plan) {
    return plan.controlImplementation().implementedRequirements().stream()
        .flatMap(
            requirement ->
                Stream.concat(
                    Stream.of(place(requirement.controlId().value(), requirement.byComponents())),
                    requirement.statements().stream()
                        .map(s -> place(s.statementId().value(), s.byComponents()))))
        .toList();
  }

  private static String place(String id, List<ByComponent> byComponents) {
    return id
        + byComponents.stream()
            .map(by -> by.componentUuid().equals(WEB) ? " web" : " database")
            .reduce("", String::concat);
  }

  private static List<String> components(SystemSecurityPlan plan) {
    return plan.systemImplementation().components().stream()
        .map(component -> component.title().toText())
        .toList();
  }

  private static final SystemSecurityPlan TWO =
      plan(
          requirement(
              11, "ac-1", List.of(), by(21, WEB, "implemented"), by(22, DATABASE, "planned")),
          with(
              requirement(12, "ac-2", List.of()),
              statement(31, "ac-2_smt.a", List.of(), by(23, WEB, "partial")),
              statement(32, "ac-2_smt.b", List.of(), by(24, DATABASE, "implemented"))));

  @Test
  void whatHasNoConditionKeepsAllAsAPlanOfItsOwn() {
    SystemSecurityPlan kept = kept(filter(), TWO);

    assertEquals(TWO.controlImplementation(), kept.controlImplementation());
    assertEquals(TWO.systemImplementation(), kept.systemImplementation());
    assertEquals(TWO.importProfile(), kept.importProfile());
    assertEquals(OPTIONS.uuid("system-security-plan"), kept.uuid());
    assertEquals(OPTIONS.lastModified(), kept.metadata().lastModified());
  }

  @Test
  void aComponentIsNamedByItsTitleInAnyCapitalsOrByItsUuid() {
    List<String> ofWeb = List.of("ac-1 web", "ac-2", "ac-2_smt.a web");

    assertEquals(ofWeb, places(kept(filter().components(List.of(" WEB Server ")), TWO)));
    assertEquals(ofWeb, places(kept(filter().components(List.of(WEB + " ")), TWO)));
    assertEquals(
        places(TWO), places(kept(filter().components(List.of("web server", "Database")), TWO)));
  }

  @Test
  void theComponentForTheSystemStaysBesideTheNamedOnes() {
    assertEquals(
        List.of("This system", "Web server"),
        components(kept(filter().components(List.of("web server")), TWO)));
    assertEquals(
        List.of("This system", "Web server", "Database"),
        components(kept(filter().states(List.of(ImplementationState.PLANNED)), TWO)),
        "no component is asked for");
  }

  @Test
  void anUnknownComponentIsRefusedWithTheKnownOnes() {
    assertEquals(
        "The plan has no component \"Cache\". It has \"This system\", \"Web server\","
            + " \"Database\".",
        assertThrows(
                IllegalArgumentException.class,
                () -> kept(filter().components(List.of("Cache")), TWO))
            .getMessage());
  }

  @Test
  void aPlanWithoutAnyControlIsRefused() {
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> kept(filter().originations(List.of("inherited")), TWO))
            .getMessage()
            .startsWith("Nothing of the plan meets all conditions"));
  }

  @Test
  void anAnswerHasItsOwnStateElseItsStatementsElseItsControls() {
    SystemSecurityPlan plan =
        plan(
            with(
                requirement(11, "ac-1", List.of(state("planned")), by(21, WEB)),
                statement(31, "ac-1_smt.a", List.of(state("partial")), by(22, WEB)),
                statement(
                    32, "ac-1_smt.b", List.of(state("partial")), by(23, WEB, "implemented"))));

    assertEquals(
        List.of("ac-1 web"),
        places(kept(filter().states(List.of(ImplementationState.PLANNED)), plan)));
    assertEquals(
        List.of("ac-1", "ac-1_smt.a web"),
        places(kept(filter().states(List.of(ImplementationState.PARTIAL)), plan)));
    assertEquals(
        List.of("ac-1", "ac-1_smt.b web"),
        places(kept(filter().states(List.of(ImplementationState.IMPLEMENTED)), plan)));
  }

  @Test
  void aStateMayBeAPropertyOfTheAnswer() {
    SystemSecurityPlan plan =
        plan(
            requirement(
                11,
                "ac-1",
                List.of(),
                ByComponentBuilder.builder(by(21, WEB)).addProps(state("planned")).build()),
            requirement(12, "ac-2", List.of(), by(22, WEB)));

    assertEquals(
        List.of("ac-1 web"),
        places(kept(filter().states(List.of(ImplementationState.PLANNED)), plan)));
  }

  @Test
  void whatNoComponentAnswersCountsByItsOwnStateAndIsNoComponents() {
    SystemSecurityPlan plan =
        plan(
            with(
                requirement(11, "ac-1", List.of(state("planned"))),
                statement(31, "ac-1_smt.a", List.of(state("partial")))),
            requirement(12, "ac-2", List.of(), by(22, WEB, "partial")));

    assertEquals(List.of("ac-1", "ac-1_smt.a", "ac-2 web"), places(kept(filter(), plan)));
    assertEquals(
        List.of("ac-1"), places(kept(filter().states(List.of(ImplementationState.PLANNED)), plan)));
    assertEquals(
        List.of("ac-1", "ac-1_smt.a", "ac-2 web"),
        places(kept(filter().states(List.of(ImplementationState.PARTIAL)), plan)));
    assertEquals(
        List.of("ac-2 web"), places(kept(filter().components(List.of("web server")), plan)));
  }

  @Test
  void aStatementOriginatesAsItSaysElseAsItsControl() {
    SystemSecurityPlan plan =
        plan(
            with(
                requirement(11, "ac-1", List.of(origination("inherited")), by(21, WEB)),
                statement(31, "ac-1_smt.a", List.of(), by(22, WEB)),
                statement(32, "ac-1_smt.b", List.of(origination("system-specific")), by(23, WEB))),
            requirement(12, "ac-2", List.of(), by(24, WEB)));

    assertEquals(
        List.of("ac-1 web", "ac-1_smt.a web"),
        places(kept(filter().originations(List.of(" Inherited ")), plan)));
    assertEquals(
        List.of("ac-1", "ac-1_smt.b web"),
        places(kept(filter().originations(List.of("system-specific")), plan)));
    assertEquals(
        List.of("ac-1 web", "ac-1_smt.a web", "ac-1_smt.b web"),
        places(kept(filter().originations(List.of("system-specific", "inherited")), plan)));
  }

  @Test
  void theControlsAndParametersOfABaselineAreKeptAndItsProfileIsImported() {
    Baseline baseline =
        Baseline.of(
            "one control",
            List.of(
                BaselineControlBuilder.builder(BaselineControl.of("ac-2"))
                    .parameters(
                        List.of(
                            BaselineParameterBuilder.builder()
                                .id(new ParameterId("ac-2_prm_1"))
                                .build()))
                    .build()));
    SystemSecurityPlan plan =
        SystemSecurityPlanBuilder.builder(TWO)
            .controlImplementation(
                ControlImplementationBuilder.builder(TWO.controlImplementation())
                    .setParameters(
                        Stream.of("ac-1_prm_1", "ac-2_prm_1")
                            .map(
                                id ->
                                    SetParameterBuilder.builder()
                                        .paramId(new ParameterId(id))
                                        .values(List.of("value"))
                                        .build())
                            .toList())
                    .build())
            .build();

    SystemSecurityPlan kept = kept(filter().baseline(baseline).profile("low.json"), plan);

    assertEquals(List.of("ac-2", "ac-2_smt.a web", "ac-2_smt.b database"), places(kept));
    assertEquals("low.json", kept.importProfile().href());
    assertEquals(
        List.of("ac-2_prm_1"),
        kept.controlImplementation().setParameters().stream()
            .map(setting -> setting.paramId().value())
            .toList());
    assertEquals(
        2, kept(filter(), plan).controlImplementation().setParameters().size(), "of all controls");
  }

  /** A plan of a web server's answer that everything links to, or to what goes with a database. */
  private static SystemSecurityPlan linked() {
    Link[] links =
        Stream.of(THIS_SYSTEM, WEB, DATABASE, uuid(11), uuid(12), uuid(21), uuid(32))
            .map(PlanFilterTest::link)
            .toArray(Link[]::new);
    Statement kept =
        StatementBuilder.builder(statement(31, "ac-1_smt.a", List.of(), by(25, WEB)))
            .links(List.of(links))
            .build();
    ImplementedRequirement first =
        ImplementedRequirementBuilder.builder(
                with(
                    requirement(
                        11,
                        "ac-1",
                        List.of(),
                        ByComponentBuilder.builder(by(21, WEB)).links(List.of(links)).build()),
                    kept,
                    statement(32, "ac-1_smt.b", List.of(), by(26, DATABASE))))
            .links(List.of(links))
            .build();
    SystemSecurityPlan plan = plan(first, requirement(12, "ac-2", List.of(), by(22, DATABASE)));
    return SystemSecurityPlanBuilder.builder(plan)
        .systemImplementation(
            SystemImplementationBuilder.builder(plan.systemImplementation())
                .components(
                    List.of(
                        plan.systemImplementation().components().get(0),
                        component(WEB, "Web server", links),
                        component(DATABASE, "Database")))
                .addInventoryItems(
                    InventoryItemBuilder.builder()
                        .uuid(uuid(50))
                        .description(TEXT)
                        .links(List.of(links))
                        .implementedComponents(
                            Stream.of(WEB, DATABASE)
                                .map(
                                    uuid ->
                                        ImplementedComponentBuilder.builder()
                                            .componentUuid(uuid)
                                            .build())
                                .toList())
                        .build())
                .build())
        .build();
  }

  @Test
  void linksToWhatIsGoneGoWithIt() {
    SystemSecurityPlan plan = kept(filter().components(List.of("web server")), linked());

    List<Link> left =
        Stream.of(THIS_SYSTEM, WEB, uuid(11), uuid(21)).map(PlanFilterTest::link).toList();
    ImplementedRequirement requirement =
        plan.controlImplementation().implementedRequirements().get(0);
    assertEquals(left, plan.systemImplementation().components().get(1).links());
    assertEquals(left, plan.systemImplementation().inventoryItems().get(0).links());
    assertEquals(left, requirement.links());
    assertEquals(left, requirement.byComponents().get(0).links());
    assertEquals(left, requirement.statements().get(0).links());
  }

  @Test
  void anInventoryItemImplementsWhatIsLeft() {
    SystemSecurityPlan plan = kept(filter().components(List.of("web server")), linked());

    assertEquals(
        List.of(WEB),
        plan.systemImplementation().inventoryItems().get(0).implementedComponents().stream()
            .map(implemented -> implemented.componentUuid())
            .toList());
  }

  private static ByComponent exporting(
      int number, Uuid component, List<Integer> provided, Responsibility... responsibilities) {
    return ByComponentBuilder.builder(by(number, component))
        .export(
            ExportBuilder.builder()
                .provided(
                    provided.stream()
                        .map(
                            item ->
                                ProvidedBuilder.builder()
                                    .uuid(uuid(item))
                                    .description(TEXT)
                                    .build())
                        .toList())
                .responsibilities(Arrays.asList(responsibilities))
                .build())
        .build();
  }

  private static Responsibility bound(int number, int item) {
    return ResponsibilityBuilder.builder()
        .uuid(uuid(number))
        .providedUuid(uuid(item))
        .description(TEXT)
        .build();
  }

  @Test
  void aResponsibilityIsBoundToNoItemThatIsGone() {
    SystemSecurityPlan plan =
        plan(
            requirement(
                11,
                "ac-1",
                List.of(),
                exporting(21, WEB, List.of(61), bound(71, 61), bound(72, 62)),
                exporting(22, DATABASE, List.of(62))));

    List<Optional<Uuid>> bound =
        kept(filter().components(List.of("web server")), plan)
            .controlImplementation()
            .implementedRequirements()
            .get(0)
            .byComponents()
            .get(0)
            .export()
            .orElseThrow()
            .responsibilities()
            .stream()
            .map(Responsibility::providedUuid)
            .toList();

    assertEquals(List.of(Optional.of(uuid(61)), Optional.empty()), bound);
  }

  @Test
  void everyEntryOfAnAnswerThatIsGoneIsGone() {
    ByComponent gone =
        ByComponentBuilder.builder(exporting(22, DATABASE, List.of(62), bound(73, 62)))
            .addInherited(InheritedBuilder.builder().uuid(uuid(81)).description(TEXT).build())
            .addSatisfied(SatisfiedBuilder.builder().uuid(uuid(82)).description(TEXT).build())
            .build();
    Link[] links =
        Stream.of(uuid(22), uuid(62), uuid(73), uuid(81), uuid(82), uuid(99))
            .map(PlanFilterTest::link)
            .toArray(Link[]::new);
    ByComponent kept = ByComponentBuilder.builder(by(21, WEB)).links(List.of(links)).build();

    for (ImplementedRequirement requirement :
        List.of(
            requirement(11, "ac-1", List.of(), kept, gone),
            with(
                requirement(11, "ac-1", List.of(), kept),
                statement(31, "ac-1_smt.a", List.of(), gone)))) {
      assertEquals(
          List.of(link(uuid(99))),
          kept(filter().components(List.of("web server")), plan(requirement))
              .controlImplementation()
              .implementedRequirements()
              .get(0)
              .byComponents()
              .get(0)
              .links(),
          "a uuid that the plan does not have may be of another document");
    }
  }
}
