package dev.heirloom.inheritance.internal;

import java.util.List;

/**
 * The lower items that an item relies on (SEMANTICS section 8).
 *
 * @param items the lower items that its inherited entries name
 * @param missing the names that no document given has, though every document is given that could
 */
record Reliance(List<Lower> items, List<Entries.Inherits> missing) {

  static final Reliance NONE = new Reliance(List.of(), List.of());

  /** An item of a system below. */
  record Lower(CompiledSystem system, Entries.Item item) {}
}
