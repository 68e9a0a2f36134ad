package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.InventoryItem;
import dev.heirloom.oscal.model.implementation.InventoryItemBuilder;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemComponentBuilder;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementation;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.Export;
import dev.heirloom.oscal.model.ssp.ExportBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.ImportProfileBuilder;
import dev.heirloom.oscal.model.ssp.Provided;
import dev.heirloom.oscal.model.ssp.ResponsibilityBuilder;
import dev.heirloom.oscal.model.ssp.Statement;
import dev.heirloom.oscal.model.ssp.StatementBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes from a plan what a filter asks for, and then every reference to what is gone. */
final class PlanFiltering {

  private final PlanFilter filter;
  private final SystemSecurityPlan plan;
  private final ExportOptions options;
  private final Set<Uuid> named;
  private final Set<String> gone = new HashSet<>();

  PlanFiltering(PlanFilter filter, SystemSecurityPlan plan, ExportOptions options) {
    this.filter = filter;
    this.plan = plan;
    this.options = options;
    this.named =
        filter.components().stream()
            .flatMap(name -> named(name).stream())
            .collect(Collectors.toSet());
  }

  private List<Uuid> named(String name) {
    List<SystemComponent> components = plan.systemImplementation().components();
    List<Uuid> found =
        components.stream()
            .filter(
                component ->
                    component.title().toText().strip().equalsIgnoreCase(name.strip())
                        || component.uuid().value().equalsIgnoreCase(name.strip()))
            .map(SystemComponent::uuid)
            .toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "The plan has no component \""
              + name
              + "\". It has "
              + components.stream()
                  .map(component -> "\"" + component.title().toText() + "\"")
                  .collect(Collectors.joining(", "))
              + ".");
    }
    return found;
  }

  SystemSecurityPlan filtered() {
    List<ImplementedRequirement> kept =
        plan.controlImplementation().implementedRequirements().stream()
            .flatMap(requirement -> kept(requirement).stream())
            .toList();
    if (kept.isEmpty()) {
      throw new IllegalArgumentException(
          "Nothing of the plan meets all conditions, and a plan needs a control: ask for less.");
    }
    List<SystemComponent> components =
        plan.systemImplementation().components().stream()
            .filter(
                component ->
                    named.isEmpty()
                        || named.contains(component.uuid())
                        || component.type().equals("this-system"))
            .toList();
    List<SystemComponent> left = new ArrayList<>(plan.systemImplementation().components());
    left.removeAll(components);
    left.forEach(component -> gone.add(component.uuid().value()));
    Set<String> there = new HashSet<>();
    plan.controlImplementation().implementedRequirements().forEach(r -> addUuids(r, gone));
    kept.forEach(requirement -> addUuids(requirement, there));
    gone.removeAll(there);
    ControlImplementation implementation = plan.controlImplementation();
    return SystemSecurityPlanBuilder.builder(plan)
        .uuid(options.uuid("system-security-plan"))
        .metadata(
            MetadataBuilder.builder(plan.metadata()).lastModified(options.lastModified()).build())
        .importProfile(
            filter
                .profile()
                .map(
                    address ->
                        ImportProfileBuilder.builder(plan.importProfile()).href(address).build())
                .orElse(plan.importProfile()))
        .systemImplementation(
            SystemImplementationBuilder.builder(plan.systemImplementation())
                .components(components.stream().map(this::unlinked).toList())
                .inventoryItems(
                    plan.systemImplementation().inventoryItems().stream()
                        .map(this::unlinked)
                        .toList())
                .build())
        .controlImplementation(
            ControlImplementationBuilder.builder(implementation)
                .setParameters(
                    implementation.setParameters().stream()
                        .filter(
                            setting ->
                                filter
                                    .baseline()
                                    .map(b -> b.parameter(setting.paramId()).isPresent())
                                    .orElse(true))
                        .toList())
                .implementedRequirements(kept.stream().map(this::unlinked).toList())
                .build())
        .build();
  }

  private Optional<ImplementedRequirement> kept(ImplementedRequirement requirement) {
    boolean inBaseline =
        filter
            .baseline()
            .map(b -> b.index().control(requirement.controlId().value()).isPresent())
            .orElse(true);
    if (!inBaseline) {
      return Optional.empty();
    }
    List<Statement> statements =
        requirement.statements().stream()
            .flatMap(statement -> kept(statement, requirement.props()).stream())
            .toList();
    boolean originates = originates(List.of(), requirement.props());
    List<ByComponent> byComponents =
        originates ? kept(requirement.byComponents(), List.of(), requirement.props()) : List.of();
    boolean answers =
        originates
            && answers(requirement.byComponents(), byComponents, List.of(), requirement.props());
    return answers || !statements.isEmpty()
        ? Optional.of(
            ImplementedRequirementBuilder.builder(requirement)
                .byComponents(byComponents)
                .statements(statements)
                .build())
        : Optional.empty();
  }

  private Optional<Statement> kept(Statement statement, List<Property> ofControl) {
    if (!originates(statement.props(), ofControl)) {
      return Optional.empty();
    }
    List<ByComponent> byComponents = kept(statement.byComponents(), statement.props(), ofControl);
    return answers(statement.byComponents(), byComponents, statement.props(), ofControl)
        ? Optional.of(StatementBuilder.builder(statement).byComponents(byComponents).build())
        : Optional.empty();
  }

  private List<ByComponent> kept(
      List<ByComponent> byComponents, List<Property> ofStatement, List<Property> ofControl) {
    return byComponents.stream()
        .filter(by -> named.isEmpty() || named.contains(by.componentUuid()))
        .filter(by -> hasState(states(Optional.of(by), ofStatement, ofControl)))
        .toList();
  }

  /** What no component answers has a state of its own, and is no component's. */
  private boolean answers(
      List<ByComponent> all,
      List<ByComponent> kept,
      List<Property> ofStatement,
      List<Property> ofControl) {
    return !kept.isEmpty()
        || all.isEmpty()
            && named.isEmpty()
            && hasState(states(Optional.empty(), ofStatement, ofControl));
  }

  private boolean originates(List<Property> ofStatement, List<Property> ofControl) {
    List<String> own = PlanControl.values(ofStatement, Vocabulary.CONTROL_ORIGINATION).toList();
    return filter.originations().isEmpty()
        || (own.isEmpty()
                ? PlanControl.values(ofControl, Vocabulary.CONTROL_ORIGINATION)
                : own.stream())
            .anyMatch(
                value ->
                    filter.originations().stream()
                        .anyMatch(asked -> asked.strip().equalsIgnoreCase(value)));
  }

  private boolean hasState(States states) {
    return filter.states().isEmpty()
        || states.state().filter(filter.states()::contains).isPresent();
  }

  private static States states(
      Optional<ByComponent> by, List<Property> ofStatement, List<Property> ofControl) {
    List<String> words =
        by.stream()
            .flatMap(
                b ->
                    Stream.concat(
                        b.implementationStatus().map(status -> status.state()).stream(),
                        words(b.props())))
            .toList();
    return new States(words, words(ofStatement).toList(), words(ofControl).toList());
  }

  private static Stream<String> words(List<Property> props) {
    return PlanControl.values(props, Vocabulary.IMPLEMENTATION_STATUS);
  }

  private static void addUuids(ImplementedRequirement requirement, Set<String> uuids) {
    uuids.add(requirement.uuid().value());
    requirement.byComponents().forEach(by -> addUuids(by, uuids));
    for (Statement statement : requirement.statements()) {
      uuids.add(statement.uuid().value());
      statement.byComponents().forEach(by -> addUuids(by, uuids));
    }
  }

  private static void addUuids(ByComponent by, Set<String> uuids) {
    uuids.add(by.uuid().value());
    by.inherited().forEach(inherited -> uuids.add(inherited.uuid().value()));
    by.satisfied().forEach(satisfied -> uuids.add(satisfied.uuid().value()));
    for (Export export : by.export().stream().toList()) {
      for (Provided provided : export.provided()) {
        uuids.add(provided.uuid().value());
      }
      export.responsibilities().forEach(r -> uuids.add(r.uuid().value()));
    }
  }

  private List<Link> unlinked(List<Link> links) {
    return links.stream()
        .filter(link -> !gone.contains(link.href().replaceFirst("^#", "")))
        .toList();
  }

  private SystemComponent unlinked(SystemComponent component) {
    return SystemComponentBuilder.builder(component).links(unlinked(component.links())).build();
  }

  private InventoryItem unlinked(InventoryItem item) {
    return InventoryItemBuilder.builder(item)
        .links(unlinked(item.links()))
        .implementedComponents(
            item.implementedComponents().stream()
                .filter(implemented -> !gone.contains(implemented.componentUuid().value()))
                .toList())
        .build();
  }

  private ImplementedRequirement unlinked(ImplementedRequirement requirement) {
    return ImplementedRequirementBuilder.builder(requirement)
        .links(unlinked(requirement.links()))
        .byComponents(requirement.byComponents().stream().map(this::unlinked).toList())
        .statements(
            requirement.statements().stream()
                .map(
                    statement ->
                        StatementBuilder.builder(statement)
                            .links(unlinked(statement.links()))
                            .byComponents(
                                statement.byComponents().stream().map(this::unlinked).toList())
                            .build())
                .toList())
        .build();
  }

  private ByComponent unlinked(ByComponent by) {
    return ByComponentBuilder.builder(by)
        .links(unlinked(by.links()))
        .export(by.export().map(this::unbound))
        .build();
  }

  /** A responsibility that named an item which is gone is bound to none: it counts at its place. */
  private Export unbound(Export export) {
    return ExportBuilder.builder(export)
        .responsibilities(
            export.responsibilities().stream()
                .map(
                    responsibility ->
                        ResponsibilityBuilder.builder(responsibility)
                            .providedUuid(
                                responsibility
                                    .providedUuid()
                                    .filter(uuid -> !gone.contains(uuid.value())))
                            .build())
                .toList())
        .build();
  }
}
