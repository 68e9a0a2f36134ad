package dev.heirloom.inheritance.internal.rules;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import java.util.List;

/** What a carried provider offers at one point of the baseline that it speaks of. */
public final class SourcePoint {

  /** An item that reaches the point. */
  record Item(CompiledItem item, OfferedItem offered) {}

  private final List<Item> items;
  private final boolean declaredWhole;
  private final boolean complete;
  private final boolean capped;

  /** Looks at a point, by what the rules made of the items of its control. */
  public SourcePoint(List<DirectVerdict> verdicts, int point) {
    ImmutableList.Builder<Item> reaching = ImmutableList.builder();
    for (DirectVerdict verdict : verdicts) {
      if (verdict.item().reaches(point)) {
        reaching.add(new Item(verdict.item(), verdict.at(point)));
      }
    }
    this.items = reaching.build();
    boolean anyWhole = false;
    boolean anyUsableWhole = false;
    boolean anyCap = false;
    for (Item item : items) {
      anyWhole |= item.offered().isWhole();
      anyUsableWhole |= item.offered().isWhole() && item.offered().isUsable();
      anyCap |= item.offered().caps();
    }
    this.declaredWhole = anyWhole;
    this.complete = anyUsableWhole && !anyCap;
    this.capped = anyCap;
  }

  List<Item> items() {
    return items;
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
