package dev.heirloom.inheritance.offering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.BackMatterBuilder;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.DocumentId;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.LinkBuilder;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDate;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.ResourceBuilder;
import dev.heirloom.oscal.model.ResourceLinkBuilder;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.GroupBuilder;
import dev.heirloom.oscal.model.catalog.ParameterBuilder;
import dev.heirloom.oscal.model.catalog.ParameterConstraintBuilder;
import dev.heirloom.oscal.model.catalog.PartBuilder;
import dev.heirloom.oscal.model.component.Capability;
import dev.heirloom.oscal.model.component.CapabilityBuilder;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.ComponentDefinitionBuilder;
import dev.heirloom.oscal.model.component.ControlImplementationBuilder;
import dev.heirloom.oscal.model.component.DefinedComponentBuilder;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import dev.heirloom.oscal.model.component.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.component.StatementBuilder;
import dev.heirloom.oscal.model.implementation.ComponentStatusBuilder;
import dev.heirloom.oscal.model.implementation.ImplementationStatusBuilder;
import dev.heirloom.oscal.model.implementation.SetParameterBuilder;
import dev.heirloom.oscal.model.implementation.SystemComponentBuilder;
import dev.heirloom.oscal.model.implementation.SystemUserBuilder;
import dev.heirloom.oscal.model.ssp.AuthorizationBoundaryBuilder;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ExportBuilder;
import dev.heirloom.oscal.model.ssp.ImportProfileBuilder;
import dev.heirloom.oscal.model.ssp.InformationTypeBuilder;
import dev.heirloom.oscal.model.ssp.InheritedBuilder;
import dev.heirloom.oscal.model.ssp.ProvidedBuilder;
import dev.heirloom.oscal.model.ssp.SatisfiedBuilder;
import dev.heirloom.oscal.model.ssp.SecurityImpactLevelBuilder;
import dev.heirloom.oscal.model.ssp.SystemCharacteristicsBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemInformationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import dev.heirloom.oscal.model.ssp.SystemStatusBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** SEMANTICS section 9: what is read from SSPs, component definitions and catalogs. */
class ReadingTest {

  private static final MarkupMultiline TEXT = MarkupMultiline.ofText("text");

  private static Uuid id(int number) {
    return Uuid.of(String.format("11111111-0000-4000-8000-%012d", number));
  }

  private static Metadata metadata(Property... props) {
    return MetadataBuilder.builder()
        .title(MarkupLine.ofText("Document"))
        .lastModified(new OscalDateTime("2026-01-02T00:00:00Z"))
        .version("1.2")
        .oscalVersion("1.1.3")
        .props(List.of(props))
        .build();
  }

  private static Property own(String name, String value, int uuid, String remarks) {
    return PropertyBuilder.builder()
        .ns(Vocabulary.NAMESPACE)
        .name(name)
        .value(value)
        .uuid(uuid == 0 ? Optional.empty() : Optional.of(id(uuid)))
        .remarks(
            remarks.isEmpty() ? Optional.empty() : Optional.of(MarkupMultiline.ofText(remarks)))
        .build();
  }

  private static Property prop(String namespace, String name, String value) {
    return PropertyBuilder.builder()
        .ns(namespace.isEmpty() ? Optional.empty() : Optional.of(namespace))
        .name(name)
        .value(value)
        .build();
  }

  private static ImplementedRequirementBuilder requirement(
      int uuid, String control, Property... props) {
    return ImplementedRequirementBuilder.builder()
        .uuid(id(uuid))
        .controlId(new ControlId(control))
        .description(MarkupMultiline.ofText("described"))
        .props(List.of(props));
  }

  private static SystemClaims claims(ImplementedRequirement... requirements) {
    return Offering.of(definition(requirements), "cd.json").claims();
  }

  private static ComponentDefinition definition(ImplementedRequirement... requirements) {
    return ComponentDefinitionBuilder.builder()
        .uuid(id(1))
        .metadata(metadata(own(Vocabulary.REVISION, "rev5", 0, "")))
        .addComponents(
            DefinedComponentBuilder.builder()
                .uuid(id(2))
                .type("service")
                .title(MarkupLine.ofText("Service"))
                .description(TEXT)
                .addControlImplementations(
                    ControlImplementationBuilder.builder()
                        .uuid(id(3))
                        .source("profile.json")
                        .description(TEXT)
                        .implementedRequirements(List.of(requirements))
                        .build())
                .build())
        .build();
  }

  @Test
  void aComponentDefinitionsPropertiesSayWhatIsOffered() {
    SystemClaims claims =
        claims(
            requirement(10, "ac-1", own(Vocabulary.INHERITANCE, Vocabulary.WHOLE, 11, "all of it"))
                .build(),
            requirement(
                    20,
                    "ac-2",
                    own(Vocabulary.INHERITANCE, Vocabulary.PART, 21, ""),
                    own(Vocabulary.RESPONSIBILITY, id(21).value(), 22, "do it"),
                    own(Vocabulary.RESPONSIBILITY, Vocabulary.UNBOUND, 0, "and this"))
                .build(),
            requirement(
                    30, "ac-3", own(Vocabulary.INHERITANCE, Vocabulary.REFUSED, 0, "it is yours"))
                .build(),
            requirement(40, "ac-4", own(Vocabulary.INHERITANCE, Vocabulary.NOT_ADDRESSED, 0, ""))
                .build());
    assertEquals(
        List.of(Extent.WHOLE, Extent.PART),
        claims.provided().stream().map(ProvidedItem::extent).toList());
    assertEquals(
        List.of(id(11), id(21)), claims.provided().stream().map(ProvidedItem::uuid).toList());
    assertEquals("all of it", claims.provided().get(0).text());
    assertEquals(
        List.of(Optional.of(id(21)), Optional.empty()),
        claims.responsibilities().stream().map(Responsibility::provided).toList());
    assertEquals(id(22), claims.responsibilities().get(0).uuid());
    assertEquals(
        claims.responsibilities().get(1).uuid(),
        claims(
                requirement(
                        20,
                        "ac-2",
                        own(Vocabulary.RESPONSIBILITY, Vocabulary.UNBOUND, 22, ""),
                        own(Vocabulary.RESPONSIBILITY, Vocabulary.UNBOUND, 0, ""))
                    .build())
            .responsibilities()
            .get(1)
            .uuid(),
        "a responsibility without uuid keeps the one derived from its place");
    assertEquals(
        List.of("it is yours"),
        claims.requirements().stream().flatMap(a -> a.refusal().stream()).toList());
    assertFalse(claims.requirements().stream().anyMatch(a -> a.place().control().equals("ac-4")));
  }

  @Test
  void originationsBesideNoAnswerAtAllAreKeptAndBesideAnyAnswerAreNotAddressed() {
    var open =
        requirement(
                40,
                "ac-4",
                own(Vocabulary.INHERITANCE, Vocabulary.NOT_ADDRESSED, 0, ""),
                prop(Vocabulary.FEDRAMP_NAMESPACE, Vocabulary.CONTROL_ORIGINATION, "sp-corporate"))
            .build();
    assertEquals(
        List.of(List.of("sp-corporate")),
        claims(open).requirements().stream().map(a -> a.origins()).toList());
    assertFalse(claims(open).exports());
    for (String answer : List.of(Vocabulary.WHOLE, Vocabulary.REFUSED)) {
      var other = requirement(50, "ac-3", own(Vocabulary.INHERITANCE, answer, 51, "")).build();
      assertTrue(
          claims(open, other).requirements().stream().allMatch(a -> a.origins().isEmpty()), answer);
    }
  }

  @Test
  void aRequirementWithoutSuchAPropertyIsAnItemOfUnstatedExtent() {
    SystemClaims claims = claims(requirement(10, "ac-1").build());
    assertEquals(
        List.of(Extent.UNSTATED), claims.provided().stream().map(ProvidedItem::extent).toList());
    assertEquals(id(10), claims.provided().get(0).uuid());
    assertEquals("described", claims.provided().get(0).text());
  }

  @Test
  void aStatementSpeaksForItself() {
    SystemClaims claims =
        claims(
            requirement(10, "ac-1", prop("", Vocabulary.IMPLEMENTATION_STATUS, "planned"))
                .addStatements(
                    StatementBuilder.builder()
                        .statementId(new StatementId("ac-1_smt.a"))
                        .uuid(id(12))
                        .description(TEXT)
                        .props(
                            List.of(
                                own(Vocabulary.INHERITANCE, Vocabulary.WHOLE, 0, ""),
                                prop(
                                    "http://fedramp.gov/ns/oscal",
                                    Vocabulary.IMPLEMENTATION_STATUS,
                                    "implemented")))
                        .build())
                .build());
    assertEquals(List.of(id(12)), claims.provided().stream().map(ProvidedItem::uuid).toList());
    assertEquals(Place.statement("ac-1", "ac-1_smt.a"), claims.provided().get(0).place());
    assertEquals(
        Optional.of(ImplementationState.IMPLEMENTED), claims.provided().get(0).states().state());
  }

  @Test
  void wordsThatContradictEachOtherOfOneItemAreQuotedAndOfferAPart() {
    SystemClaims two =
        claims(
            requirement(
                    10,
                    "ac-1",
                    own(Vocabulary.INHERITANCE, Vocabulary.WHOLE, 11, ""),
                    own(Vocabulary.INHERITANCE, Vocabulary.PART, 12, ""))
                .build());
    assertEquals(List.of(), two.requirements().get(0).unclearInheritance());
    assertEquals(
        List.of(Extent.WHOLE, Extent.PART),
        two.provided().stream().map(ProvidedItem::extent).toList());
    SystemClaims one =
        claims(
            requirement(
                    10,
                    "ac-1",
                    own(Vocabulary.INHERITANCE, Vocabulary.WHOLE, 11, ""),
                    own(Vocabulary.INHERITANCE, Vocabulary.PART, 11, ""))
                .build());
    assertEquals(
        List.of(Vocabulary.PART, Vocabulary.WHOLE), one.requirements().get(0).unclearInheritance());
    assertTrue(one.provided().stream().allMatch(item -> item.extent() == Extent.PART));
    SystemClaims refused =
        claims(
            requirement(
                    10,
                    "ac-1",
                    own(Vocabulary.INHERITANCE, Vocabulary.REFUSED, 11, ""),
                    own(Vocabulary.INHERITANCE, Vocabulary.PART, 12, ""))
                .build());
    assertEquals(
        List.of(Vocabulary.PART, Vocabulary.REFUSED),
        refused.requirements().get(0).unclearInheritance());
    assertEquals(List.of(), refused.provided());
  }

  @Test
  void aRequirementIsNoMoreThanAPartWhereAStatementOfItIsLess() {
    for (String less :
        List.of(Vocabulary.REFUSED, Vocabulary.PART, Vocabulary.NOT_ADDRESSED, "mostly")) {
      assertEquals(Extent.PART, extentOfWholeWith(less), less);
    }
    assertEquals(Extent.WHOLE, extentOfWholeWith(Vocabulary.WHOLE));
  }

  private static Extent extentOfWholeWith(String statement) {
    return claims(
            requirement(10, "ac-1", own(Vocabulary.INHERITANCE, Vocabulary.WHOLE, 0, ""))
                .addStatements(
                    StatementBuilder.builder()
                        .statementId(new StatementId("ac-1_smt.a"))
                        .uuid(id(12))
                        .description(TEXT)
                        .props(List.of(own(Vocabulary.INHERITANCE, statement, 0, "")))
                        .build())
                .build())
        .provided()
        .stream()
        .filter(item -> item.place().equals(Place.control("ac-1")))
        .findFirst()
        .orElseThrow()
        .extent();
  }

  private static Property grouped(Property property, String group) {
    return PropertyBuilder.builder(property).group(group).build();
  }

  @Test
  void aResponsibilityPassesOnWhatStandsInItsGroup() {
    SystemClaims claims =
        claims(
            requirement(
                    10,
                    "ac-1",
                    own(Vocabulary.INHERITANCE, Vocabulary.PART, 11, ""),
                    grouped(own(Vocabulary.RESPONSIBILITY, id(11).value(), 12, ""), "one"),
                    grouped(own(Vocabulary.RESPONSIBILITY, id(11).value(), 13, ""), "two"),
                    own(Vocabulary.RESPONSIBILITY, id(11).value(), 14, ""),
                    grouped(own(Vocabulary.PASSES_ON, id(91).value(), 0, ""), "one"),
                    grouped(own(Vocabulary.PASSES_ON, id(92).value(), 0, ""), "one"),
                    own(Vocabulary.PASSES_ON, id(93).value(), 0, ""))
                .build());
    assertEquals(
        List.of(List.of(id(91), id(92)), List.of(), List.of()),
        claims.responsibilities().stream().map(Responsibility::passesOn).toList());
  }

  @Test
  void everythingThatIsReadIsCitedByItsPlaceInTheDefinition() {
    ComponentDefinition one =
        definition(
            requirement(10, "ac-1").build(),
            requirement(20, "ac-2")
                .addStatements(
                    StatementBuilder.builder()
                        .uuid(id(21))
                        .statementId(new StatementId("ac-2_smt.a"))
                        .description(TEXT)
                        .build())
                .addStatements(
                    StatementBuilder.builder()
                        .uuid(id(22))
                        .statementId(new StatementId("ac-2_smt.b"))
                        .description(TEXT)
                        .build())
                .build());
    SystemClaims claims =
        Offering.of(
                ComponentDefinitionBuilder.builder(one)
                    .addComponents(one.components().get(0))
                    .addCapabilities(capability(50))
                    .addCapabilities(capability(60))
                    .build(),
                "cd.json")
            .claims();
    String first = "/component-definition/components/0/control-implementations/0";
    String second = "/component-definition/components/1/control-implementations/0";
    assertEquals(
        List.of(
            first + "/implemented-requirements/0",
            first + "/implemented-requirements/1/statements/0",
            first + "/implemented-requirements/1/statements/1",
            second + "/implemented-requirements/0",
            second + "/implemented-requirements/1/statements/0",
            second + "/implemented-requirements/1/statements/1"),
        claims.provided().stream().map(item -> item.evidence().location()).toList());
    assertEquals(
        List.of(
            "/component-definition/components/0",
            "/component-definition/components/1",
            "/component-definition/capabilities/0",
            "/component-definition/capabilities/1"),
        claims.components().stream().map(component -> component.evidence().location()).toList());
  }

  private static Capability capability(int uuid) {
    return CapabilityBuilder.builder().uuid(id(uuid)).name("Capability").description(TEXT).build();
  }

  @Test
  void whatARequirementOrAStatementLeavesInDoubtIsRead() {
    Property doubt =
        PropertyBuilder.builder(own(Vocabulary.DOUBT, "both", 0, ""))
            .oscalClass("columns-contradict")
            .build();
    assertEquals(
        List.of(
            new Doubt(
                Doubt.Kind.COLUMNS_CONTRADICT,
                Optional.of(Place.control("ac-1")),
                "both",
                Evidence.of(
                    "cd.json",
                    "/component-definition/components/0/control-implementations/0"
                        + "/implemented-requirements/0",
                    id(10)))),
        claims(requirement(10, "ac-1", doubt, own(Vocabulary.DOUBT, "no class", 0, "")).build())
            .doubts());
    ComponentDefinition definition = definition(requirement(10, "ac-1").build());
    assertEquals(
        List.of(
            new Doubt(
                Doubt.Kind.COLUMNS_CONTRADICT,
                Optional.empty(),
                "both",
                Evidence.of("cd.json", "/component-definition/metadata"))),
        Offering.of(
                ComponentDefinitionBuilder.builder(definition)
                    .metadata(metadata(doubt, own(Vocabulary.DOUBT, "no class", 0, "")))
                    .build(),
                "cd.json")
            .claims()
            .doubts());
  }

  /** Duties are told from one report to the next by these. */
  @Test
  void whatStandsWithoutAUuidKeepsTheOneThatItsPlaceGivesIt() {
    SystemClaims claims =
        claims(
            requirement(
                    10,
                    "ac-1",
                    own(Vocabulary.RESPONSIBILITY, Vocabulary.UNBOUND, 0, "first"),
                    own(Vocabulary.RESPONSIBILITY, Vocabulary.UNBOUND, 0, "second"),
                    own(Vocabulary.INHERITED, id(91).value(), 0, ""),
                    own(Vocabulary.INHERITED, id(92).value(), 0, ""),
                    own(Vocabulary.SATISFIED, id(92).value(), 0, ""),
                    own(Vocabulary.SATISFIED, id(93).value(), 0, ""),
                    own(Vocabulary.INHERITED_FROM, "Cloud", 0, ""),
                    own(Vocabulary.INHERITED_FROM, "Store", 0, ""))
                .build());
    assertEquals(
        List.of(
            "a7b80419-d480-54ae-aabc-c9f287ca8f66",
            "22574f5e-7019-54c3-b5c4-b9ff9d6f880b",
            "131ae148-8400-50b0-b548-f669b748f154",
            "db7fcef3-4eb6-5f66-abae-771a523d43b1",
            "c45756b0-27c8-503b-bd91-d6c309396c99",
            "fe75b5cc-2e85-5b5a-950f-1589a813eb76",
            "92930489-5f39-5afe-85de-0ebb8be9bf92",
            "5fdb6fb0-92cf-5e28-a50a-df275528d229"),
        Stream.of(
                claims.responsibilities().stream().map(Responsibility::uuid),
                claims.inherited().stream().map(InheritedEntry::uuid),
                claims.satisfied().stream().map(SatisfiedEntry::uuid))
            .flatMap(uuids -> uuids)
            .map(Uuid::value)
            .toList());
  }

  @Test
  void theNamesOfOneSystemBelowAreOneEntryAndThoseOfAnotherAnother() {
    SystemClaims claims =
        claims(
            requirement(
                    10,
                    "ac-1",
                    grouped(own(Vocabulary.INHERITED_FROM, "Cloud", 11, "why"), "cloud"),
                    own(Vocabulary.INHERITED_FROM, "Network", 0, ""),
                    grouped(own(Vocabulary.INHERITED_FROM, "FR1", 0, ""), "cloud"),
                    own(Vocabulary.SATISFIED, id(92).value(), 12, "how"),
                    prop("", Vocabulary.IMPLEMENTATION_STATUS, "planned"))
                .build());
    assertEquals(
        List.of(List.of("Cloud", "FR1"), List.of("Network")),
        claims.inherited().stream().map(InheritedEntry::systems).toList());
    assertEquals(id(11), claims.inherited().get(0).uuid());
    assertEquals("why", claims.inherited().get(0).text());
    SatisfiedEntry satisfied = claims.satisfied().get(0);
    assertEquals(id(12), satisfied.uuid());
    assertEquals(Optional.of(id(92)), satisfied.responsibility());
    assertEquals("how", satisfied.text());
    assertEquals(Optional.of(ImplementationState.PLANNED), satisfied.states().state());
  }

  @Test
  void aReportCitesTheWorkbookThatADefinitionWasMadeFrom() {
    ImplementedRequirement requirement =
        requirement(
                10,
                "ac-1",
                own(Vocabulary.INHERITANCE, Vocabulary.WHOLE, 11, ""),
                own(Vocabulary.PLACE_IN_WORKBOOK, "CRM, row 3", 0, ""),
                own(Vocabulary.PLACE_IN_WORKBOOK, "CIS, row 4", 0, ""),
                own(Vocabulary.PLACE_IN_WORKBOOK, "CRM, row 3", 0, ""))
            .build();
    ComponentDefinition made =
        ComponentDefinitionBuilder.builder(definition(requirement))
            .metadata(metadata(own(Vocabulary.WORKBOOK, "crm.xlsx", 0, "")))
            .build();
    assertEquals(
        List.of("crm.xlsx, CRM, row 3; CIS, row 4", "CRM, row 3; CIS, row 4"),
        Stream.of("cd.json", "crm.xlsx.json")
            .map(name -> Offering.of(made, name).claims().provided().get(0).evidence().location())
            .toList());
    assertEquals(
        "CRM, row 3; CIS, row 4",
        claims(requirement).provided().get(0).evidence().location(),
        "where no workbook is named");
  }

  @Test
  void theMapsToConfirmOfAnItemAreReadOnceEach() {
    ProvidedItem item =
        claims(
                requirement(
                        10,
                        "ac-1",
                        own(Vocabulary.INHERITANCE, Vocabulary.WHOLE, 11, ""),
                        own(Vocabulary.TO_CONFIRM, id(71).value(), 0, ""),
                        own(Vocabulary.TO_CONFIRM, id(71).value(), 0, ""))
                    .build())
            .provided()
            .get(0);
    assertEquals(List.of(id(71).value()), item.mapsToConfirm());
  }

  @Test
  void aCapabilityIsReadLikeAComponentAndNearerParametersComeFirst() {
    var far =
        SetParameterBuilder.builder().paramId(new ParameterId("p1")).values(List.of("far")).build();
    var near =
        SetParameterBuilder.builder()
            .paramId(new ParameterId("p1"))
            .values(List.of("near"))
            .build();
    ComponentDefinition definition =
        ComponentDefinitionBuilder.builder(definition(requirement(9, "ac-2").build()))
            .addCapabilities(
                CapabilityBuilder.builder()
                    .uuid(id(4))
                    .name("Backup")
                    .description(TEXT)
                    .addControlImplementations(
                        ControlImplementationBuilder.builder()
                            .uuid(id(5))
                            .source("profile.json")
                            .description(TEXT)
                            .setParameters(List.of(far))
                            .addImplementedRequirements(
                                requirement(10, "ac-1").setParameters(List.of(near, near)).build())
                            .build())
                    .build())
            .build();
    SystemClaims claims = Offering.of(definition, "cd.json").claims();
    assertEquals(
        List.of("service Service", "capability Backup"),
        claims.components().stream().map(c -> c.type() + " " + c.title()).toList());
    ProvidedItem item = claims.provided().get(1);
    assertEquals(id(4), item.component());
    String at = "/component-definition/capabilities/0/control-implementations/0";
    assertEquals(
        List.of(
            at + "/implemented-requirements/0/set-parameters/0",
            at + "/implemented-requirements/0/set-parameters/1",
            at + "/set-parameters/0"),
        item.parameters().stream().map(setting -> setting.evidence().location()).toList());
    assertEquals(
        List.of(
            ParameterSetting.Level.BY_COMPONENT,
            ParameterSetting.Level.BY_COMPONENT,
            ParameterSetting.Level.REQUIREMENT),
        item.parameters().stream().map(ParameterSetting::level).toList());
    assertEquals(List.of("near"), item.parameters().get(0).values());
  }

  @Test
  void originationAndStatusAreReadInEachNamespaceOfTheField() {
    for (String namespace :
        List.of(
            "",
            "https://fedramp.gov/ns/oscal",
            "http://fedramp.gov/ns/oscal",
            "http://fedramp.gov/ns/oscal/",
            "HTTPS://FedRAMP.gov/ns/oscal",
            Vocabulary.NIST_NAMESPACE)) {
      SystemClaims claims =
          claims(
              requirement(
                      10,
                      "ac-1",
                      prop(namespace, Vocabulary.CONTROL_ORIGINATION, "sp-system"),
                      prop(namespace, Vocabulary.IMPLEMENTATION_STATUS, "partial"))
                  .build());
      assertEquals(List.of("sp-system"), claims.requirements().get(0).origins(), namespace);
      assertEquals(
          Optional.of(ImplementationState.PARTIAL),
          claims.provided().get(0).states().state(),
          namespace);
    }
    SystemClaims other =
        claims(
            requirement(
                    10, "ac-1", prop("https://example.com/ns", Vocabulary.CONTROL_ORIGINATION, "x"))
                .build());
    assertEquals(List.of(), other.requirements().get(0).origins());
  }

  @Test
  void theRevisionOfADefinitionIsRead() {
    assertEquals(
        Optional.of("rev5"),
        Offering.of(definition(requirement(10, "ac-1").build()), "cd").revision());
  }

  private static SystemSecurityPlan ssp() {
    var export =
        ExportBuilder.builder()
            .addProvided(ProvidedBuilder.builder().uuid(id(51)).description(TEXT).build())
            .addResponsibilities(
                dev.heirloom.oscal.model.ssp.ResponsibilityBuilder.builder()
                    .uuid(id(52))
                    .providedUuid(id(51))
                    .description(TEXT)
                    .addProps(own(Vocabulary.PASSES_ON, id(99).value(), 0, ""))
                    .build())
            .build();
    var by =
        ByComponentBuilder.builder()
            .componentUuid(id(40))
            .uuid(id(50))
            .description(TEXT)
            .implementationStatus(ImplementationStatusBuilder.builder().state("partial").build())
            .addSetParameters(
                SetParameterBuilder.builder()
                    .paramId(new ParameterId("p1"))
                    .values(List.of("near"))
                    .build())
            .export(export)
            .addInherited(
                InheritedBuilder.builder()
                    .uuid(id(53))
                    .providedUuid(id(91))
                    .description(TEXT)
                    .build())
            .addSatisfied(
                SatisfiedBuilder.builder()
                    .uuid(id(54))
                    .responsibilityUuid(id(92))
                    .description(TEXT)
                    .build())
            .build();
    Link link = LinkBuilder.builder().href("#" + id(70)).build();
    return SystemSecurityPlanBuilder.builder()
        .uuid(id(30))
        .metadata(metadata())
        .importProfile(ImportProfileBuilder.builder().href("profile.json").build())
        .systemCharacteristics(
            SystemCharacteristicsBuilder.builder()
                .addSystemIds(
                    new dev.heirloom.oscal.model.implementation.SystemId(Optional.empty(), "F123"))
                .systemName("Platform")
                .description(TEXT)
                .dateAuthorized(new OscalDate("2025-05-05"))
                .securitySensitivityLevel("moderate")
                .systemInformation(
                    SystemInformationBuilder.builder()
                        .addInformationTypes(
                            InformationTypeBuilder.builder()
                                .title(MarkupLine.ofText("data"))
                                .description(TEXT)
                                .build())
                        .build())
                .status(SystemStatusBuilder.builder().state("operational").build())
                .authorizationBoundary(
                    AuthorizationBoundaryBuilder.builder().description(TEXT).build())
                .build())
        .systemImplementation(
            SystemImplementationBuilder.builder()
                .addLeveragedAuthorizations(
                    dev.heirloom.oscal.model.ssp.LeveragedAuthorizationBuilder.builder()
                        .uuid(id(41))
                        .title(MarkupLine.ofText("Below"))
                        .partyUuid(id(42))
                        .dateAuthorized(new OscalDate("2024-04-04"))
                        .addProps(
                            prop(
                                "https://fedramp.gov/ns/oscal",
                                "leveraged-system-identifier",
                                "F999"))
                        .addProps(
                            prop("https://fedramp.gov/ns/oscal", "impact-level", "fips-199-high"))
                        .addLinks(link)
                        .build())
                .addUsers(SystemUserBuilder.builder().uuid(id(43)).build())
                .addComponents(
                    SystemComponentBuilder.builder()
                        .uuid(id(40))
                        .type("this-system")
                        .title(MarkupLine.ofText("This"))
                        .description(TEXT)
                        .status(ComponentStatusBuilder.builder().state("operational").build())
                        .addProps(prop("", "inherited-uuid", id(80).value()))
                        .addProps(prop("", "leveraged-authorization-uuid", id(41).value()))
                        .addProps(prop("", "implementation-point", "external"))
                        .build())
                .build())
        .controlImplementation(
            dev.heirloom.oscal.model.ssp.ControlImplementationBuilder.builder()
                .description(TEXT)
                .addSetParameters(
                    SetParameterBuilder.builder()
                        .paramId(new ParameterId("p1"))
                        .values(List.of("far"))
                        .build())
                .addImplementedRequirements(
                    dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder.builder()
                        .uuid(id(44))
                        .controlId(new ControlId("ac-2"))
                        .addProps(
                            prop(
                                "http://fedramp.gov/ns/oscal",
                                Vocabulary.IMPLEMENTATION_STATUS,
                                "planned"))
                        .addSetParameters(
                            SetParameterBuilder.builder()
                                .paramId(new ParameterId("p1"))
                                .values(List.of("middle"))
                                .build())
                        .addStatements(
                            dev.heirloom.oscal.model.ssp.StatementBuilder.builder()
                                .statementId(new StatementId("ac-2_smt.a"))
                                .uuid(id(45))
                                .addByComponents(by)
                                .build())
                        .remarks(MarkupMultiline.ofText("why"))
                        .build())
                .build())
        .backMatter(
            new BackMatter(
                List.of(
                    ResourceBuilder.builder()
                        .uuid(id(70))
                        .addRlinks(ResourceLinkBuilder.builder().href("below.xml").build())
                        .build())))
        .build();
  }

  @Test
  void anSspsExportsAreItsClaimsAndKeepTheirPlaceAsEvidence() {
    Offering offering = Offering.of(ssp(), "ssp.json");
    SystemClaims claims = offering.claims();
    ProvidedItem item = claims.provided().get(0);
    assertEquals(
        Evidence.of(
            "ssp.json",
            "/system-security-plan/control-implementation/implemented-requirements/0/statements/0"
                + "/by-components/0/export/provided/0",
            id(51)),
        item.evidence());
    assertEquals(new States(List.of("partial"), List.of(), List.of("planned")), item.states());
    assertEquals(
        List.of(ParameterSetting.Level.BY_COMPONENT, ParameterSetting.Level.REQUIREMENT),
        item.parameters().stream().map(ParameterSetting::level).toList());
    assertEquals(List.of("far"), claims.parameters().get(0).values());
    assertEquals(Extent.WHOLE, item.extent());
    assertEquals(Optional.of(id(51)), claims.responsibilities().get(0).provided());
    assertTrue(claims.responsibilities().get(0).passesOn(id(99)));
    assertEquals(Optional.of(id(91)), claims.inherited().get(0).provided());
    assertEquals(Optional.of(id(92)), claims.satisfied().get(0).responsibility());
    assertEquals("why", claims.requirements().get(0).remarks());
    assertEquals(1, claims.implementations().size());
  }

  private static <T> List<T> twice(List<T> some) {
    return Stream.concat(some.stream(), some.stream()).toList();
  }

  /** The same plan with two of everything that an entry can stand in. */
  private static SystemSecurityPlan doubled(SystemSecurityPlan plan) {
    var requirement = plan.controlImplementation().implementedRequirements().get(0);
    var statement = requirement.statements().get(0);
    var by = statement.byComponents().get(0);
    var export = by.export().orElseThrow();
    var byTwice =
        ByComponentBuilder.builder(by)
            .setParameters(twice(by.setParameters()))
            .inherited(twice(by.inherited()))
            .satisfied(twice(by.satisfied()))
            .export(
                ExportBuilder.builder(export)
                    .provided(twice(export.provided()))
                    .responsibilities(twice(export.responsibilities()))
                    .build())
            .build();
    var statementTwice =
        dev.heirloom.oscal.model.ssp.StatementBuilder.builder(statement)
            .byComponents(List.of(byTwice, byTwice))
            .build();
    var requirementTwice =
        dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder.builder(requirement)
            .byComponents(List.of(byTwice, byTwice))
            .statements(List.of(statementTwice, statementTwice))
            .build();
    return SystemSecurityPlanBuilder.builder(plan)
        .systemImplementation(
            SystemImplementationBuilder.builder(plan.systemImplementation())
                .components(twice(plan.systemImplementation().components()))
                .leveragedAuthorizations(
                    twice(plan.systemImplementation().leveragedAuthorizations()))
                .build())
        .controlImplementation(
            dev.heirloom.oscal.model.ssp.ControlImplementationBuilder.builder(
                    plan.controlImplementation())
                .setParameters(twice(plan.controlImplementation().setParameters()))
                .implementedRequirements(List.of(requirementTwice, requirementTwice))
                .build())
        .build();
  }

  @Test
  void everythingThatIsReadOfAPlanIsCitedByItsPlace() {
    SystemClaims claims = Offering.of(doubled(ssp()), "ssp.json").claims();
    List<String> places =
        HeldValues.of(claims).places().stream().map(Evidence::location).distinct().toList();
    assertEquals(
        2 * (2 + 2 * 2) * 2,
        claims.provided().size(),
        "two requirements, each with two components and two statements with two, two items each");
    for (var entries :
        List.of(
            claims.provided(),
            claims.responsibilities(),
            claims.inherited(),
            claims.satisfied(),
            claims.implementations(),
            claims.requirements(),
            claims.components(),
            claims.leveragedAuthorizations(),
            claims.parameters())) {
      assertEquals(
          entries.size(),
          entries.stream()
              .map(entry -> HeldValues.of(entry).places())
              .map(own -> own.get(own.size() - 1))
              .distinct()
              .count());
    }
    for (String place : places) {
      assertTrue(place.matches("(/[a-z][a-z-]*(/[01])?)+"), place);
    }
  }

  @Test
  void aPlanIsKnownByItsDocumentIdsAndLeadsToThoseOfWhatItLinksTo() {
    SystemSecurityPlan plan = ssp();
    DocumentId known = new DocumentId(Optional.empty(), "doi:1");
    SystemSecurityPlan identified =
        SystemSecurityPlanBuilder.builder(plan)
            .metadata(MetadataBuilder.builder(plan.metadata()).addDocumentIds(known).build())
            .backMatter(
                BackMatterBuilder.builder()
                    .addResources(
                        ResourceBuilder.builder().uuid(id(70)).addDocumentIds(known).build())
                    .build())
            .build();
    SystemClaims claims = Offering.of(identified, "ssp.json").claims();
    assertEquals(List.of("doi:1"), claims.identity().addresses());
    assertEquals(
        List.of(id(70).value(), "doi:1"), claims.leveragedAuthorizations().get(0).documents());
    ComponentDefinition definition = definition(requirement(10, "ac-1").build());
    assertEquals(
        List.of("doi:1"),
        Offering.of(
                ComponentDefinitionBuilder.builder(definition)
                    .metadata(
                        MetadataBuilder.builder(definition.metadata())
                            .addDocumentIds(known)
                            .build())
                    .build(),
                "cd.json")
            .claims()
            .identity()
            .addresses());
  }

  private static Property remarked(String namespace, String name, String remarks) {
    return PropertyBuilder.builder(prop(namespace, name, "partial"))
        .remarks(MarkupMultiline.ofText(remarks))
        .build();
  }

  @Test
  void theRemarksOfAStateGoBeforeThoseOfItsRequirement() {
    String status = Vocabulary.IMPLEMENTATION_STATUS;
    for (List<Property> props :
        List.of(
            List.of(remarked("", "other", "of another property"), remarked("", status, "of it")),
            List.of(
                remarked("https://example.com/ns", status, "of nobody's"),
                remarked(Vocabulary.FEDRAMP_NAMESPACE, status, "of it")),
            List.of(remarked("", status, " "), remarked("", status, "of it")))) {
      assertEquals("of it", remarksOf(props));
    }
    assertEquals("why", remarksOf(List.of(remarked("", status, " "))));
  }

  private static String remarksOf(List<Property> props) {
    SystemSecurityPlan plan = ssp();
    var requirement = plan.controlImplementation().implementedRequirements().get(0);
    return Offering.of(
            SystemSecurityPlanBuilder.builder(plan)
                .controlImplementation(
                    dev.heirloom.oscal.model.ssp.ControlImplementationBuilder.builder(
                            plan.controlImplementation())
                        .implementedRequirements(
                            List.of(
                                dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder.builder(
                                        requirement)
                                    .props(props)
                                    .build()))
                        .build())
                .build(),
            "ssp.json")
        .claims()
        .requirements()
        .get(0)
        .remarks();
  }

  @Test
  void ofSeveralImplementationPointsTheOneThatIsNotUnderstoodIsTold() {
    Property in = prop("", "implementation-point", "internal");
    Property out = prop("", "implementation-point", "somewhere");
    assertEquals(Optional.of("somewhere"), Properties.implementationPoint(List.of(in, out)));
    assertEquals(Optional.of("internal"), Properties.implementationPoint(List.of(in)));
    assertEquals(Optional.empty(), Properties.implementationPoint(List.of()));
  }

  @Test
  void aResponsibilityIsReadInTheLibrarysNamespaceAlone() {
    assertEquals(
        List.of(),
        claims(
                requirement(
                        10,
                        "ac-1",
                        prop("", Vocabulary.RESPONSIBILITY, Vocabulary.UNBOUND),
                        prop(Vocabulary.FEDRAMP_NAMESPACE, Vocabulary.RESPONSIBILITY, "unbound"))
                    .build())
            .responsibilities());
  }

  @Test
  void theWordsOfAStateAreThoseOfAllLevelsTheDecidingOnesFirst() {
    assertEquals(
        List.of("partial", "planned", "implemented"),
        new States(List.of("partial"), List.of("planned"), List.of("implemented")).words());
  }

  @Test
  void anSspTellsItsSystemItsAuthorizationAndWhatItLeverages() {
    Offering offering = Offering.of(ssp(), "ssp.json");
    assertEquals(new SystemId(id(30).value()), offering.systemId());
    assertEquals(List.of("F123"), offering.claims().identity().systemIdentifiers());
    assertEquals(
        Optional.of(LocalDate.parse("2025-05-05")),
        offering.authorization().orElseThrow().issued());
    assertEquals(Optional.of(ImpactLevel.MODERATE), offering.authorization().orElseThrow().level());
    LeveragedAuthorization leveraged = offering.claims().leveragedAuthorizations().get(0);
    assertEquals(List.of("F999"), leveraged.systemIdentifiers());
    assertEquals(Optional.of(ImpactLevel.HIGH), leveraged.level());
    assertEquals(List.of(id(70).value(), "below.xml"), leveraged.documents());
    Component component = offering.claims().components().get(0);
    assertEquals(List.of(id(80)), component.inheritedUuids());
    assertEquals(List.of(id(41)), component.leveragedAuthorizations());
    assertTrue(component.outsideBoundary() && component.isStandIn() && component.isThisSystem());
    assertEquals(offering.claims(), CustomerSystem.of(ssp(), "ssp.json").claims());
  }

  @Test
  void aPlansStatusesAndLevelsAreReadInItsOwnWords() {
    SystemSecurityPlan plan = ssp();
    var component =
        SystemComponentBuilder.builder(plan.systemImplementation().components().get(0))
            .status(ComponentStatusBuilder.builder().state("disposition").build())
            .props(List.of(prop("", "implementation-point", "elsewhere")))
            .build();
    var leveraged =
        dev.heirloom.oscal.model.ssp.LeveragedAuthorizationBuilder.builder(
                plan.systemImplementation().leveragedAuthorizations().get(0))
            .props(
                List.of(
                    prop("", "impact-level", "high"),
                    prop("", "impact-level", "FedRAMP Low"),
                    prop("", "impact-level", "IL4")))
            .build();
    Offering offering =
        Offering.of(
            SystemSecurityPlanBuilder.builder(plan)
                .systemCharacteristics(
                    SystemCharacteristicsBuilder.builder(plan.systemCharacteristics())
                        .status(SystemStatusBuilder.builder().state("under-development").build())
                        .securitySensitivityLevel("IL5")
                        .build())
                .systemImplementation(
                    SystemImplementationBuilder.builder(plan.systemImplementation())
                        .components(List.of(component))
                        .leveragedAuthorizations(List.of(leveraged))
                        .build())
                .build(),
            "ssp.json");
    assertEquals(Optional.of("under-development"), offering.claims().status());
    assertEquals(Optional.of("IL5"), offering.claims().sensitivityLevel());
    assertEquals(Optional.of("IL5"), offering.authorization().orElseThrow().unknownLevel());
    Component read = offering.claims().components().get(0);
    assertEquals(Optional.of("disposition"), read.status());
    assertFalse(read.outsideBoundary() || read.isPlaced());
    LeveragedAuthorization said = offering.claims().leveragedAuthorizations().get(0);
    assertEquals(Optional.of(ImpactLevel.LOW), said.level());
    assertEquals(Optional.of("IL4"), said.unknownLevel());
  }

  @Test
  void aCatalogBecomesABaselineWithPointsParametersAndFamilies() {
    var parameter =
        ParameterBuilder.builder()
            .id(new ParameterId("ac-1_prm_1"))
            .addProps(own("stricter", "smaller", 0, ""))
            .addProps(prop("http://csrc.nist.gov/ns/rmf", "aggregates", "ac-01_odp.01"))
            .addProps(prop("", "alt-identifier", "ac-01_odp.02"))
            .addConstraints(
                ParameterConstraintBuilder.builder()
                    .description(MarkupMultiline.ofText("at least annually"))
                    .build())
            .build();
    var statement =
        PartBuilder.builder()
            .id("ac-1_smt")
            .name("statement")
            .addParts(
                PartBuilder.builder()
                    .id("ac-1_smt.a")
                    .name("item")
                    .addProps(prop("", "label", "a."))
                    .prose(MarkupMultiline.ofMarkdown("Do it {{ insert: param, ac-1_prm_1 }}."))
                    .build())
            .build();
    var catalog =
        CatalogBuilder.builder()
            .uuid(id(60))
            .metadata(
                MetadataBuilder.builder(metadata())
                    .title(MarkupLine.ofText("SP 800-53 Revision 5 LOW"))
                    .build())
            .addGroups(
                GroupBuilder.builder()
                    .id("ac")
                    .title(MarkupLine.ofText("Access Control"))
                    .addControls(
                        ControlBuilder.builder()
                            .id(new ControlId("ac-1"))
                            .title(MarkupLine.ofText("Policy"))
                            .addParams(parameter)
                            .addParts(statement)
                            .build())
                    .addControls(
                        ControlBuilder.builder()
                            .id(new ControlId("ac-9"))
                            .title(MarkupLine.ofText("Gone"))
                            .addProps(prop("", "status", "withdrawn"))
                            .build())
                    .build())
            .build();
    Baseline baseline = Baseline.of(catalog);
    assertEquals(Optional.of("rev5"), baseline.revision());
    assertEquals(
        List.of("ac-1_smt.a"), baseline.index().points().stream().map(p -> p.id()).toList());
    assertEquals(Optional.of("a."), baseline.index().points().get(0).label());
    var control = baseline.controls().get(0);
    assertEquals("Access Control", control.familyTitle());
    assertEquals(
        List.of(new ParameterId("ac-1_prm_1")),
        control.statements().get(0).parts().get(0).inserts());
    String text = control.statements().get(0).parts().get(0).text();
    assertTrue(text.startsWith("Do it ") && text.endsWith("."), text);
    assertEquals("", control.statements().get(0).text());
    var read = control.parameters().get(0);
    assertEquals(List.of(new ParameterId("ac-01_odp.02")), read.otherIds());
    assertEquals(List.of("at least annually"), read.required());
    assertEquals(Optional.of(Stricter.SMALLER), read.stricter());
    assertEquals(List.of(new ParameterId("ac-01_odp.01")), read.inserts());
    assertTrue(baseline.controls().get(1).withdrawn());
  }

  @Test
  void anExportOnTheRequirementIsOfTheWholeControlAndMaySayThatItIsAPart() {
    var by =
        ByComponentBuilder.builder()
            .componentUuid(id(40))
            .uuid(id(55))
            .description(TEXT)
            .addProps(
                prop(
                    "http://fedramp.gov/ns/oscal", Vocabulary.IMPLEMENTATION_STATUS, "alternative"))
            .export(
                ExportBuilder.builder()
                    .addProvided(
                        ProvidedBuilder.builder()
                            .uuid(id(56))
                            .description(TEXT)
                            .addProps(own(Vocabulary.INHERITANCE, Vocabulary.PART, 0, ""))
                            .build())
                    .build())
            .build();
    SystemSecurityPlan plan = ssp();
    var requirement = plan.controlImplementation().implementedRequirements().get(0);
    SystemClaims claims =
        Offering.of(
                SystemSecurityPlanBuilder.builder(plan)
                    .controlImplementation(
                        dev.heirloom.oscal.model.ssp.ControlImplementationBuilder.builder(
                                plan.controlImplementation())
                            .implementedRequirements(
                                List.of(
                                    dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder
                                        .builder(requirement)
                                        .statements(List.of())
                                        .byComponents(List.of(by))
                                        .build()))
                            .build())
                    .build(),
                "ssp.json")
            .claims();
    ProvidedItem item = claims.provided().get(0);
    assertEquals(Place.control("ac-2"), item.place());
    assertEquals(Extent.PART, item.extent());
    assertEquals(new States(List.of("alternative"), List.of(), List.of("planned")), item.states());
  }

  @Test
  void aStatementsOwnStateIsReadForWhatStandsThere() {
    SystemSecurityPlan plan = ssp();
    var requirement = plan.controlImplementation().implementedRequirements().get(0);
    var statement =
        dev.heirloom.oscal.model.ssp.StatementBuilder.builder(requirement.statements().get(0))
            .props(List.of(prop("", Vocabulary.IMPLEMENTATION_STATUS, "implemented")))
            .build();
    SystemClaims claims =
        Offering.of(
                SystemSecurityPlanBuilder.builder(plan)
                    .controlImplementation(
                        dev.heirloom.oscal.model.ssp.ControlImplementationBuilder.builder(
                                plan.controlImplementation())
                            .implementedRequirements(
                                List.of(
                                    dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder
                                        .builder(requirement)
                                        .statements(List.of(statement))
                                        .build()))
                            .build())
                    .build(),
                "ssp.json")
            .claims();
    assertEquals(
        new States(List.of("partial"), List.of("implemented"), List.of("planned")),
        claims.provided().get(0).states());
    assertEquals(List.of("implemented"), claims.requirements().get(1).states());
  }

  @Test
  void aLevelThatAPlanStatesWithoutADateIsKeptForTheRecordThatHasOne() {
    SystemSecurityPlan plan = ssp();
    SystemCharacteristicsBuilder undated =
        SystemCharacteristicsBuilder.builder(plan.systemCharacteristics())
            .dateAuthorized(Optional.empty());
    var stated =
        Offering.of(
                SystemSecurityPlanBuilder.builder(plan)
                    .systemCharacteristics(undated.build())
                    .build(),
                "p")
            .authorization()
            .orElseThrow();
    assertEquals(Optional.of(ImpactLevel.MODERATE), stated.level());
    assertFalse(stated.statesDate());
    assertEquals(
        "/system-security-plan/system-characteristics/security-sensitivity-level",
        stated.evidence().location());
    assertEquals(
        Optional.empty(),
        Offering.of(
                SystemSecurityPlanBuilder.builder(plan)
                    .systemCharacteristics(
                        undated.securitySensitivityLevel(Optional.empty()).build())
                    .build(),
                "p")
            .authorization());
  }

  @Test
  void anOriginationIsWrittenInNistsNamespaceWhereNistDefinesItAndElseInFedramps() {
    assertEquals(
        Vocabulary.NIST_NAMESPACE, Vocabulary.namespaceOfOrigination("customer-configured"));
    assertEquals("http://fedramp.gov/ns/oscal", Vocabulary.namespaceOfOrigination("sp-corporate"));
  }

  @Test
  void whatAnEntrySaysOfItsOwnStateIsWeighedWithTheLevelThatDecides() {
    SystemSecurityPlan plan = ssp();
    var requirement = plan.controlImplementation().implementedRequirements().get(0);
    var statement = requirement.statements().get(0);
    var by = statement.byComponents().get(0);
    Property planned = prop("", Vocabulary.IMPLEMENTATION_STATUS, "planned");
    Property implemented = prop("", Vocabulary.IMPLEMENTATION_STATUS, "implemented");
    var own =
        ByComponentBuilder.builder(by)
            .implementationStatus(Optional.empty())
            .export(
                ExportBuilder.builder(by.export().orElseThrow())
                    .props(List.of(planned))
                    .provided(
                        List.of(
                            ProvidedBuilder.builder(by.export().orElseThrow().provided().get(0))
                                .props(List.of(implemented))
                                .build()))
                    .build())
            .satisfied(
                List.of(
                    SatisfiedBuilder.builder(by.satisfied().get(0))
                        .props(List.of(planned))
                        .build()))
            .build();
    var stating =
        dev.heirloom.oscal.model.ssp.StatementBuilder.builder(statement)
            .props(List.of(implemented))
            .byComponents(List.of(own))
            .build();
    SystemClaims claims =
        Offering.of(
                SystemSecurityPlanBuilder.builder(plan)
                    .controlImplementation(
                        dev.heirloom.oscal.model.ssp.ControlImplementationBuilder.builder(
                                plan.controlImplementation())
                            .implementedRequirements(
                                List.of(
                                    dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder
                                        .builder(requirement)
                                        .statements(List.of(stating))
                                        .build()))
                            .build())
                    .build(),
                "ssp.json")
            .claims();
    assertEquals(
        List.of("implemented", "planned", "implemented"),
        claims.provided().get(0).states().decidingWords());
    assertEquals(
        List.of("implemented", "planned"), claims.satisfied().get(0).states().decidingWords());
    assertEquals(List.of("planned"), States.none().orWeaker(List.of("planned")).decidingWords());
    assertEquals(
        new States(List.of(), List.of(), List.of("planned", "implemented")),
        new States(List.of(), List.of(), List.of("planned")).orWeaker(List.of("implemented")));
  }

  @Test
  void aResponsibilityWhoseNameIsSpelledInAnotherWayIsNotLost() {
    for (String name : List.of("Responsibility", "responsibilities", "customer_responsibility")) {
      Property named =
          PropertyBuilder.builder()
              .ns(Vocabulary.NAMESPACE)
              .name(name)
              .uuid(id(12))
              .value(id(11).value())
              .build();
      SystemClaims claims =
          claims(
              requirement(10, "ac-1", own(Vocabulary.INHERITANCE, Vocabulary.WHOLE, 11, ""), named)
                  .build());
      assertEquals(
          List.of(id(12)),
          claims.responsibilities().stream().map(Responsibility::uuid).toList(),
          name);
    }
  }

  @Test
  void theHighestSecurityObjectiveIsTheLevelThatASystemNeeds() {
    assertEquals(List.of("high", "moderate"), levels("moderate", "low", "high", "low"));
    assertEquals(List.of("moderate", "moderate"), levels("moderate", "low", "medium", "low"));
    assertEquals(List.of("IL5", "IL5"), levels("IL5", "low", "high", "low"));
    assertEquals(List.of("fips-199-low", "low"), levels(null, "fips-199-low", "low", "low"));
    assertEquals(List.of("medium", "medium"), levels(null, "low", "medium", "moderate"));
    assertEquals(List.of("high", "high"), levels(null, "low", "medium", "high"));
  }

  /** What a plan says that its system needs, and the level or word of its own authorization. */
  private static List<String> levels(@Nullable String sensitivity, String... objectives) {
    SystemSecurityPlan plan = ssp();
    Offering offering =
        Offering.of(
            SystemSecurityPlanBuilder.builder(plan)
                .systemCharacteristics(
                    SystemCharacteristicsBuilder.builder(plan.systemCharacteristics())
                        .securitySensitivityLevel(Optional.ofNullable(sensitivity))
                        .securityImpactLevel(
                            SecurityImpactLevelBuilder.builder()
                                .securityObjectiveConfidentiality(objectives[0])
                                .securityObjectiveIntegrity(objectives[1])
                                .securityObjectiveAvailability(objectives[2])
                                .build())
                        .build())
                .build(),
            "ssp.json");
    var own = offering.authorization().orElseThrow();
    return List.of(
        offering.claims().sensitivityLevel().orElseThrow(),
        own.unknownLevel()
            .orElseGet(() -> own.level().orElseThrow().name().toLowerCase(Locale.ROOT)));
  }
}
