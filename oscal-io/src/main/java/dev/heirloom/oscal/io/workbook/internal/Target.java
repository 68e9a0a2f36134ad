package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.StatementId;
import java.util.Optional;

/**
 * What a row is about: a control or a statement of it.
 *
 * @param control the control, by the baseline's own id where it has it
 * @param statement the statement; empty for the whole control
 */
record Target(ControlId control, Optional<StatementId> statement) {

  Target whole() {
    return new Target(control, Optional.empty());
  }

  @Override
  public String toString() {
    return statement.map(StatementId::value).orElse(control.value());
  }
}
