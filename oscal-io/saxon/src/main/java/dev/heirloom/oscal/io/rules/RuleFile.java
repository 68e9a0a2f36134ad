package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.oscal.io.rules.Requirement.AllowedValue;
import dev.heirloom.oscal.io.rules.Requirement.AllowedValues;
import dev.heirloom.oscal.io.rules.Requirement.Cardinality;
import dev.heirloom.oscal.io.rules.Requirement.Expect;
import dev.heirloom.oscal.io.rules.Requirement.Index;
import dev.heirloom.oscal.io.rules.Requirement.IndexHasKey;
import dev.heirloom.oscal.io.rules.Requirement.Key;
import dev.heirloom.oscal.io.rules.Requirement.Matches;
import dev.heirloom.oscal.io.rules.Requirement.Tell;
import dev.heirloom.oscal.io.rules.Requirement.Unique;
import dev.heirloom.oscal.io.validation.RuleDescription;
import dev.heirloom.oscal.io.validation.RuleLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A file of Metaschema's external constraints: what it says, or the place of what is wrong. */
final class RuleFile {

  private static final String HELP_NAMESPACE = "https://docs.oasis-open.org/sarif/sarif/v2.1.0";

  private static final Set<String> KINDS =
      ImmutableSet.of(
          "allowed-values",
          "expect",
          "report",
          "has-cardinality",
          "index",
          "index-has-key",
          "is-unique",
          "matches");

  private static final Set<String> COMMON_ATTRIBUTES = ImmutableSet.of("id", "level", "target");

  private static final Set<String> COMMON_CHILDREN =
      ImmutableSet.of("formal-name", "description", "prop", "message", "remarks");

  private final RuleElement root;
  private final Map<String, String> prefixes = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  RuleFile(RuleElement root) {
    this.root = root;
    if (!root.name().equals("metaschema-meta-constraints")) {
      throw root.error(
          "This is no file of rules: its root is '" + root.name() + "'.",
          "Hand over Metaschema's external constraints, metaschema-meta-constraints.");
    }
    root.checkNames(Set.of(), Set.of("import", "namespace-binding", "context", "remarks"));
    for (RuleElement binding : root.all("namespace-binding")) {
      binding.checkNames(Set.of("prefix", "uri"), Set.of("remarks"));
      String prefix = binding.required("prefix").strip();
      if (prefixes.putIfAbsent(prefix, binding.required("uri").strip()) != null) {
        throw binding.error("The prefix '" + prefix + "' is bound twice.", "Leave one out.");
      }
    }
  }

  /** Returns the elements that name files to be imported. */
  List<RuleElement> imports() {
    List<RuleElement> imports = root.all("import");
    imports.forEach(statement -> statement.checkNames(Set.of("href"), Set.of("remarks")));
    return imports;
  }

  /** Returns the rules that stand in the file itself. */
  List<Rule> rules() {
    root.all("context").forEach(context -> context(context, Optional.empty()));
    return ImmutableList.copyOf(rules);
  }

  private void context(RuleElement context, Optional<Scope> outer) {
    context.checkNames(Set.of(), Set.of("metapath", "constraints", "context", "remarks"));
    List<String> targets = new ArrayList<>();
    for (RuleElement path : context.all("metapath")) {
      path.checkNames(Set.of("target"), Set.of());
      targets.add(path.required("target"));
    }
    if (targets.isEmpty()) {
      throw context.error(
          "The context has no metapath.", "Add <metapath target=\"...\"/>, what it is about.");
    }
    List<Variable> variables = new ArrayList<>();
    for (RuleElement constraints : context.all("constraints")) {
      for (RuleElement let : constraints.all("let")) {
        let.checkNames(Set.of("var", "expression"), Set.of("remarks"));
        variables.add(new Variable(let.required("var"), let.required("expression"), let.place()));
      }
    }
    Scope scope = new Scope(outer, targets, variables, prefixes, context.place());
    for (RuleElement constraints : context.all("constraints")) {
      for (RuleElement constraint : constraints.children()) {
        if (KINDS.contains(constraint.name())) {
          rules.add(rule(constraint, scope));
        } else if (!constraint.name().equals("let") && !constraint.name().equals("remarks")) {
          throw constraint.error(
              "There is no kind of constraint '" + constraint.name() + "'.",
              "The kinds are " + String.join(", ", KINDS) + ".");
        }
      }
    }
    context.all("context").forEach(inner -> context(inner, Optional.of(scope)));
  }

  private static Rule rule(RuleElement constraint, Scope scope) {
    Requirement requirement = requirement(constraint);
    String id =
        constraint
            .attribute("id")
            .orElseGet(() -> constraint.name() + "-line-" + constraint.place().line());
    Optional<String> target = constraint.attribute("target");
    return new Rule(
        new RuleDescription(
            id,
            constraint
                .attribute("level")
                .map(level -> level(constraint, level))
                .orElse(defaultLevel(requirement)),
            constraint.textOf("formal-name").orElse(id),
            constraint.textOf("description"),
            help(constraint)),
        scope,
        requirement instanceof Expect || requirement instanceof Tell
            ? target.orElse(".")
            : target.orElseGet(() -> constraint.required("target")),
        requirement,
        constraint.textOf("message"),
        Optional.empty(),
        constraint.place());
  }

  /** What a report tells is no fault of the document's. */
  private static RuleLevel defaultLevel(Requirement requirement) {
    return requirement instanceof Tell ? RuleLevel.INFORMATIONAL : RuleLevel.ERROR;
  }

  private static RuleLevel level(RuleElement constraint, String text) {
    return Arrays.stream(RuleLevel.values())
        .filter(level -> level.name().equals(text.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                constraint.error(
                    "'" + text + "' is no level.",
                    "The levels are " + Arrays.toString(RuleLevel.values()) + "."));
  }

  private static Optional<String> help(RuleElement constraint) {
    return constraint.all("prop").stream()
        .filter(prop -> prop.attribute("namespace").filter(HELP_NAMESPACE::equals).isPresent())
        .filter(prop -> prop.attribute("name").filter("help-url"::equals).isPresent())
        .flatMap(prop -> prop.attribute("value").stream())
        .findFirst();
  }

  private static Requirement requirement(RuleElement constraint) {
    switch (constraint.name()) {
      case "allowed-values" -> {
        check(constraint, Set.of("allow-other", "extensible"), Set.of("enum"));
        return allowedValues(constraint);
      }
      case "expect" -> {
        check(constraint, Set.of("test"), Set.of());
        return new Expect(constraint.required("test"));
      }
      case "report" -> {
        check(constraint, Set.of("test"), Set.of());
        return new Tell(constraint.required("test"));
      }
      case "matches" -> {
        check(constraint, Set.of("regex", "datatype"), Set.of());
        if (constraint.attribute("regex").isEmpty() && constraint.attribute("datatype").isEmpty()) {
          throw constraint.error(
              "'matches' has neither 'regex' nor 'datatype'.", "Say what its targets must match.");
        }
        return new Matches(constraint.attribute("regex"), constraint.attribute("datatype"));
      }
      case "has-cardinality" -> {
        check(constraint, Set.of("min-occurs", "max-occurs"), Set.of());
        return new Cardinality(
            count(constraint, "min-occurs", "0"), count(constraint, "max-occurs", "unbounded"));
      }
      case "index" -> {
        check(constraint, Set.of("name"), Set.of("key-field"));
        return new Index(constraint.required("name"), keys(constraint));
      }
      case "index-has-key" -> {
        check(constraint, Set.of("name"), Set.of("key-field"));
        return new IndexHasKey(constraint.required("name"), keys(constraint));
      }
      default -> {
        check(constraint, Set.of(), Set.of("key-field"));
        return new Unique(keys(constraint));
      }
    }
  }

  private static void check(RuleElement constraint, Set<String> attributes, Set<String> children) {
    constraint.checkNames(
        ImmutableSet.<String>builder().addAll(COMMON_ATTRIBUTES).addAll(attributes).build(),
        ImmutableSet.<String>builder().addAll(COMMON_CHILDREN).addAll(children).build());
  }

  private static AllowedValues allowedValues(RuleElement constraint) {
    ImmutableList.Builder<AllowedValue> values = ImmutableList.builder();
    for (RuleElement value : constraint.all("enum")) {
      values.add(new AllowedValue(value.required("value"), value.attribute("deprecated")));
    }
    return new AllowedValues(
        values.build(),
        isOneOf(constraint, "allow-other", "no", "yes", "no"),
        isOneOf(constraint, "extensible", "external", "none", "model", "external"));
  }

  /** Returns whether an attribute has the first of the values that it can have. */
  private static boolean isOneOf(
      RuleElement constraint, String attribute, String absent, String... values) {
    String value = constraint.attribute(attribute).orElse(absent);
    if (!Arrays.asList(values).contains(value)) {
      throw constraint.error(
          "'" + value + "' is no value of '" + attribute + "'.",
          "Write one of " + String.join(", ", values) + ".");
    }
    return value.equals(values[0]);
  }

  private static List<Key> keys(RuleElement constraint) {
    ImmutableList.Builder<Key> keys = ImmutableList.builder();
    for (RuleElement key : constraint.all("key-field")) {
      key.checkNames(Set.of("target", "pattern"), Set.of("remarks"));
      keys.add(new Key(key.attribute("target").orElse("."), key.attribute("pattern")));
    }
    List<Key> all = keys.build();
    if (all.isEmpty()) {
      throw constraint.error(
          "'" + constraint.name() + "' has no 'key-field'.", "Say what its key is made of.");
    }
    return all;
  }

  private static OptionalInt count(RuleElement constraint, String attribute, String absent) {
    String text = constraint.attribute(attribute).orElse(absent);
    if (text.equals("unbounded")) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseUnsignedInt(text));
    } catch (NumberFormatException e) {
      throw constraint.error(
          "'" + text + "' is no number for '" + attribute + "'.",
          "Write a number, zero or more, or unbounded.");
    }
  }
}
