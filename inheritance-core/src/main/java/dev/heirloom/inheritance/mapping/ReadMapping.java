package dev.heirloom.inheritance.mapping;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.mapping.Mapping;
import java.util.List;

/**
 * One mapping of a collection, read between two baselines.
 *
 * @param mapping the mapping as the collection has it
 * @param direction the way in which it is read, decided once for all its maps
 * @param maps its maps, in the order of the collection
 */
public record ReadMapping(Mapping mapping, MappingDirection direction, List<ReadMap> maps) {

  /** Copies the list. */
  public ReadMapping {
    maps = ImmutableList.copyOf(maps);
  }

  /** Returns whether any map leads from something known to something known. */
  public boolean joins() {
    return maps.stream().anyMatch(ReadMap::joins);
  }

  /** Returns how many maps are read and which way. */
  @Override
  public String toString() {
    return maps.size()
        + (maps.size() == 1 ? " map" : " maps")
        + (direction == MappingDirection.REVERSED ? ", read reversed" : ", read as written");
  }
}
