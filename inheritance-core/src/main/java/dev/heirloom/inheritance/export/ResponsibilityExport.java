package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.DocumentId;
import dev.heirloom.oscal.model.DocumentIdBuilder;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.ComponentDefinitionBuilder;
import dev.heirloom.oscal.model.component.ControlImplementationBuilder;
import dev.heirloom.oscal.model.component.DefinedComponent;
import dev.heirloom.oscal.model.component.DefinedComponentBuilder;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import dev.heirloom.oscal.model.component.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.component.StatementBuilder;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.Export;
import dev.heirloom.oscal.model.ssp.Provided;
import dev.heirloom.oscal.model.ssp.Responsibility;
import dev.heirloom.oscal.model.ssp.Statement;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider's system security plan exports, as a component definition for customers who may
 * not see the plan (OSCAL {@code export}; SEMANTICS section 9).
 *
 * <p>It carries the provided items and responsibilities with their uuids and texts, at their
 * places; and of the rest of the plan only what they cannot be used without: the system's name and
 * identifiers, the uuid, type and title of each component that exports something, and the
 * implementation state of what is exported, where it is one that OSCAL defines. No description of
 * how anything is done, no remark, no parameter value, no person and no component that exports
 * nothing appears. A component keeps its uuid, so that customers' {@code inherited-uuid}s resolve
 * in either document.
 *
 * <p>What is determined from it is what is determined from the plan, but for what the plan alone
 * can tell: its authorization, its parameter values, and the systems that it leverages itself.
 */
public final class ResponsibilityExport {

  private final SystemSecurityPlan plan;
  private final String source;
  private final ExportOptions options;
  private final Map<Uuid, List<ImplementedRequirement>> requirements = new LinkedHashMap<>();
  private int number;

  private ResponsibilityExport(SystemSecurityPlan plan, String source, ExportOptions options) {
    this.plan = plan;
    this.source = source;
    this.options = options;
  }

  /**
   * Returns what a plan exports, as a component definition; one without components if it exports
   * nothing.
   *
   * @param source the address of the baseline's profile or catalog, a URI reference that customers
   *     can use
   */
  public static ComponentDefinition of(
      SystemSecurityPlan plan, String source, ExportOptions options) {
    return new ResponsibilityExport(plan, source, options).definition();
  }

  private ComponentDefinition definition() {
    for (var requirement : plan.controlImplementation().implementedRequirements()) {
      List<String> states = values(requirement.props());
      requirement
          .byComponents()
          .forEach(by -> add(requirement.controlId(), Optional.empty(), by, List.of(), states));
      for (Statement statement : requirement.statements()) {
        List<String> own = values(statement.props());
        statement
            .byComponents()
            .forEach(
                by ->
                    add(
                        requirement.controlId(),
                        Optional.of(statement.statementId()),
                        by,
                        own,
                        states));
      }
    }
    List<DefinedComponent> components = new ArrayList<>();
    requirements.forEach((uuid, required) -> components.add(component(uuid, required)));
    return ComponentDefinitionBuilder.builder()
        .uuid(options.uuid("component-definition"))
        .metadata(metadata())
        .components(components)
        .build();
  }

  private Metadata metadata() {
    String name = plan.systemCharacteristics().systemName();
    List<DocumentId> identifiers =
        plan.systemCharacteristics().systemIds().stream()
            .map(id -> DocumentIdBuilder.builder().identifier(id.id()).build())
            .toList();
    return MetadataBuilder.builder(options.metadata(name)).documentIds(identifiers).build();
  }

  private DefinedComponent component(Uuid uuid, List<ImplementedRequirement> required) {
    Optional<SystemComponent> defined =
        plan.systemImplementation().components().stream()
            .filter(component -> component.uuid().equals(uuid))
            .findFirst();
    List<Property> outside =
        defined.stream()
            .flatMap(component -> component.props().stream())
            .filter(p -> p.name().equals("implementation-point") && p.value().equals("external"))
            .map(p -> PropertyBuilder.builder().name(p.name()).ns(p.ns()).value(p.value()).build())
            .toList();
    return DefinedComponentBuilder.builder()
        .uuid(uuid)
        .type(defined.map(SystemComponent::type).orElse("service"))
        .title(
            defined
                .map(SystemComponent::title)
                .filter(title -> !title.toText().isBlank())
                .orElse(MarkupLine.ofText("Component " + uuid)))
        .description(MarkupMultiline.ofText("What it offers customers is stated per control."))
        .props(outside)
        .controlImplementations(
            List.of(
                ControlImplementationBuilder.builder()
                    .uuid(options.uuid("control-implementation/" + uuid))
                    .source(source)
                    .description(
                        MarkupMultiline.ofText(
                            "What customers can inherit, and what they are responsible for."))
                    .implementedRequirements(required)
                    .build()))
        .build();
  }

  /**
   * Each export becomes a requirement of its own, so that the state of one never speaks for
   * another.
   */
  private void add(
      ControlId control,
      Optional<StatementId> statement,
      ByComponent by,
      List<String> statementStates,
      List<String> requirementStates) {
    Export export = by.export().orElse(null);
    if (export == null || export.provided().isEmpty() && export.responsibilities().isEmpty()) {
      return;
    }
    List<String> own = new ArrayList<>();
    by.implementationStatus().ifPresent(status -> own.add(status.state()));
    own.addAll(values(by.props()));
    List<Property> props = new ArrayList<>();
    States states = new States(own, statementStates, requirementStates);
    states.notUnderstood().forEach(word -> props.add(state(word)));
    states
        .state()
        .filter(state -> state != ImplementationState.NOT_UNDERSTOOD)
        .ifPresent(state -> props.add(state(state.toString())));
    export.provided().forEach(provided -> props.add(provided(provided)));
    if (export.provided().isEmpty()) {
      props.add(inheritance(Vocabulary.NOT_ADDRESSED).build());
    }
    export.responsibilities().forEach(responsibility -> responsibility(responsibility, props));
    MarkupMultiline description =
        export
            .description()
            .orElse(MarkupMultiline.ofText("The properties say what customers can inherit here."));
    String name = "requirement/" + by.componentUuid() + "/" + by.uuid();
    ImplementedRequirementBuilder requirement =
        ImplementedRequirementBuilder.builder().uuid(options.uuid(name)).controlId(control);
    if (statement.isPresent()) {
      requirement
          .description(MarkupMultiline.ofText("See the statement."))
          .statements(
              List.of(
                  StatementBuilder.builder()
                      .statementId(statement.get())
                      .uuid(options.uuid(name + "/statement"))
                      .description(description)
                      .props(props)
                      .remarks(export.remarks())
                      .build()));
    } else {
      requirement.description(description).props(props).remarks(export.remarks());
    }
    requirements
        .computeIfAbsent(by.componentUuid(), uuid -> new ArrayList<>())
        .add(requirement.build());
  }

  private static Property provided(Provided provided) {
    String extent =
        own(provided.props(), Vocabulary.INHERITANCE).stream().findFirst().orElse(Vocabulary.WHOLE);
    return inheritance(extent).uuid(provided.uuid()).remarks(said(provided.description())).build();
  }

  private static PropertyBuilder inheritance(String value) {
    return PropertyBuilder.builder()
        .ns(Vocabulary.NAMESPACE)
        .name(Vocabulary.INHERITANCE)
        .value(value);
  }

  private void responsibility(Responsibility responsibility, List<Property> props) {
    List<String> passedOn = own(responsibility.props(), Vocabulary.PASSES_ON);
    Optional<String> group =
        passedOn.isEmpty() ? Optional.empty() : Optional.of("passes-on-" + ++number);
    props.add(
        PropertyBuilder.builder()
            .ns(Vocabulary.NAMESPACE)
            .name(Vocabulary.RESPONSIBILITY)
            .uuid(responsibility.uuid())
            .value(responsibility.providedUuid().map(Uuid::value).orElse(Vocabulary.UNBOUND))
            .group(group)
            .remarks(said(responsibility.description()))
            .build());
    for (String lower : passedOn) {
      props.add(
          PropertyBuilder.builder()
              .ns(Vocabulary.NAMESPACE)
              .name(Vocabulary.PASSES_ON)
              .value(lower)
              .group(group)
              .build());
    }
  }

  private static Optional<MarkupMultiline> said(MarkupMultiline text) {
    return Optional.of(text).filter(t -> !t.toText().isBlank());
  }

  private static Property state(String word) {
    return PropertyBuilder.builder()
        .ns(Vocabulary.FEDRAMP_NAMESPACE)
        .name(Vocabulary.IMPLEMENTATION_STATUS)
        .value(word)
        .build();
  }

  private static List<String> values(List<Property> props) {
    return props.stream()
        .filter(p -> p.name().equals(Vocabulary.IMPLEMENTATION_STATUS))
        .filter(p -> p.ns().map(Vocabulary::isOriginationNamespace).orElse(true))
        .map(p -> p.value().strip())
        .toList();
  }

  private static List<String> own(List<Property> props, String name) {
    return props.stream()
        .filter(p -> p.name().equals(name))
        .filter(p -> p.ns().filter(Vocabulary.NAMESPACE::equals).isPresent())
        .map(p -> p.value().strip())
        .toList();
  }
}
