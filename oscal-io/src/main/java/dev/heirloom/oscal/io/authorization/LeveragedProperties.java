package dev.heirloom.oscal.io.authorization;

import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.model.Property;
import java.util.List;

/** FedRAMP's properties of leveraged authorizations, and of the components that stand for them. */
final class LeveragedProperties {

  static final String IDENTIFIER = "leveraged-system-identifier";
  static final String TYPE = "authorization-type";
  static final String LEVEL = "impact-level";
  static final String STANDS_FOR = "leveraged-authorization-uuid";

  private LeveragedProperties() {}

  /** Returns the values of a property, in order. */
  static List<String> values(List<Property> props, String name) {
    return props.stream().filter(prop -> is(prop, name)).map(prop -> prop.value().strip()).toList();
  }

  /** Returns whether a property is this one of FedRAMP's. */
  static boolean is(Property prop, String name) {
    return prop.name().equals(name)
        && prop.ns().map(Vocabulary::isOriginationNamespace).orElse(true);
  }
}
