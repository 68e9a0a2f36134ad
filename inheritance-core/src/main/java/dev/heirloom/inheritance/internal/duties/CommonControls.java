package dev.heirloom.inheritance.internal.duties;

import dev.heirloom.inheritance.internal.chain.CarriedProvider;
import dev.heirloom.inheritance.internal.claims.CompiledSatisfiedEntry;
import dev.heirloom.inheritance.internal.rules.EvidenceStatus;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.oscal.model.ControlId;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;

/**
 * A direct provider of the customer system's own organization, whose satisfied entries answer as
 * the customer's own would.
 *
 * @param satisfied its entries for the control at a position of the customer system's baseline
 * @param disputed whether an assessor was not satisfied with it at a point of a control
 */
record CommonControls(
    SystemId system,
    IntFunction<List<CompiledSatisfiedEntry>> satisfied,
    BiPredicate<ControlId, Integer> disputed) {

  /**
   * Returns one that is carried through a mapping. What assessors found speaks of the baseline that
   * it comes from: it disputes at the points that maps bring what stands there to.
   */
  static CommonControls carried(CarriedProvider carried, EvidenceStatus there) {
    return new CommonControls(
        carried.provider().id(),
        carried::satisfiedAt,
        (control, point) -> carried.mapping().comesFrom(point, there::disputes));
  }
}
