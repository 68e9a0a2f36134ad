package dev.heirloom.inheritance.export;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.export.CustomerPlan.Edit;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.result.Way;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.implementation.SetParameter;
import dev.heirloom.oscal.model.implementation.SetParameterBuilder;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.StatementBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
  private final CustomerPlan.Inputs inputs;
  private final ExportOptions options;
  private final List<Edit> changes = new ArrayList<>();
  private final SystemClaims said;
  private final PlanProviders providers;
  private final PlanInheritance inheritance;
  private final PlanWays ways;
  private final PlanActs acts;
  private final PlanPrompts prompts;

  PlanWriting(
      SystemSecurityPlan plan,
      boolean created,
      Report report,
      CustomerPlan.Inputs inputs,
      ExportOptions options) {
    this.plan = plan;
    this.created = created;
    this.report = report;
    this.inputs = inputs;
    this.options = options;
    this.said = CustomerSystem.of(plan, "plan").claims();
    this.providers = new PlanProviders(plan, said, report, inputs, options, changes);
    this.inheritance = new PlanInheritance(said, inputs, options, providers, changes);
    this.ways = new PlanWays(report, inputs, providers, changes);
    this.acts = new PlanActs(report, inputs, options, providers);
    this.prompts =
        new PlanPrompts(
            plan.systemImplementation().components().stream()
                .filter(component -> component.type().equals("this-system"))
                .map(SystemComponent::uuid)
                .findFirst(),
            options,
            providers.words,
            changes);
  }

  CustomerPlan written() {
    providers.leverage();
    List<ImplementedRequirement> requirements = requirements();
    SystemSecurityPlan content =
        SystemSecurityPlanBuilder.builder(plan)
            .systemImplementation(
                SystemImplementationBuilder.builder(plan.systemImplementation())
                    .leveragedAuthorizations(providers.leveraged)
                    .components(providers.components)
                    .build())
            .controlImplementation(
                ControlImplementationBuilder.builder(plan.controlImplementation())
                    .implementedRequirements(requirements)
                    .build())
            .build();
    SystemSecurityPlan written =
        created
            ? FedrampItem.open(content, inputs.baseline())
            : FedrampItem.close(content, inputs.baseline(), changes);
    if (changes.isEmpty()) {
      return new CustomerPlan(plan, List.of(), ways());
    }
    var metadata =
        MetadataBuilder.builder(written.metadata())
            .lastModified(options.lastModified())
            .parties(providers.parties)
            .build();
    return new CustomerPlan(
        SystemSecurityPlanBuilder.builder(written).metadata(metadata).build(), changes, ways());
  }

  private Map<Way, Integer> ways() {
    Map<Way, Integer> counts = new EnumMap<>(Way.class);
    report.ways().forEach((way, controls) -> counts.put(way, controls.size()));
    return counts;
  }

  private void change(String place, String what) {
    changes.add(new Edit(place, what));
  }

  /**
   * Returns the requirements in their order, those of one control each brought up to date together,
   * and new ones after that of the control before them in the baseline.
   */
  private List<ImplementedRequirement> requirements() {
    Map<ControlId, List<ImplementedRequirement>> known = new HashMap<>();
    for (ImplementedRequirement requirement :
        plan.controlImplementation().implementedRequirements()) {
      known.computeIfAbsent(control(requirement), id -> new ArrayList<>()).add(requirement);
    }
    Map<ControlId, List<ImplementedRequirement>> written = new LinkedHashMap<>();
    for (ControlResult control : report.controls()) {
      written.put(control.id(), written(control, known.getOrDefault(control.id(), List.of())));
    }
    Map<ControlId, Integer> next = new HashMap<>();
    Map<ControlId, Integer> ends = new HashMap<>();
    List<ImplementedRequirement> requirements = new ArrayList<>();
    for (ImplementedRequirement requirement :
        plan.controlImplementation().implementedRequirements()) {
      ControlId id = control(requirement);
      requirements.add(
          written.containsKey(id)
              ? written.get(id).get(next.merge(id, 1, Integer::sum) - 1)
              : closed(requirement));
      ends.put(id, requirements.size());
    }
    return withNew(requirements, ends, written);
  }

  /**
   * Returns requirements with those of other controls where they belong.
   *
   * @param ends for each control that the plan knows, how many requirements there are up to its
   *     last
   */
  private static List<ImplementedRequirement> withNew(
      List<ImplementedRequirement> requirements,
      Map<ControlId, Integer> ends,
      Map<ControlId, List<ImplementedRequirement>> written) {
    ListMultimap<Integer, ImplementedRequirement> behind = ArrayListMultimap.create();
    int end = 0;
    for (Map.Entry<ControlId, List<ImplementedRequirement>> control : written.entrySet()) {
      Integer known = ends.get(control.getKey());
      if (known == null) {
        behind.putAll(end, control.getValue());
      } else {
        end = known;
      }
    }
    List<ImplementedRequirement> all = new ArrayList<>(behind.get(0));
    for (int i = 0; i < requirements.size(); i++) {
      all.add(requirements.get(i));
      all.addAll(behind.get(i + 1));
    }
    return all;
  }

  /**
   * Returns the baseline's own id of the control that a requirement is for, else the requirement's.
   */
  private ControlId control(ImplementedRequirement requirement) {
    return inputs
        .baseline()
        .index()
        .control(requirement.controlId().value())
        .map(BaselineControl::id)
        .orElse(requirement.controlId());
  }

  /** Returns a requirement of which the report says nothing, without what was open when one did. */
  private ImplementedRequirement closed(ImplementedRequirement requirement) {
    String control = requirement.controlId().value();
    return ImplementedRequirementBuilder.builder(requirement)
        .props(closed(control, requirement.props()))
        .byComponents(written(control, requirement.byComponents()))
        .statements(
            requirement.statements().stream()
                .map(
                    statement -> {
                      String place = statement.statementId().value();
                      return StatementBuilder.builder(statement)
                          .props(closed(place, statement.props()))
                          .byComponents(written(place, statement.byComponents()))
                          .build();
                    })
                .toList())
        .build();
  }

  private List<ByComponent> written(String place, List<ByComponent> byComponents) {
    byComponents.stream()
        .filter(PlanPrompts::is)
        .forEach(by -> change(place, "removed the prompt"));
    return byComponents.stream().filter(by -> !PlanPrompts.is(by)).toList();
  }

  private List<Property> closed(String place, List<Property> props) {
    props.stream()
        .filter(OpenItem::is)
        .forEach(prop -> change(place, "removed the open item " + prop.value()));
    return props.stream().filter(prop -> !OpenItem.is(prop)).toList();
  }

  private List<ImplementedRequirement> written(
      ControlResult control, List<ImplementedRequirement> known) {
    PlanControl planned = new PlanControl(control, known, inputs.baseline().index(), options);
    if (known.isEmpty() || created) {
      change(control.id().value(), "added the control");
    }
    boolean bare = planned.isBare();
    originate(planned);
    ways.account(planned);
    inheritance.inherit(planned);
    inheritance.refresh(planned);
    tailor(planned);
    if (bare) {
      state(planned);
    }
    if (created) {
      acts.act(planned);
    }
    new PlanOpenItems(planned, providers, changes).write(!created);
    prompts.write(planned);
    if (created) {
      acts.leaveOpen(planned);
    }
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
        planned
            .at(id)
            .props
            .add(
                PropertyBuilder.builder()
                    .ns(Vocabulary.namespaceOfOrigination(origin))
                    .name(Vocabulary.CONTROL_ORIGINATION)
                    .value(origin)
                    .build());
        change(id, "added the control origination " + origin);
      }
    }
  }

  /**
   * States what is inherited as a whole; of anything else only the system can say how far it is.
   */
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
        said.requirements().stream()
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
    var index = inputs.baseline().index();
    Optional<BaselinePlace> there = index.find(place);
    return index
        .find(said.control(), said.statement())
        .filter(
            found ->
                there.isPresent()
                    && found.control().equals(there.get().control())
                    && (below && found.kind() == BaselinePlace.Kind.WHOLE
                        || found.isSamePlaceAs(there.get())))
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
            : inputs.baseline().control(control.id()).map(c -> c.parameters()).orElse(List.of());
    for (BaselineParameter parameter : parameters) {
      List<String> values =
          parameter.required().stream().map(OpenItem::line).filter(v -> !v.isEmpty()).toList();
      if (parameter.isPinned()
          && !values.isEmpty()
          && !open.contains(parameter.id().value())
          && set.add(parameter.id())) {
        planned.set(SetParameterBuilder.builder().paramId(parameter.id()).values(values).build());
        change(control.id().value(), "set " + parameter.id() + " as the baseline asks");
      }
    }
  }
}
