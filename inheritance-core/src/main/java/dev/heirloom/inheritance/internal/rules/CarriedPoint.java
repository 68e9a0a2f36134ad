package dev.heirloom.inheritance.internal.rules;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.mapping.MapCitation;
import java.util.List;

/**
 * What a carried provider offers at a point of the customer system's baseline (SEMANTICS section
 * 12).
 *
 * @param items the items that maps bring there
 * @param completedBy the whole maps by which the provider offers the point completely; empty if it
 *     does not
 */
public record CarriedPoint(List<OfferedItem> items, List<MapCitation> completedBy) {

  /** Nothing. */
  static final CarriedPoint NOTHING = new CarriedPoint(ImmutableList.of(), ImmutableList.of());
}
