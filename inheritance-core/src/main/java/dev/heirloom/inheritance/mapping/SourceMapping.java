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
 */
public record SourceMapping(
    ControlMapping mapping, Baseline source, Optional<MappingDirection> direction) {

  /** Returns the collection's document and the source baseline. */
  @Override
  public String toString() {
    return source.name() + " through " + mapping.document();
  }
}
