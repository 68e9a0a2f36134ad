package dev.heirloom.inheritance.internal;

import dev.heirloom.inheritance.result.Finding;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules that hold in a whole chain make of an item: they pass upward to what relies on it. */
final class Verdict {

  final CompiledSystem system;
  final Entries.Item item;

  /** Whether it is unusable wherever it reaches. */
  final boolean unusable;

  /** Whether it has a cap that passes upward: it is partly implemented, not understood, or relies on what is. */
  final boolean partial;

  /** What there is to report on the item itself. */
  final List<Finding> findings;

  /** The verdicts on the lower items that it relies on. */
  final List<Verdict> lower;

  /** Whether it, or what it relies on, is unusable at some points and usable at others. */
  final boolean differsByPoint;

  /** How many items it relies on, counted once for each way to them. */
  final BigInteger ways;

  private final @Nullable BitSet unusablePoints;

  Verdict(
      CompiledSystem system,
      Entries.Item item,
      boolean unusable,
      boolean partial,
      @Nullable BitSet unusablePoints,
      List<Finding> findings,
      List<Verdict> lower) {
    this.system = system;
    this.item = item;
    this.unusable = unusable;
    this.partial = partial;
    this.unusablePoints = unusablePoints;
    this.findings = findings;
    this.lower = lower;
    BigInteger sum = BigInteger.ZERO;
    boolean differs = unusablePoints != null && !unusable;
    for (Verdict below : lower) {
      sum = sum.add(below.ways).add(BigInteger.ONE);
      differs |= below.differsByPoint;
    }
    this.ways = sum;
    this.differsByPoint = differs;
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
        || unusablePoints != null
            && (!item.spot.covers(point) || unusablePoints.get(point));
  }
}
