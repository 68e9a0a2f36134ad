package dev.heirloom.inheritance.internal.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** What a carried provider offers at one point of the baseline that it speaks of. */
public final class SourcePoint {

  private final List<OfferedItem> items;
  private final boolean declaredWhole;
  private final boolean complete;
  private final boolean capped;

  /**
   * Looks at a point, by what the rules made of the items of its control.
   *
   * @param id the id of the point
   */
  public SourcePoint(List<DirectVerdict> verdicts, int point, String id) {
    ImmutableList.Builder<OfferedItem> reaching = ImmutableList.builder();
    for (DirectVerdict verdict : verdicts) {
      if (verdict.item().reaches(point)) {
        reaching.add(verdict.at(point, id));
      }
    }
    this.items = reaching.build();
    boolean anyWhole = false;
    boolean anyUsableWhole = false;
    boolean anyCap = false;
    for (OfferedItem item : items) {
      anyWhole |= item.isWhole();
      anyUsableWhole |= item.isWhole() && item.isUsable();
      anyCap |= item.caps();
    }
    this.declaredWhole = anyWhole;
    this.complete = anyUsableWhole && !anyCap;
    this.capped = anyCap;
  }

  /** Returns the so manieth of the items that reach it. */
  OfferedItem offered(int ordinal) {
    return items.get(ordinal);
  }

  /** Returns whether an item of whole extent is declared there. */
  boolean isDeclaredWhole() {
    return declaredWhole;
  }

  /** Returns whether the provider offers the point completely. */
  boolean isComplete() {
    return complete;
  }

  /** Returns whether something caps the provider there. */
  boolean isCapped() {
    return capped;
  }
}
