package dev.heirloom.inheritance.internal.rules;

import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.result.Finding;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules that hold in a whole chain make of an item: they pass upward to what relies on it.
 */
final class ChainVerdict {

  private final CompiledProvider provider;
  private final CompiledItem item;
  private final boolean unusable;
  private final boolean partial;
  private final List<Finding> findings;
  private final List<ChainVerdict> lower;
  private final boolean differsByPoint;
  private final BigInteger ways;
  private final @Nullable BitSet unusablePoints;
  private final @Nullable BitSet partialPoints;

  ChainVerdict(
      CompiledProvider provider,
      CompiledItem item,
      boolean unusable,
      boolean partial,
      @Nullable BitSet unusablePoints,
      @Nullable BitSet partialPoints,
      List<Finding> findings,
      List<ChainVerdict> lower) {
    this.provider = provider;
    this.item = item;
    this.unusable = unusable;
    this.partial = partial;
    this.unusablePoints = unusablePoints;
    this.partialPoints = partialPoints;
    this.findings = findings;
    this.lower = lower;
    BigInteger sum = BigInteger.ZERO;
    boolean differs = unusablePoints != null && !unusable || partialPoints != null && !partial;
    for (ChainVerdict below : lower) {
      sum = sum.add(below.ways).add(BigInteger.ONE);
      differs |= below.differsByPoint;
    }
    this.ways = sum;
    this.differsByPoint = differs;
  }

  CompiledProvider provider() {
    return provider;
  }

  CompiledItem item() {
    return item;
  }

  /**
   * Returns whether it has a cap at a point that passes upward: it is partly implemented, not
   * understood, found not satisfied, or relies on what is.
   */
  boolean isPartialAt(int point) {
    return partial || partialPoints != null && partialPoints.get(point);
  }

  /**
   * Returns whether an item above, that reaches a point, relies there on what has a cap that passes
   * upward: at that point or, where this one speaks of other points only, at one of its own.
   */
  boolean isPartialFor(int point) {
    return partial
        || partialPoints != null && (!item.place().covers(point) || partialPoints.get(point));
  }

  /** Returns what there is to report on the item itself. */
  List<Finding> findings() {
    return findings;
  }

  /** Returns the verdicts on the lower items that it relies on. */
  List<ChainVerdict> lower() {
    return lower;
  }

  /** Returns whether it, or what it relies on, is unusable at some points and usable at others. */
  boolean differsByPoint() {
    return differsByPoint;
  }

  /** Returns how many items it relies on, counted once for each way to them. */
  BigInteger ways() {
    return ways;
  }

  boolean isUnusableAt(int point) {
    return unusable || unusablePoints != null && unusablePoints.get(point);
  }

  /**
   * Returns whether an item above, that reaches a point, relies in vain on this one there: it is
   * unusable at that point or, where it speaks of other points only, at one of its own.
   */
  boolean isBrokenFor(int point) {
    return unusable
        || unusablePoints != null && (!item.place().covers(point) || unusablePoints.get(point));
  }
}
