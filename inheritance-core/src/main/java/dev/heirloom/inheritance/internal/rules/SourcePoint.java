package dev.heirloom.inheritance.internal.rules;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import java.util.List;

/** What a carried provider offers at one point of the baseline that it speaks of. */
final class SourcePoint {

  /** An item that reaches the point. */
  record Item(CompiledItem item, OfferedItem offered) {}

  private final List<Item> items;
  private final boolean declaredWhole;
  private final boolean complete;
  private final boolean capped;

  SourcePoint(List<DirectVerdict> verdicts, int point, String id) {
    ImmutableList.Builder<Item> reaching = ImmutableList.builder();
    for (DirectVerdict verdict : verdicts) {
      if (verdict.item().reaches(point)) {
        reaching.add(new Item(verdict.item(), verdict.at(point, id)));
      }
    }
    this.items = reaching.build();
    List<OfferedItem> offered = items.stream().map(Item::offered).toList();
    this.declaredWhole = offered.stream().anyMatch(OfferedItem::isWhole);
    this.complete = offered.stream().anyMatch(item -> PointRules.isComplete(item, offered));
    this.capped = offered.stream().anyMatch(OfferedItem::caps);
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
