package dev.heirloom.oscal.model.internal.prose;

import dev.heirloom.oscal.model.Datatype;
import org.jspecify.annotations.Nullable;

/** What stands between the braces of an insertion in Markdown. */
record Insertion(String type, String id) {

  private static final String WORD = "insert";

  /**
   * Returns the insertion that the text between the braces means, {@code insert: type, id}; null if
   * it means none: braces of templates, say, are text.
   */
  static @Nullable Insertion parse(String between) {
    String text = between.strip();
    int comma = text.indexOf(',');
    if (!text.startsWith(WORD) || comma < 0) {
      return null;
    }
    String typed = text.substring(WORD.length(), comma).strip();
    if (!typed.startsWith(":")) {
      return null;
    }
    String type = typed.substring(1).strip();
    String id = text.substring(comma + 1).strip();
    return Datatype.TOKEN.accepts(type) && Datatype.TOKEN.accepts(id)
        ? new Insertion(type, id)
        : null;
  }

  /**
   * Tells whether an insertion starts at an index of a text, or whether one could with what
   * follows.
   */
  static boolean startsAt(String text, int index) {
    if (!text.startsWith("{{", index)) {
      return index == text.length() - 1 && text.charAt(index) == '{';
    }
    int end = index + 2;
    while (end < text.length() && text.charAt(end) != '{' && text.charAt(end) != '}') {
      end++;
    }
    return text.startsWith("}}", end) && parse(text.substring(index + 2, end)) != null;
  }
}
