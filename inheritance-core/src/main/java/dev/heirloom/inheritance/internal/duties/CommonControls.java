package dev.heirloom.inheritance.internal.duties;

import dev.heirloom.inheritance.internal.claims.CompiledSatisfiedEntry;
import dev.heirloom.inheritance.offering.SystemId;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A direct provider of the customer system's own organization, whose satisfied entries answer as
 * the customer's own would.
 *
 * @param satisfied its entries for the control at a position of the customer system's baseline
 */
record CommonControls(SystemId system, IntFunction<List<CompiledSatisfiedEntry>> satisfied) {}
