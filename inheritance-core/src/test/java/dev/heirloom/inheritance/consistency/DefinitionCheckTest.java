package dev.heirloom.inheritance.consistency;

import static dev.heirloom.inheritance.consistency.CheckedDocuments.AC_1;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.TEXT;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.broken;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.found;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.metadata;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.plan;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.setting;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.component.CapabilityBuilder;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.ComponentDefinitionBuilder;
import dev.heirloom.oscal.model.component.ControlImplementation;
import dev.heirloom.oscal.model.component.ControlImplementationBuilder;
import dev.heirloom.oscal.model.component.DefinedComponentBuilder;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import dev.heirloom.oscal.model.component.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.component.ImportComponentDefinitionBuilder;
import dev.heirloom.oscal.model.component.StatementBuilder;
import dev.heirloom.oscal.model.profile.ImportBuilder;
import dev.heirloom.oscal.model.profile.IncludeAll;
import dev.heirloom.oscal.model.profile.ProfileBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A component definition beside the sources of its control implementations. */
class DefinitionCheckTest {

  private static final String COMPONENTS = "/component-definition/components/";

  private static ImplementedRequirement requirement(String control, String... statements) {
    return ImplementedRequirementBuilder.builder()
        .uuid(uuid(1))
        .controlId(new ControlId(control))
        .description(TEXT)
        .setParameters(List.of(setting("open")))
        .statements(
            Stream.of(statements)
                .map(
                    id ->
                        StatementBuilder.builder()
                            .uuid(uuid(2))
                            .statementId(new StatementId(id))
                            .description(TEXT)
                            .build())
                .toList())
        .build();
  }

  private static ControlImplementation of(String source, ImplementedRequirement... requirements) {
    return ControlImplementationBuilder.builder()
        .uuid(uuid(3))
        .source(source)
        .description(TEXT)
        .setParameters(List.of(setting("set")))
        .implementedRequirements(List.of(requirements))
        .build();
  }

  private static ComponentDefinition definition(ControlImplementation... implementations) {
    DefinedComponentBuilder component =
        DefinedComponentBuilder.builder()
            .uuid(uuid(4))
            .type("software")
            .title(MarkupLine.ofText("Component"))
            .description(TEXT);
    return ComponentDefinitionBuilder.builder()
        .uuid(uuid(5))
        .metadata(metadata("Definition"))
        .components(
            List.of(
                component.build(),
                component.controlImplementations(List.of(implementations)).build()))
        .build();
  }

  @Test
  void aDefinitionThatAgreesWithItsSourceBreaksNothing() {
    assertEquals(
        List.of(),
        broken(
            definition(
                of("catalog.json", requirement("ac-1", "ac-1_smt.a"), requirement("AC-02")))));
  }

  @Test
  void controlsStatementsAndParametersAreThoseOfTheSource() {
    ControlImplementation other =
        ControlImplementationBuilder.builder(
                of(
                    "catalog.json",
                    requirement("ac-1", "ac-1_smt.a", "ac-1_smt.z"),
                    requirement("ac-3", "ac-3_smt.a"),
                    ImplementedRequirementBuilder.builder(requirement("ac-2"))
                        .setParameters(List.of(setting("open"), setting("gone")))
                        .build()))
            .setParameters(List.of(setting("gone")))
            .build();
    String place = "1/control-implementations/1";
    List<String> problems =
        List.of(
            place + "/set-parameters/0/param-id",
            place + "/implemented-requirements/0/statements/1/statement-id",
            place + "/implemented-requirements/1/control-id",
            place + "/implemented-requirements/2/set-parameters/1/param-id");
    ComponentDefinition definition = definition(of("catalog.json", requirement("ac-1")), other);
    assertEquals(
        List.of(
            "PARAMETER_EXISTS " + COMPONENTS + problems.get(0),
            "STATEMENT_EXISTS " + COMPONENTS + problems.get(1),
            "CONTROL_EXISTS " + COMPONENTS + problems.get(2),
            "PARAMETER_EXISTS " + COMPONENTS + problems.get(3)),
        broken(definition));
    assertEquals("\"Catalog\" has no control ac-3.", found(definition, Map.of()).get(2).sentence());
  }

  @Test
  void whatACapabilityImplementsIsHeldAgainstItsSourceToo() {
    assertEquals(
        List.of(
            "CONTROL_EXISTS /component-definition/capabilities/0/control-implementations/0"
                + "/implemented-requirements/0/control-id"),
        broken(
            ComponentDefinitionBuilder.builder(definition())
                .addCapabilities(
                    CapabilityBuilder.builder()
                        .uuid(uuid(6))
                        .name("Capability")
                        .description(TEXT)
                        .controlImplementations(List.of(of("catalog.json", requirement("ac-3"))))
                        .build())
                .build()));
  }

  @Test
  void aDefinitionThatIsImportedIsOne() {
    ComponentDefinition importing =
        ComponentDefinitionBuilder.builder(definition())
            .importComponentDefinitions(
                Stream.of("good.json", "plan.json", "missing.json")
                    .map(href -> ImportComponentDefinitionBuilder.builder().href(href).build())
                    .toList())
            .build();
    String place = " /component-definition/import-component-definitions/";
    assertEquals(
        List.of("DOCUMENT_KIND" + place + "1/href", "DOCUMENT_FOUND" + place + "2/href"),
        broken(
            importing, Map.of("good.json", definition(), "plan.json", plan("catalog.json", AC_1))));
  }

  @Test
  void aSourceThatSeveralImplementationsHaveIsResolvedAndToldOnce() {
    assertEquals(
        List.of("DOCUMENT_FOUND " + COMPONENTS + "1/control-implementations/0/source"),
        broken(
            definition(
                of("profile.json", requirement("ac-1")), of("profile.json", requirement("ac-3"))),
            Map.of(
                "profile.json",
                ProfileBuilder.builder()
                    .uuid(uuid(7))
                    .metadata(metadata("Profile"))
                    .imports(
                        List.of(
                            ImportBuilder.builder()
                                .href("missing.json")
                                .includeAll(new IncludeAll())
                                .build()))
                    .build())));
  }
}
