package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.Spot;
import dev.heirloom.inheritance.determination.ControlResult;
import dev.heirloom.inheritance.determination.Duty;
import dev.heirloom.inheritance.determination.PointResult;
import dev.heirloom.inheritance.determination.ProvidedUse;
import dev.heirloom.inheritance.determination.Report;
import dev.heirloom.inheritance.determination.Status;
import dev.heirloom.inheritance.export.LeveragingPlan.Change;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.ImplementationStatusBuilder;
import dev.heirloom.oscal.model.implementation.SetParameter;
import dev.heirloom.oscal.model.implementation.SetParameterBuilder;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.Inherited;
import dev.heirloom.oscal.model.ssp.InheritedBuilder;
import dev.heirloom.oscal.model.ssp.StatementBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds to a plan what a report says and the plan does not; used once. */
final class PlanWriting {

  private static final String NOT_TO_BE_RELIED_ON =
      ", and not to be relied on as things stand: the report says why.";
  private static final String AS_FAR_AS_OFFERED = ", as far as it offers it.";

  private final SystemSecurityPlan plan;
  private final boolean created;
  private final Report report;
  private final LeveragingPlan.Sources sources;
  private final ExportOptions options;
  private final List<Change> changes = new ArrayList<>();
  private final SystemClaims said;
  private final PlanProviders providers;

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
    this.said = CustomerSystem.of(plan, "plan").claims();
    this.providers = new PlanProviders(plan, said, report, sources, options, changes);
  }

  LeveragingPlan written() {
    providers.leverage();
    List<ImplementedRequirement> requirements = requirements();
    if (changes.isEmpty()) {
      return new LeveragingPlan(plan, List.of());
    }
    var metadata =
        MetadataBuilder.builder(plan.metadata())
            .lastModified(options.lastModified())
            .parties(providers.parties)
            .build();
    var implementation =
        SystemImplementationBuilder.builder(plan.systemImplementation())
            .leveragedAuthorizations(providers.leveraged)
            .components(providers.components)
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

  /** Returns the requirements in their order, those of one control each brought up to date together. */
  private List<ImplementedRequirement> requirements() {
    Map<ControlId, List<ImplementedRequirement>> known = new HashMap<>();
    for (ImplementedRequirement requirement : plan.controlImplementation().implementedRequirements()) {
      known.computeIfAbsent(control(requirement), id -> new ArrayList<>()).add(requirement);
    }
    Map<ControlId, List<ImplementedRequirement>> written = new LinkedHashMap<>();
    for (ControlResult control : report.controls()) {
      written.put(control.id(), written(control, known.getOrDefault(control.id(), List.of())));
    }
    Map<ControlId, Integer> next = new HashMap<>();
    List<ImplementedRequirement> requirements = new ArrayList<>();
    for (ImplementedRequirement requirement : plan.controlImplementation().implementedRequirements()) {
      ControlId id = control(requirement);
      requirements.add(
          written.containsKey(id)
              ? written.get(id).get(next.merge(id, 1, Integer::sum) - 1)
              : closed(requirement));
    }
    written.forEach(
        (id, all) -> {
          if (!known.containsKey(id)) {
            requirements.addAll(all);
          }
        });
    return requirements;
  }

  /** Returns the baseline's own id of the control that a requirement is for, else the requirement's. */
  private ControlId control(ImplementedRequirement requirement) {
    return sources
        .baseline()
        .index()
        .control(requirement.controlId().value())
        .map(BaselineControl::id)
        .orElse(requirement.controlId());
  }

  /** Returns a requirement of which the report says nothing, without what was open when one did. */
  private ImplementedRequirement closed(ImplementedRequirement requirement) {
    boolean open =
        Stream.concat(
                requirement.props().stream(),
                requirement.statements().stream().flatMap(s -> s.props().stream()))
            .anyMatch(OpenItem::is);
    if (!open) {
      return requirement;
    }
    return ImplementedRequirementBuilder.builder(requirement)
        .props(closed(requirement.controlId().value(), requirement.props()))
        .statements(
            requirement.statements().stream()
                .map(
                    statement ->
                        StatementBuilder.builder(statement)
                            .props(closed(statement.statementId().value(), statement.props()))
                            .build())
                .toList())
        .build();
  }

  private List<Property> closed(String place, List<Property> props) {
    props.stream()
        .filter(OpenItem::is)
        .forEach(prop -> change(place, "took away the open item " + prop.value()));
    return props.stream().filter(prop -> !OpenItem.is(prop)).toList();
  }

  private List<ImplementedRequirement> written(
      ControlResult control, List<ImplementedRequirement> known) {
    PlanControl planned = new PlanControl(control, known, sources.baseline().index(), options);
    if (known.isEmpty() || created) {
      change(control.id().value(), "added the control");
    }
    boolean bare = planned.isBare();
    originate(planned);
    inherit(planned);
    refresh(planned);
    tailor(planned);
    if (bare) {
      state(planned);
    }
    if (created) {
      new PlanActs(report, sources, options, providers).act(planned);
    }
    new PlanOpenItems(planned, providers, changes).write(!created);
    parameters(planned);
    return planned.built();
  }

  private void originate(PlanControl planned) {
    List<String> written =
        switch (planned.control().status()) {
          case FULLY_INHERITED -> List.of("inherited");
          case PARTIALLY_INHERITED -> List.of("inherited", "system-specific");
          case MUST_IMPLEMENT -> List.of("system-specific");
          case NOT_APPLICABLE -> List.of();
        };
    String id = planned.control().id().value();
    if (planned.origins().isEmpty()) {
      for (String origin : written) {
        planned.at(id).props.add(
            PropertyBuilder.builder()
                .ns(Vocabulary.namespaceOfOrigination(origin))
                .name(Vocabulary.CONTROL_ORIGINATION)
                .value(origin)
                .build());
        change(id, "added the control origination " + origin);
      }
    }
  }

  /** States what is inherited as a whole; of anything else only the system can say how far it is. */
  private void state(PlanControl planned) {
    String id = planned.control().id().value();
    if (planned.control().status() == Status.FULLY_INHERITED
        && planned
            .nodes()
            .flatMap(node -> PlanControl.values(node.props, Vocabulary.IMPLEMENTATION_STATUS))
            .findAny()
            .isEmpty()) {
      planned.at(id).props.add(status(ImplementationState.IMPLEMENTED).build());
      change(id, "added the implementation status implemented");
    }
  }

  private static PropertyBuilder status(ImplementationState state) {
    return PropertyBuilder.builder()
        .ns(Vocabulary.FEDRAMP_NAMESPACE)
        .name(Vocabulary.IMPLEMENTATION_STATUS)
        .value(state.toString());
  }

  /** An item of a system below. */
  private record Item(SystemId system, Uuid uuid) {}

  /**
   * Returns what is offered of a control that is not tailored out. Of one that is in part all is listed, for
   * an item that is not, beside others that are, would be found missing.
   */
  private static Map<Item, List<ProvidedUse>> items(ControlResult control) {
    Map<Item, List<ProvidedUse>> items = new LinkedHashMap<>();
    if (control.status() != Status.NOT_APPLICABLE) {
      for (PointResult point : control.points()) {
        for (ProvidedUse use : point.provided()) {
          items.computeIfAbsent(new Item(use.system(), use.uuid()), key -> new ArrayList<>()).add(use);
        }
      }
    }
    return items;
  }

  private void inherit(PlanControl planned) {
    ControlResult control = planned.control();
    Map<String, Map<Uuid, List<ProvidedUse>>> places = new LinkedHashMap<>();
    items(control)
        .forEach(
            (item, uses) -> {
              ProvidedUse use = uses.get(0);
              providers
                  .standIn(item.system(), use.item().component())
                  .filter(standIn -> !isListed(control, item))
                  .ifPresent(
                      standIn ->
                          places
                              .computeIfAbsent(place(control, item), key -> new LinkedHashMap<>())
                              .computeIfAbsent(standIn, key -> new ArrayList<>())
                              .add(use));
            });
    places.forEach(
        (place, byStandIn) ->
            byStandIn.forEach((standIn, uses) -> inherit(planned.at(place), standIn, uses)));
  }

  private boolean isListed(ControlResult control, Item item) {
    return said.inherited().stream()
        .filter(entry -> entry.provided().equals(Optional.of(item.uuid())))
        .filter(entry -> providers.mayBeOf(entry.component(), item.system()))
        .anyMatch(
            entry ->
                sources
                    .baseline()
                    .index()
                    .control(entry.place().control())
                    .filter(known -> known.id().equals(control.id()))
                    .isPresent());
  }

  /** Returns the item's own place if that is a point or below one, else the control. */
  private static String place(ControlResult control, Item item) {
    List<PointResult> reached =
        control.points().stream()
            .filter(
                point ->
                    point.provided().stream()
                        .anyMatch(
                            use -> use.system().equals(item.system()) && use.uuid().equals(item.uuid())))
            .toList();
    String id = control.id().value();
    Optional<String> statement =
        reached.get(0).provided().stream()
            .filter(use -> use.system().equals(item.system()) && use.uuid().equals(item.uuid()))
            .findFirst()
            .flatMap(use -> use.item().place().statement());
    if (statement.isEmpty() || reached.size() != 1) {
      return id;
    }
    String point = reached.get(0).id();
    boolean below =
        statement.get().matches(Pattern.quote(point) + "(\\.[A-Za-z0-9]+)*");
    return !point.equals(id) && below ? statement.get() : point;
  }

  private void inherit(PlanControl.Node node, Uuid standIn, List<ProvidedUse> uses) {
    List<Inherited> added = new ArrayList<>();
    for (ProvidedUse use : uses) {
      String provider = providers.title(use.system());
      added.add(
          InheritedBuilder.builder()
              .uuid(options.uuid("inherited/" + node.place + "/" + use.system() + "/" + use.uuid()))
              .providedUuid(use.uuid())
              .description(OpenItem.prose("Inherited from " + provider + "."))
              .build());
      change(node.place, "added what is inherited from " + provider + " (" + use.uuid() + ")");
    }
    Optional<Integer> position = node.positionOf(standIn);
    if (position.isPresent()) {
      ByComponent by = node.byComponents.get(position.get());
      node.byComponents.set(
          position.get(),
          ByComponentBuilder.builder(by)
              .inherited(Stream.concat(by.inherited().stream(), added.stream()).toList())
              .build());
    } else {
      node.byComponents.add(
          standing(
              ByComponentBuilder.builder()
                  .componentUuid(standIn)
                  .uuid(options.uuid("by-component/" + node.place + "/" + standIn))
                  .inherited(added),
              providers.title(uses.get(0).system()),
              uses));
    }
  }

  /** Says of what a provider's component offers how far it can be relied on. */
  private static ByComponent standing(
      ByComponentBuilder by, String provider, List<ProvidedUse> uses) {
    boolean usable = !uses.isEmpty() && uses.stream().allMatch(ProvidedUse::isUsable);
    boolean complete =
        uses.stream()
            .allMatch(
                use ->
                    use.standing() == ProvidedUse.Standing.USABLE
                        && use.item().extent() == Extent.WHOLE);
    ImplementationState state =
        !usable
            ? ImplementationState.PLANNED
            : complete ? ImplementationState.IMPLEMENTED : ImplementationState.PARTIAL;
    return by.description(
            OpenItem.prose(
                usable
                    ? "Left to " + provider + AS_FAR_AS_OFFERED
                    : "Offered by " + provider + NOT_TO_BE_RELIED_ON))
        .implementationStatus(ImplementationStatusBuilder.builder().state(state.toString()).build())
        .build();
  }

  /**
   * Brings the library's own words on a provider's component up to date: those that are still as it wrote
   * them, where the system says nothing else there.
   */
  private void refresh(PlanControl planned) {
    Map<Item, List<ProvidedUse>> items = items(planned.control());
    planned
        .nodes()
        .forEach(
            node -> {
              for (int i = 0; i < node.byComponents.size(); i++) {
                ByComponent by = node.byComponents.get(i);
                Optional<SystemId> system = providers.systemOf(by.componentUuid());
                if (system.isPresent() && isAsWritten(by)) {
                  List<ProvidedUse> uses =
                      by.inherited().stream()
                          .flatMap(entry -> entry.providedUuid().stream())
                          .flatMap(
                              uuid ->
                                  items.getOrDefault(new Item(system.get(), uuid), List.of()).stream())
                          .toList();
                  ByComponent now =
                      standing(
                          ByComponentBuilder.builder(by), providers.title(system.get()), uses);
                  if (!now.equals(by)) {
                    node.byComponents.set(i, now);
                    change(
                        node.place,
                        "said of what is inherited from "
                            + providers.title(system.get())
                            + " that it is "
                            + now.implementationStatus().orElseThrow().state());
                  }
                }
              }
            });
  }

  private static boolean isAsWritten(ByComponent by) {
    String text = by.description().toText();
    return by.satisfied().isEmpty()
        && by.export().isEmpty()
        && !by.inherited().isEmpty()
        && (text.startsWith("Left to ") && text.endsWith(AS_FAR_AS_OFFERED)
            || text.startsWith("Offered by ") && text.endsWith(NOT_TO_BE_RELIED_ON));
  }

  private void tailor(PlanControl planned) {
    ControlResult control = planned.control();
    if (control.status() == Status.NOT_APPLICABLE) {
      tailor(planned, control.id().value());
      return;
    }
    for (PointResult point : control.points()) {
      if (point.status() == Status.NOT_APPLICABLE) {
        tailor(planned, point.id());
      }
    }
  }

  private void tailor(PlanControl planned, String place) {
    boolean stated =
        said.addressed().stream()
            .anyMatch(
                addressed ->
                    speaksFor(addressed.place(), place, addressed.isNotApplicable())
                        && !addressed.states().isEmpty());
    if (!stated) {
      planned
          .at(place)
          .props
          .add(
              status(ImplementationState.NOT_APPLICABLE)
                  .remarks(OpenItem.toBeWritten("why this was tailored out"))
                  .build());
      change(place, "marked as tailored out");
    }
  }

  /**
   * Returns whether what the plan says of a place says it of another.
   *
   * @param below whether it is something that holds for the whole of a control and for each point
   */
  private boolean speaksFor(Place said, String place, boolean below) {
    var index = sources.baseline().index();
    Optional<Spot> there = index.find(place);
    return index
        .find(said.control(), said.statement())
        .filter(
            spot ->
                there.isPresent()
                    && spot.control().equals(there.get().control())
                    && (below && spot.kind() == Spot.Kind.WHOLE || spot.isSamePlaceAs(there.get())))
        .isPresent();
  }

  private void parameters(PlanControl planned) {
    ControlResult control = planned.control();
    Set<String> open =
        control.points().stream()
            .flatMap(point -> point.openDuties().stream())
            .filter(duty -> duty.kind() == Duty.Kind.PARAMETER)
            .map(Duty::id)
            .collect(Collectors.toSet());
    Set<Object> set =
        Stream.concat(planned.settings(), plan.controlImplementation().setParameters().stream())
            .map(SetParameter::paramId)
            .collect(Collectors.toCollection(HashSet::new));
    List<BaselineParameter> parameters =
        control.status() == Status.NOT_APPLICABLE
            ? List.of()
            : sources.baseline().control(control.id()).map(c -> c.parameters()).orElse(List.of());
    for (BaselineParameter parameter : parameters) {
      List<String> values =
          parameter.required().stream().map(OpenItem::line).filter(v -> !v.isEmpty()).toList();
      if (parameter.isPinned()
          && !values.isEmpty()
          && !open.contains(parameter.id().value())
          && set.add(parameter.id())) {
        planned.set(SetParameterBuilder.builder().paramId(parameter.id()).values(values).build());
        change(control.id().value(), "set " + parameter.id() + " to what the baseline asks for");
      }
    }
  }
}
