package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import java.util.List;
import java.util.Optional;

/** Reads the properties that bear on inheritance (SEMANTICS section 9, Properties). */
final class Properties {

  private static final String IMPLEMENTATION_POINT = "implementation-point";

  private Properties() {}

  /** Returns the values of a property in a namespace of NIST's or FedRAMP's. */
  static List<String> values(List<Property> props, String name) {
    ImmutableList.Builder<String> values = ImmutableList.builder();
    for (Property prop : props) {
      if (isCalled(prop.name(), name)
          && prop.ns().map(Vocabulary::isOriginationNamespace).orElse(true)) {
        values.add(prop.value().strip());
      }
    }
    return values.build();
  }

  /** Returns whether a property has a name, however that is written. */
  private static boolean isCalled(String own, String name) {
    return own.equals(name)
        || !own.isEmpty()
            && Character.toLowerCase(own.charAt(0)) == name.charAt(0)
            && WordSpelling.plain(own).equals(WordSpelling.plain(name));
  }

  /** Returns the UUIDs among the values of a property in a namespace of NIST's or FedRAMP's. */
  static List<Uuid> uuids(List<Property> props, String name) {
    return parse(values(props, name));
  }

  /** Returns the UUIDs among the values of a property in the library's own namespace. */
  static List<Uuid> ownUuids(List<Property> props, String name) {
    return parse(own(props, name).stream().map(Property::value).toList());
  }

  /** Returns the properties of a name in the library's own namespace. */
  static List<Property> own(List<Property> props, String name) {
    ImmutableList.Builder<Property> own = ImmutableList.builder();
    for (Property prop : props) {
      if (isCalled(prop.name(), name) && prop.ns().filter(Vocabulary::isOwnNamespace).isPresent()) {
        own.add(prop);
      }
    }
    return own.build();
  }

  /**
   * Returns the properties in the library's own namespace that leave a responsibility, also those
   * that spell its name or the namespace in another way: one too many is seen, one that is lost is
   * not.
   */
  static List<Property> responsibilities(List<Property> props) {
    return props.stream()
        .filter(prop -> prop.ns().filter(Vocabulary::isOwnNamespace).isPresent())
        .filter(prop -> WordSpelling.plain(prop.name()).contains("responsibilit"))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the remarks on the state that a requirement or statement has; empty if it has none. */
  static Optional<String> stateRemarks(List<Property> props) {
    return props.stream()
        .filter(p -> isCalled(p.name(), Vocabulary.IMPLEMENTATION_STATUS))
        .filter(p -> p.ns().map(Vocabulary::isOriginationNamespace).orElse(true))
        .flatMap(p -> p.remarks().stream())
        .map(MarkupMultiline::toText)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /**
   * Returns whether a component lies outside the authorization boundary of its system, by its
   * properties.
   */
  static boolean isExternal(List<Property> props) {
    return values(props, IMPLEMENTATION_POINT).stream()
        .map(WordSpelling::plain)
        .anyMatch("external"::equals);
  }

  /**
   * Returns where a component is implemented, as spelled: the word that is not understood before
   * one that is.
   */
  static Optional<String> implementationPoint(List<Property> props) {
    List<String> words = values(props, IMPLEMENTATION_POINT);
    return words.stream()
        .filter(word -> !Component.isImplementationPoint(word))
        .findFirst()
        .or(() -> words.stream().findFirst());
  }

  private static List<Uuid> parse(List<String> values) {
    ImmutableList.Builder<Uuid> uuids = ImmutableList.builder();
    for (String value : values) {
      uuid(value).ifPresent(uuids::add);
    }
    return uuids.build();
  }

  /** Returns the UUID that a text is; empty if it is none. */
  static Optional<Uuid> uuid(String text) {
    try {
      return Optional.of(Uuid.of(text.strip()));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
