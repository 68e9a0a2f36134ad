package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Set;

/**
 * What expressions at a place can name.
 *
 * @param variables the variables
 * @param prefixes the namespaces by the prefixes that the file of rules binds to them
 */
record Sight(Set<String> variables, Map<String, String> prefixes) {

  /** What expressions can name that stand nowhere. */
  static final Sight NONE = new Sight(Set.of(), Map.of());

  Sight {
    variables = ImmutableSet.copyOf(variables);
    prefixes = ImmutableMap.copyOf(prefixes);
  }
}
