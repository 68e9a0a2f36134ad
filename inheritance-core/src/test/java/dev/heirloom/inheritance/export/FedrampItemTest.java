package dev.heirloom.inheritance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.BaselineParameterBuilder;
import dev.heirloom.inheritance.export.CustomerPlan.Edit;
import dev.heirloom.inheritance.offering.GivenDocuments;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.LocationBuilder;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.ResourceBuilder;
import dev.heirloom.oscal.model.ResponsiblePartyBuilder;
import dev.heirloom.oscal.model.ResponsibleRoleBuilder;
import dev.heirloom.oscal.model.RoleBuilder;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.AuthorizedPrivilegeBuilder;
import dev.heirloom.oscal.model.implementation.ComponentStatusBuilder;
import dev.heirloom.oscal.model.implementation.InventoryItemBuilder;
import dev.heirloom.oscal.model.implementation.SetParameter;
import dev.heirloom.oscal.model.implementation.SetParameterBuilder;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemComponentBuilder;
import dev.heirloom.oscal.model.implementation.SystemId;
import dev.heirloom.oscal.model.implementation.SystemUserBuilder;
import dev.heirloom.oscal.model.ssp.AuthorizationBoundaryBuilder;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.DataFlowBuilder;
import dev.heirloom.oscal.model.ssp.DiagramBuilder;
import dev.heirloom.oscal.model.ssp.Impact;
import dev.heirloom.oscal.model.ssp.ImpactBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.InformationType;
import dev.heirloom.oscal.model.ssp.InformationTypeBuilder;
import dev.heirloom.oscal.model.ssp.NetworkArchitectureBuilder;
import dev.heirloom.oscal.model.ssp.SecurityImpactLevel;
import dev.heirloom.oscal.model.ssp.StatementBuilder;
import dev.heirloom.oscal.model.ssp.SystemCharacteristicsBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemInformationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What FedRAMP asks of a plan, each said in whole or still open. */
class FedrampItemTest {

  private static final SystemSecurityPlan PLAN = GivenDocuments.plan("profile.json", "ac-1");
  private static final MarkupMultiline TEXT = MarkupMultiline.ofText("text");
  private static final Uuid THIS_SYSTEM = PLAN.systemImplementation().components().get(0).uuid();
  private static final Uuid OTHER = Uuid.of("44444444-0000-4000-8000-000000000001");
  private static final Baseline BASELINE = Baseline.of("b", List.of(BaselineControl.of("ac-1")));

  private static boolean isOpen(FedrampItem item, SystemSecurityPlan plan, Baseline baseline) {
    SystemSecurityPlan opened = FedrampItem.open(plan, baseline);
    return Stream.of(
            opened.metadata().props(),
            opened.systemCharacteristics().props(),
            opened.systemImplementation().props())
        .flatMap(List::stream)
        .filter(OpenItem::is)
        .anyMatch(prop -> prop.value().equals("fedramp " + OpenItem.word(item)));
  }

  private static void open(FedrampItem item, SystemSecurityPlan plan) {
    assertTrue(isOpen(item, plan, BASELINE), item::toString);
  }

  private static void said(FedrampItem item, SystemSecurityPlan plan) {
    assertFalse(isOpen(item, plan, BASELINE), item::toString);
  }

  private static SystemSecurityPlan metadata(UnaryOperator<MetadataBuilder> change) {
    Metadata metadata = change.apply(MetadataBuilder.builder(PLAN.metadata())).build();
    return SystemSecurityPlanBuilder.builder(PLAN).metadata(metadata).build();
  }

  private static SystemSecurityPlan system(UnaryOperator<SystemCharacteristicsBuilder> change) {
    return SystemSecurityPlanBuilder.builder(PLAN)
        .systemCharacteristics(
            change
                .apply(SystemCharacteristicsBuilder.builder(PLAN.systemCharacteristics()))
                .build())
        .build();
  }

  private static SystemSecurityPlan implementation(
      UnaryOperator<SystemImplementationBuilder> change) {
    return SystemSecurityPlanBuilder.builder(PLAN)
        .systemImplementation(
            change.apply(SystemImplementationBuilder.builder(PLAN.systemImplementation())).build())
        .build();
  }

  private static SystemSecurityPlan answering(ImplementedRequirement... requirements) {
    return SystemSecurityPlanBuilder.builder(PLAN)
        .controlImplementation(
            ControlImplementationBuilder.builder(PLAN.controlImplementation())
                .implementedRequirements(List.of(requirements))
                .build())
        .build();
  }

  private static List<Property> props(String... names) {
    return Stream.of(names)
        .map(name -> PropertyBuilder.builder().name(name).value("x").build())
        .toList();
  }

  @Test
  void aPropertyThatIsAskedForIsThereWithAllThatBelongToIt() {
    said(FedrampItem.MARKING, metadata(m -> m.props(props("marking"))));
    open(FedrampItem.MARKING, metadata(m -> m.props(props("other"))));
    said(FedrampItem.FEDRAMP_VERSION, metadata(m -> m.props(props("fedramp-version"))));
    open(FedrampItem.FEDRAMP_VERSION, PLAN);
    said(
        FedrampItem.CLOUD_MODELS,
        system(s -> s.props(props("cloud-service-model", "cloud-deployment-model"))));
    open(FedrampItem.CLOUD_MODELS, system(s -> s.props(props("cloud-service-model"))));
    String[] levels = {
      "identity-assurance-level", "authenticator-assurance-level", "federation-assurance-level"
    };
    said(FedrampItem.ASSURANCE_LEVELS, system(s -> s.props(props(levels))));
    open(FedrampItem.ASSURANCE_LEVELS, system(s -> s.props(props(levels[0], levels[1]))));
    said(FedrampItem.OPERATIONAL_DATE, system(s -> s.props(props("fully-operational-date"))));
    open(FedrampItem.OPERATIONAL_DATE, PLAN);
  }

  @Test
  void theDayTheNameTheLevelAndTheInventoryAreStated() {
    said(
        FedrampItem.PUBLISHED,
        metadata(m -> m.published(new OscalDateTime("2026-01-02T00:00:00Z"))));
    open(FedrampItem.PUBLISHED, PLAN);
    said(FedrampItem.SHORT_NAME, system(s -> s.systemNameShort("S")));
    open(FedrampItem.SHORT_NAME, PLAN);
    said(FedrampItem.SENSITIVITY_LEVEL, system(s -> s.securitySensitivityLevel("moderate")));
    open(FedrampItem.SENSITIVITY_LEVEL, PLAN);
    said(
        FedrampItem.INVENTORY,
        implementation(
            i ->
                i.addInventoryItems(
                    InventoryItemBuilder.builder().uuid(OTHER).description(TEXT).build())));
    open(FedrampItem.INVENTORY, PLAN);
  }

  private static SystemSecurityPlan located(String value) {
    return metadata(
        m ->
            m.addLocations(LocationBuilder.builder().uuid(OTHER).build())
                .addLocations(
                    LocationBuilder.builder()
                        .uuid(OTHER)
                        .props(List.of(PropertyBuilder.builder().name("type").value(value).build()))
                        .build()));
  }

  @Test
  void aDataCenterIsALocationThatSaysSo() {
    said(FedrampItem.DATA_CENTERS, located("data-center"));
    open(FedrampItem.DATA_CENTERS, located("office"));
  }

  @Test
  void thePackageIdIsTheOneOfFedrampsType() {
    open(
        FedrampItem.PACKAGE_ID,
        system(s -> s.systemIds(List.of(new SystemId(Optional.empty(), "FR1")))));
    open(
        FedrampItem.PACKAGE_ID,
        system(s -> s.systemIds(List.of(new SystemId(Optional.of("https://ietf.org"), "FR1")))));
    said(
        FedrampItem.PACKAGE_ID,
        system(s -> s.systemIds(List.of(new SystemId(Optional.of("http://fedramp.gov"), "FR1")))));
  }

  private static SystemSecurityPlan roles(List<String> defined, String... assigned) {
    return metadata(
        m ->
            m.roles(
                    defined.stream()
                        .map(
                            id -> RoleBuilder.builder().id(id).title(MarkupLine.ofText(id)).build())
                        .toList())
                .responsibleParties(
                    Stream.of(assigned)
                        .map(
                            id ->
                                ResponsiblePartyBuilder.builder()
                                    .roleId(id)
                                    .partyUuids(List.of(OTHER))
                                    .build())
                        .toList()));
  }

  @Test
  void rolesAreDefinedAndThoseOfThePreparationAssigned() {
    List<String> all =
        List.of(
            "prepared-by",
            "prepared-for",
            "system-owner",
            "authorizing-official-poc",
            "information-system-security-officer");
    said(FedrampItem.ROLES, roles(all, "prepared-by", "prepared-for"));
    open(FedrampItem.ROLES, roles(all, "prepared-by"));
    open(FedrampItem.ROLES, roles(all.subList(0, 4), "prepared-by", "prepared-for"));
  }

  private static SystemSecurityPlan attaching(String name, int number) {
    List<String> types =
        List.of(
            "configuration-management-plan",
            "incident-response-plan",
            "information-system-contingency-plan",
            "rules-of-behavior",
            "users-guide",
            "fedramp-citations");
    return SystemSecurityPlanBuilder.builder(PLAN)
        .backMatter(
            new BackMatter(
                Stream.concat(
                        types.stream()
                            .limit(number)
                            .map(type -> PropertyBuilder.builder().name(name).value(type).build()),
                        Stream.of(
                            PropertyBuilder.builder()
                                .name(name)
                                .value("plan")
                                .oscalClass("fedramp-citations")
                                .build()))
                    .map(prop -> ResourceBuilder.builder().uuid(OTHER).props(List.of(prop)).build())
                    .toList()))
        .build();
  }

  @Test
  void attachmentsAreResourcesOfTheirTypesOrClasses() {
    said(FedrampItem.ATTACHMENTS, attaching("type", 5));
    open(FedrampItem.ATTACHMENTS, attaching("type", 4));
    open(FedrampItem.ATTACHMENTS, attaching("kind", 6));
  }

  private static SystemSecurityPlan impacts(
      Optional<SecurityImpactLevel> level, UnaryOperator<InformationTypeBuilder> change) {
    InformationType type =
        change
            .apply(
                InformationTypeBuilder.builder()
                    .title(MarkupLine.ofText("information"))
                    .description(TEXT)
                    .confidentialityImpact(impact())
                    .integrityImpact(impact())
                    .availabilityImpact(impact()))
            .build();
    return system(
        s ->
            s.securityImpactLevel(level)
                .systemInformation(
                    SystemInformationBuilder.builder().informationTypes(List.of(type)).build()));
  }

  private static Impact impact() {
    return ImpactBuilder.builder().base("fips-199-low").build();
  }

  @Test
  void impactIsStatedOfTheSystemAndOfEachTypeOfInformation() {
    Optional<SecurityImpactLevel> level =
        Optional.of(new SecurityImpactLevel("fips-199-low", "fips-199-low", "fips-199-low"));
    said(FedrampItem.IMPACT_LEVELS, impacts(level, type -> type));
    open(FedrampItem.IMPACT_LEVELS, impacts(Optional.empty(), type -> type));
    open(
        FedrampItem.IMPACT_LEVELS,
        impacts(level, type -> type.confidentialityImpact(Optional.empty())));
    open(FedrampItem.IMPACT_LEVELS, impacts(level, type -> type.integrityImpact(Optional.empty())));
    open(
        FedrampItem.IMPACT_LEVELS,
        impacts(level, type -> type.availabilityImpact(Optional.empty())));
  }

  private static SystemSecurityPlan drawn(int boundary, int network, int flow) {
    var diagram = DiagramBuilder.builder().uuid(OTHER).build();
    return system(
        s ->
            s.authorizationBoundary(
                    AuthorizationBoundaryBuilder.builder()
                        .description(TEXT)
                        .diagrams(java.util.Collections.nCopies(boundary, diagram))
                        .build())
                .networkArchitecture(
                    NetworkArchitectureBuilder.builder()
                        .description(TEXT)
                        .diagrams(java.util.Collections.nCopies(network, diagram))
                        .build())
                .dataFlow(
                    DataFlowBuilder.builder()
                        .description(TEXT)
                        .diagrams(java.util.Collections.nCopies(flow, diagram))
                        .build()));
  }

  @Test
  void allThreeDrawingsAreThere() {
    said(FedrampItem.DIAGRAMS, drawn(1, 1, 1));
    open(FedrampItem.DIAGRAMS, drawn(0, 1, 1));
    open(FedrampItem.DIAGRAMS, drawn(1, 0, 1));
    open(FedrampItem.DIAGRAMS, drawn(1, 1, 0));
  }

  private static SystemSecurityPlan users(SystemUserBuilder... users) {
    return implementation(
        i -> i.users(Stream.of(users).map(user -> user.uuid(OTHER).build()).toList()));
  }

  private static SystemUserBuilder user() {
    return SystemUserBuilder.builder()
        .roleIds(List.of("admin"))
        .authorizedPrivileges(
            List.of(
                AuthorizedPrivilegeBuilder.builder()
                    .title(MarkupLine.ofText("All"))
                    .functionsPerformed(List.of("all"))
                    .build()));
  }

  @Test
  void everyUserHasRolesAndPrivileges() {
    said(FedrampItem.USERS, users(user(), user()));
    open(FedrampItem.USERS, users(user(), user().roleIds(List.of())));
    open(FedrampItem.USERS, users(user(), user().authorizedPrivileges(List.of())));
  }

  private static SystemComponent component(String type, String... props) {
    return SystemComponentBuilder.builder()
        .uuid(OTHER)
        .type(type)
        .title(MarkupLine.ofText(type))
        .description(TEXT)
        .props(props(props))
        .status(ComponentStatusBuilder.builder().state("operational").build())
        .build();
  }

  @Test
  void everyServiceSaysWhereItStands() {
    said(FedrampItem.COMPONENTS, PLAN);
    said(
        FedrampItem.COMPONENTS,
        implementation(
            i ->
                i.addComponents(component("service", "implementation-point"))
                    .addComponents(component("software"))));
    open(FedrampItem.COMPONENTS, implementation(i -> i.addComponents(component("service"))));
  }

  private static ByComponent by(Uuid component, String... roles) {
    return ByComponentBuilder.builder()
        .uuid(OTHER)
        .componentUuid(component)
        .description(TEXT)
        .responsibleRoles(
            Stream.of(roles)
                .map(role -> ResponsibleRoleBuilder.builder().roleId(role).build())
                .toList())
        .build();
  }

  private static ImplementedRequirementBuilder answer(List<ByComponent> a, List<ByComponent> b) {
    return ImplementedRequirementBuilder.builder()
        .uuid(OTHER)
        .controlId(new ControlId("ac-1"))
        .statements(
            Stream.of(a, b)
                .map(
                    all ->
                        StatementBuilder.builder()
                            .uuid(OTHER)
                            .statementId(new StatementId("ac-1_smt"))
                            .byComponents(all)
                            .build())
                .toList());
  }

  @Test
  void thisSystemAnswersAtEachStatementAndNotBesideThem() {
    List<ByComponent> own = List.of(by(OTHER), by(THIS_SYSTEM));
    said(FedrampItem.ANSWERS, answering(answer(own, own).build()));
    open(FedrampItem.ANSWERS, answering(answer(own, List.of(by(OTHER))).build()));
    open(FedrampItem.ANSWERS, answering(answer(own, List.of()).build()));
    open(
        FedrampItem.ANSWERS,
        answering(answer(own, own).byComponents(List.of(by(THIS_SYSTEM))).build()));
  }

  @Test
  void everyAnswerHasAResponsibleRole() {
    List<ByComponent> held = List.of(by(THIS_SYSTEM, "admin"));
    said(FedrampItem.RESPONSIBLE_ROLES, answering(answer(held, held).build()));
    open(
        FedrampItem.RESPONSIBLE_ROLES,
        answering(answer(held, List.of(by(THIS_SYSTEM, "admin"), by(OTHER))).build()));
  }

  private static SetParameter setting(String id) {
    return SetParameterBuilder.builder().paramId(new ParameterId(id)).values(List.of("x")).build();
  }

  private static boolean asksFor(BaselineParameterBuilder parameter, SystemSecurityPlan plan) {
    BaselineControl control =
        BaselineControlBuilder.builder(BaselineControl.of("ac-1"))
            .parameters(List.of(parameter.build()))
            .build();
    return isOpen(FedrampItem.PARAMETERS, plan, Baseline.of("b", List.of(control)));
  }

  @Test
  void everyParameterThatTheBaselineLeavesIsSet() {
    ParameterId id = new ParameterId("p");
    BaselineParameterBuilder parameter =
        BaselineParameterBuilder.builder().id(id).otherIds(List.of(new ParameterId("old")));
    assertTrue(asksFor(parameter, PLAN));
    assertFalse(asksFor(BaselineParameterBuilder.builder(BaselineParameter.pinned(id, "x")), PLAN));
    assertFalse(
        asksFor(
            BaselineParameterBuilder.builder(parameter.build())
                .inserts(List.of(new ParameterId("q"))),
            PLAN));
    for (String set : List.of("p", "old")) {
      assertFalse(
          asksFor(
              parameter,
              answering(
                  answer(List.of(), List.of()).setParameters(List.of(setting(set))).build())));
      assertFalse(
          asksFor(
              parameter,
              SystemSecurityPlanBuilder.builder(PLAN)
                  .controlImplementation(
                      ControlImplementationBuilder.builder(PLAN.controlImplementation())
                          .setParameters(List.of(setting(set)))
                          .build())
                  .build()));
    }
  }

  @Test
  void whatAPlanSaysByNowIsClosedAndItsSectionIsNamed() {
    SystemSecurityPlan opened = FedrampItem.open(PLAN, BASELINE);
    SystemSecurityPlan named =
        SystemSecurityPlanBuilder.builder(opened)
            .systemCharacteristics(
                SystemCharacteristicsBuilder.builder(opened.systemCharacteristics())
                    .systemNameShort("S")
                    .build())
            .build();
    List<Edit> edits = new ArrayList<>();
    SystemSecurityPlan closed = FedrampItem.close(named, BASELINE, edits);
    assertEquals(
        named.systemCharacteristics().props().size() - 1,
        closed.systemCharacteristics().props().size());
    assertEquals(1, edits.size());
    assertEquals("removed an open item of FedRAMP's that the plan answers", edits.get(0).what());
    assertEquals(closed, FedrampItem.close(closed, BASELINE, edits));
    assertEquals(1, edits.size());
  }
}
