package dev.heirloom.inheritance.offering;

import static dev.heirloom.inheritance.offering.GivenDocuments.definition;
import static dev.heirloom.inheritance.offering.GivenDocuments.implementation;
import static dev.heirloom.inheritance.offering.GivenDocuments.plan;
import static dev.heirloom.inheritance.offering.GivenDocuments.requirement;
import static dev.heirloom.inheritance.offering.GivenDocuments.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.implementation.SystemComponentBuilder;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.ExportBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Properties that would count and stand in a namespace that is not theirs are told of. */
class ForeignPropertiesTest {

  private static Property property(String namespace, String name) {
    PropertyBuilder property = PropertyBuilder.builder().name(name).value(uuid(5).value());
    return (namespace.isEmpty() ? property : property.ns(namespace)).build();
  }

  private static List<Doubt> ofPlan(Property... props) {
    SystemSecurityPlan plan = plan("profile.json", "ac-2.1");
    var component =
        SystemComponentBuilder.builder(plan.systemImplementation().components().get(0))
            .props(List.of(props))
            .build();
    return Offering.of(
            SystemSecurityPlanBuilder.builder(plan)
                .systemImplementation(
                    SystemImplementationBuilder.builder(plan.systemImplementation())
                        .components(List.of(component))
                        .build())
                .build(),
            "plan.json")
        .claims()
        .doubts();
  }

  @Test
  void aPropertyOfNistsOrFedrampsInAnotherNamespaceIsToldOnceForThePlan() {
    assertEquals(
        List.of(
            new Doubt(
                Doubt.Kind.PROPERTY_NOT_READ,
                Optional.empty(),
                "\"Implementation-Point\" in \"https://example.com/ns\","
                    + " \"leveraged-authorization-uuid\" in \"https://example.com/ns\", 2 times",
                Evidence.of(
                    "plan.json", "/system-security-plan/system-implementation/components/0"))),
        ofPlan(
            property("https://example.com/ns", "leveraged-authorization-uuid"),
            property("https://example.com/ns", "Implementation-Point"),
            property("https://example.com/ns", "leveraged-authorization-uuid")));
  }

  @Test
  void whatIsInItsOwnNamespaceOrHasANameOfNobodysIsNotTold() {
    assertEquals(
        List.of(),
        ofPlan(
            property("", "inherited-uuid"),
            property("https://fedramp.gov/ns/oscal/", "leveraged-authorization-uuid"),
            property(Vocabulary.NIST_NAMESPACE, "implementation-point"),
            property("https://example.com/ns", "colour"),
            property("https://example.com/ns", "responsibility")));
  }

  private static Offering ofDefinition(Property... more) {
    var offered = requirement("ac-2.1", List.of("whole"));
    return Offering.of(
        definition(
            1,
            List.of(),
            implementation(
                "catalog.json",
                dev.heirloom.oscal.model.component.ImplementedRequirementBuilder.builder(offered)
                    .props(
                        ImmutableList.<Property>builder().addAll(offered.props()).add(more).build())
                    .build())),
        "definition.json");
  }

  @Test
  void aResponsibilityCountsHoweverTheLibrarysNamespaceIsSpelled() {
    for (String spelled :
        List.of(
            "https://heirloom.dev/ns/oscal",
            "https://heirloom.dev/ns/oscal/",
            "http://heirloom.dev/ns/oscal",
            "HTTPS://Heirloom.dev/ns/OSCAL")) {
      assertEquals(
          1,
          ofDefinition(property(spelled, "responsibility")).claims().responsibilities().size(),
          spelled);
    }
  }

  @Test
  void aPropertyOfTheLibrarysWithoutItsNamespaceIsTold() {
    Property unread = PropertyBuilder.builder(property("", "responsibility")).uuid(uuid(6)).build();
    assertEquals(
        List.of("\"responsibility\" in none"),
        ofDefinition(unread).claims().doubts().stream().map(Doubt::text).toList());
    assertEquals(List.of(), ofDefinition(property("", "satisfied")).claims().doubts());
  }

  private static Property inheritance(String namespace, String name, String value) {
    return PropertyBuilder.builder().ns(namespace).name(name).value(value).build();
  }

  private static Extent exported(UnaryOperator<ByComponentBuilder> change) {
    SystemSecurityPlan plan = plan("profile.json", "ac-2.1");
    ImplementedRequirement requirement =
        plan.controlImplementation().implementedRequirements().get(0);
    var changed =
        ImplementedRequirementBuilder.builder(requirement)
            .byComponents(
                List.of(
                    change
                        .apply(ByComponentBuilder.builder(requirement.byComponents().get(0)))
                        .build()))
            .build();
    return Offering.of(
            SystemSecurityPlanBuilder.builder(plan)
                .controlImplementation(
                    ControlImplementationBuilder.builder(plan.controlImplementation())
                        .implementedRequirements(List.of(changed))
                        .build())
                .build(),
            "plan.json")
        .claims()
        .provided()
        .get(0)
        .extent();
  }

  @Test
  void whatAnExportStandsInLowersItHoweverThePropertyIsSpelled() {
    assertEquals(Extent.WHOLE, exported(by -> by));
    for (Property less :
        List.of(
            inheritance(Vocabulary.NAMESPACE, "inheritance", "part"),
            inheritance(Vocabulary.NAMESPACE, "Inheritance", "refused"),
            inheritance("http://heirloom.dev/ns/oscal/", "inheritance", "mostly"))) {
      assertEquals(Extent.PART, exported(by -> by.props(List.of(less))), less::toString);
      assertEquals(
          Extent.PART,
          exported(
              by ->
                  by.export(
                      ExportBuilder.builder(by.build().export().orElseThrow())
                          .props(List.of(less))
                          .build())),
          less::toString);
    }
  }

  @Test
  void anOriginationOfAByComponentIsReadToo() {
    SystemSecurityPlan plan = plan("profile.json", "ac-2.1");
    assertEquals(
        List.of(),
        Offering.of(plan, "plan.json").claims().requirements().stream()
            .flatMap(requirement -> requirement.origins().stream())
            .toList());
    ImplementedRequirement requirement =
        plan.controlImplementation().implementedRequirements().get(0);
    var by =
        ByComponentBuilder.builder(requirement.byComponents().get(0))
            .addProps(PropertyBuilder.builder().name("control-origination").value("shared").build())
            .build();
    var changed =
        SystemSecurityPlanBuilder.builder(plan)
            .controlImplementation(
                ControlImplementationBuilder.builder(plan.controlImplementation())
                    .implementedRequirements(
                        List.of(
                            ImplementedRequirementBuilder.builder(requirement)
                                .byComponents(List.of(by))
                                .build()))
                    .build())
            .build();
    assertEquals(
        List.of("shared"),
        Offering.of(changed, "plan.json").claims().requirements().stream()
            .flatMap(stated -> stated.origins().stream())
            .toList());
  }

  @Test
  void severalRequirementsOfADefinitionForOnePlaceCountTogether() {
    for (String less : List.of("part", "mostly")) {
      Offering offering =
          Offering.of(
              definition(
                  1,
                  List.of(),
                  implementation(
                      "catalog.json",
                      requirement("ac-2.1", List.of("whole")),
                      requirement("AC-2.1", List.of(less)))),
              "definition.json");
      assertEquals(
          List.of(Extent.PART),
          offering.claims().provided().stream().map(ProvidedItem::extent).distinct().toList(),
          less);
    }
    Offering unanswered =
        Offering.of(
            definition(
                1,
                List.of(),
                implementation(
                    "catalog.json",
                    requirement("ac-2.1", List.of("whole")),
                    requirement("AC-2.1", List.of("not-addressed")))),
            "definition.json");
    assertEquals(
        List.of(Extent.WHOLE),
        unanswered.claims().provided().stream().map(ProvidedItem::extent).toList());
    Offering refused =
        Offering.of(
            definition(
                1,
                List.of(),
                implementation("catalog.json", requirement("ac-2.1", List.of("whole"))),
                implementation(
                    "other.json",
                    requirement("ac-2.1", List.of("whole")),
                    requirement("AC-2.1", List.of("refused")))),
            "definition.json");
    // Each control implementation stands for itself.
    assertEquals(
        List.of(Extent.WHOLE),
        refused.claims().provided().stream().map(ProvidedItem::extent).toList());
  }
}
