package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The properties by which an item of a plan of action, and its risk, name their duties. */
final class ActionItemProps {

  private ActionItemProps() {}

  /** A duty whatever was done about it: by it an item is found again. */
  record Key(String value, Optional<SystemId> system) {

    static Key of(Duty duty) {
      return new Key(
          DutyWords.value(duty),
          duty.system().map(id -> new SystemId(OpenItem.line(id.value(), "unnamed"))));
    }

    @Override
    public String toString() {
      return value + system.map(id -> " of " + id).orElse("");
    }
  }

  /** Returns the property that names a duty, with a sentence that says what is open. */
  static Property of(Duty duty, String sentence) {
    return PropertyBuilder.builder()
        .ns(Vocabulary.NAMESPACE)
        .name(CustomerPlan.OPEN_ITEM)
        .value(DutyWords.value(duty))
        .oscalClass(OpenItem.word(duty.fulfilment()))
        .remarks(OpenItem.prose(sentence))
        .build();
  }

  /** Returns the property that names the system that the duties beside it come from. */
  static Property of(SystemId system) {
    return PropertyBuilder.builder()
        .ns(Vocabulary.NAMESPACE)
        .name(ActionPlan.PROVIDER)
        .value(system.value())
        .build();
  }

  /** Returns the duties that properties name as not done. */
  static List<Duty> duties(List<Property> props) {
    Optional<SystemId> system = system(props);
    return props.stream().filter(OpenItem::is).flatMap(prop -> duty(prop, system)).toList();
  }

  private static Stream<Duty> duty(Property prop, Optional<SystemId> system) {
    int blank = prop.value().indexOf(' ');
    try {
      return Stream.of(
          new Duty(
              Duty.Kind.valueOf(constant(prop.value().substring(0, Math.max(0, blank)))),
              prop.value().substring(blank + 1),
              system,
              prop.oscalClass()
                  .map(word -> Fulfilment.valueOf(constant(word)))
                  .orElse(Fulfilment.OPEN)));
    } catch (IllegalArgumentException noDuty) {
      return Stream.empty();
    }
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Returns the system that the duties of an item come from; empty if from none. */
  static Optional<SystemId> system(List<Property> props) {
    return props.stream()
        .filter(prop -> isOwn(prop, ActionPlan.PROVIDER))
        .map(prop -> new SystemId(prop.value()))
        .findFirst();
  }

  /** Returns the duties that properties name, done or not. */
  static List<Key> keys(List<Property> props) {
    Optional<SystemId> system = system(props);
    return props.stream()
        .filter(prop -> OpenItem.is(prop) || isClosed(prop))
        .map(prop -> new Key(prop.value(), system))
        .toList();
  }

  static boolean isClosed(Property prop) {
    return isOwn(prop, ActionPlan.CLOSED_ITEM);
  }

  static boolean isOwn(Property prop, String name) {
    return prop.name().equals(name) && prop.ns().filter(Vocabulary.NAMESPACE::equals).isPresent();
  }

  /**
   * Returns the properties with each duty as it stands now.
   *
   * @param left finds a duty that is not done
   */
  static List<Property> asOf(List<Property> props, Function<Key, Optional<Duty>> left) {
    Optional<SystemId> system = system(props);
    return props.stream()
        .map(
            prop -> {
              if (!OpenItem.is(prop) && !isClosed(prop)) {
                return prop;
              }
              Optional<Duty> duty = left.apply(new Key(prop.value(), system));
              return PropertyBuilder.builder(prop)
                  .name(duty.isPresent() ? CustomerPlan.OPEN_ITEM : ActionPlan.CLOSED_ITEM)
                  .oscalClass(duty.map(known -> OpenItem.word(known.fulfilment())))
                  .build();
            })
        .toList();
  }
}
