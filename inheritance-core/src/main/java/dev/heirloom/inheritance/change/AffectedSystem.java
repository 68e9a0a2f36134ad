package dev.heirloom.inheritance.change;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.ReportInputs;
import java.util.List;

/**
 * A system whose report is to be looked at again.
 *
 * @param inputs what the report was made from, which names the system
 * @param controls the controls, in the order of the report, at least one
 */
public record AffectedSystem(ReportInputs inputs, List<AffectedControl> controls) {

  /** Copies the list. */
  public AffectedSystem {
    controls = ImmutableList.copyOf(controls);
  }

  /** Returns the system's name for people, or that of the baseline where there was no system. */
  public String title() {
    return inputs
        .systemTitle()
        .or(() -> inputs.system().map(SystemId::value))
        .orElse("the customers of " + inputs.baseline());
  }

  /** Returns the system and how many controls in one line. */
  @Override
  public String toString() {
    return title() + ": " + controls.size() + (controls.size() == 1 ? " control" : " controls");
  }
}
