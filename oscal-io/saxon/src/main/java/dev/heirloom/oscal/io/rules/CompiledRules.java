package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Rules whose expressions are compiled.
 *
 * @param configuration what they were compiled with, and documents are to be read with
 * @param rules the rules
 */
record CompiledRules(RuleConfiguration configuration, List<CompiledRule> rules) {

  CompiledRules {
    rules = ImmutableList.copyOf(rules);
  }

  /**
   * Compiles rules.
   *
   * @param areRight whether it is known that all of them can be compiled
   * @param reached is told of each before it is compiled
   */
  static CompiledRules of(List<Rule> sources, boolean areRight, Consumer<Rule> reached) {
    RuleConfiguration configuration = RuleConfiguration.current();
    Expressions expressions = new Expressions(configuration, areRight);
    Map<Scope, CompiledScope> scopes = new HashMap<>();
    ImmutableList.Builder<CompiledRule> rules = ImmutableList.builder();
    for (Rule source : sources) {
      reached.accept(source);
      rules.add(CompiledRule.of(source, scope(source.scope(), scopes, expressions), expressions));
    }
    return new CompiledRules(configuration, rules.build());
  }

  private static CompiledScope scope(
      Scope scope, Map<Scope, CompiledScope> known, Expressions expressions) {
    CompiledScope compiled = known.get(scope);
    if (compiled == null) {
      Optional<CompiledScope> outer =
          scope.outer().map(around -> scope(around, known, expressions));
      compiled = CompiledScope.of(scope, outer, expressions);
      known.put(scope, compiled);
    }
    return compiled;
  }
}
