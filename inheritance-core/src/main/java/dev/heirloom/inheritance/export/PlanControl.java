package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.baseline.BaselineIndex;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.SetParameter;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.Statement;
import dev.heirloom.oscal.model.ssp.StatementBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a plan says of one control, under construction: all of its requirements for the control,
 * whatever their spelling, and every statement of each as it stands. What is new goes where the
 * plan already speaks of the place, else into the first requirement.
 */
final class PlanControl {

  private final ControlResult control;
  private final BaselineIndex index;
  private final ExportOptions options;
  private final List<PlannedRequirement> requirements = new ArrayList<>();

  /** The first statement at each place. */
  private final Map<PlaceKey, PlannedEntry> statements = new HashMap<>();

  /**
   * What two spellings of a place have in common.
   *
   * @param kind what the baseline has there; empty if it does not know the place
   * @param id its id in the baseline, else its spelling
   */
  private record PlaceKey(Optional<BaselinePlace.Kind> kind, String id) {}

  /** A requirement or a statement. */
  static final class PlannedEntry {
    final String place;
    final List<Property> props;
    final List<ByComponent> byComponents;
    private final Optional<Statement> known;

    private PlannedEntry(
        String place,
        List<Property> props,
        List<ByComponent> byComponents,
        Optional<Statement> known) {
      this.place = place;
      this.props = new ArrayList<>(props);
      this.byComponents = new ArrayList<>(byComponents);
      this.known = known;
    }

    /** Returns the position of what a component says here; empty if it says nothing. */
    Optional<Integer> positionOf(Uuid component) {
      for (int i = 0; i < byComponents.size(); i++) {
        if (byComponents.get(i).componentUuid().equals(component)) {
          return Optional.of(i);
        }
      }
      return Optional.empty();
    }
  }

  private static final class PlannedRequirement {
    final ImplementedRequirement known;
    final PlannedEntry whole;
    final List<PlannedEntry> statements = new ArrayList<>();
    final List<SetParameter> settings;

    PlannedRequirement(ImplementedRequirement known) {
      this.known = known;
      this.whole =
          new PlannedEntry(
              known.controlId().value(), known.props(), known.byComponents(), Optional.empty());
      this.settings = new ArrayList<>(known.setParameters());
      known
          .statements()
          .forEach(
              statement ->
                  statements.add(
                      new PlannedEntry(
                          statement.statementId().value(),
                          statement.props(),
                          statement.byComponents(),
                          Optional.of(statement))));
    }
  }

  /**
   * @param known the plan's requirements for the control; where there are none, one is made
   */
  PlanControl(
      ControlResult control,
      List<ImplementedRequirement> known,
      BaselineIndex index,
      ExportOptions options) {
    this.control = control;
    this.index = index;
    this.options = options;
    known.forEach(requirement -> requirements.add(new PlannedRequirement(requirement)));
    if (known.isEmpty()) {
      requirements.add(
          new PlannedRequirement(
              ImplementedRequirementBuilder.builder()
                  .uuid(options.uuid("requirement/" + control.id()))
                  .controlId(control.id())
                  .build()));
    }
    requirements.stream()
        .flatMap(requirement -> requirement.statements.stream())
        .forEach(node -> statements.putIfAbsent(key(node.place), node));
  }

  ControlResult control() {
    return control;
  }

  /** Returns whether nobody has written anything of the control but that it is there. */
  boolean isBare() {
    return nodes().allMatch(node -> node.byComponents.stream().allMatch(Vocabulary::isToBeWritten))
        && requirements.stream()
            .allMatch(r -> r.statements.isEmpty() && r.known.remarks().isEmpty());
  }

  /**
   * Returns the requirement for the control's own id, and the first statement at any other place.
   */
  PlannedEntry at(String place) {
    if (place.equals(control.id().value())) {
      return requirements.get(0).whole;
    }
    return statements.computeIfAbsent(
        key(place),
        unknown -> {
          PlannedEntry made = new PlannedEntry(place, List.of(), List.of(), Optional.empty());
          insert(made, requirements.get(0).statements);
          return made;
        });
  }

  /** New statements come in order, so that the last one tells mostly where. */
  private void insert(PlannedEntry made, List<PlannedEntry> nodes) {
    int position = positionInBaseline(made.place);
    int before = nodes.size();
    while (before > 0 && positionInBaseline(nodes.get(before - 1).place) > position) {
      before--;
    }
    nodes.add(before, made);
  }

  private PlaceKey key(String place) {
    Optional<BaselinePlace> known = index.find(control.id().value(), Optional.of(place));
    return new PlaceKey(known.map(BaselinePlace::kind), known.map(BaselinePlace::id).orElse(place));
  }

  /** Returns whether a component answers a place, or the control as a whole. */
  boolean isAnswered(String place) {
    PlannedEntry there = statements.get(key(place));
    return there != null && !there.byComponents.isEmpty()
        || wholes().anyMatch(whole -> !whole.byComponents.isEmpty());
  }

  /** Returns which point of the control a place is, or is in; what is no point comes last. */
  private int positionInBaseline(String place) {
    return index
        .find(control.id().value(), Optional.of(place))
        .map(BaselinePlace::firstPoint)
        .orElse(Integer.MAX_VALUE);
  }

  /** Returns the statements of which no component says anything. */
  List<PlannedEntry> unansweredStatements() {
    return requirements.stream()
        .flatMap(requirement -> requirement.statements.stream())
        .filter(node -> node.byComponents.isEmpty())
        .toList();
  }

  /** Returns who implements the control as the plan says it. */
  Set<String> origins() {
    return wholes()
        .flatMap(node -> values(node.props, Vocabulary.CONTROL_ORIGINATION))
        .collect(Collectors.toSet());
  }

  /** Returns the values of a property of NIST's or FedRAMP's. */
  static Stream<String> values(List<Property> props, String name) {
    return props.stream()
        .filter(prop -> prop.name().equals(name))
        .filter(prop -> prop.ns().map(Vocabulary::isOriginationNamespace).orElse(true))
        .map(prop -> prop.value().strip());
  }

  private Stream<PlannedEntry> wholes() {
    return requirements.stream().map(requirement -> requirement.whole);
  }

  /** Returns the requirements and all statements. */
  Stream<PlannedEntry> nodes() {
    return requirements.stream()
        .flatMap(
            requirement ->
                Stream.concat(Stream.of(requirement.whole), requirement.statements.stream()));
  }

  Stream<SetParameter> settings() {
    return Stream.concat(
        requirements.stream().flatMap(requirement -> requirement.settings.stream()),
        nodes()
            .flatMap(node -> node.byComponents.stream())
            .flatMap(by -> by.setParameters().stream()));
  }

  void set(SetParameter setting) {
    requirements.get(0).settings.add(setting);
  }

  List<ImplementedRequirement> built() {
    return requirements.stream().map(this::built).toList();
  }

  private ImplementedRequirement built(PlannedRequirement requirement) {
    List<Statement> statements = new ArrayList<>();
    for (PlannedEntry node : requirement.statements) {
      StatementBuilder statement =
          node.known
              .map(StatementBuilder::builder)
              .orElseGet(
                  () ->
                      StatementBuilder.builder()
                          .statementId(new StatementId(node.place))
                          .uuid(options.uuid("statement/" + node.place)));
      statements.add(statement.props(node.props).byComponents(node.byComponents).build());
    }
    return ImplementedRequirementBuilder.builder(requirement.known)
        .props(requirement.whole.props)
        .byComponents(requirement.whole.byComponents)
        .setParameters(requirement.settings)
        .statements(statements)
        .build();
  }
}
