package dev.heirloom.inheritance.internal.chain;

import dev.heirloom.inheritance.offering.SystemId;
import java.util.List;

/**
 * A path of a chain: providers from the lowest up to a direct one, each with what it exports to the
 * next, and the last with what it exports to the customer system.
 */
public record ChainPath(
    List<CompiledProvider> systems, List<CompiledExport> exports, List<SystemId> ids) {

  /** Returns the lowest provider. */
  public CompiledProvider lowest() {
    return systems.get(0);
  }

  /** Returns what the lowest provider exports to the next. */
  public CompiledExport export() {
    return exports.get(0);
  }
}
