package dev.heirloom.inheritance.consistency;

import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterBuilder;
import dev.heirloom.oscal.model.catalog.ParameterSelection;
import dev.heirloom.oscal.model.catalog.Part;
import dev.heirloom.oscal.model.catalog.PartBuilder;
import dev.heirloom.oscal.model.implementation.ComponentStatusBuilder;
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
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.ImportProfileBuilder;
import dev.heirloom.oscal.model.ssp.InformationTypeBuilder;
import dev.heirloom.oscal.model.ssp.Statement;
import dev.heirloom.oscal.model.ssp.StatementBuilder;
import dev.heirloom.oscal.model.ssp.SystemCharacteristicsBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemInformationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import dev.heirloom.oscal.model.ssp.SystemStatusBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small catalog and the plan of a system that agrees with it, for examples. */
final class CheckedDocuments {

  static final URI HERE = URI.create("https://example.com/checked/this.json");
  static final MarkupMultiline TEXT = MarkupMultiline.ofText("text");
  static final OscalDateTime DAY = new OscalDateTime("2026-01-02T00:00:00Z");

  /** The component of every plan, and one that no document has. */
  static final int SYSTEM = 1;

  static final int NOBODY = 99;

  /**
   * Control ac-1 of the points a and b, with a parameter to set, one that has a value and one that
   * is made of the first; ac-2 of one point; ac-9, which is withdrawn.
   */
  static final Catalog CATALOG =
      CatalogBuilder.builder()
          .uuid(uuid(10))
          .metadata(metadata("Catalog"))
          .controls(
              List.of(
                  ControlBuilder.builder(control("ac-1", "ac-1_smt.a", "ac-1_smt.b"))
                      .params(
                          List.of(
                              ParameterBuilder.builder(param("open"))
                                  .props(List.of(prop("alt-identifier", "open-before")))
                                  .build(),
                              ParameterBuilder.builder(param("set")).values(List.of("x")).build(),
                              ParameterBuilder.builder(param("made"))
                                  .select(
                                      new ParameterSelection(
                                          Optional.empty(),
                                          List.of(
                                              MarkupLine.ofMarkdown(
                                                  "{{ insert: param, open }}, {{ insert: param, set }}"))))
                                  .build()))
                      .addParts(
                          PartBuilder.builder().id("ac-1_obj").name("assessment-objective").build())
                      .build(),
                  control("ac-2"),
                  ControlBuilder.builder(control("ac-9"))
                      .props(List.of(prop("status", "withdrawn")))
                      .build()))
          .build();

  private CheckedDocuments() {}

  static Uuid uuid(int number) {
    return Uuid.of(String.format("22222222-0000-4000-8000-%012d", number));
  }

  static Metadata metadata(String title) {
    return MetadataBuilder.builder()
        .title(MarkupLine.ofText(title))
        .lastModified(DAY)
        .version("1.0")
        .oscalVersion("1.1.3")
        .build();
  }

  static Property prop(String name, String value) {
    return PropertyBuilder.builder().name(name).value(value).build();
  }

  private static Parameter param(String id) {
    return ParameterBuilder.builder().id(new ParameterId(id)).build();
  }

  private static Control control(String id, String... items) {
    return ControlBuilder.builder()
        .id(new ControlId(id))
        .title(MarkupLine.ofText(id))
        .parts(
            List.of(
                PartBuilder.builder()
                    .id(id + "_smt")
                    .name("statement")
                    .parts(Stream.of(items).map(CheckedDocuments::item).toList())
                    .build()))
        .build();
  }

  private static Part item(String id) {
    return PartBuilder.builder().id(id).name("item").build();
  }

  static SetParameter setting(String id) {
    return SetParameterBuilder.builder().paramId(new ParameterId(id)).values(List.of("x")).build();
  }

  static ByComponent by(int number) {
    return ByComponentBuilder.builder()
        .uuid(uuid(number))
        .componentUuid(uuid(SYSTEM))
        .description(TEXT)
        .build();
  }

  static Statement statement(int number, String id, ByComponent... by) {
    return StatementBuilder.builder()
        .uuid(uuid(number))
        .statementId(new StatementId(id))
        .byComponents(List.of(by))
        .build();
  }

  static ImplementedRequirement requirement(int number, String control, ByComponent... by) {
    return ImplementedRequirementBuilder.builder()
        .uuid(uuid(number))
        .controlId(new ControlId(control))
        .byComponents(List.of(by))
        .build();
  }

  /** The answers to ac-1, whose statements and parameter it gives, and to ac-2. */
  static ImplementedRequirement answer(Statement... statements) {
    return ImplementedRequirementBuilder.builder(requirement(20, "ac-1"))
        .setParameters(List.of(setting("open")))
        .statements(List.of(statements))
        .build();
  }

  static final ImplementedRequirement AC_1 =
      answer(statement(21, "ac-1_smt.a", by(22)), statement(23, "ac-1_smt.b", by(24)));
  static final ImplementedRequirement AC_2 = requirement(25, "ac-2", by(26));

  static SystemComponent component(int number) {
    return SystemComponentBuilder.builder()
        .uuid(uuid(number))
        .type(number == SYSTEM ? "this-system" : "system")
        .title(MarkupLine.ofText("Component " + number))
        .description(TEXT)
        .status(ComponentStatusBuilder.builder().state("operational").build())
        .build();
  }

  static SystemSecurityPlan plan(String profile, ImplementedRequirement... requirements) {
    return SystemSecurityPlanBuilder.builder()
        .uuid(uuid(30))
        .metadata(metadata("Plan"))
        .importProfile(ImportProfileBuilder.builder().href(profile).build())
        .systemCharacteristics(
            SystemCharacteristicsBuilder.builder()
                .addSystemIds(new SystemId(Optional.empty(), "upper"))
                .systemName("System")
                .description(TEXT)
                .systemInformation(
                    SystemInformationBuilder.builder()
                        .addInformationTypes(
                            InformationTypeBuilder.builder()
                                .title(MarkupLine.ofText("information"))
                                .description(TEXT)
                                .build())
                        .build())
                .status(SystemStatusBuilder.builder().state("operational").build())
                .authorizationBoundary(
                    AuthorizationBoundaryBuilder.builder().description(TEXT).build())
                .build())
        .systemImplementation(
            SystemImplementationBuilder.builder()
                .addUsers(SystemUserBuilder.builder().uuid(uuid(2)).build())
                .addComponents(component(SYSTEM))
                .build())
        .controlImplementation(
            ControlImplementationBuilder.builder()
                .description(TEXT)
                .implementedRequirements(List.of(requirements))
                .build())
        .build();
  }

  /** Returns the rules that a document breaks, each with its place and what is said of it. */
  static List<ConsistencyFinding> found(
      OscalDocument document,
      Map<String, ? extends OscalDocument> others,
      SystemSecurityPlan... beside) {
    Map<URI, OscalDocument> all = new HashMap<>();
    all.put(HERE.resolve("catalog.json"), CATALOG);
    others.forEach((name, other) -> all.put(HERE.resolve(name), other));
    return Consistency.check(document, HERE, DocumentLoader.of(all), List.of(beside));
  }

  /** Returns the rules that a document breaks, each with its place. */
  static List<String> broken(
      OscalDocument document,
      Map<String, ? extends OscalDocument> others,
      SystemSecurityPlan... beside) {
    return found(document, others, beside).stream()
        .map(finding -> finding.rule().name() + " " + finding.location())
        .toList();
  }

  static List<String> broken(OscalDocument document) {
    return broken(document, Map.of());
  }
}
