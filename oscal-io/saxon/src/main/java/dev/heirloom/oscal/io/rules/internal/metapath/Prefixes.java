package dev.heirloom.oscal.io.rules.internal.metapath;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.oscal.model.OscalDocument;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The prefixes of names, in place of which the language's own are put. */
final class Prefixes {

  private static final String METASCHEMA = "http://csrc.nist.gov/ns/metaschema";

  /** The language's own prefixes by what they stand for. */
  private static final Map<String, String> OWN =
      ImmutableMap.<String, String>builder()
          .put(OscalDocument.NAMESPACE, "oscal")
          .put("http://www.w3.org/2005/xpath-functions", "fn")
          .put("http://www.w3.org/2005/xpath-functions/map", "map")
          .put("http://www.w3.org/2005/xpath-functions/array", "array")
          .put("http://www.w3.org/2005/xpath-functions/math", "math")
          .put("http://www.w3.org/2001/XMLSchema", "xs")
          .put(METASCHEMA + "/metapath", "meta")
          .put(METASCHEMA + "/metapath-functions", "mp")
          .put(METASCHEMA + "/metapath-functions/map", "map")
          .put(METASCHEMA + "/metapath-functions/array", "array")
          .put(METASCHEMA + "/metapath-functions/math", "math")
          .buildOrThrow();

  private Prefixes() {}

  /** Returns the tokens with the language's own prefixes in place of those that a file binds. */
  static List<Token> known(List<Token> tokens, Map<String, String> bound) throws MetapathException {
    if (bound.isEmpty()) {
      return tokens;
    }
    ImmutableList.Builder<Token> known = ImmutableList.builder();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int colon = token.kind() == Token.Kind.NAME ? token.text().indexOf(':') : -1;
      String namespace = colon < 0 ? null : bound.get(token.text().substring(0, colon));
      known.add(namespace == null ? token : known(tokens, i, own(namespace, token.text()), colon));
    }
    return known.build();
  }

  /**
   * Names of elements are OSCAL's if they have no prefix; those of attributes and functions not.
   */
  private static Token known(List<Token> tokens, int index, String own, int colon) {
    boolean isElement =
        own.equals("oscal")
            && !(index > 0 && (tokens.get(index - 1).is("@") || tokens.get(index - 1).is("::")))
            && !(index + 1 < tokens.size() && tokens.get(index + 1).is("("));
    String text = tokens.get(index).text();
    return new Token(
        Token.Kind.NAME, isElement ? text.substring(colon + 1) : own + text.substring(colon));
  }

  private static String own(String namespace, String name) throws MetapathException {
    @Nullable String own = OWN.get(namespace);
    if (own == null) {
      throw new MetapathException(
          "'"
              + name
              + "' is a name of "
              + namespace
              + ", of which documents of OSCAL have none and rules can't call any");
    }
    return own;
  }
}
