package dev.heirloom.inheritance.mapping;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.Uuid;
import java.util.List;

/**
 * The map of a mapping collection through which an item or a responsibility reaches a point
 * (SEMANTICS section 12, evidence).
 *
 * @param document the collection's name, as its reader was told it
 * @param collection the collection's uuid
 * @param mapping the uuid of the mapping that the map is in
 * @param map the map's uuid
 * @param relation how the sources relate to the targets as the mapping is read: a superset-of that
 *     is read reversed is a subset-of
 * @param direction the way in which the mapping is read
 * @param sources the ids of the points of the source baseline from which the entry follows the map
 * @param limits why the map does not make the point fully inherited; empty if it does, and for a
 *     responsibility, which follows every map whole
 * @param remarks the author's confidence, rationale and remarks, which raise nothing
 */
public record MapCitation(
    String document,
    Uuid collection,
    Uuid mapping,
    Uuid map,
    MapRelation relation,
    MappingDirection direction,
    List<String> sources,
    List<MapLimit> limits,
    List<String> remarks) {

  /** Copies the lists. */
  public MapCitation {
    sources = ImmutableList.copyOf(sources);
    limits = ImmutableList.copyOf(limits);
    remarks = ImmutableList.copyOf(remarks);
  }

  /** Returns the sources, the relation, the map and the collection in one line. */
  @Override
  public String toString() {
    return String.join(", ", sources)
        + " "
        + relation
        + " it by map "
        + map
        + " of "
        + document
        + (direction == MappingDirection.REVERSED ? ", read reversed" : "");
  }
}
