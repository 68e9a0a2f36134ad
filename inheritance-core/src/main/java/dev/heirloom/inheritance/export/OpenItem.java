package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import java.util.Locale;

/** The property by which a plan says what it does not say yet. */
final class OpenItem {

  private OpenItem() {}

  /**
   * Returns the mark of something that is to be written.
   *
   * @param value what kind of thing it is, and its id
   */
  static Property of(String value, String what) {
    return PropertyBuilder.builder()
        .ns(Vocabulary.NAMESPACE)
        .name(LeveragingPlan.OPEN_ITEM)
        .value(line(value))
        .remarks(toBeWritten(what))
        .build();
  }

  static boolean is(Property prop) {
    return prop.name().equals(LeveragingPlan.OPEN_ITEM)
        && prop.ns().filter(Vocabulary.NAMESPACE::equals).isPresent();
  }

  static MarkupMultiline toBeWritten(String what) {
    return MarkupMultiline.ofText("To be written: " + what + ".");
  }

  /** OSCAL's strings are one line without blanks around it. */
  static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
