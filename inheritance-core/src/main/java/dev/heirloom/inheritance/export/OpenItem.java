package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The property by which a plan says what it does not say yet. */
final class OpenItem {

  private static final Pattern BLANKS =
      Pattern.compile(
          "[\\s\\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]+");
  private static final Pattern PARAGRAPH = Pattern.compile("\n\\s*\n");
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private OpenItem() {}

  /**
   * Returns the mark of something that is to be written.
   *
   * @param value what kind of thing it is, and its id
   */
  static Property of(String value, String what) {
    return PropertyBuilder.builder()
        .ns(Vocabulary.NAMESPACE)
        .name(CustomerPlan.OPEN_ITEM)
        .value(line(value))
        .remarks(toBeWritten(what))
        .build();
  }

  static boolean is(Property prop) {
    return prop.name().equals(CustomerPlan.OPEN_ITEM)
        && prop.ns().filter(Vocabulary.NAMESPACE::equals).isPresent();
  }

  static MarkupMultiline toBeWritten(String what) {
    return prose(Vocabulary.TO_BE_WRITTEN + DutyWords.ended(what));
  }

  /**
   * Returns a text as prose that every format can hold: JSON may have brought what XML cannot have.
   */
  static MarkupMultiline prose(String text) {
    return MarkupMultiline.ofText(NO_XML.matcher(text).replaceAll("\uFFFD"));
  }

  /**
   * Returns a text to quote: its paragraphs, each without the breaks of the lines it was typed in.
   */
  static String quoted(String text) {
    return PARAGRAPH
        .splitAsStream(text.strip().replaceAll("\\R", "\n"))
        .map(paragraph -> paragraph.lines().map(String::strip).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n\n"));
  }

  /** Returns a text as OSCAL's strings and titles are: one line without blanks around it. */
  static String line(String text) {
    return NO_XML.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("\uFFFD").strip();
  }

  /** Returns a text as one line; another where nothing is left of it. */
  static String line(String text, String otherwise) {
    String line = line(text);
    return line.isEmpty() ? otherwise : line;
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
