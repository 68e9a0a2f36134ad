package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.MappingScenes.SOURCE;
import static dev.heirloom.inheritance.determination.MappingScenes.collection;
import static dev.heirloom.inheritance.determination.MappingScenes.map;
import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.export.CustomerPlan;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDate;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.ComponentStatusBuilder;
import dev.heirloom.oscal.model.implementation.SetParameter;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemComponentBuilder;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.InheritedBuilder;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorization;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorizationBuilder;
import dev.heirloom.oscal.model.ssp.StatementBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an update leaves as people wrote it, and what it adds to that. */
class UpdatedPlanTest {

  private static final MarkupMultiline WORDS = MarkupMultiline.ofText("by a person");

  private static List<String> changes(CustomerPlan updated) {
    return updated.changes().stream().map(CustomerPlan.Edit::toString).toList();
  }

  private static List<String> changes(CustomerPlan updated, String place) {
    return updated.changes().stream()
        .filter(edit -> edit.place().equals(place))
        .map(CustomerPlan.Edit::what)
        .toList();
  }

  /** Returns a plan of which people have changed what it says of one control. */
  private static SystemSecurityPlan edited(
      SystemSecurityPlan plan, String control, UnaryOperator<ImplementedRequirementBuilder> edit) {
    return requirements(
        plan,
        plan.controlImplementation().implementedRequirements().stream()
            .map(
                requirement ->
                    requirement.controlId().value().equals(control)
                        ? edit.apply(ImplementedRequirementBuilder.builder(requirement)).build()
                        : requirement)
            .toList());
  }

  private static SystemSecurityPlan requirements(
      SystemSecurityPlan plan, List<ImplementedRequirement> requirements) {
    return SystemSecurityPlanBuilder.builder(plan)
        .controlImplementation(
            ControlImplementationBuilder.builder(plan.controlImplementation())
                .implementedRequirements(requirements)
                .build())
        .build();
  }

  private static SystemSecurityPlan implementing(
      SystemSecurityPlan plan, UnaryOperator<SystemImplementationBuilder> edit) {
    return SystemSecurityPlanBuilder.builder(plan)
        .systemImplementation(
            edit.apply(SystemImplementationBuilder.builder(plan.systemImplementation())).build())
        .build();
  }

  /** Returns a plan whose requirement for a control says what people wrote, and nothing else. */
  private static ImplementedRequirementBuilder bare(String control) {
    return ImplementedRequirementBuilder.builder()
        .uuid(id("requirement " + control))
        .controlId(new ControlId(control));
  }

  private static Property prop(String name, String value) {
    return PropertyBuilder.builder().name(name).value(value).build();
  }

  private static ByComponentBuilder by(Uuid component) {
    return ByComponentBuilder.builder()
        .uuid(id("by " + component))
        .componentUuid(component)
        .description(WORDS);
  }

  private static Uuid component(SystemSecurityPlan plan, int position) {
    return plan.systemImplementation().components().get(position).uuid();
  }

  private static SystemComponent standIn(String title, Property... props) {
    return SystemComponentBuilder.builder()
        .uuid(id("stand-in " + title))
        .type("service")
        .title(MarkupLine.ofText(title))
        .description(WORDS)
        .props(List.of(props))
        .status(ComponentStatusBuilder.builder().state("operational").build())
        .build();
  }

  private static LeveragedAuthorization leveraged(String title) {
    return LeveragedAuthorizationBuilder.builder()
        .uuid(id("authorization"))
        .title(MarkupLine.ofText(title))
        .partyUuid(id("party"))
        .dateAuthorized(new OscalDate("2024-01-01"))
        .build();
  }

  @Test
  void anItemOfOneUuidThatASecondSystemOffersIsInheritedFromThatToo() {
    World.SystemBuilder one = system("P").provides("p", "ac-2.1");
    World.SystemBuilder other = system("Q").provides("p", "ac-2.1");

    SystemSecurityPlan plan = PlanScene.of(one).plan();
    PlanLines lines = new PlanLines(PlanScene.of(one, other).updated(plan).plan(), "p");
    assertEquals(
        List.of("P: this, implemented, inherits p", "Q: this, implemented, inherits p"),
        lines.said("ac-2.1"));
  }

  @Test
  void anItemThatIsListedAtAnotherControlIsListedWhereItIsNewlyOffered() {
    SystemSecurityPlan plan = PlanScene.of(system("P").provides("p", "ac-2.1")).plan();

    CustomerPlan updated =
        PlanScene.of(system("P").provides("p", "ac-2.1").provides("p", "pl-11")).updated(plan);
    assertEquals(
        List.of("P: this, implemented, inherits p"),
        new PlanLines(updated.plan(), "p").said("pl-11").subList(0, 1));
    assertEquals(List.of(), changes(updated, "ac-2.1"));
  }

  @Test
  void anEntryThatNamesNoItemStaysAsItIs() {
    PlanScene scene = PlanScene.of(system("P").provides("p", "ac-2.1"));
    SystemSecurityPlan plan = scene.plan();
    ByComponent unnamed =
        by(component(plan, 1))
            .addInherited(InheritedBuilder.builder().uuid(id("entry")).description(WORDS).build())
            .build();

    CustomerPlan updated =
        scene.updated(edited(plan, "pl-11", requirement -> requirement.addByComponents(unnamed)));
    assertEquals(List.of(), changes(updated));
  }

  @Test
  void whatPeopleWroteOfAControlThatLeftTheBaselineStays() {
    PlanScene scene = PlanScene.of(system("P").provides("p", "ac-2.1"));
    SystemSecurityPlan plan =
        edited(
            scene.plan(),
            "ac-2.1",
            requirement ->
                requirement.addStatements(
                    StatementBuilder.builder()
                        .uuid(id("statement"))
                        .statementId(new StatementId("ac-2.1_smt"))
                        .props(List.of(prop("kept", "yes")))
                        .build()));

    CustomerPlan updated =
        scene.on(BASELINE.only(new ControlId("ac-1"), new ControlId("pl-11"))).updated(plan);
    PlanLines before = new PlanLines(plan, "p");
    PlanLines after = new PlanLines(updated.plan(), "p");
    assertEquals(before.said("ac-2.1"), after.said("ac-2.1"));
    assertEquals(List.of("P: this, implemented, inherits p"), after.said("ac-2.1"));
    assertEquals(
        List.of(
            "ac-2.1: control-origination inherited",
            "ac-2.1: accounted-for relies-on",
            "ac-2.1: implementation-status implemented",
            "ac-2.1_smt: kept yes"),
        after.props().stream().filter(line -> line.startsWith("ac-2.1")).toList());
  }

  @Test
  void aStandInThatPeopleMadeIsUsedAndTiedToTheAuthorizationThatThePlanHas() {
    World.SystemBuilder provider =
        system("P").with("db").with("web").provides("p", "ac-2.1", "db", Extent.WHOLE);
    SystemSecurityPlan plan =
        implementing(
            PlanScene.of(system("Q")).plan(),
            implementation ->
                implementation
                    .addLeveragedAuthorizations(leveraged("Theirs"))
                    .addComponents(
                        standIn(
                            "db of P",
                            prop("inherited-uuid", provider.component("db").value()),
                            prop("leveraged-authorization-uuid", id("authorization").value())))
                    .addComponents(
                        standIn(
                            "web of P", prop("inherited-uuid", provider.component("web").value())))
                    .addComponents(standIn("another")));

    SystemSecurityPlan updated = PlanScene.of(provider).updated(plan).plan();
    PlanLines lines = new PlanLines(updated, "p");
    assertEquals(List.of("db of P", "web of P", "another"), lines.standIns());
    assertEquals(List.of("db of P, implemented, inherits p"), lines.said("ac-2.1"));
    assertEquals(
        List.of(leveraged("Theirs")), updated.systemImplementation().leveragedAuthorizations());
    assertEquals(
        plan.systemImplementation().components(), updated.systemImplementation().components());
  }

  @Test
  void theMarkOfAMissingDateGoesFromAllThatStandForAProviderOnceThePlanHasOne() {
    World.SystemBuilder provider =
        system("P")
            .identifiedBy("F00")
            .with("db")
            .with("web")
            .provides("p", "ac-2.1", "db", Extent.WHOLE)
            .provides("q", "pl-11", "web", Extent.WHOLE);
    PlanScene undated = PlanScene.of(provider).authorized();
    SystemSecurityPlan plan = undated.plan();
    List<String> marked =
        List.of(
            "inherited-uuid " + provider.component("web"), "open-item authorization " + id("P"));
    assertEquals(marked, standing(plan).get(1));

    SystemSecurityPlan dated =
        implementing(
            plan,
            implementation ->
                implementation.addLeveragedAuthorizations(
                    LeveragedAuthorizationBuilder.builder(leveraged("P"))
                        .props(List.of(prop("leveraged-system-identifier", "F00")))
                        .build()));
    CustomerPlan updated = undated.updated(dated);
    assertEquals(
        List.of(
            "inherited-uuid " + provider.component("web"),
            "leveraged-authorization-uuid " + id("authorization")),
        standing(updated.plan()).get(1));
    assertEquals(
        List.of(
            "component P: db: removed the open item on its authorization",
            "component P: db: named its leveraged authorization",
            "component P: web: removed the open item on its authorization",
            "component P: web: named its leveraged authorization"),
        changes(updated));
  }

  private static List<List<String>> standing(SystemSecurityPlan plan) {
    return new PlanLines(plan)
        .standing()
        .map(component -> component.props().stream().map(PlanLines::line).toList())
        .toList();
  }

  @Test
  void anAuthorizationIsAddedUnderTheUuidThatComponentsNameAndItsPartyOnce() {
    PlanScene scene = PlanScene.of(system("P").provides("p", "ac-2.1"));
    SystemSecurityPlan plan = scene.plan();
    LeveragedAuthorization own = plan.systemImplementation().leveragedAuthorizations().get(0);
    SystemSecurityPlan without =
        implementing(plan, implementation -> implementation.leveragedAuthorizations(List.of()));

    CustomerPlan updated = scene.updated(without);
    assertEquals(plan, updated.plan());
    assertEquals(
        List.of("leveraged-authorizations: added P, authorized on 2025-01-01"), changes(updated));
    SystemSecurityPlan renamed =
        implementing(
            without,
            implementation ->
                implementation.components(
                    without.systemImplementation().components().stream()
                        .map(component -> naming(component, id("theirs")))
                        .toList()));
    assertEquals(
        List.of(id("theirs")),
        scene.updated(renamed).plan().systemImplementation().leveragedAuthorizations().stream()
            .map(LeveragedAuthorization::uuid)
            .toList());
    assertEquals(id("theirs").equals(own.uuid()), false);
  }

  private static SystemComponent naming(SystemComponent component, Uuid authorization) {
    return SystemComponentBuilder.builder(component)
        .props(
            component.props().stream()
                .map(
                    prop ->
                        prop.name().equals("leveraged-authorization-uuid")
                            ? prop(prop.name(), authorization.value())
                            : prop)
                .toList())
        .build();
  }

  @Test
  void aStandInForTheWholeSystemStandsForEachOfItsComponents() {
    World.SystemBuilder provider =
        system("P")
            .with("db")
            .provides("p", "ac-2.1", "db", Extent.WHOLE)
            .provides("q", "pl-11", "this", Extent.WHOLE);
    SystemSecurityPlan plan =
        implementing(
            PlanScene.of(system("Q")).plan(),
            implementation ->
                implementation.addComponents(
                    standIn(
                        "all of P", prop("inherited-uuid", provider.component("this").value()))));

    PlanLines lines = new PlanLines(PlanScene.of(provider).updated(plan).plan(), "p", "q");
    assertEquals(List.of("all of P"), lines.standIns());
    assertEquals(List.of("all of P, implemented, inherits p"), lines.said("ac-2.1"));
  }

  @Test
  void whatIsTailoredOutIsMarkedWhereThePlanDoesNotSaySo() {
    PlanScene scene = PlanScene.of(system("P").provides("p", "ac-1"));
    List<String> out = List.of("not-applicable");
    World.SystemBuilder tailoring =
        system("L")
            .says("pl-11", out, "no")
            .says("ac-2.1", out, "no")
            .says("ac-2_smt.a", out, "no")
            .says("ac-1_smt.b", out, "no");
    SystemSecurityPlan plan =
        requirements(
            scene.plan(),
            List.of(
                bare("ac-2").addProps(prop("implementation-status", "implemented")).build(),
                bare("AC-2.1").addProps(prop("implementation-status", "not-applicable")).build(),
                bare("pl-11").build(),
                bare("ac-1")
                    .addStatements(
                        StatementBuilder.builder()
                            .uuid(id("statement"))
                            .statementId(new StatementId("AC-1_stmt.b"))
                            .props(List.of(prop("implementation-status", "not-applicable")))
                            .build())
                    .build()));

    CustomerPlan updated =
        CustomerPlan.update(
            plan, scene.report(tailoring.customer()), scene.inputs(), PlanScene.OPTIONS);
    assertEquals(
        List.of("ac-2_smt.a: marked as tailored out", "pl-11: marked as tailored out"),
        changes(updated).stream().filter(line -> line.contains("tailored out")).toList());
  }

  @Test
  void theOriginationThatPeopleStateStaysAndThatOfAnotherNamespaceIsNone() {
    PlanScene scene = PlanScene.of(system("P").provides("p", "ac-2.1"));
    SystemSecurityPlan plan =
        requirements(
            scene.plan(),
            Stream.of("ac-1", "ac-2", "ac-2.1", "pl-11")
                .map(
                    control ->
                        bare(control)
                            .addProps(
                                control.equals("ac-1")
                                    ? prop("control-origination", "organization")
                                    : PropertyBuilder.builder()
                                        .ns("https://example.com")
                                        .name("control-origination")
                                        .value("organization")
                                        .build())
                            .build())
                .toList());

    CustomerPlan updated = scene.updated(plan);
    assertEquals(
        List.of(
            "ac-2: added the control origination system-specific",
            "ac-2.1: added the control origination inherited",
            "pl-11: added the control origination system-specific"),
        changes(updated).stream().filter(line -> line.contains("origination")).toList());
  }

  @Test
  void onlyWhatNobodyHasWrittenOfIsCalledImplementedWhereAllOfItIsInherited() {
    PlanScene scene = PlanScene.of(system("P").provides("p", "ac-2.1"));
    SystemSecurityPlan plan = scene.plan();
    String added = "added the implementation status implemented";

    assertEquals(List.of(added), stated(scene, plan, bare("ac-2.1")));
    assertEquals(
        List.of(),
        stated(scene, plan, bare("ac-2.1").addProps(prop("implementation-status", "planned"))));
    assertEquals(List.of(), stated(scene, plan, bare("ac-2.1").remarks(WORDS)));
    assertEquals(
        List.of(),
        stated(scene, plan, bare("ac-2.1").addByComponents(by(component(plan, 0)).build())));
    assertEquals(
        List.of(added),
        stated(
            scene,
            plan,
            bare("ac-2.1")
                .addByComponents(
                    by(component(plan, 0))
                        .description(MarkupMultiline.ofText("To be written: all of it."))
                        .build())));
    assertEquals(
        List.of(),
        stated(
            scene,
            plan,
            bare("ac-2.1")
                .addStatements(
                    StatementBuilder.builder()
                        .uuid(id("statement"))
                        .statementId(new StatementId("ac-2.1_smt"))
                        .build())));
  }

  private static List<String> stated(
      PlanScene scene, SystemSecurityPlan plan, ImplementedRequirementBuilder requirement) {
    return changes(scene.updated(requirements(plan, List.of(requirement.build()))), "ac-2.1")
        .stream()
        .filter(what -> what.startsWith("added the implementation status"))
        .toList();
  }

  @Test
  void newStatementsStandInTheOrderOfTheBaseline() {
    PlanScene scene = PlanScene.of(system("P").provides("q", "ac-1_smt.b"));
    SystemSecurityPlan plan = scene.plan();

    SystemSecurityPlan updated =
        scene
            .updated(
                edited(
                    plan,
                    "ac-1",
                    requirement ->
                        requirement.statements(
                            requirement.build().statements().stream()
                                .filter(s -> s.statementId().value().equals("ac-1_smt.b"))
                                .toList())))
            .plan();
    assertEquals(
        List.of("ac-1_smt.a", "ac-1_smt.b"),
        updated.controlImplementation().implementedRequirements().get(0).statements().stream()
            .map(statement -> statement.statementId().value())
            .toList());
  }

  @Test
  void anEntryThatSatisfiesWhatNobodyLeavesAnyMoreIsMarkedWhereItStands() {
    SystemSecurityPlan plan =
        PlanScene.of(
                system("P").provides("p", "ac-2").leaves("r", "ac-2_smt.b").leaves("s", "ac-2"))
            .plan(system("L").satisfies("r", "ac-2_smt.b").satisfies("s", "ac-2").customer());

    CustomerPlan updated =
        PlanScene.of(system("P").provides("p", "ac-2").leaves("s", "ac-2")).updated(plan);
    List<String> marks =
        new PlanLines(updated.plan())
            .props().stream().filter(line -> line.contains("open-item satisfied")).toList();
    assertEquals(1, marks.size(), marks::toString);
    assertEquals(true, marks.get(0).startsWith("ac-2_smt.b: "), marks::toString);
  }

  @Test
  void anOriginationThatTheReportContradictsIsAskedAbout() {
    SystemSecurityPlan plan =
        PlanScene.of(system("P").provides("p", "ac-2").provides("q", "ac-2.1")).plan();

    SystemSecurityPlan updated =
        PlanScene.of(system("P").provides("p", "ac-2_smt.a")).updated(plan).plan();
    assertEquals(
        List.of(
            "To be written: which part of the control is not inherited, and who implements it.",
            "To be written: which control origination is right: the plan says inherited, the"
                + " report finds nothing to inherit."),
        updated.controlImplementation().implementedRequirements().stream()
            .flatMap(requirement -> requirement.props().stream())
            .filter(prop -> prop.value().equals("origination inherited"))
            .map(prop -> prop.remarks().orElseThrow().toText())
            .toList());
  }

  @Test
  void thePlanSaysOnceInWhichWayItAccountsForAControlAsThingsStand() {
    SystemSecurityPlan plan = PlanScene.of(system("P").provides("p", "ac-2")).plan();
    Property twice = accounts(plan).get(0);
    SystemSecurityPlan doubled =
        edited(
            plan,
            "ac-2",
            requirement ->
                requirement.addStatements(
                    StatementBuilder.builder()
                        .uuid(id("statement"))
                        .statementId(new StatementId("ac-2_smt.a"))
                        .props(List.of(prop("mine", "kept"), twice))
                        .build()));

    CustomerPlan updated =
        PlanScene.of(system("P").provides("p", "ac-2").leaves("r", "ac-2_smt.b")).updated(doubled);
    assertEquals(
        List.of("uses-and-configures: The agency uses and configures a provider capability: P."),
        accounts(updated.plan()).stream()
            .map(prop -> prop.value() + ": " + prop.remarks().orElseThrow().toText())
            .toList());
    assertEquals(
        List.of("accounted for it: the agency uses and configures a provider capability"),
        changes(updated, "ac-2").stream().filter(what -> what.startsWith("accounted")).toList());
    assertEquals(true, new PlanLines(updated.plan()).props().contains("ac-2_smt.a: mine kept"));
  }

  private static List<Property> accounts(SystemSecurityPlan plan) {
    return plan.controlImplementation().implementedRequirements().stream()
        .filter(requirement -> requirement.controlId().value().equals("ac-2"))
        .flatMap(
            requirement ->
                Stream.concat(
                    requirement.props().stream(),
                    requirement.statements().stream().flatMap(s -> s.props().stream())))
        .filter(prop -> prop.name().equals(CustomerPlan.ACCOUNTED_FOR))
        .toList();
  }

  @Test
  void anAnswerThatIsAskedOfNobodyIsNotTakenForAPrompt() {
    PlanScene scene = PlanScene.of(system("P").provides("p", "ac-2.1"));
    SystemSecurityPlan plan =
        scene.plan(system("L").says("pl-11", List.of("not-applicable"), "no").customer());

    assertEquals(List.of("Orchard, open-item answer pl-11"), new PlanLines(plan).said("pl-11"));
    assertEquals(List.of(), changes(scene.updated(plan)));
  }

  @Test
  void whatTheSystemWroteOfAnOpenPointIsNotWrittenOver() {
    PlanScene scene = PlanScene.of(system("P").provides("p", "ac-2.1").leaves("r", "ac-2.1"));
    SystemSecurityPlan plan = scene.plan();
    SystemSecurityPlan written =
        edited(
            plan,
            "ac-2.1",
            requirement ->
                requirement.byComponents(
                    requirement.build().byComponents().stream()
                        .map(
                            by ->
                                by.componentUuid().equals(component(plan, 0))
                                    ? ByComponentBuilder.builder(by).description(WORDS).build()
                                    : by)
                        .toList()));

    CustomerPlan updated = scene.updated(written);
    assertEquals(List.of("removed the open item description"), changes(updated, "ac-2.1"));
    assertEquals("by a person", new PlanLines(updated.plan()).words("ac-2.1"));
  }

  @Test
  void theSystemItselfIsPromptedWhateverItsComponentComesAfter() {
    PlanScene scene = PlanScene.of(system("P").provides("p", "ac-2.1"));
    SystemSecurityPlan plan = scene.plan();
    List<SystemComponent> components = plan.systemImplementation().components();
    SystemSecurityPlan turned =
        requirements(
            implementing(
                plan,
                implementation ->
                    implementation.components(List.of(components.get(1), components.get(0)))),
            List.of(bare("pl-11").build()));

    assertEquals(
        List.of("Orchard, open-item description"),
        new PlanLines(scene.updated(turned).plan()).said("pl-11"));
  }

  @Test
  void anOpenItemOfAResponsibilityStandsWhereTheProviderLeavesIt() {
    SystemSecurityPlan plan =
        PlanScene.of(
                system("P").provides("p", "ac-2").leaves("r", "ac-2").leaves("s", "ac-2_smt.b"))
            .plan();

    assertEquals(
        List.of(
            "ac-2: open-item responsibility " + id("r"),
            "ac-2_smt.b: open-item responsibility " + id("s")),
        new PlanLines(plan)
            .props().stream().filter(line -> line.contains("responsibility")).sorted().toList());
  }

  @Test
  void theMarkGoesFromAComponentThatOffersNothingAnyMoreToo() {
    World.SystemBuilder both =
        system("P")
            .identifiedBy("F00")
            .with("db")
            .with("web")
            .provides("p", "ac-2.1", "db", Extent.WHOLE)
            .provides("q", "pl-11", "web", Extent.WHOLE);
    World.SystemBuilder one =
        system("P")
            .identifiedBy("F00")
            .with("db")
            .with("web")
            .provides("p", "ac-2.1", "db", Extent.WHOLE);
    LeveragedAuthorization unrelated =
        LeveragedAuthorizationBuilder.builder(leveraged("Another"))
            .uuid(id("unrelated"))
            .props(List.of(prop("leveraged-system-identifier", "F99")))
            .build();
    LeveragedAuthorization own =
        LeveragedAuthorizationBuilder.builder(leveraged("P"))
            .props(List.of(prop("leveraged-system-identifier", "F00")))
            .build();
    SystemSecurityPlan dated =
        implementing(
            PlanScene.of(both).authorized().plan(),
            implementation -> implementation.leveragedAuthorizations(List.of(unrelated, own)));

    assertEquals(
        List.of(
            List.of(
                "inherited-uuid " + both.component("db"),
                "leveraged-authorization-uuid " + id("authorization")),
            List.of(
                "inherited-uuid " + both.component("web"),
                "leveraged-authorization-uuid " + id("authorization"))),
        standing(PlanScene.of(one).authorized().updated(dated).plan()));
  }

  @Test
  void anAuthorizationOfAnotherSystemIsNotTakenForAProviders() {
    PlanScene scene = PlanScene.of(system("P").provides("p", "ac-2.1"));
    SystemSecurityPlan plan = scene.plan();
    SystemSecurityPlan renamed =
        implementing(
            plan,
            implementation ->
                implementation.leveragedAuthorizations(List.of(leveraged("Another"))));

    assertEquals(
        List.of("Another", "P"),
        scene.updated(renamed).plan().systemImplementation().leveragedAuthorizations().stream()
            .map(leveraged -> leveraged.title().toText())
            .toList());
  }

  @Test
  void aStatementThatIsTailoredOutDoesNotSpeakForTheWholeControl() {
    PlanScene scene = PlanScene.of(system("P").provides("p", "ac-1"));
    SystemSecurityPlan plan =
        requirements(
            scene.plan(),
            List.of(
                bare("ac-2")
                    .addStatements(
                        StatementBuilder.builder()
                            .uuid(id("statement"))
                            .statementId(new StatementId("ac-2_smt.b"))
                            .props(List.of(prop("implementation-status", "not-applicable")))
                            .build())
                    .build()));

    CustomerPlan updated =
        CustomerPlan.update(
            plan,
            scene.report(system("L").says("ac-2", List.of("not-applicable"), "no").customer()),
            scene.inputs(),
            PlanScene.OPTIONS);
    assertEquals(true, changes(updated, "ac-2").contains("marked as tailored out"));
  }

  @Test
  void aParameterIsSetOnceWhereverThePlanSetsIt() {
    PlanScene scene = PlanScene.of(system("P").provides("p", "ac-2")).on(PlanScene.THIRTY_DAYS);
    SystemSecurityPlan plan = scene.plan();
    String set = "set ac-2_prm_1 as the baseline asks";

    assertEquals(List.of(), changes(scene.updated(plan), "ac-2"));
    SystemSecurityPlan unset =
        edited(plan, "ac-2", requirement -> requirement.setParameters(List.of()));
    assertEquals(List.of(set), changes(scene.updated(unset), "ac-2"));
    SetParameter theirs =
        plan.controlImplementation().implementedRequirements().get(0).setParameters().get(0);
    SystemSecurityPlan below =
        edited(
            unset,
            "ac-2",
            requirement ->
                requirement.byComponents(
                    requirement.build().byComponents().stream()
                        .map(
                            by ->
                                ByComponentBuilder.builder(by)
                                    .setParameters(List.of(theirs))
                                    .build())
                        .toList()));
    assertEquals(List.of(), changes(scene.updated(below), "ac-2"));
  }

  @Test
  void whatIsNotToBeReliedOnSaysSoAndWhatAMapCarriesNamesTheMap() {
    SystemSecurityPlan plan =
        PlanScene.of(system("P").provides("p", "ac-2.1", "not-implemented")).plan();
    assertEquals(
        "Offered by P, and not to be relied on as things stand: the report says why.",
        standInAt(plan, "ac-2.1").description().toText());

    Offering carried =
        system("P")
            .provides("p", "in-2")
            .offering()
            .through(collection(map("m", "in-2", "equal-to", "ac-2.1")), SOURCE);
    ByComponent by = standInAt(PlanScene.of(system("P")).offering(carried).plan(), "ac-2.1");
    assertEquals("Left to P, as far as it offers it.", by.description().toText());
    assertEquals(
        "Inherited from P, carried here: in-2 equal-to it by map " + id("m") + " of mapping.json.",
        by.inherited().get(0).description().toText());
  }

  private static ByComponent standInAt(SystemSecurityPlan plan, String control) {
    return plan.controlImplementation().implementedRequirements().stream()
        .filter(requirement -> requirement.controlId().value().equals(control))
        .flatMap(requirement -> requirement.byComponents().stream())
        .filter(by -> by.componentUuid().equals(component(plan, 1)))
        .findFirst()
        .orElseThrow();
  }
}
