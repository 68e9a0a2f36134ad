package dev.heirloom.inheritance.consistency;

import static dev.heirloom.inheritance.consistency.CheckedDocuments.AC_2;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.NOBODY;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.TEXT;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.answer;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.broken;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.by;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.component;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.found;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.plan;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.prop;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.requirement;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.statement;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.LinkBuilder;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.OscalDate;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemComponentBuilder;
import dev.heirloom.oscal.model.implementation.SystemId;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ExportBuilder;
import dev.heirloom.oscal.model.ssp.InheritedBuilder;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorization;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorizationBuilder;
import dev.heirloom.oscal.model.ssp.ProvidedBuilder;
import dev.heirloom.oscal.model.ssp.ResponsibilityBuilder;
import dev.heirloom.oscal.model.ssp.SatisfiedBuilder;
import dev.heirloom.oscal.model.ssp.SystemCharacteristicsBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a plan inherits and satisfies beside the plans that it leverages. */
class LeverageCheckTest {

  private static final String SYSTEM = "/system-security-plan/system-implementation";
  private static final String BY =
      "/system-security-plan/control-implementation/implemented-requirements/0/statements/0"
          + "/by-components/0";
  private static final String UNNAMED = "LEVERAGED_PLAN_NAMED " + SYSTEM;

  private static final int LOWER_SYSTEM = 60;
  private static final int ITEM = 61;
  private static final int DUTY = 62;
  private static final int ITEM_OF_AC_2 = 63;

  private static ByComponent exporting(int number, int item, int duty) {
    return ByComponentBuilder.builder(by(number))
        .componentUuid(uuid(LOWER_SYSTEM))
        .export(
            ExportBuilder.builder()
                .addProvided(ProvidedBuilder.builder().uuid(uuid(item)).description(TEXT).build())
                .addResponsibilities(
                    ResponsibilityBuilder.builder().uuid(uuid(duty)).description(TEXT).build())
                .build())
        .build();
  }

  private static final SystemSecurityPlan LOWER = lower();

  private static SystemSecurityPlan lower() {
    SystemSecurityPlan plan =
        plan(
            "catalog.json",
            requirement(70, "ac-1", exporting(71, ITEM, DUTY)),
            requirement(72, "ac-2", exporting(73, ITEM_OF_AC_2, 64)));
    return SystemSecurityPlanBuilder.builder(plan)
        .uuid(uuid(65))
        .systemCharacteristics(
            SystemCharacteristicsBuilder.builder(plan.systemCharacteristics())
                .systemIds(List.of(new SystemId(Optional.empty(), "lower")))
                .build())
        .systemImplementation(
            SystemImplementationBuilder.builder(plan.systemImplementation())
                .components(
                    List.of(
                        SystemComponentBuilder.builder(component(LOWER_SYSTEM))
                            .type("this-system")
                            .build()))
                .build())
        .build();
  }

  private static LeveragedAuthorization leveraging(String identifier, Link... links) {
    return LeveragedAuthorizationBuilder.builder()
        .uuid(uuid(80))
        .title(MarkupLine.ofText("Lower"))
        .props(
            List.of(
                PropertyBuilder.builder()
                    .ns("http://fedramp.gov/ns/oscal")
                    .name("leveraged-system-identifier")
                    .value(identifier)
                    .build()))
        .links(List.of(links))
        .partyUuid(uuid(81))
        .dateAuthorized(new OscalDate("2026-01-01"))
        .build();
  }

  private static Link link(String href, String rel) {
    return LinkBuilder.builder().href(href).rel(rel).build();
  }

  private static final LeveragedAuthorization LINKED =
      leveraging(
          "unknown", link("paper.pdf", "reference"), link("lower.json", "system-security-plan"));

  /** A plan whose answer to ac-1 inherits and satisfies these, by a component that stands in. */
  private static SystemSecurityPlan upper(
      Optional<Integer> inherits,
      Optional<Integer> satisfies,
      Optional<Integer> standsFor,
      LeveragedAuthorization... leveraged) {
    ByComponentBuilder by = ByComponentBuilder.builder(by(22));
    inherits.ifPresent(
        item ->
            by.addInherited(
                InheritedBuilder.builder()
                    .uuid(uuid(90))
                    .providedUuid(uuid(item))
                    .description(TEXT)
                    .build()));
    satisfies.ifPresent(
        duty ->
            by.addSatisfied(
                SatisfiedBuilder.builder()
                    .uuid(uuid(91))
                    .responsibilityUuid(uuid(duty))
                    .description(TEXT)
                    .build()));
    SystemSecurityPlan plan =
        plan(
            "catalog.json",
            answer(statement(21, "ac-1_smt.a", by.build()), statement(23, "ac-1_smt.b", by(24))),
            AC_2);
    SystemComponent standIn =
        SystemComponentBuilder.builder(component(92))
            .props(
                standsFor.stream()
                    .map(component -> prop("inherited-uuid", uuid(component).value()))
                    .toList())
            .build();
    return SystemSecurityPlanBuilder.builder(plan)
        .systemImplementation(
            SystemImplementationBuilder.builder(plan.systemImplementation())
                .addComponents(standIn)
                .leveragedAuthorizations(List.of(leveraged))
                .build())
        .build();
  }

  private static SystemSecurityPlan upper(
      int inherits, int satisfies, int standsFor, LeveragedAuthorization... leveraged) {
    return upper(Optional.of(inherits), Optional.of(satisfies), Optional.of(standsFor), leveraged);
  }

  private static List<ConsistencyFinding> linked(int inherits, int satisfies, int standsFor) {
    return found(upper(inherits, satisfies, standsFor, LINKED), Map.of("lower.json", LOWER));
  }

  private static List<String> places(List<ConsistencyFinding> findings) {
    return findings.stream()
        .map(finding -> finding.rule().name() + " " + finding.location())
        .toList();
  }

  @Test
  void whatTheLeveragedPlanProvidesAndLeavesForTheControlBreaksNothing() {
    assertEquals(List.of(), linked(ITEM, DUTY, LOWER_SYSTEM));
  }

  @Test
  void whatIsInheritedIsProvidedForTheSameControl() {
    String place = "PROVIDED_EXISTS " + BY + "/inherited/0/provided-uuid";
    assertEquals(List.of(place), places(linked(NOBODY, DUTY, LOWER_SYSTEM)));
    assertEquals(
        "No leveraged plan has a provided item " + uuid(NOBODY) + ".",
        linked(NOBODY, DUTY, LOWER_SYSTEM).get(0).sentence());
    assertEquals(
        "The provided item " + uuid(ITEM_OF_AC_2) + " is one of control ac-2, not of ac-1.",
        linked(ITEM_OF_AC_2, DUTY, LOWER_SYSTEM).get(0).sentence());
    assertEquals(
        "The leveraged plan has " + uuid(DUTY) + " as a responsibility, not as a provided item.",
        linked(DUTY, DUTY, LOWER_SYSTEM).get(0).sentence());
  }

  @Test
  void whatIsSatisfiedIsAResponsibilityForTheSameControl() {
    String place = "RESPONSIBILITY_EXISTS " + BY + "/satisfied/0/responsibility-uuid";
    assertEquals(List.of(place), places(linked(ITEM, NOBODY, LOWER_SYSTEM)));
    assertEquals(
        "No leveraged plan has a responsibility " + uuid(NOBODY) + ".",
        linked(ITEM, NOBODY, LOWER_SYSTEM).get(0).sentence());
    assertEquals(
        "The responsibility " + uuid(64) + " is one of control ac-2, not of ac-1.",
        linked(ITEM, 64, LOWER_SYSTEM).get(0).sentence());
    assertEquals(
        "The leveraged plan has " + uuid(ITEM) + " as a provided item, not as a responsibility.",
        linked(ITEM, ITEM, LOWER_SYSTEM).get(0).sentence());
  }

  @Test
  void theComponentThatOneStandsInForExists() {
    assertEquals(
        List.of("INHERITED_COMPONENT_EXISTS " + SYSTEM + "/components/1"),
        places(linked(ITEM, DUTY, NOBODY)));
  }

  @Test
  void aPlanThatInheritsSatisfiesOrStandsInNamesThePlanThatItLeverages() {
    Optional<Integer> none = Optional.empty();
    Optional<Integer> some = Optional.of(NOBODY);
    assertEquals(List.of(UNNAMED), broken(upper(some, none, none)));
    assertEquals(List.of(UNNAMED), broken(upper(none, some, none)));
    assertEquals(List.of(UNNAMED), broken(upper(none, none, some)));
    assertEquals(List.of(), broken(upper(none, none, none)));
    assertEquals(List.of(), broken(upper(none, none, none, leveraging("unknown"))));
  }

  @Test
  void aLeveragedAuthorizationThatLinksToNoPlanIsToldAndNothingIsHeldAgainstIt() {
    assertEquals(
        List.of(UNNAMED + "/leveraged-authorizations/1"),
        broken(
            upper(
                NOBODY,
                NOBODY,
                NOBODY,
                LINKED,
                leveraging("unknown", link("paper.pdf", "reference"))),
            Map.of("lower.json", LOWER)));
  }

  @Test
  void aLeveragedPlanThatCanNotBeReadIsToldAndNothingIsHeldAgainstTheOthers() {
    String place = SYSTEM + "/leveraged-authorizations/0/links/1/href";
    assertEquals(List.of("DOCUMENT_FOUND " + place), broken(upper(NOBODY, NOBODY, NOBODY, LINKED)));
    assertEquals(
        List.of("DOCUMENT_KIND " + place),
        broken(
            upper(NOBODY, NOBODY, NOBODY, LINKED), Map.of("lower.json", CheckedDocuments.CATALOG)));
  }

  @Test
  void aPlanHandedInIsLeveragedWhereAComponentOfItsIsInherited() {
    assertEquals(List.of(), broken(upper(ITEM, DUTY, LOWER_SYSTEM), Map.of(), LOWER));
    assertEquals(
        List.of(UNNAMED), broken(upper(ITEM, DUTY, NOBODY), Map.of(), LOWER), "another component");
    assertEquals(
        List.of("PROVIDED_EXISTS " + BY + "/inherited/0/provided-uuid"),
        broken(upper(NOBODY, DUTY, LOWER_SYSTEM), Map.of(), LOWER));
  }

  @Test
  void oneAuthorizationAndOnePlanHandedInBelongTogetherAndTwoAuthorizationsDoNot() {
    LeveragedAuthorization silent = leveraging("unknown");
    assertEquals(List.of(), broken(upper(ITEM, DUTY, LOWER_SYSTEM, silent), Map.of(), LOWER));
    assertEquals(
        List.of(UNNAMED + "/leveraged-authorizations/0", UNNAMED + "/leveraged-authorizations/1"),
        broken(upper(ITEM, DUTY, LOWER_SYSTEM, silent, silent), Map.of(), LOWER));
  }

  @Test
  void aPlanHandedInIsLeveragedWhereAnAuthorizationNamesItsSystem() {
    assertEquals(
        List.of("INHERITED_COMPONENT_EXISTS " + SYSTEM + "/components/1"),
        broken(upper(ITEM, DUTY, NOBODY, leveraging("lower")), Map.of(), LOWER));
    assertEquals(
        List.of(UNNAMED + "/leveraged-authorizations/0"),
        broken(upper(ITEM, DUTY, NOBODY, leveraging("unknown")), Map.of(), LOWER));
  }
}
