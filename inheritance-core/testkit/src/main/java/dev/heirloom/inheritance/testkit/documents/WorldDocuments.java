package dev.heirloom.inheritance.testkit.documents;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.Part;
import dev.heirloom.oscal.model.catalog.PartBuilder;
import dev.heirloom.oscal.model.implementation.ComponentStatusBuilder;
import dev.heirloom.oscal.model.implementation.ImplementationStatusBuilder;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemComponentBuilder;
import dev.heirloom.oscal.model.implementation.SystemId;
import dev.heirloom.oscal.model.implementation.SystemUserBuilder;
import dev.heirloom.oscal.model.ssp.AuthorizationBoundaryBuilder;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.ExportBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.ImportProfileBuilder;
import dev.heirloom.oscal.model.ssp.InformationTypeBuilder;
import dev.heirloom.oscal.model.ssp.InheritedBuilder;
import dev.heirloom.oscal.model.ssp.ProvidedBuilder;
import dev.heirloom.oscal.model.ssp.ResponsibilityBuilder;
import dev.heirloom.oscal.model.ssp.SatisfiedBuilder;
import dev.heirloom.oscal.model.ssp.StatementBuilder;
import dev.heirloom.oscal.model.ssp.SystemCharacteristicsBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemInformationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import dev.heirloom.oscal.model.ssp.SystemStatusBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a generated world as OSCAL documents: system security plans that make the claims of
 * its systems, what those say as a document would say it.
 */
public final class WorldDocuments {

  private final SystemClaims claims;
  private final MarkupMultiline prose;
  private int count;

  private WorldDocuments(SystemClaims claims, MarkupMultiline prose) {
    this.claims = claims;
    this.prose = prose;
  }

  /**
   * Returns the plan of a system.
   *
   * @param prose what every item and responsibility is described with
   */
  public static SystemSecurityPlan plan(SystemClaims claims, MarkupMultiline prose) {
    return new WorldDocuments(claims, prose).plan();
  }

  /** Returns a catalog of the controls of a baseline, in their order. */
  public static Catalog catalog(Baseline baseline) {
    return CatalogBuilder.builder()
        .uuid(Uuid.of("00000000-0000-4000-8000-00000000ca7a"))
        .metadata(
            MetadataBuilder.builder()
                .title(MarkupLine.ofText(baseline.name()))
                .lastModified(new OscalDateTime("2026-01-02T00:00:00Z"))
                .version("1")
                .oscalVersion("1.1.3")
                .build())
        .controls(
            baseline.controls().stream()
                .map(
                    control ->
                        ControlBuilder.builder()
                            .id(control.id())
                            .title(MarkupLine.ofText(control.id().value()))
                            .parts(parts(control.statements()))
                            .build())
                .toList())
        .build();
  }

  private static List<Part> parts(List<StatementPart> parts) {
    return parts.stream()
        .map(
            part ->
                PartBuilder.builder()
                    .id(part.id())
                    .name(part.name())
                    .parts(parts(part.parts()))
                    .build())
        .toList();
  }

  private SystemSecurityPlan plan() {
    return SystemSecurityPlanBuilder.builder()
        .uuid(claims.identity().uuid().orElseThrow())
        .metadata(
            MetadataBuilder.builder()
                .title(MarkupLine.ofText(claims.identity().title()))
                .lastModified(new OscalDateTime("2026-01-02T00:00:00Z"))
                .version("1")
                .oscalVersion("1.1.3")
                .build())
        .importProfile(ImportProfileBuilder.builder().href("profile.json").build())
        .systemCharacteristics(
            SystemCharacteristicsBuilder.builder()
                .addSystemIds(new SystemId(Optional.empty(), claims.identity().name()))
                .systemName(claims.identity().title())
                .description(prose)
                .systemInformation(
                    SystemInformationBuilder.builder()
                        .addInformationTypes(
                            InformationTypeBuilder.builder()
                                .title(MarkupLine.ofText("data"))
                                .description(prose)
                                .build())
                        .build())
                .status(SystemStatusBuilder.builder().state("operational").build())
                .authorizationBoundary(
                    AuthorizationBoundaryBuilder.builder().description(prose).build())
                .build())
        .systemImplementation(
            SystemImplementationBuilder.builder()
                .addUsers(SystemUserBuilder.builder().uuid(fresh()).build())
                .components(claims.components().stream().map(this::component).toList())
                .build())
        .controlImplementation(implementation())
        .build();
  }

  private SystemComponent component(Component component) {
    return SystemComponentBuilder.builder()
        .uuid(component.uuid())
        .type(component.type())
        .title(MarkupLine.ofText(component.title()))
        .description(prose)
        .props(
            component.inheritedUuids().stream()
                .map(uuid -> property(Optional.empty(), "inherited-uuid", uuid.value()))
                .toList())
        .status(ComponentStatusBuilder.builder().state("operational").build())
        .build();
  }

  private dev.heirloom.oscal.model.ssp.ControlImplementation implementation() {
    Map<String, Map<Place, List<ByComponentBuilder>>> controls = new LinkedHashMap<>();
    claims
        .provided()
        .forEach(
            item ->
                at(controls, item.place())
                    .add(
                        by(item.component(), item.states())
                            .export(
                                ExportBuilder.builder()
                                    .addProvided(
                                        ProvidedBuilder.builder()
                                            .uuid(item.uuid())
                                            .description(prose)
                                            .props(extent(item.extent()))
                                            .build())
                                    .build())));
    claims
        .responsibilities()
        .forEach(
            owed ->
                at(controls, owed.place())
                    .add(
                        by(owed.component(), States.none())
                            .export(
                                ExportBuilder.builder()
                                    .addResponsibilities(
                                        ResponsibilityBuilder.builder()
                                            .uuid(owed.uuid())
                                            .providedUuid(owed.provided())
                                            .description(prose)
                                            .props(
                                                owed.passesOn().stream()
                                                    .map(
                                                        lower ->
                                                            own(
                                                                Vocabulary.PASSES_ON,
                                                                lower.value()))
                                                    .toList())
                                            .build())
                                    .build())));
    claims
        .inherited()
        .forEach(
            entry ->
                at(controls, entry.place())
                    .add(
                        by(entry.component(), States.none())
                            .addInherited(
                                InheritedBuilder.builder()
                                    .uuid(entry.uuid())
                                    .providedUuid(entry.provided())
                                    .description(prose)
                                    .build())));
    claims
        .satisfied()
        .forEach(
            entry ->
                at(controls, entry.place())
                    .add(
                        by(entry.component(), entry.states())
                            .addSatisfied(
                                SatisfiedBuilder.builder()
                                    .uuid(entry.uuid())
                                    .responsibilityUuid(entry.responsibility())
                                    .description(prose)
                                    .build())));
    ControlImplementationBuilder all = ControlImplementationBuilder.builder().description(prose);
    controls.forEach(
        (control, places) -> {
          ImplementedRequirementBuilder requirement =
              ImplementedRequirementBuilder.builder()
                  .uuid(fresh())
                  .controlId(new ControlId(control));
          places.forEach(
              (place, bys) -> {
                var built = bys.stream().map(ByComponentBuilder::build).toList();
                if (place.statement().isEmpty()) {
                  requirement.byComponents(built);
                } else {
                  requirement.addStatements(
                      StatementBuilder.builder()
                          .uuid(fresh())
                          .statementId(new StatementId(place.statement().get()))
                          .byComponents(built)
                          .build());
                }
              });
          all.addImplementedRequirements(requirement.build());
        });
    return all.build();
  }

  private static List<ByComponentBuilder> at(
      Map<String, Map<Place, List<ByComponentBuilder>>> controls, Place place) {
    return controls
        .computeIfAbsent(place.control(), control -> new LinkedHashMap<>())
        .computeIfAbsent(place, p -> new ArrayList<>());
  }

  private ByComponentBuilder by(Uuid component, States states) {
    return ByComponentBuilder.builder()
        .componentUuid(component)
        .uuid(fresh())
        .description(prose)
        .implementationStatus(
            states.byComponent().stream()
                .findFirst()
                .map(word -> ImplementationStatusBuilder.builder().state(word).build()));
  }

  private static List<Property> extent(Extent extent) {
    return extent == Extent.PART
        ? List.of(own(Vocabulary.INHERITANCE, Vocabulary.PART))
        : List.of();
  }

  private static Property own(String name, String value) {
    return property(Optional.of(Vocabulary.NAMESPACE), name, value);
  }

  private static Property property(Optional<String> namespace, String name, String value) {
    return PropertyBuilder.builder().ns(namespace).name(name).value(value).build();
  }

  /** A uuid that only this document has, the same each time. */
  private Uuid fresh() {
    count++;
    String document = claims.identity().uuid().orElseThrow().value();
    return Uuid.of(
        "%s-%04x-4000-9000-%s".formatted(document.substring(0, 8), count, document.substring(24)));
  }
}
