package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.Problem.Kind;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.ValueType;
import dev.heirloom.oscal.model.Datatype;

/** What a text spells as the value of a field, and what is wrong with it if it spells none. */
record SpelledValue(Pass pass, Field field, String text, TextPosition where) {

  private static final String NO_PROSE = "not OSCAL prose: ";

  private static final String LEAST = ", which carries the least";

  /**
   * Returns the value that the text spells or is meant to spell; {@link Pass#BROKEN} if it is
   * neither, {@link Pass#ABSENT} if it is as good as none.
   */
  Object value() {
    if (fits(field, text)) {
      try {
        return field.type().parse(text);
      } catch (IllegalArgumentException | ArithmeticException e) {
        return instead(limit(e), "Write " + field.type().expectation());
      }
    }
    return instead(
        "",
        field.allowed().isEmpty()
            ? "Write "
                + (field.datatype() == null
                    ? field.type().expectation()
                    : field.datatype().expectation())
            : Wording.instead(text, field.allowed()));
  }

  private static boolean fits(Field field, String text) {
    return !field.allowed().isEmpty()
        ? field.allowed().contains(text)
        : field.datatype() != null
            ? field.datatype().accepts(text)
            : field.type() != ValueType.LINE || !text.isEmpty();
  }

  /** Returns whether a text spells a value of a field, or one that is meant. */
  static boolean isSpelled(Field field, String text) {
    if (!fits(field, text)) {
      return IntendedValue.of(field, text) != null;
    }
    try {
      field.type().parse(text);
      return true;
    } catch (IllegalArgumentException | ArithmeticException e) {
      return false;
    }
  }

  /** Returns what the text is meant to be. */
  private Object instead(String limit, String remedy) {
    String name = field.jsonName();
    if (text.isBlank()
        && field.type() != ValueType.LINE
        && !field.isRequired()
        && !field.isList()) {
      pass.slip(
          Kind.INVALID_VALUE,
          where,
          "'" + name + "' is empty",
          "Leave it out",
          "Read it as absent");
      return Pass.ABSENT;
    }
    String meant = IntendedValue.of(field, text);
    if (meant == null) {
      pass.problem(Kind.INVALID_VALUE, where, notWhat() + limit, remedy);
      return Pass.BROKEN;
    }
    if (IntendedValue.isLegacy(field, text)) {
      pass.slip(
          Kind.LEGACY_VALUE,
          where,
          "'" + text + "' is an older value, which OSCAL no longer has for '" + name + "'",
          "Write '" + meant + "'",
          "Read it as '" + meant + "'");
    } else if (!field.allowed().isEmpty()) {
      pass.slip(
          Kind.INVALID_VALUE,
          where,
          notWhat(),
          IntendedValue.isLeast(field, text, meant) ? remedy : "Write '" + meant + "'",
          "Read it as '" + meant + "'" + (IntendedValue.isLeast(field, text, meant) ? LEAST : ""));
    } else if (meant.isEmpty()) {
      pass.slip(
          Kind.INVALID_VALUE,
          where,
          "'" + name + "' is empty",
          "Write " + field.type().expectation(),
          "Read it as XML's empty element, which is a space in JSON");
    } else {
      if (field.datatype() == Datatype.UUID && !meant.equals(text.strip())) {
        pass.replacesUuid(text.strip(), meant);
      }
      pass.slip(
          Kind.INVALID_VALUE,
          where,
          notWhat(),
          remedy,
          "Read it as '" + Wording.whole(meant) + "'");
    }
    return field.type().parse(meant);
  }

  /** Returns which limit of prose the text exceeds, to follow what it is not; nothing if none. */
  private static String limit(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith(NO_PROSE) ? ": " + message.substring(NO_PROSE.length()) : "";
  }

  private String notWhat() {
    return "'"
        + Wording.shorten(text)
        + (field.allowed().isEmpty()
            ? "' is not what '" + field.jsonName() + "' holds"
            : "' is not a value of '" + field.jsonName() + "'");
  }
}
