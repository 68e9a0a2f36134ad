package dev.heirloom.inheritance.resolution;

import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Property;
import java.util.List;
import java.util.Optional;

/** Namespaces of properties and parts, which are OSCAL's own where none is given. */
final class Namespaces {

  private Namespaces() {}

  static String of(Property prop) {
    return of(prop.ns());
  }

  static String of(Optional<String> ns) {
    return ns.orElse(OscalDocument.OSCAL_NAMESPACE);
  }

  /** Returns whether OSCAL's property {@code keep} says {@code always}. */
  static boolean keepAlways(List<Property> props) {
    for (Property prop : props) {
      if (prop.name().equals("keep")
          && prop.value().equals("always")
          && of(prop).equals(OscalDocument.OSCAL_NAMESPACE)) {
        return true;
      }
    }
    return false;
  }
}
