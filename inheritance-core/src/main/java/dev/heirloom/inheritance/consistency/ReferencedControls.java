package dev.heirloom.inheritance.consistency;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.implementation.SetParameter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The controls that a document takes its ids from, and the findings on ids they do not have. */
final class ReferencedControls {

  private final Baseline baseline;
  private final ImportedDocuments found;
  private final Set<ParameterId> parameters = new HashSet<>();

  ReferencedControls(Baseline baseline, ImportedDocuments found) {
    this.baseline = baseline;
    this.found = found;
    for (BaselineParameter parameter : baseline.parameters().values()) {
      parameters.add(parameter.id());
      parameters.addAll(parameter.otherIds());
    }
  }

  Baseline baseline() {
    return baseline;
  }

  /** Returns the place of a control, in whatever spelling; empty if there is none. */
  Optional<BaselinePlace> find(ControlId control) {
    return baseline.index().find(control.value());
  }

  /**
   * Returns the place of a statement of a control that is there; empty, with a finding, if the
   * control has no such statement.
   */
  Optional<BaselinePlace> find(ControlId control, StatementId statement, String at) {
    Optional<BaselinePlace> place =
        baseline
            .index()
            .find(control.value(), Optional.of(statement.value()))
            .filter(p -> p.kind() != BaselinePlace.Kind.UNKNOWN);
    if (place.isEmpty()) {
      found.add(
          ConsistencyRule.STATEMENT_EXISTS,
          at,
          "Control " + control + " has no statement \"" + statement + "\".",
          "Name a statement of the control as \"" + baseline.name() + "\" has it.");
    }
    return place;
  }

  /** Tells what is set and is no parameter of these controls. */
  void checkParameters(List<SetParameter> settings, String at) {
    int index = 0;
    for (SetParameter setting : settings) {
      if (!parameters.contains(setting.paramId())) {
        found.add(
            ConsistencyRule.PARAMETER_EXISTS,
            at + "/set-parameters/" + index + "/param-id",
            "No control of \""
                + baseline.name()
                + "\" has a parameter \""
                + setting.paramId()
                + "\".",
            "Name a parameter of the control, or leave the setting out.");
      }
      index++;
    }
  }
}
