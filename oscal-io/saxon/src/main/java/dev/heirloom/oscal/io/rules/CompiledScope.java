package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A scope whose expressions are compiled.
 *
 * @param outer the scope around it
 * @param targets the paths to its nodes
 * @param variables its own variables by their names
 * @param prefixes the namespaces by the prefixes that its file binds to them
 */
record CompiledScope(
    Optional<CompiledScope> outer,
    List<Expression> targets,
    Map<String, Expression> variables,
    Map<String, String> prefixes) {

  CompiledScope {
    targets = ImmutableList.copyOf(targets);
    variables = ImmutableMap.copyOf(variables);
    prefixes = ImmutableMap.copyOf(prefixes);
  }

  static CompiledScope of(Scope scope, Optional<CompiledScope> outer, Expressions expressions) {
    Sight visible = outer.map(CompiledScope::visible).orElse(new Sight(Set.of(), scope.prefixes()));
    ImmutableList.Builder<Expression> targets = ImmutableList.builder();
    for (String target : scope.targets()) {
      targets.add(expressions.compile(target, visible, scope.place()));
    }
    CompiledScope compiled = new CompiledScope(outer, targets.build(), Map.of(), scope.prefixes());
    for (Variable variable : scope.variables()) {
      compiled =
          new CompiledScope(
              outer,
              compiled.targets,
              ImmutableMap.<String, Expression>builder()
                  .putAll(compiled.variables)
                  .put(
                      variable.name(),
                      expressions.compile(
                          variable.expression(), compiled.visible(), variable.place()))
                  .buildKeepingLast(),
              scope.prefixes());
    }
    return compiled;
  }

  /** Returns what rules here can name. */
  Sight visible() {
    return new Sight(
        ImmutableSet.<String>builder()
            .addAll(outer.map(around -> around.visible().variables()).orElse(Set.of()))
            .addAll(variables.keySet())
            .build(),
        prefixes);
  }
}
