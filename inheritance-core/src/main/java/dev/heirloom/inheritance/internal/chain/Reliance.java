package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.claims.CompiledInheritedEntry;
import dev.heirloom.inheritance.internal.claims.OperationalEffect;
import java.util.BitSet;
import java.util.List;

/**
 * The lower items that an item relies on (SEMANTICS section 8).
 *
 * @param items the lower items that its inherited entries name
 * @param missing the names that no document given has, though every document is given that could
 * @param through what there is to say against components that stand in for the lower systems
 * @param idle the points at which it relies on such a component that is not in operation
 * @param doubtful the points at which it relies on one whose status is not understood
 */
public record Reliance(
    List<ReliedItem> items,
    List<CompiledInheritedEntry> missing,
    OperationalEffect through,
    BitSet idle,
    BitSet doubtful) {

  /** Nothing. */
  public static final Reliance NONE =
      new Reliance(
          ImmutableList.of(),
          ImmutableList.of(),
          OperationalEffect.NORMAL,
          new BitSet(),
          new BitSet());
}
