package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.SystemId;

/** A provided item in a document, at its place in the baseline. */
record Item(SystemId system, ProvidedItem entry, Places.Spot spot) {

  boolean isIn(BaselineControl control) {
    return spot.control().id().equals(control.id());
  }
}
