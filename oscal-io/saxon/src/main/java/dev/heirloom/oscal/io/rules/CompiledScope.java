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
 */
record CompiledScope(
    Optional<CompiledScope> outer, List<Expression> targets, Map<String, Expression> variables) {

  CompiledScope {
    targets = ImmutableList.copyOf(targets);
    variables = ImmutableMap.copyOf(variables);
  }

  static CompiledScope of(Scope scope, Optional<CompiledScope> outer, Expressions expressions) {
    Set<String> visible = outer.map(CompiledScope::visible).orElse(Set.of());
    ImmutableList.Builder<Expression> targets = ImmutableList.builder();
    for (String target : scope.targets()) {
      targets.add(expressions.compile(target, visible, scope.place()));
    }
    CompiledScope compiled = new CompiledScope(outer, targets.build(), Map.of());
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
                  .buildKeepingLast());
    }
    return compiled;
  }

  /** Returns the names of all variables that rules here can name. */
  Set<String> visible() {
    return ImmutableSet.<String>builder()
        .addAll(outer.map(CompiledScope::visible).orElse(Set.of()))
        .addAll(variables.keySet())
        .build();
  }
}
