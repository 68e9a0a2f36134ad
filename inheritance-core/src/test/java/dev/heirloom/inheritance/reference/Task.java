package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SystemId;

/** A responsibility in a document, at its place in the baseline. */
record Task(SystemId system, Responsibility entry, Places.Spot spot) {

  boolean isIn(BaselineControl control) {
    return spot.control().id().equals(control.id());
  }
}
