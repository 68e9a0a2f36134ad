package dev.heirloom.oscal.io.workbook;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a definition's properties say of each point, read off one by one: slow, obvious, and not the
 * engine.
 */
final class Declared {

  private Declared() {}

  /**
   * Returns {@code whole}, {@code part}, {@code refused}, {@code not-addressed} or nothing for each
   * point.
   */
  static Map<String, String> points(ComponentDefinition definition, Baseline baseline) {
    Map<String, String> said = new HashMap<>();
    for (ImplementedRequirement requirement :
        definition.components().get(0).controlImplementations().get(0).implementedRequirements()) {
      inheritance(requirement.props())
          .ifPresent(value -> said.put(requirement.controlId().value(), value));
      requirement
          .statements()
          .forEach(
              statement ->
                  inheritance(statement.props())
                      .ifPresent(value -> said.put(statement.statementId().value(), value)));
    }
    Map<String, String> points = new TreeMap<>();
    for (Point point : baseline.index().points()) {
      points.put(
          point.id(),
          said.getOrDefault(point.id(), said.getOrDefault(point.control().value(), "")));
    }
    return points;
  }

  /**
   * Returns {@code full}, {@code partial} or {@code customer} for each control, as the conformance
   * table spells it.
   */
  static Map<String, String> controls(ComponentDefinition definition, Baseline baseline) {
    Map<String, String> points = points(definition, baseline);
    Map<String, String> controls = new TreeMap<>();
    for (BaselineControl control : baseline.controls()) {
      List<String> values = control.points().stream().map(point -> points.get(point.id())).toList();
      boolean full = values.stream().allMatch("whole"::equals);
      boolean none =
          values.stream().noneMatch(value -> value.equals("whole") || value.equals("part"));
      controls.put(control.id().value(), full ? "full" : none ? "customer" : "partial");
    }
    return controls;
  }

  static Optional<String> inheritance(List<Property> props) {
    return value(props, Vocabulary.INHERITANCE);
  }

  static Optional<String> value(List<Property> props, String name) {
    return property(props, name).map(Property::value);
  }

  static Optional<Property> property(List<Property> props, String name) {
    return props.stream().filter(prop -> prop.name().equals(name)).findFirst();
  }
}
