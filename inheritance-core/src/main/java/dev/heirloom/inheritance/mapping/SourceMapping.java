package dev.heirloom.inheritance.mapping;

import dev.heirloom.inheritance.baseline.Baseline;
import java.util.Optional;

/**
 * What an offering is carried through: a mapping collection, and the baseline that the offering
 * speaks of (SEMANTICS section 12).
 *
 * @param mapping the collection
 * @param source the source baseline, which the offering and those below it speak of
 * @param direction the caller's word on the way in which the collection is read; empty if the
 *     resources and the ids that it names are to tell
 * @param mostPairs how many pairs of a source point and a target point its maps may relate;
 *     2,000,000 by default, far above what published mappings have. It changes no result: what
 *     exceeds it is refused
 */
public record SourceMapping(
    ControlMapping mapping, Baseline source, Optional<MappingDirection> direction, int mostPairs) {

  private static final int DEFAULT_MOST_PAIRS = 2_000_000;

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public SourceMapping {
    if (mostPairs < 1) {
      throw new IllegalArgumentException("mostPairs is " + mostPairs + ", expected at least 1");
    }
  }

  /** Makes one with the default limit of pairs. */
  public SourceMapping(
      ControlMapping mapping, Baseline source, Optional<MappingDirection> direction) {
    this(mapping, source, direction, DEFAULT_MOST_PAIRS);
  }

  /** Returns this with another limit of pairs of points that its maps may relate. */
  public SourceMapping withMostPairs(int pairs) {
    return new SourceMapping(mapping, source, direction, pairs);
  }

  /** Returns the collection's document and the source baseline. */
  @Override
  public String toString() {
    return source.name() + " through " + mapping.document();
  }
}
