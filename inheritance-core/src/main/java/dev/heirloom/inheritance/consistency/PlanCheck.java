package dev.heirloom.inheritance.consistency;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.consistency.ImportedDocuments.From;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.implementation.SetParameter;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.Statement;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.net.URI;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds a system security plan against the profile that it imports. */
final class PlanCheck {

  private static final String IMPLEMENTATION = "/system-security-plan/control-implementation";

  private final SystemSecurityPlan plan;
  private final URI address;
  private final ImportedDocuments found;
  private final BitSet answered = new BitSet();
  private final Set<ControlId> met = new HashSet<>();
  private final Set<ParameterId> set = new HashSet<>();

  PlanCheck(SystemSecurityPlan plan, URI address, ImportedDocuments found) {
    this.plan = plan;
    this.address = address;
    this.found = found;
  }

  void check() {
    found
        .controls(
            new From(plan, address),
            plan.importProfile().href(),
            "/system-security-plan/import-profile/href")
        .ifPresent(baseline -> check(new ReferencedControls(baseline, found)));
  }

  private void check(ReferencedControls controls) {
    checkParameters(plan.controlImplementation().setParameters(), controls, IMPLEMENTATION);
    int index = 0;
    for (ImplementedRequirement requirement :
        plan.controlImplementation().implementedRequirements()) {
      check(requirement, controls, IMPLEMENTATION + "/implemented-requirements/" + index++);
    }
    index = 0;
    for (BaselineControl control : controls.baseline().controls()) {
      int points = control.withdrawn() ? 0 : control.points().size();
      if (points > 0) {
        checkAnswered(control, index, controls);
      }
      index += points;
    }
  }

  private void check(ImplementedRequirement requirement, ReferencedControls controls, String at) {
    checkParameters(requirement.setParameters(), controls, at);
    Optional<BaselinePlace> control = controls.find(requirement.controlId());
    if (control.isEmpty()) {
      found.add(
          ConsistencyRule.CONTROL_SELECTED,
          at + "/control-id",
          "The profile does not select control " + requirement.controlId() + ".",
          "Leave the answer out, or let the profile select the control.");
    } else {
      met.add(control.get().control());
      if (isAnswer(requirement.byComponents(), requirement.props())) {
        answered.set(control.get().firstPoint(), control.get().endPoint());
      }
    }
    checkByComponents(requirement.byComponents(), controls, at);
    int index = 0;
    for (Statement statement : requirement.statements()) {
      String there = at + "/statements/" + index++;
      checkByComponents(statement.byComponents(), controls, there);
      if (control.isPresent()) {
        controls
            .find(requirement.controlId(), statement.statementId(), there + "/statement-id")
            .filter(p -> isAnswer(statement.byComponents(), statement.props()))
            .ifPresent(place -> answered.set(place.firstPoint(), place.endPoint()));
      }
    }
  }

  private void checkByComponents(List<ByComponent> all, ReferencedControls controls, String at) {
    int index = 0;
    for (ByComponent component : all) {
      checkParameters(component.setParameters(), controls, at + "/by-components/" + index++);
    }
  }

  private void checkParameters(
      List<SetParameter> settings, ReferencedControls controls, String at) {
    controls.checkParameters(settings, at);
    settings.forEach(setting -> set.add(setting.paramId()));
  }

  /** What is not applicable needs no component that answers it. */
  private static boolean isAnswer(List<ByComponent> byComponents, List<Property> props) {
    return !byComponents.isEmpty()
        || props.stream()
            .anyMatch(
                prop ->
                    prop.name().equals("implementation-status")
                        && prop.value().equals("not-applicable"));
  }

  private void checkAnswered(BaselineControl control, int firstPoint, ReferencedControls controls) {
    if (!met.contains(control.id())) {
      found.add(
          ConsistencyRule.CONTROL_ANSWERED,
          IMPLEMENTATION,
          "The profile selects control " + control.id() + " and the plan does not answer it.",
          "Add an implemented requirement for the control.");
      return;
    }
    int position = firstPoint;
    for (Point point : control.points()) {
      if (!answered.get(position++)) {
        found.add(
            ConsistencyRule.POINT_ANSWERED,
            IMPLEMENTATION,
            "No component answers " + point.id() + " of control " + control.id() + ".",
            "Answer the statement, or the control as a whole, by a component.");
      }
    }
    for (BaselineParameter parameter : control.parameters()) {
      if (parameter.values().isEmpty() && !isSet(parameter, controls)) {
        found.add(
            ConsistencyRule.PARAMETER_SET,
            IMPLEMENTATION,
            "Neither the profile nor the plan sets the parameter "
                + parameter.id()
                + " of control "
                + control.id()
                + ".",
            "Set it in the answer to the control.");
      }
    }
  }

  /** A parameter that is made of others is set with them. */
  private boolean isSet(BaselineParameter parameter, ReferencedControls controls) {
    return set.contains(parameter.id())
        || parameter.otherIds().stream().anyMatch(set::contains)
        || !parameter.inserts().isEmpty()
            && parameter.inserts().stream()
                .flatMap(id -> controls.baseline().parameter(id).stream())
                .allMatch(
                    part ->
                        !part.values().isEmpty()
                            || set.contains(part.id())
                            || part.otherIds().stream().anyMatch(set::contains));
  }
}
