package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.internal.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The unknown names of one object, told at its end: only then is it known which others it has, and
 * a name that is there already is not meant by another.
 */
final class UnknownNames {

  /** Those of an object that is not examined. */
  static final UnknownNames NONE = new UnknownNames();

  private final List<Unknown> names = new ArrayList<>(0);

  private record Unknown(
      String message, String name, TextPosition where, String text, Set<String> held) {}

  /**
   * Adds a name.
   *
   * @param text the words of its value
   * @param held the names in its value
   */
  void add(String message, String name, TextPosition where, String text, Set<String> held) {
    names.add(new Unknown(message, name, where, text, held));
  }

  /** Reports them as unknown in an object that has these values. */
  void report(Pass pass, Shape shape, @Nullable Object[] values) {
    for (Unknown one : names) {
      if (pass.found().isFull()) {
        return;
      }
      pass.pushName(one.name);
      Iterable<String> meant = shape.namesMeant(one.name, values, Wording::isRespelled);
      pass.unknown(
          one.where,
          one.message,
          one.name,
          shape.jsonNames(),
          meant,
          Wording.remedy(one.name, meant),
          one.text,
          one.held);
      pass.pop();
    }
  }
}
