package dev.heirloom.inheritance.resolution;

import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.Part;
import java.util.List;

/**
 * Whether a phase has left something as it was, so that the object it began with can be kept: told
 * by the objects in it, not by what they say, which would have to be read.
 */
final class Unchanged {

  private Unchanged() {}

  static boolean is(Control after, Control before) {
    return after.title() == before.title()
        && is(after.params(), before.params())
        && is(after.props(), before.props())
        && is(after.links(), before.links())
        && is(after.parts(), before.parts());
  }

  static boolean is(Part after, Part before) {
    return after.title().equals(before.title())
        && is(after.props(), before.props())
        && is(after.links(), before.links())
        && is(after.parts(), before.parts());
  }

  static boolean is(List<?> after, List<?> before) {
    if (after == before) {
      return true;
    }
    if (after.size() != before.size()) {
      return false;
    }
    for (int i = 0; i < after.size(); i++) {
      if (after.get(i) != before.get(i)) {
        return false;
      }
    }
    return true;
  }
}
