package dev.heirloom.inheritance.mapping;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import java.util.List;
import java.util.Optional;

/**
 * A mapping collection, read from a source baseline to a target baseline (SEMANTICS section 12,
 * direction and ids).
 *
 * @param mapping the collection
 * @param source the baseline that it maps from
 * @param target the baseline that it maps to
 * @param mappings its mappings, each in its direction, in the order of the collection
 */
public record MappingReading(
    ControlMapping mapping, Baseline source, Baseline target, List<ReadMapping> mappings) {

  /** Copies the list. */
  public MappingReading {
    mappings = ImmutableList.copyOf(mappings);
  }

  /**
   * Reads a collection between two baselines.
   *
   * @param said the caller's word on the direction, which counts where resources and ids do not
   *     tell
   * @throws MappingDirectionException if the direction of a mapping is not decided, or contradicted
   */
  public static MappingReading of(
      ControlMapping mapping, Baseline source, Baseline target, Optional<MappingDirection> said) {
    return new MappingReading(
        mapping, source, target, new DirectedMappings(mapping, source, target, said).read());
  }

  /** Returns what is mapped to what in one line. */
  @Override
  public String toString() {
    return "from "
        + source.name()
        + " to "
        + target.name()
        + " by "
        + mapping.document()
        + ": "
        + mappings;
  }
}
