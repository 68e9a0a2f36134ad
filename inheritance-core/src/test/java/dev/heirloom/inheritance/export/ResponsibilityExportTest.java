package dev.heirloom.inheritance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.offering.GivenDocuments;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.DefinedComponent;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import dev.heirloom.oscal.model.implementation.ComponentStatusBuilder;
import dev.heirloom.oscal.model.implementation.ImplementationStatusBuilder;
import dev.heirloom.oscal.model.implementation.SystemComponentBuilder;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.Export;
import dev.heirloom.oscal.model.ssp.ExportBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.Provided;
import dev.heirloom.oscal.model.ssp.ProvidedBuilder;
import dev.heirloom.oscal.model.ssp.Responsibility;
import dev.heirloom.oscal.model.ssp.ResponsibilityBuilder;
import dev.heirloom.oscal.model.ssp.StatementBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What of a plan its customers get as a component definition. */
class ResponsibilityExportTest {

  private static final ExportOptions OPTIONS =
      new ExportOptions(uuid(90), new OscalDateTime("2026-03-31T00:00:00Z"), "1.0");
  private static final MarkupMultiline HOW = MarkupMultiline.ofText("how it is done");
  private static final Uuid WEB = uuid(2);
  private static final Uuid LOGS = uuid(3);

  private static Uuid uuid(int number) {
    return Uuid.of("00000000-0000-4000-8000-%012d".formatted(number));
  }

  private static Property prop(Optional<String> ns, String name, String value) {
    return PropertyBuilder.builder().ns(ns).name(name).value(value).build();
  }

  private static Property own(String name, String value) {
    return prop(Optional.of(Vocabulary.NAMESPACE), name, value);
  }

  private static Property state(String value) {
    return prop(Optional.empty(), Vocabulary.IMPLEMENTATION_STATUS, value);
  }

  private static Provided item(int number, String text, Property... props) {
    return ProvidedBuilder.builder()
        .uuid(uuid(number))
        .description(MarkupMultiline.ofText(text))
        .props(List.of(props))
        .build();
  }

  private static Responsibility left(int number, Optional<Uuid> item, Property... props) {
    return ResponsibilityBuilder.builder()
        .uuid(uuid(number))
        .providedUuid(item)
        .description(MarkupMultiline.ofText("do it"))
        .props(List.of(props))
        .build();
  }

  private static Export export(Provided... provided) {
    return ExportBuilder.builder().provided(List.of(provided)).build();
  }

  private static Export export(Responsibility... responsibilities) {
    return ExportBuilder.builder().responsibilities(List.of(responsibilities)).build();
  }

  private static ByComponentBuilder by(int number, Uuid component, Export export) {
    return ByComponentBuilder.builder()
        .uuid(uuid(number))
        .componentUuid(component)
        .description(HOW)
        .export(export);
  }

  /** A requirement for ac-1, with the property of a state. */
  private static ImplementedRequirementBuilder control(ByComponentBuilder... byComponents) {
    return ImplementedRequirementBuilder.builder()
        .uuid(uuid(10))
        .controlId(new ControlId("ac-1"))
        .byComponents(
            Arrays.stream(byComponents).map(ByComponentBuilder::build).<ByComponent>toList());
  }

  private static ImplementedRequirementBuilder statement(ByComponentBuilder by, Property... props) {
    return control()
        .addStatements(
            StatementBuilder.builder()
                .uuid(uuid(20))
                .statementId(new StatementId("ac-1_smt.a"))
                .props(List.of(props))
                .addByComponents(by.build())
                .build());
  }

  private static ComponentDefinition exported(ImplementedRequirementBuilder... requirements) {
    return ResponsibilityExport.of(plan(requirements), "catalog.json", OPTIONS);
  }

  private static SystemSecurityPlan plan(ImplementedRequirementBuilder... requirements) {
    SystemSecurityPlan plan = GivenDocuments.plan("profile.json", "ac-1");
    return SystemSecurityPlanBuilder.builder(plan)
        .systemImplementation(
            SystemImplementationBuilder.builder(plan.systemImplementation())
                .addComponents(
                    SystemComponentBuilder.builder()
                        .uuid(WEB)
                        .type("software")
                        .title(MarkupLine.ofText("Web server"))
                        .description(HOW)
                        .addProps(
                            PropertyBuilder.builder()
                                .name("implementation-point")
                                .value("external")
                                .remarks(HOW)
                                .build())
                        .addProps(prop(Optional.empty(), "implementation-point", "internal"))
                        .addProps(prop(Optional.empty(), "scan-type", "external"))
                        .status(ComponentStatusBuilder.builder().state("operational").build())
                        .build())
                .addComponents(
                    SystemComponentBuilder.builder()
                        .uuid(uuid(4))
                        .type("software")
                        .title(MarkupLine.ofText(" "))
                        .description(HOW)
                        .status(ComponentStatusBuilder.builder().state("operational").build())
                        .build())
                .build())
        .controlImplementation(
            ControlImplementationBuilder.builder(plan.controlImplementation())
                .implementedRequirements(
                    Arrays.stream(requirements).map(ImplementedRequirementBuilder::build).toList())
                .build())
        .build();
  }

  private static List<ImplementedRequirement> requirements(ComponentDefinition definition) {
    return definition.components().stream()
        .flatMap(component -> component.controlImplementations().stream())
        .flatMap(implementation -> implementation.implementedRequirements().stream())
        .toList();
  }

  /** Returns the properties of the only requirement. */
  private static List<String> said(ImplementedRequirementBuilder requirement) {
    List<ImplementedRequirement> requirements = requirements(exported(requirement));
    assertEquals(1, requirements.size());
    return words(requirements.get(0).props());
  }

  private static List<String> words(List<Property> props) {
    return props.stream().map(prop -> prop.name() + " " + prop.value()).toList();
  }

  @Test
  void aDefinitionHasTheNameAndTheIdentifiersOfTheSystem() {
    ComponentDefinition definition = exported(control(by(11, WEB, export(item(31, "guards")))));

    assertEquals("Platform", definition.metadata().title().toText());
    assertEquals("F123", definition.metadata().documentIds().get(0).identifier());
    assertEquals(OPTIONS.uuid("component-definition"), definition.uuid());
    assertEquals(
        "catalog.json", definition.components().get(0).controlImplementations().get(0).source());
  }

  @Test
  void aComponentKeepsItsUuidTypeAndTitleAndWhetherItStandsOutside() {
    DefinedComponent component =
        exported(control(by(11, WEB, export(item(31, "guards"))))).components().get(0);

    assertEquals(WEB, component.uuid());
    assertEquals("software", component.type());
    assertEquals("Web server", component.title().toText());
    assertEquals(
        List.of(prop(Optional.empty(), "implementation-point", "external")), component.props());
  }

  @Test
  void aComponentWithoutTitleOrDefinitionIsNamedByItsUuid() {
    List<DefinedComponent> components =
        exported(
                control(
                    by(11, uuid(4), export(item(31, "guards"))),
                    by(12, LOGS, export(item(32, "logs")))))
            .components();

    assertEquals(
        List.of("Component " + uuid(4), "Component " + LOGS),
        components.stream().map(component -> component.title().toText()).toList());
    assertEquals("service", components.get(1).type());
  }

  @Test
  void whatExportsNothingDoesNotAppear() {
    ComponentDefinition definition =
        exported(
            control(
                by(11, WEB, export(item(31, "guards"))),
                by(12, LOGS, ExportBuilder.builder().description(HOW).build()),
                ByComponentBuilder.builder()
                    .uuid(uuid(13))
                    .componentUuid(uuid(4))
                    .description(HOW)));

    assertEquals(
        List.of(WEB), definition.components().stream().map(DefinedComponent::uuid).toList());
    assertEquals(List.of(), exported(control()).components());
  }

  @Test
  void anItemKeepsItsUuidAndTextAndIsWholeUnlessItSaysOtherwise() {
    List<Property> props =
        requirements(
                exported(
                    control(
                        by(
                            11,
                            WEB,
                            export(
                                item(31, "guards"),
                                item(32, " ", own(Vocabulary.INHERITANCE, "part")),
                                item(
                                    33,
                                    "logs",
                                    prop(Optional.empty(), Vocabulary.INHERITANCE, "part"),
                                    own("other", "part")))))))
            .get(0)
            .props();

    assertEquals(
        List.of("inheritance whole", "inheritance part", "inheritance whole"), words(props));
    assertEquals(
        List.of(Optional.of(uuid(31)), Optional.of(uuid(32)), Optional.of(uuid(33))),
        props.stream().map(Property::uuid).toList());
    assertEquals(Optional.of("guards"), props.get(0).remarks().map(MarkupMultiline::toText));
    assertEquals(Optional.empty(), props.get(1).remarks());
  }

  @Test
  void aResponsibilityNamesItsItemOrIsUnbound() {
    assertEquals(
        List.of(
            "inheritance not-addressed",
            "responsibility " + uuid(31),
            "responsibility " + Vocabulary.UNBOUND),
        said(
            control(
                by(11, WEB, export(left(41, Optional.of(uuid(31))), left(42, Optional.empty()))))));
  }

  @Test
  void whatAResponsibilityPassesOnStandsBesideItInAGroupOfTheirOwn() {
    List<Property> props =
        requirements(
                exported(
                    control(
                        by(
                            11,
                            WEB,
                            export(
                                left(
                                    41,
                                    Optional.empty(),
                                    own(Vocabulary.PASSES_ON, uuid(51).value())),
                                left(42, Optional.empty()),
                                left(
                                    43,
                                    Optional.empty(),
                                    own(Vocabulary.PASSES_ON, uuid(52).value())))))))
            .get(0)
            .props();

    assertEquals(
        List.of(
            "inheritance ",
            "responsibility passes-on-1",
            "passes-on passes-on-1",
            "responsibility ",
            "responsibility passes-on-2",
            "passes-on passes-on-2"),
        props.stream().map(prop -> prop.name() + " " + prop.group().orElse("")).toList());
    assertEquals(Optional.of(uuid(41)), props.get(1).uuid());
    assertEquals(uuid(51).value(), props.get(2).value());
    assertEquals(Optional.of("do it"), props.get(1).remarks().map(MarkupMultiline::toText));
  }

  @Test
  void theStateIsTheWeakestOfTheLevelThatStatesOne() {
    Export guards = export(item(31, "guards"));
    assertEquals(
        List.of("implementation-status planned", "inheritance whole"),
        said(
            control(
                by(11, WEB, guards)
                    .implementationStatus(
                        ImplementationStatusBuilder.builder().state("implemented").build())
                    .addProps(state("planned"))
                    .addProps(own(Vocabulary.IMPLEMENTATION_STATUS, "partial"))
                    .addProps(prop(Optional.empty(), "other", "alternative")))));
    assertEquals(
        List.of("implementation-status implemented", "inheritance whole"),
        said(
            control(
                by(11, WEB, guards)
                    .implementationStatus(
                        ImplementationStatusBuilder.builder().state("implemented").build()))));
    assertEquals(
        List.of("implementation-status partial", "inheritance whole"),
        said(control(by(11, WEB, guards)).addProps(state("partial"))));
  }

  @Test
  void aStateThatIsNotUnderstoodIsCarriedOnAsItIsSpelled() {
    assertEquals(
        List.of("implementation-status someday", "inheritance whole"),
        said(control(by(11, WEB, export(item(31, "guards")))).addProps(state("someday"))));
  }

  @Test
  void aStatementsExportStaysAtTheStatementAndTakesItsState() {
    Export guards =
        ExportBuilder.builder(export(item(31, "guards")))
            .description(MarkupMultiline.ofText("for customers"))
            .remarks(MarkupMultiline.ofText("a remark for them"))
            .build();

    ImplementedRequirement requirement =
        requirements(
                exported(
                    statement(by(11, WEB, guards), state("partial")).addProps(state("planned"))))
            .get(0);

    assertEquals(List.of(), requirement.props());
    assertEquals("ac-1", requirement.controlId().value());
    var statement = requirement.statements().get(0);
    assertEquals("ac-1_smt.a", statement.statementId().value());
    assertEquals(
        List.of("implementation-status partial", "inheritance whole"), words(statement.props()));
    assertEquals("for customers", statement.description().toText());
    assertEquals(
        Optional.of("a remark for them"), statement.remarks().map(MarkupMultiline::toText));
  }

  @Test
  void ofTheRestOfThePlanNothingAppears() {
    ImplementedRequirement requirement =
        requirements(
                exported(
                    control(by(11, WEB, export(item(31, "guards"))).remarks(HOW)).remarks(HOW)))
            .get(0);

    assertEquals(
        "The properties say what customers can inherit here.", requirement.description().toText());
    assertEquals(Optional.empty(), requirement.remarks());
  }

  @Test
  void eachExportOfAComponentIsARequirementOfItsOwn() {
    ComponentDefinition definition =
        exported(
            control(
                by(11, WEB, export(item(31, "guards"))), by(12, WEB, export(item(32, "logs")))));

    assertEquals(1, definition.components().size());
    assertEquals(
        List.of(
            OPTIONS.uuid("requirement/" + WEB + "/" + uuid(11)),
            OPTIONS.uuid("requirement/" + WEB + "/" + uuid(12))),
        requirements(definition).stream().map(ImplementedRequirement::uuid).toList());
  }
}
