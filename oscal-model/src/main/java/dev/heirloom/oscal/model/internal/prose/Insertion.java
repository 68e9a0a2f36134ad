package dev.heirloom.oscal.model.internal.prose;

import dev.heirloom.oscal.model.Datatype;
import org.jspecify.annotations.Nullable;

/** What stands between the braces of an insertion in Markdown. */
record Insertion(String type, String id) {

  /**
   * Returns the insertion that the text between the braces means: {@code insert: type, id}, or {@code
   * id} alone, which documents older than OSCAL 1.0 use for a parameter. Null if it means none.
   */
  static @Nullable Insertion parse(String between) {
    String text = between.strip();
    String type = "param";
    String id = text;
    if (text.startsWith("insert")) {
      String rest = text.substring("insert".length()).stripLeading();
      int comma = rest.indexOf(',');
      if (rest.startsWith(":") && comma >= 0) {
        type = rest.substring(1, comma).strip();
        id = rest.substring(comma + 1).strip();
      }
    }
    return Datatype.TOKEN.accepts(type) && Datatype.TOKEN.accepts(id) ? new Insertion(type, id) : null;
  }
}
