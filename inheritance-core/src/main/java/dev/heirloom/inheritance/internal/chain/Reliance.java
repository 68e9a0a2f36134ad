package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.claims.CompiledInheritedEntry;
import dev.heirloom.inheritance.result.Finding;
import java.util.List;

/**
 * The lower items that an item relies on (SEMANTICS section 8).
 *
 * @param items the lower items that its inherited entries name
 * @param missing the names that no document given has, though every document is given that could
 * @param through what there is to report of the components that stand in for the lower systems
 */
public record Reliance(
    List<LowerItem> items, List<CompiledInheritedEntry> missing, List<Finding> through) {

  /** Nothing. */
  public static final Reliance NONE =
      new Reliance(ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
}
