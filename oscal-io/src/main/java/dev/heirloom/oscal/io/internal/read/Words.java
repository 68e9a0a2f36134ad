package dev.heirloom.oscal.io.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The wording that messages share. */
final class Words {

  private static final int SHOWN = 60;

  private Words() {}

  /** Returns a text fit for a message. */
  static String shorten(String text) {
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3) + "...";
    StringBuilder clean = new StringBuilder(shown.length());
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (c == '\n') {
        clean.append("\\n");
      } else if (c == '\r') {
        clean.append("\\r");
      } else if (c == '\t') {
        clean.append("\\t");
      } else {
        clean.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
      }
    }
    return clean.toString();
  }

  /** Returns the remedy for a value that is none of those allowed. */
  static String instead(String text, List<String> allowed) {
    return nearest(text, allowed).map(name -> "Did you mean '" + name + "'? ").orElse("")
        + "It can be "
        + String.join(", ", allowed);
  }

  /** Returns the remedy for a name that is unknown. */
  static String remedy(String name, Iterable<String> known) {
    Optional<String> nearest = nearest(name, known);
    if (nearest.isPresent()) {
      return "Did you mean '" + nearest.get() + "'? If not, remove it or read leniently";
    }
    return "Remove it, or read leniently to skip it";
  }

  /** Returns the known name that is most like the name, if one is. */
  static Optional<String> nearest(String name, Iterable<String> known) {
    if (name.length() > SHOWN) {
      return Optional.empty();
    }
    String wanted = plain(name);
    String best = null;
    int bestDistance = (wanted.length() < 4 ? 1 : Math.max(2, wanted.length() / 3)) + 1;
    for (String candidate : known) {
      int distance = distance(wanted, plain(candidate));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns a message of a parser as a clause: on one line, without a full stop. */
  static String clause(String message) {
    String line = message.replace('\n', ' ').strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  /** Returns a phrase as a sentence begins. */
  static String sentence(String phrase) {
    return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[b.length()];
  }

  /** Returns names as a list for a message. */
  static String list(Iterable<String> names) {
    List<String> quoted = new ArrayList<>();
    for (String name : names) {
      quoted.add("'" + shorten(name) + "'");
    }
    return String.join(", ", quoted);
  }
}
