package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.data.OfficialSchema;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.export.PlanFilterBuilder;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.LinkBuilder;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.ImplementedComponentBuilder;
import dev.heirloom.oscal.model.implementation.InventoryItemBuilder;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemComponentBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** A part of the example's plan that someone asks for. */
class FilteredPlanTest {

  private static final ExportOptions OPTIONS =
      new ExportOptions(
          Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a10"),
          new OscalDateTime("2023-06-30T00:00:00Z"),
          "1.0");

  private static final SystemSecurityPlan PLAN =
      (SystemSecurityPlan) OscalReader.strict().read(Path.of("data", "grants-portal.json"));

  /** The plan with everything in it that names a component. */
  private static SystemSecurityPlan linked() {
    List<SystemComponent> components = PLAN.systemImplementation().components();
    Uuid cloud = components.get(2).uuid();
    return SystemSecurityPlanBuilder.builder(PLAN)
        .systemImplementation(
            SystemImplementationBuilder.builder(PLAN.systemImplementation())
                .components(
                    components.stream()
                        .map(
                            component ->
                                component.uuid().equals(cloud)
                                    ? component
                                    : SystemComponentBuilder.builder(component)
                                        .addLinks(
                                            LinkBuilder.builder()
                                                .href("#" + cloud)
                                                .rel("depends-on")
                                                .build())
                                        .build())
                        .toList())
                .inventoryItems(
                    List.of(
                        InventoryItemBuilder.builder()
                            .uuid(OPTIONS.namespace())
                            .description(MarkupMultiline.ofText("a server"))
                            .implementedComponents(
                                List.of(
                                    ImplementedComponentBuilder.builder()
                                        .componentUuid(cloud)
                                        .build()))
                            .build()))
                .build())
        .build();
  }

  private static Set<String> controls(SystemSecurityPlan plan) {
    Set<String> controls = new HashSet<>();
    plan.controlImplementation()
        .implementedRequirements()
        .forEach(requirement -> controls.add(requirement.controlId().value()));
    return controls;
  }

  private static SystemSecurityPlan part(PlanFilterBuilder filter, SystemSecurityPlan plan)
      throws IOException {
    SystemSecurityPlan part = filter.build().of(plan, OPTIONS);
    assertEquals(List.of(), OfficialSchema.problems(new JSONObject(json(part))));
    Set<String> names = new HashSet<>(uuids(json(plan)));
    Set<String> defined = defined(json(plan));
    names.retainAll(defined);
    names.removeAll(defined(json(part)));
    names.remove(plan.uuid().value());
    names.retainAll(uuids(json(part)));
    assertEquals(Set.of(), names, "what is named and was left out");
    return part;
  }

  private static String json(SystemSecurityPlan plan) {
    return OscalWriter.pretty().toString(plan, Format.JSON);
  }

  private static Set<String> uuids(String json) {
    Set<String> uuids = new HashSet<>();
    Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        .matcher(json)
        .results()
        .forEach(match -> uuids.add(match.group()));
    return uuids;
  }

  private static Set<String> defined(String json) {
    Set<String> uuids = new HashSet<>();
    Pattern.compile("\"uuid\"\\s*:\\s*\"([^\"]+)\"")
        .matcher(json)
        .results()
        .forEach(match -> uuids.add(match.group(1)));
    return uuids;
  }

  @Test
  void ofABaselineItsControlsAreLeftAndItsProfileIsImported() throws IOException {
    Baseline few =
        ExampleDocuments.fedrampModerate().only(new ControlId("ac-2"), new ControlId("ac-3"));

    SystemSecurityPlan part =
        part(PlanFilterBuilder.builder().baseline(few).profile("few.json"), linked());

    assertEquals(Set.of("ac-2", "ac-3"), controls(part));
    assertEquals("few.json", part.importProfile().href());
    assertFalse(part.uuid().equals(PLAN.uuid()), "a part is another document");
  }

  @Test
  void ofAComponentItsAnswersAreLeftAndNothingNamesAnother() throws IOException {
    SystemSecurityPlan part =
        part(PlanFilterBuilder.builder().components(List.of("portal APPLICATION")), linked());

    assertEquals(
        List.of("Grants portal", "Portal application"),
        part.systemImplementation().components().stream().map(c -> c.title().toText()).toList());
    Uuid application = part.systemImplementation().components().get(1).uuid();
    assertTrue(
        part.controlImplementation().implementedRequirements().stream()
            .flatMap(r -> r.statements().stream())
            .flatMap(s -> s.byComponents().stream())
            .allMatch(by -> by.componentUuid().equals(application)));
    assertTrue(controls(part).size() < controls(PLAN).size());
    assertEquals(
        List.of(), part.systemImplementation().inventoryItems().get(0).implementedComponents());
  }

  @Test
  void ofAStateTheAnswersInItAreLeft() throws IOException {
    SystemSecurityPlan part =
        part(PlanFilterBuilder.builder().states(List.of(ImplementationState.PLANNED)), linked());

    assertEquals(
        4,
        part.controlImplementation().implementedRequirements().stream()
            .mapToInt(
                r ->
                    r.byComponents().size()
                        + r.statements().stream().mapToInt(s -> s.byComponents().size()).sum())
            .sum());
  }

  @Test
  void ofAnOriginationTheControlsThatHaveItAreLeft() throws IOException {
    List<ImplementedRequirement> requirements =
        PLAN.controlImplementation().implementedRequirements();
    ImplementedRequirement inherited =
        ImplementedRequirementBuilder.builder(requirements.get(3))
            .addProps(
                PropertyBuilder.builder().name("control-origination").value("inherited").build())
            .build();
    SystemSecurityPlan plan =
        SystemSecurityPlanBuilder.builder(PLAN)
            .controlImplementation(
                ControlImplementationBuilder.builder(PLAN.controlImplementation())
                    .implementedRequirements(List.of(requirements.get(0), inherited))
                    .build())
            .build();

    SystemSecurityPlan part =
        part(PlanFilterBuilder.builder().originations(List.of("Inherited")), plan);

    assertEquals(Set.of(inherited.controlId().value()), controls(part));
  }

  @Test
  void withoutConditionsAllIsLeft() throws IOException {
    SystemSecurityPlan part = part(PlanFilterBuilder.builder(), linked());

    assertEquals(linked().controlImplementation(), part.controlImplementation());
    assertEquals(linked().systemImplementation(), part.systemImplementation());
  }

  @Test
  void anUnknownComponentAndAnEmptyPartAreRefused() {
    IllegalArgumentException unknown =
        assertThrows(
            IllegalArgumentException.class,
            () -> part(PlanFilterBuilder.builder().components(List.of("Firewall")), PLAN));
    assertTrue(unknown.getMessage().contains("\"Firewall\""), unknown.getMessage());
    assertTrue(unknown.getMessage().contains("\"Portal application\""), unknown.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> part(PlanFilterBuilder.builder().originations(List.of("nobody")), PLAN));
    assertEquals(Optional.empty(), PlanFilterBuilder.builder().build().profile());
  }
}
