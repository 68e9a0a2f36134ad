package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.internal.read.Tokens.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An object whose word stands in its {@code type} or {@code value}, as mappings of a draft have it.
 *
 * @param word the word; null if it has none
 * @param namespace the namespace of the word, which its owner has a place for; null if it has none
 * @param others what else is in it
 */
record WordedObject(@Nullable String word, @Nullable String namespace, String others) {

  /**
   * Reads the object that begins with the current token.
   *
   * @param isOfNamespace whether the owner has a place for the namespace of the word
   */
  static WordedObject read(Tokens tokens, Pass pass, boolean isOfNamespace) {
    pass.enter(tokens);
    String word = null;
    String namespace = null;
    StringBuilder others = new StringBuilder();
    for (String key = tokens.nextKey(null); key != null; key = tokens.nextKey(null)) {
      Kind kind = tokens.next();
      boolean isText = kind == Kind.TEXT || kind == Kind.PLAIN;
      if (isText && word == null && (key.equals("type") || key.equals("value"))) {
        word = tokens.text();
        pass.node(tokens);
      } else if (isText && namespace == null && isOfNamespace && key.equals("ns")) {
        namespace = tokens.text();
        pass.node(tokens);
      } else {
        others
            .append(others.isEmpty() ? "" : " ")
            .append(key)
            .append(' ')
            .append(tokens.skip(pass, kind));
      }
    }
    pass.leave();
    return new WordedObject(word, namespace, others.toString());
  }

  /** Returns what the author can do. */
  String remedy() {
    return "Write its word alone, "
        + shown(word)
        + (namespace == null ? "" : ", and its 'ns' beside it");
  }

  /** Returns what lenient reading does. */
  String change() {
    return "Read its word, "
        + shown(word)
        + (namespace == null ? "" : ", in the namespace " + shown(namespace))
        + (others.isEmpty() ? "" : ", and left out the rest" + Wording.quoted(others));
  }

  private static String shown(@Nullable String text) {
    return "'" + Wording.shorten(String.valueOf(text)) + "'";
  }
}
