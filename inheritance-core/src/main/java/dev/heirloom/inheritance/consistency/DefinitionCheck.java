package dev.heirloom.inheritance.consistency;

import dev.heirloom.inheritance.consistency.ImportedDocuments.From;
import dev.heirloom.oscal.model.component.Capability;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.ControlImplementation;
import dev.heirloom.oscal.model.component.DefinedComponent;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import dev.heirloom.oscal.model.component.Statement;
import java.net.URI;
import java.util.List;

/** Holds a component definition against the sources of its control implementations. */
final class DefinitionCheck {

  private final ComponentDefinition definition;
  private final URI address;
  private final ImportedDocuments found;

  DefinitionCheck(ComponentDefinition definition, URI address, ImportedDocuments found) {
    this.definition = definition;
    this.address = address;
    this.found = found;
  }

  void check() {
    String root = "/component-definition";
    int index = 0;
    for (var imported : definition.importComponentDefinitions()) {
      found.follow(
          new From(definition, address),
          imported.href(),
          root + "/import-component-definitions/" + index++ + "/href",
          ComponentDefinition.class,
          "a component definition");
    }
    index = 0;
    for (DefinedComponent component : definition.components()) {
      check(component.controlImplementations(), root + "/components/" + index++);
    }
    index = 0;
    for (Capability capability : definition.capabilities()) {
      check(capability.controlImplementations(), root + "/capabilities/" + index++);
    }
  }

  private void check(List<ControlImplementation> implementations, String at) {
    int index = 0;
    for (ControlImplementation implementation : implementations) {
      String there = at + "/control-implementations/" + index++;
      found
          .controls(new From(definition, address), implementation.source(), there + "/source")
          .ifPresent(
              baseline -> check(implementation, new ReferencedControls(baseline, found), there));
    }
  }

  private void check(ControlImplementation implementation, ReferencedControls controls, String at) {
    controls.checkParameters(implementation.setParameters(), at);
    int index = 0;
    for (ImplementedRequirement requirement : implementation.implementedRequirements()) {
      check(requirement, controls, at + "/implemented-requirements/" + index++);
    }
  }

  private void check(ImplementedRequirement requirement, ReferencedControls controls, String at) {
    controls.checkParameters(requirement.setParameters(), at);
    if (controls.find(requirement.controlId()).isEmpty()) {
      found.add(
          ConsistencyRule.CONTROL_EXISTS,
          at + "/control-id",
          "\"" + controls.baseline().name() + "\" has no control " + requirement.controlId() + ".",
          "Name a control of the source, or the source that has the control.");
      return;
    }
    int index = 0;
    for (Statement statement : requirement.statements()) {
      controls.find(
          requirement.controlId(),
          statement.statementId(),
          at + "/statements/" + index++ + "/statement-id");
    }
  }
}
