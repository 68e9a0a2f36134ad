package dev.heirloom.inheritance.internal.rules;

import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.result.Status;
import java.util.List;

/**
 * The two rules that determine a point, from what is offered there and what is left to the
 * customer. Everything else in the engine prepares their arguments or explains their results.
 */
public final class PointRules {

  private PointRules() {}

  /** A provided item at a point, as the rules see it. */
  public interface Offered {

    /** Returns the provider that offers it. */
    CompiledProvider provider();

    /** Returns whether it covers its place wholly, by its document. */
    boolean isWhole();

    /** Returns whether it may be used at the point. */
    boolean isUsable();

    /** Returns whether it, usable or not, makes its system at most partial at the point. */
    boolean caps();
  }

  /**
   * SEMANTICS section 4.
   *
   * <ul>
   *   <li>FULLY_INHERITED: an item of whole extent is provided and there is no responsibility.
   *   <li>PARTIALLY_INHERITED: something is provided, otherwise.
   *   <li>MUST_IMPLEMENT: nothing is provided.
   * </ul>
   */
  public static Status declared(List<? extends Offered> provided, boolean responsible) {
    if (provided.isEmpty()) {
      return Status.MUST_IMPLEMENT;
    }
    for (Offered item : provided) {
      if (item.isWhole() && !responsible) {
        return Status.FULLY_INHERITED;
      }
    }
    return Status.PARTIALLY_INHERITED;
  }

  /**
   * SEMANTICS section 5.
   *
   * <ul>
   *   <li>FULLY_INHERITED: at least one system offers the point completely and there is no
   *       responsibility.
   *   <li>MUST_IMPLEMENT: no usable item is provided.
   *   <li>PARTIALLY_INHERITED: otherwise. Two partials never make a full.
   * </ul>
   */
  public static Status effective(List<? extends Offered> provided, boolean responsible) {
    boolean usable = false;
    for (Offered item : provided) {
      usable |= item.isUsable();
      if (!responsible && isComplete(item, provided)) {
        return Status.FULLY_INHERITED;
      }
    }
    return usable ? Status.PARTIALLY_INHERITED : Status.MUST_IMPLEMENT;
  }

  /** A system offers a point completely: a usable item of whole extent, and no cap. */
  public static boolean isComplete(Offered item, List<? extends Offered> provided) {
    if (!item.isUsable() || !item.isWhole()) {
      return false;
    }
    for (Offered other : provided) {
      if (other.provider() == item.provider() && other.caps()) {
        return false;
      }
    }
    return true;
  }
}
