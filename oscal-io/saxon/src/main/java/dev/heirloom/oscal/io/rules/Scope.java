package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.oscal.io.FilePlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The nodes that rules are about, and the variables that they have there.
 *
 * @param outer the scope at whose nodes the targets are looked for; empty at the document
 * @param targets paths that lead to the nodes, as they are written
 * @param variables the variables, each of which may name those before it and those of the outer
 *     scopes
 * @param prefixes the namespaces by the prefixes that its file binds to them
 * @param place where it stands in the file of rules
 */
record Scope(
    Optional<Scope> outer,
    List<String> targets,
    List<Variable> variables,
    Map<String, String> prefixes,
    FilePlace place) {

  Scope {
    targets = ImmutableList.copyOf(targets);
    variables = ImmutableList.copyOf(variables);
    prefixes = ImmutableMap.copyOf(prefixes);
  }
}
