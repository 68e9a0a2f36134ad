package dev.heirloom.inheritance.determination;

import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a system security plan says, as lines that an example can compare. */
final class PlanLines {

  private final SystemSecurityPlan plan;
  private final Map<Uuid, String> names = new HashMap<>();

  /**
   * @param named the words by which the example named items and responsibilities
   */
  PlanLines(SystemSecurityPlan plan, String... named) {
    this.plan = plan;
    Stream.of(named).forEach(name -> names.put(World.id(name), name));
    plan.systemImplementation()
        .components()
        .forEach(component -> names.put(component.uuid(), component.title().toText()));
  }

  private String name(Uuid uuid) {
    return names.getOrDefault(uuid, uuid.value());
  }

  /** Returns the titles of the components that stand in for those of systems below. */
  List<String> standIns() {
    return standing().map(component -> component.title().toText()).toList();
  }

  /** Returns the components that stand in for those of systems below. */
  Stream<SystemComponent> standing() {
    return plan.systemImplementation().components().stream()
        .filter(component -> !component.type().equals("this-system"));
  }

  /** Returns what components say, each after its place. */
  List<String> said() {
    List<String> lines = new ArrayList<>();
    for (var requirement : plan.controlImplementation().implementedRequirements()) {
      requirement
          .byComponents()
          .forEach(by -> lines.add(line(requirement.controlId().value(), by)));
      for (var statement : requirement.statements()) {
        statement
            .byComponents()
            .forEach(by -> lines.add(line(statement.statementId().value(), by)));
      }
    }
    return lines;
  }

  /** Returns what components say at one place. */
  List<String> said(String place) {
    return said().stream()
        .filter(line -> line.startsWith(place + ": "))
        .map(line -> line.substring(place.length() + 2))
        .toList();
  }

  /** Returns the words of the system itself at a place. */
  String words(String place) {
    for (var requirement : plan.controlImplementation().implementedRequirements()) {
      if (requirement.controlId().value().equals(place)) {
        return words(requirement.byComponents());
      }
      for (var statement : requirement.statements()) {
        if (statement.statementId().value().equals(place)) {
          return words(statement.byComponents());
        }
      }
    }
    return "";
  }

  private String words(List<ByComponent> byComponents) {
    Uuid system = plan.systemImplementation().components().get(0).uuid();
    return byComponents.stream()
        .filter(by -> by.componentUuid().equals(system))
        .map(by -> by.description().toText())
        .findFirst()
        .orElse("");
  }

  /** Returns what the remarks of the properties of one name say, each after the control. */
  List<String> remarks(String name) {
    return plan.controlImplementation().implementedRequirements().stream()
        .flatMap(
            requirement ->
                requirement.props().stream()
                    .filter(prop -> prop.name().equals(name))
                    .map(
                        prop ->
                            requirement.controlId() + ": " + prop.remarks().orElseThrow().toText()))
        .toList();
  }

  private String line(String place, ByComponent by) {
    StringBuilder line = new StringBuilder(place + ": " + name(by.componentUuid()));
    by.implementationStatus().ifPresent(status -> line.append(", ").append(status.state()));
    by.inherited()
        .forEach(
            entry ->
                line.append(", inherits ")
                    .append(entry.providedUuid().map(this::name).orElse("nothing")));
    by.satisfied()
        .forEach(
            entry ->
                line.append(", satisfies ").append(name(entry.responsibilityUuid().orElseThrow())));
    by.export()
        .ifPresent(
            export ->
                export
                    .responsibilities()
                    .forEach(
                        left ->
                            line.append(", leaves \"")
                                .append(left.description().toText())
                                .append('"')));
    by.props().forEach(prop -> line.append(", ").append(line(prop)));
    return line.toString();
  }

  /** Returns the properties of requirements and statements, each after its place. */
  List<String> props() {
    return plan.controlImplementation().implementedRequirements().stream()
        .flatMap(
            requirement ->
                Stream.concat(
                    props(requirement.controlId().value(), requirement.props()),
                    requirement.statements().stream()
                        .flatMap(s -> props(s.statementId().value(), s.props()))))
        .toList();
  }

  private static Stream<String> props(String place, List<Property> props) {
    return props.stream().map(prop -> place + ": " + line(prop));
  }

  static String line(Property prop) {
    return prop.name() + " " + prop.value();
  }
}
