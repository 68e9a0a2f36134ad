package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.oscal.io.rules.Requirement.AllowedValue;
import dev.heirloom.oscal.io.rules.Requirement.AllowedValues;
import dev.heirloom.oscal.io.rules.Requirement.Expect;
import dev.heirloom.oscal.io.rules.Requirement.Index;
import dev.heirloom.oscal.io.rules.Requirement.IndexHasKey;
import dev.heirloom.oscal.io.rules.Requirement.Key;
import dev.heirloom.oscal.io.rules.Requirement.Matches;
import dev.heirloom.oscal.io.rules.Requirement.Tell;
import dev.heirloom.oscal.io.rules.Requirement.Unique;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A rule whose expressions are compiled.
 *
 * @param rule the rule as its author wrote it
 * @param scope the nodes that it is about
 * @param target the path from each of them to what must meet the requirement
 * @param test what must be true there, or must not
 * @param keys what makes a key
 * @param values the values that are allowed
 * @param regex what a text must match
 * @param datatype the data type that a text must be of
 * @param message what to tell where it does not hold
 */
record CompiledRule(
    Rule rule,
    CompiledScope scope,
    Expression target,
    Optional<Expression> test,
    List<CompiledKey> keys,
    Set<String> values,
    Optional<TextPattern> regex,
    Optional<Predicate<String>> datatype,
    Optional<Message> message) {

  /** One part of a key. */
  record CompiledKey(Expression target, Optional<TextPattern> pattern) {}

  CompiledRule {
    keys = ImmutableList.copyOf(keys);
    values = ImmutableSet.copyOf(values);
  }

  static CompiledRule of(Rule rule, CompiledScope scope, Expressions compiler) {
    Sight visible = scope.visible();
    Requirement requirement = rule.requirement();
    return new CompiledRule(
        rule,
        scope,
        compiler.compile(rule.target(), visible, rule.place()),
        test(requirement).map(test -> compiler.compile(test, visible, rule.place())),
        keys(requirement).stream()
            .map(
                key ->
                    new CompiledKey(
                        compiler.compile(key.target(), visible, rule.place()),
                        key.pattern().map(pattern -> Expressions.regex(pattern, rule.place()))))
            .toList(),
        requirement instanceof AllowedValues allowed
            ? allowed.values().stream().map(AllowedValue::value).collect(Collectors.toSet())
            : Set.of(),
        requirement instanceof Matches matches
            ? matches.regex().map(regex -> Expressions.regex(regex, rule.place()))
            : Optional.empty(),
        requirement instanceof Matches matches
            ? matches.datatype().map(type -> DataTypes.of(type, rule.place()))
            : Optional.empty(),
        rule.message().map(text -> Message.of(text, compiler, visible, rule.place())));
  }

  private static Optional<String> test(Requirement requirement) {
    return requirement instanceof Expect expect
        ? Optional.of(expect.test())
        : requirement instanceof Tell tell ? Optional.of(tell.test()) : Optional.empty();
  }

  private static List<Key> keys(Requirement requirement) {
    return requirement instanceof Index index
        ? index.keys()
        : requirement instanceof IndexHasKey has
            ? has.keys()
            : requirement instanceof Unique unique ? unique.keys() : List.of();
  }

  String id() {
    return rule.description().id();
  }
}
