package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a report was made from, so that it can be made again.
 *
 * @param asOf the date it speaks of
 * @param baseline the baseline's name
 * @param level the leveraging system's impact level; empty if not stated
 * @param system the leveraging system; empty if there was none
 * @param systems the systems below it
 * @param regime the rules that applied
 * @param policy the policy
 */
public record ReportInputs(
    LocalDate asOf,
    String baseline,
    Optional<ImpactLevel> level,
    Optional<SystemId> system,
    List<SystemInChain> systems,
    Regime regime,
    Policy policy) {

  /** Copies the list. */
  public ReportInputs {
    systems = ImmutableList.copyOf(systems);
  }
}
