package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.claims.CompiledInheritedEntry;
import dev.heirloom.inheritance.internal.claims.OperationalEffect;
import java.util.List;

/**
 * The lower items that an item relies on (SEMANTICS section 8).
 *
 * @param items the lower items that its inherited entries name
 * @param missing the names that no document given has, though every document is given that could
 * @param through what the status makes of it of the components that stand in for the lower systems
 */
public record Reliance(
    List<LowerItem> items, List<CompiledInheritedEntry> missing, OperationalEffect through) {

  /** Nothing. */
  public static final Reliance NONE =
      new Reliance(ImmutableList.of(), ImmutableList.of(), OperationalEffect.NORMAL);
}
