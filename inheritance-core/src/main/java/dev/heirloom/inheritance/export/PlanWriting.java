package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.determination.ControlResult;
import dev.heirloom.inheritance.determination.Duty;
import dev.heirloom.inheritance.determination.Fulfilment;
import dev.heirloom.inheritance.determination.PointResult;
import dev.heirloom.inheritance.determination.ProvidedUse;
import dev.heirloom.inheritance.determination.Report;
import dev.heirloom.inheritance.determination.ResponsibilityUse;
import dev.heirloom.inheritance.determination.Status;
import dev.heirloom.inheritance.determination.SystemInChain;
import dev.heirloom.inheritance.export.LeveragingPlan.Change;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.model.LinkBuilder;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDate;
import dev.heirloom.oscal.model.Party;
import dev.heirloom.oscal.model.PartyBuilder;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.ComponentStatusBuilder;
import dev.heirloom.oscal.model.implementation.ImplementationStatusBuilder;
import dev.heirloom.oscal.model.implementation.SetParameter;
import dev.heirloom.oscal.model.implementation.SetParameterBuilder;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemComponentBuilder;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.Inherited;
import dev.heirloom.oscal.model.ssp.InheritedBuilder;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorization;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorizationBuilder;
import dev.heirloom.oscal.model.ssp.Satisfied;
import dev.heirloom.oscal.model.ssp.SatisfiedBuilder;
import dev.heirloom.oscal.model.ssp.Statement;
import dev.heirloom.oscal.model.ssp.StatementBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds to a plan what a report says and the plan does not; used once. */
final class PlanWriting {

  private final SystemSecurityPlan plan;
  private final boolean created;
  private final Report report;
  private final LeveragingPlan.Sources sources;
  private final ExportOptions options;
  private final List<Change> changes = new ArrayList<>();
  private final List<Party> parties;
  private final List<LeveragedAuthorization> leveraged;
  private final List<SystemComponent> components;
  private final SystemClaims said;
  private final Map<SystemId, String> titles = new HashMap<>();
  private final Map<Uuid, Uuid> standIns = new HashMap<>();

  PlanWriting(
      SystemSecurityPlan plan,
      boolean created,
      Report report,
      LeveragingPlan.Sources sources,
      ExportOptions options) {
    this.plan = plan;
    this.created = created;
    this.report = report;
    this.sources = sources;
    this.options = options;
    this.parties = new ArrayList<>(plan.metadata().parties());
    this.leveraged = new ArrayList<>(plan.systemImplementation().leveragedAuthorizations());
    this.components = new ArrayList<>(plan.systemImplementation().components());
    this.said = CustomerSystem.of(plan, "plan").claims();
    report.inputs().systems().forEach(system -> titles.put(system.id(), system.title()));
  }

  /** A requirement or a statement under construction. */
  private static final class Node {
    private final List<Property> props = new ArrayList<>();
    private final List<ByComponent> byComponents = new ArrayList<>();
  }

  LeveragingPlan written() {
    for (SystemInChain system : report.inputs().systems()) {
      if (system.direct()) {
        sources.offerings().stream()
            .filter(offering -> offering.systemId().equals(system.id()))
            .findFirst()
            .ifPresent(this::leverage);
      }
    }
    List<ImplementedRequirement> requirements = requirements();
    if (changes.isEmpty()) {
      return new LeveragingPlan(plan, List.of());
    }
    var metadata =
        MetadataBuilder.builder(plan.metadata())
            .lastModified(options.lastModified())
            .parties(parties)
            .build();
    var implementation =
        SystemImplementationBuilder.builder(plan.systemImplementation())
            .leveragedAuthorizations(leveraged)
            .components(components)
            .build();
    var controls =
        ControlImplementationBuilder.builder(plan.controlImplementation())
            .implementedRequirements(requirements)
            .build();
    return new LeveragingPlan(
        SystemSecurityPlanBuilder.builder(plan)
            .metadata(metadata)
            .systemImplementation(implementation)
            .controlImplementation(controls)
            .build(),
        changes);
  }

  private void change(String place, String what) {
    changes.add(new Change(place, what));
  }

  // Providers.

  private void leverage(Offering offering) {
    Set<Uuid> used = usedComponents(offering);
    Set<Uuid> theirs = new HashSet<>(used);
    offering.claims().components().forEach(component -> theirs.add(component.uuid()));
    List<Component> standing =
        said.components().stream()
            .filter(component -> component.inheritedUuids().stream().anyMatch(theirs::contains))
            .toList();
    Optional<Uuid> authorization =
        authorizationOf(offering, standing).or(() -> authorize(offering));
    for (Component component : standing) {
      component.inheritedUuids().forEach(uuid -> standIns.putIfAbsent(uuid, component.uuid()));
    }
    Optional<Uuid> all =
        offering.claims().components().stream()
            .filter(Component::isThisSystem)
            .map(Component::uuid)
            .filter(standIns::containsKey)
            .map(standIns::get)
            .findFirst();
    for (Uuid component : used) {
      if (!standIns.containsKey(component)) {
        standIns.put(component, all.orElseGet(() -> standIn(offering, component, authorization)));
      }
    }
  }

  /** Returns the components that offer the system something, in the order of the report. */
  private Set<Uuid> usedComponents(Offering offering) {
    Set<Uuid> used = new LinkedHashSet<>();
    for (ControlResult control : report.controls()) {
      for (PointResult point : control.points()) {
        point.provided().stream()
            .filter(use -> use.system().equals(offering.systemId()))
            .forEach(use -> used.add(use.item().component()));
        point.responsibilities().stream()
            .filter(use -> use.system().equals(offering.systemId()))
            .forEach(use -> used.add(use.responsibility().component()));
      }
    }
    return used;
  }

  private Optional<Uuid> authorizationOf(Offering offering, List<Component> standing) {
    DocumentIdentity identity = offering.claims().identity();
    Set<String> names = new HashSet<>(identity.addresses());
    names.add(identity.name());
    identity.uuid().ifPresent(uuid -> names.add(uuid.value()));
    return said.leveragedAuthorizations().stream()
        .filter(
            authorization ->
                authorization.documents().stream().anyMatch(names::contains)
                    || authorization.systemIdentifiers().stream()
                        .anyMatch(identity.systemIdentifiers()::contains)
                    || standing.stream()
                        .anyMatch(
                            component ->
                                component.leveragedAuthorizations().contains(authorization.uuid())))
        .map(authorization -> authorization.uuid())
        .findFirst();
  }

  private Optional<Uuid> authorize(Offering offering) {
    Optional<Authorization> record = record(offering);
    Optional<LocalDate> date = record.flatMap(Authorization::issued);
    if (date.isEmpty()) {
      return Optional.empty();
    }
    String title = offering.claims().identity().title();
    Uuid party = options.uuid("party/" + offering.systemId());
    if (parties.stream().noneMatch(known -> known.uuid().equals(party))) {
      parties.add(PartyBuilder.builder().uuid(party).type("organization").name(line(title)).build());
    }
    List<Property> props = new ArrayList<>();
    for (String identifier : offering.claims().identity().systemIdentifiers()) {
      props.add(fedramp("leveraged-system-identifier", identifier));
    }
    record
        .map(Authorization::type)
        .filter(type -> type != AuthorizationType.UNSTATED)
        .ifPresent(type -> props.add(fedramp("authorization-type", word(type))));
    record
        .flatMap(Authorization::level)
        .ifPresent(level -> props.add(fedramp("impact-level", level.toString())));
    Uuid uuid = options.uuid("leveraged-authorization/" + offering.systemId());
    String document = offering.claims().identity().name();
    leveraged.add(
        LeveragedAuthorizationBuilder.builder()
            .uuid(uuid)
            .title(MarkupLine.ofText(title))
            .props(props)
            .links(
                document.matches("[A-Za-z0-9._~/-]+")
                    ? List.of(LinkBuilder.builder().href(document).build())
                    : List.of())
            .partyUuid(party)
            .dateAuthorized(OscalDate.of(date.get()))
            .build());
    change("leveraged-authorizations", "added " + title + ", authorized on " + date.get());
    return Optional.of(uuid);
  }

  private Optional<Authorization> record(Offering offering) {
    DocumentIdentity identity = offering.claims().identity();
    return sources.authorizations().records().stream()
        .filter(
            record ->
                !record.type().isOfCustomerSystem()
                    && record.issued().isPresent()
                    && (record.subject().equalsIgnoreCase(offering.systemId().value())
                        || record.subject().equals(identity.name())
                        || identity.systemIdentifiers().contains(record.subject())))
        .findFirst()
        .or(offering::authorization);
  }

  private Uuid standIn(Offering offering, Uuid component, Optional<Uuid> authorization) {
    String provider = offering.claims().identity().title();
    Optional<Component> theirs =
        offering.claims().components().stream()
            .filter(known -> known.uuid().equals(component))
            .findFirst();
    String name = theirs.map(Component::title).filter(title -> !title.isBlank()).orElse(provider);
    List<Property> props = new ArrayList<>();
    props.add(PropertyBuilder.builder().name("inherited-uuid").value(component.value()).build());
    authorization.ifPresent(
        uuid ->
            props.add(
                PropertyBuilder.builder()
                    .name("leveraged-authorization-uuid")
                    .value(uuid.value())
                    .build()));
    if (authorization.isEmpty()) {
      props.add(
          open(
              "authorization " + offering.systemId(),
              "when " + provider + " was authorized, by whom and at which level: no date is on record"));
    }
    Uuid uuid = options.uuid("component/" + offering.systemId() + "/" + component);
    components.add(
        SystemComponentBuilder.builder()
            .uuid(uuid)
            .type(
                theirs
                    .filter(known -> !known.isThisSystem())
                    .map(Component::type)
                    .orElse("system"))
            .title(MarkupLine.ofText(name.equals(provider) ? provider : provider + ": " + name))
            .description(MarkupMultiline.ofText("Stands in for a component of " + provider + "."))
            .props(props)
            .status(ComponentStatusBuilder.builder().state("operational").build())
            .build());
    change("components", "added " + name + " of " + provider);
    return uuid;
  }

  // Controls.

  private List<ImplementedRequirement> requirements() {
    Map<String, ControlResult> left = new LinkedHashMap<>();
    report.controls().forEach(control -> left.put(control.id().value(), control));
    List<ImplementedRequirement> requirements = new ArrayList<>();
    for (ImplementedRequirement requirement : plan.controlImplementation().implementedRequirements()) {
      ControlResult control = left.remove(requirement.controlId().value());
      requirements.add(control == null ? requirement : requirement(control, Optional.of(requirement)));
    }
    for (ControlResult control : left.values()) {
      requirements.add(requirement(control, Optional.empty()));
    }
    return requirements;
  }

  private ImplementedRequirement requirement(
      ControlResult control, Optional<ImplementedRequirement> existing) {
    String id = control.id().value();
    Map<String, Node> nodes = new LinkedHashMap<>();
    Node whole = nodes.computeIfAbsent(id, key -> new Node());
    existing.ifPresent(
        requirement -> {
          whole.props.addAll(requirement.props());
          whole.byComponents.addAll(requirement.byComponents());
          for (Statement statement : requirement.statements()) {
            Node node = nodes.computeIfAbsent(statement.statementId().value(), key -> new Node());
            node.props.addAll(statement.props());
            node.byComponents.addAll(statement.byComponents());
          }
        });
    if (existing.isEmpty() || created) {
      change(id, "added the control");
    }
    List<SetParameter> settings =
        new ArrayList<>(existing.map(ImplementedRequirement::setParameters).orElse(List.of()));
    originate(control, whole);
    inherit(control, nodes);
    tailor(control, nodes);
    if (created) {
      act(control, nodes);
    }
    openItems(control, nodes);
    parameters(control, nodes, settings);
    return built(control, existing, nodes, settings);
  }

  private void originate(ControlResult control, Node whole) {
    boolean stated = whole.props.stream().anyMatch(p -> p.name().equals(Vocabulary.CONTROL_ORIGINATION));
    if (!stated && control.status() != Status.NOT_APPLICABLE) {
      String origin =
          switch (control.status()) {
            case FULLY_INHERITED -> "inherited";
            case PARTIALLY_INHERITED -> "shared";
            default -> "system-specific";
          };
      whole.props.add(
          PropertyBuilder.builder()
              .ns(Vocabulary.namespaceOfOrigination(origin))
              .name(Vocabulary.CONTROL_ORIGINATION)
              .value(origin)
              .build());
      change(control.id().value(), "added the control origination " + origin);
    }
  }

  private void inherit(ControlResult control, Map<String, Node> nodes) {
    Set<Uuid> listed =
        said.inherited().stream()
            .filter(entry -> entry.place().control().equals(control.id().value()))
            .flatMap(entry -> entry.provided().stream())
            .collect(Collectors.toSet());
    Map<Uuid, ProvidedUse> uses = new LinkedHashMap<>();
    Map<Uuid, List<PointResult>> reached = new HashMap<>();
    for (PointResult point : control.points()) {
      if (point.status() != Status.NOT_APPLICABLE) {
        for (ProvidedUse use : point.provided()) {
          uses.putIfAbsent(use.uuid(), use);
          reached.computeIfAbsent(use.uuid(), uuid -> new ArrayList<>()).add(point);
        }
      }
    }
    Map<String, Map<Uuid, List<ProvidedUse>>> places = new LinkedHashMap<>();
    uses.forEach(
        (uuid, use) -> {
          Uuid standIn = standIns.get(use.item().component());
          if (standIn != null && !listed.contains(uuid)) {
            places
                .computeIfAbsent(place(control, use, reached.get(uuid)), key -> new LinkedHashMap<>())
                .computeIfAbsent(standIn, key -> new ArrayList<>())
                .add(use);
          }
        });
    places.forEach(
        (place, byStandIn) ->
            byStandIn.forEach(
                (standIn, items) ->
                    inherit(place, nodes.computeIfAbsent(place, key -> new Node()), standIn, items)));
  }

  private static String place(ControlResult control, ProvidedUse use, List<PointResult> reached) {
    String id = control.id().value();
    if (use.item().place().statement().isEmpty() || reached.size() != 1) {
      return id;
    }
    String point = reached.get(0).id();
    String statement = use.item().place().statement().get();
    return !point.equals(id) && statement.matches(java.util.regex.Pattern.quote(point) + "(\\.[A-Za-z0-9]+)*")
        ? statement
        : point;
  }

  private void inherit(String place, Node node, Uuid standIn, List<ProvidedUse> items) {
    List<Inherited> added = new ArrayList<>();
    for (ProvidedUse use : items) {
      added.add(
          InheritedBuilder.builder()
              .uuid(options.uuid("inherited/" + place + "/" + use.system() + "/" + use.uuid()))
              .providedUuid(use.uuid())
              .description(MarkupMultiline.ofText("Inherited from " + title(use.system()) + "."))
              .build());
      change(place, "added what is inherited from " + title(use.system()) + " (" + use.uuid() + ")");
    }
    for (int i = 0; i < node.byComponents.size(); i++) {
      ByComponent by = node.byComponents.get(i);
      if (by.componentUuid().equals(standIn)) {
        node.byComponents.set(
            i,
            ByComponentBuilder.builder(by)
                .inherited(Stream.concat(by.inherited().stream(), added.stream()).toList())
                .build());
        return;
      }
    }
    String provider = title(items.get(0).system());
    boolean usable = items.stream().allMatch(ProvidedUse::isUsable);
    boolean complete =
        items.stream()
            .allMatch(
                use ->
                    use.standing() == ProvidedUse.Standing.USABLE
                        && use.item().extent() == Extent.WHOLE);
    node.byComponents.add(
        ByComponentBuilder.builder()
            .componentUuid(standIn)
            .uuid(options.uuid("by-component/" + place + "/" + standIn))
            .description(
                usable
                    ? MarkupMultiline.ofText("Left to " + provider + ", as far as it offers it.")
                    : MarkupMultiline.ofText(
                        "Offered by " + provider + ", and not to be relied on as things stand: the"
                            + " report says why."))
            .implementationStatus(
                ImplementationStatusBuilder.builder()
                    .state(usable ? complete ? "implemented" : "partial" : "planned")
                    .build())
            .inherited(added)
            .build());
  }

  private void tailor(ControlResult control, Map<String, Node> nodes) {
    if (control.status() == Status.NOT_APPLICABLE) {
      tailor(control.id().value(), nodes);
      return;
    }
    for (PointResult point : control.points()) {
      if (point.status() == Status.NOT_APPLICABLE) {
        tailor(point.id(), nodes);
      }
    }
  }

  private void tailor(String place, Map<String, Node> nodes) {
    boolean explained =
        said.addressed().stream()
            .anyMatch(
                addressed ->
                    addressed.states().contains("not-applicable")
                        && (addressed.place().toString().equals(place)
                            || place.startsWith(addressed.place().toString() + "_")));
    Node node = nodes.computeIfAbsent(place, key -> new Node());
    boolean stated =
        node.props.stream().anyMatch(p -> p.name().equals(Vocabulary.IMPLEMENTATION_STATUS));
    if (!explained && !stated) {
      node.props.add(
          PropertyBuilder.builder()
              .ns(Vocabulary.FEDRAMP_NAMESPACE)
              .name(Vocabulary.IMPLEMENTATION_STATUS)
              .value("not-applicable")
              .remarks(PlanSkeleton.toBeWritten("why this was tailored out"))
              .build());
      change(place, "marked as tailored out");
    }
  }

  /** Writes what the report says that the system has done, of which the new plan knows nothing. */
  private void act(ControlResult control, Map<String, Node> nodes) {
    Set<String> documents =
        report.inputs().systems().stream().map(SystemInChain::document).collect(Collectors.toSet());
    for (PointResult point : control.points()) {
      for (ResponsibilityUse use : point.responsibilities()) {
        boolean own = use.answers().stream().anyMatch(answer -> !documents.contains(answer.document()));
        if (own && isActed(use.fulfilment())) {
          Satisfied satisfied =
              SatisfiedBuilder.builder()
                  .uuid(options.uuid("satisfied/" + point.id() + "/" + use.system() + "/" + use.uuid()))
                  .responsibilityUuid(use.uuid())
                  .description(
                      PlanSkeleton.toBeWritten(
                          "how the system meets what " + title(use.system()) + " leaves to it"))
                  .build();
          own(point, nodes, use.fulfilment(), List.of(satisfied), "/" + use.uuid());
        }
      }
      for (Duty duty : point.duties()) {
        if (duty.kind() == Duty.Kind.IMPLEMENT && isActed(duty.fulfilment())) {
          own(point, nodes, duty.fulfilment(), List.of(), "");
        }
      }
    }
  }

  private static boolean isActed(Fulfilment fulfilment) {
    return fulfilment == Fulfilment.SATISFIED || fulfilment == Fulfilment.PLANNED;
  }

  private void own(
      PointResult point,
      Map<String, Node> nodes,
      Fulfilment fulfilment,
      List<Satisfied> satisfied,
      String name) {
    nodes
        .computeIfAbsent(point.id(), key -> new Node())
        .byComponents
        .add(
            ByComponentBuilder.builder()
                .componentUuid(options.uuid("component/this-system"))
                .uuid(options.uuid("own/" + point.id() + name))
                .description(PlanSkeleton.toBeWritten("how the system implements this"))
                .implementationStatus(
                    ImplementationStatusBuilder.builder()
                        .state(fulfilment == Fulfilment.SATISFIED ? "implemented" : "planned")
                        .build())
                .satisfied(satisfied)
                .build());
  }

  private void openItems(ControlResult control, Map<String, Node> nodes) {
    String id = control.id().value();
    Map<String, Property> wanted = new LinkedHashMap<>();
    Map<String, String> places = new HashMap<>();
    for (PointResult point : control.points()) {
      for (Duty duty : point.openDuties()) {
        String value = word(duty.kind()) + " " + duty.id();
        Optional<ResponsibilityUse> use =
            point.responsibilities().stream()
                .filter(known -> known.uuid().value().equals(duty.id()))
                .findFirst();
        boolean atPoint =
            duty.kind() == Duty.Kind.IMPLEMENT
                || use.filter(known -> known.responsibility().place().statement().isPresent())
                    .isPresent();
        places.putIfAbsent(value, atPoint ? point.id() : id);
        wanted.putIfAbsent(value, open(value, sentence(duty, point, use)));
      }
    }
    Set<String> present = new HashSet<>();
    nodes.forEach(
        (place, node) ->
            node.props.removeIf(
                prop -> {
                  boolean stale = isOpenItem(prop) && !wanted.containsKey(prop.value());
                  if (stale) {
                    change(place, "took away the open item " + prop.value());
                  } else if (isOpenItem(prop)) {
                    present.add(prop.value());
                  }
                  return stale;
                }));
    wanted.forEach(
        (value, prop) -> {
          if (present.add(value)) {
            nodes.computeIfAbsent(places.get(value), key -> new Node()).props.add(prop);
            change(places.get(value), "added the open item " + value);
          }
        });
  }

  private String sentence(Duty duty, PointResult point, Optional<ResponsibilityUse> use) {
    String provider = duty.system().map(this::title).orElse("");
    return switch (duty.kind()) {
      case RESPONSIBILITY ->
          "how the system meets what "
              + provider
              + " leaves to it"
              + use.map(known -> known.responsibility().text().strip())
                  .filter(text -> !text.isEmpty())
                  .map(text -> ": " + text)
                  .orElse("");
      case IMPLEMENT ->
          "how the system implements "
              + point.id()
              + point.reason().map(reason -> "; " + reason.sentence()).orElse("");
      case PARAMETER ->
          "the value of " + duty.id() + " that the system adds, for that of " + provider + " is not what the baseline asks for";
      case LEVEL -> "that the authorizing official accepts the level of " + provider;
      case CONFIRM -> "that what was presumed of responsibility " + duty.id() + " was confirmed with " + provider;
    };
  }

  private void parameters(
      ControlResult control, Map<String, Node> nodes, List<SetParameter> settings) {
    Set<String> open = new HashSet<>();
    for (PointResult point : control.points()) {
      point.openDuties().stream()
          .filter(duty -> duty.kind() == Duty.Kind.PARAMETER)
          .forEach(duty -> open.add(duty.id()));
    }
    Set<Object> set =
        Stream.of(
                settings.stream(),
                plan.controlImplementation().setParameters().stream(),
                nodes.values().stream()
                    .flatMap(node -> node.byComponents.stream())
                    .flatMap(by -> by.setParameters().stream()))
            .flatMap(stream -> stream)
            .map(SetParameter::paramId)
            .collect(Collectors.toCollection(HashSet::new));
    List<BaselineParameter> parameters =
        control.status() == Status.NOT_APPLICABLE
            ? List.of()
            : sources.baseline().control(control.id()).map(c -> c.parameters()).orElse(List.of());
    for (BaselineParameter parameter : parameters) {
      List<String> values =
          parameter.required().stream().map(PlanWriting::line).filter(v -> !v.isEmpty()).toList();
      if (parameter.isPinned()
          && !values.isEmpty()
          && !open.contains(parameter.id().value())
          && set.add(parameter.id())) {
        settings.add(SetParameterBuilder.builder().paramId(parameter.id()).values(values).build());
        change(control.id().value(), "set " + parameter.id() + " to what the baseline asks for");
      }
    }
  }

  private ImplementedRequirement built(
      ControlResult control,
      Optional<ImplementedRequirement> existing,
      Map<String, Node> nodes,
      List<SetParameter> settings) {
    String id = control.id().value();
    Node whole = nodes.remove(id);
    Map<String, Statement> known = new HashMap<>();
    existing.ifPresent(
        requirement ->
            requirement.statements().forEach(s -> known.put(s.statementId().value(), s)));
    List<Statement> statements = new ArrayList<>();
    nodes.forEach(
        (place, node) -> {
          StatementBuilder statement =
              known.containsKey(place)
                  ? StatementBuilder.builder(known.get(place))
                  : StatementBuilder.builder()
                      .statementId(new StatementId(place))
                      .uuid(options.uuid("statement/" + place));
          statements.add(statement.props(node.props).byComponents(node.byComponents).build());
        });
    ImplementedRequirementBuilder requirement =
        existing
            .map(ImplementedRequirementBuilder::builder)
            .orElseGet(
                () ->
                    ImplementedRequirementBuilder.builder()
                        .uuid(options.uuid("requirement/" + id))
                        .controlId(control.id()));
    return requirement
        .props(whole.props)
        .byComponents(whole.byComponents)
        .setParameters(settings)
        .statements(statements)
        .build();
  }

  private String title(SystemId system) {
    return titles.getOrDefault(system, system.value());
  }

  private static boolean isOpenItem(Property prop) {
    return prop.name().equals(LeveragingPlan.OPEN_ITEM)
        && prop.ns().filter(Vocabulary.NAMESPACE::equals).isPresent();
  }

  private static Property open(String value, String what) {
    return PropertyBuilder.builder()
        .ns(Vocabulary.NAMESPACE)
        .name(LeveragingPlan.OPEN_ITEM)
        .value(line(value))
        .remarks(PlanSkeleton.toBeWritten(what))
        .build();
  }

  private static Property fedramp(String name, String value) {
    return PropertyBuilder.builder()
        .ns(Vocabulary.FEDRAMP_NAMESPACE)
        .name(name)
        .value(line(value))
        .build();
  }

  /** OSCAL's strings are one line without blanks around it. */
  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
