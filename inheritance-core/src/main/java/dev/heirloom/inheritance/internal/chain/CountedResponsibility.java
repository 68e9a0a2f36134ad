package dev.heirloom.inheritance.internal.chain;

import dev.heirloom.inheritance.internal.claims.CompiledResponsibility;

/**
 * A responsibility of a component in use, and where it counts.
 *
 * @param points the positions of the points where it counts, in order
 */
public record CountedResponsibility(CompiledResponsibility responsibility, int[] points) {

  /** Returns whether it counts at a point. */
  public boolean countsAt(int point) {
    for (int p : points) {
      if (p == point) {
        return true;
      }
    }
    return false;
  }
}
