package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.internal.plain.NearestName;
import dev.heirloom.oscal.io.internal.shape.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The wording that messages share. */
final class Wording {

  private static final int SHOWN = 60;

  /** Names that documents of any kind have, and that say nothing of where they belong. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "uuid",
          "id",
          "name",
          "ns",
          "value",
          "class",
          "type",
          "title",
          "label",
          "description",
          "remarks",
          "text",
          "href",
          "status",
          "state",
          "version",
          "date",
          "start",
          "end",
          "props",
          "prop",
          "links",
          "link",
          "roles",
          "role",
          "parties",
          "party");

  private static final int KEPT = 2000;

  /** From how many letters on a name tells its meaning within a longer one. */
  private static final int WORD = 8;

  private static final int LETTERS_A_MISTAKE = 4;

  private Wording() {}

  /** Returns a text fit for a message, of which only the beginning matters. */
  static String shorten(String text) {
    return clean(text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3) + "...");
  }

  /** Returns a text fit for a message that is to keep its words. */
  static String whole(String text) {
    return clean(text.length() <= KEPT ? text : text.substring(0, KEPT - 3) + "...");
  }

  /** Returns the words that were left out, as a message ends; nothing if there are none. */
  static String quoted(String text) {
    return text.isBlank() ? "" : ": '" + whole(text.strip()) + "'";
  }

  private static String clean(String shown) {
    StringBuilder clean = new StringBuilder(shown.length());
    shown
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\n' -> clean.append("\\n");
                case '\r' -> clean.append("\\r");
                case '\t' -> clean.append("\\t");
                default -> clean.appendCodePoint(isShown(c) ? c : '?');
              }
            });
    return clean.toString();
  }

  private static boolean isShown(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }

  /** Returns the remedy for a value that is none of those allowed. */
  static String instead(String text, List<String> allowed) {
    return nearest(text, allowed).map(name -> "Did you mean '" + name + "'? ").orElse("")
        + "It can be "
        + String.join(", ", allowed);
  }

  /** Returns the remedy for a name that is unknown, to which lenient reading can be added. */
  static String remedy(String name, Iterable<String> known) {
    return nearest(name, known)
        .map(near -> "Did you mean '" + near + "'? If not, remove it")
        .orElse("Remove it");
  }

  /** Returns whether a name is so like one that is known that it may well be meant. */
  static boolean isNear(String name, Iterable<String> known) {
    if (name.length() > SHOWN) {
      return false;
    }
    String wanted = NearestName.plain(name);
    for (String candidate : known) {
      String plain = NearestName.plain(candidate);
      boolean isWithin = plain.length() >= WORD && wanted.contains(plain);
      if (isWithin || NearestName.distance(wanted, plain) <= wanted.length() / LETTERS_A_MISTAKE) {
        return true;
      }
    }
    return false;
  }

  /** Returns a known name of more than a value among some, such as {@code responsibilities}. */
  static Optional<String> structure(Collection<String> names, Iterable<String> known) {
    for (String candidate : known) {
      if (names.contains(candidate) && !EVERYWHERE.contains(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** Returns whether two names differ only in how their words are joined. */
  static boolean isRespelled(String name, String known) {
    return NearestName.plain(name).equals(NearestName.plain(known));
  }

  /** Returns the known name that is most like the name, if one is. */
  static Optional<String> nearest(String name, Iterable<String> known) {
    return NearestName.of(name, known);
  }

  /** Returns a message of a parser as a clause: on one line, without a full stop. */
  static String clause(@Nullable String message) {
    if (message == null) {
      return "its reader does not say why";
    }
    String line = message.replace('\n', ' ').strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  /** Returns a phrase as a sentence begins. */
  static String sentence(String phrase) {
    return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
  }

  /** Returns names as a list for a message. */
  static String list(Iterable<String> names) {
    List<String> quoted = new ArrayList<>();
    for (String name : names) {
      quoted.add("'" + shorten(name) + "'");
    }
    return String.join(", ", quoted);
  }

  /** Returns what JSON holds as the value of a field. */
  static String expected(Field field) {
    return switch (field.type()) {
      case RECORD, INTEGER, DECIMAL, BOOLEAN -> field.type().expectation();
      default -> "a text";
    };
  }
}
