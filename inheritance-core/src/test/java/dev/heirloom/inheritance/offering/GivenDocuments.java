package dev.heirloom.inheritance.offering;

import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.oscal.model.BackMatterBuilder;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.ResourceBuilder;
import dev.heirloom.oscal.model.ResourceLinkBuilder;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.component.Capability;
import dev.heirloom.oscal.model.component.CapabilityBuilder;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.ComponentDefinitionBuilder;
import dev.heirloom.oscal.model.component.ControlImplementation;
import dev.heirloom.oscal.model.component.ControlImplementationBuilder;
import dev.heirloom.oscal.model.component.DefinedComponentBuilder;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import dev.heirloom.oscal.model.component.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.component.ImportComponentDefinitionBuilder;
import dev.heirloom.oscal.model.component.Statement;
import dev.heirloom.oscal.model.component.StatementBuilder;
import dev.heirloom.oscal.model.implementation.ComponentStatusBuilder;
import dev.heirloom.oscal.model.implementation.SystemComponentBuilder;
import dev.heirloom.oscal.model.implementation.SystemId;
import dev.heirloom.oscal.model.implementation.SystemUserBuilder;
import dev.heirloom.oscal.model.profile.ImportBuilder;
import dev.heirloom.oscal.model.profile.IncludeAll;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.profile.ProfileBuilder;
import dev.heirloom.oscal.model.ssp.AuthorizationBoundaryBuilder;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ExportBuilder;
import dev.heirloom.oscal.model.ssp.ImportProfileBuilder;
import dev.heirloom.oscal.model.ssp.InformationTypeBuilder;
import dev.heirloom.oscal.model.ssp.ProvidedBuilder;
import dev.heirloom.oscal.model.ssp.SystemCharacteristicsBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemInformationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import dev.heirloom.oscal.model.ssp.SystemStatusBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Small documents that refer to each other, and the loader that has them. */
public final class GivenDocuments {

  /** The folder that all of them are in. */
  public static final URI FOLDER = URI.create("https://example.com/given/");

  private static final MarkupMultiline TEXT = MarkupMultiline.ofText("text");

  private GivenDocuments() {}

  public static Uuid uuid(int number) {
    return Uuid.of(String.format("11111111-0000-4000-8000-%012d", number));
  }

  /** A loader of documents by their names in the folder. */
  public static DocumentLoader loader(Map<String, ? extends OscalDocument> documents) {
    return DocumentLoader.of(
        documents.entrySet().stream()
            .collect(Collectors.toMap(e -> FOLDER.resolve(e.getKey()), Map.Entry::getValue)));
  }

  private static Metadata metadata(String title) {
    return MetadataBuilder.builder()
        .title(MarkupLine.ofText(title))
        .lastModified(new OscalDateTime("2026-01-02T00:00:00Z"))
        .version("1.0")
        .oscalVersion("1.1.3")
        .build();
  }

  /** A catalog with this root uuid, of controls with these ids, each followed by its title. */
  public static Catalog catalog(int uuid, String title, String... idsAndTitles) {
    CatalogBuilder catalog = CatalogBuilder.builder().uuid(uuid(uuid)).metadata(metadata(title));
    for (int i = 0; i < idsAndTitles.length; i += 2) {
      catalog.addControls(
          ControlBuilder.builder()
              .id(new ControlId(idsAndTitles[i]))
              .title(MarkupLine.ofText(idsAndTitles[i + 1]))
              .build());
    }
    return catalog.build();
  }

  /** A profile that selects all of what it imports. */
  public static Profile profile(String title, String... imports) {
    ProfileBuilder profile = ProfileBuilder.builder().uuid(uuid(7)).metadata(metadata(title));
    for (String href : imports) {
      profile.addImports(ImportBuilder.builder().href(href).includeAll(new IncludeAll()).build());
    }
    return profile.build();
  }

  /** A requirement with the library's property {@code inheritance} of these values. */
  public static ImplementedRequirement requirement(
      String control, List<String> inheritance, Statement... statements) {
    return ImplementedRequirementBuilder.builder()
        .uuid(uuid(100_000 + Math.floorMod(control.hashCode(), 100_000)))
        .controlId(new ControlId(control))
        .description(MarkupMultiline.ofText("the requirement's words"))
        .props(inheritance(inheritance))
        .statements(List.of(statements))
        .build();
  }

  private static List<Property> inheritance(List<String> words) {
    return words.stream()
        .map(
            value ->
                PropertyBuilder.builder()
                    .ns(Vocabulary.NAMESPACE)
                    .name(Vocabulary.INHERITANCE)
                    .value(value)
                    .build())
        .toList();
  }

  public static Statement statement(int uuid, String id, String words) {
    return StatementBuilder.builder()
        .uuid(uuid(uuid))
        .statementId(new StatementId(id))
        .description(MarkupMultiline.ofText(words))
        .build();
  }

  public static ControlImplementation implementation(
      String source, ImplementedRequirement... requirements) {
    return ControlImplementationBuilder.builder()
        .uuid(uuid(3))
        .source(source)
        .description(TEXT)
        .implementedRequirements(List.of(requirements))
        .build();
  }

  /** A component definition of one component, with these imports. */
  public static ComponentDefinition definition(
      int uuid, List<String> imports, ControlImplementation... implementations) {
    return ComponentDefinitionBuilder.builder()
        .uuid(uuid(uuid))
        .metadata(metadata("Widget " + uuid))
        .importComponentDefinitions(
            imports.stream()
                .map(href -> ImportComponentDefinitionBuilder.builder().href(href).build())
                .toList())
        .addComponents(
            DefinedComponentBuilder.builder()
                .uuid(uuid(uuid + 1000))
                .type("service")
                .title(MarkupLine.ofText("Component of " + uuid))
                .description(TEXT)
                .controlImplementations(List.of(implementations))
                .build())
        .build();
  }

  /** A definition with a back-matter resource. */
  public static ComponentDefinition with(
      ComponentDefinition definition, int uuid, String title, String... rlinks) {
    Resource resource =
        ResourceBuilder.builder()
            .uuid(uuid(uuid))
            .title(MarkupLine.ofText(title))
            .rlinks(
                List.of(rlinks).stream()
                    .map(href -> ResourceLinkBuilder.builder().href(href).build())
                    .toList())
            .build();
    return ComponentDefinitionBuilder.builder(definition)
        .backMatter(BackMatterBuilder.builder().addResources(resource).build())
        .build();
  }

  public static Capability capability(ControlImplementation... implementations) {
    return CapabilityBuilder.builder()
        .uuid(uuid(20))
        .name("capability")
        .description(TEXT)
        .controlImplementations(List.of(implementations))
        .build();
  }

  /** A plan that imports a profile and exports an item for each control. */
  public static SystemSecurityPlan plan(String profile, String... controls) {
    return plan(profile, List.of(), controls);
  }

  /** A plan whose provided items have these words for how much is offered. */
  public static SystemSecurityPlan plan(
      String profile, List<String> inheritance, String... controls) {
    var implementation =
        dev.heirloom.oscal.model.ssp.ControlImplementationBuilder.builder().description(TEXT);
    for (String control : controls) {
      implementation.addImplementedRequirements(
          dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder.builder()
              .uuid(uuid(31))
              .controlId(new ControlId(control))
              .addByComponents(
                  ByComponentBuilder.builder()
                      .componentUuid(uuid(40))
                      .uuid(uuid(32))
                      .description(TEXT)
                      .export(
                          ExportBuilder.builder()
                              .addProvided(
                                  ProvidedBuilder.builder()
                                      .uuid(uuid(33))
                                      .description(TEXT)
                                      .props(inheritance(inheritance))
                                      .build())
                              .build())
                      .build())
              .build());
    }
    return SystemSecurityPlanBuilder.builder()
        .uuid(uuid(30))
        .metadata(metadata("Plan"))
        .importProfile(ImportProfileBuilder.builder().href(profile).build())
        .systemCharacteristics(
            SystemCharacteristicsBuilder.builder()
                .addSystemIds(new SystemId(java.util.Optional.empty(), "F123"))
                .systemName("Platform")
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
                .addUsers(SystemUserBuilder.builder().uuid(uuid(41)).build())
                .addComponents(
                    SystemComponentBuilder.builder()
                        .uuid(uuid(40))
                        .type("this-system")
                        .title(MarkupLine.ofText("This system"))
                        .description(TEXT)
                        .status(ComponentStatusBuilder.builder().state("operational").build())
                        .build())
                .build())
        .controlImplementation(implementation.build())
        .build();
  }
}
