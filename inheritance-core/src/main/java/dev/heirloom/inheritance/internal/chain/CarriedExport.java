package dev.heirloom.inheritance.internal.chain;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What a carried provider exports to one system above it, at the points of the baseline that it is
 * carried to (SEMANTICS section 12). The date, the records and the policy change nothing of it.
 */
public final class CarriedExport {

  private final CarriedProvider carried;
  private final CompiledExport atSource;

  /**
   * The part for each control, by its position; put together when it is first asked for, by
   * whichever thread.
   */
  private final AtomicReferenceArray<@Nullable CarriedControlExport> byPosition;

  CarriedExport(CarriedProvider carried, CompiledExport atSource) {
    this.carried = carried;
    this.atSource = atSource;
    this.byPosition = new AtomicReferenceArray<>(carried.mapping().target().controls().size());
  }

  /** Returns the part for the control at a position of the baseline. */
  public CarriedControlExport at(int position) {
    CarriedControlExport known = byPosition.get(position);
    if (known == null) {
      known = CarriedControlExport.of(carried, atSource, position);
      byPosition.set(position, known);
    }
    return known;
  }
}
