package dev.heirloom.inheritance.resolution;

import dev.heirloom.oscal.model.profile.Remove;
import java.util.Optional;

/** The criteria of a remove, or what an object has that they are about. */
record RemovalCriteria(
    Optional<String> itemName,
    Optional<String> id,
    Optional<String> name,
    Optional<String> oscalClass,
    Optional<String> ns) {

  static RemovalCriteria of(Remove remove) {
    return new RemovalCriteria(
        remove.byItemName(), remove.byId(), remove.byName(), remove.byClass(), remove.byNs());
  }

  /** Returns which of them are named, a bit for each. */
  int named() {
    return bit(itemName, 0) | bit(id, 1) | bit(name, 2) | bit(oscalClass, 3) | bit(ns, 4);
  }

  private static int bit(Optional<String> criterion, int place) {
    return criterion.isPresent() ? 1 << place : 0;
  }

  /** Returns those of them that some criteria are about. */
  RemovalCriteria only(int named) {
    return new RemovalCriteria(
        itemName.filter(any -> (named & 1) != 0),
        id.filter(any -> (named & 1 << 1) != 0),
        name.filter(any -> (named & 1 << 2) != 0),
        oscalClass.filter(any -> (named & 1 << 3) != 0),
        ns.filter(any -> (named & 1 << 4) != 0));
  }
}
